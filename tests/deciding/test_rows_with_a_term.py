"""Rows of a table that hold from a day or up to a day, and all that is found because of them."""

from datetime import date
from pathlib import Path

import pytest

from routekaart.building.checking import check_region
from tests.support.regions import found_in, make_region, now, places

DAY = date(2026, 11, 22)

ROWS = """\
routes:
  - als: {geldige_reden: ja, duur: kort}
    dan: [bel-ouders]
  - {als: {geldige_reden: ja, duur: lang}, dan: [meld-verzuim], geldig_tot: 2026-11-01}
  - als: {geldige_reden: ja, duur: lang}
    dan: [overleg-jeugdarts]
"""


def test_rows_take_turns(tmp_path: Path) -> None:
    """Row 2 has had its time: only before did it contradict row 3."""
    region = make_region(tmp_path, {"signalen/vaak-weg.yaml": ROWS})
    assert check_region(region, DAY).findings == ()
    before = check_region(region, date(2026, 10, 31))
    assert places(before.findings) == [("RK402", "vaak-weg.yaml", 5, 5)]
    assert before.region is not None
    assert before.region.next_change == date(2026, 11, 1)


ONE_OR_THE_OTHER = """\
lang-weg:
  naam: Lang weg, met een goede reden
  signaal: vaak-weg
  antwoorden: {geldige_reden: ja, duur: lang}
  verwacht: {adviezen: [meld-verzuim]}
  geldig_tot: 2026-11-01
lang-weg-nieuw:
  naam: Lang weg, met een goede reden
  signaal: vaak-weg
  antwoorden: {geldige_reden: ja, duur: lang}
  verwacht: {adviezen: [overleg-jeugdarts]}
  geldig_vanaf: 2026-11-01
"""


@pytest.mark.parametrize("day", [date(2026, 10, 31), date(2026, 11, 1)])
def test_scenarios_take_turns_with_their_rows(tmp_path: Path, day: date) -> None:
    """Without their terms one of the two would be wrong on every day."""
    rows = ROWS.removesuffix("]\n") + "]\n    geldig_vanaf: 2026-11-01\n"
    for scenarios, expected in ((ONE_OR_THE_OTHER, []), (without_terms(ONE_OR_THE_OTHER), [1])):
        files = {"signalen/vaak-weg.yaml": rows, "scenarios.yaml": scenarios}
        found = check_region(make_region(tmp_path, files), day).findings
        assert [1 for finding in found if finding.code == "RK460"] == expected
        assert {finding.code for finding in found} <= {"RK460"}


def without_terms(text: str) -> str:
    return "".join(line for line in text.splitlines(keepends=True) if "geldig_" not in line)


def test_a_scenario_ends_after_it_begins(tmp_path: Path) -> None:
    scenarios = ONE_OR_THE_OTHER.replace(
        "tot: 2026-11-01", "tot: 2026-11-01\n  geldig_vanaf: 2027-01-01"
    )
    assert found_in(tmp_path, {"scenarios.yaml": scenarios}) == [("RK336", "scenarios.yaml", 6, 15)]


def test_a_finding_after_a_row_that_does_not_hold_points_at_the_right_row(tmp_path: Path) -> None:
    wide = ROWS + "  - als: {geldige_reden: ja}\n    dan: [bel-ouders, meld-verzuim]\n"
    found = check_region(make_region(tmp_path, {"signalen/vaak-weg.yaml": wide}), DAY).findings
    assert places(found) == [("RK402", "vaak-weg.yaml", 7, 5)]
    assert found[0].message.startswith("regel 4 ")
    assert "1, 3" in found[0].message
    assert [(place.location.line, place.text) for place in found[0].related] == [
        (2, "regel 1 geldt dan ook"),
        (5, "regel 3 geldt dan ook"),
    ]


SHORT = "kort-weg: {verwacht: {adviezen: [overleg-jeugdarts]}}\n"


@pytest.mark.parametrize("term", ["geldig_vanaf: 2027-01-01", "geldig_tot: 2026-01-01"])
def test_a_question_of_a_row_that_waits_is_not_useless(tmp_path: Path, term: str) -> None:
    signaal = f"""\
routes:
  - {{als: {{geldige_reden: ja, duur: kort}}, dan: [bel-ouders], {term}}}
  - als: {{geldige_reden: ja}}
    dan: [overleg-jeugdarts]
"""
    files = {"signalen/vaak-weg.yaml": signaal, "scenarios.yaml": SHORT}
    assert now(check_region(make_region(tmp_path, files), DAY).findings) == []


def test_what_a_row_covers_for_a_time_is_not_dead(tmp_path: Path) -> None:
    """`anders` and row 2 are needed again when row 1 ends."""
    signaal = """\
routes:
  - {als: {}, dan: [meld-verzuim], geldig_tot: 2027-01-01}
  - {als: {duur: lang}, dan: [meld-verzuim]}
"""
    files = {"signalen/vaak-weg.yaml": signaal}
    found = {finding.code for finding in check_region(make_region(tmp_path, files), DAY).findings}
    assert not found & {"RK403", "RK406"}


