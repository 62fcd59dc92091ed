"""The screen's pen: a positioned graph as inline SVG.

Presentation attributes and classes only, so that it works under a strict security policy, and
no ids, so that several drawings can stand on one page. `templates/css/drawing.css` restyles the
classes; without it the attributes give the same drawing in light colours.

The arrows are for the eye alone. A screen reader gets a list of boxes here, in reading order and
each a link, with the answers that lead to it in its name; `outline` tells from where.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from markupsafe import Markup

from routekaart.showing.drawing.boxes import Edge, Kind, Target
from routekaart.showing.drawing.elements import curve, filled, in_pixels, path, polygon, rect, texts
from routekaart.showing.drawing.metrics import FONT
from routekaart.showing.drawing.paint import INK, PAINT, PAPER
from routekaart.showing.drawing.placed import (
    Box,
    Line,
    Point,
    PositionedEdge,
    PositionedGraph,
    PositionedNode,
    PositionedPart,
)

Href = Callable[[Target], str | None]

CHANGED = "#b35900"
"""The colour of what is marked, which is thicker too."""


@dataclass(frozen=True)
class Anders:
    """What to mark as another way than it was: ends by their id, arrows by those of both ends."""

    vakken: frozenset[str] = frozenset()
    pijlen: frozenset[tuple[str, str]] = frozenset()


_NOTHING = Anders()


def draw(
    graph: PositionedGraph, href: Href, *, ground: bool = False, anders: Anders = _NOTHING
) -> Markup:
    """The drawing, one unit a pixel. `href` gives the address of what a box stands for.

    A box without an address is no link. With `ground` it brings its own paper, for where it stands
    alone. `anders` is marked.
    """
    answers = _answers_to(edge.edge for edge in graph.edges)
    return filled(
        '<svg xmlns="http://www.w3.org/2000/svg" class="rk-graaf" role="group"'
        ' aria-label="{title}" width="{w}" height="{h}" viewBox="0 0 {w} {h}"'
        ' font-family="{font}, sans-serif" fill="{ink}"><title>{title}</title>{paper}'
        '<g class="rk-pijlen" aria-hidden="true">{edges}</g><g role="list">{nodes}</g></svg>',
        title=graph.title,
        w=in_pixels(graph.width),
        h=in_pixels(graph.height),
        font=FONT,
        ink=INK,
        paper=rect(Box(0, 0, graph.width, graph.height), "rk-papier", PAPER, "none", 0)
        if ground
        else "",
        edges=_join(_edge(edge, anders) for edge in graph.edges),
        nodes=_join(
            _node(node, answers.get(node.node.id, ""), href, anders) for node in graph.nodes
        ),
    )


def draw_in_frame(graph: PositionedGraph, href: Href) -> Markup:
    """The drawing in a frame that scrolls, so that the page does not.

    The empty picture in front is as wide as what lies left of the start: on a narrow screen
    it puts the mark that the frame opens at there, in browsers that know `scroll-initial-target`.
    """
    return filled(
        '<div class="rk-graaf-kader" role="region" aria-label="{title}" tabindex="0">'
        '<div class="rk-graaf-begin"><svg width="{x}" height="1" aria-hidden="true"></svg>'
        "<span></span></div>{svg}</div>",
        title=graph.title,
        x=in_pixels(graph.nodes[0].box.middle.x),
        svg=draw(graph, href),
    )


def _answers_to(edges: Iterable[Edge]) -> Mapping[str, str]:
    """The answers that lead to each box, from whichever question: `ja of twijfel`."""
    found: dict[str, dict[str, None]] = {}
    for edge in edges:
        found.setdefault(edge.target, {}).update(dict.fromkeys(edge.answers))
    return {id_: Edge("", id_, tuple(answers)).label for id_, answers in found.items()}


def _edge(edge: PositionedEdge, anders: Anders) -> Markup:
    is_other = (edge.edge.source, edge.edge.target) in anders.pijlen
    answer = _answer(edge.label, edge.lines) if edge.label else ""
    return filled(
        '<g data-van="{van}" data-naar="{naar}"><path class="{css}" d="{d}" fill="none"'
        ' stroke="{ink}" stroke-width="{width}"/><path class="rk-punt" d="{head}"/>{answer}</g>',
        css="rk-lijn rk-anders" if is_other else "rk-lijn",
        width="4" if is_other else "1.5",
        van=edge.edge.source,
        naar=edge.edge.target,
        d=" ".join(map(curve, edge.curves)),
        ink=CHANGED if is_other else INK,
        head=polygon(edge.head),
        answer=answer,
    )


def _answer(box: Box, lines: Iterable[Line]) -> Markup:
    return filled(
        '{rect}<g class="rk-antwoord">{lines}</g>',
        rect=rect(box, "rk-vlak-antwoord", PAPER, "none", min(box.height / 2, 8)),
        lines=texts(lines),
    )


def _node(node: PositionedNode, answers: str, href: Href, anders: Anders) -> Markup:
    """A box. With one thing to say the whole box is the link, else each thing is one."""
    is_other = node.node.id in anders.vakken
    around = rect(_around(node.box), "rk-anders", "none", CHANGED, 0, "5") if is_other else Markup()
    shape, caption = around + _shape(node), texts(node.lines)
    if len(node.parts) == 1:
        inside = _link(node, node.parts[0], answers, href, Markup("").join((shape, caption)))
    else:
        inside = (
            shape
            + caption
            + _join(_link(node, part, answers, href, _row(node, part)) for part in node.parts)
        )
    return filled(
        '<g role="listitem" class="rk-knoop rk-{kind}" data-knoop="{id}" fill="{ink}">{inside}</g>',
        kind=node.node.kind.value,
        id=node.node.id,
        ink=PAPER if node.node.kind is Kind.ORGANISATIE else INK,
        inside=inside,
    )


def _around(box: Box) -> Box:
    return Box(box.x - 5, box.y - 5, box.width + 10, box.height + 10)


def _row(node: PositionedNode, part: PositionedPart) -> Markup:
    """What can be clicked, and shows the focus, of one thing among several: 24 pixels or more."""
    box = Box(part.box.x + 8, part.box.y + 1, part.box.width - 12, part.box.height - 2)
    return rect(box, "rk-rij", PAINT[node.node.kind][0], "none", 2)


def _link(
    node: PositionedNode, part: PositionedPart, answers: str, href: Href, behind: Markup
) -> Markup:
    address = href(part.part.target) if part.part.target else None
    said = part.part
    says = " ".join(filter(None, (said.code, said.text, *said.points, *said.tellen)))
    name = f"{node.node.caption}: {says}" + (f" (na: {answers})" if answers else "")
    inside = behind + Markup(" ") + texts(part.lines)
    if address is None:
        return filled('<g role="img" aria-label="{}">{}</g>', name, inside)
    return filled('<a href="{}" aria-label="{}">{}</a>', address, name, inside)


def _shape(node: PositionedNode) -> Markup:
    box, kind = node.box, node.node.kind
    fill, border = PAINT[kind]
    if kind is Kind.VRAAG:
        return path(_hexagon(box), "rk-vorm", fill, border)
    if kind is Kind.ADVIES:
        bar = Box(box.x, box.y, 6, box.height)
        return rect(box, "rk-vorm", fill, border, 0) + rect(bar, "rk-balk", border, "none", 0)
    round_ = {Kind.START: min(box.height / 2, 28), Kind.ORGANISATIE: 10, Kind.OPEN: 0}[kind]
    return rect(box, "rk-vorm", fill, border, round_)


def _hexagon(box: Box) -> tuple[Point, ...]:
    corner, middle = 16, box.middle.y
    return (
        Point(box.x + corner, box.y),
        Point(box.right - corner, box.y),
        Point(box.right, middle),
        Point(box.right - corner, box.bottom),
        Point(box.x + corner, box.bottom),
        Point(box.x, middle),
    )


def _join(pieces: Iterable[Markup]) -> Markup:
    return Markup("").join(pieces)
