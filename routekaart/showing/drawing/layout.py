"""Placing the boxes and arrows of a graph, from top to bottom or from left to right.

The texts give each box its size, Graphviz gives it its place and sees no text. The answers on
an arrow are a box too, halfway, so that they lie on no other line. A drawing that is read from
left to right is placed as one from top to bottom with width and height changed, and turned.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from math import ceil, fsum

from routekaart.showing.drawing.boxes import Edge, Graph
from routekaart.showing.drawing.curves import Curve, Rows, drop, rows, step
from routekaart.showing.drawing.dot import BESIDE, Plan, make_dot, run_graphviz
from routekaart.showing.drawing.placed import (
    Box,
    PositionedEdge,
    PositionedGraph,
    PositionedNode,
    Style,
    Way,
)
from routekaart.showing.drawing.stacks import Stack, make_stacks
from routekaart.showing.drawing.typeset import Label, set_label, set_node

SCREEN = Style()

Ways = Sequence[tuple[str, ...]]
"""For each arrow the names it connects: two, or three if answers lie on it."""


@dataclass(frozen=True)
class _Found:
    """The size, the place of each box by its name, and for each arrow its one or two lines."""

    width: float
    height: float
    places: Mapping[str, Box]
    curves: tuple[tuple[Curve, ...], ...]

    @property
    def turned(self) -> "_Found":
        """The same when down and to the right change places."""
        return _Found(
            self.height,
            self.width,
            {name: box.turned for name, box in self.places.items()},
            tuple(tuple(curve.turned for curve in curves) for curves in self.curves),
        )


def place(graph: Graph, style: Style = SCREEN, way: Way = Way.DOWN) -> PositionedGraph:
    """The graph with every box, line of text and arrow at its place.

    The same graph gives the same places. Boxes come in reading order: row by row from top to
    bottom, or column by column from left to right.
    Raises `ValueError` if Graphviz cannot place it.
    """
    boxes = {f"n{number}": set_node(node, style) for number, node in enumerate(graph.nodes)}
    labels = {f"e{number}": set_label(edge, style) for number, edge in enumerate(graph.edges)}
    sizes = {name: item.box for name, item in (*boxes.items(), *labels.items()) if item}
    found = _found(graph, sizes, style, way)
    nodes = (_moved(box, found.places[name]) for name, box in boxes.items())
    edges = (
        _edge(edge, curves, label, found.places.get(name))
        for edge, curves, (name, label) in zip(
            graph.edges, found.curves, labels.items(), strict=True
        )
    )
    order = sorted(nodes, key=_by_row if way is Way.DOWN else _by_column)
    return PositionedGraph(
        graph.title, found.width, found.height, tuple(order), tuple(edges), style
    )


def estimate_size(graph: Graph, style: Style, way: Way) -> tuple[float, float]:
    """About the width and height that the drawing gets, hardly ever more, without Graphviz."""
    boxes = {f"n{number}": set_node(node, style).box for number, node in enumerate(graph.nodes)}
    labels = {f"e{number}": set_label(edge, style) for number, edge in enumerate(graph.edges)}
    sizes = boxes | {name: label.box for name, label in labels.items() if label}
    if way is Way.DOWN:
        return _extent(graph, sizes, style, way)
    across, along = _extent(graph, {n: box.turned for n, box in sizes.items()}, style, way)
    return along, across


def _extent(graph: Graph, sizes: Mapping[str, Box], style: Style, way: Way) -> tuple[float, float]:
    """Every box in the row after the last one that leads to it, and these rows side by side."""
    ways, (whole, inside) = _ways(graph, sizes), _stacked(graph, sizes, style, way)
    lead: dict[str, set[str]] = {stack.name: set() for stack in whole}
    for source, target in (pair for names in ways for pair in pairwise(names)):
        if inside[source] is not inside[target]:
            lead[inside[target].name].add(inside[source].name)
    number: dict[str, int] = {}

    def row(name: str) -> int:
        if name not in number:
            number[name] = max((row(above) + 1 for above in lead[name]), default=0)
        return number[name]

    found: dict[int, list[Box]] = {}
    for stack in whole:
        found.setdefault(row(stack.name), []).append(stack.size)
    beside, below = BESIDE * style.text, style.rows * style.text
    across = max(fsum(box.width + beside for box in boxes) for boxes in found.values()) - beside
    along = fsum(max(box.height for box in boxes) + below for boxes in found.values()) - below
    return across + 2 * style.text, along + 2 * style.text


def _by_row(node: PositionedNode) -> tuple[float, float]:
    return round(node.box.middle.y), node.box.x


def _by_column(node: PositionedNode) -> tuple[float, float]:
    return round(node.box.middle.x), node.box.y


def _found(graph: Graph, sizes: Mapping[str, Box], style: Style, way: Way) -> _Found:
    if way is Way.DOWN:
        return _flowing(graph, sizes, style, way)
    return _flowing(graph, {name: box.turned for name, box in sizes.items()}, style, way).turned


def _flowing(graph: Graph, sizes: Mapping[str, Box], style: Style, way: Way) -> _Found:
    """Everything at its place, from top to bottom."""
    ways, (whole, inside) = _ways(graph, sizes), _stacked(graph, sizes, style, way)
    found = run_graphviz(make_dot(whole, inside, ways, style, way is not Way.DOWN), style.text)
    rooms = {stack.name: stack.size.centred(found.middles[stack.name]) for stack in whole}
    grid = rows(rooms)
    if way is not Way.DOWN:
        rooms = _flush(rooms, grid, ways, inside)
    places = dict(place for stack in whole for place in stack.placed(rooms[stack.name]))
    curves = _curves(ways, places, grid, inside, found)
    return _Found(found.width, found.height, places, curves)


def _stacked(
    graph: Graph, sizes: Mapping[str, Box], style: Style, way: Way
) -> tuple[list[Stack], dict[str, Stack]]:
    """All boxes and answers as what Graphviz places, and which of these each is in."""
    gap = ceil(style.rows * style.text)
    boxes = {node.id: f"n{number}" for number, node in enumerate(graph.nodes)}
    answers = [Stack(name, {name: box}, 0) for name, box in sizes.items() if name[0] == "e"]
    whole = [*make_stacks(graph, boxes, sizes, way, gap), *answers]
    return whole, {name: stack for stack in whole for name in stack.sizes}


def _flush(
    rooms: Mapping[str, Box], grid: Rows, ways: Ways, inside: Mapping[str, Stack]
) -> dict[str, Box]:
    """The boxes of a row with their upper sides on one line, as far as our own lines reach them."""
    far = {
        inside[target].name
        for way in ways
        for source, target in pairwise(way)
        if not grid.between(inside[source].name, inside[target].name)
    }
    boxes = {inside[name].name for way in ways for name in (way[0], way[-1])} - far
    return {
        name: replace(room, y=grid.tops[grid.number[name]]) if name in boxes else room
        for name, room in rooms.items()
    }


def _ways(graph: Graph, sizes: Mapping[str, Box]) -> Ways:
    names = {node.id: f"n{number}" for number, node in enumerate(graph.nodes)}
    return [
        (names[edge.source], *([f"e{number}"] if f"e{number}" in sizes else []), names[edge.target])
        for number, edge in enumerate(graph.edges)
    ]


def _curves(
    ways: Ways,
    places: Mapping[str, Box],
    grid: Rows,
    inside: Mapping[str, Stack],
    found: Plan,
) -> tuple[tuple[Curve, ...], ...]:
    """For each arrow its one or two lines; only the last has a head."""

    def curve(source: str, target: str, arrow: bool) -> Curve:
        start, end = inside[source].name, inside[target].name
        if start == end:
            return step(places[source], places[target])
        if strip := grid.between(start, end):
            return drop(places[source], places[target], strip, arrow)
        return found.lines[start, end].reaching(places[source], places[target])

    return tuple(tuple(curve(a, b, b == way[-1]) for a, b in pairwise(way)) for way in ways)


def _moved(node: PositionedNode, box: Box) -> PositionedNode:
    parts = (
        replace(
            part,
            box=part.box.moved(box.x, box.y),
            lines=tuple(line.moved(box.x, box.y) for line in part.lines),
        )
        for part in node.parts
    )
    lines = (line.moved(box.x, box.y) for line in node.lines)
    return PositionedNode(node.node, box, tuple(lines), tuple(parts))


def _edge(
    edge: Edge, curves: tuple[Curve, ...], label: Label | None, box: Box | None
) -> PositionedEdge:
    lines = tuple(line.moved(box.x, box.y) for line in label.lines) if label and box else ()
    return PositionedEdge(edge, tuple(c.points for c in curves), curves[-1].head, box, lines)
