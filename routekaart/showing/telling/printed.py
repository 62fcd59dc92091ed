"""What a region prints: its products, their file names and the mark of their version."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import partial

from routekaart.reading.model import Document, Inhoud, Signaal, Stappenplan, code_order
from routekaart.showing.telling import links, words
from routekaart.showing.telling.documenten import name_pdf
from routekaart.showing.telling.links import Link
from routekaart.showing.telling.region import Region


def make_merk(inhoud: Inhoud, peildatum: date) -> str:
    """The version of a sheet: school year, version in it, and day."""
    return f"{inhoud.regio.schooljaar}.{inhoud.regio.versie}.{peildatum.isoformat()}"


@dataclass(frozen=True)
class Product:
    """A sheet that is no signal's: what it is, and of what if there are more of its kind."""

    id: str
    """Its name in addresses: that of a product, with that of what it is about."""
    soort: str
    naam: str
    formaat: str
    pagina: Link
    over: str = ""
    """The gemeente or plan that it is about, by id; the size of a matrix."""

    @property
    def bestand(self) -> str:
        """Its PDF."""
        return "poster-a3.pdf" if self.soort == "poster" else f"{self.id}.pdf"


@dataclass(frozen=True)
class Papier:
    """Something printed: its name in the address, what to call it and the page with the same facts.

    `pdf` is the address of the newest one, empty when it is no part of the site; `keuzehulp`
    that of the questions of a signal. `bladen` counts its sheets.
    """

    id: str
    naam: str
    formaat: str
    code: str
    pagina: Link
    keuzehulp: str
    pdf: str
    bladen: Callable[[], int]


@dataclass(frozen=True)
class Imprint:
    """From when the site is. `merk` is the mark that the newest paper carries."""

    stempel: str
    versie: str
    datum: str
    merk: str


KAART = Link(links.KAART, "de kaart")
ORGANISATIES = Link(links.ORGANISATIES, "alle organisaties")

IN_A_BOOKLET = 150
"""Who has more signals prints booklets of a part of them (`kaart --signalen`): nobody staples six
hundred pages, and setting them as one document takes gigabytes."""


def list_products(inhoud: Inhoud) -> Iterator[Product]:
    """What there is one of in a region, or one for each gemeente or plan."""
    yield Product("poster", "poster", "Poster van de hele regio", "A3", KAART)
    yield Product("matrix", "matrix", "Matrix op A3: wie belt u bij wat", "A3", KAART, "a3")
    yield Product("matrix-a4", "matrix", "Matrix op A4: wie belt u bij wat", "A4", KAART, "a4")
    yield Product("contactkaart", "contactkaart", "Contactkaart", "A4", ORGANISATIES)
    gemeenten = inhoud.regio.gemeenten
    for id_, gemeente in gemeenten.items() if len(gemeenten) > 1 else ():
        naam = f"Contactkaart {gemeente.naam}"
        yield Product(f"contactkaart-{id_}", "contactkaart", naam, "A4", ORGANISATIES, id_)
    yield Product("fasen", "fasen", "Fasen op een rij", "A4", Link(links.FASEN, "de fasen"))
    for plan in inhoud.stappenplannen.values():
        naam = " ".join(filter(None, ("Stappenplan", plan.code, plan.naam)))
        yield Product(name_plan(plan), "stappenplan", naam, "A4", links.stappenplan(plan), plan.id)
    if len(inhoud.signalen) <= IN_A_BOOKLET:
        yield Product("boekje", "boekje", "Boekje met alle signalen", "A4", KAART)


def list_papieren(region: Region) -> Iterator[Papier]:
    """Everything that is printed: first what is no signal's, then the signals by code."""
    for product in list_products(region.inhoud):
        file = _file(region, product.bestand)
        yield Papier(product.id, product.naam, product.formaat, "", product.pagina, "", *file)
    signalen = (region.inhoud.signalen[id_] for id_ in region.decisions.diagrammen)
    for signaal in sorted(signalen, key=lambda item: code_order(item.code)):
        yield blad(region, signaal)


def blad(region: Region, signaal: Signaal) -> Papier:
    """The sheet of a signal."""
    link, keuzehulp = links.signaal(signaal), links.stap(region.inhoud, signaal.id)
    file = _file(region, name_file(signaal, ".pdf"))
    return Papier(name_papier(signaal), signaal.naam, "A4", signaal.code, link, keuzehulp, *file)


def brief(region: Region, document: Document) -> Papier:
    """The paper of a letter, form or list."""
    name, link = name_pdf(document), Link(links.document_page(document), document.naam)
    product = name.removesuffix(".pdf")
    return Papier(product, document.naam, "A4", "", link, "", *_file(region, name))


def name_plan(plan: Stappenplan) -> str:
    """The product of a plan."""
    return f"stappenplan-{plan.id}"


def name_papier(signaal: Signaal) -> str:
    """The product of a signal."""
    return signaal.code.lower()


def name_file(signaal: Signaal, suffix: str) -> str:
    """The file of what is drawn or printed of a signal: `signaal-g1.pdf`."""
    return f"signaal-{name_papier(signaal)}{suffix}"


def _file(region: Region, name: str) -> tuple[str, Callable[[], int]]:
    """The address of a PDF, empty when it is no part of the site; and what counts its sheets."""
    address = f"{links.PDF}{name}" if name in region.downloads else ""
    return address, partial(region.count_bladen or _unknown, name)


def _unknown(_: str) -> int:
    return 0


def make_imprint(region: Region) -> Imprint:
    """From when the pages and the newest papers are."""
    regio = region.inhoud.regio
    return Imprint(
        regio.stempel,
        regio.versie,
        words.format_datum(region.peildatum),
        make_merk(region.inhoud, region.peildatum),
    )
