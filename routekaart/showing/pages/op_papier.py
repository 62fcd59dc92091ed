"""What a region prints, and for each print the page that its QR code leads to.

That page says what the newest version is. The mark of the reader's own paper stands in the
address, behind `#`, where no server sees it; a small script reads it.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from routekaart.reading.model import Signaal, code_order
from routekaart.showing.pages.assets import PAPIER_SCRIPT
from routekaart.showing.pages.page import Page
from routekaart.showing.paper.products.imprint import mark
from routekaart.showing.telling import links, words
from routekaart.showing.telling.links import Link
from routekaart.showing.telling.region import Region


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


@dataclass(frozen=True)
class PapierView:
    """The page that a QR code leads to."""

    papier: Papier
    imprint: Imprint


_PRODUCTS = (
    ("poster", "Poster van de hele regio", "A3", Link(links.KAART, "de kaart")),
    ("contactkaart", "Contactkaart", "A4", Link(links.ORGANISATIES, "alle organisaties")),
    ("fasen", "Fasen op een rij", "A4", Link(links.FASEN, "de fasen")),
    ("boekje", "Boekje met alles erin", "A4", Link(links.KAART, "de kaart")),
)

_FILES = {"poster": "poster-a3.pdf"}
"""The files that are not named after their product."""


def pages(region: Region) -> Iterator[Page]:
    """A page for everything that is printed. They are reached from paper only."""
    told = imprint(region)
    for papier in papieren(region):
        title = " ".join(filter(None, ("Op papier:", papier.code, papier.naam)))
        view = PapierView(papier, told)
        yield Page(
            links.papier(papier.id),
            title,
            "papier.html",
            view,
            indexed=False,
            scripts=(PAPIER_SCRIPT,),
        )


def papieren(region: Region) -> Iterator[Papier]:
    """Everything that is printed: first what there is one of, then the signals by code."""
    for id, naam, formaat, pagina in _PRODUCTS:
        yield Papier(id, naam, formaat, "", pagina, "", pdf(region, id))
    signalen = (region.inhoud.signalen[id] for id in region.decisions.diagrammen)
    for signaal in sorted(signalen, key=lambda item: code_order(item.code)):
        yield _blad(region, signaal)


def _blad(region: Region, signaal: Signaal) -> Papier:
    id, link = of_signaal(signaal), links.signaal(signaal)
    keuzehulp = links.stap(signaal.id)
    return Papier(id, signaal.naam, "A4", signaal.code, link, keuzehulp, pdf(region, id))


def of_signaal(signaal: Signaal) -> str:
    """The product of a signal."""
    return signaal.code.lower()


def pdf(region: Region, product: str) -> str:
    """The address of the PDF of a product, empty when it is no part of the site."""
    general = any(product == id for id, *_ in _PRODUCTS)
    name = _FILES.get(product, f"{product}.pdf" if general else f"signaal-{product}.pdf")
    return f"{links.PDF}{name}" if name in region.downloads else ""


def imprint(region: Region) -> Imprint:
    """From when the pages and the newest papers are."""
    regio = region.inhoud.regio
    return Imprint(
        regio.schooljaar,
        regio.versie,
        words.datum(region.peildatum),
        mark(region.inhoud, region.peildatum),
    )
