"""The finder in a browser: what it finds for what people type, and how it behaves on the page."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from routekaart.cli import main
from tests.support.places import ROOT
from tests.support.sites import PEILDATUM
from tests.support.waiting import until

PHRASES = {
    "zinnen": ROOT / "tests/support/vinden/zinnen.tsv",
    "ongezien": ROOT / "tests/support/vinden/ongezien.tsv",
    "gedeeld": ROOT.parent / "shared/finder/phrases.tsv",
}
"""What the words were chosen with; what nobody looked at while choosing; what others wrote."""

NONE = "NONE"
FOUND = "links => links.filter(l => l.checkVisibility()).map(l => l.dataset.signaal)"
EACH = f"""zinnen => zinnen.map(zin => {{
    const field = document.querySelector("#vind")
    field.value = zin
    field.dispatchEvent(new Event("input"))
    return ({FOUND})([...document.querySelectorAll("[data-signaal]")])
}})"""
"""What is found for each of these, in one go: to type them one by one takes much longer."""


@dataclass(frozen=True)
class Zin:
    """What somebody types, and the signals that are right: `NONE` for something else."""

    tekst: str
    goed: tuple[str, ...]
    soort: str


def _zinnen(file: Path) -> list[Zin]:
    rows = (line.split("\t") for line in file.read_text("utf-8").splitlines() if line)
    return [Zin(tekst, tuple(goed.split(",")), soort) for tekst, goed, soort in rows]


def _found(page: Any, tekst: str) -> list[str]:
    page.locator("#vind").fill(tekst)
    until(page, "() => globalThis.routekaartVind")
    found: list[str] = page.locator("[data-signaal]").evaluate_all(FOUND)
    return found


def _share(hits: list[bool]) -> float:
    return sum(hits) / len(hits)


@pytest.mark.parametrize("name", PHRASES)
def test_the_right_signal_comes_first(
    name: str, page: Any, address: str, record_property: Callable[[str, str], None]
) -> None:
    file = PHRASES[name]
    if not file.is_file():
        pytest.skip(f"{file.name} lies outside the repository")
    page.goto(address)
    zinnen = _zinnen(file)
    typed = _found(page, zinnen[0].tekst)
    answers = list(zip(zinnen, page.evaluate(EACH, [zin.tekst for zin in zinnen]), strict=True))
    assert answers[0][1] == typed
    about = [(zin, found) for zin, found in answers if NONE not in zin.goed]
    first = [found[:1] != [] and found[0] in zin.goed for zin, found in about]
    three = [not set(found[:3]).isdisjoint(zin.goed) for zin, found in about]
    danger = [hit for (zin, _), hit in zip(about, first, strict=True) if zin.soort == "danger"]
    none = [found == [] for zin, found in answers if NONE in zin.goed]
    told = (("first", first), ("first three", three), ("danger", danger), ("none", none))
    figures = ", ".join(f"{what} {_share(hits):.1%}" for what, hits in told)
    record_property(f"finder, {len(answers)} phrases of {name}", figures)
    wrong = [(zin.tekst, found[:3]) for zin, found in about if found[:1] not in map(list, zin.goed)]
    assert _share(first) >= 0.85, wrong
    assert _share(three) >= 0.95, wrong
    assert all(danger), wrong
    assert _share(none) >= 0.80
    assert page.wrong == []


@pytest.mark.parametrize("tekst", ["wapen", "zelfmoord", "vermist", "mishandeling", "bedreiging"])
def test_danger_comes_with_a_number_to_call(tekst: str, page: Any, address: str) -> None:
    page.goto(address)
    assert page.locator("#vind-gevaar").is_hidden()
    assert _found(page, tekst)[0] in {
        "direct-gevaar",
        "vermoeden-mishandeling",
        "somber-of-teruggetrokken",
    }
    assert page.locator("#vind-gevaar a[href='tel:112']").is_visible()
    _found(page, "te laat")
    assert page.locator("#vind-gevaar").is_hidden()


@pytest.mark.parametrize("tekst", ["g4.3", "G4.3", "G 4.3", " g4,3 "])
def test_a_code_of_a_question_leads_to_its_page(tekst: str, page: Any, address: str) -> None:
    page.goto(address)
    assert _found(page, tekst) == ["durft-niet-naar-school"]
    page.locator("#vind").press("Enter")
    page.keyboard.press("Enter")
    page.wait_for_url(f"{address}c/g4.3/")
    assert page.locator("h1 .rk-code").inner_text() == "G4.3"


def test_other_codes(page: Any, address: str) -> None:
    page.goto(address)
    assert _found(page, "g4") == ["durft-niet-naar-school"]
    assert _found(page, "g4.99") == []
    _found(page, "c1")
    page.locator("#vind-gevonden a").click()
    page.wait_for_url(f"{address}c/c1/")


def test_the_list_comes_back(page: Any, address: str) -> None:
    page.goto(address)
    every = page.locator("[data-signaal]").evaluate_all(FOUND)
    found = _found(page, "stage")
    assert 0 < len(found) < len(every)
    page.locator("#vind-stand").get_by_text("passen.").or_(
        page.locator("#vind-stand").get_by_text("past.")
    ).wait_for()
    said = page.locator("#vind-stand").inner_text()
    count = "1 situatie past." if len(found) == 1 else f"{len(found)} situaties passen."
    assert said == count
    assert _found(page, "") == every
    assert _found(page, " !? ") == every


def test_what_is_not_there_has_ways_on(page: Any, address: str) -> None:
    page.goto(address)
    assert _found(page, "printer zonder inkt") == []
    page.locator("#vind-stand").get_by_text("Dit staat er niet bij.").wait_for()
    ways = page.locator("#vind-verder a")
    hrefs = [way.get_attribute("href") for way in ways.all()]
    assert hrefs == ["keuzehulp/t9/", "organisaties/", "c/"]
    assert all(way.bounding_box()["height"] >= 44 for way in ways.all())


def test_the_tab_key_reaches_what_was_found_in_the_order_seen(page: Any, address: str) -> None:
    page.goto(address)
    found = _found(page, "mishandeling")
    page.locator("#vind").focus()
    reached = []
    page.keyboard.press("Tab")
    if page.evaluate("document.activeElement.closest('#vind-gevaar') !== null"):
        page.keyboard.press("Tab")
    for _ in found:
        reached.append(page.evaluate("document.activeElement.dataset.signaal"))
        page.keyboard.press("Tab")
    assert reached == found


def test_who_types_before_the_words_are_there_is_told_so(page: Any, address: str) -> None:
    words = "**/vind-index.js"
    page.route(words, lambda route: route.abort())
    page.goto(address)
    every = page.locator("[data-signaal]").evaluate_all(FOUND)
    page.locator("#vind").fill("gepest")
    page.get_by_text("Zoeken lukt nu niet. Kies uit de lijst.").wait_for()
    assert page.locator("#vind-lijst").get_attribute("aria-busy") == "false"
    assert page.locator("[data-signaal]").evaluate_all(FOUND) == every
    held: list[Any] = []

    def hold(route: Any) -> None:
        held.append(route)

    page.unroute(words)
    page.route(words, hold)
    with page.expect_request(words):
        page.locator("#vind").fill("gepeste")
    page.get_by_text("Even zoeken…").wait_for()
    while not held:
        page.wait_for_timeout(20)
    assert page.locator("#vind-lijst").get_attribute("aria-busy") == "true"
    held[0].continue_()
    page.locator("#vind-gevonden a").first.wait_for()
    assert page.locator("#vind-stand").inner_text() != "Even zoeken…"


def test_without_script_the_list_stands_and_there_is_no_field(browser: Any, address: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    tab = context.new_page()
    tab.goto(address)
    assert tab.locator("#vind").is_hidden()
    assert len(tab.locator("[data-signaal]").evaluate_all(FOUND)) > 30
    context.close()


def test_nothing_moves_when_the_script_starts(page: Any, address: str) -> None:
    """The field takes its place before; a found signal stands in the first screen of a phone."""
    page.set_viewport_size({"width": 390, "height": 844})
    page.route("**/assets/*.js", lambda route: route.abort())
    page.goto(address)
    before = page.locator("#vind-lijst").bounding_box()["y"]
    page.unroute("**/assets/*.js")
    page.goto(address)
    assert page.locator("#vind-lijst").bounding_box()["y"] == before
    field = page.locator("#vind").bounding_box()
    assert field["height"] >= 44
    _found(page, "gepest")
    result = page.locator("#vind-gevonden a").first.bounding_box()
    assert result["height"] >= 44
    assert result["y"] + result["height"] < 844


@pytest.fixture(scope="module")
def on_disk(tmp_path_factory: pytest.TempPathFactory) -> Path:
    site = tmp_path_factory.mktemp("schijf") / "site"
    options = ["--zonder-server", "--peildatum", PEILDATUM, "--uit", str(site)]
    assert main(["bouw", "waterland", *options]) == 0
    return site


def test_it_works_from_a_disk_with_the_words_of_a_real_region(on_disk: Path, page: Any) -> None:
    page.goto((on_disk / "index.html").as_uri())
    assert _found(page, "spijbelaars")[0] == "mist-lessen"
    assert _found(page, "hij heeft blauwe plekken")[0] == "zorgen-over-veiligheid-thuis"
    page.locator("#vind-gevonden a").first.click()
    assert page.url == (on_disk / "keuzehulp/t1/index.html").as_uri()
    page.goto((on_disk / "index.html").as_uri())
    _found(page, "v1.1")
    page.locator("#vind-gevonden a").click()
    assert page.url == (on_disk / "c/v1.1/index.html").as_uri()
    assert page.wrong == []
