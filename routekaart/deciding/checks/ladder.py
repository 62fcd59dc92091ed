"""Phases and step plans: where they lead, and whether each can be reached and can end."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from itertools import pairwise

from routekaart.deciding.decisions import Decisions
from routekaart.reading.catalogue import finding
from routekaart.reading.finding import Finding
from routekaart.reading.ladders import schools
from routekaart.reading.model import Fase, Inhoud, Opschaling, Overgang
from routekaart.reading.source import Source

Place = tuple[str, ...]
"""A step as its path in the content: ("fasen", id), or ("stappenplannen", id, "stappen", id)."""

END: Place = ()
Graph = Mapping[Place, tuple[Place, ...]]


def check_ladder(inhoud: Inhoud, _: Decisions, source: Source) -> Iterator[Finding]:
    """Steps and phases that nothing leads to, and those from which there is no way to an end."""
    ladders = [*(_fasen(inhoud, one) for one in _ladders(inhoud)), _plannen(inhoud)]
    yield from _told_once("RK451", map(_endless, ladders), source)
    starts = [*(tuple(ladder)[:1] for ladder in ladders[:-1]), _first_steps(inhoud)]
    yield from _told_once("RK450", map(_unreachable, starts, ladders), source)
    yield from _without_reason(inhoud, source)


def directions(inhoud: Inhoud, fase: Fase) -> tuple[tuple[Opschaling, ...], tuple[Opschaling, ...]]:
    """The reasons to go on and those to go back, as the phases stand on the ladder."""
    order = list(inhoud.fasen)
    here = order.index(fase.id)
    on = tuple(reason for reason in fase.opschalen if order.index(reason.naar) >= here)
    return on, tuple(reason for reason in fase.opschalen if reason not in on)


def _told_once(code: str, found: Iterable[list[Place]], source: Source) -> Iterator[Finding]:
    """A phase that stands on the ladders of more kinds of school is one mistake."""
    for place in dict.fromkeys(place for places in found for place in places):
        yield finding(code, source.key(*place), wat=_name(place))


def _ladders(inhoud: Inhoud) -> list[dict[str, Fase]]:
    """The phases of each kind of school; a ladder that more of them have once."""
    every = (
        {id_: fase for id_, fase in inhoud.fasen.items() if fase.is_for(school)}
        for school in schools(inhoud)
    )
    return list({tuple(ladder): ladder for ladder in every}.values())


def _fasen(inhoud: Inhoud, fasen: Mapping[str, Fase]) -> Graph:
    """A phase that does not say what comes after it is told so; the rest is judged as if it did.

    A phase ends where `klaar_als` says so; the last one in time may just go on.
    """
    after = dict(pairwise(fasen))
    others = inhoud.fasen.keys() - fasen.keys()
    return {
        ("fasen", id_): (
            *(("fasen", way.naar) for way in fase.opschalen if way.naar not in others),
            *((("fasen", after[id_]),) if id_ in after and _lacks_reason(fase) else ()),
            *((END,) if fase.klaar_als or fase.tot is None else ()),
        )
        for id_, fase in fasen.items()
    }


def _plannen(inhoud: Inhoud) -> Graph:
    return {
        _step(plan, step): _next(inhoud, plan, step)
        for plan, content in inhoud.stappenplannen.items()
        for step in content.stappen
    }


def _next(inhoud: Inhoud, plan: str, step: str) -> tuple[Place, ...]:
    """Where a step leads: as written, or else to the next one, and from the last to the end."""
    stappen = inhoud.stappenplannen[plan].stappen
    if overgangen := stappen[step].overgangen:
        return tuple(_target(inhoud, plan, overgang) for overgang in overgangen)
    following = dict(pairwise(stappen)).get(step)
    return (END if following is None else _step(plan, following),)


def _target(inhoud: Inhoud, plan: str, overgang: Overgang) -> Place:
    if overgang.naar_plan in inhoud.stappenplannen:
        return _step(
            overgang.naar_plan, next(iter(inhoud.stappenplannen[overgang.naar_plan].stappen))
        )
    if overgang.naar not in (None, "einde"):
        return _step(plan, overgang.naar)
    return END  # the end itself, an advice, or a phase: the plan is over there


def _step(plan: str, step: str) -> Place:
    return ("stappenplannen", plan, "stappen", step)


def _reaching_end(leads_to: Graph) -> set[Place]:
    back: dict[Place, list[Place]] = defaultdict(list)
    for place, targets in leads_to.items():
        for target in targets:
            # a target that does not exist is a finding of reading; nothing follows from it here
            back[target if target in leads_to else END].append(place)
    return _closure([END], back)


def _endless(leads_to: Graph) -> list[Place]:
    ending = _reaching_end(leads_to)
    return [place for place in leads_to if place not in ending]


def _first_steps(inhoud: Inhoud) -> tuple[Place, ...]:
    """Every plan starts at its first step, a ladder at its first phase."""
    plans = inhoud.stappenplannen.items()
    return tuple(_step(plan, next(iter(content.stappen))) for plan, content in plans)


def _unreachable(starts: Iterable[Place], leads_to: Graph) -> list[Place]:
    reached = _closure(starts, leads_to)
    return [place for place in leads_to if place not in reached]


def _closure(starts: Iterable[Place], leads_to: Mapping[Place, Iterable[Place]]) -> set[Place]:
    reached = set(starts)
    todo = list(reached)
    while todo:
        for target in leads_to.get(todo.pop(), ()):
            if target not in reached:
                reached.add(target)
                todo.append(target)
    return reached


def _without_reason(inhoud: Inhoud, source: Source) -> Iterator[Finding]:
    """A phase that ends in time says what then takes over."""
    for id_, fase in inhoud.fasen.items():
        if _lacks_reason(fase):
            yield finding("RK452", source.key("fasen", id_), id=id_)


def _lacks_reason(fase: Fase) -> bool:
    return fase.tot is not None and not any(step.reden == "tijd" for step in fase.opschalen)


def _name(place: Place) -> str:
    if place[0] == "fasen":
        return f'fase "{place[1]}"'
    return f'stap "{place[3]}" van stappenplan "{place[1]}"'
