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
from routekaart.deciding.tables.table import Table

Proved: TypeAlias = Compiled | TooLarge
"""A table with its diagram, or why it has none."""


class Prover:
    """Knows the tables that it compiled by what they say. Ask it anew for every run: it holds on
    to all of them."""

    def __init__(self) -> None:
        self._known: dict[Hashable, Proved] = {}

    @property
    def compiled(self) -> int:
        """How many tables were compiled."""
        return len(self._known)

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
