"""Which variant of an advice holds: as trying every school, signal and day says."""

from collections.abc import Iterator
from datetime import date, timedelta
from itertools import product
from typing import Any, NamedTuple

import pytest
from hypothesis import given
from hypothesis import strategies as st

from routekaart.deciding.checks.varianten import MOST, check_varianten
from routekaart.deciding.contacts import Area, area_of
from routekaart.deciding.decisions import Decisions
from routekaart.deciding.pairs import Pairs, pairs_of
from routekaart.deciding.tables.diagram import Leaf, paths
from routekaart.deciding.validity import next_change, valid_on
from routekaart.deciding.varianten import Varianten
from routekaart.reading.model import Advies, AdviesVariant, Gemeente, Inhoud, Voor
from routekaart.reading.source import Source
from routekaart.showing.telling.varianten import describe_anders
from tests.support.situations import diagrams
from tests.support.worlds import inhoud as world
from tests.support.worlds import worlds

DAY = date(2026, 11, 22)
SPAN = 3


class Case(NamedTuple):
    """One school, one signal and one day."""

    gemeente: str
    sector: str
    bestuur: str
    signaal: str
    dag: date


@st.composite
def with_variants(draw: st.DrawFn) -> Inhoud:
    """A random region in which advice `a` has variants for any places, signals and days."""
    inhoud = draw(worlds(boards=True))

    def maybe(ids: Any) -> st.SearchStrategy[Any]:
        some = st.sets(st.sampled_from(list(ids)), min_size=1).map(
            lambda found: tuple(sorted(found))
        )
        return st.none() | some if ids else st.none()

    days = st.none() | st.integers(0, SPAN).map(lambda number: DAY + timedelta(number))
    fields = {
        "gemeenten": maybe(inhoud.regio.gemeenten),
        "sectoren": maybe(inhoud.regio.sectoren),
        "schoolbesturen": maybe(inhoud.regio.schoolbesturen),
        "signalen": maybe(inhoud.signalen),
        "geldig_vanaf": days,
        "geldig_tot": days,
    }
    voor = st.fixed_dictionaries(fields).filter(lambda found: any(found.values()))
    found = draw(st.lists(voor, max_size=3))
    varianten = tuple(
        AdviesVariant(voor=Voor(**one), wie=f"variant {number}") for number, one in enumerate(found)
    )
    a = inhoud.adviezen["a"].model_copy(update={"varianten": varianten})
    return inhoud.replaced(adviezen={**inhoud.adviezen, "a": a})


def schools(inhoud: Inhoud) -> Iterator[tuple[str, str, str]]:
    """Every gemeente, sector and board that go together."""
    for gemeente, sector in product(inhoud.regio.gemeenten, inhoud.regio.sectoren):
        own = [
            id_
            for id_, bestuur in inhoud.regio.schoolbesturen.items()
            if bestuur.sectoren is None or sector in bestuur.sectoren
        ]
        yield from ((gemeente, sector, bestuur) for bestuur in own or ("",))


def cases(inhoud: Inhoud) -> Iterator[Case]:
    days = [DAY + timedelta(number) for number in range(-1, SPAN + 1)]
    for school, signaal, dag in product(schools(inhoud), inhoud.signalen, days):
        yield Case(*school, signaal, dag)


def holds(voor: Voor, case: Case) -> bool:
    """The meaning of `voor`, word for word."""
    return (
        (voor.gemeenten is None or case.gemeente in voor.gemeenten)
        and (voor.sectoren is None or case.sector in voor.sectoren)
        and (voor.schoolbesturen is None or case.bestuur in voor.schoolbesturen)
        and (voor.signalen is None or case.signaal in voor.signalen)
        and (voor.geldig_vanaf is None or voor.geldig_vanaf <= case.dag)
        and (voor.geldig_tot is None or case.dag < voor.geldig_tot)
    )


@given(with_variants())
def test_two_variants_overlap_where_both_hold(inhoud: Inhoud) -> None:
    a = inhoud.adviezen["a"]
    both = {
        (first, second)
        for case in cases(inhoud)
        for first, one in enumerate(a.varianten)
        for second, two in enumerate(a.varianten)
        if first < second and holds(one.voor, case) and holds(two.voor, case)
    }
    assert set(Varianten(pairs_of(inhoud)).overlapping(a.varianten)) == both


