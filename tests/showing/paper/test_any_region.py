"""Regions of any size, and all five that are shipped: every sheet of them obeys every rule."""

from collections.abc import Mapping
from pathlib import Path

import pytest

from routekaart.deciding.contacts import area_served
from routekaart.deciding.decisions import Decisions
from routekaart.deciding.narrow import keep_signalen
from routekaart.reading.model import Inhoud
from routekaart.showing.paper.sheets import Sheets
from routekaart.showing.telling.region import Region
from tests.support.paper_checks import off_page, opened, outloud, read, small_text, strange_fonts
from tests.support.paper_region import PEILDATUM, collisions, grown, made, off_body, region, text_of

pytestmark = pytest.mark.paper

REGIONS = ("voorbeeld", "coevorden", "waterland", "zaanstreek", "amsterdam-noord")
SIZES = ((10, 12), (38, 28), (60, 40), (120, 60))
ONE = ("poster", "fasen", "stappenplan")
"""What is one sheet, however large the region is."""
CARD, CARDS = 28, 40
"""With so many organisations a card is one sheet for a gemeente; that of all is two sheets.

With more a card gets another sheet, and no number is left off. RK443 says so: then they are too
many for the poster too."""
BOOKLET = 20
A4, A3 = 12, 13


def _sized(signalen: int, organisaties: int) -> tuple[Inhoud, Decisions]:
    inhoud, decisions = region()
    few = list(inhoud.signalen)[:signalen]
    return grown(*keep_signalen(inhoud, decisions, few), signalen, organisaties)


def _every(inhoud: Inhoud, decisions: Decisions, but: str = "") -> dict[str, bytes]:
    sheets = Sheets(Region(inhoud, decisions, PEILDATUM)).outputs
    return {name: one.make() for name, one in sheets.items() if not but or not name.startswith(but)}


def broken(pdfs: Mapping[str, bytes], signalen: int, organisaties: int = 0) -> list[str]:
    """Every rule that a sheet breaks, by the name of its file."""
    card = 1 if organisaties <= CARD else 2
    cards = 2 if organisaties <= CARDS else 3
    return [
        f"{name}: {rule}"
        for name, pdf in pdfs.items()
        for rule in _rules(name, pdf, signalen, card if "-" in name else cards)
    ]


def _rules(name: str, pdf: bytes, signalen: int, most: int) -> list[str]:
    pages = len(read(pdf))
    smallest = A3 if name in ("poster-a3.pdf", "matrix.pdf") else A4
    found = [*collisions(pdf), *off_body(pdf), *off_page(pdf), *strange_fonts(pdf)]
    found += [f"te klein: {text}" for text in small_text(pdf, smallest)]
    if name.startswith(ONE) and pages != 1:
        found.append(f"{pages} bladen")
    if name.startswith("contactkaart") and pages > most:
        found.append(f"{pages} bladen")
    if name == "boekje.pdf" and pages > signalen + BOOKLET:
        found.append(f"{pages} bladzijden bij {signalen} signalen")
    return found


def test_the_smallest_region_obeys_every_rule() -> None:
    pdfs = _every(*_sized(*SIZES[0]), but="signaal-")
    assert broken(pdfs, SIZES[0][0]) == []


def test_a_sheet_that_breaks_a_rule_is_seen() -> None:
    pdf = _every(*_sized(*SIZES[0]), but="signaal-")["contactkaart-elzerveen.pdf"]
    document = opened(pdf)
    document.new_page().insert_text((40, 40), "klein", fontsize=9)
    found = broken({"contactkaart-elzerveen.pdf": document.tobytes()}, 10)
    assert [one.split(": ", 1)[1] for one in found] == ["Helvetica", "te klein: klein", "2 bladen"]


@pytest.mark.lang
@pytest.mark.parametrize(("signalen", "organisaties"), SIZES[1:])
def test_a_region_of_any_size_obeys_every_rule(signalen: int, organisaties: int) -> None:
    pdfs = _every(*_sized(signalen, organisaties), but="signaal-")
    assert broken(pdfs, signalen, organisaties) == []


@pytest.mark.parametrize("organisaties", [CARD, CARDS, 60])
def test_a_card_becomes_longer_before_it_loses_a_number(organisaties: int) -> None:
    inhoud, decisions = grown(*region(), organisaties=organisaties)
    for gemeente in ("", "elzerveen"):
        pdf = made("contactkaart", inhoud, decisions, *filter(None, [gemeente]))
        name = "contactkaart-elzerveen.pdf" if gemeente else "contactkaart.pdf"
        assert broken({name: pdf}, len(inhoud.signalen), organisaties) == []
        words = "".join(text_of(pdf).split())
        lost = [
            org.naam
            for org in inhoud.organisaties.values()
            if not gemeente or gemeente in area_served(inhoud, org).gemeenten
            if "".join((org.contact.nummer or "").split()) not in words
        ]
        assert lost == []


@pytest.mark.lang
@pytest.mark.parametrize("name", REGIONS)
def test_every_sheet_of_every_region_is_right_for_who_cannot_see(name: str, tmp_path: Path) -> None:
    """The sheets of the signals too: outloud has no error and no warning on any."""
    pdfs = _every(*region(name))
    assert not outloud(pdfs, tmp_path)
    assert broken(pdfs, len(region(name)[1].diagrammen)) == []
