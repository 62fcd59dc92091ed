"""No piece of a text is lost without a word: after a comma, behind a `#`, in a misspelt field."""

from pathlib import Path

import pytest

from routekaart.reading.composer import compose
from routekaart.reading.regio import read_regio
from tests.support.regions import found_in, make_region

ADVIES = "bel-ouders:\n  ouders: Bespreek het.\n"


@pytest.mark.parametrize(
    ("text", "column", "key"),
    [
        ("a: {tekst: Een leervraag, gedrag in de klas}\n", 27, "gedrag in de klas"),
        ("a: {tekst: Van 1, tot, en: 4}\n", 19, "tot"),
        ("a: {een, twee: x}\n", 5, "een"),
        ('a: {tekst: x, "en y"  }\n', 15, "en y"),
        ("a: {tekst: x,\n  en y\n  , z: q}\n", 3, "en y"),
        ("a: [{tekst: x, en y}]\n", 16, "en y"),
    ],
)
def test_what_follows_a_comma_is_not_lost(text: str, column: int, key: str) -> None:
    (found,) = compose(text, "f.yaml").findings
    assert (found.code, found.location.column) == ("RK125", column)
    assert key in found.message
    assert "komma in de tekst" in found.hint


@pytest.mark.parametrize("text", ["a: {b: , c: x}\n", "a: {b: ~}\n", 'a: {"b":, c: x}\n', "a:\n"])
def test_a_field_with_a_colon_may_be_empty(text: str) -> None:
    assert compose(text, "f.yaml").findings == ()


@pytest.mark.parametrize("value", ["", " ~", " null", " x"])
def test_an_unknown_field_is_told_with_or_without_a_value(tmp_path: Path, value: str) -> None:
    text = f"bel-ouders:\n  oudrs:{value}\n"
    assert found_in(tmp_path, {"adviezen.yaml": text}) == [("RK201", "adviezen.yaml", 2, 3)]


def test_an_unknown_field_deep_inside_is_told_without_a_value(tmp_path: Path) -> None:
    files = {"organisaties/jeugdartsen.yaml": "contact:\n  telefon:\n"}
    assert found_in(tmp_path, files) == [("RK201", "jeugdartsen.yaml", 2, 3)]


def test_a_field_misspelt_and_empty_is_one_mistake(tmp_path: Path) -> None:
    files = {"begrippen.yaml": "pauze: {term: pauze, definite: }\n"}
    assert found_in(tmp_path, files) == [("RK201", "begrippen.yaml", 1, 22)]


def test_an_unknown_field_with_spaces_asks_for_a_comma(tmp_path: Path) -> None:
    files = {"begrippen.yaml": "pauze: {term: pauze, definitie: Let op, dit telt niet: de pauze}\n"}
    (found,) = read_regio(make_region(tmp_path, files)).findings
    assert found.code == "RK201"
    assert "komma in de tekst" in found.hint


@pytest.mark.parametrize(
    ("text", "line", "column", "length"),
    [
        ("naam: Leerplicht #Samen\n", 1, 18, 6),
        ("naam: #Samen\n", 1, 7, 6),
        ("doe:\n  - project #1 van de school\n", 2, 13, 16),
        ("naam: een\n  twee #drie\n", 2, 8, 5),
    ],
)
def test_a_hash_that_cuts_a_text_off_is_told(
    text: str, line: int, column: int, length: int
) -> None:
    (found,) = compose(text, "f.yaml").findings
    place = found.location
    assert (found.code, place.line, place.column, place.length) == ("RK126", line, column, length)


@pytest.mark.parametrize(
    "text",
    [
        "naam: Leerplicht # Samen\n",
        "naam: 'Leerplicht #Samen'\n",
        'naam: "x" #y\n',
        "naam: C#mol\n",
        "naam: |\n  een #twee\n",
        "naam: x\n#y\n  #z\n",
        "naam: #\n  x\n",
        "naam: x ##\n",
    ],
)
def test_a_comment_is_a_comment(text: str) -> None:
    assert compose(text, "f.yaml").findings == ()


@pytest.mark.parametrize("text", ["a: {b: project #1 van}\nc: d\n", "naam: [a #b,\n  c]\n"])
def test_a_hash_that_makes_the_file_unreadable_is_named(text: str) -> None:
    (found,) = compose(text, "f.yaml").findings
    assert found.code == "RK106"
    assert "#" in found.hint
