"""The pages about the open data and the declarations."""

from datetime import date

import pytest
from selectolax.lexbor import LexborHTMLParser as HTMLParser

from routekaart.reading.model import Inhoud
from routekaart.showing.telling import links
from routekaart.showing.telling.open_data import list_files
from tests.support.making import render
from tests.support.showing_region import decided, rich_inhoud

DAY = date(2026, 11, 22)


def _made(inhoud: Inhoud) -> dict[str, bytes]:
    return render(inhoud, decided(inhoud), DAY)


@pytest.fixture(scope="module")
def made() -> dict[str, bytes]:
    return _made(rich_inhoud())


def test_the_page_leads_to_each_file_and_to_no_other(made: dict[str, bytes]) -> None:
    page = HTMLParser(made["gegevens/index.html"].decode())
    leads = [link.attributes["href"] or "" for link in page.css("main section a")]
    files = [path.removeprefix(links.GEGEVENS) for path in made if path.startswith(links.GEGEVENS)]
    ours = [path for path in leads if not path.startswith("tel:")]
    assert sorted(ours) == sorted(path for path in files if path != "index.html")


def test_the_page_tells_it_in_english_too(made: dict[str, bytes]) -> None:
    page = HTMLParser(made["gegevens/index.html"].decode())
    (english,) = page.css("[lang=en]")
    told = english.text()
    assert [one.soort for one in list_files() if f"{one.soort}: {one.en}" not in told] == []


def test_a_declaration_is_told_with_its_day(made: dict[str, bytes]) -> None:
    text = HTMLParser(made["toegankelijkheid/index.html"].decode()).text()
    assert "Deze site voldoet gedeeltelijk. Vastgesteld op 1 oktober 2026" in text
    assert "Nog niet ingevuld" not in text
    text = HTMLParser(made["privacy/index.html"].decode()).text()
    assert "Verantwoordelijk: Gemeente Noord. Vastgesteld op 1 oktober 2026" in text


def test_what_nobody_declared_stays_open() -> None:
    inhoud = rich_inhoud()
    regio = inhoud.regio.model_copy(update={"toegankelijkheid": None, "privacy": None})
    made = _made(inhoud.replaced(regio=regio))
    for path in ("toegankelijkheid/index.html", "privacy/index.html"):
        assert "Nog niet ingevuld" in HTMLParser(made[path].decode()).text()


def test_every_page_leads_to_them(made: dict[str, bytes]) -> None:
    page = HTMLParser(made["adviezen/index.html"].decode())
    ways = [link.attributes["href"] for link in page.css("footer a")]
    assert {"../gegevens/", "../toegankelijkheid/", "../privacy/"} <= {*ways}
