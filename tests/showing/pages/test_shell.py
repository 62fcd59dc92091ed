"""A whole page of our own: light, without a script, and at home in the site of a host."""

import gzip
import re
from collections.abc import Callable
from datetime import date
from functools import cache
from urllib.parse import unquote

import pytest
from fontTools.ttLib import TTFont
from selectolax.lexbor import LexborHTMLParser, LexborNode

from routekaart.reading.model import Inhoud
from routekaart.reading.model.huisstijl import Huisstijl
from routekaart.showing.everything import House, outputs
from routekaart.showing.pages.assets import HUIS_SCRIPT, LIGHT_STYLE, published
from routekaart.showing.pages.deuren import further
from routekaart.showing.telling.links import Link
from routekaart.showing.telling.region import Region
from tests.support.making import render
from tests.support.places import PACKAGE
from tests.support.showing_region import decided, rich_inhoud

DAY = date(2026, 11, 22)
QUESTION = "keuzehulp/v2/index.html"
LIMIT = 25_000


@cache
def pages(house: House | None = None) -> dict[str, bytes]:
    """Of a region in the look of routekaart: its own is in `test_huisstijl`."""
    inhoud = rich_inhoud()
    plain = inhoud.regio.model_copy(update={"huisstijl": Huisstijl()})
    inhoud = inhoud.replaced(regio=plain)
    every = outputs(Region(inhoud, decided(inhoud), DAY, count_bladen=lambda _: 2), house)
    return {output.path: output.make() for output in every if not output.path.endswith(".pdf")}


def one(page: LexborHTMLParser, selector: str) -> LexborNode:
    (node,) = page.css(selector)
    return node


def loaded(path: str, files: dict[str, bytes]) -> list[str]:
    """Everything that a first visit fetches: the page, its styles and scripts, the first fonts."""
    text = files[path].decode()
    found = re.findall(r'<(?:link rel="(?:stylesheet|icon)" href|script src)="([^"]+)"', text)
    fonts = [
        name for name in files if re.search(r"atkinson-(regular|bold)\.[0-9a-f]+\.woff2", name)
    ]
    return [path, *(name.removeprefix("../../") for name in found), *fonts]


def test_a_question_page_is_light_at_its_first_visit(
    record_property: Callable[[str, int], None],
) -> None:
    files = pages()
    weight = {
        name: len(files[name] if name.endswith("woff2") else gzip.compress(files[name], 9, mtime=0))
        for name in loaded(QUESTION, files)
    }
    record_property("a question page, first visit, bytes gzip", sum(weight.values()))
    assert len(weight) == 6
    assert sum(weight.values()) <= LIMIT


def test_a_question_page_has_one_script_and_is_not_to_be_found() -> None:
    page = LexborHTMLParser(pages()[QUESTION].decode())
    assert page.css("style, [style], [onclick]") == []
    assert [script.attributes["src"] for script in page.css("script")] == [
        f"../../{published(HUIS_SCRIPT)}"
    ]
    assert one(page, "meta[name=robots]").attributes["content"] == "noindex"
    assert one(page, "html").attributes["lang"] == "nl"


def test_every_page_leads_to_the_start_and_to_all_kinds() -> None:
    page = LexborHTMLParser(pages()[QUESTION].decode())
    assert one(page, "a.rk-hoofd__naam").attributes["href"] == "../../"
    below = {link.attributes["href"] for link in page.css("footer a")}
    assert {"../../", "../../organisaties/", "../../kaart/", "../../over/"} <= below
    assert len(page.css(".rk-deuren a")) == 4


def test_nothing_leads_to_a_kind_that_the_region_has_none_of() -> None:
    full = rich_inhoud()
    empty = full.model_copy(update={"fasen": {}, "voorzieningen": {}})
    assert _below(full) - _below(empty) == {"fasen/", "voorzieningen/"}


def _below(inhoud: Inhoud) -> set[str]:
    return {way.href for group in further(inhoud) for way in group.wegen}


def test_a_page_leads_to_what_the_host_wrote_by_hand() -> None:
    house = House("Hei", eigen=(Link("uit & leg/", "Uit <leg>"), Link("https://x.example/", "X")))
    page = LexborHTMLParser(pages(house)[QUESTION].decode())
    last = page.css("footer nav a")[-2:]
    assert [link.attributes["href"] for link in last] == ["../../uit & leg/", "https://x.example/"]
    assert last[0].text() == "Uit <leg>"


def test_a_page_takes_over_the_house_of_its_host() -> None:
    house = House("De <Hei>", "https://hei.example/", ("eigen.css", "https://x.example/y.css"))
    text = pages(house)[QUESTION].decode()
    page = LexborHTMLParser(text)
    name = one(page, "a.rk-hoofd__naam")
    assert name.text() == "De <Hei>"
    assert "De &lt;Hei&gt;" in text
    assert name.attributes["href"] == "https://hei.example/"
    styles = [link.attributes["href"] for link in page.css("link[rel=stylesheet]")]
    assert styles == [
        f"../../{published(LIGHT_STYLE)}",
        "../../eigen.css",
        "https://x.example/y.css",
    ]


ADRES = "https://hei.example/zorg/kaart"


