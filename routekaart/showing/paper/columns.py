"""Blocks that are never broken, one after the other in two columns over as few sheets as it takes.

Only heights are known here, in points.
"""

from collections.abc import Callable, Sequence
from itertools import chain
from typing import Any, NamedTuple

WHITE = 8.0
"""White below a block."""

LINE = 3.0
"""What is less than this, about a line, makes no difference to the eye."""

Heights = Sequence[float]


class Block(NamedTuple):
    """What is drawn as one, and how high that is."""

    data: Any
    high: float


class Sheet(NamedTuple):
    """Which blocks stand in the two columns of a sheet, and how high the higher one is."""

    columns: tuple[list[int], list[int]]
    high: float


def fill(heights: Heights, rooms: Heights) -> list[list[int]] | None:
    """The numbers of the blocks in each of these columns, in order; None without room for all."""
    columns: list[list[int]] = [[] for _ in rooms]
    column, y = 0, 0.0
    for number, high in enumerate(heights):
        while column < len(rooms) and y + high > rooms[column]:
            column, y = column + 1, 0.0
        if column == len(rooms):
            return None
        columns[column].append(number)
        y += high + WHITE
    return columns


def fits(heights: Heights, sheets: Heights) -> bool:
    """Whether there is room for all on sheets with two columns of these heights."""
    return fill(heights, _pairs(sheets)) is not None


def spread(heights: Heights, sheets: Heights, full: float = 0) -> list[Sheet] | None:
    """The blocks on as few of these sheets as can be; None without room for all.

    The last is as low as it can be; where that is lower than `full`, as high as the one before.
    """
    count = next((n for n in range(1, len(sheets) + 1) if fits(heights, sheets[:n])), None)
    if count is None:
        return None
    *before, last = sheets[:count]
    high = _lowest(last, lambda h: fits(heights, [*before, h]))
    if high < full and before:
        *first, other = before
        high = _lowest(last, lambda h: fits(heights, [*first, min(other, h), min(last, h)]))
        before, high = [*first, min(other, high)], min(last, high)
    columns = fill(heights, _pairs([*before, high])) or []
    pairs = zip(columns[::2], columns[1::2], strict=True)
    return [Sheet(pair, max(_high(heights, column) for column in pair)) for pair in pairs]


def _pairs(sheets: Heights) -> list[float]:
    return list(chain.from_iterable((high, high) for high in sheets))


def _lowest(high: float, enough: Callable[[float], bool]) -> float:
    """The lowest height, to about a line, that is enough."""
    low = 0.0
    while high - low > LINE:
        middle = (low + high) / 2
        low, high = (low, middle) if enough(middle) else (middle, high)
    return high


def _high(heights: Heights, column: Sequence[int]) -> float:
    return sum(heights[number] for number in column) + max(0, len(column) - 1) * WHITE


def told(sheet: Sheet, blocks: Sequence[Block]) -> list[list[Any]]:
    """What is drawn in the two columns of a sheet."""
    return [[blocks[number].data for number in column] for column in sheet.columns]
