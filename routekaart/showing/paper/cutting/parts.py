"""Spreading a drawing over few sheets: where to cut it, and what stands together on a sheet.

The parts stand in the order of telling, as many on a sheet as fit. Everything is counted in
points of paper; of all that was tried, the shortest is taken.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from heapq import heappop, heappush
from itertools import count

from routekaart.showing.drawing.boxes import Graph
from routekaart.showing.paper.cutting.fitting import Drawn, Fitting, Paper
from routekaart.showing.paper.cutting.pieces import Piece, Pieces

STAAND = Paper(580, 740)
"""An upright sheet of A4 inside its margins, with a little to spare."""

HEAD, HEAD_BELOW = 49, 46
"""The height of the line above a part: on top of a sheet, and below another part. Above the
first part on the first sheet is none."""

JUMP = 70
"""A part more is a jump more for the reader, as bad as so much more paper."""

WASTE = 0.5
"""What is left of a sheet below its drawings is not lost: text may stand there. A first sheet
without a drawing is: what can stand there is known."""

EXPECTED = 22
"""An arrow takes at least about so much of the height of a sheet."""

TRIED = 1500
"""So many beginnings are thought through to find the shortest whole."""

MENU = 40
"""So many ways to write out what follows a question are considered."""


@dataclass(frozen=True)
class Sheet:
    """The parts on one sheet, with their numbers, and the paper it needs: A4 unless it cannot.

    Sheet 0 has the head of all.
    """

    number: int
    parts: tuple[tuple[int, Drawn], ...]
    paper: Paper = STAAND

    @property
    def height(self) -> float:
        """How much of the sheet is taken. The first part of all has no line above it there."""
        drawings = sum(part.drawing.height for _, part in self.parts)
        below = HEAD_BELOW * max(0, len(self.parts) - 1)
        return drawings + (HEAD if self.number else 0) + below


@dataclass(frozen=True)
class Sheets:
    """The first sheet, which may have no part under its head, and those after that with parts."""

    first: Sheet
    others: tuple[Sheet, ...]

    @property
    def parts(self) -> tuple[Drawn, ...]:
        """All parts in their order."""
        return tuple(part for sheet in (self.first, *self.others) for _, part in sheet.parts)


@lru_cache(maxsize=256)
def sheets_of(graph: Graph, under_head: float, instead: float = 0, aside: float = 0) -> Sheets:
    """The drawing on few sheets. The first has so much room under its head; if the drawing
    begins on the second, other things fill so much of that. A part that is read from left to
    right has to be so much lower than one from top to bottom.

    Every box and every arrow is on a sheet; what several parts lead to may be on each.
    """
    return _Search(graph, under_head, instead, aside).sheets()


@lru_cache(maxsize=8)
def _drawings(graph: Graph) -> tuple[Pieces, Fitting]:
    """What was drawn of a graph, for when it is spread over sheets in another way."""
    pieces = Pieces(graph)
    return pieces, Fitting(pieces, Paper(STAAND.width, STAAND.height - HEAD))


@dataclass(frozen=True)
class _Begun:
    """The first parts, each with its sheet, and what was cut off and not yet drawn."""

    parts: tuple[tuple[int, Drawn], ...]
    sheet: int
    used: float
    paper: float
    """How much paper the sheets before this one took."""
    waiting: frozenset[str]
    whole: frozenset[str]

    @property
    def place(self) -> tuple[object, ...]:
        """What matters for all that follows."""
        return self.sheet, round(self.used), self.waiting, self.whole


class _Search:
    def __init__(self, graph: Graph, under_head: float, instead: float, aside: float) -> None:
        self._graph = graph
        self._pieces, self._fitting = _drawings(graph)
        self._aside = aside
        self._under_head, self._instead = under_head, min(instead, under_head)
        self._menus: dict[str, list[list[Drawn]]] = {}

    def sheets(self) -> Sheets:
        """The shortest of all beginnings that were thought through to the end."""
        begin = _Begun((), 0, 0, 0, frozenset({self._pieces.first}), frozenset())
        number, seen = count(), set[tuple[object, ...]]()
        heap = [(0.0, next(number), begin)]
        while heap[0][2].waiting:
            _, tried, begun = heappop(heap)
            enough = tried > TRIED
            if begun.place in seen and not enough:
                continue
            seen.add(begun.place)
            longer = [(self._length(more), next(number), more) for more in self._longer(begun)]
            if enough:  # straight on to an end
                longer, heap = [min(longer)], []
            for item in longer:
                heappush(heap, item)
        return _sheets(heap[0][2])

    def _length(self, begun: _Begun) -> float:
        """How good a beginning is: the paper and the jumps so far, and what is still to come."""
        drawn = {edge.edge for _, part in begun.parts for edge in part.drawing.edges}
        return (
            begun.paper
            + begun.used
            + sum(JUMP + part.poor for _, part in begun.parts)
            + EXPECTED * (len(self._graph.edges) - len(drawn))
        )

    def _longer(self, begun: _Begun) -> Iterator[_Begun]:
        root = next(id_ for id_ in self._pieces.boxes if id_ in begun.waiting)
        for drawn in self._menu(root):
            more = begun
            for part in drawn:
                more = self._with(more, part)
            yield more

    def _with(self, begun: _Begun, part: Drawn) -> _Begun:
        """The part on the sheet that was begun, or on a new one if there is no room."""
        height = part.drawing.height + (HEAD_BELOW if begun.parts else 0)
        room = STAAND.height if begun.sheet else self._under_head
        sheet, used, paper = begun.sheet, begun.used + height, begun.paper
        if used > room or part.drawing.width > STAAND.width:
            left = max(0, room - begun.used)
            paper += begun.used + (WASTE * left if begun.parts else left - self._instead)
            sheet, used = sheet + 1, part.drawing.height + HEAD
        whole = begun.whole | part.whole
        waiting = (begun.waiting | part.piece.cut) - whole
        return _Begun((*begun.parts, (sheet, part)), sheet, used, paper, waiting, whole)

    def _menu(self, root: str) -> list[list[Drawn]]:
        """What may be drawn of a question: it with its answers, and more and more that follows."""
        if root not in self._menus:
            self._menus[root] = list(self._options(root))
        return self._menus[root]

    def _options(self, root: str) -> Iterator[list[Drawn]]:
        (least,) = self._pieces.least(root)
        waiting, seen = [least], set[Piece]()
        while waiting and len(seen) < MENU:
            piece = waiting.pop(0)
            if piece not in seen and (drawn := self._fitting.best(piece, self._aside)):
                yield [drawn]
                waiting += self._pieces.larger(piece)
            seen.add(piece)
        if not self._fitting.best(least, self._aside):
            yield self._split(root)

    def _split(self, root: str) -> list[Drawn]:
        """A question with more answers than a sheet has room for, in as few parts as that takes;
        and a box that is too large for a sheet with each answer on its own."""
        answers = self._pieces.answers(root)
        for parts in range(2, answers + 1):
            pieces = self._pieces.least(root, parts)
            drawn = [self._fitting.best(piece, self._aside) for piece in pieces]
            if all(drawn):
                return [part for part in drawn if part]
        return [
            self._fitting.best(piece, self._aside) or self._fitting.anyhow(piece, self._aside)
            for piece in self._pieces.least(root, answers or 1)
        ]


def _sheets(begun: _Begun) -> Sheets:
    sheets: dict[int, list[tuple[int, Drawn]]] = {0: []}
    for number, (sheet, part) in enumerate(begun.parts):
        sheets.setdefault(sheet, []).append((number, part))
    first, *others = (
        Sheet(number, tuple(parts), _paper(parts)) for number, parts in sheets.items()
    )
    return Sheets(first, tuple(others))


def _paper(parts: list[tuple[int, Drawn]]) -> Paper:
    """A4, or for a part that fits on no A4 a sheet as large as it is."""
    width = max((part.drawing.width for _, part in parts), default=0)
    height = max((part.drawing.height + HEAD for _, part in parts), default=0)
    return Paper(max(width, STAAND.width), max(height, STAAND.height))
