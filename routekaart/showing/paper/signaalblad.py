"""The sheets of a signal: the way through its questions, what to do then, and whom to call."""

from collections.abc import Iterable, Iterator
from functools import partial

from routekaart.deciding.contacts import Area, area_of
from routekaart.reading.model import Organisatie, Signaal
from routekaart.showing import links, words
from routekaart.showing.adviesblok import AdviesBlok, adviesblok
from routekaart.showing.boxes import Graph, Target
from routekaart.showing.graph import graph_of
from routekaart.showing.paper.imprint import Data, address, imprint
from routekaart.showing.paper.items import linked, organisatie
from routekaart.showing.paper.pages import Page, pages_of
from routekaart.showing.paper.parts import Sheet, sheets_of
from routekaart.showing.paper.pen import drawing, path_of
from routekaart.showing.region import Region
from routekaart.showing.start import sectoren

TEMPLATE = "signaalblad"

LONG = 100
"""As many characters fit on two lines above a drawing that goes on from elsewhere."""


def file_name(signaal: Signaal) -> str:
    """`signaal-g1.pdf`."""
    return f"signaal-{signaal.code.lower()}.pdf"


def data(region: Region, signaal: Signaal) -> Data:
    """All that stands on the sheets of one signal."""
    inhoud, area = region.inhoud, area_of(region.inhoud, (), signaal.sectoren)
    graph = graph_of(inhoud, signaal, region.decisions.diagrammen[signaal.id])
    blocks = [adviesblok(region, inhoud.adviezen[id], area) for id in _adviezen(graph)]
    ziet_ook = (inhoud.signalen[id] for id in signaal.zie_ook)
    return {
        "colofon": imprint(inhoud, region.peildatum, signaal.code.lower()),
        "code": signaal.code,
        "naam": signaal.naam,
        "domein": inhoud.domeinen[signaal.domein].naam,
        "sectoren": sectoren(inhoud, signaal),
        "herken": list(signaal.herken),
        "eerst_zelf": list(signaal.eerst_zelf),
        "zie_ook": [linked(inhoud, links.signaal(item)) for item in ziet_ook],
        **_drawings(region, signaal, graph),
        "adviezen": [_advies(region, block) for block in blocks],
        "contacten": _contacten(region, blocks, area),
    }


def _adviezen(graph: Graph) -> tuple[str, ...]:
    """The advices of a signal, each once, in the order in which the drawing tells them."""
    targets = (part.target for node in graph.nodes for part in node.parts)
    return tuple(dict.fromkeys(t.id for t in targets if t and t.kind == "advies"))


def _drawings(region: Region, signaal: Signaal, graph: Graph) -> Data:
    """The drawing, on the first sheet if there is room under its head, and on others."""
    sheets = sheets_of(graph)
    names: dict[str, str] = {}
    for number, sheet in enumerate(sheets):
        names.setdefault(sheet.root, f"deel{number}")
    pen = partial(_part, region, signaal, names)
    pages = pages_of(sheets)
    return {
        "eerste": pen((0, pages.first)) if pages.first else None,
        "bladen": [_page(page, pen) for page in pages.others],
    }


def _page(page: Page, pen: "partial[Data]") -> Data:
    return {"liggend": page.liggend, "delen": [pen(numbered) for numbered in page.sheets]}


def _part(
    region: Region, signaal: Signaal, names: dict[str, str], numbered: tuple[int, Sheet]
) -> Data:
    number, sheet = numbered
    elsewhere = {id: f"{names[id]}/{id}" for id in sheet.cut}
    href = partial(_href, region, signaal)
    root = next(node.node.parts[0] for node in sheet.drawing.nodes if node.node.id == sheet.root)
    return {
        "code": root.code or "",
        "kop": _way(region, root.target) if root.target else "",
        "tekening": drawing(sheet.drawing, href, f"deel{number}", elsewhere),
    }


def _way(region: Region, target: Target) -> str:
    """The answers that lead to a question, or the last of them if that is more than two lines."""
    vragen = region.inhoud.alle_vragen
    answers = [vragen[vraag].antwoorden[id].tekst for vraag, id in target.antwoorden]
    ways = (("… › " if left else "") + " › ".join(answers[left:]) for left in range(len(answers)))
    return next((way for way in ways if len(way) <= LONG), "")


def _href(region: Region, signaal: Signaal, target: Target) -> str | None:
    return address(region.inhoud, path_of(region.inhoud, signaal, target))


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
        ("Eerst", " ".join(map(words.zin, advies.voorwaarden))),
        ("Wanneer", words.hoofdletter(words.termijn(advies.termijn)) if advies.termijn else ""),
        ("Ouders", advies.ouders),
        ("U hoort terug", advies.terugkoppeling),
        ("Lukt het niet?", advies.als_het_niet_lukt),
    )
    yield from (
        (kop if kop[-1] == "?" else f"{kop}:", words.zin(words.hoofdletter(tekst)))
        for kop, tekst in facts
        if tekst
    )


def _contacten(region: Region, blocks: Iterable[AdviesBlok], area: Area) -> list[Data]:
    """Everybody to call, once, with the advices for which one does, in the order of those."""
    found: dict[str, tuple[Organisatie, list[str]]] = {}
    for block in blocks:
        for groep in block.contacten.groepen:
            for plek in groep.plekken:
                org = plek.organisatie
                codes = found.setdefault(org.id, (org, []))[1]
                if block.advies.code not in codes:
                    codes.append(block.advies.code)
    return [{**organisatie(region.inhoud, org), "codes": codes} for org, codes in found.values()]
