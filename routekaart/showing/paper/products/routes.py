"""The routes of a signal in brief, for paper: which answers lead to which advices, and who helps.

Every route stands in one row. A signal with more rows than a poster can hold is told by the
answers to its first question; the rows then say which questions still follow.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from routekaart.reading.words import abbreviate_sector
from routekaart.showing.drawing.boxes import Edge, Graph, Kind, Node, Part

MANY = 5
"""With more rows than this, a signal is told by its first question only."""


@dataclass(frozen=True)
class Row:
    """Answers in the order asked, the boxes of advices they can lead to, and what is still asked.

    More than one end only if `dan_nog` names questions.
    """

    antwoorden: tuple[str, ...]
    ends: tuple[Node, ...]
    contacts: tuple[Node, ...]
    dan_nog: tuple[str, ...] = ()

    @property
    def adviezen(self) -> tuple[Part, ...]:
        """The advices of the row, each once."""
        return tuple(dict.fromkeys(part for end in self.ends for part in end.parts))

    @property
    def wie(self) -> tuple[Part, ...]:
        """Who is called, each once. Empty for a row that does not end yet."""
        return tuple(dict.fromkeys(part for box in self.contacts for part in box.parts))


@dataclass(frozen=True)
class Brief:
    """The question that the rows answer first (None without questions), and the rows."""

    vraag: Node | None
    rows: tuple[Row, ...]


class _Boxes:
    """The boxes of a graph and the arrows that leave each."""

    def __init__(self, graph: Graph) -> None:
        self.node = graph.boxes
        self.leads = graph.leads

    def ways(self, id_: str, said: tuple[str, ...] = ()) -> Iterator[tuple[tuple[str, ...], str]]:
        """Every way from a box to the ends below it: the answers, and the end."""
        if self.node[id_].kind is not Kind.VRAAG:
            yield said, id_
            return
        for edge in self.leads(id_):
            yield from self.ways(edge.target, (*said, self.label(edge)))

    def below(self, id_: str) -> Iterator[str]:
        """Every box below a box and itself, each once, in the order of telling."""
        seen = {id_: None}
        todo = [id_]
        while todo:
            box = todo.pop()
            yield box
            for edge in reversed(self.leads(box)):
                if edge.target not in seen:
                    seen[edge.target] = None
                    todo.append(edge.target)

    def count(self, id_: str, known: dict[str, int]) -> int:
        """How many ways there are, without walking them."""
        if id_ not in known:
            asks = self.node[id_].kind is Kind.VRAAG
            known[id_] = sum(self.count(e.target, known) for e in self.leads(id_)) if asks else 1
        return known[id_]

    def label(self, edge: Edge) -> str:
        """The answers on an arrow; kinds of school as short as schools say them: `po of vo`."""
        target = self.node[edge.source].parts[0].target
        if target is None or target.id != "sector":
            return edge.label
        return replace(edge, answers=tuple(map(abbreviate_sector, edge.answers))).label

    def contacts(self, end: str) -> tuple[Node, ...]:
        below = (self.node[edge.target] for edge in self.leads(end))
        return tuple(node for node in below if node.kind is Kind.ORGANISATIE)


def in_brief(graph: Graph, many: int = MANY) -> Brief:
    """The rows of a graph: all of them if they are few, else those of the first question."""
    boxes = _Boxes(graph)
    first = boxes.leads(graph.nodes[0].id)[0].target
    asked = boxes.node[first] if boxes.node[first].kind is Kind.VRAAG else None
    if boxes.count(first, {}) <= many:
        return Brief(asked, tuple(_row(boxes, said, end) for said, end in boxes.ways(first)))
    return Brief(asked, tuple(_branch(boxes, edge) for edge in boxes.leads(first)))


def _row(boxes: _Boxes, said: tuple[str, ...], end: str) -> Row:
    return Row(said, (boxes.node[end],), boxes.contacts(end))


def _branch(boxes: _Boxes, edge: Edge) -> Row:
    """What one answer to the first question can lead to."""
    below = tuple(boxes.below(edge.target))
    ends = tuple(id_ for id_ in below if boxes.node[id_].kind in (Kind.ADVIES, Kind.OPEN))
    if len(ends) == 1 and edge.target == ends[0]:
        return _row(boxes, (boxes.label(edge),), edge.target)
    asked = (boxes.node[id_] for id_ in below if boxes.node[id_].kind is Kind.VRAAG)
    questions = dict.fromkeys(node.parts[0].target.id for node in asked if node.parts[0].target)
    return Row((boxes.label(edge),), tuple(boxes.node[id_] for id_ in ends), (), tuple(questions))
