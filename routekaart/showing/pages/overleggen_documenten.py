"""Meetings and documents: two lists, each on one page."""

from collections.abc import Iterator
from dataclasses import dataclass

from routekaart.reading.model import Document, Inhoud, Overleg
from routekaart.showing.pages.page import Page
from routekaart.showing.telling import links, words
from routekaart.showing.telling.links import Link, describe_document_stand
from routekaart.showing.telling.region import Region


@dataclass(frozen=True)
class OverlegView:
    """A meeting, who takes part, and the phases it belongs to."""

    overleg: Overleg
    voorzitter: str
    deelnemers: tuple[Link, ...]
    fasen: tuple[Link, ...]


@dataclass(frozen=True)
class DocumentView:
    """A document, its term on the day of the pages, and what it replaces."""

    document: Document
    geldig: str
    stand: str
    brief: str
    """Where one reads and uses it, if it has a text of its own."""
    vervangt: Link | None


def pages(region: Region) -> Iterator[Page]:
    """The page of meetings and the page of documents."""
    inhoud = region.inhoud
    meetings = tuple(_overleg(inhoud, overleg) for overleg in inhoud.overleggen.values())
    documents = tuple(_document(region, document) for document in inhoud.documenten.values())
    over_overleg = "Waar organisaties elkaar treffen, en hoe een school iets inbrengt."
    over_document = "Convenanten, plannen en formulieren, met hun looptijd."
    yield Page(links.OVERLEGGEN, "Overleggen", "overleggen.html", meetings, over_overleg)
    yield Page(links.DOCUMENTEN, "Documenten", "documenten.html", documents, over_document)


def _overleg(inhoud: Inhoud, overleg: Overleg) -> OverlegView:
    return OverlegView(
        overleg,
        inhoud.rollen[overleg.voorzitter].naam if overleg.voorzitter else "",
        tuple(links.organisatie(inhoud.organisaties[id_]) for id_ in overleg.deelnemers),
        tuple(links.fase(f) for f in inhoud.fasen.values() if f.overleg == overleg.id),
    )


def _document(region: Region, document: Document) -> DocumentView:
    old = region.inhoud.documenten.get(document.vervangt or "")
    return DocumentView(
        document,
        words.describe_geldigheid(document.geldig_vanaf, document.geldig_tot),
        describe_document_stand(document, region.peildatum),
        links.document_page(document) if document.tekst else "",
        Link(links.document_page(old), old.naam) if old else None,
    )
