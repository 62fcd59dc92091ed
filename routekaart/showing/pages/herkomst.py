"""Whose word each line is: how many of each, and for each origin all lines by item."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from routekaart.deciding.uitspraken import Uitspraak, count, uitspraken
from routekaart.reading.herkomst import gives_herkomst
from routekaart.reading.model import Herkomst, Inhoud
from routekaart.showing.pages.page import Page
from routekaart.showing.telling import links, van_wie
from routekaart.showing.telling.links import Link
from routekaart.showing.telling.onderdelen import link_item
from routekaart.showing.telling.region import Region
from routekaart.showing.telling.words import capitalize

TITELS = {
    Herkomst.WET: "Alleen wat uit de wet komt",
    Herkomst.LANDELIJK: "Alleen wat uit landelijke afspraken komt",
    Herkomst.REGIONAAL: "Alleen wat van onze regio komt",
    Herkomst.SCHOOL: "Alleen wat de school zelf afspreekt",
    Herkomst.VOORSTEL: "Alleen de voorstellen van de makers",
}

UITLEG = {
    Herkomst.WET: "Dit staat in een wet of een regeling. De bron staat erbij.",
    Herkomst.LANDELIJK: "Dit komt van landelijke organisaties, zoals DUO.",
    Herkomst.REGIONAAL: "Dit staat in een tekst van deze regio. De bron staat erbij.",
    Herkomst.SCHOOL: "Dit regelt elke school zelf.",
    Herkomst.VOORSTEL: "Dit schreven de makers van deze kaart. Niemand sprak het zo af.",
}


@dataclass(frozen=True)
class Telling:
    """An origin, how many lines have it, and the page with all of them."""

    link: Link
    uitleg: str
    aantal: int


@dataclass(frozen=True)
class Onderdeel:
    """The lines of one item."""

    link: Link
    regels: tuple[Uitspraak, ...]


LIJST = "herkomst-lijst.html"
MOST = 500
"""A page with more lines than this is heavy on a phone: then each kind of item has one."""


@dataclass(frozen=True)
class Deel:
    """The page with the lines of one kind of item, and how many there are."""

    link: Link
    aantal: int


@dataclass(frozen=True)
class HerkomstView:
    """All lines of one origin: by item, or the pages that they stand on."""

    titel: str
    uitleg: str
    aantal: int
    onderdelen: tuple[Onderdeel, ...]
    delen: tuple[Deel, ...] = ()


def pages(region: Region) -> Iterator[Page]:
    """The counts, and a page for each origin. None as long as the region gives no origins."""
    if not gives_herkomst(region.inhoud):
        return
    about = "Van wie elke regel op deze site komt: de wet, een afspraak, of een voorstel."
    yield Page(links.HERKOMST, "Van wie komt dit?", "van-wie.html", tellingen(region.inhoud), about)
    found = tuple(uitspraken(region.inhoud))
    for herkomst, titel in TITELS.items():
        regels = tuple(een for een in found if een.herkomst is herkomst)
        if regels:
            yield from _lists(region.inhoud, herkomst, titel, regels)


def _lists(
    inhoud: Inhoud, herkomst: Herkomst, titel: str, regels: tuple[Uitspraak, ...]
) -> Iterator[Page]:
    """The page of one origin; if that becomes too long, with a page for each kind."""
    by_kind = {kind: tuple(found) for kind, found in groupby(regels, lambda een: een.kind)}
    address, uitleg = links.herkomst(herkomst), UITLEG[herkomst]
    if len(regels) <= MOST:
        by_kind, onderdelen = {}, tuple(_onderdelen(inhoud, regels))
    else:
        onderdelen = ()
    delen = tuple(
        Deel(Link(f"{address}{kind}/", capitalize(kind)), len(found))
        for kind, found in by_kind.items()
    )
    view = HerkomstView(titel, uitleg, len(regels), onderdelen, delen)
    yield Page(address, titel, LIJST, view, titel, indexed=False)
    for deel, found in zip(delen, by_kind.values(), strict=True):
        kop = f"{titel}: {deel.link.naam.lower()}"
        view = HerkomstView(kop, uitleg, deel.aantal, tuple(_onderdelen(inhoud, found)))
        yield Page(deel.link.href, kop, LIJST, view, kop, indexed=False)


def tellingen(inhoud: Inhoud) -> tuple[Telling, ...]:
    """Each origin with its count; none when the region gives no origins."""
    if not gives_herkomst(inhoud):
        return ()
    return tuple(
        Telling(
            Link(links.herkomst(herkomst), van_wie.HERKOMSTEN[herkomst]), UITLEG[herkomst], aantal
        )
        for herkomst, aantal in count(inhoud).items()
        if herkomst and aantal
    )


def _onderdelen(inhoud: Inhoud, regels: tuple[Uitspraak, ...]) -> Iterator[Onderdeel]:
    for (kind, id_), found in groupby(regels, lambda een: (een.kind, een.id)):
        yield Onderdeel(link_item(inhoud, kind, id_), tuple(found))
