"""Each table is compiled once, however many days and checks ask for it."""

from collections.abc import Hashable
from typing import TypeAlias

from routekaart.deciding.tables.compile import Compiled, compile_whole
from routekaart.deciding.tables.diagram import count_ends
from routekaart.deciding.tables.limits import (
    MOST_ENDS_AT_ALL,
    MOST_REGELS,
    MOST_VRAGEN,
    TooLarge,
)
from routekaart.deciding.tables.table import Table, table_of
from routekaart.reading.model import Inhoud, Signaal

Proved: TypeAlias = Compiled | TooLarge
"""A table with its diagram, or why it has none."""


class Prover:
    """Knows the tables of one region that it compiled, by what they say. It holds on to all of
    them: make a new one for every run."""

    def __init__(self) -> None:
        self._known: dict[Hashable, Proved] = {}
        self._signalen: dict[int, tuple[Signaal, Proved]] = {}

    @property
    def compiled(self) -> int:
        """How many tables were compiled."""
        return len(self._known)

    @property
    def steps(self) -> int:
        """How many answers were followed for that; see `MOST_STEPS`."""
        return sum(table.steps for table in self._known.values() if isinstance(table, Compiled))

    def table_of(self, inhoud: Inhoud, signaal: Signaal) -> Proved:
        """The table of a signal. One that is the same object in two periods reads the same there:
        neither the questions nor the gemeenten and sectors have a term."""
        key = id(signaal)
        if key not in self._signalen:
            self._signalen[key] = (signaal, self.prove(table_of(inhoud, signaal)))
        return self._signalen[key][1]

    def prove(self, table: Table) -> Proved:
        """The same value for every table that says the same."""
        key = table.content
        if key not in self._known:
            self._known[key] = _proved(table)
        return self._known[key]


def _proved(table: Table) -> Proved:
    if len(table.vragen) > MOST_VRAGEN:
        return TooLarge("vragen")
    if len(table.routes) + len(table.aanvullend) > MOST_REGELS:
        return TooLarge("regels")
    try:
        compiled = compile_whole(table)
    except TooLarge as reason:
        return reason
    return TooLarge() if count_ends(compiled.diagram) > MOST_ENDS_AT_ALL else compiled
