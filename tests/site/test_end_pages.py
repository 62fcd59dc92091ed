"""The answer first: on a phone the number stands on the first screen of an end page."""

import re
from collections.abc import Callable, Iterator
from pathlib import Path
from statistics import median
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest
from selectolax.lexbor import LexborHTMLParser

from tests.support.sites import whole_pages

WIDTH, HEIGHT = 390, 844
WORDS = 250
Record = Callable[[str, str], None]
NUMBERS = ".rk-belkaart a.rk-bel__nummer"
BOTTOMS = "links => links.map(one => one.getBoundingClientRect().bottom)"
"""How far from the top of the page each ends, as long as nobody scrolls."""


@pytest.fixture(scope="module")
def ends(voorbeeld_site: Path) -> list[Path]:
    """Every end of the keuzehulp of the example region."""
    pages = whole_pages(voorbeeld_site / "keuzehulp")
    found = [page for page in pages if 'class="rk-belkaart"' in page.read_text("utf-8")]
    assert len(found) > 100
    return found


@pytest.fixture(scope="module")
def phone(browser: Any) -> Any:
    """A phone without JavaScript."""
    context = browser.new_context(
        viewport={"width": WIDTH, "height": HEIGHT}, java_script_enabled=False
    )
    yield context.new_page()
    context.close()


def test_whom_to_call_stands_on_the_first_screen(
    ends: list[Path],
    phone: Any,
    record_property: Record,
    pytestconfig: pytest.Config,
) -> None:
    first, last = [], []
    seen = ends if pytestconfig.getoption("--lang") else ends[::3]
    for end in seen:
        if "rk-bel__nummer" in end.read_text("utf-8"):
            phone.goto(end.as_uri())
            bottoms = phone.locator(NUMBERS).evaluate_all(BOTTOMS)
            first.append(bottoms[0])
            last.append(bottoms[-1])
    on_first = sum(bottom <= HEIGHT for bottom in first) / len(first)
    within_two = sum(bottom <= 2 * HEIGHT for bottom in last) / len(last)
    record_property("ends that call somebody", f"{len(first)} of {len(seen)}")
    record_property("first number on the first screen", f"{on_first:.1%}")
    record_property("last number within two screens", f"{within_two:.1%}")
    assert on_first >= 0.95
    assert within_two >= 0.95


def test_the_first_words_say_what_to_do(ends: list[Path], phone: Any) -> None:
    """Not how many advices there are: the name of the first one, which is an order."""
    for end in ends[::10]:
        phone.goto(end.as_uri())
        kop = phone.locator("h1").inner_text()
        assert phone.locator("h1").count() == 1
        if phone.locator("h2.rk-kop").count() > 1:
            assert phone.locator("h2.rk-kop").first.inner_text().endswith(kop)


def test_one_reads_it_at_a_glance(ends: list[Path], record_property: Record) -> None:
    counts = [len(_shown(end).split()) for end in ends]
    few = sum(count <= WORDS for count in counts) / len(counts)
    told = f"median {median(counts):.0f}, most {max(counts)}"
    record_property("words of an end before the folds", told)
    assert few == 1


def _shown(page: Path) -> str:
    """What is read of the content of a page while nothing is unfolded."""
    main = LexborHTMLParser(page.read_text("utf-8")).css_first("main")
    assert main is not None
    for folded in main.css("details"):
        for inside in list(folded.iter()):
            if inside.tag != "summary":
                inside.decompose()
    for apart in main.css(".rk-vh, .rk-adres, script"):
        apart.decompose()
    return str(main.text(separator=" "))


def test_each_number_stands_once(ends: list[Path]) -> None:
    for end in ends:
        card = LexborHTMLParser(end.read_text("utf-8")).css(".rk-inhoud a[href^='tel:']")
        numbers = [one.attributes["href"] for one in card]
        assert len(numbers) == len(set(numbers)), end


def test_what_goes_along_names_codes_only(ends: list[Path]) -> None:
    """No way to a pupil's situation leaves the page: not its address, no question, no answer."""
    for end in ends:
        tree = LexborHTMLParser(end.read_text("utf-8"))
        mail = tree.css_first(".rk-mee a")
        assert mail is not None
        href = mail.attributes["href"] or ""
        assert href.startswith("mailto:?subject=Routekaart%20")
        body = parse_qs(urlsplit(href).query)["body"][0]
        assert "keuzehulp" not in body
        assert re.search(r"/c/a\d+/", body)
        for answer in tree.css(".rk-gegeven dt, .rk-gegeven dd"):
            said = answer.text(deep=False).strip()
            assert len(said) < 20 or said not in body
        adres = tree.css_first(".rk-adres")
        assert adres is not None
        assert "keuzehulp" not in adres.text()


def test_print_and_copy(ends: list[Path], browser: Any) -> None:
    context = browser.new_context(permissions=["clipboard-read", "clipboard-write"])
    page = context.new_page()
    page.goto(ends[0].as_uri())
    page.evaluate("window.print = () => { window.printed = true }")
    page.get_by_role("button", name="Print").click()
    assert page.evaluate("window.printed")
    page.get_by_role("button", name="Kopieer de tekst").click()
    page.get_by_text("De tekst staat op het klembord.").wait_for()
    context.close()


def test_what_is_folded_away_is_printed_without_scripts(ends: list[Path], browser: Any) -> None:
    import pymupdf

    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    end = next(end for end in ends if "Wat u opschrijft" in end.read_text("utf-8"))
    page.goto(end.as_uri())
    assert not page.get_by_text("Wat u opschrijft").first.is_visible()
    page.emulate_media(media="print")
    with pymupdf.open(stream=page.pdf()) as document:
        printed = " ".join(sheet.get_text() for sheet in document)
        spans = [span for sheet in document for span in _spans(sheet.get_text("dict"))]
    assert "Wat u opschrijft" in printed
    assert min(span["size"] for span in spans if span["text"].strip()) >= 9
    context.close()


def _spans(sheet: Any) -> Iterator[Any]:
    """The pieces of text on a sheet, each of one size."""
    for block in sheet["blocks"]:
        for line in block.get("lines", ()):
            yield from line["spans"]
