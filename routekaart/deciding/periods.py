"""The content on other days than today: one value for each period in which the same holds."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property

from routekaart.deciding.decisions import Decisions
from routekaart.deciding.tables.compile import Compiled
from routekaart.deciding.tables.prover import Proved, Prover
from routekaart.deciding.tables.table import is_sound
from routekaart.deciding.validity import changes, valid_on
from routekaart.reading.model import Inhoud

_DECIDING = ("organisaties", "adviezen", "signalen")
"""The kinds with a term that the keuzehulp stands on. Words and documents lead nowhere."""


@dataclass(frozen=True)
class Period:
    """What the content says in one period, and what follows from it; each is worked out once."""

    inhoud: Inhoud
    prover: Prover

    @cached_property
    def proved(self) -> dict[str, Proved]:
        """The tables of the signals that name only what exists."""
        return {
            id_: self.prover.table_of(self.inhoud, item)
            for id_, item in self.inhoud.signalen.items()
            if is_sound(self.inhoud, item)
        }

    @cached_property
    def decisions(self) -> Decisions:
        """What follows from the tables that have a diagram."""
        compiled = {id_: one for id_, one in self.proved.items() if isinstance(one, Compiled)}
        return Decisions(self.inhoud, {id_: one.diagram for id_, one in compiled.items()})


@dataclass(frozen=True)
class Periods:
    """The periods before the one that today is in, and those after it by their first day. One
    `prover` compiles all tables."""

    earlier: tuple[Period, ...] = ()
    later: Mapping[date, Period] = field(default_factory=dict)
    prover: Prover = field(default_factory=Prover)

    def proved(self, signaal: str) -> tuple[Proved, ...]:
        """What the table of a signal reads in the periods in which the signal holds, each table
        that says something else once."""
        found = (
            self.prover.table_of(period.inhoud, period.inhoud.signalen[signaal])
            for period in (*self.earlier, *self.later.values())
            if signaal in period.inhoud.signalen
        )
        return tuple({id(table): table for table in found}.values())


def other_periods(inhoud: Inhoud, peildatum: date) -> Periods:
    """The periods beside that of `peildatum`. `inhoud` is all content, not only what holds."""
    prover = Prover()
    starts = sorted({date.min, *changes(inhoud, _DECIDING)})
    now = max(day for day in starts if day <= peildatum)
    periods = {day: Period(valid_on(inhoud, day), prover) for day in starts if day != now}
    return Periods(
        earlier=tuple(period for day, period in periods.items() if day < now),
        later={day: period for day, period in periods.items() if day > now},
        prover=prover,
    )
