"""The signals beside a signal: where somebody goes who came in by the wrong door."""

from collections.abc import Iterator
from dataclasses import dataclass

from routekaart.deciding.contacts import Area
from routekaart.deciding.samen import Pairs, answered, is_asked
from routekaart.deciding.tables.diagram import Diagram
from routekaart.reading.model import Signaal
from routekaart.showing.telling import links
from routekaart.showing.telling.links import Link
from routekaart.showing.telling.region import Region
from routekaart.showing.telling.words import drop_punt


@dataclass(frozen=True)
class Buur:
    """A signal that is alike, and when it fits better: the end of a sentence, empty if not said."""

    naar: Link
    als: str


def list_buren(region: Region, signaal: Signaal) -> tuple[Buur, ...]:
    """The pages of the signals beside a signal."""
    return tuple(Buur(links.signaal(one), als) for one, _, als in _beside(region, signaal))


def list_deuren(region: Region, signaal: Signaal, given: Pairs, area: Area) -> tuple[Buur, ...]:
    """The same in the keuzehulp: each at the first question that was not answered yet."""
    return tuple(
        Buur(Link(_go_on(region, one, diagram, given), one.naam, one.code), als)
        for one, diagram, als in _beside(region, signaal)
        if is_asked(one, area)
    )


def _beside(region: Region, signaal: Signaal) -> Iterator[tuple[Signaal, Diagram, str]]:
    for id_ in signaal.buren:
        if diagram := region.diagram(id_):
            als = drop_punt(signaal.zie_ook_als.get(id_, ""))
            yield region.inhoud.signalen[id_], diagram, als


def _go_on(region: Region, signaal: Signaal, diagram: Diagram, given: Pairs) -> str:
    return links.stap(region.inhoud, signaal.id, answered(diagram, given))
