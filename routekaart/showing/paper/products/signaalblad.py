"""The sheets of a signal: the way through its questions, what to do then, and whom to call."""

from collections.abc import Iterable, Iterator
from functools import partial

from routekaart.deciding.contacts import area_of
from routekaart.reading.model import Inhoud, Organisatie, Signaal
from routekaart.showing.drawing.boxes import Graph, Target
from routekaart.showing.drawing.files import link_absolute
from routekaart.showing.drawing.graph import make_graph
from routekaart.showing.paper.cutting.filling import Heights, Rest, spills, spread
from routekaart.showing.paper.cutting.fitting import Drawn
from routekaart.showing.paper.cutting.parts import STAAND, Sheet
from routekaart.showing.paper.pen import drawing
from routekaart.showing.paper.products.imprint import Data, imprint
from routekaart.showing.paper.products.items import linked, organisatie, rollen
from routekaart.showing.paper.typesetting import measure
from routekaart.showing.telling import links, words
from routekaart.showing.telling.adviesblok import AdviesBlok, make_adviesblok
from routekaart.showing.telling.bereiken import head_wie
from routekaart.showing.telling.region import Region
from routekaart.showing.telling.signals import describe_sectoren
from routekaart.showing.telling.steps import describe_stap

TEMPLATE, MEASURE = "signaalblad", "signaalmaat"

LONG = 100
"""As many characters fit on two lines above a part of a drawing."""


def data(region: Region, signaal: Signaal) -> Data:
    """All that stands on the sheets of one signal."""
    inhoud, area = region.inhoud, area_of(region.inhoud, (), signaal.sectoren)
    graph = make_graph(region.inhoud_at(signaal), signaal, region.decisions.diagrammen[signaal.id])
    blocks = [
        make_adviesblok(region, inhoud.adviezen[id_], area, signaal.id) for id_ in _adviezen(graph)
    ]
    ziet_ook = (inhoud.signalen[id_] for id_ in signaal.zie_ook)
    texts = {
        "colofon": imprint(inhoud, region.peildatum, signaal.code.lower()),
        "code": signaal.code,
        "naam": signaal.naam,
        "domein": inhoud.domeinen[signaal.domein].naam,
        "sectoren": describe_sectoren(inhoud, signaal),
        "herken": list(signaal.herken),
        "eerst_zelf": list(signaal.eerst_zelf),
        "zie_ook": [linked(inhoud, links.signaal(item)) for item in ziet_ook],
        "adviezen": {block.advies.id: _advies(region, block) for block in blocks},
        **_contacten(region, blocks),
    }
    sheets, spills = _drawings(region, signaal, graph, measure(MEASURE, texts))
    whole = {**texts, **sheets}
    return {**whole, "dicht": spills and _saves(whole)}


def _saves(sheets: Data) -> bool:
    """Whether there is a sheet less when the lines of the texts are set a bit closer."""
    usual, closer = (measure(TEMPLATE, {**sheets, "dicht": dicht}) for dicht in (False, True))
    return bool(closer["bladen"] < usual["bladen"])


def _adviezen(graph: Graph) -> tuple[str, ...]:
    """The advices of a signal, each once, in the order in which the drawing tells them."""
    targets = (part.target for node in graph.nodes for part in node.parts)
    return tuple(dict.fromkeys(t.id for t in targets if t and t.kind == "advies"))


def _drawings(region: Region, signaal: Signaal, graph: Graph, room: Data) -> tuple[Data, bool]:
    """The parts of the drawing, under the head of the first sheet and on others, and which of
    the texts stand below them. And whether little may come to stand on the last sheet."""
    heights = Heights(**room)
    sheets, below = spread(graph, heights)
    names: dict[str, str] = {}
    for number, part in enumerate(sheets.parts):
        for id_ in sorted(part.whole):
            names.setdefault(id_, f"deel{number}")
    pen = partial(_part, region, signaal, names)
    both = zip((sheets.first, *sheets.others), below, strict=True)
    first, *others = (_sheet(sheet, rest, pen) for sheet, rest in both)
    told = {id_ for sheet in (first, *others) for id_ in sheet["adviezen"]}
    nog = [id_ for id_ in heights.adviezen if id_ not in told]
    found = {"eerste": first, "bladen": others, "nog": nog}
    return found, spills(sheets, below, heights)


