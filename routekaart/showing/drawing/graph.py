"""The decision graph of a signal, as it is drawn and as it is told: boxes and arrows, no places.

From the signal at the top along the questions to the ends, and from each end to who is
called. A diagram is reduced already: a question that stands here twice differs below.
"""

import re
from collections.abc import Iterable, Iterator, Mapping

from routekaart.deciding.contacts import Area, organisaties_for
from routekaart.deciding.samen import groups, is_asked
from routekaart.deciding.tables.diagram import Choice, Clash, Diagram, Gap, Leaf, nodes
from routekaart.deciding.vraagcodes import choices, told, vraagcodes, ways
from routekaart.reading.model import Advies, Inhoud, Organisatie, Signaal, Soort, Vraag
from routekaart.reading.model.advies import SCHOOL
from routekaart.showing.drawing.boxes import Edge, Graph, Kind, Node, Part, Target
from routekaart.showing.drawing.places import Pair, areas_of, pairs_at
from routekaart.showing.telling.lezers import describe_voor
from routekaart.showing.telling.tellen import describe_tellen
from routekaart.showing.telling.words import VERDER

LONG = 90
"""A question with more characters than this is drawn with its short form, if it has one."""

DIRECT = "doe dit direct"
"""The word above what cannot wait."""

_UNPRINTABLE = re.compile("[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


Contact = tuple[str, Part]
"""The word for how to reach somebody, and who it is."""

_HOW = {
    "telefoon": "bel",
    "formulier": "vul het formulier in van",
    "email": "mail",
    "website": "kijk op de site van",
    "adres": "ga naar",
}
_HOWEVER = "neem contact op met"


def make_graph(inhoud: Inhoud, signaal: Signaal, diagram: Diagram) -> Graph:
    """The graph of one signal. Its diagram must be made from the same content."""
    order = list(nodes(diagram))
    names = name_nodes(diagram)
    pairs, asked = pairs_at(order), _questions(inhoud, signaal, diagram)
    boxes = [_start(signaal), *(_box(inhoud, node, names, asked) for node in order)]
    arrows = [Edge("start", names[diagram]), *_answers(inhoud, order, names)]
    for node in order:
        contact = _contact(inhoud, node, names[node], pairs[node])
        if contact:
            boxes.append(contact)
            arrows.append(Edge(names[node], contact.id))
        for verder in _verder(inhoud, node, names[node], pairs[node]):
            boxes.append(verder)
            arrows.append(Edge(names[node], verder.id))
    title = f"Routekaart van {signaal.code}: {_clean(signaal.naam)}"
    return _told(title, {box.id: box for box in boxes}, arrows)


def _told(title: str, boxes: Mapping[str, Node], arrows: Iterable[Edge]) -> Graph:
    """The graph in the order in which one tells it: every answer to its end before the next."""
    leads: dict[str, list[Edge]] = {}
    for arrow in arrows:
        leads.setdefault(arrow.source, []).append(arrow)
    order: dict[str, None] = {}

    def tell(id_: str) -> None:
        if id_ not in order:
            order[id_] = None
            for arrow in leads.get(id_, ()):
                tell(arrow.target)

    tell("start")
    told = (arrow for id_ in order for arrow in leads.get(id_, ()))
    return Graph(title, tuple(boxes[id_] for id_ in order), tuple(told))


def name_nodes(diagram: Diagram) -> dict[Diagram, str]:
    """An id for each node. A dot stands in no id of the content, so no two can be equal."""
    names: dict[Diagram, str] = {}
    asked: dict[str, int] = {}
    for node in told(diagram):
        match node:
            case Choice(vraag):
                asked[vraag] = asked.get(vraag, 0) + 1
                again = f".{asked[vraag]}" if asked[vraag] > 1 else ""
                names[node] = f"vraag.{vraag}{again}"
            case Leaf(adviezen):
                names[node] = ".".join(("advies", *adviezen))
            case Gap():
                names[node] = "open.gat"
            case Clash():
                names[node] = "open.botsing"
    return names


def _answers(
    inhoud: Inhoud, order: Iterable[Diagram], names: Mapping[Diagram, str]
) -> Iterator[Edge]:
    for node in choices(order):
        antwoorden = inhoud.alle_vragen[node.vraag].antwoorden
        leads: dict[str, list[str]] = {}
        for answer, child in node.branches:
            leads.setdefault(names[child], []).append(_clean(antwoorden[answer].tekst))
        yield from (Edge(names[node], child, tuple(texts)) for child, texts in leads.items())


def _start(signaal: Signaal) -> Node:
    part = Part(_clean(signaal.naam), signaal.code, Target("signaal", signaal.id))
    return Node("start", Kind.START, describe_voor(signaal) or "u ziet", (part,))


def _box(
    inhoud: Inhoud,
    node: Diagram,
    names: Mapping[Diagram, str],
    asked: Mapping[Diagram, Part],
) -> Node:
    match node:
        case Choice():
            return Node(names[node], Kind.VRAAG, "vraag", (asked[node],))
        case Leaf(adviezen):
            together = groups(inhoud.adviezen, adviezen)
            parts = tuple(
                _advice(inhoud.adviezen[id_], inhoud.adviezen[group[0]])
                for group in together
                for id_ in group
            )
            soorten = [inhoud.adviezen[id_].soort for id_ in adviezen]
            return Node(names[node], Kind.ADVIES, _act(soorten), parts)
        case Gap():
            part = Part("Hier is nog geen advies.")
        case Clash():
            part = Part("Hier spreken twee regels elkaar tegen.")
    return Node(names[node], Kind.OPEN, "nog open", (part,))


def _questions(inhoud: Inhoud, signaal: Signaal, diagram: Diagram) -> Mapping[Diagram, Part]:
    way = ways(diagram)
    return {
        node: _question(
            inhoud.alle_vragen[node.vraag], code, Target("vraag", node.vraag, way[node])
        )
        for node, code in vraagcodes(signaal.code, diagram).items()
    }


def _question(vraag: Vraag, code: str, target: Target) -> Part:
    """The whole question with its points: on paper there is nothing to click."""
    points = tuple(_clean(punt.tekst) for punt in (*vraag.een_van, *vraag.alle))
    text = vraag.kort if vraag.kort and len(vraag.vraag) > LONG else vraag.vraag
    return Part(_clean(text), code, target, points, tuple(map(_clean, describe_tellen(vraag))))


def _advice(advies: Advies, first: Advies) -> Part:
    """An advice; where another is carried out at the same moment, with that one's code."""
    beside = f" (tegelijk met {first.code})" if advies.id != first.id else ""
    text = _clean(advies.kort or advies.naam) + beside
    return Part(text, advies.code, Target("advies", advies.id))


def _act(soorten: list[Soort]) -> str:
    """The word above the advices: what the reader has to do, if it is more than reading on."""
    if Soort.SPOED in soorten:
        return DIRECT
    quiet = {
        Soort.GEEN_ACTIE: "niets nodig",
        Soort.NIET_HIER_MELDEN: "niet hier melden",
        Soort.MAG_NIET: "dit mag niet",
    }
    return quiet.get(soorten[0], "doe dit") if len(set(soorten)) == 1 else "doe dit"


def _contact(inhoud: Inhoud, node: Diagram, name: str, pairs: Iterable[Pair]) -> Node | None:
    """Who is called at an end, each once, in the order of the advices.

    A box for each end, although many ends call the same people: lines from everywhere to one
    box show less than the name below the advice.
    """
    areas = tuple(areas_of(inhoud, pairs))
    found = dict.fromkeys(
        contact
        for advies in (node.adviezen if isinstance(node, Leaf) else ())
        for contact in _contacts_of(inhoud, inhoud.adviezen[advies], areas)
    )
    if not found:
        return None
    words = {word for word, _ in found}
    caption = words.pop() if len(words) == 1 else _HOWEVER
    parts = tuple(part for _, part in found)
    return Node(name.replace("advies", "contact", 1), Kind.ORGANISATIE, caption, parts)


def _contacts_of(inhoud: Inhoud, advies: Advies, areas: tuple[Area, ...]) -> Iterator[Contact]:
    """The one organisation that works there; the role if there are more; else all those named."""
    if not advies.soort.needs_contact:
        return
    if advies.rol == SCHOOL and inhoud.lezer_van(advies.id) != SCHOOL:
        yield _HOWEVER, Part(_clean(inhoud.rollen[SCHOOL].naam), inhoud.rollen[SCHOOL].code)
    orgs = {org.id: org for area in areas for org in organisaties_for(inhoud, advies, area)}
    if advies.rol_outside and len(orgs) != 1:
        yield _role(inhoud, advies.rol_outside)
    else:
        yield from map(_organisatie, orgs.values())


def _verder(inhoud: Inhoud, node: Diagram, name: str, pairs: Iterable[Pair]) -> Iterator[Node]:
    """The signals in which the questions go on after an end: a box for each moment."""
    areas = tuple(areas_of(inhoud, pairs))
    found: dict[str, dict[Part, None]] = {}
    for advies in node.adviezen if isinstance(node, Leaf) else ():
        for verder in inhoud.adviezen[advies].verder:
            signaal = inhoud.signalen[verder.signaal]
            if any(is_asked(signaal, area) for area in areas):
                part = Part(_clean(signaal.naam), signaal.code, Target("signaal", signaal.id))
                found.setdefault(verder.wanneer, {})[part] = None
    for wanneer, parts in found.items():
        id_ = name.replace("advies", f"verder.{wanneer}", 1)
        yield Node(id_, Kind.START, VERDER[wanneer], tuple(parts))


def _role(inhoud: Inhoud, rol: str) -> Contact:
    orgs = (org for org in inhoud.organisaties.values() if rol in org.rollen)
    item = inhoud.rollen[rol]
    return _how(orgs), Part(_clean(item.naam), item.code, Target("rol", rol))


def _organisatie(org: Organisatie) -> Contact:
    return _how([org]), Part(_clean(org.naam), org.code, Target("organisatie", org.id))


def _how(orgs: Iterable[Organisatie]) -> str:
    """The word above an organisation: the best way to reach it, or that of all of these alike."""
    ways = {next(iter(org.contact.wegen)) for org in orgs if org.contact.wegen}
    if len(ways) > 1:
        return _HOWEVER
    return _HOW[ways.pop()] if ways else "contact volgt"


def _clean(text: str) -> str:
    """One line of text with single spaces, without characters that no page can hold."""
    return " ".join(_UNPRINTABLE.sub("", text).split())
