"""How far an advice of a signal reaches: for which gemeenten and sectors, and whom it means there.

The way back of `decisions`, with the advice that leads to an organisation beside it.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from routekaart.deciding.contacts import Area, area_of, area_served, organisaties_for
from routekaart.deciding.tables.diagram import Leaf, paths
from routekaart.reading.model import Advies, Domein, Inhoud, Organisatie, Signaal, code_order
from routekaart.showing.telling.region import Region
from routekaart.showing.telling.signals import DomeinGroep


@dataclass(frozen=True)
class Bereik:
    """An advice that a signal can end in: where it does, and the organisations with where."""

    advies: Advies
    area: Area
    organisaties: tuple[tuple[Organisatie, Area], ...]


def find_spread(region: Region, signaal: Signaal) -> tuple[Bereik, ...]:
    """The advices of a signal in the order of their codes."""
    inhoud = region.inhoud
    found = ((inhoud.adviezen[id_], areas) for id_, areas in _areas(region, signaal).items())
    return tuple(
        Bereik(advies, _union(areas), tuple(_organisaties(inhoud, advies, areas)))
        for advies, areas in sorted(found, key=lambda item: code_order(item[0].code))
    )


def spread_by_domein(
    region: Region, groups: Iterable[DomeinGroep]
) -> tuple[tuple[Domein, tuple[tuple[Signaal, tuple[Bereik, ...]], ...]], ...]:
    """The signals of each domain, each with its advices."""
    return tuple(
        (groep.domein, tuple((r.signaal, find_spread(region, r.signaal)) for r in groep.signalen))
        for groep in groups
    )


def _areas(region: Region, signaal: Signaal) -> dict[str, dict[Area, None]]:
    """For each advice the different areas of the ends that give it."""
    areas: dict[str, dict[Area, None]] = {}
    for path in paths(region.decisions.diagrammen[signaal.id]):
        area = area_of(region.inhoud, path.antwoorden, signaal.sectoren)
        for id_ in path.end.adviezen if isinstance(path.end, Leaf) else ():
            areas.setdefault(id_, {})[area] = None
    return areas


def _organisaties(
    inhoud: Inhoud, advies: Advies, areas: Iterable[Area]
) -> Iterator[tuple[Organisatie, Area]]:
    """Each organisation once, with where it works of where the advice is given."""
    served: dict[str, list[Area]] = {}
    for area in areas:
        for org in organisaties_for(inhoud, advies, area):
            served.setdefault(org.id, []).append(_shared(area, area_served(inhoud, org)))
    return ((inhoud.organisaties[id_], _union(found)) for id_, found in served.items())


def _shared(one: Area, two: Area) -> Area:
    return Area(
        one.gemeenten & two.gemeenten, one.sectoren & two.sectoren, one.besturen & two.besturen
    )


def _union(areas: Iterable[Area]) -> Area:
    every = tuple(areas)
    return Area(
        frozenset().union(*(area.gemeenten for area in every)),
        frozenset().union(*(area.sectoren for area in every)),
        frozenset().union(*(area.besturen for area in every)),
    )