def test_a_row_ends_after_it_begins(tmp_path: Path) -> None:
    rows = ROWS.replace("geldig_tot:", "geldig_vanaf: 2026-12-01, geldig_tot:")
    assert found_in(tmp_path, {"signalen/vaak-weg.yaml": rows}) == [
        ("RK336", "vaak-weg.yaml", 4, rows.splitlines()[3].index("2026-11-01") + 1)
    ]


def found_with(place: Path, files: dict[str, str]) -> list[tuple[str, str]]:
    """The findings of a region with these files: the code, and the message."""
    found = check_region(make_region(place, files), DAY).findings
    return [(finding.code, finding.message) for finding in now(found) if finding.code != "RK465"]


LATER = "geldig_vanaf: 2027-01-01"
ENDED = "geldig_tot: 2026-01-01"


@pytest.mark.parametrize("term", [LATER, ENDED])
@pytest.mark.parametrize(
    ("part", "row", "code"),
    [
        (
            "routes",
            "{als: {geldige_reden: ja, duur: lang}, dan: [overleg-jeugdarts], TERM}",
            "RK403",
        ),
        ("aanvullend", "{als: {geldige_reden: nee}, dan: [meld-verzuim], TERM}", "RK405"),
    ],
)
def test_a_row_of_no_use_whenever_it_holds_is_told_today(
    tmp_path: Path, part: str, row: str, code: str, term: str
) -> None:
    rows = {"routes": ROUTES, "aanvullend": "aanvullend:\n"}[part]
    signaal = f"{rows}  - {row.replace('TERM', term)}\n"
    assert [code] == [each for each, _ in found_with(tmp_path, {"signalen/vaak-weg.yaml": signaal})]


ROUTES = """\
routes:
  - {als: {geldige_reden: ja, duur: kort}, dan: [bel-ouders]}
  - {als: {geldige_reden: ja, duur: lang}, dan: [overleg-jeugdarts]}
"""


def test_all_rows_that_make_a_row_useless_are_named(tmp_path: Path) -> None:
    """Row 1 does so until it ends, then row 2 does."""
    rows = ROUTES + "  - {als: {geldige_reden: nee, duur: lang}, dan: [meld-verzuim]}\n"
    turns = rows.replace(
        "routes:\n",
        "routes:\n"
        "  - {als: {geldige_reden: nee}, dan: [meld-verzuim], geldig_tot: 2027-01-01}\n"
        "  - {als: {geldige_reden: nee}, dan: [meld-verzuim], geldig_vanaf: 2027-01-01}\n",
    )
    found = dict(found_with(tmp_path, {"signalen/vaak-weg.yaml": turns}))
    assert found.keys() == {"RK403", "RK406"}
    assert "regel 5 doet niets: regel 1, 2 zegt" in found["RK403"]


USED_LATER = {
    "adviezen.yaml": "brief: {code: A7, naam: Schrijf, soort: zelf_doen, doe: [Schrijf.]}\n"
    "bel-wijk: {code: A8, naam: Bel de wijk, soort: overleggen, rol: wijk, doe: [Bel.]}\n",
    "rollen.yaml": "wijk: {code: R9, naam: het wijkteam}\n",
    "organisaties/wijkteam.yaml": """\
code: C9
naam: Het wijkteam
rollen: [wijk]
wat_doen_zij: [Helpen.]
contact: {telefoon: 0199-012345}
gecontroleerd: {op: 2026-11-01, door: Redactie}
""",
    "vragen.yaml": "moe: {vraag: Moe?, antwoorden: {ja: {tekst: Ja}, nee: {tekst: Nee}}}\n",
}


@pytest.mark.parametrize(
    ("term", "expected"), [(LATER, []), (ENDED, ["RK430", "RK430", "RK431", "RK432"])]
)
def test_what_waits_for_its_day_is_in_use(tmp_path: Path, term: str, expected: list[str]) -> None:
    """In use are an advice, whom it leads to and what is asked. After its day it no longer is."""
    signaal = f"""\
vragen: [geldige_reden, duur, moe]
aanvullend:
  - {{als: {{moe: ja}}, dan: [brief, bel-wijk], {term}}}
"""
    files = {**USED_LATER, "signalen/vaak-weg.yaml": signaal}
    assert sorted(code for code, _ in found_with(tmp_path, files)) == expected


def test_what_a_signal_needs_that_waits_is_in_use(tmp_path: Path) -> None:
    signaal = f"""\
code: V9
naam: De leerling is moe
domein: verzuim
vragen: [moe]
routes:
  - als: {{moe: ja}}
    dan: [brief, bel-wijk]
anders: [brief]
{LATER}
"""
    files = {**USED_LATER, "signalen/moe.yaml": signaal}
    assert found_with(tmp_path, files) == []
