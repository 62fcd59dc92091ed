"""Placing the boxes and arrows of a graph. Graphviz finds the places, and sees no text.

Every box goes to Graphviz as a name of our own (`n0`) and a size, so nothing that an editor
writes can mean something in DOT. The answers on an arrow are a box too, halfway, so that they
lie on no other line. `pygraphviz` carries Graphviz in its wheel: no `dot` is needed on the PATH.
"""

import json
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import pairwise

import graphviz
import pygraphviz

from routekaart.showing.boxes import Edge, Graph
from routekaart.showing.curves import Curve, drop, rows
from routekaart.showing.positioned import (
    Box,
    Point,
    PositionedEdge,
    PositionedGraph,
    PositionedNode,
    Style,
)
from routekaart.showing.typeset import Label, set_label, set_node

INCH = 72
"""Graphviz wants sizes in inches and gives places in points; one of our units is a point there."""

SCREEN = Style()


@dataclass(frozen=True)
class _Plan:
    """What Graphviz has found: the size, the middle of each name, the line from name to name."""

    width: float
    height: float
    middles: Mapping[str, Point]
    lines: Mapping[tuple[str, str], Curve]


def place(graph: Graph, style: Style = SCREEN) -> PositionedGraph:
    """The graph with every box, line of text and arrow at its place, from top to bottom.

    The same graph gives the same places. Boxes come in reading order: top down, left to right.
    Raises `ValueError` if Graphviz cannot place it.
    """
    boxes = {f"n{number}": set_node(node, style) for number, node in enumerate(graph.nodes)}
    labels = {f"e{number}": set_label(edge, style) for number, edge in enumerate(graph.edges)}
    sizes = {name: item.box for name, item in (*boxes.items(), *labels.items()) if item}
    ways = _ways(graph, labels)
    plan = _plan(_dot(sizes, ways, style), style)
    places = {name: box.centred(plan.middles[name]) for name, box in sizes.items()}
    nodes = [_moved(box, places[name]) for name, box in boxes.items()]
    curves = _curves(ways, places, plan)
    edges = (
        _edge(edge, found, label, places.get(name))
        for (name, label), edge, found in zip(labels.items(), graph.edges, curves, strict=True)
    )
    order = sorted(nodes, key=lambda node: (round(node.box.middle.y), node.box.x))
    return PositionedGraph(graph.title, plan.width, plan.height, tuple(order), tuple(edges), style)


def _ways(graph: Graph, labels: Mapping[str, Label | None]) -> list[tuple[str, ...]]:
    """For each arrow the names it connects: two, or three if answers lie on it."""
    names = {node.id: f"n{number}" for number, node in enumerate(graph.nodes)}
    return [
        (names[edge.source], name, names[edge.target])
        if label
        else (names[edge.source], names[edge.target])
        for edge, (name, label) in zip(graph.edges, labels.items(), strict=True)
    ]


def _dot(sizes: Mapping[str, Box], ways: list[tuple[str, ...]], style: Style) -> str:
    """The graph for Graphviz. The answers of arrow 3 are a box `e3`, close below its question;
    a box that is reached without an answer stands right below the one it belongs to.

    Graphviz keeps to the order in which it is told where that costs no crossings.
    """
    dot = graphviz.Digraph(
        graph_attr={
            "nodesep": _inch(1.1 * style.text),
            "ranksep": _inch(style.rows * style.text),
        },
        node_attr={"shape": "box", "fixedsize": "true", "label": ""},
        edge_attr={"headport": "n", "tailport": "s"},
    )
    for name, box in sizes.items():
        dot.node(name, width=_inch(box.width), height=_inch(box.height))
    for source, *label, target in ways:
        for name in label:
            dot.edge(source, name, dir="none", weight="3")
        dot.edge(*label or (source,), target, weight="1" if label else "9")
    return str(dot.source)


def _inch(length: float) -> str:
    return f"{length / INCH:.4f}"


def _plan(dot: str, style: Style) -> _Plan:
    """Has Graphviz place the boxes. Raises `ValueError` if it cannot."""
    drawing = pygraphviz.AGraph(string=dot)
    try:
        found = json.loads(drawing.draw(format="json", prog="dot"))
    finally:
        drawing.close()
    left, low, right, high = map(float, found["bb"].split(","))
    margin = style.text

    def point(text: str) -> Point:
        x, y = map(float, text.split(","))
        return Point(x - left + margin, high - y + margin)

    names = {item["_gvid"]: item["name"] for item in found["objects"]}
    return _Plan(
        right - left + 2 * margin,
        high - low + 2 * margin,
        {item["name"]: point(item["pos"]) for item in found["objects"]},
        {
            (names[edge["tail"]], names[edge["head"]]): _line(edge["pos"], point)
            for edge in found.get("edges", ())
        },
    )


def _line(pos: str, point: Callable[[str], Point]) -> Curve:
    """Graphviz' own notation: points of a curve, and `e,x,y` in front for the tip of an arrow."""
    words = pos.split()
    tip = point(words.pop(0).removeprefix("e,")) if words[0].startswith("e,") else None
    return Curve(tuple(map(point, words)), tip)


def _curves(
    ways: list[tuple[str, ...]], places: Mapping[str, Box], plan: _Plan
) -> Iterator[tuple[Curve, ...]]:
    """For each arrow its one or two lines; only the last has a head."""
    grid = rows(places.values())
    for way in ways:
        found = []
        for source, target in pairwise(way):
            strip = grid.between(places[source], places[target])
            arrow = target == way[-1]
            found.append(
                drop(places[source], places[target], strip, arrow)
                if strip
                else plan.lines[source, target]
            )
        yield tuple(found)


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
