"""Running text: what an editor may write in an explanation, and what is said about mistakes."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from routekaart.reading.composer import compose
from routekaart.reading.nodes import Fields, Text
from routekaart.reading.opmaak import (
    Blok,
    Open,
    Verwijzing,
    Woorden,
    find_links,
    find_wrong_boxes,
    find_wrong_open,
    parse,
)
from routekaart.reading.regio import read_regio
from tests.support.regions import found_in, make_region

HEAD = "titel: Zo\ndatum: 2026-09-01\nsamenvatting: Kort.\n"
NAME = "toelichtingen/zo.yaml"


def words(*texts: str) -> tuple[tuple[Woorden, ...], ...]:
    return tuple((Woorden(text),) for text in texts)


def test_the_forms() -> None:
    text = (
        "Een\nregel.\n\n## Kop\nTekst\n- een\n  twee\n\n- drie\n"
        "- [ ] zes\n  zeven\n* [ ]  acht\n1. vier\n2) vijf"
    )
    assert parse(text) == (
        Blok("alinea", words("Een regel.")),
        Blok("kop", words("Kop")),
        Blok("alinea", words("Tekst")),
        Blok("lijst", words("een twee", "drie")),
        Blok("afvinken", words("zes zeven", "acht")),
        Blok("nummers", words("vier", "vijf")),
    )


@pytest.mark.parametrize(
    "text",
    ["<b>x</b>", "[a](https://a.example)", "![x](y)", "`code`", "*schuin*", "2 ** 3", "&amp;"],
)
def test_anything_else_is_text(text: str) -> None:
    assert parse(text) == (Blok("alinea", words(text)),)


def test_links_and_bold() -> None:
    (line,) = parse("Bel **nu [[organisatie:ggd|de GGD]]** of [[advies:bel]].")[0].regels
    assert line == (
        Woorden("Bel "),
        Woorden("nu ", vet=True),
        Verwijzing("organisaties", "ggd", "de GGD", vet=True),
        Woorden(" of "),
        Verwijzing("adviezen", "bel"),
        Woorden("."),
    )


def test_a_place_to_fill_in() -> None:
    (line,) = parse("Beste **{open: naam}**, op {open:dag en tijd }.")[0].regels
    assert line == (
        Woorden("Beste "),
        Open("naam", vet=True),
        Woorden(", op "),
        Open("dag en tijd"),
        Woorden("."),
    )


@pytest.mark.parametrize(
    "text", ["{open naam}", "{Open: naam}", "{ open: naam}", "{open:}", "{open: naam", "{open: }"]
)
def test_a_place_that_cannot_be_read(text: str) -> None:
    assert list(find_wrong_open(f"Beste {text}")) == [(6, 6 + len(text))]
    assert not any(isinstance(part, Open) for part in parse(text)[0].regels[0])


@pytest.mark.parametrize(
    "text", ["{open: naam}", "{open}", "{open-dag}", "{opening: x}", "open: x"]
)
def test_what_is_no_wrong_place(text: str) -> None:
    assert not list(find_wrong_open(text))


@given(st.text(alphabet="ab*[]|:-#1. \n\té<") | st.text())
def test_nothing_is_lost_and_nothing_raises(text: str) -> None:
    said = "".join(
        part.tekst
        for blok in parse(text)
        for row in blok.regels
        for part in row
        if isinstance(part, Woorden)
    )
    assert set(said) <= {*text, " "}
    letters = [char for char in text if char in "abé<"]
    if "[[" not in text:
        assert [char for char in said if char in "abé<"] == letters
    for found in find_links(text):
        assert text[found.start : found.start + 2] == "[["


@given(st.lists(st.sampled_from(["woord", "[[advies:x]]", "  - [[fase:y|z]]", "", "é ü"])))
def test_the_place_of_a_link_is_where_it_stands_in_the_file(lines: list[str]) -> None:
    body = "".join(f"    {line}\n" if line else "\n" for line in ["Begin", *lines])
    file = f"a: b\ntekst: | # uitleg\n{body}na: x\n"
    root = compose(file, "f.yaml").node
    assert isinstance(root, Fields)
    text = root.get("tekst")
    assert isinstance(text, Text)
    for found in find_links(text.value):
        place = text.place(found.start, found.end)
        line = file.splitlines()[place.line - 1]
        said = line[place.column - 1 : place.column - 1 + place.length]
        assert said == text.value[found.start : found.end]


@pytest.mark.parametrize(
    ("line", "box"),
    [
        ("- [x] klaar", "- [x]"),
        ("- [] klaar", "- []"),
        ("- [ ]klaar", "- [ ]"),
        ("- [ ]", "- [ ]"),
        ("-[ ] klaar", "-[ ]"),
        ("[ ] klaar", "[ ]"),
    ],
)
def test_a_wrong_box_is_one_finding_where_it_stands(tmp_path: Path, line: str, box: str) -> None:
    text = f"{HEAD}tekst: |\n  Eerst dit.\n\n  - [ ] Goed\n    {line}\n"
    (found,) = read_regio(make_region(tmp_path, {NAME: text})).findings
    place = found.location
    assert (found.code, place.line, place.column, place.length) == ("RK309", 8, 5, len(box))
    assert f'"{box}"' in found.message
    assert not any(blok.vorm == "afvinken" for blok in parse(line))


@pytest.mark.parametrize(
    "text", ["- [ ] goed", "* [  ] goed", "Kies [x] of [ ].", "- [a] klaar", "[[advies:bel]]"]
)
def test_what_is_no_wrong_box(text: str) -> None:
    assert list(find_wrong_boxes(text)) == []


@pytest.mark.parametrize(
    ("link", "code", "hint"),
    [
        ("[[advies:bel-oudersx]]", "RK301", 'Bedoelde u "bel-ouders" (adviezen.yaml:1)?'),
        ("[[advise:bel-ouders]]", "RK308", 'Bedoelde u "[[advies:bel-ouders]]"?'),
        ("[[bel-ouders]]", "RK308", 'Bedoelde u "[[advies:bel-ouders]]"?'),
        ("[[advies:bel-ouders|]]", "RK308", 'Bedoelde u "[[advies:bel-ouders]]"?'),
        ("[[advies:bel-ouders", "RK308", 'Bedoelde u "[[advies:bel-ouders]]"?'),
        ("[[vraag:duur]]", "RK308", ""),
    ],
)
def test_a_wrong_link_is_one_finding_where_it_stands(
    tmp_path: Path, link: str, code: str, hint: str
) -> None:
    text = f"{HEAD}tekst: |\n  Eerst dit.\n\n  - En {link}\n"
    (found,) = read_regio(make_region(tmp_path, {NAME: text})).findings
    place = found.location
    assert (found.code, place.line, place.column) == (code, 7, 8)
    assert found.hint.startswith(hint)


def test_an_id_misspelt_in_a_text_and_a_list_is_one_finding(tmp_path: Path) -> None:
    files = {
        NAME: f"{HEAD}tekst: zie [[advies:bel-ouder]]\n",
        "voorzieningen.yaml": "klas: {naam: Klas, wat: Een klas., adviezen: [bel-ouder]}\n",
    }
    assert len(found_in(tmp_path, files)) == 1


def test_an_old_id_still_works(tmp_path: Path) -> None:
    files = {
        NAME: f"{HEAD}tekst: zie [[advies:ouders-bellen]]\n",
        "adviezen.yaml": "bel-ouders: {was: [ouders-bellen]}\n",
    }
    assert found_in(tmp_path, files) == []
