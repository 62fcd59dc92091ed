"""The card on top of an end page: whom to call, before anything else is told."""

from collections.abc import Iterable
from dataclasses import dataclass

from routekaart.showing.telling import words
from routekaart.showing.telling.adviesblok import AdviesBlok
from routekaart.showing.telling.contacts import Plek


@dataclass(frozen=True)
class Regel:
    """One organisation on a line, and for which gemeenten it is if not for all."""

    gemeenten: str
    plek: Plek


@dataclass(frozen=True)
class Kaart:
    """An advice on the card: what kind of act it is and by when, and whom one calls for it."""

    blok: AdviesBlok
    wanneer: str
    regels: tuple[Regel, ...]
    hierboven: str
    """The organisations of which the number stands higher on the card already, in words."""


def make_kaarten(blokken: Iterable[AdviesBlok]) -> tuple[Kaart, ...]:
    """Every advice of an end in order, and every number once.

    Who may help where nobody has to be called is told with the advice, further down.
    """
    seen: set[str] = set()
    return tuple(_kaart(blok, seen) for blok in blokken)


def _kaart(blok: AdviesBlok, seen: set[str]) -> Kaart:
    groepen = blok.contacten.groepen if blok.advies.calls_somebody else ()
    every = [Regel(groep.gemeenten, plek) for groep in groepen for plek in groep.plekken]
    again = [regel for regel in every if regel.plek.organisatie.id in seen]
    seen.update(regel.plek.organisatie.id for regel in every)
    return Kaart(
        blok,
        blok.wanneer,
        tuple(regel for regel in every if regel not in again),
        words.join_words(regel.plek.organisatie.naam for regel in again),
    )