def test_every_page_says_what_it_is_about() -> None:
    for path, content in pages().items():
        if path.endswith(".html") and b'http-equiv="refresh"' not in content:
            about = one(LexborHTMLParser(content.decode()), "meta[name=description]")
            assert about.attributes["content"], path


def test_a_site_that_knows_its_address_says_where_each_page_stands() -> None:
    files = pages(House("Hei", adres=ADRES))
    page = LexborHTMLParser(files["signalen/weg/index.html"].decode())
    here = f"{ADRES}/signalen/weg/"
    assert one(page, "link[rel=canonical]").attributes["href"] == here
    told = {
        node.attributes["property"]: node.attributes["content"] for node in page.css("[property]")
    }
    assert told["og:url"] == here
    assert told["og:title"] == "V2 Is weg"
    assert {"og:type", "og:description", "og:site_name", "og:locale"} <= told.keys()
    question = LexborHTMLParser(files[QUESTION].decode())
    assert not question.css("link[rel=canonical], [property]")
    assert not LexborHTMLParser(pages()["signalen/weg/index.html"].decode()).css("[property]")


def test_the_list_for_search_engines_has_all_pages_that_may_be_found() -> None:
    files = pages(House("Hei", adres=ADRES, geschreven=("uit leg/",)))
    found = set(re.findall("<loc>(.*)</loc>", files["sitemap.xml"].decode()))
    may = {
        f"{ADRES}/{path.removesuffix('index.html')}"
        for path, content in files.items()
        if path.endswith("index.html") and b'content="noindex"' not in content
    }
    assert found == may | {f"{ADRES}/uit%20leg/"}
    assert f"{ADRES}/" in found
    assert "sitemap.xml" not in pages()


def test_a_page_for_what_is_not_there_is_whole_below_the_address_of_the_site() -> None:
    files = pages(House("Hei", adres=ADRES))
    page = LexborHTMLParser(files["404.html"].decode())
    leads = [
        node.attributes.get("href") or node.attributes.get("src")
        for node in page.css("[href], [src]")
    ]
    inside = [lead for lead in leads if lead and not lead.startswith(("tel:", "mailto:", "#"))]
    assert all(lead.startswith("/zorg/kaart/") for lead in inside)
    for lead in inside:
        path = lead.removeprefix("/zorg/kaart/").partition("#")[0]
        assert (f"{path}index.html" if path.endswith("/") or not path else path) in files, lead
    assert page.css(".rk-spoed a[href='tel:112']")
    assert one(page, "#rk-code").attributes["data-naar"] == "/zorg/kaart/c/"
    assert "Deze pagina op internet" not in page.text()


def test_without_an_address_that_page_needs_no_other_file_and_guesses_nothing() -> None:
    page = LexborHTMLParser(pages()["404.html"].decode())
    assert not page.css("link, script, style, img, [src], [style]")
    hrefs = [node.attributes["href"] or "" for node in page.css("[href]")]
    assert hrefs
    assert all(href.startswith("tel:") for href in hrefs)
    assert one(page, "h1").text() == "Deze pagina bestaat niet"


def test_shared_assets_lie_one_level_up() -> None:
    page = LexborHTMLParser(pages(House("Hei", assets_above=True))[QUESTION].decode())
    assert [link.attributes["href"] for link in page.css("link")] == [
        "../../../assets/favicon.svg",
        f"../../../{published(LIGHT_STYLE)}",
    ]
    back = one(page, ".rk-portaal__terug a")
    assert back.attributes["href"] == "../../../"


@pytest.mark.parametrize("weight", ["regular", "bold"])
def test_the_fonts_hold_together_what_the_style_sheet_promises(weight: str) -> None:
    folder = PACKAGE / "showing" / "pages" / "templates"
    signs = {
        part: set(TTFont(folder / "fonts" / f"atkinson-{weight}{part}.woff2").getBestCmap())
        for part in ("", "-meer")
    }
    told = re.findall(r"unicode-range: ([^;]+);", (folder / "css" / "tokens.css").read_text())[-1]
    assert _signs(told) == signs[""]
    assert not signs[""] & signs["-meer"]
    assert set(map(ord, "aAzZ09éëï’‘–…€")) <= signs[""]
    assert set(map(ord, "łžő")) <= signs["-meer"]


def _signs(told: str) -> set[int]:
    runs = [part.strip().removeprefix("U+").split("-") for part in told.split(",")]
    return {sign for run in runs for sign in range(int(run[0], 16), int(run[-1], 16) + 1)}


def test_every_page_says_where_to_tell_what_is_not_right() -> None:
    """With the code of what it is about and the version; never with the way to a situation."""
    question = one(LexborHTMLParser(pages()[QUESTION].decode()), 'footer a[href^="mailto:"]')
    href = unquote(question.attributes["href"] or "")
    assert re.fullmatch(r"mailto:\S+@\S+\?subject=Klopt dit niet\? c/v2/ \(.+\)", href), href
    nobody = rich_inhoud()
    uitgever = nobody.regio.uitgever.model_copy(update={"email": None})
    regio = nobody.regio.model_copy(update={"uitgever": uitgever})
    silent = nobody.model_copy(update={"regio": regio})
    files = render(silent, decided(silent), DAY)
    page = LexborHTMLParser(files[QUESTION].decode())
    assert not page.css('footer a[href^="mailto:"]')
    assert one(page, "footer p a").attributes["href"] == "../../over/"
