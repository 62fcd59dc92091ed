"""What a signal comes down to, against every combination of answers."""

from collections import Counter, defaultdict
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from routekaart.deciding.in_het_kort import NAMED, USUAL, InHetKort, sum_up
from routekaart.deciding.tables.compile import compile_table
from routekaart.deciding.tables.diagram import Workshop
from routekaart.deciding.tables.table import Row, Table
from routekaart.reading.model import Advies
from tests.support.draws import examples
from tests.support.tables import ADVIEZEN, combinations, outcome, tables
from tests.support.worlds import inhoud

SOORTEN = ("spoed", "melden", "zelf_doen")


def made(soorten: dict[str, str]) -> dict[str, Advies]:
    return dict(inhoud(adviezen={id_: {"soort": soort} for id_, soort in soorten.items()}).adviezen)


adviezen = st.fixed_dictionaries({id_: st.sampled_from(SOORTEN) for id_ in ADVIEZEN}).map(made)


def told(table: Table, known: dict[str, Advies], named: str | None = None) -> InHetKort:
    return sum_up(compile_table(table, Workshop()), known, named)


def first(table: Table, known: dict[str, Advies], answers: dict[str, str]) -> str | None:
    """The first step read from the table; the danger in it, if there is any."""
    said = outcome(table, answers)
    if not isinstance(said, tuple):
        return None
    return next((id_ for id_ in said if known[id_].soort.value == "spoed"), said[0])


def shares(table: Table, known: dict[str, Advies]) -> dict[str, Fraction]:
    every = [first(table, known, answers) for answers in combinations(table)]
    return {id_: Fraction(n, len(every)) for id_, n in Counter(every).items() if id_}


@given(tables(), adviezen)
@examples(300)
def test_counts_what_counting_all_combinations_gives(
    table: Table, known: dict[str, Advies]
) -> None:
    kort = told(table, known)
    counted = {one.advies: Fraction(one.aantal, kort.van) for one in (*kort.gevaar, *kort.stappen)}
    assert counted == shares(table, known)
    assert all(known[one.advies].soort.value == "spoed" for one in kort.gevaar)
    assert all(known[one.advies].soort.value != "spoed" for one in kort.stappen)


@given(tables(), adviezen)
@examples(300)
def test_usual_is_what_holds_in_three_of_four_situations_without_danger(
    table: Table, known: dict[str, Advies]
) -> None:
    calm = {id_: n for id_, n in shares(table, known).items() if known[id_].soort.value != "spoed"}
    usual = {id_ for id_, share in calm.items() if share >= USUAL * sum(calm.values())}
    kort = told(table, known)
    assert {kort.gewoon.advies} if kort.gewoon else set() == usual


@given(tables(), adviezen)
@examples(300)
def test_the_same_answers_to_what_decides_give_the_same_first_step(
    table: Table, known: dict[str, Advies]
) -> None:
    kort = told(table, known)
    if kort.gewoon:
        return
    leads: dict[tuple[str, ...], set[str]] = defaultdict(set)
    for answers in combinations(table):
        step = first(table, known, answers)
        if step and known[step].soort.value != "spoed":
            leads[tuple(answers[vraag] for vraag in kort.vragen)].add(step)
    assert all(len(steps) == 1 for steps in leads.values())
    if len(kort.vragen) == 1:
        chosen = {(a,): {keuze.advies} for keuze in kort.keuzes for a in keuze.antwoorden}
        assert chosen == leads
    else:
        assert not kort.keuzes


@given(tables(), adviezen, st.sampled_from(ADVIEZEN))
@examples(300)
def test_a_name_counts_when_it_holds_in_half_and_hides_no_danger(
    table: Table, known: dict[str, Advies], named: str
) -> None:
    found = shares(table, known)
    counts = found.get(named, 0) >= NAMED and not any(
        known[id_].soort.value == "spoed" for id_ in found
    )
    kort = told(table, known, named)
    assert kort == told(table, known) or (counts and kort.gewoon and kort.gewoon.advies == named)
    if counts:
        assert kort.gewoon is not None


@given(tables(), adviezen)
@examples(300)
def test_whom_one_calls_is_whom_most_of_these_situations_call(
    table: Table, known: dict[str, Advies]
) -> None:
    calls: dict[str, Counter[str | None]] = defaultdict(Counter)
    for answers in combinations(table):
        said, step = outcome(table, answers), first(table, known, answers)
        if isinstance(said, tuple) and step:
            call = (id_ for id_ in (step, *said) if known[id_].calls_somebody)
            calls[step][next(call, None)] += 1
    kort = told(table, known)
    for one in (*kort.gevaar, *kort.stappen):
        counted = calls[one.advies]
        most = (call for call, n in counted.items() if n * 2 > counted.total())
        assert one.bel == next(most, None)


AGE = {"leeftijd": ("jong", "oud"), "ziek": ("ja", "nee")}


def rows(*said: tuple[dict[str, str], str]) -> Table:
    routes = tuple(
        Row({vraag: frozenset({a}) for vraag, a in als.items()}, (dan,), number)
        for number, (als, dan) in enumerate(said)
    )
    return Table(AGE, routes, anders=("d",))


def test_danger_leads_and_is_no_part_of_what_decides() -> None:
    known = made({"a": "spoed", "b": "melden", "c": "zelf_doen", "d": "zelf_doen"})
    kort = told(rows(({"ziek": "ja"}, "a"), ({"leeftijd": "jong", "ziek": "nee"}, "b")), known)
    assert [one.advies for one in kort.gevaar] == ["a"]
    assert kort.vragen == ("leeftijd",)
    assert [(keuze.advies, keuze.antwoorden) for keuze in kort.keuzes] == [
        ("b", ("jong",)),
        ("d", ("oud",)),
    ]


@pytest.mark.parametrize(
    ("aanvullend", "bel"), [(({"ziek": "ja"}, "b"), None), (({}, "b"), "b")], ids=["half", "always"]
)
def test_an_advice_that_comes_with_it_says_whom_to_call(
    aanvullend: tuple[dict[str, str], str], bel: str | None
) -> None:
    known = made({"b": "melden", "d": "zelf_doen"})
    als, dan = aanvullend
    row = Row({vraag: frozenset({answer}) for vraag, answer in als.items()}, (dan,))
    table = Table(AGE, (), aanvullend=(row,), anders=("d",), ranking=("b",))
    assert [one.bel for one in told(table, known).stappen] == [bel]
