"""About this site: who publishes it, from when it is, and what is still open."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from routekaart.deciding.tables.diagram import paths
from routekaart.reading.model import Regio
from routekaart.showing.pages.herkomst import Telling, tellingen
from routekaart.showing.pages.page import Page
from routekaart.showing.telling import links
from routekaart.showing.telling.links import Link
from routekaart.showing.telling.region import Region


@dataclass(frozen=True)
class OverView:
    """The page about the site.

    `next_change` is the day from which the pages may be out of date; `open` are the
    organisations with contact details missing.
    """

    regio: Regio
    peildatum: date
    next_change: date | None
    signalen: int
    adviezen: int
    organisaties: int
    situaties: int
    open: tuple[Link, ...]
    heeft_fasen: bool
    herkomst: tuple[Telling, ...]


def pages(region: Region) -> Iterator[Page]:
    """The page about this site."""
    inhoud = region.inhoud
    view = OverView(
        regio=inhoud.regio,
        peildatum=region.peildatum,
        next_change=region.next_change,
        signalen=len(region.decisions.diagrammen),
        adviezen=len(inhoud.adviezen),
        organisaties=len(inhoud.organisaties),
        situaties=sum(
            1 for diagram in region.decisions.diagrammen.values() for _ in paths(diagram)
        ),
        open=tuple(
            links.organisatie(org) for org in inhoud.organisaties.values() if org.contact.is_open
        ),
        heeft_fasen=bool(inhoud.fasen),
        herkomst=tellingen(inhoud),
    )
    about = f"Wie de routekaart van {inhoud.regio.naam} uitgeeft en hoe die is gemaakt."
    yield Page(links.OVER, "Over deze routekaart", "over.html", view, about)
