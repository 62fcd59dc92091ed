"""The pieces into which a drawing can be cut: always at a question, so that every piece is whole.

A question whose answers stand elsewhere is drawn there again, with what follows. Where it was
cut off stands the question with the number of that sheet.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import pairwise

from routekaart.showing.drawing.boxes import Edge, Graph, Kind, Node

ELSEWHERE = "verder op blad 000"
"""As wide as the words that the template puts above a question that goes on elsewhere."""


@dataclass(frozen=True)
class Piece:
    """What is drawn together: from `root`, along these of its arrows, as far as `cut`."""

    root: str
    answers: tuple[Edge, ...]
    cut: frozenset[str] = frozenset()


class Pieces:
    """One graph, with its boxes and arrows by name."""

    def __init__(self, graph: Graph) -> None:
        self._title = graph.title
        self.boxes, self._leads = graph.boxes, graph.leads
        self._start = graph.nodes[0].id
        self.first = self._leads(self._start)[0].target

    def least(self, root: str, count: int = 1) -> list[Piece]:
        """A question and its answers, with no further question written out, in so many pieces.

        The pieces are as equal as they can be: one answer alone is a poor sheet.
        """
        answers = self._leads(root)
        ends = [len(answers) * part // count for part in range(count + 1)]
        parts = (answers[a:b] for a, b in pairwise(ends))
        return [Piece(root, part, self._next(part)) for part in parts]

    def answers(self, root: str) -> int:
        """How many arrows lead from a question."""
        return len(self._leads(root))

    def larger(self, piece: Piece) -> Iterator[Piece]:
        """The piece with one of its cut questions written out, for each of them."""
        for id_ in self.boxes:
            if id_ in piece.cut:
                below = self._next(self._leads(id_)) - self.whole(piece)
                yield replace(piece, cut=piece.cut - {id_} | below)

    def _next(self, answers: Iterable[Edge]) -> frozenset[str]:
        """The questions that come right after these answers."""
        return frozenset(
            edge.target for edge in answers if self.boxes[edge.target].kind is Kind.VRAAG
        )

    def whole(self, piece: Piece) -> frozenset[str]:
        """The boxes of a piece that are drawn with all that follows them, or begin to be."""
        return frozenset(self._shown(piece).keys() - piece.cut)

    def graph(self, piece: Piece) -> Graph:
        """The boxes and arrows of a piece, in the order of telling."""
        shown = self._shown(piece)
        boxes = (self._box(id_, piece) for id_ in self.boxes if id_ in shown)
        edges = (edge for id_ in self.boxes for edge in shown.get(id_, ()))
        return Graph(self._title, tuple(boxes), tuple(edges))

    def _shown(self, piece: Piece) -> dict[str, tuple[Edge, ...]]:
        """The boxes of a piece, each with the arrows from it that are drawn."""
        shown = {piece.root: piece.answers}
        if self._begins(piece) and piece.root == self.first:
            shown[self._start] = self._leads(self._start)
        waiting = [edge.target for edge in piece.answers]
        while waiting:
            id_ = waiting.pop()
            if id_ not in shown:
                shown[id_] = () if id_ in piece.cut else self._leads(id_)
                waiting += [edge.target for edge in shown[id_]]
        return shown

    def _box(self, id_: str, piece: Piece) -> Node:
        """A box as it is, or of a question that goes on elsewhere only the question."""
        box = self.boxes[id_]
        if id_ in piece.cut:
            return replace(box, caption=ELSEWHERE, parts=(replace(box.parts[0], points=()),))
        if id_ == piece.root and not self._begins(piece):
            return replace(box, caption=f"{box.caption}, vervolg")
        return box

    def _begins(self, piece: Piece) -> bool:
        """Whether the first of its answers is there, so that it is not a second piece."""
        return piece.answers == self._leads(piece.root)[: len(piece.answers)]
