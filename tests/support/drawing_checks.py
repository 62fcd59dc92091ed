"""What must hold of every drawing. Each check gives the breaches it finds, in words."""

import json
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from itertools import combinations
from math import hypot
from typing import Any

from routekaart.showing.drawing.boxes import Edge, Graph
from routekaart.showing.drawing.metrics import measure_width
from routekaart.showing.drawing.placed import Box, Line, Point, PositionedEdge, PositionedGraph

SLACK = 0.01
Facts = tuple[frozenset[tuple[str, str]], frozenset[tuple[str, str, str]]]
"""Nodes as (id, text), edges as (source, target, label)."""


def overlaps(graph: PositionedGraph) -> list[str]:
    """Boxes, and answers, that lie on one another."""
    return [
        f"{one} op {two}"
        for (one, a), (two, b) in combinations(_boxes(graph), 2)
        if _shrunk(a).overlaps(b)
    ]


def loose_text(graph: PositionedGraph) -> list[str]:
    """Lines that are wider by the metrics than they say, or stick out of their box."""
    return [
        line.text
        for box, lines in _texts(graph)
        for line in lines
        if abs(measure_width(line.text, line.size, line.bold) - line.width) > SLACK
        or not box.contains(line.box, SLACK)
    ]


def text_on_text(graph: PositionedGraph) -> list[str]:
    """Lines of one box that lie on one another."""
    return [
        f"{a.text} op {b.text}"
        for _, lines in _texts(graph)
        for a, b in combinations(lines, 2)
        if Box(a.x, a.y - 0.75 * a.size, a.width, a.size).overlaps(
            Box(b.x, b.y - 0.75 * b.size, b.width, b.size)
        )
    ]


def off_page(graph: PositionedGraph) -> list[str]:
    """Boxes, arrows and arrow heads that are not whole on the page."""
    page = Box(0, 0, graph.width, graph.height)
    points = (
        (edge.edge.source, Box(point.x, point.y, 0, 0))
        for edge in graph.edges
        for point in (*_along(edge), *edge.head)
    )
    return [name for name, box in (*_boxes(graph), *points) if not page.contains(box, SLACK)]


def lines_through_boxes(graph: PositionedGraph) -> list[str]:
    """Arrows that run through a box or an answer; they only touch their own."""
    boxes = list(_boxes(graph))
    return [
        f"{edge.edge.source} -> {edge.edge.target} door {name}"
        for edge in graph.edges
        for name, box in boxes
        if any(_shrunk(box, 1.5).overlaps(Box(p.x, p.y, 0.01, 0.01)) for p in _along(edge))
    ]


def loose_arrows(graph: PositionedGraph) -> list[str]:
    """Arrows that do not begin at their box, or have no head with its tip on the next one."""
    boxes = {node.node.id: node.box for node in graph.nodes}
    return [
        f"{edge.edge.source} -> {edge.edge.target}"
        for edge in graph.edges
        if not (
            _touches(boxes[edge.edge.source], edge.curves[0][0])
            and len(edge.head) == 3
            and _touches(boxes[edge.edge.target], edge.head[0])
            and 5 < _distance(edge.head[0], edge.curves[-1][-1]) < 15
        )
    ]


def _touches(box: Box, point: Point) -> bool:
    here = Box(point.x, point.y, 0, 0)
    inside = _shrunk(box, 1.5)
    return box.contains(here, 0.6) and not inside.contains(here)


def _distance(one: Point, other: Point) -> float:
    return hypot(one.x - other.x, one.y - other.y)


def _label_name(edge: PositionedEdge) -> str:
    return f"{edge.edge.source} > {edge.edge.target}"


def _boxes(graph: PositionedGraph) -> Iterator[tuple[str, Box]]:
    yield from ((node.node.id, node.box) for node in graph.nodes)
    yield from ((_label_name(edge), edge.label) for edge in graph.edges if edge.label)


def _shrunk(box: Box, by: float = SLACK) -> Box:
    return Box(box.x + by, box.y + by, box.width - 2 * by, box.height - 2 * by)


def _texts(graph: PositionedGraph) -> Iterator[tuple[Box, tuple[Line, ...]]]:
    for node in graph.nodes:
        yield node.box, (*node.lines, *(line for part in node.parts for line in part.lines))
    yield from ((edge.label, edge.lines) for edge in graph.edges if edge.label)


