"""A letter on paper, read back: its words, its structure and how many sheets it takes."""

from datetime import date
from io import BytesIO
from pathlib import Path

import pikepdf
import pytest

from routekaart.reading.model import Inhoud
from routekaart.showing.output import Output
from routekaart.showing.paper.sheets import Sheets, sheets
from routekaart.showing.telling.documenten import name_pdf
from routekaart.showing.telling.region import Region
from tests.support.paper_checks import off_page, opened, outloud, small_text, strange_fonts
from tests.support.showing_region import decided, rich_inhoud

pytestmark = pytest.mark.paper

DAY = date(2026, 11, 22)


def made(tekst: str | None = None) -> tuple[Region, Output]:
    """The region with this text in its letter, and the sheet of that."""
    inhoud = rich_inhoud()
    letter = inhoud.documenten["uitnodiging"]
    if tekst:
        letter = letter.model_copy(update={"tekst": tekst})
        letters = inhoud.documenten | {"uitnodiging": letter}
        inhoud = Inhoud.model_construct(**{**dict(inhoud), "documenten": letters})
    region = Region(inhoud, decided(inhoud), DAY)
    return region, next(one for one in sheets(region) if one.path == name_pdf(letter))


def test_the_words_stand_on_it() -> None:
    pdf = made()[1].make()
    text = " ".join(" ".join(page.get_text() for page in opened(pdf)).split())
    for words in (
        "Uitnodiging",
        "Beste naam van de ouders",
        "Wij missen uw kind. Kijk bij thuiszitter.",
        "Wij bellen",
        "Wat helpt?",
    ):
        assert words in text
    assert "{open" not in text
    assert not off_page(pdf)
    assert not small_text(pdf, 12)
    assert not strange_fonts(pdf)


def test_a_screen_reader_finds_its_structure() -> None:
    with pikepdf.open(BytesIO(made()[1].make())) as pdf:
        assert str(pdf.Root.Lang) == "nl-NL"
        assert pdf.docinfo["/Title"] == "Uitnodiging"
        kinds = [str(item.S) for item in pdf.objects if isinstance(item, pikepdf.Dictionary)
                 and item.get("/Type") != "/Page" and "/S" in item and "/P" in item]  # fmt: skip
    assert {"/H1", "/H2", "/P", "/L", "/LI"} <= {*kinds}


def test_a_box_to_tick_is_heard_and_no_list_has_an_empty_mark(tmp_path: Path) -> None:
    pdf = made("- [ ] Ik heb gebeld.\n- [ ] Ik weet hoe het gaat.\n\n- Een punt.\n")[1].make()
    assert not outloud({"lijst.pdf": pdf}, tmp_path)
    with pikepdf.open(BytesIO(pdf)) as document:
        alts = [str(item.Alt) for item in document.objects
                if isinstance(item, pikepdf.Dictionary) and "/Alt" in item]  # fmt: skip
    assert alts.count("Vakje") == 2


@pytest.mark.parametrize("lines", [1, 60, 150])
def test_its_sheets_are_counted(lines: int) -> None:
    region, sheet = made("Een regel.\n\n" * lines)
    with pikepdf.open(BytesIO(sheet.make())) as pdf:
        pages = len(pdf.pages)
    assert Sheets(region).count("document-uitnodiging.pdf") == pages
    assert (pages > 1) == (lines > 1)


def test_a_document_without_a_text_has_no_sheet() -> None:
    names = {one.path for one in sheets(made()[0])}
    assert "document-uitnodiging.pdf" in names
    assert "document-convenant.pdf" not in names
