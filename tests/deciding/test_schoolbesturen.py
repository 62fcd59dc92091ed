"""Routing by school board: what is offered, who is reached, and how it grows."""

from datetime import date
from pathlib import Path
from typing import Any

from hypothesis import given

from routekaart.building.checking import check_region
from routekaart.deciding.decisions import Decisions
from routekaart.deciding.narrow import narrow
from routekaart.deciding.reach import Reach, find_unreached
from routekaart.deciding.tables.diagram import paths
from routekaart.deciding.walk import walk
from routekaart.reading.model import Inhoud
from tests.support.regions import make_region, places
from tests.support.situations import diagrams, situations
from tests.support.worlds import inhoud as world
from tests.support.worlds import worlds

DAY = date(2026, 11, 22)
BOARDS = {
    "elzen": {"naam": "De Elzen", "sectoren": ["po"]},
    "ander": {"naam": "Een ander bestuur"},
}
ASKS = {
    "s": {
        "vragen": ["sector", "schoolbestuur"],
        "routes": [{"als": {"sector": "po", "schoolbestuur": "elzen"}, "dan": ["y"]}],
    }
}


def region(**parts: Any) -> Inhoud:
    return world(
        regio={"schoolbesturen": BOARDS}, adviezen={"x": {}, "y": {}}, signalen=ASKS, **parts
    )


@given(worlds(boards=True))
def test_every_path_is_a_situation_that_exists(inhoud: Inhoud) -> None:
    for signaal, diagram in diagrams(inhoud).items():
        every = list(situations(inhoud, inhoud.signalen[signaal]))
        for path in paths(diagram):
            given = dict(path.antwoorden).items()
            assert any(given <= situation.items() for situation in every)


def test_who_works_where_there_is_one_board_is_not_asked_which() -> None:
    found = region(organisaties={"o": {}})
    decisions = Decisions(found, diagrams(found))
    assert walk(found, decisions, "s", {"sector": "vo"}).adviezen == ("x",)
    assert walk(found, decisions, "s", {"sector": "po"}).volgende_vraag == "schoolbestuur"
    asked = {"sector": "po", "schoolbestuur": "elzen"}
    assert walk(found, decisions, "s", asked).adviezen == ("y",)


def test_a_sheet_for_one_sector_asks_for_its_own_boards_only() -> None:
    found = region(organisaties={"o": {}})
    decisions = Decisions(found, diagrams(found))
    left, decided = narrow(found, decisions, sector="vo")
    assert list(left.regio.schoolbesturen) == ["ander"]
    assert [path.antwoorden for path in paths(decided.diagrammen["s"])] == [()]


def test_the_boards_without_anybody_are_named() -> None:
    elzen = {"o": {"werkgebied": {"schoolbesturen": ["elzen"]}}}
    found = region(organisaties=elzen)
    gaps = {gap.advies: gap for gap in find_unreached(Reach(found, diagrams(found)))}
    assert set(gaps) == {"x"}, "who is at De Elzen has somebody"
    assert gaps["x"].alleen == ("ander",)
    assert gaps["x"].besturen == ()


def test_a_thousand_places_take_no_longer_than_they_should() -> None:
    """300 gemeenten × 2 sectors × 100 boards: sets of them are met in one step."""
    boards = {f"b{number}": {"naam": f"b{number}"} for number in range(100)}
    gemeenten = {f"g{number}": {"naam": f"g{number}"} for number in range(300)}
    found = world(
        regio={"schoolbesturen": boards, "gemeenten": gemeenten},
        adviezen={"x": {}, "y": {}},
        organisaties={
            f"o{number}": {"werkgebied": {"schoolbesturen": [f"b{number}"]}} for number in range(99)
        },
        signalen=ASKS | {"s": {**ASKS["s"], "routes": []}},
    )
    (gap,) = find_unreached(Reach(found, diagrams(found)))
    assert gap.alleen == ("b99",)


def test_a_board_that_does_not_exist_is_told_with_the_nearest(tmp_path: Path) -> None:
    files = {
        "regio.yaml": "basis: minimaal\nschoolbesturen:\n  elzen: {naam: De Elzen}\n",
        "organisaties/jeugdartsen.yaml": "werkgebied: {schoolbesturen: [elsen]}\n",
    }
    found = check_region(make_region(tmp_path, files), DAY).findings
    assert [place[0] for place in places(found)] == ["RK301"]
    assert 'Bedoelde u "elzen"' in found[0].hint


def test_free_text_keeps_its_meaning_without_a_list(tmp_path: Path) -> None:
    files = {"organisaties/jeugdartsen.yaml": "werkgebied: {schoolbesturen: [Stichting X]}\n"}
    found = check_region(make_region(tmp_path, files), DAY).findings
    assert [place[0] for place in places(found)] == ["RK423"]
