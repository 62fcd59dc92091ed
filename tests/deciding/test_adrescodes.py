"""The code of an answer in an address is short, says nothing, and never comes to mean another."""

import re
from itertools import combinations, permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from routekaart.building.regios import find_map, shipped_regios
from routekaart.deciding.adrescodes import LENGTH, LETTERS, adrescode, find_clashes
from routekaart.reading.model import Antwoord, Inhoud, Vraag
from routekaart.reading.regio import read_regio
from tests.support.showing_region import rich_inhoud

IDS = st.from_regex(r"[a-z0-9]{1,8}([-_][a-z0-9]{1,8})?", fullmatch=True)


def vraag(id_: str, antwoorden: list[str], *was: str) -> Vraag:
    answers = {antwoord: Antwoord(tekst=antwoord) for antwoord in antwoorden}
    return Vraag(id=id_, vraag="?", was=was, antwoorden=answers)


def with_questions(*vragen: Vraag) -> Inhoud:
    """A region with one signal that asks all of these."""
    inhoud = rich_inhoud()
    weg = inhoud.signalen["weg"].model_copy(update={"vragen": tuple(each.id for each in vragen)})
    every = {**inhoud.vragen, **{each.id: each for each in vragen}}
    return inhoud.replaced(vragen=every, signalen={"weg": weg})


@pytest.mark.parametrize(
    ("vraag_id", "antwoord", "code"),
    [
        ("geldige_reden", "ja", "xm86"),
        ("geldige_reden", "nee", "7wvv"),
        ("duur", "tot_4_weken", "k5xv"),
        ("gemeente", "elzerveen", "6b7h"),
        ("sector", "po", "3jxb"),
    ],
)
def test_the_codes_that_were_given_out(vraag_id: str, antwoord: str, code: str) -> None:
    """These addresses are in use. A change that turns this red breaks every one of them."""
    assert adrescode(vraag(vraag_id, []), antwoord) == code


@given(IDS, st.lists(IDS, min_size=2, max_size=5, unique=True))
def test_nothing_beside_an_answer_changes_its_code(id_: str, answers: list[str]) -> None:
    first = answers[0]
    alone = adrescode(vraag(id_, [first]), first)
    for order in permutations(answers, len(answers)):
        assert adrescode(vraag(id_, list(order)), first) == alone


@given(IDS, IDS)
def test_a_code_is_short_and_no_word(id_: str, antwoord: str) -> None:
    code = adrescode(vraag(id_, []), antwoord)
    assert len(code) == LENGTH
    assert set(code) <= set(LETTERS)
    assert not re.search("[aeiouy01l-]", code)


@given(IDS, IDS, st.lists(IDS, max_size=2))
def test_a_question_that_is_renamed_keeps_its_addresses(old: str, ja: str, more: list[str]) -> None:
    assert adrescode(vraag("nieuw", [], old, *more), ja) == adrescode(vraag(old, []), ja)


def test_codes_are_dealt_out_evenly() -> None:
    """All of 27⁴ can come, so that two answers are seldom alike: held against chance itself."""
    found = [adrescode(vraag(f"v{a}", []), f"a{b}") for a in range(40) for b in range(50)]
    alike = len(found) - len(set(found))
    assert alike <= 12, "3.8 are expected of 2,000"
    for place in range(LENGTH):
        assert {code[place] for code in found} == set(LETTERS)


def test_two_answers_with_one_code_are_found_wherever_one_signal_asks_both() -> None:
    one, two = vraag("waar", ["week-26", "thuis", "uur-45"]), vraag("zo", ["ja", "nee"])
    assert list(find_clashes(with_questions(one, two), ["weg"])) == [
        (("waar", "week-26"), ("waar", "uur-45"))
    ]
    assert list(find_clashes(with_questions(two), ["weg"])) == []


@pytest.mark.parametrize("regio", shipped_regios())
def test_no_signal_of_a_shipped_region_has_one_code_for_two_answers(regio: str) -> None:
    """Each pair held against each other: the oracle of the finding."""
    inhoud = read_regio(find_map(regio)).inhoud
    assert inhoud is not None
    for signaal in inhoud.signalen.values():
        asked = [inhoud.alle_vragen[id_] for id_ in signaal.vragen]
        answers = [(each, antwoord) for each in asked for antwoord in each.antwoorden]
        for one, other in combinations(answers, 2):
            assert adrescode(*one) != adrescode(*other), signaal.id
