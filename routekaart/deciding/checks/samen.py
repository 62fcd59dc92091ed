"""What cannot be together, and where going on leads round in a circle or to nobody."""

from collections.abc import Iterator
from datetime import date
from graphlib import CycleError, TopologicalSorter

from routekaart.deciding.contacts import area_of
from routekaart.deciding.decisions import Decisions
from routekaart.deciding.tables.diagram import Leaf, nodes
from routekaart.reading.catalogue import finding
from routekaart.reading.finding import Finding
from routekaart.reading.model import Inhoud, Signaal, Verder
from routekaart.reading.source import Source

Way = tuple[str, int]
"""An advice, and the number of a point in its `verder`."""


def check_samen(inhoud: Inhoud, decisions: Decisions, source: Source) -> Iterator[Finding]:
    """Every check on advices that stand beside another, or after which the questions go on."""
    if len(decisions.diagrammen) == len(inhoud.signalen):
        yield from _check_tegelijk(inhoud, decisions, source)
        yield from _check_circles(inhoud, decisions, source)
        yield from _check_area(inhoud, decisions, source)


def _check_tegelijk(inhoud: Inhoud, decisions: Decisions, source: Source) -> Iterator[Finding]:
    """Two advices at the same moment that nobody ever gets at one end."""
    together: dict[str, set[str]] = {}
    for signaal in decisions.diagrammen:
        for ids in _ends(decisions, signaal):
            for id_ in ids:
                if inhoud.adviezen[id_].tegelijk_met:
                    together.setdefault(id_, set()).update(ids)
    for id_, beside in together.items():
        for number, other in enumerate(inhoud.adviezen[id_].tegelijk_met):
            if other not in beside:
                place = source.at("adviezen", id_, "tegelijk_met", number)
                yield finding("RK447", place, een=id_, twee=other)


def _check_circles(inhoud: Inhoud, decisions: Decisions, source: Source) -> Iterator[Finding]:
    """Signals that lead on to each other without an end, each circle once.

    Only `opnieuw` may lead back: then the reader knows to begin again.
    """
    ways = {
        signaal: {
            verder.signaal: (advies, number)
            for ids in _ends(decisions, signaal)
            for advies in ids
            for number, verder in enumerate(inhoud.adviezen[advies].verder)
            if verder.wanneer != "opnieuw"
        }
        for signaal in decisions.diagrammen
    }
    while circle := _circle(ways):
        *_, one, two = circle
        id_, number = ways[one].pop(two)
        place = source.at("adviezen", id_, "verder", number, "signaal")
        yield finding("RK445", place, advies=id_, kring=" -> ".join(circle))


def _circle(ways: dict[str, dict[str, Way]]) -> list[str]:
    """The signals of a circle, the first one again at the end; none if there is no circle."""
    try:
        TopologicalSorter(ways).prepare()
    except CycleError as error:
        return list(reversed(error.args[1]))
    return []


def _ends(decisions: Decisions, signaal: str) -> Iterator[tuple[str, ...]]:
    """The advices of each end of a signal, as far as they hold: one that does not is a finding of
    its own."""
    known = decisions.inhoud.adviezen
    for node in nodes(decisions.diagrammen[signaal]):
        if isinstance(node, Leaf):
            yield tuple(id_ for id_ in node.adviezen if id_ in known)


def _check_area(inhoud: Inhoud, decisions: Decisions, source: Source) -> Iterator[Finding]:
    """Advices that go on in a signal which is not there for all who get them."""
    reach = decisions.reach
    for id_ in [id_ for id_ in reach.by_advies if id_ in inhoud.adviezen]:
        for number, verder in enumerate(inhoud.adviezen[id_].verder):
            lost = reach.needed(id_) & ~_served(inhoud, decisions, verder)
            if lost:
                sectoren = dict.fromkeys(sector for _, sector in reach.pairs.spell(lost))
                place = source.at("adviezen", id_, "verder", number, "signaal")
                named = '" en "'.join(sectoren)
                yield finding("RK446", place, advies=id_, signaal=verder.signaal, sectoren=named)


def _served(inhoud: Inhoud, decisions: Decisions, verder: Verder) -> int:
    sectoren = inhoud.signalen[verder.signaal].sectoren
    return decisions.reach.pairs.of(area_of(inhoud, (), sectoren))


def check_days(inhoud: Inhoud, source: Source, peildatum: date) -> Iterator[Finding]:
    """Advices that go on in a signal that does not hold for as long as they do, from today on."""
    for id_, advies in inhoud.adviezen.items():
        begin, end = advies.geldig_vanaf, advies.geldig_tot
        if end and end <= peildatum:
            continue
        for number, verder in enumerate(advies.verder):
            signaal = inhoud.signalen.get(verder.signaal)
            if signaal and not _holds_during(signaal, max(begin or peildatum, peildatum), end):
                place = source.at("adviezen", id_, "verder", number, "signaal")
                yield finding("RK356", place, advies=id_, signaal=verder.signaal)


def _holds_during(signaal: Signaal, begin: date, end: date | None) -> bool:
    """Whether a signal holds from a day on, and until an end if there is one."""
    first, last = signaal.geldig_vanaf, signaal.geldig_tot
    return (first is None or first <= begin) and (last is None or (end is not None and end <= last))
