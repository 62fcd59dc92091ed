"""The start page above the regions: it asks for the gemeente, and leads there."""

from pathlib import Path
from typing import Any

from tests.support.host import serving

SHOWN = ".rk-gemeenten > li:visible"


def test_one_types_a_gemeente_and_is_there(page: Any, portaal_site: Path) -> None:
    with serving(portaal_site) as address:
        page.goto(address)
        every = page.locator(SHOWN).count()
        page.locator("#gemeente").fill("edam")
        assert page.locator(SHOWN).all_inner_texts() == ["Edam-Volendam"]
        page.locator("#gemeente").fill("VOLEN")
        assert page.locator(SHOWN).count() == 1
        page.locator("#gemeente").fill("nergenshuizen")
        assert page.locator(SHOWN).count() == 0
        assert "staat er niet bij" in page.get_by_role("status").inner_text()
        page.locator("#gemeente").fill("")
        assert page.locator(SHOWN).count() == every > 5
        page.locator("#gemeente").fill("zaan")
        page.keyboard.press("Enter")
        page.wait_for_url(f"{address}zaanstreek/")
        assert page.wrong == []


def test_without_a_script_the_list_leads_there(browser: Any, portaal_site: Path) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    with serving(portaal_site) as address:
        page.goto(address)
        assert not page.locator("#gemeente").is_visible()
        page.get_by_role("link", name="Purmerend", exact=True).click()
        assert page.url == f"{address}waterland/"
    context.close()
