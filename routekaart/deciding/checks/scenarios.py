"""Cases with a known outcome: whether each still ends there, and which rows none of them tries."""

from collections.abc import Iterator, Mapping

from routekaart.deciding.decisions import Decisions
from routekaart.deciding.outcomes import find_ground
from routekaart.deciding.tables.table import Row, table_of
from routekaart.deciding.walk import Walk, walk
from routekaart.reading.catalogue import finding
from routekaart.reading.finding import Finding
from routekaart.reading.model import Inhoud, Scenario, Stappenplan
from routekaart.reading.source import Source


def check_scenarios(inhoud: Inhoud, decisions: Decisions, source: Source) -> Iterator[Finding]:
    """A finding for each expectation that does not hold."""
    for scenario in inhoud.scenarios.values():
        yield from _check_volgt_uit(inhoud, source, scenario)
        if _is_sound(inhoud, decisions, scenario):
            yield from _check(inhoud, decisions, source, scenario)


def _check_volgt_uit(inhoud: Inhoud, source: Source, scenario: Scenario) -> Iterator[Finding]:
    """Who says that an outcome follows from a source must expect it, and name that source."""
    for number, id_ in enumerate(scenario.volgt_uit):
        if id_ in inhoud.adviezen and find_ground(inhoud, scenario, id_) is None:
            where = source.at("scenarios", scenario.id, "volgt_uit", number)
            yield finding("RK473", where, id=scenario.id, advies=id_)


def without_organisaties(inhoud: Inhoud) -> Inhoud:
    """The same with cases that expect no organisations, for when these are not certain."""
    cases = {
        id_: case.model_copy(
            update={"verwacht": case.verwacht.model_copy(update={"organisaties": None})}
        )
        for id_, case in inhoud.scenarios.items()
    }
    return inhoud.replaced(scenarios=cases)


def check_untried(inhoud: Inhoud, decisions: Decisions, source: Source) -> Iterator[Finding]:
    """A finding for each row that no scenario tries."""
    tried: dict[str, list[Scenario]] = {signaal: [] for signaal in decisions.diagrammen}
    for scenario in inhoud.scenarios.values():
        if _is_sound(inhoud, decisions, scenario):
            tried[scenario.signaal].append(scenario)
    for signaal, scenarios in tried.items():
        yield from _untried(inhoud, source, signaal, scenarios)


def _is_sound(inhoud: Inhoud, decisions: Decisions, scenario: Scenario) -> bool:
    """Whether all that the scenario names exists; if not, reading has said so."""
    vragen = inhoud.alle_vragen
    return (
        scenario.signaal in decisions.diagrammen
        and all(v in vragen and a in vragen[v].antwoorden for v, a in scenario.antwoorden.items())
        and scenario.gemeente in {None, *inhoud.regio.gemeenten}
    )


def _check(
    inhoud: Inhoud, decisions: Decisions, source: Source, scenario: Scenario
) -> Iterator[Finding]:
    try:
        found = walk(
            inhoud, decisions, scenario.signaal, scenario.antwoorden, gemeente=scenario.gemeente
        )
    except KeyError:  # an answer that the signal does not offer
        where = source.at("scenarios", scenario.id, "antwoorden")
        yield finding("RK464", where, id=scenario.id, signaal=scenario.signaal)
        return
    if found.volgende_vraag is not None:
        where = source.at("scenarios", scenario.id, "antwoorden")
        yield finding("RK461", where, id=scenario.id, vraag=found.volgende_vraag)
        return
    if not found.adviezen:  # a hole or a contradiction: a finding about the table
        return
    yield from _compare(inhoud, source, scenario, found)


def _compare(inhoud: Inhoud, source: Source, scenario: Scenario, found: Walk) -> Iterator[Finding]:
    verwacht = scenario.verwacht
    here = ("scenarios", scenario.id, "verwacht")
    if set(verwacht.adviezen) != set(found.adviezen):
        yield finding(
            "RK460",
            source.at(*here, "adviezen"),
            id=scenario.id,
            verwacht=_list(verwacht.adviezen),
            gevonden=_list(found.adviezen),
        )
        return  # other organisations and phases only follow from this
    organisaties = {id_ for group in found.organisaties for id_ in group}
    if verwacht.organisaties is not None and set(verwacht.organisaties) != organisaties:
        yield finding(
            "RK462",
            source.at(*here, "organisaties"),
            id=scenario.id,
            verwacht=_list(verwacht.organisaties),
            gevonden=_list(sorted(organisaties)),
        )
    fasen = [inhoud.adviezen[id_].fase for id_ in found.adviezen]
    if verwacht.fase is not None and verwacht.fase not in fasen:
        gevonden = _list([fase for fase in fasen if fase])
        yield finding(
            "RK463",
            source.at(*here, "fase"),
            id=scenario.id,
            verwacht=verwacht.fase,
            gevonden=gevonden,
        )


def _untried(
    inhoud: Inhoud, source: Source, signaal: str, scenarios: list[Scenario]
) -> Iterator[Finding]:
    table = table_of(inhoud, inhoud.signalen[signaal])
    plan = inhoud.stappenplannen.get(inhoud.signalen[signaal].uit_plan or "")
    given = [_given(scenario) for scenario in scenarios]
    for part, rows in (("routes", table.routes), ("aanvullend", table.aanvullend)):
        for row in rows:
            if plan and _is_step(plan, row):
                continue  # a step that says what one does: a scenario would say it again
            if not any(_tries(answers, row) for answers in given):
                where = source.at("signalen", signaal, part, row.number)
                yield finding("RK465", where, nummer=row.number + 1, deel=part)


def _given(scenario: Scenario) -> Mapping[str, str]:
    return {
        **scenario.antwoorden,
        **({"gemeente": scenario.gemeente} if scenario.gemeente else {}),
    }


def _tries(answers: Mapping[str, str], row: Row) -> bool:
    """A question that a scenario leaves out made no difference on its way: it fits."""
    return row.matches(answers)


def _list(ids: Iterator[str] | list[str] | tuple[str, ...]) -> str:
    return ", ".join(ids) or "niets"


def _is_step(plan: Stappenplan, row: Row) -> bool:
    """Whether a row is what a step of a plan says."""
    steps = row.als.get(plan.id, frozenset())
    return len(row.als) == 1 and any(plan.stappen[step].adviezen == row.dan for step in steps)
