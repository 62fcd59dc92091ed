"""Twenty tasks on a phone, from the front page to the right number: taps, words, and scrolling.

Each goes as somebody goes who recognises what she sees. The figures are a floor for what the pages
ask of a reader; `pytest tests/site/test_taken_browser.py` prints them.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from statistics import median
from typing import Any

import pytest
import yaml

from tests.support.host import serving
from tests.support.waiting import until

PHONE = {"width": 390, "height": 844}
UNTIL = """target => {
    const inside = target.closest(".rk-inhoud, header, footer")
    const walker = document.createTreeWalker(inside, NodeFilter.SHOW_TEXT)
    let words = 0
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const after = target.compareDocumentPosition(node) & Node.DOCUMENT_POSITION_FOLLOWING
        if (after && !target.contains(node)) break
        const around = node.parentElement
        const shown = around.checkVisibility() && !around.closest(".rk-vh, option")
        words += shown ? node.data.split(/\\s+/).filter(Boolean).length : 0
    }
    const { bottom } = target.getBoundingClientRect()
    return [words, Math.max(0, Math.round(bottom - innerHeight))]
}"""
"""The words shown up to and with a link, and how far one scrolls until it is on the screen."""


@dataclass(frozen=True)
class Taak:
    """What somebody wants, her way, and whom she ends up calling."""

    taak: str
    belt: str
    typt: str = ""
    kiest: str = ""
    antwoordt: Mapping[str, str] = field(default_factory=dict)
    volgt: tuple[str, ...] = ()


@dataclass
class Gang:
    """What it took."""

    tikken: int = 0
    woorden: int = 0
    pixels: int = 0

    def sees(self, link: Any) -> None:
        """Reads as far as this link, on a page that begins at its top."""
        words, pixels = link.evaluate(UNTIL)
        self.woorden += words
        self.pixels += pixels

    def taps(self, page: Any, link: Any) -> None:
        """Reads as far as this link and follows it."""
        self.sees(link)
        self.tikken += 1
        before = page.url
        link.click()
        page.wait_for_url(lambda url: url != before)
        page.wait_for_load_state()


MOST = Gang(tikken=6, woorden=340, pixels=100)
"""What a task may ask."""
USUAL = Gang(tikken=4, woorden=200, pixels=0)
"""What half of the tasks may ask."""

TAKEN = tuple(
    Taak(**row) for row in yaml.safe_load(Path(__file__).with_name("taken.yaml").read_text("utf-8"))
)


@pytest.fixture(scope="module")
def gangen(browser: Any, voorbeeld_site: Path) -> dict[str, Gang]:
    """Each task as it went."""
    context = browser.new_context(viewport=PHONE)
    page = context.new_page()
    page.set_default_timeout(5_000)
    with serving(voorbeeld_site) as address:
        done = {taak.taak: _do(taak, page, address) for taak in TAKEN}
    context.close()
    return done


def _do(taak: Taak, page: Any, start: str) -> Gang:
    gang = Gang()
    page.goto(start)
    for naam in taak.volgt:
        gang.taps(page, page.get_by_role("link", name=naam, exact=True).first)
    if taak.typt:
        page.locator("#vind").fill(taak.typt)
        until(page, "() => globalThis.routekaartVind")
        gang.tikken += 1
        gang.taps(page, page.locator(f'[data-signaal="{taak.kiest}"]:visible').first)
        if "/c/" in page.url:
            gang.taps(page, page.locator(".rk-knop"))
    while page.locator("[data-vraag]").count():
        vraag = page.locator("[data-vraag]").get_attribute("data-vraag")
        gang.taps(page, page.locator(f'[data-antwoord="{taak.antwoordt[vraag]}"]'))
    gang.sees(page.locator(_number(taak.belt)).first)
    return gang


def _number(belt: str) -> str:
    """Where it stands in the content: the bar of danger stands on every page."""
    if belt.isdigit():
        return f'.rk-inhoud a[href="tel:{belt}"]:visible'
    return f'.rk-inhoud [data-organisatie="{belt}"] a[href^="tel:"]:visible'


def test_each_task_leads_to_the_number_and_asks_little(
    gangen: dict[str, Gang], record_property: Callable[[str, str], None]
) -> None:
    for naam, gang in gangen.items():
        told = f"{gang.tikken} taps, {gang.woorden} words, {gang.pixels} pixels scrolled"
        record_property(f"task {naam}", told)
    assert len(gangen) == len(TAKEN) == 20
    for what in ("tikken", "woorden", "pixels"):
        asked = [getattr(gang, what) for gang in gangen.values()]
        assert max(asked) <= getattr(MOST, what), what
        assert median(asked) <= getattr(USUAL, what), what
