"""Phases that do not fit together: in time, or for the schools that they are for."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from routekaart.reading.catalogue import finding
from routekaart.reading.finding import Finding, Related
from routekaart.reading.known import Known
from routekaart.reading.ladders import schools
from routekaart.reading.model import Fase, Inhoud, Opschaling
from routekaart.reading.model.variant import FIELDS, VoorWie
from routekaart.reading.model.variant import Known as School
from routekaart.reading.source import Source
from routekaart.reading.words import amount


def check_fasen(inhoud: Inhoud, source: Source, known: Known) -> Iterator[Finding]:
    """Phases follow each other in time: where one ends, the next begins, in the same unit."""
    if any(gap[:1] in ((), ("fasen",)) for gap in known.gaps):
        return
    every = tuple(schools(inhoud))
    steps = dict.fromkeys(step for school in every for step in _ladder(inhoud, known, school))
    told: set[str] = set()
    for first, second in steps:
        one, two = inhoud.fasen.get(first), inhoud.fasen.get(second)
        if one and two and one.tot != two.vanaf:
            told.add(second)
            yield _broken_ladder(one, two, source)
    yield from _begin_at_once(inhoud, every, told, source)
    yield from _check_ways(inhoud, every, source)


def _ladder(inhoud: Inhoud, known: Known, school: School) -> Iterator[tuple[str, str]]:
    """The phases that such a school has, each with the next, in the order of the files: one that
    is wrong itself still stands between two others."""
    found = ((id_, inhoud.fasen.get(id_)) for id_ in known.ids["fasen"])
    return pairwise(id_ for id_, fase in found if fase is None or fase.is_for(school))


def _begin_at_once(
    inhoud: Inhoud, every: Sequence[School], broken: set[str], source: Source
) -> Iterator[Finding]:
    """Of each kind of school one phase begins on the first day. Of phases that do not follow on
    the one before them (`broken`) that is told already."""
    told = set(broken)
    for school in every:
        here = [one for one in inhoud.fasen.values() if _is_at_start(one) and one.is_for(school)]
        for other in here[1:]:
            if other.id not in told:
                told.add(other.id)
                related = Related(source.key("fasen", here[0].id), "Deze begint dan ook.")
                place = source.key("fasen", other.id)
                yield finding("RK382", place, een=here[0].id, twee=other.id, related=[related])


def _is_at_start(fase: Fase) -> bool:
    return fase.vanaf is None or fase.vanaf.aantal == 0


def _check_ways(inhoud: Inhoud, every: Sequence[School], source: Source) -> Iterator[Finding]:
    """Phases that lead some of their schools to a phase that these do not have."""
    for id_, fase in inhoud.fasen.items():
        for number, way in enumerate(fase.opschalen):
            naar = inhoud.fasen.get(way.naar)
            if naar is None or naar.voor is None:
                continue
            lost = [
                one
                for one in every
                if fase.is_for(one)
                and not naar.is_for(one)
                and not _another_way(inhoud, fase, way, one)
            ]
            if lost:
                place = source.at("fasen", id_, "opschalen", number, "naar")
                yield finding("RK364", place, fase=way.naar, wie=_name(naar.voor, lost))


def _another_way(inhoud: Inhoud, fase: Fase, way: Opschaling, school: School) -> bool:
    """Whether such a school has a way of its own for the same reason."""
    return any(
        other.reden == way.reden
        and other.naar in inhoud.fasen
        and inhoud.fasen[other.naar].is_for(school)
        for other in fase.opschalen
    )


def _name(voor: VoorWie, lost: Iterable[School]) -> str:
    """Schools, by what would make a phase theirs: `"po" en "vo"`, `"vo" bij "gepest"`."""
    telling = [what for what, field in FIELDS.items() if getattr(voor, field)]
    found = dict.fromkeys(
        tuple(f'"{one[what] or "een ander"}"' for what in telling) for one in lost
    )
    return " en ".join(dict.fromkeys(" bij ".join(names) for names in found))


def _broken_ladder(one: Fase, two: Fase, source: Source) -> Finding:
    units = {grens.eenheid for grens in (one.tot, two.vanaf) if grens}
    begin = source.at("fasen", two.id, "vanaf") if two.vanaf else source.key("fasen", two.id)
    end = source.at("fasen", one.id, "tot") if one.tot else source.key("fasen", one.id)
    place = source.own(begin, end)
    other = Related(end, f'Hier eindigt "{one.id}".')
    if place == end:
        other = Related(begin, f'Hier begint "{two.id}".')
    return finding(
        "RK322" if len(units) == 2 else "RK321",
        place,
        fase=one.id,
        volgende=two.id,
        einde=amount(one.tot.aantal, one.tot.eenheid) if one.tot else "geen moment",
        begin=amount(two.vanaf.aantal, two.vanaf.eenheid) if two.vanaf else "de eerste dag",
        related=[other],
    )
