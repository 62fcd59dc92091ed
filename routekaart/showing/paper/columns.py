"""Blocks that are never broken, one after the other in columns over as few sheets as it takes.

Only heights are known here, in points.
"""

from collections.abc import Callable, Iterable, Sequence
from typing import Any, NamedTuple

WHITE = 8.0
"""White above a block that is not the first of its column, if nothing else is said."""

LINE = 3.0
"""What is less than this, about a line, makes no difference to the eye."""


class Block(NamedTuple):
    """What is drawn as one, how high that is, and the white above it."""

    data: Any
    high: float
    above: float = WHITE


class Sheet(NamedTuple):
    """The blocks in the columns of a sheet, and how high the highest column is."""

    columns: tuple[Sequence[Block], ...]
    high: float

    @property
    def told(self) -> list[list[dict[str, Any]]]:
        """What is drawn in each column, with the white above it in points."""
        return [[{**block.data, "wit": block.above} for block in c] for c in self.columns]


def headed(kop: str, high: float, blocks: Sequence[Block]) -> list[Block]:
    """With a heading of this height above the first, so that these two are never parted."""
    if not blocks:
        return []
    first, *rest = blocks
    told = {**first.data, "kop": kop}
    return [first._replace(data=told, high=high + first.high), *rest]


def fill(blocks: Iterable[Block], rooms: Iterable[float]) -> list[list[Block]] | None:
    """The blocks in as many of these columns as they need, in order; None without room for all."""
    left, columns = iter(rooms), list[list[Block]]()
    room, y = 0.0, 0.0
    for block in blocks:
        above = block.above if columns and columns[-1] else 0.0
        while not columns or y + above + block.high > room:
            column = next(left, None)
            if column is None:
                return None
            columns.append([])
            room, y, above = column, 0.0, 0.0
        columns[-1].append(block)
        y += above + block.high
    return columns


def fits(blocks: Sequence[Block], sheets: Iterable[float]) -> bool:
    """Whether there is room for all on sheets with two columns of these heights."""
    return fill(blocks, _paired(sheets)) is not None


def spread(blocks: Sequence[Block], sheets: Sequence[float], full: float = 0) -> list[Sheet] | None:
    """The blocks in two columns on as few of these sheets as can be; None without room for all.

    The last is as low as it can be; where that is lower than `full`, as high as the one before.
    """
    count = next((n for n in range(1, len(sheets) + 1) if fits(blocks, sheets[:n])), None)
    if count is None:
        return None
    *before, last = sheets[:count]
    high = _lowest(last, lambda h: fits(blocks, [*before, h]))
    if high < full and before:
        *first, other = before
        high = _lowest(last, lambda h: fits(blocks, [*first, min(other, h), min(last, h)]))
        before, high = [*first, min(other, high)], min(last, high)
    return flow(blocks, [*before, high], 2)


def flow(blocks: Iterable[Block], sheets: Iterable[float], columns: int) -> list[Sheet]:
    """The blocks on sheets with so many columns of these heights; there have to be enough."""
    filled = fill(blocks, (room for room in sheets for _ in range(columns))) or []
    filled += [[] for _ in range(-len(filled) % columns)]
    groups = (filled[at : at + columns] for at in range(0, len(filled), columns))
    return [Sheet(tuple(group), max(map(_high, group))) for group in groups]


def _paired(sheets: Iterable[float]) -> Iterable[float]:
    return (room for room in sheets for _ in range(2))


def _lowest(high: float, enough: Callable[[float], bool]) -> float:
    """The lowest height, to about a line, that is enough."""
    low = 0.0
    while high - low > LINE:
        middle = (low + high) / 2
        low, high = (low, middle) if enough(middle) else (middle, high)
    return high


def _high(column: Sequence[Block]) -> float:
    return sum(block.high + block.above for block in column) - (column[0].above if column else 0)
