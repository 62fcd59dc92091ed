"""Where somebody goes on who came in by the wrong door: the signals that are alike, at each end."""

from datetime import date

from selectolax.lexbor import LexborHTMLParser as HTMLParser

from routekaart.deciding.tables.diagram import paths
from routekaart.reading.model import Inhoud
from routekaart.showing.telling.links import page_path, relative
from tests.support.making import render
from tests.support.showing_region import decided, rich_inhoud, stap


def beside(inhoud: Inhoud, address: str) -> list[tuple[str, str]]:
    """The signals below an end: where each leads, and what is said beside it."""
    files = render(inhoud, decided(inhoud), date(2026, 11, 22))
    page = HTMLParser(files[page_path(address)].decode())
    found = [one for one in page.css("details") if "Dit lijkt erop" in one.text()]
    return [
        (item.css("a")[0].attributes["href"] or "", " ".join(item.text().split()))
        for one in found
        for item in one.css("li")
    ]


def test_an_end_leads_to_the_signals_that_are_alike_and_says_when_they_fit() -> None:
    inhoud = rich_inhoud()
    end = next(paths(decided(inhoud).diagrammen["weg"])).antwoorden
    here = stap("weg", *(f"{vraag}={answer}" for vraag, answer in end))
    ((href, said),) = beside(inhoud, here)
    assert href == relative(here, stap("ziek"))
    assert said.endswith("als de leerling ziek is")


def test_what_was_answered_is_not_asked_again() -> None:
    inhoud = rich_inhoud()
    asks = {"vragen": ("duur", "patroon"), "routes": inhoud.signalen["weg"].routes}
    other = inhoud.signalen["ziek"].model_copy(update={**asks, "anders": ("niets",)})
    inhoud = inhoud.replaced(signalen={**inhoud.signalen, "ziek": other})
    here = stap("weg", "duur=kort", "patroon=ja")
    ((href, _),) = beside(inhoud, here)
    assert href == relative(here, stap("ziek", "duur=kort", "patroon=ja"))
