"""The sheet of a signal, two sides: the way through its questions with whom to call, then what to
do. `signaalplan` decides what fits; the order in which things are left off is given here."""

from collections import Counter
from collections.abc import Collection, Iterable, Iterator
from functools import partial

from routekaart.deciding.contacts import area_of
from routekaart.reading.model import Advies, Organisatie, Signaal, Soort
from routekaart.showing.drawing.boxes import Graph, Kind
from routekaart.showing.drawing.files import link_absolute
from routekaart.showing.drawing.graph import make_graph
from routekaart.showing.paper.pen import drawing
from routekaart.showing.paper.products import vragenlijst
from routekaart.showing.paper.products.fasenblad import vastleggen
from routekaart.showing.paper.products.imprint import Data, imprint
from routekaart.showing.paper.products.items import linked, organisatie
from routekaart.showing.paper.products.tekening import fit
from routekaart.showing.telling import links, words
from routekaart.showing.telling.adviesblok import AdviesBlok, make_adviesblok
from routekaart.showing.telling.bereiken import head_wie
from routekaart.showing.telling.in_het_kort import tell_in_het_kort
from routekaart.showing.telling.lezers import describe_voor, say_to
from routekaart.showing.telling.once import once
from routekaart.showing.telling.region import Region
from routekaart.showing.telling.signals import describe_sectoren
from routekaart.showing.telling.steps import describe_stap

TEMPLATE = "signaalblad"

MANY = 16
"""With more organisations than this to call, a role with many of them is told as a role."""
FEW = 4

ALWAYS = 99
LEAVE_OFF = {
    "U hoort terug": 1,
    "Hogerop": 2,
    "Daarna": 2,
    "Kijk ook bij": 2,
    "Lukt het niet?": 3,
    "Hieraan ziet u het": 3,
    "Wie": 4,
    "Hoe u verdergaat": 4,
    "Eerst zelf": 5,
    "Vastleggen": 6,
    "Tegelijk met": 6,
    "Eerst": 7,
    "Ouders": 8,
    "Stappen": 9,
    "Stappen van een plicht": 10,
}
"""What a sheet has no room for, from which step of leaving off on. Never left off: danger, whom to
call, that one has to *melden*, and terms."""


@once
def paper_graph(region: Region, signaal: Signaal) -> Graph:
    """The graph of a signal as paper has it: with numbers."""
    inhoud = region.inhoud
    graph = make_graph(region.inhoud_at(signaal), signaal, region.decisions.diagrammen[signaal.id])
    return vragenlijst.add_numbers(inhoud, graph, area_of(inhoud, (), signaal.sectoren))


def data(region: Region, signaal: Signaal) -> Data:
    """All that may stand on the sheets of one signal."""
    inhoud = region.inhoud
    ziet_ook = (inhoud.signalen[id_] for id_ in signaal.buren if id_ in inhoud.signalen)
    return {
        "colofon": imprint(inhoud, region.peildatum, signaal.code.lower()),
        **front(region, signaal),
        "tekening": _tekening(region, signaal),
        "lijstjes": [
            _lijstje("Hieraan ziet u het", signaal, signaal.herken),
            _lijstje("Eerst zelf", signaal, signaal.eerst_zelf),
        ],
        "zie_ook": [linked(inhoud, links.signaal(item)) for item in ziet_ook],
        "zie_ook_tot": LEAVE_OFF["Kijk ook bij"],
        "adviezen": [_advies(region, block) for block in _blocks(region, signaal)],
        "trappen": max(LEAVE_OFF.values()),
    }


@once
def front(region: Region, signaal: Signaal) -> Data:
    """A signal on one page of the booklet: its line, the way as a list, and whom to call."""
    inhoud, graph = region.inhoud, paper_graph(region, signaal)
    domein = inhoud.domeinen[signaal.domein].naam
    return {
        **linked(inhoud, links.signaal(signaal)),
        "domein": " · ".join(filter(None, (domein, describe_voor(signaal)))),
        "sectoren": describe_sectoren(inhoud, signaal),
        "kort": _kort(region, signaal),
        "vragenlijst": vragenlijst.data(graph, _addresses(region, signaal, graph)),
        **_contacten(region, graph, _blocks(region, signaal)),
    }


@once
def _blocks(region: Region, signaal: Signaal) -> list[AdviesBlok]:
    area = area_of(region.inhoud, (), signaal.sectoren)
    return [
        make_adviesblok(region, region.inhoud.adviezen[id_], area, signaal.id)
        for id_ in list_adviezen(paper_graph(region, signaal))
    ]


def _kort(region: Region, signaal: Signaal) -> Data:
    """The line on top, and the number of whom one usually calls."""
    kort = tell_in_het_kort(region, signaal)
    bel = kort.stappen[0].bel if kort.is_gewoon else None
    telefoon = bel.telefoon if bel else ""
    return {
        "zin": kort.zin,
        "wie": bel.wie if bel and telefoon else "",
        "telefoon": telefoon,
        "tel": words.link_telefoon(telefoon) if telefoon else "",
    }


def _lijstje(wat: str, signaal: Signaal, punten: Iterable[str]) -> Data:
    is_first = wat == "Eerst zelf" and signaal.lezer == "school"
    kop = "Dit doet de school eerst zelf" if is_first else say_to(wat, signaal.lezer)
    return {"kop": kop, "punten": list(punten), "tot": LEAVE_OFF[wat]}


