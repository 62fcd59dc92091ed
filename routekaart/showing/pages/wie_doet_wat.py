"""Who does what, phase by phase: a table of organisations and phases."""

from collections.abc import Iterator
from dataclasses import dataclass

from routekaart.showing.pages.page import Page
from routekaart.showing.telling import links
from routekaart.showing.telling.links import Link
from routekaart.showing.telling.region import Region
from routekaart.showing.telling.taken_per_fase import Partij, list_partijen


@dataclass(frozen=True)
class WieDoetWatView:
    """The table, and the organisations without a task in any phase."""

    fasen: tuple[Link, ...]
    partijen: tuple[Partij, ...]
    zonder: tuple[Link, ...]


def pages(region: Region) -> Iterator[Page]:
    """The table; nothing for a region without phases."""
    inhoud = region.inhoud
    if not inhoud.fasen:
        return
    partijen = list_partijen(inhoud)
    view = WieDoetWatView(
        tuple(links.fase(fase) for fase in inhoud.fasen.values()),
        tuple(p for p in partijen if p.link is None or any(p.taken)),
        tuple(p.link for p in partijen if p.link and not any(p.taken)),
    )
    about = "Wat elke organisatie doet in elke fase: wie leidt, wie overlegt en wie helpt."
    yield Page(links.WIE_DOET_WAT, "Wie doet wat", "wie-doet-wat.html", view, about)
