"""Running text with its links looked up: what a template needs to write it out."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from routekaart.reading.model import Begrip, Document, Inhoud
from routekaart.reading.opmaak import Deel, Open, Verwijzing, parse
from routekaart.reading.text_links import Renames
from routekaart.showing.telling import links
from routekaart.showing.telling.links import Link


@dataclass(frozen=True)
class Stuk:
    """A run of words; with a link if it points at something, `begrip` if that is a term. `open`
    says that it stands for what somebody fills in."""

    tekst: str
    vet: bool = False
    link: Link | None = None
    begrip: str = ""
    open: bool = False


@dataclass(frozen=True)
class Tekstblok:
    """A paragraph, a heading or a list. `vorm` as in `reading.opmaak`."""

    vorm: str
    regels: tuple[tuple[Stuk, ...], ...]

    @property
    def is_vraag(self) -> bool:
        """Whether it is nothing but a question to fill in: there one writes more than a word."""
        row = self.regels[0]
        return self.vorm == "alinea" and len(row) == 1 and row[0].open and row[0].tekst[-1] == "?"


def make_tekstblokken(inhoud: Inhoud, renamed: Renames, text: str) -> tuple[Tekstblok, ...]:
    """The blocks of a text. A link to what is not there (any more) becomes plain words."""
    return tuple(
        Tekstblok(
            blok.vorm,
            tuple(tuple(_stuk(inhoud, renamed, part) for part in row) for row in blok.regels),
        )
        for blok in parse(text)
    )


def _begrip(item: Begrip) -> Link:
    return Link(links.begrip(item.id), item.term)


def _document(item: Document) -> Link:
    return Link(links.document_page(item), item.naam)


_LINKS: Mapping[str, Callable[[Any], Link]] = {
    "organisaties": links.organisatie,
    "adviezen": links.advies,
    "signalen": links.signaal,
    "fasen": links.fase,
    "stappenplannen": links.stappenplan,
    "begrippen": _begrip,
    "overleggen": links.overleg,
    "documenten": _document,
    "voorzieningen": links.voorziening,
    "toelichtingen": links.toelichting,
}


def _stuk(inhoud: Inhoud, renamed: Renames, part: Deel) -> Stuk:
    if isinstance(part, Open):
        return Stuk(part.tekst, part.vet, open=True)
    if not isinstance(part, Verwijzing):
        return Stuk(part.tekst, part.vet)
    id_ = renamed[part.kind].get(part.id, part.id)
    item = getattr(inhoud, part.kind).get(id_)
    if item is None:
        return Stuk(part.tekst or part.id.replace("-", " "), part.vet)
    link = _LINKS[part.kind](item)
    begrip = id_ if part.kind == "begrippen" else ""
    return Stuk(part.tekst or link.naam, part.vet, link, begrip)
