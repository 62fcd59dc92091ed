"""Variants that say two things at once, and those that hold for nobody."""

from collections.abc import Iterator, Sequence

from routekaart.deciding.decisions import Decisions
from routekaart.deciding.varianten import Varianten
from routekaart.reading.catalogue import finding
from routekaart.reading.finding import Finding, Related
from routekaart.reading.model import Advies, Inhoud
from routekaart.reading.source import Source
from routekaart.reading.words import item_name

_LEADING = frozenset({"regio", "adviezen", "signalen", "vragen", "stappenplannen"})
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
    for id_, advies in inhoud.adviezen.items():
        count, wat = len(advies.varianten), item_name("adviezen", id_)
        if count > MOST:
            place = source.key("adviezen", id_, "varianten")
            yield finding("RK359", place, wat=wat, aantal=count, meeste=MOST)
            continue
        yield from _overlapping(varianten, advies, source)
        for number in range(0 if _LEADING & doubtful else count):
            if not any(each.holds(id_, number) for each in now_and_later):
                here = source.at("adviezen", id_, "varianten", number)
                yield finding("RK415", here, wat=wat)


def _overlapping(varianten: Varianten, advies: Advies, source: Source) -> Iterator[Finding]:
    for first, second in varianten.overlapping(advies):
        one, two = (source.at("adviezen", advies.id, "varianten", n) for n in (first, second))
        related = [Related(one, "Deze geldt dan ook.")]
        yield finding("RK366", two, wat=item_name("adviezen", advies.id), related=related)


class _Period:
    """For whom the variants hold in one period."""

    def __init__(self, decisions: Decisions) -> None:
        self.decisions = decisions
        self.varianten = Varianten(decisions.reach.pairs)
        self.is_known = len(decisions.diagrammen) == len(decisions.inhoud.signalen)
        plans = decisions.inhoud.stappenplannen.values()
        self.in_plans = {id_ for plan in plans for id_ in plan.leads_to}

    def holds(self, id_: str, number: int) -> bool:
        """Whether somebody gets an advice where a variant of it holds, as far as that is known."""
        advies = self.decisions.inhoud.adviezen.get(id_)
        if advies is None or not self.is_known:
            return not self.is_known
        voor = advies.varianten[number].voor
        there = self.varianten.bits(voor)
        if id_ in self.in_plans and there:
            return True
        return any(
            bits & there
            for signaal, bits in self.decisions.reach.by_advies.get(id_, {}).items()
            if voor.signalen is None or signaal in voor.signalen
        )