def list_adviezen(graph: Graph) -> tuple[str, ...]:
    """The advices of a signal, each once, in the order in which the graph tells them."""
    targets = (part.target for node in graph.nodes for part in node.parts)
    return tuple(dict.fromkeys(t.id for t in targets if t and t.kind == "advies"))


def _tekening(region: Region, signaal: Signaal) -> Data | None:
    placed = fit(paper_graph(region, signaal))
    href = partial(link_absolute, region.inhoud, signaal)
    return drawing(placed, href, "weg") if placed else None


def _addresses(region: Region, signaal: Signaal, graph: Graph) -> dict[str, str | None]:
    """Where each box leads in the site, by its code."""
    parts = (part for node in graph.nodes for part in node.parts)
    return {
        part.code: link_absolute(region.inhoud, signaal, part.target)
        for part in parts
        if part.code and part.target
    }


def _advies(region: Region, block: AdviesBlok) -> Data:
    advies = block.advies
    duty = advies.soort in (Soort.SPOED, Soort.MELDEN)
    return {
        **linked(region.inhoud, block.link),
        "soort": block.soort,
        "spoed": advies.soort is Soort.SPOED,
        "mededeling": block.mededeling,
        "doe": list(advies.doe),
        "doe_tot": LEAVE_OFF["Stappen van een plicht" if duty else "Stappen"],
        "feiten": [
            {"kop": kop if kop[-1] == "?" else f"{kop}:", "tekst": tekst, "tot": tot}
            for kop, tekst, tot in _facts(advies, block)
        ],
    }


def _facts(advies: Advies, block: AdviesBlok) -> Iterator[tuple[str, str, int]]:
    """What else one must know while doing it, after a word or two, and until when it stays."""
    facts = (
        ("Wanneer", block.wanneer),
        ("Wie", advies.wie),
        ("Eerst", " ".join(map(words.end_zin, advies.voorwaarden))),
        ("Tegelijk met", words.join_words(een.code for een in block.tegelijk)),
        ("Hoe u verdergaat", " ".join(words.end_zin(een.tekst) for een in block.verder)),
        ("Ouders", advies.ouders),
        ("Vastleggen", " ".join(map(vastleggen, advies.vastleggen))),
        ("Stappenplan", _naam(block)),
        ("Daarna", " ".join(map(describe_stap, block.daarna))),
        ("U hoort terug", advies.terugkoppeling),
        ("Lukt het niet?", advies.als_het_niet_lukt),
        *((one.voor, " ".join(one.zinnen)) for one in block.anders),
        ("Hogerop", words.join_words(een.namen for een in block.hogerop)),
    )
    for kop, tekst in facts:
        if tekst:
            said = words.end_zin(words.capitalize(tekst))
            yield say_to(kop, block.lezer), said, LEAVE_OFF.get(kop, ALWAYS)


def _naam(block: AdviesBlok) -> str:
    plan = block.stappenplan
    return " ".join(filter(None, (plan.code, plan.naam))) if plan else ""


def _contacten(region: Region, graph: Graph, blocks: Iterable[AdviesBlok]) -> Data:
    """Everybody to call, once, in the order of the advices, with the roles that the sheet names."""
    plekken = (p for block in blocks for groep in block.contacten.groepen for p in groep.plekken)
    found = {plek.organisatie.id: plek.organisatie for plek in plekken}
    named = _named_rollen(graph)
    many = _with_many(found.values(), named)
    said = " ".join(_said_contacts(graph))
    rows = [_rol(region, rol) for rol in many]
    rows += [
        {
            **organisatie(region.inhoud, org),
            "rollen": _codes(region, org, named),
            "veel": False,
            "genoemd": bool(org.contact.nummer) and (org.contact.nummer or "") in said,
        }
        for org in found.values()
        if not set(many).intersection(org.rollen)
    ]
    return {"contacten": rows, "contactkop": head_wie(org.contact for org in found.values())}


def _with_many(orgs: Collection[Organisatie], named: Iterable[str]) -> tuple[str, ...]:
    """The roles that are told as a role, since too many have them."""
    if len(orgs) <= MANY:
        return ()
    used = Counter(rol for org in orgs for rol in org.rollen)
    return tuple(rol for rol in named if used[rol] > FEW)


def _said_contacts(graph: Graph) -> Iterator[str]:
    """What the boxes for whom to call say."""
    for node in graph.nodes:
        if node.kind is Kind.ORGANISATIE:
            yield from (part.text.replace(vragenlijst.SPACE, " ") for part in node.parts)


def _named_rollen(graph: Graph) -> tuple[str, ...]:
    """The roles that a box for whom to call stands for."""
    boxes = (node for node in graph.nodes if node.kind is Kind.ORGANISATIE)
    targets = (part.target for node in boxes for part in node.parts)
    return tuple(dict.fromkeys(t.id for t in targets if t and t.kind == "rol"))


def _codes(region: Region, org: Organisatie, named: Iterable[str]) -> list[str]:
    return [region.inhoud.rollen[rol].code for rol in named if rol in org.rollen]


def _rol(region: Region, rol: str) -> Data:
    """A role with a number in every gemeente."""
    item = region.inhoud.rollen[rol]
    row = {"rollen": [item.code], "veel": True, "genoemd": False}
    return {**linked(region.inhoud, links.rol(item)), **row}
