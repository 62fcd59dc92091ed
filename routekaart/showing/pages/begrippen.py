"""The definitions, by alphabet; where the region has its own, the national one stands beside it."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from routekaart.reading.model import Begrip, Getal, Inhoud
from routekaart.showing.pages.page import Page
from routekaart.showing.telling import links, words
from routekaart.showing.telling.links import Link
from routekaart.showing.telling.region import Region


@dataclass(frozen=True)
class BegripView:
    """A term: the region's definition and, if that differs, the national one."""

    begrip: Begrip
    landelijk: Begrip | None
    zie_ook: tuple[Link, ...]


@dataclass(frozen=True)
class Letter:
    """The terms with one first letter."""

    letter: str
    begrippen: tuple[BegripView, ...]


@dataclass(frozen=True)
class GetalView:
    """An amount that the texts of the region take over, in words."""

    getal: Getal
    hoeveel: str


@dataclass(frozen=True)
class BegrippenView:
    """All definitions, and the amounts that stand once."""

    letters: tuple[Letter, ...]
    getallen: tuple[GetalView, ...]


def pages(region: Region) -> Iterator[Page]:
    """All definitions on one page."""
    about = "Wat de woorden van deze routekaart betekenen, in de regio en landelijk."
    getallen = tuple(
        GetalView(getal, words.describe_getal(getal)) for getal in region.inhoud.getallen.values()
    )
    view = BegrippenView(_letters(region.inhoud), getallen)
    yield Page(links.BEGRIPPEN, "Begrippen", "begrippen.html", view, about)


def _letters(inhoud: Inhoud) -> tuple[Letter, ...]:
    by_alphabet = sorted(inhoud.begrippen.values(), key=lambda item: item.term.casefold())
    return tuple(
        Letter(letter, tuple(_view(inhoud, item) for item in items))
        for letter, items in groupby(by_alphabet, key=lambda item: item.term[0].upper())
    )


def _view(inhoud: Inhoud, begrip: Begrip) -> BegripView:
    also = (inhoud.begrippen[id_] for id_ in begrip.zie_ook if id_ in inhoud.begrippen)
    return BegripView(
        begrip,
        inhoud.landelijke_begrippen.get(begrip.id),
        tuple(Link(links.begrip(item.id), item.term) for item in also),
    )
