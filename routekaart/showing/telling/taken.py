"""Who does what at a signal: for each outcome, what its reader does and what others then do."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from routekaart.deciding.contacts import area_of
from routekaart.deciding.tables.diagram import Leaf, paths
from routekaart.reading.model import Advies, Signaal, Stap
from routekaart.reading.model.advies import SCHOOL
from routekaart.showing.telling import links
from routekaart.showing.telling.lezers import LEZERS
from routekaart.showing.telling.links import Link
from routekaart.showing.telling.region import Region
from routekaart.showing.telling.situations import describe_antwoorden
from routekaart.showing.telling.steps import name_doer
from routekaart.showing.telling.varianten import describe_wanneer
from routekaart.showing.telling.words import capitalize, describe_termijn, drop_punt

DE_SCHOOL = capitalize(LEZERS["school"].zelf)

MOST = 3
"""With more situations than this, a row names so many and counts the others."""

Way = tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class Taak:
    """What somebody does, by when (in words), and by which advice."""

    wie: str
    wat: str
    wanneer: str
    advies: Link


@dataclass(frozen=True)
class Rij:
    """One outcome: the situations that lead there, and a cell for each who acts."""

    situaties: tuple[str, ...]
    meer: int
    cellen: tuple[tuple[Taak, ...], ...]


@dataclass(frozen=True)
class Takenlijst:
    """Who acts at a signal, its reader first, and what each does at each outcome."""

    wie: tuple[str, ...]
    rijen: tuple[Rij, ...]


def make_taken(region: Region, signaal: Signaal) -> Takenlijst | None:
    """The table of a signal; None where only its reader acts."""
    outcomes = _outcomes(region, signaal)
    who = tuple(dict.fromkeys(taak.wie for _, taken in outcomes for taak in taken))
    if len(who) < 2:
        return None
    first = _reader(signaal)
    columns = tuple(sorted(who, key=lambda name: name != first))
    return Takenlijst(
        columns,
        tuple(
            Rij(
                tuple(_in_words(region, signaal, way) for way in ways[:MOST]),
                max(0, len(ways) - MOST),
                tuple(tuple(taak for taak in taken if taak.wie == name) for name in columns),
            )
            for ways, taken in outcomes
        ),
    )


def taken_as_data(region: Region, signaal: Signaal) -> list[dict[str, Any]]:
    """The same for other programs, with every situation by its ids; empty without others."""
    outcomes = _outcomes(region, signaal)
    if len({taak.wie for _, taken in outcomes for taak in taken}) < 2:
        return []
    return [
        {"situaties": [dict(way) for way in ways], "taken": [_as_data(taak) for taak in taken]}
        for ways, taken in outcomes
    ]


def _as_data(taak: Taak) -> dict[str, str]:
    said = {"wie": taak.wie, "wat": taak.wat, "wanneer": taak.wanneer, "advies": taak.advies.code}
    return {name: text for name, text in said.items() if text}


def _outcomes(region: Region, signaal: Signaal) -> list[tuple[list[Way], list[Taak]]]:
    """Each outcome once, with every way to it, in the order of telling."""
    ways: Mapping[tuple[str, ...], list[Way]] = defaultdict(list)
    for path in paths(region.decisions.diagrammen[signaal.id]):
        if isinstance(path.end, Leaf):
            ways[path.end.adviezen].append(path.antwoorden)
    return [
        (found, [taak for id_ in ids for taak in _taken(region, signaal, id_)])
        for ids, found in ways.items()
    ]


def _taken(region: Region, signaal: Signaal, id_: str) -> Iterator[Taak]:
    """What the reader does by an advice, and what others do after it or in its procedure."""
    inhoud = region.inhoud
    area = area_of(inhoud, (), signaal.sectoren)
    advies = region.varianten.known(inhoud.adviezen[id_], area, signaal.id)
    link = links.advies(advies)
    wat = advies.kort or advies.naam
    yield Taak(_reader(signaal), wat, describe_wanneer(inhoud, advies), link)
    for stap in (*advies.daarna, *_steps_of_others(region, advies)):
        term = describe_termijn(stap.termijn) if stap.termijn else ""
        yield Taak(_who(region, stap), drop_punt(stap.wat), term, link)


def _steps_of_others(region: Region, advies: Advies) -> Iterator[Stap]:
    """The steps of the procedure that a role outside the school carries out."""
    if advies.stappenplan:
        plan = region.inhoud.stappenplannen[advies.stappenplan]
        yield from (stap for stap in plan.stappen.values() if stap.rol not in (None, SCHOOL))


def _reader(signaal: Signaal) -> str:
    """The column of who reads the signal."""
    return capitalize(LEZERS[signaal.lezer].zelf)


def _who(region: Region, stap: Stap) -> str:
    """The column of a step: that of its role, so that two names of one role are not two."""
    if stap.rol == SCHOOL:
        return DE_SCHOOL
    return capitalize(region.inhoud.rollen[stap.rol].naam) if stap.rol else _name(region, stap)


def _name(region: Region, stap: Stap) -> str:
    return name_doer(region.inhoud, stap)


def _in_words(region: Region, signaal: Signaal, way: Way) -> str:
    said = describe_antwoorden(region, signaal.id, way)
    return "; ".join(f"{one.vraag} {one.antwoord}" for one in said) or "Altijd"
