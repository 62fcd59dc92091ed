"""The decision graph as a nested list: for who cannot see the drawing, or would rather read.

The same nodes and edges. A box is written out with everything below it once, where it comes
first; later it is a reference: "zie …", with a link to that place. An end, with nothing
below it, says the same wherever it stands.
"""

from collections.abc import Callable
from dataclasses import dataclass

from markupsafe import Markup

from routekaart.showing.drawing.boxes import Edge, Graph, Node, Part, Target

Href = Callable[[Target], str | None]


@dataclass(frozen=True)
class Entry:
    """A box in the list, the answers that lead to it there, and what comes below it.

    With `again` it stands elsewhere in the list with what comes below it, so not here.
    """

    node: Node
    edge: Edge | None
    children: tuple["Entry", ...]
    again: bool = False


def make_outline(graph: Graph) -> Entry:
    """The list of a graph, from its first node on."""
    told: set[str] = set()

    def tell(id_: str, edge: Edge | None) -> Entry:
        if id_ in told:
            return Entry(graph.boxes[id_], edge, (), again=True)
        told.add(id_)
        return Entry(
            graph.boxes[id_], edge, tuple(tell(way.target, way) for way in graph.leads(id_))
        )

    return tell(graph.nodes[0].id, None)


def as_html(graph: Graph, href: Href, prefix: str = "boom") -> Markup:
    """The list as HTML. `prefix` sets the ids of two lists on one page apart."""
    entry = make_outline(graph)
    refer = {edge.source for edge in graph.edges}
    return Markup('<ul class="rk-boom">{}</ul>').format(_item(entry, href, prefix, refer))


def _item(entry: Entry, href: Href, prefix: str, refer: set[str]) -> Markup:
    """One box. Boxes in `refer` have something below them and are referred to."""
    node, edge = entry.node, entry.edge
    zie = entry.again and node.id in refer
    below = (_item(child, href, prefix, refer) for child in entry.children)
    return Markup("<li {}>{}{}{}{}</li>").format(
        Markup('data-zie="{}"').format(node.id)
        if entry.again
        else Markup('data-knoop="{}" id="{}"').format(node.id, _id(node, prefix)),
        _answer(edge) if edge and edge.answers else "",
        Markup('<span class="rk-boom-soort">{}:</span> ').format(node.caption),
        _reference(node, prefix) if zie else _says(node, href),
        Markup("<ul>{}</ul>").format(Markup("").join(below)) if entry.children else "",
    )


def _id(node: Node, prefix: str) -> str:
    return f"{prefix}-{node.id}"


def _answer(edge: Edge) -> Markup:
    return Markup('<strong class="rk-boom-antwoord">{}:</strong> ').format(edge.label)


def _reference(node: Node, prefix: str) -> Markup:
    text = " en ".join(part.text for part in node.parts)
    return Markup('<a class="rk-boom-zie" href="#{}">zie “{}”</a>').format(_id(node, prefix), text)


def _says(node: Node, href: Href) -> Markup:
    return Markup(" en ").join(_part(part, href) for part in node.parts)


def _part(part: Part, href: Href) -> Markup:
    code = Markup('<span class="rk-boom-code">{}</span> ').format(part.code) if part.code else ""
    says = Markup("{}{}").format(code, part.text)
    address = href(part.target) if part.target else None
    own = Markup(' translate="no"') if part.target and part.target.kind == "organisatie" else ""
    link = (
        Markup('<a href="{}"{}>{}</a>').format(address, own, says) if address is not None else says
    )
    points = Markup("").join(Markup("<li>{}</li>").format(point) for point in part.points)
    tellen = Markup(' <span class="rk-boom-tellen">{}</span>').format(" ".join(part.tellen))
    return Markup('<span class="rk-boom-tekst">{}</span>{}{}').format(
        link,
        tellen if part.tellen else "",
        Markup('<ul class="rk-boom-punten">{}</ul>').format(points) if points else "",
    )
