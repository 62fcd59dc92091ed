"""Everything on paper, in the order in which a school puts its folder together."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from routekaart.reading.model import Signaal
from routekaart.showing.pages.page import Page
from routekaart.showing.telling import links, printed
from routekaart.showing.telling.documenten import list_brieven
from routekaart.showing.telling.printed import Imprint, Papier
from routekaart.showing.telling.region import Region


@dataclass(frozen=True)
class Kaart:
    """The contact card of one gemeente."""

    gemeente: str
    papier: Papier


@dataclass(frozen=True)
class Bundel:
    """The sheets of the signals that one kind of school may see."""

    sector: str
    bladen: tuple[Papier, ...]

    @property
    def bladzijden(self) -> int:
        """Of all of them together."""
        return sum(blad.bladen() for blad in self.bladen)


@dataclass(frozen=True)
class MapView:
    """The page: what each school takes, what differs, and the letters with their ODT."""

    imprint: Imprint
    algemeen: tuple[Papier, ...]
    kaarten: tuple[Kaart, ...]
    bundels: tuple[Bundel, ...]
    brieven: tuple[tuple[Papier, str], ...]


def pages(region: Region) -> Iterator[Page]:
    """The one page; nothing where paper is no part of the site."""
    papieren = [item for item in printed.list_papieren(region) if item.pdf]
    if not papieren:
        return
    regio = region.inhoud.regio
    of_gemeente = {
        p.id: p.over for p in printed.list_products(region.inhoud) if p.over in regio.gemeenten
    }
    bladen = {item.code: item for item in papieren if item.code}
    view = MapView(
        printed.make_imprint(region),
        tuple(item for item in papieren if not item.code and item.id not in of_gemeente),
        tuple(
            Kaart(regio.gemeenten[of_gemeente[item.id]].naam, item)
            for item in papieren
            if item.id in of_gemeente
        ),
        tuple(_bundels(region, bladen.values())),
        tuple(
            (printed.brief(region, item), links.odt(item)) for item in list_brieven(region.inhoud)
        ),
    )
    about = f"Alles van {regio.naam} om af te drukken, per gemeente en per onderwijssoort."
    yield Page(links.OP_PAPIER, "Op papier", "uw-map.html", view, about, counts=True)


def _bundels(region: Region, bladen: Iterable[Papier]) -> Iterator[Bundel]:
    """For each kind of school its sheets; one bundle where that makes no difference."""
    codes = {item.code: item for item in region.inhoud.signalen.values()}
    bladen = tuple(bladen)
    sectoren = region.inhoud.regio.sectoren
    if len(sectoren) < 2 or all(codes[blad.code].sectoren is None for blad in bladen):
        yield Bundel("", bladen)
        return
    for id_, sector in sectoren.items():
        yield Bundel(sector.naam, tuple(b for b in bladen if _is_for(codes[b.code], id_)))


def _is_for(signaal: Signaal, sector: str) -> bool:
    return signaal.sectoren is None or sector in signaal.sectoren
