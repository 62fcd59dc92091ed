"""What stands on the sheet for a signal that is not there yet: its fields, and an empty table."""

from routekaart.editing.tabel.bladen import ELSE, TABLES, Kolom, columns_of
from routekaart.editing.velden import fields_of
from routekaart.reading.model import Signaal

NAME = "Nieuw signaal"
ID = "id"
ROW = "regel"
QUESTIONS = 6
"""So many columns for questions are there to begin with; more may be put between them."""

ROWS = 40
"""So many rows have drop-downs."""

_ELSEWHERE = ("was", "vragen", "antwoorden", *TABLES, ELSE)
"""What the table says, or what no new signal has."""


def head_columns() -> tuple[Kolom, ...]:
    """The fields of a signal that a cell can hold, those that it must have first."""
    needed = {veld.naam for veld in fields_of(Signaal) if veld.is_verplicht}
    fields = [one for one in columns_of(Signaal) if one.naam not in _ELSEWHERE]
    return tuple(sorted(fields, key=lambda one: one.naam not in needed))


def explain(kolom: Kolom) -> str:
    """What goes in a field, with a star for what must be there."""
    veld = next(one for one in fields_of(Signaal) if one.naam == kolom.pad[0])
    return f"{veld.uitleg}{' Verplicht.' if veld.is_verplicht else ''}"
