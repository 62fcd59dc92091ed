"""An amount that stands once: texts, bounds and terms follow it."""

from decimal import Decimal
from pathlib import Path

import pytest

from routekaart.reading.getallen import fill_in
from routekaart.reading.layers import read_layers
from routekaart.reading.model import Inhoud
from routekaart.reading.regio import read_regio
from tests.support.regions import found_in, make_region

GETALLEN = """
grens: {naam: De grens, aantal: 4, eenheid: schoolweek}
uren: {naam: Uren, aantal: 1.5, eenheid: klokuur, venster: {aantal: 2, eenheid: lesweek}}
"""
BOUNDS = """
duur:
  antwoorden:
    kort: {tekst: "Korter dan {grens.aantal} weken", tot: grens}
    lang: {tekst: "{grens.aantal} weken of langer", vanaf: "{grens}"}
"""


def read(folder: Path, **files: str) -> Inhoud:
    named = {f"{kind}.yaml": text for kind, text in files.items()}
    reading = read_regio(make_region(folder, {"getallen.yaml": GETALLEN, **named}))
    assert reading.findings == ()
    assert reading.inhoud
    return reading.inhoud


def told(text: str) -> str:
    return f"bel-ouders: {{uitleg: '{text}'}}"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Na {grens} belt u.", "Na 4 schoolweken belt u."),
        ("{grens.aantal} weken", "4 weken"),
        ("{uren} in {uren.venster}", "1,5 klokuur in 2 lesweken"),
        ("{uren.aantal} uur", "1,5 uur"),
        ("{grens}{grens}", "4 schoolweken4 schoolweken"),
        ("een { is geen naam, {} en { grens } ook niet", None),
    ],
)
def test_a_name_in_a_text_is_the_amount(tmp_path: Path, text: str, said: str | None) -> None:
    assert read(tmp_path, adviezen=told(text)).adviezen["bel-ouders"].uitleg == (said or text)


def test_bounds_take_the_number(tmp_path: Path) -> None:
    answers = read(tmp_path, vragen=BOUNDS).vragen["duur"].antwoorden
    assert (answers["kort"].tot, answers["lang"].vanaf) == (Decimal(4), Decimal(4))
    assert answers["lang"].tekst == "4 weken of langer"


def test_a_term_takes_the_unit_too(tmp_path: Path) -> None:
    found = read(tmp_path, adviezen="bel-ouders: {termijn: {aantal: grens}}")
    term = found.adviezen["bel-ouders"].termijn
    assert term
    assert (term.aantal, term.eenheid) == (Decimal(4), "schoolweek")


def test_a_region_with_another_number_changes_every_text_and_bound(tmp_path: Path) -> None:
    folder = make_region(tmp_path, {"getallen.yaml": GETALLEN, "vragen.yaml": BOUNDS})
    above = tmp_path / "boven"
    above.mkdir()
    (above / "regio.yaml").write_text(f"basis: {folder.name}\n")
    (above / "getallen.yaml").write_text("grens: {aantal: 6}\n")
    inhoud = read_regio(above).inhoud
    assert inhoud
    answers = inhoud.vragen["duur"].antwoorden
    assert (answers["kort"].tekst, answers["kort"].tot) == ("Korter dan 6 weken", Decimal(6))
    assert (answers["lang"].tekst, answers["lang"].vanaf) == ("6 weken of langer", Decimal(6))


def test_a_misspelt_name_is_one_finding_where_it_stands(tmp_path: Path) -> None:
    files = {
        "getallen.yaml": GETALLEN,
        "adviezen.yaml": "bel-ouders:\n  uitleg: Na {grenz} bellen.\n",
    }
    (found,) = read_regio(make_region(tmp_path, files)).findings
    place = found.location
    assert (found.code, place.line, place.column, place.length) == ("RK350", 2, 14, 7)
    assert "grens" in found.hint


def test_a_misspelt_bound_is_one_finding(tmp_path: Path) -> None:
    wrong = BOUNDS.replace("tot: grens", "tot: grenz")
    files = {"getallen.yaml": GETALLEN, "vragen.yaml": wrong}
    assert [found.code for found in read_regio(make_region(tmp_path, files)).findings] == ["RK350"]


def test_another_unit_is_told(tmp_path: Path) -> None:
    other = GETALLEN.replace("schoolweek", "week")
    files = {"getallen.yaml": other, "vragen.yaml": BOUNDS}
    assert {code for code, *_ in found_in(tmp_path, files)} == {"RK351"}


def test_a_text_that_begins_with_a_name_wants_quotes(tmp_path: Path) -> None:
    files = {
        "getallen.yaml": GETALLEN,
        "adviezen.yaml": "bel-ouders:\n  uitleg: {grens} is lang.\n",
    }
    hints = [found.hint for found in read_regio(make_region(tmp_path, files)).findings]
    assert any('begint, moet tussen aanhalingstekens: "{getal} of meer"' in hint for hint in hints)


def test_what_names_no_amount_stays_the_same_object(tmp_path: Path) -> None:
    root = read_layers(make_region(tmp_path, {"getallen.yaml": GETALLEN})).root
    filled = fill_in(root).root
    for name, entry in root.entries.items():
        assert filled.entries[name].value is entry.value
