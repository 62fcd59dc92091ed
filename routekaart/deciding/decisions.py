"""All that has been decided about one region: the value that showing works from."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property

from routekaart.deciding.contacts import area_of, organisaties_for
from routekaart.deciding.reach import Reach
from routekaart.deciding.tables.diagram import Diagram, Leaf, paths
from routekaart.reading.known import BUILT_IN
from routekaart.reading.model import Inhoud


@dataclass(frozen=True)
class Situation:
    """A way that leads to something: the signal, and the answers given on the way."""

    signaal: str
    antwoorden: tuple[tuple[str, str], ...]


Index = Mapping[str, tuple[Situation, ...]]


@dataclass(frozen=True)
class Decisions:
    """The diagrams of a region and what follows from them. Keys are ids.

    `by_advies` and `by_organisatie` are the way back: the situations that lead there, in the order
    of the signals and answers. They are only worked out for who shows them: that is linear in the
    number of ends of the keuzehulp, each of which is a page.
    """

    inhoud: Inhoud
    diagrammen: Mapping[str, Diagram]

    @cached_property
    def reach(self) -> Reach:
        """Which advices and organisations are reached, and for whom."""
        return Reach(self.inhoud, self.diagrammen)

    @cached_property
    def by_advies(self) -> Index:
        """Of each advice the situations that lead there."""
        return self._way_back(lambda end, _: end.adviezen)

    @cached_property
    def by_organisatie(self) -> Index:
        """Of each organisation the situations in which it is meant."""
        return self._way_back(_Ends(self.inhoud).organisaties)

    def _way_back(self, leads_to: Callable[[Leaf, Situation], Iterable[str]]) -> Index:
        found: dict[str, list[Situation]] = defaultdict(list)
        for signaal, diagram in self.diagrammen.items():
            for path in paths(diagram):
                if isinstance(path.end, Leaf):
                    situation = Situation(signaal, path.antwoorden)
                    for id_ in leads_to(path.end, situation):
                        found[id_].append(situation)
        return {id_: tuple(situations) for id_, situations in found.items()}


class _Ends:
    """What an end leads to. Many ends are alike: whom they lead to is looked up once."""

    def __init__(self, inhoud: Inhoud) -> None:
        self.inhoud = inhoud
        self.known: dict[tuple[object, ...], tuple[str, ...]] = {}

    def organisaties(self, end: Leaf, situation: Situation) -> tuple[str, ...]:
        given = dict(situation.antwoorden)
        sectoren = self.inhoud.signalen[situation.signaal].sectoren
        key = (end.adviezen, sectoren, *(given.get(vraag) for vraag in BUILT_IN))
        if key not in self.known:
            area = area_of(self.inhoud, situation.antwoorden, sectoren)
            adviezen = (self.inhoud.adviezen[id_] for id_ in end.adviezen)
            meant = (org for each in adviezen for org in organisaties_for(self.inhoud, each, area))
            self.known[key] = tuple(dict.fromkeys(org.id for org in meant))
        return self.known[key]
