"""A real route that must be writable without bending: absence on the mbo, under and over 18.

Nobody on the mbo is younger than 16, so the table says nothing about that.
"""

from datetime import date
from pathlib import Path

import pytest

from routekaart.building.checking import check_region
from routekaart.cli import main
from routekaart.deciding.walk import walk
from routekaart.reading.finding import Finding
from tests.support.regions import make_region, places

DAY = date(2026, 11, 22)
REGIO = """\
basis: minimaal
sectoren:
  mbo: {naam: middelbaar beroepsonderwijs}
"""
VRAGEN = """\
leeftijd:
  vraag: Hoe oud is de student?
  drempel: {eenheid: jaar}
  antwoorden:
    tot_16: {tekst: Jonger dan 16 jaar, tot: 16}
    van_16_tot_18: {tekst: 16 of 17 jaar, vanaf: 16, tot: 18}
    vanaf_18: {tekst: 18 jaar of ouder, vanaf: 18}
"""
SIGNAAL = """\
code: V2
naam: Een student mist lessen
domein: verzuim
sectoren: [mbo]
vragen: [duur, leeftijd]
antwoorden: {leeftijd: [van_16_tot_18, vanaf_18]}
routes:
  - als: {leeftijd: van_16_tot_18, duur: lang}
    dan: [meld-verzuim]
  - als: {leeftijd: vanaf_18, duur: lang}
    dan: [overleg-jeugdarts]
  - als: {duur: kort}
    dan: [bel-ouders]
"""
FILES = {"regio.yaml": REGIO, "vragen.yaml": VRAGEN, "signalen/student.yaml": SIGNAAL}


def mistakes(found: tuple[Finding, ...]) -> list[tuple[str, str, int, int]]:
    """What is wrong. That no scenario tries a row is a tip."""
    return [place for place in places(found) if place[0] != "RK465"]


@pytest.fixture
def mbo(tmp_path: Path) -> Path:
    return make_region(tmp_path, FILES)


def test_the_route_is_whole_without_the_answers_that_cannot_be(mbo: Path) -> None:
    checked = check_region(mbo, DAY)
    assert mistakes(checked.findings) == []
    region = checked.region
    assert region is not None
    for leeftijd, advies in (("van_16_tot_18", "meld-verzuim"), ("vanaf_18", "overleg-jeugdarts")):
        answers = {"leeftijd": leeftijd, "duur": "lang"}
        assert walk(region.inhoud, region.decisions, "student", answers).adviezen == (advies,)


def test_without_the_limit_there_is_a_hole(tmp_path: Path) -> None:
    whole = SIGNAAL.replace("antwoorden: {leeftijd: [van_16_tot_18, vanaf_18]}\n", "")
    region = make_region(tmp_path, {**FILES, "signalen/student.yaml": whole})
    assert mistakes(check_region(region, DAY).findings) == [("RK401", "student.yaml", 6, 1)]


def test_a_row_for_nobody_is_told_once(tmp_path: Path) -> None:
    """Whole rows for what is not offered are dead; a loose answer is told where it stands."""
    row = "  - als: {leeftijd: tot_16, duur: lang}\n    dan: [overleg-jeugdarts]\n"
    region = make_region(tmp_path, {**FILES, "signalen/student.yaml": SIGNAAL + row})
    assert mistakes(check_region(region, DAY).findings) == [("RK404", "student.yaml", 14, 5)]
    loose = SIGNAAL.replace("{leeftijd: vanaf_18,", "{leeftijd: [vanaf_18, tot_16],")
    region = make_region(tmp_path, {**FILES, "signalen/student.yaml": loose})
    assert mistakes(check_region(region, DAY).findings) == [("RK360", "student.yaml", 10, 32)]


@pytest.mark.parametrize(
    ("limit", "code"),
    [
        ("{leeftijd: [vanaf_18, vanaf18]}", "RK303"),
        ("{leeftijd: [vanaf_18, vanaf_18]}", "RK305"),
        ("{geldige_reden: [ja]}", "RK302"),
        ("{leeftijdd: [vanaf_18]}", "RK301"),
    ],
)
def test_a_slip_in_the_limits_is_one_finding(tmp_path: Path, limit: str, code: str) -> None:
    slip = SIGNAAL.replace("{leeftijd: [van_16_tot_18, vanaf_18]}", limit)
    files = {**FILES, "signalen/student.yaml": slip}
    found = check_region(make_region(tmp_path, files), DAY).findings
    assert code in {one.code for one in found}
    assert {one.code for one in found} <= {code, "RK401", "RK404"}


def test_who_names_an_answer_that_is_not_offered_is_told(
    mbo: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    asked = ["advies", str(mbo), "--signaal", "student", "--antwoord", "leeftijd=tot_16"]
    assert main(asked) == 2
    assert "Kies uit: van_16_tot_18, vanaf_18." in capsys.readouterr().err
