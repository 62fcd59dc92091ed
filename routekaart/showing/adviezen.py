"""The pages of advices: the same block as in the keuzehulp, and the situations that lead there."""

from collections.abc import Iterator
from dataclasses import dataclass

from routekaart.deciding.contacts import area_of
from routekaart.reading.model import Advies, Soort
from routekaart.showing import links, words
from routekaart.showing.adviesblok import AdviesBlok, adviesblok
from routekaart.showing.links import Link
from routekaart.showing.page import Page
from routekaart.showing.region import Region
from routekaart.showing.situations import SituatieGroep, group


@dataclass(frozen=True)
class SoortGroep:
    """The advices of one kind."""

    id: str
    naam: str
    adviezen: tuple[Link, ...]


@dataclass(frozen=True)
class AdviesView:
    """The page of an advice."""

    blok: AdviesBlok
    situaties: tuple[SituatieGroep, ...]


def pages(region: Region) -> Iterator[Page]:
    """The list of advices by kind, and a page for each."""
    about = "Alle adviezen, met wat u doet en wie u belt."
    yield Page(links.ADVIEZEN, "Adviezen", "adviezen.html", _by_soort(region), about)
    for advies in region.inhoud.adviezen.values():
        yield _page(region, advies)


def _page(region: Region, advies: Advies) -> Page:
    blok = adviesblok(region, advies, area_of(region.inhoud, ()))
    situations = region.decisions.by_advies.get(advies.id, ())
    view = AdviesView(blok, group(region.inhoud, situations))
    title = f"{advies.code} {advies.naam}"
    return Page(blok.link.href, title, "advies.html", view, advies.uitleg or advies.naam)


def _by_soort(region: Region) -> tuple[SoortGroep, ...]:
    groups: dict[Soort, list[Link]] = {soort: [] for soort in Soort}
    for advies in region.inhoud.adviezen.values():
        groups[advies.soort].append(links.advies(advies))
    return tuple(
        SoortGroep(soort.value, words.SOORTEN[soort], _sorted(found))
        for soort, found in groups.items()
        if found
    )


def _sorted(found: list[Link]) -> tuple[Link, ...]:
    return tuple(sorted(found, key=lambda link: links.code_order(link.code)))
