"""The content on other days than today: one value for each period in which the same holds."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from routekaart.deciding.tables.prover import Proved, Prover
from routekaart.deciding.tables.table import Table, table_of
from routekaart.deciding.validity import changes, valid_on
from routekaart.reading.model import Inhoud

_DECIDING = ("organisaties", "adviezen", "signalen")
"""The kinds with a term that the keuzehulp stands on. Words and documents lead nowhere."""


@dataclass(frozen=True)
class Periods:
    """The content in the periods before the one that today is in, and in those after it by their
    first day. The tables of all of them are compiled by one `prover`."""

    earlier: tuple[Inhoud, ...] = ()
    later: Mapping[date, Inhoud] = field(default_factory=dict)
    prover: Prover = field(default_factory=Prover)

    def tables(self, signaal: str) -> tuple[Table, ...]:
        """What the table of a signal reads in each of the periods in which the signal holds."""
        return tuple(
            table_of(inhoud, inhoud.signalen[signaal])
            for inhoud in (*self.earlier, *self.later.values())
            if signaal in inhoud.signalen
        )

    def proved(self, signaal: str) -> tuple[Proved, ...]:
        """The same tables with their diagrams, each that says something else once."""
        found = (self.prover.prove(table) for table in self.tables(signaal))
        return tuple({id(table): table for table in found}.values())


def other_periods(inhoud: Inhoud, peildatum: date) -> Periods:
    """The periods beside that of `peildatum`. `inhoud` is all content, not only what holds."""
    starts = sorted({date.min, *changes(inhoud, _DECIDING)})
    now = max(day for day in starts if day <= peildatum)
    return Periods(
        earlier=tuple(valid_on(inhoud, day) for day in starts if day < now),
        later={day: valid_on(inhoud, day) for day in starts if day > now},
    )
