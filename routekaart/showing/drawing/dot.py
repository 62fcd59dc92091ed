"""Graphviz: from the sizes of boxes to their places, and lines over longer ways.

Every box goes to Graphviz as a name of our own (`n0`) and a size, so nothing that an editor
writes can mean something in DOT. `pygraphviz` carries Graphviz in its wheel: no `dot` is needed
on the PATH. `graphviz` writes the text that `pygraphviz` reads: quoting and ports are what it is
good at, and a text can be shown when a drawing comes out wrong.
"""

import json
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

import graphviz
import pygraphviz

from routekaart.showing.drawing.curves import Curve
from routekaart.showing.drawing.placed import Point, Style
from routekaart.showing.drawing.stacks import Stack
from routekaart.showing.memory import remembered

INCH = 72
"""Graphviz wants sizes in inches and gives places in points; one of our units is a point there."""

BESIDE = 1.1
"""White between the boxes of a row, in text sizes."""


@dataclass(frozen=True)
class Plan:
    """What Graphviz has found: the size, the middle of each name, the line from name to name."""

    width: float
    height: float
    middles: Mapping[str, Point]
    lines: Mapping[tuple[str, str], Curve]


def make_dot(
    stacks: Iterable[Stack],
    inside: Mapping[str, Stack],
    ways: Iterable[tuple[str, ...]],
    style: Style,
    straight: bool,
) -> str:
    """The graph for Graphviz. The answers of arrow 3 are a box `e3`, close below its question,
    or with `straight` right above what it leads to; a box that is reached without an answer
    stands right below the one it belongs to.

    `inside` gives the stack of each name, `ways` the names that each arrow connects. Graphviz
    keeps to the order in which it is told where that costs no crossings.
    """
    before, after = ("1", "9") if straight else ("3", "1")
    dot = graphviz.Digraph(
        graph_attr={
            "nodesep": _inch(BESIDE * style.text),
            "ranksep": _inch(style.rows * style.text),
        },
        node_attr={"shape": "box", "fixedsize": "true", "label": ""},
        edge_attr={"headport": "n", "tailport": "s"},
    )
    for stack in stacks:
        if stack.single:
            dot.node(stack.name, width=_inch(stack.size.width), height=_inch(stack.size.height))
        else:
            dot.node(stack.name, stack.table, shape="plain", fixedsize="false")
    for source, *label, target in ways:
        if inside[source] is not inside[target]:
            start, end = inside[source].port(source, "s"), inside[target].port(target, "n")
            for name in label:
                dot.edge(start, name, dir="none", weight=before)
            dot.edge(*label or (start,), end, weight=after if label else "9")
    return str(dot.source)


def _inch(length: float) -> str:
    return f"{length / INCH:.4f}"


def run_graphviz(dot: str, margin: float) -> Plan:
    """Has Graphviz place the boxes, with white around. Raises `ValueError` if it cannot."""
    found = json.loads(remembered("places", dot, lambda: _draw(dot)))
    left, low, right, high = map(float, found["bb"].split(","))

    def point(text: str) -> Point:
        x, y = map(float, text.split(","))
        return Point(x - left + margin, high - y + margin)

    names = {item["_gvid"]: item["name"] for item in found["objects"]}
    return Plan(
        right - left + 2 * margin,
        high - low + 2 * margin,
        {item["name"]: point(item["pos"]) for item in found["objects"]},
        {
            (names[edge["tail"]], names[edge["head"]]): _line(edge["pos"], point)
            for edge in found.get("edges", ())
        },
    )


def _draw(dot: str) -> bytes:
    drawing = pygraphviz.AGraph(string=dot)
    try:
        return bytes(drawing.draw(format="json", prog="dot"))
    finally:
        drawing.close()


def _line(pos: str, point: Callable[[str], Point]) -> Curve:
    """Graphviz' own notation: points of a curve, and `e,x,y` in front for the tip of an arrow."""
    words = pos.split()
    tip = point(words.pop(0).removeprefix("e,")) if words[0].startswith("e,") else None
    return Curve(tuple(map(point, words)), tip)
