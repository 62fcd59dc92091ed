"""Sections in columns that break where a reader expects it: a heading never stands without an item.

A section that goes on in another column has a heading there too; a short one stays whole. Only
heights are known here, in points.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Final, NamedTuple

SHORT: Final = 230.0
"""Sections lower than this are not split."""

LINE: Final = 4.0
"""What is less than this, about a line, makes no difference to the eye."""


class Section(NamedTuple):
    """How high its heading is, the one where it goes on, and its items; with the white below."""

    kop: float
    vervolg: float
    items: Sequence[float]


class Stretch(NamedTuple):
    """The items of a section from `begin` up to `end`."""

    section: int
    begin: int
    end: int


class Part(NamedTuple):
    """An item, or with `is_kop` the heading above it, which has this white above itself."""

    section: int
    item: int
    is_kop: bool = False
    above: float = 0


@dataclass
class Column:
    """What stands in a column, and how high that is."""

    parts: list[Part] = field(default_factory=list)
    high: float = 0


@dataclass(frozen=True)
class Room:
    """So many columns on a sheet, how high a whole sheet is, and the white above a section."""

    columns: int
    full: float
    between: float


def place(
    sections: Sequence[Section], stretches: Iterable[Stretch], room: Room, high: float
) -> list[Column] | None:
    """All of these stretches in columns of this height, in order; None if that is too low.

    On a whole sheet an item may be higher than that: it gets a column of its own.
    """
    filling = _Filling(sections, room, high)
    return filling.columns if all(map(filling.takes, stretches)) else None


def balanced(
    sections: Sequence[Section], stretches: Sequence[Stretch], room: Room, high: float
) -> list[Column] | None:
    """The same in columns as low as can be, to about a line, so that they are of equal length."""
    best = place(sections, stretches, room, high)
    low = 0.0
    while best and high - low > LINE:
        middle = (low + high) / 2
        found = place(sections, stretches, room, middle)
        if found and all(column.high <= middle for column in found):
            best, high = found, middle
        else:
            low = middle
    return best


class _Filling:
    """Columns of this height, of which the last has room for more."""

    def __init__(self, sections: Sequence[Section], room: Room, high: float) -> None:
        self.columns = [Column()]
        self._sections, self._room, self._high = sections, room, high

    def takes(self, stretch: Stretch) -> bool:
        """Whether there is room for all of it; as much as there is room for gets its place."""
        section = self._sections[stretch.section]
        whole = section.kop + sum(section.items[: stretch.end])
        short = whole if whole < SHORT else 0
        return all(
            self._takes(stretch.section, item, 0 if item else short)
            for item in range(stretch.begin, stretch.end)
        )

    def _takes(self, number: int, item: int, need: float) -> bool:
        """Whether there is room for an item, in this column only with so much left."""
        section, column = self._sections[number], self.columns[-1]
        high, top = section.items[item], section.vervolg if item else section.kop
        goes_on = bool(column.parts) and column.parts[-1].section == number
        above = self._room.between if column.parts and not goes_on else 0
        kop = 0 if goes_on else top
        if column.high + above + max(need, kop + high) > self._high:
            if not self._opens(top + high):
                return False
            column, above, kop = self.columns[-1], 0, top
        if kop:
            column.parts.append(Part(number, item, is_kop=True, above=above))
        column.parts.append(Part(number, item))
        column.high += above + kop + high
        return True

    def _opens(self, high: float) -> bool:
        """Whether there is an empty column where so much fits."""
        if high > self._high and self._high < self._room.full:
            return False
        if self.columns[-1].parts:
            if len(self.columns) == self._room.columns:
                return False
            self.columns.append(Column())
        return True
