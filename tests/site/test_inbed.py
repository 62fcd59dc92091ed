"""In a frame of another page a page of ours has no header and no footer, and one way out."""

from pathlib import Path
from typing import Any

from selectolax.lexbor import LexborHTMLParser

CHROME = ".rk-hoofd, .rk-voet"


def _shown(frame: Any) -> tuple[bool, bool]:
    """Whether there is a header or a footer, and a way out."""
    chrome = frame.locator(CHROME).locator("visible=true").count()
    return bool(chrome), frame.locator(".rk-inbed-uit a").is_visible()


def test_a_page_with_the_fragment_stands_alone_without_a_script(browser: Any, address: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{address}#inbed")
    assert _shown(page) == (False, True)
    assert page.locator(".rk-spoed a").first.is_visible()
    page.goto(f"{address}fasen/")
    assert _shown(page) == (True, False)
    context.close()


def test_in_a_frame_it_stays_alone_from_page_to_page(page: Any, address: str) -> None:
    """Under the policy of the package, which lets a page of the same server do it."""
    intranet = '<iframe src="./#inbed" width="400" height="600"></iframe>'
    page.route("**/intranet.html", lambda way: way.fulfill(body=intranet, content_type="text/html"))
    page.goto(f"{address}intranet.html", wait_until="load")
    (_, kader) = page.frames
    kader.locator(".rk-inbed-uit a").wait_for()
    assert _shown(kader) == (False, True)
    kader.evaluate("document.querySelector('main a[href*=\"keuzehulp/\"]').click()")
    kader.wait_for_url("**/keuzehulp/**")
    kader.wait_for_load_state("load")
    assert _shown(kader) == (False, True)
    kader.locator(".rk-inbed-uit a").click()
    page.wait_for_url("**/keuzehulp/**")
    assert _shown(page) == (True, False)
    assert page.wrong == []


def test_the_line_to_copy_names_the_address_of_the_site(voorbeeld_site: Path) -> None:
    page = LexborHTMLParser((voorbeeld_site / "gegevens" / "index.html").read_text("utf-8"))
    (line,) = page.css("pre code")
    (frame,) = LexborHTMLParser(line.text()).css("iframe")
    assert str(frame.attributes["src"]).endswith("/#inbed")
    assert frame.attributes["title"]