def _sheet(sheet: Sheet, rest: Rest, pen: "partial[Data]") -> Data:
    """The parts on a sheet and what is below them; its size if that is larger than A4."""
    larger = {"breed": sheet.paper.width, "hoog": sheet.paper.height}
    return {
        "groter": None if sheet.paper == STAAND else larger,
        "delen": [pen(part) for part in sheet.parts],
        "herkennen": rest.herkennen,
        "contacten": rest.contacten,
        "zie_ook": rest.zie_ook,
        "adviezen": list(rest.adviezen),
        "ruimte": rest.hoog,
    }


def _part(
    region: Region, signaal: Signaal, names: dict[str, str], numbered: tuple[int, Drawn]
) -> Data:
    number, part = numbered
    elsewhere = {id_: f"{names[id_]}/{id_}" for id_ in part.piece.cut}
    href = partial(link_absolute, region.inhoud, signaal)
    boxes = {node.node.id: node.node for node in part.drawing.nodes}
    root = boxes[part.piece.root].parts[0]
    return {
        "code": root.code or "",
        "kop": _way(region.inhoud_at(signaal), root.target) if root.target else "",
        "tekening": drawing(part.drawing, href, f"deel{number}", elsewhere),
    }


def _way(inhoud: Inhoud, target: Target) -> str:
    """The answers that lead to a question, or the last of them if that is more than two lines."""
    vragen = inhoud.alle_vragen
    answers = [vragen[vraag].antwoorden[id_].tekst for vraag, id_ in target.antwoorden]
    ways = (("… › " if left else "") + " › ".join(answers[left:]) for left in range(len(answers)))
    return next((way for way in ways if len(way) <= LONG), "")


def _advies(region: Region, block: AdviesBlok) -> Data:
    advies = block.advies
    return {
        **linked(region.inhoud, block.link),
        "soort": block.soort,
        "spoed": advies.soort.value == "spoed",
        "mededeling": block.mededeling,
        "doekop": block.doekop,
        "doe": list(advies.doe),
        "feiten": [{"kop": kop, "tekst": tekst} for kop, tekst in _facts(block)],
    }


def _facts(block: AdviesBlok) -> Iterator[tuple[str, str]]:
    """What else one must know while doing it, each after a word or two."""
    advies = block.advies
    facts = (
        ("Wie", advies.wie),
        ("Eerst", " ".join(map(words.end_zin, advies.voorwaarden))),
        ("Wanneer", block.wanneer),
        ("Ouders", advies.ouders),
        ("Daarna", " ".join(map(describe_stap, block.daarna))),
        ("U hoort terug", advies.terugkoppeling),
        ("Lukt het niet?", advies.als_het_niet_lukt),
        *((one.voor, " ".join(one.zinnen)) for one in block.anders),
        ("Hogerop", words.join_words(een.namen for een in block.hogerop)),
    )
    yield from (
        (kop if kop[-1] == "?" else f"{kop}:", words.end_zin(words.capitalize(tekst)))
        for kop, tekst in facts
        if tekst
    )


def _contacten(region: Region, blocks: Iterable[AdviesBlok]) -> Data:
    """Everybody to call, once, with the advices for which one does, in the order of those."""
    found: dict[str, tuple[Organisatie, list[str]]] = {}
    for block in blocks:
        for groep in block.contacten.groepen:
            for plek in groep.plekken:
                org = plek.organisatie
                codes = found.setdefault(org.id, (org, []))[1]
                if block.advies.code not in codes:
                    codes.append(block.advies.code)
    rows = [
        {**organisatie(region.inhoud, org), "rollen": rollen(region.inhoud, org), "codes": codes}
        for org, codes in found.values()
    ]
    return {"contacten": rows, "contactkop": head_wie(org.contact for org, _ in found.values())}
