"""Two doors to one pupil: what can still be heard by each, against brute force, and the finding."""

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given

from routekaart.building.checking import check_region
from routekaart.deciding.tables.compile import compile_table
from routekaart.deciding.tables.diagram import Workshop
from routekaart.deciding.tables.meet import meet
from routekaart.deciding.tables.table import Table
from tests.support.regions import make_region
from tests.support.tables import combinations, outcome, tables

DAY = date(2026, 11, 22)


def heard(table: Table, answers: dict[str, str]) -> frozenset[str]:
    """All that a table can say where these answers were given, by trying every other answer."""
    ends = (outcome(table, one) for one in combinations(table) if answers.items() <= one.items())
    return frozenset(advies for end in ends if isinstance(end, tuple) for advies in end)


@given(tables(), tables())
def test_after_the_same_answers_each_says_what_trying_every_other_answer_says(
    een: Table, twee: Table
) -> None:
    """The tables share questions of the same name, and each has one of its own."""
    shared = [vraag for vraag in [*een.vragen][:-1] if vraag in [*twee.vragen][1:]]
    possible = {vraag: {*een.vragen[vraag]} & {*twee.vragen[vraag]} for vraag in shared}
    workshop = Workshop()
    one, two = (compile_table(table, workshop) for table in (een, twee))
    found = list(meet(one, two, shared, possible, lambda leaf: frozenset(leaf.adviezen)))
    assert found, "there is always an end"
    for meeting in found:
        answers = dict(meeting.antwoorden)
        assert answers.keys() <= {*shared}
        for said, table in ((meeting.een, een), (meeting.twee, twee)):
            tried = [
                {**answers, **more}
                for more in _ways(table, shared, possible)
                if _fits(answers, more)
            ]
            assert said == frozenset().union(*(heard(table, each) for each in tried))


def _ways(table: Table, shared: list[str], possible: dict[str, set[str]]) -> list[dict[str, str]]:
    """The answers to shared questions that both can give."""
    return [
        {vraag: answer for vraag, answer in one.items() if vraag in shared}
        for one in combinations(table)
        if all(one[vraag] in possible[vraag] for vraag in shared)
    ]


def _fits(answers: dict[str, str], more: dict[str, str]) -> bool:
    return all(more.get(vraag, answer) == answer for vraag, answer in answers.items())


VRAGEN = """
geldige_reden:
  vraag: Is er een geldige reden?
  antwoorden: {ja: {tekst: Ja}, nee: {tekst: Nee}}
duur:
  vraag: Hoe lang duurt het al?
  antwoorden: {kort: {tekst: Kort}, lang: {tekst: Lang}}
bang:
  vraag: Is de leerling bang?
  antwoorden: {ja: {tekst: Ja}, nee: {tekst: Nee}}
"""


def door(code: str, routes: dict[str, str], more: str = "") -> str:
    """A signal with these rows: answers, and the advices after them."""
    asked = dict.fromkeys(part.split(":")[0].strip() for als in routes for part in als.split(","))
    rows = "".join(f"  - {{als: {{{als}}}, dan: [{dan}]}}\n" for als, dan in routes.items())
    return (
        f"code: {code}\nnaam: Deur {code}\ndomein: verzuim\n"
        f"vragen: [{', '.join(asked)}]\nroutes:\n{rows}{more}"
    )


def told(folder: Path, een: dict[str, str], twee: dict[str, str], reason: str = "") -> list[str]:
    """What is said of two doors that name each other."""
    one = door("V8", een, f"zie_ook: [durft-niet]\n{reason}")
    files = {"vragen.yaml": VRAGEN, "signalen/komt-niet.yaml": one}
    files["signalen/durft-niet.yaml"] = door("V9", twee)
    found = check_region(make_region(folder, files), DAY).findings
    return [finding.message for finding in found if finding.code == "RK448"]


KOMT_NIET = {
    "duur: kort": "bel-ouders",
    "duur: lang, geldige_reden: nee": "meld-verzuim",
    "duur: lang, geldige_reden: ja": "meld-verzuim, bel-ouders",
}
DURFT_NIET = {
    "duur: kort": "bel-ouders",
    "duur: lang, bang: ja": "overleg-jeugdarts",
    "duur: lang, bang: nee": "bel-ouders",
}
BECAUSE = "zie_ook_als: {durft-niet: de leerling bang is}\n"


def test_one_reports_by_one_door_and_hears_nothing_of_it_by_the_other(tmp_path: Path) -> None:
    (message,) = told(tmp_path, KOMT_NIET, DURFT_NIET)
    assert "(duur: lang)" in message
    assert "meld-verzuim, bel-ouders (bij geldige_reden: ja)" in message
    assert "overleg-jeugdarts (bij bang: ja)" in message


def test_where_both_can_say_the_same_they_agree(tmp_path: Path) -> None:
    assert told(tmp_path, KOMT_NIET, {**DURFT_NIET, "duur: lang, bang: nee": "meld-verzuim"}) == []


def test_no_reason_is_good_enough_to_report_by_one_door_only(tmp_path: Path) -> None:
    assert len(told(tmp_path, KOMT_NIET, DURFT_NIET, BECAUSE)) == 1


@pytest.mark.parametrize(("reason", "count"), [("", 1), (BECAUSE, 0)])
def test_somebody_else_is_called_where_the_reader_learns_why(
    tmp_path: Path, reason: str, count: int
) -> None:
    een = {"duur: kort": "overleg-jeugdarts", "duur: lang": "overleg-jeugdarts"}
    twee = {"duur: kort": "overleg-jeugdarts", "duur: lang": "bel-ouders"}
    assert len(told(tmp_path, een, twee, reason)) == count


def test_doors_that_never_lead_to_the_same_people_are_about_something_else(tmp_path: Path) -> None:
    een = {"duur: kort": "bel-ouders", "duur: lang": "overleg-jeugdarts"}
    twee = {"duur: kort": "overleg-jeugdarts", "duur: lang": "bel-ouders"}
    assert told(tmp_path, een, twee) == []
