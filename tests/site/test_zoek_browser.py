"""The search in the header: what it finds, and that nothing comes before somebody asks for it."""

from pathlib import Path
from typing import Any

import pytest

from tests.support.waiting import until

PAGE = "c/v6/"
FOUND = "#site-zoek li a"


def _found(page: Any, tekst: str) -> list[str]:
    page.locator("#zoek").fill(tekst)
    page.locator(f"{FOUND}, #site-zoek p:not([hidden])").first.wait_for()
    found: list[str] = page.locator(FOUND).all_inner_texts()
    return found


@pytest.mark.parametrize(
    ("tekst", "first"),
    [
        ("V6", "V6 "),
        ("g4.3", "G4.3 "),
        ("leerplicht Elzerveen", "C12 "),
        ("spijbelen", "V1 "),
        ("thuiszitter", "thuiszitter"),
    ],
)
def test_it_finds_signals_organisations_terms_and_codes(
    tekst: str, first: str, page: Any, address: str
) -> None:
    page.goto(address + PAGE)
    assert _found(page, tekst)[0].startswith(first)
    page.keyboard.press("Enter")
    page.wait_for_url(lambda url: url != address + PAGE)
    assert page.wrong == []
    assert page.locator("h1").count() == 1


BOTH = """tekst => [
    [...document.querySelectorAll("#vind-gevonden a .rk-code")].map(een => een.textContent),
    [...document.querySelectorAll("#site-zoek li")]
        .filter(een => een.querySelector("span").textContent === "Signaal")
        .map(een => een.querySelector("a").textContent.split(" ")[0]),
]"""


@pytest.mark.parametrize("tekst", ["wapen", "vaak ziek", "gepest", "blauwe plekken", "scheiding"])
def test_signals_stand_in_the_order_of_the_finder(tekst: str, page: Any, address: str) -> None:
    """One engine: what the field of the keuzehulp puts first, the header does not put below."""
    page.goto(address)
    page.locator("#vind").fill(tekst)
    page.locator("#vind-gevonden a").first.wait_for()
    _found(page, tekst)
    finder, header = page.evaluate(BOTH)
    assert header
    assert header == finder[: len(header)]


def test_danger_stands_before_every_name(page: Any, address: str) -> None:
    page.goto(address + PAGE)
    first = _found(page, "mishandeling")[0]
    page.goto(address)
    page.locator("#vind").fill("mishandeling")
    page.locator("#vind-gevonden a").first.wait_for()
    assert first.split()[0] == page.locator("#vind-gevonden .rk-code").first.inner_text()


def test_nothing_is_loaded_before_somebody_searches(page: Any, address: str) -> None:
    page.goto(address + PAGE, wait_until="networkidle")
    assert not [url for url in page.asked if "index.js" in url or "/vind." in url]
    page.locator("#zoek").focus()
    until(page, "() => globalThis.routekaartZoek && globalThis.routekaartVinden")
    assert page.wrong == []


def test_a_word_that_nothing_knows_says_so(page: Any, address: str) -> None:
    page.goto(address + PAGE)
    assert _found(page, "xqzzyw") == []
    assert "Niets gevonden" in page.locator("#site-zoek p").inner_text()


def test_beside_the_field_of_the_keuzehulp_both_work(page: Any, address: str) -> None:
    page.goto(address)
    assert _found(page, "leerplicht Elzerveen")[0].startswith("C12 ")
    page.locator("#vind").fill("spijbelen")
    assert page.locator("#vind-gevonden li").count()
    assert page.wrong == []


def test_on_a_phone_it_opens_on_request(page: Any, address: str) -> None:
    page.set_viewport_size({"width": 390, "height": 844})
    page.goto(address + PAGE)
    assert not page.locator("#zoek").is_visible()
    page.get_by_role("link", name="Zoek", exact=True).click()
    until(page, "() => document.activeElement.id === 'zoek'")
    assert _found(page, "V6")


def test_it_works_from_a_disk(voorbeeld_site: Path, page: Any) -> None:
    page.goto((voorbeeld_site / PAGE / "index.html").as_uri())
    assert _found(page, "V6")
