"""The pages of facilities and explanations, and what points back at them."""

from datetime import date
from functools import cache

from selectolax.lexbor import LexborHTMLParser as HTMLParser

from tests.support.making import render
from tests.support.pages import is_page, split
from tests.support.showing_region import decided, rich_inhoud

DAY = date(2026, 11, 22)


@cache
def pages() -> dict[str, str]:
    inhoud = rich_inhoud()
    files = render(inhoud, decided(inhoud), DAY)
    return {path: file.decode() for path, file in files.items() if is_page(path)}


def text(path: str) -> str:
    body = HTMLParser(split(pages()[path])[1]).body
    assert body is not None
    return " ".join(body.text(separator=" ").split())


def links(path: str) -> dict[str, str]:
    found = HTMLParser(pages()[path]).css(".rk-inhoud a")
    return {" ".join(node.text().split()): node.attributes["href"] or "" for node in found}


def test_a_facility_says_what_for_whom_by_whom_and_until_when() -> None:
    page = text("voorzieningen/klas/index.html")
    assert "Een klas voor thuiszitters ." in page
    assert "In Noord. " in page
    assert "Twee scholen." in page
    assert "Van 1 januari 2026 tot 1 augustus 2027." in page
    assert "Een proef." in page


def test_what_is_not_known_of_a_facility_is_visibly_open() -> None:
    page = text("voorzieningen/open/index.html")
    assert "Nog niet ingevuld door de regio: welke organisatie deze voorziening geeft." in page
    assert "In alle gemeenten van de regio." in page


def test_a_facility_and_those_in_it_point_at_each_other() -> None:
    there = links("voorzieningen/klas/index.html")
    assert "../../adviezen/meld/" in there.values()
    assert "../../organisaties/jeugdteam/" in there.values()
    for path in ("adviezen/meld/index.html", "organisaties/jeugdteam/index.html"):
        assert links(path)["De Klas"] == "../../voorzieningen/klas/"
        assert links(path)["Zo telt u"] == "../../toelichtingen/zo-telt-u/"


def test_explanations_stand_newest_first() -> None:
    page = text("toelichtingen/index.html")
    assert page.index("1 september 2026") < page.index("1 september 2025")


def test_an_explanation_is_set_with_its_links() -> None:
    page = HTMLParser(pages()["toelichtingen/zo-telt-u/index.html"])
    assert [node.text() for node in page.css(".rk-inhoud h2")] == ["Woorden", "Bronnen"]
    assert [node.text() for node in page.css(".rk-inhoud > ol > li")][1] == "wacht"
    (bold,) = page.css(".rk-inhoud > p > b > a")
    assert (bold.text(), bold.attributes["href"]) == ("dit", "../../adviezen/meld/")
    term, *_ = page.css(".rk-inhoud > ul a.rk-woord")
    assert term.attributes["href"] == "#woord-thuiszitter"
    assert page.css_first("#woord-thuiszitter")


def test_a_link_to_what_is_not_there_is_words_and_an_old_id_still_leads_on() -> None:
    page = HTMLParser(pages()["toelichtingen/zo-telt-u/index.html"])
    last = page.css(".rk-inhoud > ul:not(.rk-bronnen) > li")[1]
    assert last.text() == "Convenant en weg"
    assert [node.attributes["href"] for node in last.css("a")] == ["../../documenten/#convenant"]


def test_a_box_to_tick_is_drawn_and_read_aloud() -> None:
    """No form element: what is ticked stands on paper and nowhere else."""
    page = HTMLParser(pages()["toelichtingen/zo-telt-u/index.html"])
    (point,) = page.css("ul.rk-afvinken > li")
    (box,) = point.css("span.rk-vakje")
    assert (box.attributes["role"], box.attributes["aria-label"]) == ("img", "Leeg vakje")
    assert point.text().strip() == "Bel nu"
    assert not page.css("main input")


def test_old_addresses_still_lead_on() -> None:
    assert "verhuisd" in text("voorzieningen/klas-oud/index.html")
    assert "verhuisd" in text("toelichtingen/zo-telde-u/index.html")


def test_a_region_without_them_has_no_such_pages() -> None:
    inhoud = rich_inhoud().model_copy(update={"voorzieningen": {}, "toelichtingen": {}})
    files = render(inhoud, decided(inhoud), DAY)
    assert not [path for path in files if path.startswith(("voorzieningen/", "toelichtingen/"))]
