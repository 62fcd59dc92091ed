"""The answer first: on a phone the number stands on the first screen of an end page."""

from pathlib import Path
from typing import Any

import pytest

from tests.support.sites import whole_pages

WIDTH, HEIGHT = 390, 844
NUMBERS = ".rk-belkaart a.rk-bel__nummer"


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
    ends: list[Path], phone: Any, capsys: pytest.CaptureFixture[str]
) -> None:
    first, last = [], []
    for end in ends:
        if "rk-bel__nummer" in end.read_text("utf-8"):
            phone.goto(end.as_uri())
            boxes = [one.bounding_box() for one in phone.locator(NUMBERS).all()]
            first.append(boxes[0]["y"] + boxes[0]["height"])
            last.append(boxes[-1]["y"] + boxes[-1]["height"])
    on_first = sum(bottom <= HEIGHT for bottom in first) / len(first)
    within_two = sum(bottom <= 2 * HEIGHT for bottom in last) / len(last)
    with capsys.disabled():
        print(  # noqa: T201 - a figure that README and notes quote
            f"\n{len(first)} of {len(ends)} ends call somebody; first number on the first screen: "
            f"{on_first:.1%}; last number within two screens: {within_two:.1%}"
        )
    assert on_first >= 0.95
    assert within_two >= 0.95


def test_the_first_words_say_what_to_do(ends: list[Path], phone: Any) -> None:
    """Not how many advices there are: the name of the first one, which is an order."""
    for end in ends[::10]:
        phone.goto(end.as_uri())
        kop = phone.locator("h1").inner_text()
        assert phone.locator("h2.rk-kop").first.inner_text().endswith(kop)
        assert phone.locator("h1").count() == 1


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
    assert "Wat u opschrijft" in printed
    context.close()
