"""What a region withdrew leads to what holds now, and what is in use stays."""

from datetime import date

import pytest
from selectolax.lexbor import LexborHTMLParser as HTMLParser

from routekaart.reading.model import Inhoud
from routekaart.showing.telling.links import page_path, relative
from tests.support.making import render
from tests.support.showing_region import decided, rich_inhoud, stap

ADVIES = "adviezen/bel-nooit/"


def withdrawn(**old: str) -> Inhoud:
    inhoud = rich_inhoud()
    lines = [{"oud": oud, "nu": nu} for oud, nu in old.items()]
    regio = type(inhoud.regio).model_validate({**_as_written(inhoud), "vervallen": lines})
    return inhoud.replaced(regio=regio)


def _as_written(inhoud: Inhoud) -> dict[str, object]:
    return {name: getattr(inhoud.regio, name) for name in type(inhoud.regio).model_fields}


@pytest.fixture(scope="module")
def files() -> dict[str, bytes]:
    inhoud = rich_inhoud()
    signaal, advies = inhoud.signalen["weg"].code, inhoud.adviezen["meld"].code
    inhoud = withdrawn(
        **{
            "V77": signaal,
            ADVIES: advies,
            "keuzehulp/weg/patroon-ja/duur-kort/": signaal,
            "signalen/weg/": advies,
        }
    )
    return render(inhoud, decided(inhoud), date(2026, 11, 22))


def leads(files: dict[str, bytes], old: str) -> str:
    (link,) = HTMLParser(files[page_path(old)].decode()).css("h1 ~ p a.rk-naar")
    return link.attributes["href"] or ""


def test_a_code_and_an_address_lead_to_what_holds_now(files: dict[str, bytes]) -> None:
    assert leads(files, "c/v77/") == relative("c/v77/", "signalen/weg/")
    assert leads(files, ADVIES) == relative(ADVIES, "adviezen/meld/")


def test_a_step_leads_to_the_first_question_that_is_still_open(files: dict[str, bytes]) -> None:
    old = "keuzehulp/weg/patroon-ja/duur-kort/"
    assert leads(files, old) == relative(old, stap("weg", "duur=kort", "patroon=ja"))


def test_a_page_in_use_stays(files: dict[str, bytes]) -> None:
    assert b"Dit is vervallen" not in files[page_path("signalen/weg/")]
