"""Explanations by the editor: a list by date, newest first, and a page for each."""

from collections.abc import Iterator
from dataclasses import dataclass

from routekaart.reading.model import Inhoud, Toelichting
from routekaart.reading.text_links import Renames, old_ids
from routekaart.showing.pages.page import Page
from routekaart.showing.telling import links, words
from routekaart.showing.telling.lezers import LEZERS
from routekaart.showing.telling.links import Link
from routekaart.showing.telling.region import Region
from routekaart.showing.telling.running_text import Tekstblok, make_tekstblokken


@dataclass(frozen=True)
class ToelichtingView:
    """An explanation, for whom it is, and its text."""

    toelichting: Toelichting
    link: Link
    voor: str
    blokken: tuple[Tekstblok, ...]


def pages(region: Region) -> Iterator[Page]:
    """The list and the pages of explanations; nothing for a region that has none."""
    items = region.inhoud.toelichtingen.values()
    renamed = old_ids(region.inhoud)
    views = [
        _view(region.inhoud, renamed, item)
        for item in sorted(items, key=lambda item: item.datum, reverse=True)
    ]
    if not views:
        return
    about = "Uitleg bij de afspraken in de regio, met de datum waarop die gold."
    yield Page(links.TOELICHTINGEN, "Toelichtingen", "toelichtingen.html", tuple(views), about)
    for view in views:
        item = view.toelichting
        yield Page(
            view.link.href,
            f"Toelichting: {item.titel}",
            "toelichting.html",
            view,
            item.samenvatting,
        )


def _view(inhoud: Inhoud, renamed: Renames, item: Toelichting) -> ToelichtingView:
    voor = words.join_words(LEZERS[who].wie for who in item.voor)
    blokken = make_tekstblokken(inhoud, renamed, item.tekst)
    return ToelichtingView(item, links.toelichting(item), voor, blokken)
