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

    stempel: str
    versie: str
    datum: str
    merk: str


_PRODUCTS = (
    ("poster", "Poster van de hele regio", "A3", Link(links.KAART, "de kaart")),
    ("contactkaart", "Contactkaart", "A4", Link(links.ORGANISATIES, "alle organisaties")),
    ("fasen", "Fasen op een rij", "A4", Link(links.FASEN, "de fasen")),
    ("boekje", "Boekje met alles erin", "A4", Link(links.KAART, "de kaart")),
)


FILES = {id_: "poster-a3.pdf" if id_ == "poster" else f"{id_}.pdf" for id_, *_ in _PRODUCTS}
"""The PDF of each product of which there is one in a region."""


def list_papieren(region: Region) -> Iterator[Papier]:
    """Everything that is printed: first what there is one of, then the signals by code."""
    for id_, naam, formaat, pagina in _PRODUCTS:
        yield Papier(id_, naam, formaat, "", pagina, "", _find_pdf(region, FILES[id_]))
    signalen = (region.inhoud.signalen[id_] for id_ in region.decisions.diagrammen)
    for signaal in sorted(signalen, key=lambda item: code_order(item.code)):
        yield _blad(region, signaal)


def _blad(region: Region, signaal: Signaal) -> Papier:
    link, keuzehulp = links.signaal(signaal), links.stap(region.inhoud, signaal.id)
    product, pdf = name_papier(signaal), find_blad(region, signaal)
    return Papier(product, signaal.naam, "A4", signaal.code, link, keuzehulp, pdf)


def name_papier(signaal: Signaal) -> str:
    """The product of a signal."""
    return signaal.code.lower()


def name_file(signaal: Signaal, suffix: str) -> str:
    """The file of what is drawn or printed of a signal: `signaal-g1.pdf`."""
    return f"signaal-{name_papier(signaal)}{suffix}"


def find_blad(region: Region, signaal: Signaal) -> str:
    """The address of the sheets of a signal, empty when they are no part of the site."""
    return _find_pdf(region, name_file(signaal, ".pdf"))


def _find_pdf(region: Region, name: str) -> str:
    return f"{links.PDF}{name}" if name in region.downloads else ""


def make_imprint(region: Region) -> Imprint:
    """From when the pages and the newest papers are."""
    regio = region.inhoud.regio
    return Imprint(
        regio.stempel,
        regio.versie,
        words.format_datum(region.peildatum),
        make_merk(region.inhoud, region.peildatum),
    )
