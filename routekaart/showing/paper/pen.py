"""The pen for paper: a positioned graph as plain values that `graaf.typ` draws, one unit a point.

The order is that of telling: a box, then each answer with what it leads to. A screen reader reads
it so, and an answer is a link to its box, so that the arrows are not for the eye alone.
"""

from collections.abc import Callable, Iterator, Sequence
from itertools import groupby
from typing import Any

from routekaart.showing.drawing.boxes import Kind, Target
from routekaart.showing.drawing.paint import PAINT
from routekaart.showing.drawing.placed import (
    Box,
    Line,
    Point,
    PositionedEdge,
    PositionedGraph,
    PositionedNode,
    PositionedPart,
)

Data = dict[str, Any]
Href = Callable[[Target], str | None]


def drawing(graph: PositionedGraph, href: Href, name: str) -> Data:
    """The drawing. `href` gives the whole address of what a box stands for, or None.

    `name` sets its boxes apart from what else has a label: that of box `x` is `name/x`.
    """
    return {
        "naam": name,
        "titel": graph.title,
        "w": _n(graph.width),
        "h": _n(graph.height),
        "dingen": list(_told(graph, href)),
        "verf": {kind.value: list(paint) for kind, paint in PAINT.items()},
    }


def _told(graph: PositionedGraph, href: Href) -> Iterator[Data]:
    """Boxes and arrows in the order of telling: every answer to its end before the next."""
    boxes = {node.node.id: node for node in graph.nodes}
    leads: dict[str, list[PositionedEdge]] = {id_: [] for id_ in boxes}
    for edge in graph.edges:
        leads[edge.edge.source].append(edge)
    targets = {edge.edge.target for edge in graph.edges}
    told: set[str] = set()

    def tell(id_: str) -> Iterator[Data]:
        if id_ in told:
            return
        told.add(id_)
        yield _node(boxes[id_], href)
        for edge in leads[id_]:
            yield _edge(edge)
            yield from tell(edge.edge.target)

    for node in graph.nodes:
        if node.node.id not in targets:
            yield from tell(node.node.id)


def _node(node: PositionedNode, href: Href) -> Data:
    return {
        "ding": "vak",
        "id": node.node.id,
        "soort": node.node.kind.value,
        **_box(node.box),
        "kop": _runs(node.lines, node.box),
        "delen": [_part(part, node, href) for part in node.parts],
        "hoek": _n({Kind.START: min(node.box.height / 2, 20)}.get(node.node.kind, 8)),
    }


def _part(part: PositionedPart, node: PositionedNode, href: Href) -> Data:
    """A part is a link of its own; of a box with one thing to say it is the whole box."""
    box = node.box if len(node.parts) == 1 else part.box
    return {
        **_box(box.moved(-node.box.x, -node.box.y)),
        "adres": href(part.part.target) if part.part.target else None,
        "regels": _runs(part.lines, box),
    }


def _edge(edge: PositionedEdge) -> Data:
    return {
        "ding": "pijl",
        "van": edge.edge.source,
        "naar": edge.edge.target,
        "lijnen": [[_at(point) for point in curve] for curve in edge.curves],
        "punt": [_at(point) for point in edge.head],
        "vak": _box(edge.label) if edge.label else None,
        "regels": _runs(edge.lines, edge.label) if edge.label else [],
    }


def _runs(lines: Sequence[Line], box: Box) -> list[Data]:
    """Lines that follow each other in one size and weight are one text, from the box's corner."""
    return [
        _run(list(same), box)
        for _, same in groupby(lines, lambda line: (line.role, line.size, line.bold))
    ]


def _run(lines: list[Line], box: Box) -> Data:
    left = min(line.x for line in lines)
    return {
        "rol": lines[0].role,
        "vet": lines[0].bold,
        "maat": lines[0].size,
        "regels": [_row(line, box, left) for line in lines],
    }


def _row(line: Line, box: Box, left: float) -> Data:
    return {
        "x": _n(line.x - box.x),
        "y": _n(line.y - box.y),
        "w": _n(line.width),
        "tekst": line.text,
    }


def _box(box: Box) -> Data:
    return {"x": _n(box.x), "y": _n(box.y), "w": _n(box.width), "h": _n(box.height)}


def _at(point: Point) -> list[float]:
    return [_n(point.x), _n(point.y)]


def _n(length: float) -> float:
    return round(length, 2)