def _along(edge: PositionedEdge) -> Iterator[Point]:
    """Points along the arrow, close enough together that no box fits between them."""
    for curve in edge.curves:
        for start in range(0, len(curve) - 1, 3):
            a, b, c, d = curve[start : start + 4]
            for step in range(25):
                t = step / 24
                weights = ((1 - t) ** 3, 3 * t * (1 - t) ** 2, 3 * t * t * (1 - t), t**3)
                yield Point(
                    sum(w * p.x for w, p in zip(weights, (a, b, c, d), strict=True)),
                    sum(w * p.y for w, p in zip(weights, (a, b, c, d), strict=True)),
                )


def bare(text: str) -> str:
    """Text without spaces and hyphens: what is left when a pen has broken it into lines."""
    return "".join(text.split()).replace("-", "")


def facts_of_graph(graph: Graph) -> Facts:
    """What the graph says."""
    return (
        frozenset(
            (
                node.id,
                bare(
                    node.caption
                    + "".join((p.code or "") + p.text + "".join(p.points) for p in node.parts)
                ),
            )
            for node in graph.nodes
        ),
        frozenset((edge.source, edge.target, bare(edge.label)) for edge in graph.edges),
    )


def facts_of_positioned(graph: PositionedGraph) -> Facts:
    """What the lines of text of the placed graph say."""
    return (
        frozenset(
            (
                node.node.id,
                _said((*node.lines, *(line for part in node.parts for line in part.lines))),
            )
            for node in graph.nodes
        ),
        frozenset((e.edge.source, e.edge.target, _said(e.lines)) for e in graph.edges),
    )


def _said(lines: tuple[Line, ...]) -> str:
    return bare("".join(line.text for line in lines if line.text != "•"))


def facts_of_svg(svg: str) -> Facts:
    """What the drawing says, read back from its text elements."""
    root = ET.fromstring(svg)
    return (
        frozenset(
            (group.attrib["data-knoop"], _written(group))
            for group in root.iter()
            if "data-knoop" in group.attrib
        ),
        frozenset(
            (group.attrib["data-van"], group.attrib["data-naar"], _written(group))
            for group in root.iter()
            if "data-van" in group.attrib
        ),
    )


def _written(group: ET.Element) -> str:
    texts = (text.text or "" for text in group.iter("{http://www.w3.org/2000/svg}text"))
    return bare("".join(text for text in texts if text != "•"))


def facts_of_json(text: str | bytes) -> Facts:
    """What the data say."""
    data = json.loads(text)
    return (
        frozenset((box["id"], bare(box["kop"] + _parts(box["delen"]))) for box in data["vakken"]),
        frozenset(
            (arrow["van"], arrow["naar"], bare(Edge("", "", tuple(arrow["antwoorden"])).label))
            for arrow in data["pijlen"]
        ),
    )


def _parts(parts: list[dict[str, Any]]) -> str:
    return "".join(
        part.get("code", "") + part["tekst"] + "".join(part.get("punten", ())) for part in parts
    )


def facts_of_outline(html: str) -> Facts:
    """What the nested list says, read back: a list item below another is an arrow."""
    nodes: set[tuple[str, str]] = set()
    edges: set[tuple[str, str, str]] = set()

    def read(item: ET.Element, above: str | None) -> None:
        id_ = item.get("data-knoop") or item.attrib["data-zie"]
        if item.get("data-knoop"):
            texts = (child for child in item if child.get("class") in _TEXTS)
            nodes.add(
                (id_, bare("".join("".join(text.itertext()) for text in texts)).replace(":", "", 1))
            )
        if above:
            answers = item.find("strong")
            label = "" if answers is None else "".join(answers.itertext()).removesuffix(":")
            edges.add((above, id_, bare(label)))
        for child in item.findall("ul"):
            if child.get("class") is None:
                for below in child:
                    read(below, id_)

    (root,) = ET.fromstring(html)
    read(root, None)
    return frozenset(nodes), frozenset(edges)


_TEXTS = ("rk-boom-soort", "rk-boom-tekst", "rk-boom-punten")
