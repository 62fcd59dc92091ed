"""The page of a letter, form or checklist: its text, and the files to use it.

What is to be filled in is a line, never a field: the site asks for nothing about a pupil.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from routekaart.reading.model import Document
from routekaart.showing.pages.page import Page
from routekaart.showing.telling import links, words
from routekaart.showing.telling.documenten import (
    index_users,
    list_brieven,
    read_brief,
)
from routekaart.showing.telling.links import Link, describe_document_stand
from routekaart.showing.telling.printed import Papier, brief
from routekaart.showing.telling.region import Region
from routekaart.showing.telling.running_text import Tekstblok


@dataclass(frozen=True)
class BriefView:
    """A document that the site gives itself."""

    document: Document
    stand: str
    geldig: str
    blokken: tuple[Tekstblok, ...]
    papier: Papier
    odt: str
    gebruikt: tuple[Link, ...]


def pages(region: Region) -> Iterator[Page]:
    """A page for each document with a text of its own."""
    users = index_users(region.inhoud)
    for item in list_brieven(region.inhoud):
        view = _view(region, item, users.get(item.id, ()))
        yield Page(
            links.document_page(item), item.naam, "brief.html", view, item.waarover, counts=True
        )


def _view(region: Region, item: Document, users: tuple[Link, ...]) -> BriefView:
    return BriefView(
        document=item,
        stand=describe_document_stand(item, region.peildatum),
        geldig=words.describe_geldigheid(item.geldig_vanaf, item.geldig_tot),
        blokken=read_brief(region.inhoud, item),
        papier=brief(region, item),
        odt=links.odt(item),
        gebruikt=users,
    )
