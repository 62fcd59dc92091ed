"""The card on top of an end page: whom to call, before anything else is told."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from routekaart.reading.model import Organisatie
from routekaart.showing.telling.adviesblok import AdviesBlok
from routekaart.showing.telling.contacts import Contacten, Plek
from routekaart.showing.telling.meenemen import Regels
from routekaart.showing.telling.words import describe_moment


@dataclass(frozen=True)
class Regel:
    """One organisation on a line, and for which gemeenten it is if not for all."""

    gemeenten: str
    plek: Plek
    ids: tuple[str, ...] = ()
    """The gemeenten by their ids."""


@dataclass(frozen=True)
class Kaart:
    """An advice on the card: what kind of act it is and by when, and whom one calls for it."""

    blok: AdviesBlok
    wanneer: str
    regels: tuple[Regel, ...]
    hierboven: tuple[Organisatie, ...]
    """The organisations of which the number stands higher on the card already."""
    ontbreekt: str = ""
    """The gemeenten for which nobody to call is filled in, in words."""
    contacten: Contacten | None = None
    """Who may help where nobody has to be called: told with the advice, further down."""
    is_open: bool = True
    """Whether what to do is shown at once. What a reader cannot take in at a glance is folded."""
    kort: str | None = None
    """By when in few words, on a card too full to tell all of each advice: who does it, and from
    when the term counts, stand with what to do."""


GLANCE = 200
"""So many words of an end page are shown before one asks for more."""

FULL = 130
"""With so many words on it, a card tells all of the first advice only."""


def make_kaarten(blokken: Iterable[AdviesBlok]) -> tuple[Kaart, ...]:
    """Every advice of an end in order, and every number once.

    The steps of the first advice are always open; those of the next as long as they fit in a
    glance.
    """
    seen: set[str] = set()
    kaarten = [_kaart(blok, seen) for blok in blokken]
    on_card = sum(map(_words_on_card, kaarten))
    if on_card > FULL:
        kaarten[1:] = [replace(kaart, kort=_in_few_words(kaart)) for kaart in kaarten[1:]]
    left = GLANCE - on_card
    told: list[Kaart] = []
    for kaart in kaarten:
        left -= _words_to_do(kaart)
        told.append(replace(kaart, is_open=not told or left >= 0))
    return tuple(told)


def take_along(kaart: Kaart) -> tuple[str, str, str, Regels]:
    """What of a card goes along in a mail."""
    regels = (
        (regel.gemeenten, regel.plek.organisatie.naam, regel.plek.organisatie.contact)
        for regel in kaart.regels
    )
    return kaart.blok.advies.code, kaart.blok.advies.naam, kaart.wanneer, regels


def _words_on_card(kaart: Kaart) -> int:
    advies = kaart.blok.advies
    lines = [advies.naam, kaart.blok.soort, kaart.wanneer, advies.wie]
    lines += [organisatie.naam for organisatie in kaart.hierboven]
    for regel in kaart.regels:
        organisatie = regel.plek.organisatie
        lines += [regel.gemeenten, organisatie.naam, organisatie.contact.telefoon]
    return _count(lines) + _count([advies.naam])  # it is the heading of what to do as well


def _in_few_words(kaart: Kaart) -> str:
    """By when. Where that differs within the region, all of it is told."""
    advies = kaart.blok.advies
    if not advies.termijn or any(variant.termijn for variant in advies.varianten):
        return kaart.wanneer
    return describe_moment(advies.termijn)


def _words_to_do(kaart: Kaart) -> int:
    return _count([kaart.blok.mededeling, *kaart.blok.advies.doe])


def _count(texts: Iterable[str | None]) -> int:
    return sum(len(text.split()) for text in texts if text)


def _kaart(blok: AdviesBlok, seen: set[str]) -> Kaart:
    calls = blok.advies.calls_somebody
    groepen = blok.contacten.groepen if calls else ()
    every = [Regel(groep.gemeenten, plek, groep.ids) for groep in groepen for plek in groep.plekken]
    again = [regel for regel in every if regel.plek.organisatie.id in seen]
    seen.update(regel.plek.organisatie.id for regel in every)
    return Kaart(
        blok,
        blok.wanneer,
        tuple(regel for regel in every if regel not in again),
        tuple({regel.plek.organisatie.id: regel.plek.organisatie for regel in again}.values()),
        blok.contacten.ontbreekt if calls else "",
        None if calls or not blok.contacten.groepen else blok.contacten,
    )
