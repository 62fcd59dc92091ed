"""Letters, forms and checklists that the site gives itself: what they say and who uses them."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from routekaart.reading.model import Document, Inhoud, Stap
from routekaart.reading.text_links import old_ids
from routekaart.showing.telling import links
from routekaart.showing.telling.links import Link
from routekaart.showing.telling.running_text import Tekstblok, make_tekstblokken


def list_brieven(inhoud: Inhoud) -> tuple[Document, ...]:
    """The documents with a text of their own."""
    return tuple(item for item in inhoud.documenten.values() if item.tekst)


def read_brief(inhoud: Inhoud, document: Document) -> tuple[Tekstblok, ...]:
    """What a document says."""
    return make_tekstblokken(inhoud, old_ids(inhoud), document.tekst or "")


def name_pdf(document: Document) -> str:
    """The file of a document on paper."""
    return f"document-{document.id}.pdf"


def link_documenten(inhoud: Inhoud, ids: Iterable[str]) -> tuple[Link, ...]:
    """Links to these documents, without those that are not there."""
    found = (inhoud.documenten.get(id_) for id_ in ids)
    return tuple(Link(links.document_page(item), item.naam) for item in found if item)


def index_users(inhoud: Inhoud) -> Mapping[str, tuple[Link, ...]]:
    """For each document the advices, phases and procedures that use it."""
    found: dict[str, dict[Link, None]] = defaultdict(dict)
    for link, ids in _users(inhoud):
        for id_ in ids:
            found[id_][link] = None
    return {id_: tuple(users) for id_, users in found.items()}


def _users(inhoud: Inhoud) -> Iterator[tuple[Link, Iterable[str]]]:
    for advies in inhoud.adviezen.values():
        yield links.advies(advies), (*advies.documenten, *_of(advies.acts_after))
    for fase in inhoud.fasen.values():
        yield links.fase(fase), _of(fase.stappen)
    for plan in inhoud.stappenplannen.values():
        yield links.stappenplan(plan), _of(plan.stappen.values())


def _of(stappen: Iterable[Stap]) -> Iterator[str]:
    return (id_ for stap in stappen for id_ in stap.documenten)
