"""Which drawings share a page: one under another, or side by side on a page on its side."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from routekaart.showing.paper.parts import LIGGEND, ONDER_KOP, STAAND, Sheet

HEAD = 49
"""The height of the line above a drawing that goes on from elsewhere."""


@dataclass(frozen=True)
class Page:
    """Drawings with their number, and whether the page is on its side."""

    liggend: bool
    sheets: tuple[tuple[int, Sheet], ...]


@dataclass(frozen=True)
class Pages:
    """The drawing under the head, if there is room for it, and the pages with the others."""

    first: Sheet | None
    others: tuple[Page, ...]


def pages_of(sheets: Sequence[Sheet]) -> Pages:
    """The drawings in their order, on few pages."""
    begin = sheets[0]
    room = ONDER_KOP[0]
    fits = begin.drawing.width <= room.width and begin.drawing.height <= room.height
    rest = list(enumerate(sheets))[1 if fits else 0 :]
    return Pages(begin if fits else None, tuple(_packed(rest)))


def _packed(sheets: list[tuple[int, Sheet]]) -> Iterator[Page]:
    while sheets:
        page = next(
            (
                Page(liggend, tuple(sheets[:count]))
                for count in range(len(sheets), 1, -1)
                for liggend in (False, True)
                if _together([sheet for _, sheet in sheets[:count]], liggend)
            ),
            Page(sheets[0][1].paper is LIGGEND, (sheets[0],)),
        )
        sheets = sheets[len(page.sheets) :]
        yield page


def _together(sheets: list[Sheet], liggend: bool) -> bool:
    """Whether these fit side by side on a page on its side, or else one under another."""
    widths = [sheet.drawing.width for sheet in sheets]
    heights = [sheet.drawing.height for sheet in sheets]
    if liggend:
        return sum(widths) <= LIGGEND.width and max(heights) + HEAD <= LIGGEND.height
    return max(widths) <= STAAND.width and sum(heights) + HEAD * len(heights) <= STAAND.height