@given(with_variants(), st.data())
def test_what_is_said_is_what_holds_for_every_school_that_is_left(
    inhoud: Inhoud, data: st.DataObject
) -> None:
    varianten = Varianten(pairs_of(inhoud))
    if varianten.overlapping(inhoud.adviezen["a"].varianten):
        return  # a finding: nothing is shown
    dag = data.draw(st.sampled_from([DAY + timedelta(number) for number in range(SPAN + 1)]))
    signaal = data.draw(st.none() | st.sampled_from(list(inhoud.signalen)))
    given_answers = data.draw(
        st.fixed_dictionaries(
            {},
            optional={
                "gemeente": st.sampled_from(list(inhoud.regio.gemeenten)),
                "sector": st.sampled_from(list(inhoud.regio.sectoren)),
            },
        )
    )
    area = area_of(inhoud, given_answers.items())
    found = varianten.known(valid_on(inhoud, dag).adviezen["a"], area, signaal)
    left = [case for case in cases(inhoud) if is_left(case, area, signaal, dag)]
    assert {wie(inhoud.adviezen["a"], case) for case in left} == set(shown(found, left))


def is_left(case: Case, area: Area, signaal: str | None, dag: date) -> bool:
    return (
        case.gemeente in area.gemeenten
        and case.sector in area.sectoren
        and case.bestuur in area.besturen
        and signaal in (None, case.signaal)
        and case.dag == dag
    )


def wie(advies: Advies, case: Case) -> str | None:
    """Who does it for one school: what the variant that holds says, else the advice itself."""
    return next((one.wie for one in advies.varianten if holds(one.voor, case)), advies.wie)


def shown(found: Advies, left: list[Case]) -> Iterator[str | None]:
    """What a reader reads: the variants that are told, and the rest where none of them holds."""
    for case in left:
        today = [one for one in found.varianten if holds(one.voor, case)]
        yield today[0].wie if today else found.wie
    for one in found.varianten:
        assert any(holds(one.voor, case) for case in left), "nobody is told what is not for them"


@given(with_variants())
def test_a_variant_for_nobody_is_told_and_no_other(inhoud: Inhoud) -> None:
    """Somebody gets the advice where and when it holds, on a day from today on."""
    days = [DAY, *(DAY + timedelta(number) for number in range(1, SPAN + 1))]
    periods = [valid_on(inhoud, day) for day in days]
    tables = diagrams(inhoud)  # nothing in them has a term
    decided = [Decisions(each, tables) for each in periods]
    if any(len(each.diagrammen) < len(each.inhoud.signalen) for each in decided):
        return
    a, got = inhoud.adviezen["a"], set(getting(inhoud, decided[0]))
    alive = {
        number
        for number, one in enumerate(a.varianten)
        if any(
            case[:4] in got and holds(one.voor, case) for case in cases(inhoud) if case.dag >= DAY
        )
    }
    codes = [each.code for each in check_varianten(inhoud, decided, Source.empty())]
    assert codes.count("RK415") == len(a.varianten) - len(alive)


def getting(inhoud: Inhoud, decisions: Decisions) -> Iterator[tuple[str, str, str, str]]:
    """The schools and signals for which a walk ends in `a`."""
    for id_, diagram in decisions.diagrammen.items():
        signaal = inhoud.signalen[id_]
        for school in schools(inhoud):
            if signaal.sectoren is not None and school[1] not in signaal.sectoren:
                continue
            here = dict(zip(("gemeente", "sector", "schoolbestuur"), school, strict=True))
            for path in paths(diagram):
                if (
                    isinstance(path.end, Leaf)
                    and "a" in path.end.adviezen
                    and all(here.get(vraag, answer) == answer for vraag, answer in path.antwoorden)
                ):
                    yield (*school, id_)


def region(*voor: dict[str, Any]) -> Inhoud:
    varianten = [{"voor": one, "wie": f"w{number}"} for number, one in enumerate(voor)]
    signalen = {"s": {"vragen": ["q"], "routes": [{"als": {"q": "ja"}, "dan": ["y"]}]}}
    adviezen = {"x": {"wie": "mentor", "varianten": varianten}, "y": {}}
    return world(vragen={"q": {}}, adviezen=adviezen, signalen=signalen)


