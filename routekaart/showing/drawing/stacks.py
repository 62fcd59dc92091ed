"""Boxes that stand right below one another in a drawing that is read from left to right.

What follows without an answer — the first question after the signal, whom to call after the
advice — needs no column of its own. Graphviz places such a stack as one box with cells.

Everything here is in the direction of reading: a drawing from left to right is one from top to
bottom, turned. A stack then is a row of cells beside each other.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from math import ceil, fsum

from routekaart.showing.drawing.boxes import Graph, Kind
from routekaart.showing.drawing.placed import Box, Way


@dataclass(frozen=True)
class Stack:
    """A name for Graphviz, and the sizes of the boxes in it, by their names. Often only one."""

    name: str
    sizes: Mapping[str, Box]
    gap: int

    @property
    def single(self) -> bool:
        """Whether this is just a box."""
        return len(self.sizes) == 1

    @property
    def size(self) -> Box:
        """The room for all of them: cells of whole points, as Graphviz wants them."""
        if self.single:
            return next(iter(self.sizes.values()))
        cells = [ceil(box.width) for box in self.sizes.values()]
        height = max(ceil(box.height) for box in self.sizes.values())
        return Box(0, 0, fsum(cells) + self.gap * (len(cells) - 1), height)

    @property
    def table(self) -> str:
        """The cells in Graphviz' own notation, each with a port by the name of its box."""
        cells = (self._cell(ceil(box.width), f' PORT="{id_}"') for id_, box in self.sizes.items())
        row = self._cell(self.gap).join(cells)
        return (
            '<<TABLE BORDER="0" CELLBORDER="0" CELLSPACING="0" CELLPADDING="0">'
            f"<TR>{row}</TR></TABLE>>"
        )

    def _cell(self, width: int, port: str = "") -> str:
        return f'<TD{port} FIXEDSIZE="TRUE" WIDTH="{width}" HEIGHT="{self.size.height}"></TD>'

    def port(self, name: str, side: str) -> str:
        """Where an arrow from (`s`) or to (`n`) one of the boxes begins or ends."""
        return name if self.single else f"{self.name}:{name}:{side}"

    def placed(self, room: Box) -> Iterator[tuple[str, Box]]:
        """The boxes in the room that Graphviz has found, with their upper sides on one line."""
        if self.single:
            yield self.name, room
            return
        left = room.x
        for name, box in self.sizes.items():
            yield name, box.moved(left + (ceil(box.width) - box.width) / 2 - box.x, room.y)
            left += ceil(box.width) + self.gap


def make_stacks(
    graph: Graph, names: Mapping[str, str], sizes: Mapping[str, Box], way: Way, gap: int
) -> tuple[Stack, ...]:
    """All boxes of a drawing in the order of telling, stacked where its way wants that.

    `names` are those of the boxes for Graphviz, by their ids.
    """
    below = _below(graph, way)
    inside = set(below.values())
    chains = (_chain(node.id, below) for node in graph.nodes if node.id not in inside)
    return tuple(_stack([names[id_] for id_ in chain], sizes, gap) for chain in chains)


def _stack(names: Sequence[str], sizes: Mapping[str, Box], gap: int) -> Stack:
    name = names[0] if len(names) == 1 else f"s{names[0]}"
    return Stack(name, {name: sizes[name] for name in names}, gap)


def _below(graph: Graph, way: Way) -> dict[str, str]:
    """The box that stands right below a box (ids): the only one that leads there and follows."""
    if way is Way.DOWN:
        return {}
    follow = Counter(edge.source for edge in graph.edges)
    lead = Counter(edge.target for edge in graph.edges)
    starts = {node.id for node in graph.nodes if node.kind is Kind.START}
    return {
        edge.source: edge.target
        for edge in graph.edges
        if not edge.answers and follow[edge.source] == lead[edge.target] == 1
        if way is Way.ASIDE or edge.source in starts
    }


def _chain(id_: str, below: Mapping[str, str]) -> Iterable[str]:
    yield id_
    while id_ in below:
        id_ = below[id_]
        yield id_
