"""The pages of advices: the same block as in the keuzehulp, and the situations that lead there."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial

from routekaart.deciding.contacts import area_of
from routekaart.reading.model import Advies, Soort, code_order
from routekaart.showing.pages.page import Page
from routekaart.showing.telling import links, words
from routekaart.showing.telling.adviesblok import AdviesBlok, make_adviesblok
from routekaart.showing.telling.lezers import describe_soort
from routekaart.showing.telling.links import Link
from routekaart.showing.telling.mentions import Vermelding
from routekaart.showing.telling.region import Region
from routekaart.showing.telling.situations import SituatieGroep, group_situaties


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
    vermelding: Vermelding


def pages(region: Region) -> Iterator[Page]:
    """The list of advices by kind, and a page for each."""
    about = "Alle adviezen, met wat u doet en wie u belt."
    yield Page(links.ADVIEZEN, "Adviezen", "adviezen.html", partial(_by_soort, region), about)
    for advies in region.inhoud.adviezen.values():
        yield _page(region, advies)


def _page(region: Region, advies: Advies) -> Page:
    address, title = links.advies(advies).href, f"{advies.code} {advies.naam}"
    view = partial(_view, region, advies)
    return Page(address, title, "advies.html", view, advies.uitleg or advies.naam)


def _view(region: Region, advies: Advies) -> AdviesView:
    situations = region.decisions.by_advies.get(advies.id, ())
    return AdviesView(
        make_adviesblok(region, advies, area_of(region.inhoud, ())),
        group_situaties(region, situations),
        region.vermeldingen.of("adviezen", advies.id),
    )


def _by_soort(region: Region) -> tuple[SoortGroep, ...]:
    """The groups in the order of the kinds. To report by law and by agreement are two."""
    groups: dict[tuple[Soort, str], list[Link]] = {(s, words.SOORTEN[s]): [] for s in Soort}
    for advies in region.inhoud.adviezen.values():
        key = (advies.soort, describe_soort(advies, region.inhoud.lezer_van(advies.id)))
        groups.setdefault(key, []).append(links.advies(advies))
    order = list(Soort)
    by_soort = sorted(groups.items(), key=lambda item: order.index(item[0][0]))
    return tuple(
        SoortGroep(_anchor(naam), naam, _sorted(found)) for (_, naam), found in by_soort if found
    )


def _anchor(naam: str) -> str:
    """`melden-verplicht` for "Melden (verplicht)"."""
    return "-".join(re.findall("[a-z]+", naam.lower()))


def _sorted(found: list[Link]) -> tuple[Link, ...]:
    return tuple(sorted(found, key=lambda link: code_order(link.code)))
