"""What a region prints: its products, their file names and the mark of their version."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from routekaart.reading.model import Inhoud, Signaal, code_order
from routekaart.showing.telling import links, words
from routekaart.showing.telling.links import Link
from routekaart.showing.telling.region import Region


def make_merk(inhoud: Inhoud, peildatum: date) -> str:
    """The version of a sheet: school year, version in it, and day."""
    return f"{inhoud.regio.schooljaar}.{inhoud.regio.versie}.{peildatum.isoformat()}"


@dataclass(frozen=True)
class Papier:
    """Something printed: its name in the address, what to call it and the page with the same facts.

    `pdf` is the address of the newest one, empty when it is no part of the site; `keuzehulp`
    that of the questions of a signal.
    """

    id: str
    naam: str
    formaat: str
    code: str
    pagina: Link
    keuzehulp: str
    pdf: str


@dataclass(frozen=True)
class Imprint:
    """From when the site is. `merk` is the mark that the newest paper carries."""

    schooljaar: str
    versie: str
    datum: str
    merk: str


_PRODUCTS = (
    ("poster", "Poster van de hele regio", "A3", Link(links.KAART, "de kaart")),
    ("contactkaart", "Contactkaart", "A4", Link(links.ORGANISATIES, "alle organisaties")),
    ("fasen", "Fasen op een rij", "A4", Link(links.FASEN, "de fasen")),
    ("boekje", "Boekje met alles erin", "A4", Link(links.KAART, "de kaart")),
)


_FILES = {"poster": "poster-a3.pdf"}
"""The files that are not named after their product."""


def list_papieren(region: Region) -> Iterator[Papier]:
    """Everything that is printed: first what there is one of, then the signals by code."""
    for id_, naam, formaat, pagina in _PRODUCTS:
        yield Papier(id_, naam, formaat, "", pagina, "", find_pdf(region, id_))
    signalen = (region.inhoud.signalen[id_] for id_ in region.decisions.diagrammen)
    for signaal in sorted(signalen, key=lambda item: code_order(item.code)):
        yield _blad(region, signaal)


def _blad(region: Region, signaal: Signaal) -> Papier:
    id_, link = name_papier(signaal), links.signaal(signaal)
    keuzehulp = links.stap(signaal.id)
    return Papier(id_, signaal.naam, "A4", signaal.code, link, keuzehulp, find_pdf(region, id_))


def name_papier(signaal: Signaal) -> str:
    """The product of a signal."""
    return signaal.code.lower()


def find_pdf(region: Region, product: str) -> str:
    """The address of the PDF of a product, empty when it is no part of the site."""
    general = any(product == id_ for id_, *_ in _PRODUCTS)
    name = _FILES.get(product, f"{product}.pdf" if general else f"signaal-{product}.pdf")
    return f"{links.PDF}{name}" if name in region.downloads else ""


def make_imprint(region: Region) -> Imprint:
    """From when the pages and the newest papers are."""
    regio = region.inhoud.regio
    return Imprint(
        regio.schooljaar,
        regio.versie,
        words.format_datum(region.peildatum),
        make_merk(region.inhoud, region.peildatum),
    )
