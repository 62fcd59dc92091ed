"""Moments and ways that cannot all be meant: told where they stand, and only then."""

from pathlib import Path

import pytest

from routekaart.reading.regio import read_regio
from tests.support.regions import make_region


def codes(place: Path, files: dict[str, str]) -> list[str]:
    return [found.code for found in read_regio(make_region(place, files)).findings]


def plan(*ways: str) -> dict[str, str]:
    text = "gesprekken:\n  stappen:\n    bellen:\n      overgangen:\n"
    return {"stappenplannen.yaml": text + "".join(f"        - {{{way}}}\n" for way in ways)}


@pytest.mark.parametrize(
    ("ways", "expected"),
    [
        (["naar: praten"], []),
        (["als: Het gaat beter, naar: praten"], []),
        (["als: Het gaat beter, naar: praten", "als: Het gaat niet beter, naar: einde"], []),
        (["als: Het gaat beter, naar: praten", "naar: einde"], ["RK380"]),
        (["naar: praten", "naar: einde"], ["RK380", "RK380"]),
        (["als: Nee, naar: praten"], ["RK381"]),
        (["als: Zij geven geen toestemming, naar: praten"], ["RK381"]),
        (["als: De niet-lesgebonden tijd is om, naar: praten"], []),
    ],
)
def test_of_the_ways_from_a_step_one_can_be_chosen(
    ways: list[str], expected: list[str], tmp_path: Path
) -> None:
    assert codes(tmp_path, plan(*ways)) == expected


def fasen(first: str, second: str) -> dict[str, str]:
    bounds, _, told = first.partition(";")
    way = f"{{reden: tijd, als: Na {told} weg., naar: daarna}}"
    return {"fasen.yaml": f"eerste-weken: {{{bounds}, opschalen: [{way}]}}\ndaarna: {{{second}}}\n"}


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        ("tot: {aantal: 4, eenheid: schoolweek};4 weken", "naam: x", []),
        ("tot: {aantal: 4, eenheid: schoolweek};6 weken", "naam: x", ["RK325"]),
        ("tot: {aantal: 4, eenheid: schoolweek};30 dagen", "naam: x", []),
        ("tot: null;een poos", "vanaf: null", ["RK382"]),
        ("tot: null;een poos", "vanaf: {aantal: 0, eenheid: schoolweek}", ["RK321"]),
        ("tot: null, voor: {sectoren: [po]};een poos", "vanaf: null, voor: {sectoren: [vo]}", []),
    ],
)
def test_phases_follow_each_other(
    first: str, second: str, expected: list[str], tmp_path: Path
) -> None:
    found = codes(tmp_path, fasen(first, second))
    assert [code for code in found if code not in {"RK364", "RK383"}] == expected


@pytest.mark.parametrize(
    ("fase", "eenheid", "drempel", "expected"),
    [
        ("vanaf: {aantal: 4, eenheid: week}", "schoolweek", "aaneengesloten: ja", ["RK383"]),
        ("vanaf: {aantal: 3, eenheid: week}", "schoolweek", "aaneengesloten: ja", []),
        ("vanaf: {aantal: 4, eenheid: maand}", "schoolweek", "aaneengesloten: ja", []),
        ("vanaf: {aantal: 4, eenheid: dag}", "schooldag", "aaneengesloten: ja", []),
        ("vanaf: {aantal: 4, eenheid: week}", "week", "aaneengesloten: nee", []),
    ],
)
def test_an_advice_of_a_phase_is_given_while_it_lasts(
    fase: str, eenheid: str, drempel: str, expected: list[str], tmp_path: Path
) -> None:
    """The question says: shorter than 4."""
    files = {
        "fasen.yaml": f"eerste-weken: {{{fase.replace('vanaf', 'tot')}}}\ndaarna: {{{fase}}}\n",
        "vragen.yaml": f"duur: {{drempel: {{eenheid: {eenheid}, {drempel}}}}}\n",
        "adviezen.yaml": "bel-ouders: {fase: daarna}\n",
    }
    found = codes(tmp_path, files)
    assert [code for code in found if code not in {"RK320", "RK325"}] == expected
