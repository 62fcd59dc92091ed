"""The table for adopters: each thing that a region's text asks for stands on the page it names."""

import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pytest
from selectolax.lexbor import LexborHTMLParser

from routekaart.building.regios import find_map, shipped_regios
from tests.support.places import HANDBOOK
from tests.support.sites import whole_pages

TABLE = HANDBOOK / "echte-regios.md"
ROW = re.compile(r"^\| (?P<nr>[ab]?\d) \| (?P<vraag>.+) \| `(?P<adres>.+)` \| (?P<tekst>.+) \|$")

EVERY = {
    "coevorden": {*(f"a{nr}" for nr in range(1, 8)), *(f"b{nr}" for nr in range(1, 9))},
    "waterland": {str(nr) for nr in range(1, 8)},
    "zaanstreek": {str(nr) for nr in range(1, 8)},
    "amsterdam-noord": {str(nr) for nr in range(1, 9)},
}
"""The numbers of everything that was found in the texts. A new region gets a line here."""


@dataclass(frozen=True)
class Eis:
    """One row of the table."""

    regio: str
    nr: str
    vraag: str
    adres: str
    tekst: str


def _rows() -> list[Eis]:
    rows: list[Eis] = []
    regio = ""
    for line in TABLE.read_text("utf-8").splitlines():
        if line.startswith("## "):
            regio = line.removeprefix("## ")
        elif found := ROW.match(line):
            rows.append(Eis(regio, **found.groupdict()))
    return rows


@cache
def _text(file: Path) -> str:
    article = LexborHTMLParser(file.read_text("utf-8")).css_first("article, main.rk-midden")
    assert article is not None
    return _plain(article.text(separator=" "))


def _plain(text: str) -> str:
    """As it is read: one space between words, none before a full stop."""
    return re.sub(r" ([.,;:?!])", r"\1", " ".join(text.split()))


@pytest.mark.parametrize("eis", _rows(), ids=lambda eis: f"{eis.regio}-{eis.nr}-{eis.adres}")
def test_every_row_stands_on_its_page(eis: Eis, portaal_site: Path) -> None:
    file = portaal_site / eis.regio / eis.adres.strip("/") / "index.html"
    assert file.is_file(), f"{eis.regio} {eis.nr}: {eis.adres} is er niet"
    assert eis.tekst in _text(file), f"{eis.regio} {eis.nr}: {eis.adres}"


def test_no_row_of_the_table_is_overlooked() -> None:
    lines = [line for line in TABLE.read_text("utf-8").splitlines() if line.startswith("| ")]
    assert len(lines) - len(EVERY) == len(_rows())


def test_everything_that_was_found_has_a_row() -> None:
    told: dict[str, set[str]] = {}
    for eis in _rows():
        told.setdefault(eis.regio, set()).add(eis.nr)
    assert told == EVERY


def test_every_real_region_is_in_the_table() -> None:
    assert set(shipped_regios()) - {"voorbeeld"} == set(EVERY)


@pytest.mark.parametrize("regio", sorted(EVERY))
def test_every_page_says_where_it_comes_from(regio: str, portaal_site: Path) -> None:
    pages = whole_pages(portaal_site / regio)
    assert pages
    for file in pages:
        assert "geen uitgave van" in _text(file), file


@pytest.mark.parametrize("regio", shipped_regios())
def test_what_is_open_says_what_is_missing(regio: str) -> None:
    """Not "Nog niet ingevuld door de regio." as a sentence of its own."""
    for file in sorted(find_map(regio).rglob("*.yaml")):
        text = " ".join(file.read_text("utf-8").split())
        assert "Nog niet ingevuld door de regio." not in text, file


@pytest.mark.parametrize("regio", sorted(EVERY))
def test_what_is_not_known_is_visibly_open(regio: str, portaal_site: Path) -> None:
    assert any(
        "Nog niet ingevuld door de regio" in _text(file)
        for file in whole_pages(portaal_site / regio / "organisaties")
    )
