"""Variants that say two things at once, and those that hold for nobody."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property

from routekaart.deciding.decisions import Decisions
from routekaart.deciding.pairs import pairs_by_vraag
from routekaart.deciding.varianten import Varianten
from routekaart.reading.catalogue import finding
from routekaart.reading.finding import Finding, Related
from routekaart.reading.model import VARYING, Fase, Inhoud
from routekaart.reading.source import Source
from routekaart.reading.words import item_name

_LEADING = frozenset({"regio", "fasen", "adviezen", "signalen", "vragen", "stappenplannen"})
MOST = 100
"""Variants of one item. Each is held against each other one."""


def check_varianten(
    inhoud: Inhoud,
    from_now_on: Sequence[Decisions],
    source: Source,
    doubtful: frozenset[str] = frozenset(),
) -> Iterator[Finding]:
    """The variants of a region. `inhoud` is all content, also what does not hold today;
    `from_now_on` are the decisions of today and of the periods to come. Where kinds are doubtful
    that lead to an advice, nobody knows who gets it."""
    varianten = Varianten(from_now_on[0].reach.pairs)
    now_and_later = [_Period(each) for each in from_now_on]
    for kind, id_ in _varying(inhoud):
        found, path = getattr(inhoud, kind)[id_].varianten, (kind, id_, "varianten")
        wat = item_name(kind, id_)
        if len(found) > MOST:
            yield finding("RK359", source.key(*path), wat=wat, aantal=len(found), meeste=MOST)
            continue
        for first, second in varianten.overlapping(found):
            related = [Related(source.at(*path, first), "Deze geldt dan ook.")]
            yield finding("RK366", source.at(*path, second), wat=wat, related=related)
        for number in range(0 if _LEADING & doubtful else len(found)):
            if not any(each.holds(kind, id_, number) for each in now_and_later):
                yield finding("RK415", source.at(*path, number), wat=wat)


def _varying(inhoud: Inhoud) -> Iterator[tuple[str, str]]:
    """The items that have variants, by kind and id."""
    for kind in VARYING:
        yield from ((kind, id_) for id_, item in getattr(inhoud, kind).items() if item.varianten)


class _Period:
    """For whom the variants hold in one period."""

    def __init__(self, decisions: Decisions) -> None:
        self.decisions = decisions
        self.varianten = Varianten(decisions.reach.pairs)
        self.is_known = len(decisions.diagrammen) == len(decisions.inhoud.signalen)
        plans = decisions.inhoud.stappenplannen.values()
        self.in_plans = {id_ for plan in plans for id_ in plan.leads_to}

    def holds(self, kind: str, id_: str, number: int) -> bool:
        """Whether somebody comes to an item where a variant of it holds, as far as is known."""
        item = getattr(self.decisions.inhoud, kind).get(id_)
        if item is None or not self.is_known:
            return not self.is_known
        voor = item.varianten[number].voor
        there = self.varianten.bits(voor)
        if kind == "fasen":
            return bool(there & self._schools_with(item)) and self._leads_to(item, voor.signalen)
        if kind == "adviezen" and id_ in self.in_plans and there:
            return True
        reached = self.decisions.reach.by_advies if kind == "adviezen" else self.asked
        return any(
            bits & there
            for signaal, bits in reached.get(id_, {}).items()
            if voor.signalen is None or signaal in voor.signalen
        )

    def _schools_with(self, fase: Fase) -> int:
        """The schools that have a phase."""
        return self.varianten.bits(fase.voor) if fase.voor else self.varianten.pairs.all

    def _leads_to(self, fase: Fase, signalen: Sequence[str] | None) -> bool:
        """Whether one of these signals has an advice in a phase."""
        if signalen is None:
            return True
        adviezen, reached = self.decisions.inhoud.adviezen, self.decisions.reach.by_advies
        return any(
            adviezen[id_].fase == fase.id and not found.keys().isdisjoint(signalen)
            for id_, found in reached.items()
            if id_ in adviezen
        )

    @cached_property
    def asked(self) -> Mapping[str, Mapping[str, int]]:
        """For each question the signals that ask it, each with for whom."""
        found: dict[str, dict[str, int]] = defaultdict(dict)
        for signaal, diagram in self.decisions.diagrammen.items():
            item = self.decisions.inhoud.signalen[signaal]
            for id_, bits in pairs_by_vraag(self.varianten.pairs, item, diagram).items():
                found[id_][signaal] = bits
        return found
