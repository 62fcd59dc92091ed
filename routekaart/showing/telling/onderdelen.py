"""The page of any item, whatever its kind: for lists of lines from everywhere."""

from collections.abc import Callable
from typing import Any

from routekaart.deciding.uitspraken import PACT
from routekaart.reading.model import Inhoud
from routekaart.showing.telling import links
from routekaart.showing.telling.links import Link

_LINKS: dict[str, Callable[[Any], Link]] = {
    "organisaties": links.organisatie,
    "adviezen": links.advies,
    "signalen": links.signaal,
    "fasen": links.fase,
    "stappenplannen": links.stappenplan,
    "begrippen": lambda item: Link(links.begrip(item.id), item.term),
    "overleggen": links.overleg,
    "documenten": lambda item: Link(links.document(item.id), item.naam),
    "voorzieningen": links.voorziening,
    "toelichtingen": links.toelichting,
}


def link_item(inhoud: Inhoud, kind: str, id_: str) -> Link:
    """Where an item that says something is read; the covenant has one page."""
    if kind == PACT:
        return Link(links.PACT, inhoud.pact.naam if inhoud.pact else "")
    return _LINKS[kind](getattr(inhoud, kind)[id_])
