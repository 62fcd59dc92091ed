"""What the region offers: a list, and a page for each facility with its reach and its term."""

from collections.abc import Iterator
from dataclasses import dataclass

from routekaart.reading.model import Inhoud, Voorziening
from routekaart.showing.pages.page import Page
from routekaart.showing.telling import links, words
from routekaart.showing.telling.links import Link
from routekaart.showing.telling.region import Region


@dataclass(frozen=True)
class VoorzieningView:
    """A facility: who gives it, for whom it is, how long, and the advices that use it."""

    voorziening: Voorziening
    link: Link
    wie: Link | None
    organisaties: tuple[Link, ...]
    bereik: tuple[str, ...]
    looptijd: str
    adviezen: tuple[Link, ...]


def pages(region: Region) -> Iterator[Page]:
    """The list and the pages of facilities; nothing for a region that has none."""
    views = tuple(_view(region.inhoud, item) for item in region.inhoud.voorzieningen.values())
    if not views:
        return
    about = "Wat de regio aan scholen geeft: voor wie het is, wie het doet en tot wanneer."
    yield Page(links.VOORZIENINGEN, "Voorzieningen", "voorzieningen.html", views, about)
    for view in views:
        item = view.voorziening
        yield Page(view.link.href, f"Voorziening: {item.naam}", "voorziening.html", view, item.wat)


def _view(inhoud: Inhoud, item: Voorziening) -> VoorzieningView:
    orgs = inhoud.organisaties
    return VoorzieningView(
        voorziening=item,
        link=links.voorziening(item),
        wie=links.organisatie(orgs[item.wie]) if item.wie in orgs else None,
        organisaties=tuple(
            links.organisatie(orgs[id_])
            for id_ in item.organisaties
            if id_ in orgs and id_ != item.wie
        ),
        bereik=tuple(_bereik(inhoud, item)),
        looptijd=words.describe_geldigheid(item.geldig_vanaf, item.geldig_tot),
        adviezen=tuple(
            links.advies(inhoud.adviezen[id_]) for id_ in item.adviezen if id_ in inhoud.adviezen
        ),
    )


def _bereik(inhoud: Inhoud, item: Voorziening) -> Iterator[str]:
    """For whom it is, each limit as a sentence; the whole region is said in words too."""
    bereik, regio = item.bereik, inhoud.regio
    if bereik.gemeenten is None:
        yield "In alle gemeenten van de regio."
    else:
        yield f"In {words.join_words(regio.gemeenten[id_].naam for id_ in bereik.gemeenten)}."
    if bereik.sectoren is None:
        yield "Voor alle onderwijssoorten."
    else:
        yield f"Voor {words.join_words(regio.sectoren[id_].naam for id_ in bereik.sectoren)}."
    if bereik.schoolbesturen:
        named = regio.schoolbesturen
        names = (named[id_].naam if id_ in named else id_ for id_ in bereik.schoolbesturen)
        yield f"Voor scholen van {words.join_words(names)}."
    if bereik.scholen:
        yield words.end_zin(bereik.scholen)