def codes(inhoud: Inhoud) -> list[str]:
    decided = Decisions(inhoud, diagrams(inhoud))
    return [found.code for found in check_varianten(inhoud, [decided], Source.empty())]


@pytest.mark.parametrize(
    ("voor", "expected"),
    [
        ([{"gemeenten": ["noord"]}, {"gemeenten": ["zuid"]}], []),
        ([{"gemeenten": ["noord"]}, {"sectoren": ["po"]}], ["RK366"]),
        ([{"gemeenten": ["noord"]}, {"signalen": ["s"]}], ["RK366"]),
        ([{"schoolbesturen": ["onbekend"]}], ["RK415"]),
    ],
)
def test_what_is_told(voor: list[dict[str, Any]], expected: list[str]) -> None:
    assert codes(region(*voor)) == expected


def test_more_variants_than_anybody_can_check_are_not_held_against_each_other() -> None:
    assert codes(region(*[{"gemeenten": ["noord"]}] * (MOST + 1))) == ["RK359"]


def test_the_day_on_which_a_variant_begins_is_a_change() -> None:
    later = region({"geldig_vanaf": DAY + timedelta(7)})
    assert next_change(later, DAY) == DAY + timedelta(7)
    area = area_of(later, ())
    for day, who in ((DAY, "mentor"), (DAY + timedelta(7), "w0")):
        advies = valid_on(later, day).adviezen["x"]
        found = Varianten(pairs_of(later)).known(advies, area, "s")
        assert (found.wie, found.varianten) == (who, ()), "what does not hold is not told"


def test_a_variant_costs_no_more_in_a_region_with_many_gemeenten(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """The work is counted: one set of bits for each variant, whatever the region."""
    made: list[Area] = []
    of = Pairs.of

    def counting(self: Pairs, area: Area) -> int:
        made.append(area)
        return of(self, area)

    monkeypatch.setattr(Pairs, "of", counting)
    counts = []
    for number in (2, 200):
        gemeenten = {f"g{n}": Gemeente(naam=f"G{n}") for n in range(number)}
        voor = [{"gemeenten": [f"g{n}"]} for n in range(2)]
        inhoud = region(*voor)
        regio = inhoud.regio.model_copy(update={"gemeenten": gemeenten})
        inhoud = inhoud.replaced(regio=regio)
        made.clear()
        varianten = Varianten(pairs_of(inhoud))
        assert varianten.overlapping(inhoud.adviezen["x"].varianten) == ()
        counts.append(len(made))
    assert counts == [2, 2]


@pytest.mark.parametrize(
    ("voor", "expected"),
    [
        ({"gemeenten": ["noord"]}, []),
        ({"sectoren": ["vo"]}, ["RK415"]),
        ({"signalen": ["s"]}, []),
        ({"signalen": ["t"]}, ["RK415"]),
    ],
)
def test_a_phase_is_for_those_who_have_it(voor: dict[str, Any], expected: list[str]) -> None:
    """A signal has the phases that its advices belong to."""
    varianten = [{"voor": voor, "regie": "leerplicht"}]
    fase = {"voor": {"sectoren": ["po"]}, "varianten": varianten}
    found = world(
        adviezen={"x": {"fase": "f"}, "y": {}},
        signalen={"s": {"anders": ["x"]}, "t": {"anders": ["y"]}},
        fasen={"f": fase},
    )
    assert codes(found) == expected


def test_who_leads_a_phase_is_told_where_it_is_somebody_else() -> None:
    varianten = [{"voor": {"gemeenten": ["noord"]}, "regie": "leerplicht"}]
    found = world(fasen={"f": {"varianten": varianten}})
    fase, pairs = found.fasen["f"], Varianten(pairs_of(found))
    assert fase.leaders == {"school", "leerplicht"}
    noord, zuid = (area_of(found, [("gemeente", id_)]) for id_ in ("noord", "zuid"))
    assert pairs.known(fase, noord).regie == "leerplicht"
    assert pairs.known(fase, zuid) == fase.model_copy(update={"varianten": ()})
    (anders,) = describe_anders(found, pairs.known(fase, area_of(found, ())))
    assert (anders.voor, anders.zinnen) == ("In Noord", ("De leiding heeft: Leerplicht.",))
