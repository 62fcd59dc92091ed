"""No real region holds a number, an address or a person that its source does not give."""

import hashlib
import re
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
import yaml

from routekaart.building.regios import LAYERS
from routekaart.reading.layers import SHIPPED
from tests.support.places import ROOT

ALLOWED: dict[str, Any] = yaml.safe_load((Path(__file__).parent / "herkomst.yaml").read_text())
REAL = sorted(folder.name for folder in SHIPPED.iterdir() if folder.name != "voorbeeld")

ADDRESS = re.compile(r"https?://\S+")
PHONE = re.compile(
    r"(?<![\w./-])(?:\+31|0)[\d ()-]{7,}\d(?![\w/])|^ *-? *telefoon: *(.+)", re.MULTILINE
)
EMAIL = re.compile(r"[\w.+-]+@[\w-]+\.[\w.]+")
REACH = re.compile(r'href="(?:tel|mailto):([^"?]+)')
WORD = re.compile(r"[^\W\d_]+")


def _phones(text: str) -> set[str]:
    """Every telephone number, also the short ones behind `telefoon:`."""
    found = PHONE.finditer(ADDRESS.sub("", text))
    return {(hit[1] or hit[0]).strip(" \"'") for hit in found}


def _emails(text: str) -> set[str]:
    return set(EMAIL.findall(ADDRESS.sub("", text)))


def _hashes(text: str) -> Iterator[str]:
    """Of every word, and of every two words beside each other."""
    words = [word.casefold() for word in WORD.findall(text)]
    for name in {*words, *(f"{one} {two}" for one, two in pairwise(words))}:
        yield hashlib.sha256(name.encode()).hexdigest()[:20]


def _texts(regio: str) -> dict[Path, str]:
    return {file: file.read_text("utf-8") for file in sorted((SHIPPED / regio).rglob("*.yaml"))}


@pytest.mark.parametrize("regio", REAL)
def test_every_number_and_address_has_a_source(regio: str) -> None:
    texts = _texts(regio)
    assert texts
    for file, text in texts.items():
        assert _phones(text) <= ALLOWED["telefoon"].keys(), file
        assert _emails(text) <= ALLOWED["email"].keys(), file


@pytest.mark.parametrize("regio", REAL)
def test_no_page_of_a_real_region_reaches_anybody_else(regio: str, portaal_site: Path) -> None:
    """What the pages offer to call or to write to, wherever it came from."""
    if regio in LAYERS:
        return
    known = {*ALLOWED["telefoon"], *ALLOWED["email"]}
    offered: set[str] = set()
    for file in (portaal_site / regio).rglob("*.html"):
        offered |= set(REACH.findall(file.read_text("utf-8")))
    assert "112" in offered
    assert {one.replace("-", "") for one in offered} <= {one.replace("-", "") for one in known}


@pytest.mark.parametrize("regio", REAL)
def test_no_person_is_named(regio: str) -> None:
    for file, text in _texts(regio).items():
        assert not set(_hashes(text)) & set(ALLOWED["namen"]), file


def test_no_person_is_named_in_the_hand_written_pages() -> None:
    for file in (*(ROOT / "docs").rglob("*.md"), *ROOT.glob("*.md")):
        assert not set(_hashes(file.read_text("utf-8"))) & set(ALLOWED["namen"]), file


def test_the_template_of_a_new_region_reaches_nobody() -> None:
    files = sorted((ROOT / "routekaart" / "building" / "sjabloon").rglob("*.yaml"))
    assert files
    for file in files:
        text = file.read_text("utf-8")
        assert not _phones(text) | _emails(text), file


@pytest.mark.parametrize(
    "text",
    [
        "telefoon: 0524-51 23 45",
        "Bel 020 123 45 67.",
        "  telefoon: '144'",
        "Bel +31 20 1234567 voor overleg",
        "(0299) 12 34 56 of bel 0299-123456",
        "  - telefoon: 14020",
    ],
)
def test_a_number_is_seen(text: str) -> None:
    assert _phones(text) - ALLOWED["telefoon"].keys()


@pytest.mark.parametrize(
    "text",
    [
        "gezien_op: 2026-11-22",
        "url: https://zoek.officielebekendmakingen.nl/0123456789.html",
        "van 2025 tot en met 2029",
        "Kamerstuk 26695, nr. 108",
    ],
)
def test_a_date_or_a_source_is_no_number(text: str) -> None:
    assert not _phones(text)


def test_an_address_is_seen() -> None:
    assert _emails("mail naar leerplicht@gemeente.example.") == {"leerplicht@gemeente.example."}


def test_a_name_is_seen_inside_a_sentence() -> None:
    made_up = hashlib.sha256(b"roderick zonneveld").hexdigest()[:20]
    assert made_up in set(_hashes("Vraag het aan Roderick Zonneveld, de projectleider."))
    assert made_up not in set(_hashes("Vraag het aan Roderick."))
