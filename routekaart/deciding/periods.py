"""The content on other days than today: one value for each period in which the same holds."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from routekaart.deciding.tables.table import Table, table_of
from routekaart.deciding.validity import changes, valid_on
from routekaart.reading.model import Inhoud

_DECIDING = ("organisaties", "adviezen", "signalen")
"""The kinds with a term that the keuzehulp stands on. Words and documents lead nowhere."""


@dataclass(frozen=True)
class Periods:
    """The content in the periods before the one that today is in, and in those after it."""

    earlier: tuple[Inhoud, ...] = ()
    later: tuple[Inhoud, ...] = ()

    def tables(self, signaal: str) -> tuple[Table, ...]:
        """What the table of a signal reads in each of the periods in which the signal holds."""
        return tuple(_tables((*self.earlier, *self.later), signaal))


def other_periods(inhoud: Inhoud, peildatum: date) -> Periods:
    """The periods beside that of `peildatum`. `inhoud` is all content, not only what holds."""
    starts = sorted({date.min, *changes(inhoud, _DECIDING)})
    now = max(day for day in starts if day <= peildatum)
    return Periods(
        earlier=tuple(valid_on(inhoud, day) for day in starts if day < now),
        later=tuple(valid_on(inhoud, day) for day in starts if day > now),
    )


def later_starts(inhoud: Inhoud, peildatum: date) -> tuple[date, ...]:
    """The days after `peildatum` on which another period begins, in order."""
    return tuple(day for day in sorted(set(changes(inhoud, _DECIDING))) if day > peildatum)


def _tables(contents: tuple[Inhoud, ...], signaal: str) -> Iterator[Table]:
    for inhoud in contents:
        if signaal in inhoud.signalen:
            yield table_of(inhoud, inhoud.signalen[signaal])
