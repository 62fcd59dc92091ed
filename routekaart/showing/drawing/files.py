"""The drawing of a signal as files of its own: a picture, and the same boxes and arrows as data.

The picture is for a newsletter or an intranet page, the data for another program. Both stand beside
the page of the signal, so that their links are those of that page.
"""

import json
from collections.abc import Callable, Iterator
from functools import cache, lru_cache, partial
from typing import Any, assert_never

from routekaart.deciding.tables.diagram import Diagram
from routekaart.reading.model import Inhoud, Signaal
from routekaart.showing.drawing.boxes import Edge, Graph, Node, Part, Target
from routekaart.showing.drawing.graph import make_graph
from routekaart.showing.drawing.layout import place
from routekaart.showing.drawing.placed import PositionedGraph
from routekaart.showing.drawing.svg import draw
from routekaart.showing.output import Output
from routekaart.showing.telling import links, printed
from routekaart.showing.telling.in_het_kort import in_het_kort_as_data
from routekaart.showing.telling.links import full_address
from routekaart.showing.telling.region import Region
from routekaart.showing.telling.taken import taken_as_data

Href = Callable[[Target], str | None]

SVG, JSON = "tekening.svg", "tekening.json"
"""The names of the files, in the folder of the signal's page."""


@lru_cache(maxsize=128)
def place_once(graph: Graph) -> PositionedGraph:
    """The drawing for the screen. Page and files want the same one; placing it takes longest."""
    return place(graph)


def drawings(region: Region) -> Iterator[Output]:
    """The two files of every signal, beside its page."""
    for signaal, graph in _graphs(region):
        here, href = links.signaal(signaal).href, partial(link_relative, region.inhoud, signaal)
        data = partial(_as_data, region, signaal, graph, href)
        for name, make in ((SVG, partial(_svg_of, graph, href)), (JSON, data)):
            yield Output(f"{here}{name}", (name, signaal.id), make)


def loose_drawings(region: Region) -> Iterator[Output]:
    """The picture of every signal, by file name, with links to the site if it has an address."""
    for signaal, graph in _graphs(region):
        href = partial(link_absolute, region.inhoud, signaal)
        path = printed.name_file(signaal, ".svg")
        yield Output(path, ("loose", signaal.id), partial(_svg_of, graph, href))


def _graphs(region: Region) -> Iterator[tuple[Signaal, Callable[[], Graph]]]:
    """Each signal with what makes its graph, once, when the first file asks for it."""
    for id_, diagram in region.decisions.diagrammen.items():
        signaal = region.inhoud.signalen[id_]
        yield signaal, cache(partial(_graph, region, signaal, diagram))


def _graph(region: Region, signaal: Signaal, diagram: Diagram) -> Graph:
    return make_graph(region.inhoud_at(signaal), signaal, diagram)


def _svg_of(graph: Callable[[], Graph], href: Href) -> bytes:
    return as_svg(graph(), href)


def as_svg(graph: Graph, href: Href) -> bytes:
    """The picture, on white and in light colours wherever it stands."""
    return str(draw(place_once(graph), href, ground=True)).encode()


def _as_data(region: Region, signaal: Signaal, graph: Callable[[], Graph], href: Href) -> bytes:
    about: dict[str, Any] = {"in_het_kort": in_het_kort_as_data(region, signaal)}
    if taken := taken_as_data(region, signaal):
        about["wie_doet_wat"] = taken
    return as_json(graph(), href, **about)


def as_json(graph: Graph, href: Href, **about: Any) -> bytes:
    """The boxes in the order of telling and the arrows between them; empty fields are left out."""
    data = {
        "titel": graph.title,
        **about,
        "vakken": [_node(node, href) for node in graph.nodes],
        "pijlen": [_edge(edge) for edge in graph.edges],
    }
    return (json.dumps(data, ensure_ascii=False, indent=1) + "\n").encode()


def _node(node: Node, href: Href) -> dict[str, Any]:
    return {
        "id": node.id,
        "soort": node.kind.value,
        "kop": node.caption,
        "delen": [_part(part, href) for part in node.parts],
    }


def _part(part: Part, href: Href) -> dict[str, Any]:
    said = {
        "code": part.code,
        "tekst": part.text,
        "punten": list(part.points),
        "tellen": list(part.tellen),
        "adres": href(part.target) if part.target else None,
    }
    return {name: value for name, value in said.items() if value}


def _edge(edge: Edge) -> dict[str, Any]:
    return {"van": edge.source, "naar": edge.target, "antwoorden": list(edge.answers)}


def link_relative(inhoud: Inhoud, signaal: Signaal, target: Target) -> str:
    """The link from the page of a signal to what a box of its drawing stands for."""
    return links.relative(links.signaal(signaal).href, find_path(inhoud, signaal, target))


def link_absolute(inhoud: Inhoud, signaal: Signaal, target: Target) -> str | None:
    """The whole address of the same; None for a region that does not say where its site is."""
    return full_address(inhoud, find_path(inhoud, signaal, target))


def find_path(inhoud: Inhoud, signaal: Signaal, target: Target) -> str:
    """The page of the site about what a box of a signal's drawing stands for."""
    match target.kind:
        case "vraag":
            return links.stap(inhoud, signaal.id, target.antwoorden)
        case "advies":
            return links.advies(inhoud.adviezen[target.id]).href
        case "organisatie":
            return links.organisatie(inhoud.organisaties[target.id]).href
        case "rol":
            return links.rol(inhoud.rollen[target.id]).href
        case "signaal":
            return links.stap(inhoud, target.id)
    assert_never(target.kind)
