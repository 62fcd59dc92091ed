"""One mistake gives one finding, also when deciding goes on with what is left."""

from datetime import date
from pathlib import Path

import pytest

from routekaart.building.checking import check_region
from routekaart.building.regios import find_map
from routekaart.reading.finding import Severity
from tests.support.making import made, whole
from tests.support.sites import PEILDATUM

TODAY = date.fromisoformat(PEILDATUM)


def _replace(file: Path, right: str, wrong: str) -> None:
    text = file.read_text("utf-8")
    assert right in text
    file.write_text(text.replace(right, wrong), "utf-8")


@pytest.mark.parametrize(
    ("name", "right", "wrong"),
    [
        ("organisaties/leerplicht-heidorp.yaml", "[leerplicht]", "[leerplich]"),
        ("signalen/huiswerk-niet-af.yaml", "[houd-in-de-gaten]", "[houd-in-de-gate]"),
        ("adviezen.yaml", "soort: overleggen", "soort: overlegen"),
        ("fasen.yaml", "regie: school", "regie: schol"),
        ("regio.yaml", "houdbaarheid", "houdbaarhied"),
        ("vragen.yaml", "vanaf: 3", "vanaf: 4"),
        ("stappenplannen.yaml", "naar: einde", "naar: eind"),
        ("scenarios.yaml", "signaal: leerling-is-er-niet", "signaal: leerling-is-er"),
    ],
)
def test_one_mistake_is_one_finding(name: str, right: str, wrong: str, hei: Path) -> None:
    file = hei / name
    text = file.read_text("utf-8")
    file.write_text(text.replace(right, wrong, 1), "utf-8")
    assert file.read_text("utf-8") != text
    found = check_region(hei, TODAY).findings
    assert [Path(one.location.file).name for one in found] == [file.name], found


def test_a_table_is_proved_while_something_else_is_wrong(hei: Path) -> None:
    _replace(hei / "fasen.yaml", "regie: school", "regie: schol")
    _replace(hei / "signalen" / "huiswerk-niet-af.yaml", "anders: [praat-met-leerling]\n", "")
    codes = [one.code for one in check_region(hei, TODAY).findings]
    assert "RK301" in codes
    assert "RK401" in codes


def test_old_details_are_told_on_the_given_day(hei: Path) -> None:
    codes = {one.code for one in check_region(hei, date(2030, 1, 1)).findings}
    assert codes == {"RK501", "RK505", "RK509"}


@pytest.mark.paper
def test_refused_content_has_no_pages(klein: Path) -> None:
    assert made(whole(klein, TODAY))
    _replace(klein / "fasen.yaml", "regie: school", "regie: schol")
    assert check_region(klein, TODAY).whole() is None


@pytest.mark.parametrize("regio", ["voorbeeld", "coevorden"])
def test_the_shipped_content_is_clean(regio: str) -> None:
    found = check_region(find_map(regio), TODAY).findings
    assert [one for one in found if one.severity is not Severity.TIP] == []
