"""The built site in a real browser, as a host with a strict policy serves it, in a folder."""

from typing import Any

import pytest

from tests.support.host import PREFIX
from tests.support.waiting import until


@pytest.mark.parametrize("path", ["", "organisaties/", "handleiding/yaml/", "over/"])
def test_a_strict_policy_breaks_nothing(path: str, page: Any, address: str) -> None:
    page.goto(address + path, wait_until="networkidle")
    assert page.wrong == []
    assert all(url.startswith((address, "data:")) for url in page.asked)


def test_on_a_phone_danger_takes_one_line(page: Any, address: str) -> None:
    for width in (375, 390, 430):
        page.set_viewport_size({"width": width, "height": 844})
        page.goto(address)
        assert page.locator(".rk-spoed").bounding_box()["height"] < 60
        assert page.locator(".rk-spoed__bel").count() == 3


HANDBOOK = "handleiding/yaml/"
"""A page that MkDocs and its theme make."""


def test_search_in_the_handbook_works_under_the_policy(page: Any, address: str) -> None:
    page.goto(address + HANDBOOK)
    page.locator("input.md-search__input").click()
    page.keyboard.type("leerplicht", delay=40)
    page.locator(".md-search-result__item").first.wait_for(state="attached", timeout=15_000)
    assert page.wrong == []


def test_its_index_comes_when_somebody_searches(page: Any, address: str) -> None:
    """It is a third of what a page weighs."""
    index = f"{address}search/search_index.json"
    page.goto(address + HANDBOOK, wait_until="networkidle")
    assert index not in page.asked
    with page.expect_response(index):
        page.locator("input.md-search__input").focus()
    assert page.asked.count(index) == 1


def test_a_link_that_searches_shows_what_it_found(page: Any, address: str) -> None:
    page.goto(f"{address}{HANDBOOK}?q=leerplicht")
    page.locator(".md-search-result__item").first.wait_for(state="visible", timeout=15_000)
    assert page.wrong == []


def test_the_keuzehulp_works_without_javascript(browser: Any, address: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    tab = context.new_page()
    tab.goto(address)
    tab.locator("a[href^='keuzehulp/']").first.click()
    while tab.locator("ul.rk-keuzes a").count():
        tab.locator("ul.rk-keuzes a").first.click()
    assert tab.locator("[data-advies]").count()
    assert f"{PREFIX}keuzehulp/" in tab.url
    context.close()


def test_a_drawing_that_fits_the_screen_is_not_shoved_aside(page: Any, address: str) -> None:
    page.set_viewport_size({"width": 320, "height": 640})
    page.goto(f"{address}signalen/lessen-gemist/")
    page.get_by_text("Bekijk dit als tekening").click()
    frame, drawing = page.locator(".rk-graaf-kader"), page.locator(".rk-graaf")
    assert drawing.bounding_box()["x"] >= frame.bounding_box()["x"]
    page.get_by_label("Toon de tekening op ware grootte").check()
    assert drawing.bounding_box()["width"] > frame.bounding_box()["width"]


@pytest.mark.parametrize("path", ["handleiding/echte-regios/", "handleiding/bevindingen/"])
def test_a_table_written_by_hand_fits_on_a_phone(path: str, page: Any, address: str) -> None:
    page.set_viewport_size({"width": 320, "height": 640})
    page.goto(address + path, wait_until="networkidle")
    frames = page.locator(".md-typeset__scrollwrap")
    assert frames.count()
    scroll = "frames => frames.filter(f => f.scrollWidth > f.clientWidth).length"
    assert frames.evaluate_all(scroll) == 0


def test_the_header_does_not_cover_the_focus(page: Any, address: str) -> None:
    """In a table longer than the screen the Tab key goes from the frame back to its top. Our header
    scrolls away with the page."""
    page.set_viewport_size({"width": 1280, "height": 800})
    page.goto(f"{address}wie-doet-wat/", wait_until="networkidle")
    page.locator(".rk-schuif").focus()
    page.keyboard.press("Tab")
    link, header = page.locator(".rk-schuif thead a").first, page.locator(".rk-hoofd")
    assert link.evaluate("link => link === document.activeElement")
    below = header.bounding_box()["y"] + header.bounding_box()["height"]
    until(
        page,
        "([link, below]) => link.getBoundingClientRect().top >= below",
        [link.element_handle(), below],
    )
