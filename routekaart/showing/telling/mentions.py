"""Where else an item is named: in agreements of the covenant, facilities and explanations.

Worked out once for a region, so that a page finds what points at it without searching.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import TypeVar

from routekaart.reading.model import Inhoud, Toelichting, Voorziening
from routekaart.reading.opmaak import Verwijzing, parse
from routekaart.reading.text_links import Renames, old_ids
from routekaart.showing.telling import links
from routekaart.showing.telling.links import Link
from routekaart.showing.telling.pacten import describe_stand

T = TypeVar("T")
Plek = tuple[str, str]
"""A kind and an id."""


@dataclass(frozen=True)
class Afgesproken:
    """An agreement that an item carries out, and how it stands, in words."""

    link: Link
    status: str


@dataclass(frozen=True)
class Vermelding:
    """What names one item."""

    afspraken: tuple[Afgesproken, ...] = ()
    voorzieningen: tuple[Link, ...] = ()
    toelichtingen: tuple[Link, ...] = ()


class Vermeldingen:
    """All of them, for the items of a region."""

    def __init__(self, inhoud: Inhoud, peildatum: date) -> None:
        self._afspraken = _index(_afspraken(inhoud, peildatum))
        self._voorzieningen = _index(
            (plek, links.voorziening(item))
            for item in inhoud.voorzieningen.values()
            for plek in _users(item)
        )
        renamed = old_ids(inhoud)
        self._toelichtingen = _index(
            (plek, links.toelichting(item))
            for item in inhoud.toelichtingen.values()
            for plek in _named(renamed, item)
        )

    def of(self, kind: str, id_: str) -> Vermelding:
        """What names this item; empty when nothing does."""
        plek = (kind, id_)
        return Vermelding(
            self._afspraken.get(plek, ()),
            self._voorzieningen.get(plek, ()),
            self._toelichtingen.get(plek, ()),
        )


def link_afspraak(id_: str, tekst: str) -> Link:
    """The place of an agreement on the page of the covenant."""
    return Link(f"{links.PACT}#regionaal-{id_}", tekst)


def _afspraken(inhoud: Inhoud, peildatum: date) -> Iterator[tuple[Plek, Afgesproken]]:
    for id_, item in inhoud.pact.afspraken.items() if inhoud.pact else ():
        found = Afgesproken(link_afspraak(id_, item.tekst), describe_stand(item, peildatum))
        for kind in ("adviezen", "fasen", "organisaties"):
            yield from (((kind, named), found) for named in getattr(item, kind))


def _users(item: Voorziening) -> Iterator[Plek]:
    """Who gives a facility or takes part in it, and the advices that use it."""
    orgs = (item.wie, *item.organisaties)
    yield from (("organisaties", id_) for id_ in dict.fromkeys(orgs) if id_)
    yield from (("adviezen", id_) for id_ in item.adviezen)


def _named(renamed: Renames, item: Toelichting) -> Iterable[Plek]:
    """The items that the text names, each once and by its present id."""
    parts = (part for blok in parse(item.tekst) for row in blok.regels for part in row)
    named = (part for part in parts if isinstance(part, Verwijzing))
    return dict.fromkeys((part.kind, renamed[part.kind].get(part.id, part.id)) for part in named)


def _index(pairs: Iterable[tuple[Plek, T]]) -> Mapping[Plek, tuple[T, ...]]:
    found: dict[Plek, list[T]] = defaultdict(list)
    for plek, item in pairs:
        found[plek].append(item)
    return {plek: tuple(items) for plek, items in found.items()}
