"""Cutting a drawing that is larger than a sheet: at a question, never by making the text smaller.

A question whose answers stand on another sheet is drawn there again, with all that follows. Where
it was cut off stands the question with the number of that sheet.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import lru_cache

from routekaart.showing.boxes import Edge, Graph, Kind, Node
from routekaart.showing.layout import place
from routekaart.showing.positioned import PositionedGraph, Style

STYLES = tuple(
    Style(text=12, small=12, measure=measure, label=label, widest=240, rows=1.7)
    for measure, label in ((140, 100), (116, 84), (100, 74))
)
"""Text of 12 points, with lines of a good length, and shorter ones for a drawing just too wide."""

ELSEWHERE = "verder op blad 00"
"""As wide as the words that the template puts above a question that goes on elsewhere."""


@dataclass(frozen=True)
class Paper:
    """The room for a drawing on a sheet of its own, in points."""

    width: float
    height: float


STAAND, LIGGEND = Paper(580, 693), Paper(822, 460)
"""A drawing brings its own white: it may reach into the margins of the page."""

Papers = tuple[Paper, ...]

EIGEN: Papers = (STAAND, LIGGEND)
"""A page for what goes on from elsewhere: upright if it can be, else on its side."""

HEEL: Papers = (Paper(580, 705), LIGGEND)
"""A page for a whole drawing, with less above it."""

ONDER_KOP: Papers = (Paper(580, 545),)
"""What is left of the first page below its head."""


@dataclass(frozen=True)
class Sheet:
    """A drawing that fits on a paper: the node it starts from, and the questions cut off."""

    root: str
    drawing: PositionedGraph
    paper: Paper
    cut: frozenset[str]


@dataclass(frozen=True)
class _Piece:
    """What one sheet may show: from `root`, along these of its arrows, as far as `cut`."""

    root: str
    answers: tuple[Edge, ...]
    cut: frozenset[str]


@lru_cache(maxsize=256)
def sheets_of(graph: Graph) -> tuple[Sheet, ...]:
    """The drawing on as few sheets as a simple search finds, in the order of telling.

    Every box and every arrow is on a sheet; what several sheets lead to may be on each.
    """
    cutter = _Cutter(graph)
    return min((tuple(cutter.sheets(halfway)) for halfway in (False, True)), key=len)


class _Cutter:
    """One graph, with its boxes and arrows by name, and the pieces that were tried before."""

    def __init__(self, graph: Graph) -> None:
        self._known: dict[tuple[_Piece, Papers], Sheet | None] = {}
        self._graph = graph
        self._boxes = {node.id: node for node in graph.nodes}
        self._leads: dict[str, tuple[Edge, ...]] = dict.fromkeys(self._boxes, ())
        for edge in graph.edges:
            self._leads[edge.source] += (edge,)
        self._start = graph.nodes[0].id
        self._first = self._leads[self._start][0].target

    def sheets(self, halfway: bool) -> Iterator[Sheet]:
        """One sheet from the start on, and one or more for each question that is cut off.

        A drawing that has to be cut begins on the first page, if any of it fits there. With
        `halfway` a question may be written out as far as its next questions when there is no room
        for all that follows: sheets are fuller, but not always fewer.
        """
        whole = _Piece(self._first, self._leads[self._first], frozenset())
        if sheet := self._fitting(whole, HEEL):
            yield sheet
            return
        waiting, done = {self._first}, set[str]()
        while waiting:
            root = next(id for id in self._boxes if id in waiting)
            done.add(root)
            for sheet in self._from(root, halfway):
                yield sheet
                waiting |= sheet.cut
            waiting -= done

    def _from(self, root: str, halfway: bool) -> Iterator[Sheet]:
        """The sheets of one question: as many of its answers on each as fit."""
        answers = self._leads[root]
        all_at_once = self._least(root, answers)
        if root == self._first and self._fitting(all_at_once, ONDER_KOP):
            yield self._grown(all_at_once, ONDER_KOP, halfway)
            return
        while answers:
            counts = range(len(answers), 1, -1)
            pieces = (self._least(root, answers[:count]) for count in counts)
            piece = next(
                (piece for piece in pieces if self._fitting(piece, EIGEN)),
                self._least(root, answers[:1]),
            )
            yield self._grown(piece, EIGEN, halfway)
            answers = answers[len(piece.answers) :]

    def _least(self, root: str, answers: tuple[Edge, ...]) -> _Piece:
        """Only these answers, and what they lead to without a further question."""
        return _Piece(root, answers, self._next(answers))

    def _next(self, answers: Iterable[Edge]) -> frozenset[str]:
        """The questions that come right after these answers and have answers themselves."""
        return frozenset(
            edge.target for edge in answers if self._boxes[edge.target].kind is Kind.VRAAG
        )

    def _grown(self, piece: _Piece, papers: Papers, halfway: bool) -> Sheet:
        """The piece with as many of its cut questions written out as the sheet has room for."""
        found = self._fitting(piece, papers)
        if found is None:
            return self._placed(piece, STYLES[-1])
        waiting = [id for id in self._boxes if id in piece.cut]
        while waiting:
            id = waiting.pop(0)
            options = [frozenset[str](), self._next(self._leads[id])]
            for below in options if halfway else options[:1]:
                larger = replace(piece, cut=piece.cut - {id} | below)
                if fits := self._fitting(larger, papers):
                    waiting += [id for id in self._boxes if id in below - piece.cut]
                    piece, found = larger, fits
                    break
        return found

    def _fitting(self, piece: _Piece, papers: Papers) -> Sheet | None:
        """The piece on the first of these papers that holds it, else None."""
        key = (piece, papers)
        if key not in self._known:
            self._known[key] = self._try(piece, papers)
        return self._known[key]

    def _try(self, piece: _Piece, papers: Papers) -> Sheet | None:
        for style in STYLES:
            sheet = self._placed(piece, style)
            for paper in papers:
                if sheet.drawing.width <= paper.width and sheet.drawing.height <= paper.height:
                    return replace(sheet, paper=paper)
            if sheet.drawing.width > 1.4 * max(paper.width for paper in papers):
                return None  # shorter lines save no more than a quarter
        return None

    def _placed(self, piece: _Piece, style: Style) -> Sheet:
        shown = self._shown(piece)
        cut = piece.cut & shown.keys()
        boxes = tuple(self._box(id, piece, id in cut) for id in self._boxes if id in shown)
        edges = tuple(edge for id in self._boxes for edge in shown.get(id, ()))
        drawing = place(Graph(self._graph.title, boxes, edges), style)
        return Sheet(piece.root, drawing, LIGGEND, cut)

    def _shown(self, piece: _Piece) -> dict[str, tuple[Edge, ...]]:
        """The boxes of a piece, each with the arrows from it that are drawn."""
        shown = {piece.root: piece.answers}
        if self._begins(piece) and piece.root == self._first:
            shown[self._start] = self._leads[self._start]
        waiting = [edge.target for edge in piece.answers]
        while waiting:
            id = waiting.pop()
            if id not in shown:
                shown[id] = () if id in piece.cut else self._leads[id]
                waiting += [edge.target for edge in shown[id]]
        return shown

    def _box(self, id: str, piece: _Piece, is_cut: bool) -> Node:
        """A box as it is, or of a question that goes on elsewhere only the question."""
        box = self._boxes[id]
        if is_cut:
            return replace(box, caption=ELSEWHERE, parts=(replace(box.parts[0], points=()),))
        if id == piece.root and not self._begins(piece):
            return replace(box, caption=f"{box.caption}, vervolg")
        return box

    def _begins(self, piece: _Piece) -> bool:
        """Whether the first of its answers is there, so that it is not a second sheet."""
        return piece.answers == self._leads[piece.root][: len(piece.answers)]
