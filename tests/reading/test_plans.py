"""A plan that is a question too reads as the same question written by hand."""

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from routekaart.building.checking import check_region
from routekaart.deciding.walk import walk
from routekaart.reading.finding import Location
from routekaart.reading.model import Inhoud
from routekaart.reading.nodes import Entry, Fields, Listing, Node, Text
from routekaart.reading.plans import ask_steps
from routekaart.reading.regio import read_regio
from routekaart.reading.shape import plain
from tests.support.regions import make_region, places

DAY = date(2026, 11, 22)
PLAN = """\
gesprekken:
  was: [praten-oud]
  stappen:
    bellen: {naam: Stap 1. Bel, adviezen: [bel-ouders]}
    praten: {naam: "Stap 2: Praat", adviezen: [overleg-jeugdarts]}
"""
SIGNAAL = """\
code: V2
naam: U bent al bezig
domein: verzuim
uit_plan: gesprekken
"""
FILES = {"stappenplannen.yaml": PLAN, "signalen/bezig.yaml": SIGNAAL}


def mistakes(folder: Path) -> list[tuple[str, str, int, int]]:
    """What is wrong, but for what `minimaal` does not use any more."""
    return [one for one in places(check_region(folder, DAY).findings) if one[0] != "RK465"]


def read(folder: Path) -> Inhoud:
    inhoud = read_regio(folder).inhoud
    assert inhoud
    return inhoud


def test_the_steps_are_the_answers_and_lead_to_their_advices(tmp_path: Path) -> None:
    folder = make_region(tmp_path, FILES)
    assert mistakes(folder) == []
    region = check_region(folder, DAY).region
    assert region
    vraag = region.inhoud.vragen["gesprekken"]
    assert vraag.vraag == "Bij welke stap bent u?"
    assert {id_: one.tekst for id_, one in vraag.antwoorden.items()} == {
        "bellen": "Bel",
        "praten": "Praat",
    }
    for step, advies in (("bellen", "bel-ouders"), ("praten", "overleg-jeugdarts")):
        found = walk(region.inhoud, region.decisions, "bezig", {"gesprekken": step})
        assert found.adviezen == (advies,)


def test_what_the_region_says_about_the_question_is_kept(tmp_path: Path) -> None:
    own = "gesprekken: {vraag: Hoe ver bent u?, hulp: Kijk in het dossier., bij_twijfel: bellen}\n"
    vraag = read(make_region(tmp_path, {**FILES, "vragen.yaml": own})).vragen["gesprekken"]
    assert (vraag.vraag, vraag.hulp, vraag.bij_twijfel) == (
        "Hoe ver bent u?",
        "Kijk in het dossier.",
        "bellen",
    )
    assert list(vraag.antwoorden) == ["bellen", "praten"]


def test_an_own_row_takes_the_place_of_that_of_the_plan(tmp_path: Path) -> None:
    own = """\
vragen: [gesprekken, duur]
routes:
  - {als: {gesprekken: praten, duur: kort}, dan: [bel-ouders]}
  - {als: {gesprekken: [praten], duur: lang}, dan: [meld-verzuim]}
"""
    folder = make_region(tmp_path, {**FILES, "signalen/bezig.yaml": SIGNAAL + own})
    assert mistakes(folder) == []
    routes = read(folder).signalen["bezig"].routes
    assert [row.dan for row in routes] == [("bel-ouders",), ("meld-verzuim",), ("bel-ouders",)]


def test_a_plan_may_be_named_by_its_old_id(tmp_path: Path) -> None:
    old = SIGNAAL.replace("gesprekken", "praten-oud")
    signaal = read(make_region(tmp_path, {**FILES, "signalen/bezig.yaml": old})).signalen["bezig"]
    assert (signaal.uit_plan, signaal.vragen) == ("gesprekken", ("gesprekken",))


@pytest.mark.parametrize(
    ("file", "old", "new", "expected"),
    [
        ("signalen/bezig.yaml", "uit_plan: gesprekken", "uit_plan: praten", ("RK301", 4)),
        ("stappenplannen.yaml", ", adviezen: [bel-ouders]", "", ("RK367", 4)),
        ("stappenplannen.yaml", "[bel-ouders]", "[bel-oma]", ("RK301", 4)),
        ("stappenplannen.yaml", "Stap 1. Bel", "Praat", ("RK326", 5)),
    ],
)
def test_a_mistake_is_told_where_it_stands(
    tmp_path: Path, file: str, old: str, new: str, expected: tuple[str, int]
) -> None:
    changed = FILES[file].replace(old, new)
    assert changed != FILES[file]
    found = mistakes(make_region(tmp_path, {**FILES, file: changed}))
    assert expected in [(code, line) for code, _, line, _ in found], found
    assert {code for code, *_ in found} <= {expected[0], "RK331"}


def test_who_is_nowhere_gets_what_else_holds(tmp_path: Path) -> None:
    """A step without advices leads where no row does."""
    silent = PLAN.replace(", adviezen: [bel-ouders]", "")
    files = {
        "stappenplannen.yaml": silent,
        "signalen/bezig.yaml": SIGNAAL + "anders: [meld-verzuim]\n",
    }
    folder = make_region(tmp_path, files)
    assert mistakes(folder) == []
    region = check_region(folder, DAY).region
    assert region
    found = walk(region.inhoud, region.decisions, "bezig", {"gesprekken": "bellen"})
    assert found.adviezen == ("meld-verzuim",)


def node(value: object) -> Node:
    """A tree as the reader makes it."""
    at = Location("x.yaml")
    if isinstance(value, dict):
        return Fields({key: Entry(at, node(one)) for key, one in value.items()}, at)
    if isinstance(value, list):
        return Listing(tuple(map(node, value)), at)
    return Text(str(value), at)


names = st.sampled_from("abcd")
trees = st.recursive(
    names,
    lambda inner: (
        st.lists(inner, max_size=2)
        | st.dictionaries(
            st.sampled_from(["uit_plan", "stappen", "naam", "adviezen", "als", "was"]), inner
        )
    ),
    max_leaves=6,
)


@given(st.dictionaries(names, trees), st.dictionaries(names, trees), trees)
def test_whatever_stands_there_is_read(plans: object, signals: object, vragen: object) -> None:
    """Nothing raises, and who asks for no plan reads what was written."""
    root = node({"stappenplannen": plans, "signalen": signals, "vragen": vragen})
    assert isinstance(root, Fields)
    found = ask_steps(root)
    if "uit_plan" not in str(plain(root)):
        assert found is root
    assert found.get("stappenplannen") is root.get("stappenplannen")
