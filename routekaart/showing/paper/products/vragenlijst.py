"""The way through the questions of a signal, for paper: the same arrows as the drawing, as a list.

Every question stands in it once, by its code, with an answer for each arrow. An answer leads to an
end, or to another question: the first answer that does may write it out, the others name its code.
An end says what to do and whom to call, with the number where there is only one.
"""

from collections.abc import Mapping
from dataclasses import replace

from routekaart.deciding.contacts import Area, area_served
from routekaart.reading.model import Inhoud, Organisatie
from routekaart.showing.drawing.boxes import Edge, Graph, Kind, Node, Part, Target
from routekaart.showing.drawing.graph import DIRECT
from routekaart.showing.paper.products.imprint import Data
from routekaart.showing.telling import words

SPACE = "\N{NO-BREAK SPACE}"


def add_numbers(inhoud: Inhoud, graph: Graph, area: Area) -> Graph:
    """The same graph with the number behind whom one calls, where there is one for the area."""
    nodes = (
        replace(node, parts=tuple(_numbered(inhoud, part, area) for part in node.parts))
        if node.kind is Kind.ORGANISATIE
        else node
        for node in graph.nodes
    )
    return Graph(graph.title, tuple(nodes), graph.edges)


def _numbered(inhoud: Inhoud, part: Part, area: Area) -> Part:
    telefoon = _telefoon(inhoud, part.target, area) if part.target else ""
    if not telefoon or telefoon in part.text:
        return part
    return replace(part, text=f"{part.text} {telefoon.replace(' ', SPACE)}")


def _telefoon(inhoud: Inhoud, target: Target, area: Area) -> str:
    """The one number of an organisation or role in an area; empty when there are more."""
    if target.kind == "organisatie":
        return inhoud.organisaties[target.id].contact.nummer or ""
    found = {
        org.contact.nummer
        for org in inhoud.met_rol.get(target.id, ())
        if _works_in(inhoud, org, area)
    }
    return found.pop() or "" if len(found) == 1 else ""


def _works_in(inhoud: Inhoud, org: Organisatie, area: Area) -> bool:
    served = area_served(inhoud, org)
    return bool(served.gemeenten & area.gemeenten and served.sectoren & area.sectoren)


def data(graph: Graph, addresses: Mapping[str, str | None]) -> Data:
    """The questions in the order of telling; without any, the one end there is. `addresses` are
    those of the advices and questions in the site, by their codes."""
    first = graph.leads(graph.nodes[0].id)[0]
    told = {first.target}
    questions = [
        _vraag(graph, node, told, addresses) for node in graph.nodes if node.kind is Kind.VRAAG
    ]
    end = None if questions else _einde(graph, graph.boxes[first.target], addresses)
    return {"vragen": questions, "einde": end}


def _vraag(graph: Graph, node: Node, told: set[str], addresses: Mapping[str, str | None]) -> Data:
    (part,) = node.parts
    return {
        "code": part.code,
        "tekst": part.text,
        "punten": list(part.points),
        "tellen": list(part.tellen),
        "adres": addresses.get(part.code or ""),
        "wegen": [_weg(graph, edge, told, addresses) for edge in graph.leads(node.id)],
    }


def _weg(graph: Graph, edge: Edge, told: set[str], addresses: Mapping[str, str | None]) -> Data:
    """An answer. `uit` says that the question which it leads to was not written out before."""
    node = graph.boxes[edge.target]
    if node.kind is not Kind.VRAAG:
        einde = _einde(graph, node, addresses)
        return {"antwoord": edge.label, "vraag": None, "uit": False, "einde": einde}
    first = node.id not in told
    told.add(node.id)
    return {
        "antwoord": edge.label, "vraag": node.parts[0].code, "uit": first, "einde": None
    }  # fmt: skip


def _einde(graph: Graph, node: Node, addresses: Mapping[str, str | None]) -> Data:
    """An end: what to do, and under a word for how, who it is."""
    return {
        "woord": "" if node.caption == "doe dit" else words.capitalize(node.caption),
        "spoed": node.caption == DIRECT,
        "delen": [_deel(part, addresses) for part in node.parts],
        "bel": [
            {"woord": contact.caption, "delen": [_deel(part, addresses) for part in contact.parts]}
            for contact in (graph.boxes[edge.target] for edge in graph.leads(node.id))
            if contact.kind is Kind.ORGANISATIE  # where one goes on stands with the advice
        ],
    }


def _deel(part: Part, addresses: Mapping[str, str | None]) -> Data:
    code = part.code or ""
    return {"code": code, "naam": part.text, "adres": addresses.get(code)}
