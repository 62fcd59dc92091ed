"""My gemeente and my kind of school: chosen once, carried along, and never in the way."""

from typing import Any
from urllib.parse import urlsplit

CARD = ".rk-belkaart__wie > li:visible"
NUMMER = ".rk-nummers [data-organisatie]"


def _fragment(page: Any) -> str:
    return str(urlsplit(page.url).fragment)


def _to_the_end(page: Any) -> list[str]:
    """Answer every question, so that the kind of school matters. Gives the questions."""
    asked = []
    while page.locator(".rk-keuzes a").count():
        asked.append(page.locator("h1").inner_text())
        before = page.url
        weeks = page.locator("[data-antwoord=na_4_weken]")
        (weeks if weeks.count() else page.locator(".rk-keuzes a").last).click()
        page.wait_for_url(lambda url, before=before: url != before)
        page.wait_for_load_state()
    return asked


def test_what_is_chosen_goes_along_and_is_not_asked(page: Any, address: str) -> None:
    page.goto(address)
    asked = {}
    for sector in ("", "vo"):
        page.goto(f"{address}?{sector}")
        if sector:
            page.select_option("#rk-mijn [name=s]", sector)
            assert _fragment(page) == "s=vo"
        page.locator('[data-signaal="durft-niet-naar-school"]').first.click()
        asked[sector] = _to_the_end(page)
    assert set(asked["vo"]) < set(asked[""])
    assert _fragment(page) == "s=vo"
    assert not page.wrong


def test_the_number_of_my_gemeente_and_all_of_them_again(page: Any, address: str) -> None:
    page.goto(f"{address}organisaties/")
    every = page.locator(f"{NUMMER}:visible").count()
    page.select_option("#rk-mijn [name=g]", "rietmonde")
    some = page.locator(f"{NUMMER}:visible").count()
    assert 0 < some < every
    page.get_by_role("link", name="Toon alles").click()
    assert page.locator(f"{NUMMER}:visible").count() == every
    assert _fragment(page) == ""


def test_nothing_is_left_out_where_nobody_is_mine(page: Any, address: str) -> None:
    page.goto(f"{address}organisaties/")
    every = page.locator(f"{NUMMER}:visible").count()
    for strange in ("g=nergens", "g=%3Cscript%3E", "s=", "x=1", "g=rietmonde%22"):
        page.goto(f"{address}organisaties/#{strange}")
        page.reload()
        assert page.locator(f"{NUMMER}:visible").count() == every
    assert not page.wrong


def test_who_goes_back_to_a_question_sees_it(page: Any, address: str) -> None:
    page.goto(f"{address}#s=vo")
    page.reload()
    page.locator('[data-signaal="durft-niet-naar-school"]').first.click()
    _to_the_end(page)
    page.locator(".rk-antwoorden > summary").click()
    page.locator(".rk-wijzig", has_text="voortgezet onderwijs").click()
    page.wait_for_load_state()
    assert page.locator("[data-vraag=sector]").count()
    assert _fragment(page) == "s=vo&toon=1"
    page.locator("[data-antwoord=po]").click()
    page.wait_for_load_state()
    assert _fragment(page) == "s=po"


def test_without_a_script_everything_is_shown(browser: Any, address: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{address}organisaties/#g=rietmonde")
    shown = page.locator(f"{NUMMER}:visible").count()
    assert shown == page.locator(NUMMER).count()
    assert not page.locator("#rk-mijn").is_visible()
    context.close()
