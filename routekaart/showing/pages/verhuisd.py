"""Old addresses: an item that got another id keeps a page at its old address.

Those of the keuzehulp are in `oude_adressen`: a page there has no id in its address any more.
"""

from collections.abc import Iterator, Mapping

from routekaart.reading.model import Inhoud, Item
from routekaart.showing.pages.page import Page
from routekaart.showing.telling import links
from routekaart.showing.telling.documenten import list_brieven
from routekaart.showing.telling.links import Link
from routekaart.showing.telling.region import Region


def pages(region: Region) -> Iterator[Page]:
    """A page that points at the new address, for every old id of an item with its own page."""
    for folder, items in _folders(region.inhoud):
        for item in items.values():
            for old in item.was:
                if old not in items:
                    yield _page(f"{folder}{old}/", Link(f"{folder}{item.id}/", _name(item)))


def _page(old: str, new: Link) -> Page:
    about = f"Het nieuwe adres van: {new.naam}"
    return Page(old, f"Verhuisd: {new.naam}", "verhuisd.html", new, about, indexed=False)


def _folders(inhoud: Inhoud) -> Iterator[tuple[str, Mapping[str, Item]]]:
    yield links.SIGNALEN, inhoud.signalen
    yield links.ORGANISATIES, inhoud.organisaties
    yield links.ADVIEZEN, inhoud.adviezen
    yield links.STAPPENPLANNEN, inhoud.stappenplannen
    yield links.VOORZIENINGEN, inhoud.voorzieningen
    yield links.TOELICHTINGEN, inhoud.toelichtingen
    yield links.DOCUMENTEN, {item.id: item for item in list_brieven(inhoud)}


def _name(item: Item) -> str:
    return str(getattr(item, "naam", getattr(item, "titel", item.id)))
