"""What goes wrong on a later day is told today, with that day."""

from datetime import date
from pathlib import Path

import pytest

from routekaart.building.checking import check_region
from routekaart.reading.finding import Severity
from tests.support.regions import make_region

DAY = date(2026, 11, 22)
ENDS = """\
routes:
  - {als: {geldige_reden: ja, duur: kort}, dan: [bel-ouders]}
  - {als: {geldige_reden: ja, duur: lang}, dan: [overleg-jeugdarts], geldig_tot: 2027-02-01}
anders: null
"""
TERMS = "lang-weg: {geldig_tot: 2027-02-01}\nzonder-reden: {geldig_tot: 2031-01-01}\n"


def told(region: Path, day: date = DAY) -> list[tuple[str, str]]:
    return [(found.code, found.message) for found in check_region(region, day).findings]


@pytest.fixture
def region(tmp_path: Path) -> Path:
    """A region with a row that ends; without reason a row always says what to do."""
    rows = ENDS + "aanvullend: []\n"
    rows = rows.replace("anders:", "  - {als: {geldige_reden: nee}, dan: [meld-verzuim]}\nanders:")
    return make_region(tmp_path, {"signalen/vaak-weg.yaml": rows, "scenarios.yaml": TERMS})


def test_a_hole_to_come_is_a_warning_with_its_day(region: Path) -> None:
    ((code, message),) = told(region)
    assert code == "RK424"
    assert message.startswith("vanaf 2027-02-01 gaat dit mis. RK401: ")
    assert "geldige_reden: ja, duur: lang" in message


def test_on_that_day_it_is_an_error_and_no_forecast(region: Path) -> None:
    assert [code for code, _ in told(region, date(2027, 2, 1)) if code < "RK43"] == ["RK401"]


def test_a_site_with_a_mistake_to_come_is_published_today(region: Path) -> None:
    assert {found.severity for found in check_region(region, DAY).findings} == {
        Severity.WAARSCHUWING
    }


def test_a_mistake_of_several_periods_is_told_once(region: Path) -> None:
    file = region / "adviezen.yaml"
    more = "bel-ouders: {geldig_vanaf: 2020-01-01}\nmeld-verzuim: {geldig_tot: 2031-01-01}\n"
    file.write_text(more, "utf-8")
    found = told(region)
    assert [message[:16] for _, message in found] == ["vanaf 2027-02-01", "vanaf 2031-01-01"]


def test_while_something_is_wrong_today_nothing_is_foretold(region: Path) -> None:
    (region / "vragen.yaml").write_text("duur: {vraag: [x]}\n", "utf-8")
    assert "RK424" not in {code for code, _ in told(region)}


def test_a_row_that_is_needed_today_is_not_useless_later(tmp_path: Path) -> None:
    """A wider row takes over on a day; until then the narrow one has its use."""
    rows = """\
routes:
  - {als: {geldige_reden: ja, duur: kort}, dan: [bel-ouders]}
  - {als: {geldige_reden: ja, duur: lang}, dan: [overleg-jeugdarts], geldig_tot: 2027-02-01}
  - {als: {geldige_reden: ja}, dan: [bel-ouders], geldig_vanaf: 2027-02-01}
"""
    files = {"signalen/vaak-weg.yaml": rows, "scenarios.yaml": TERMS}
    assert [found for found in told(make_region(tmp_path, files)) if found[0] != "RK465"] == []
    on_the_day = told(tmp_path / "proef", date(2027, 2, 1))
    assert [found for found in on_the_day if found[0] == "RK403"] == []
