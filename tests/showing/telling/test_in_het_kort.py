"""The line of a signal in words, on its page and in the list on the front page."""

from datetime import date
from typing import Any

import pytest

from routekaart.showing.telling.in_het_kort import Kort, tell_in_het_kort
from routekaart.showing.telling.region import Region
from tests.support.showing_region import decided
from tests.support.worlds import inhoud

DAY = date(2026, 11, 22)

ADVIEZEN = {
    "bel-112": {"naam": "Bel 112", "soort": "spoed", "rol": "jeugdteam"},
    "praat": {"naam": "Praat met de leerling", "soort": "zelf_doen", "rol": "school"},
    "meld": {"naam": "Meld het", "soort": "melden"},
    "overleg": {"naam": "Overleg met de arts", "rol": "jeugdarts"},
}
LEEFTIJD = {
    "vraag": "Hoe oud is de leerling?",
    "kort": "Leeftijd",
    "antwoorden": {"jong": {"tekst": "Jonger dan 18"}, "oud": {"tekst": "18 of ouder."}},
}


def region(*routes: tuple[dict[str, str], list[str]], **signaal: Any) -> Region:
    found = inhoud(
        domeinen={"verzuim": {"naam": "Verzuim"}},
        organisaties={
            "lp": {},
            "arts-noord": {"rollen": ["jeugdarts"], "werkgebied": {"gemeenten": ["noord"]}},
            "arts-zuid": {
                "rollen": ["jeugdarts"],
                "werkgebied": {"gemeenten": ["zuid"]},
                "contact": {"telefoon": "0199-019999"},
            },
        },
        adviezen=ADVIEZEN,
        vragen={"leeftijd": LEEFTIJD, "gevaar": {"vraag": "Is er nu gevaar?"}},
        signalen={
            "s": {
                "vragen": ["gevaar", "leeftijd", "gemeente"],
                "routes": [{"als": als, "dan": dan} for als, dan in routes],
                "anders": ["praat"],
                **signaal,
            }
        },
    )
    return Region(found, decided(found), DAY)


def told(*routes: tuple[dict[str, str], list[str]], **signaal: Any) -> Kort:
    made = region(*routes, **signaal)
    return tell_in_het_kort(made, made.inhoud.signalen["s"])


DANGER = ({"gevaar": "ja"}, ["bel-112"])
DEPENDS = "Anders hangt het af van leeftijd: praat met de leerling of meld het."
ADULT = ({"leeftijd": "oud", "gevaar": "nee"}, ["meld"])


@pytest.mark.parametrize(
    ("routes", "zin"),
    [
        ([], "Eerst: praat met de leerling."),
        (
            [({"leeftijd": "oud", "gemeente": "noord"}, ["meld"])],
            "Meestal eerst: praat met de leerling.",
        ),
        (
            [({"leeftijd": "oud"}, ["meld"])],
            "Hangt af van leeftijd: praat met de leerling of meld het.",
        ),
        ([DANGER], "Bij spoed: bel 112. Anders: praat met de leerling."),
        (
            [DANGER, ADULT],
            f"Bij spoed: bel 112. {DEPENDS}",
        ),
        ([DANGER, ({"gevaar": "nee"}, ["bel-112"])], "Eerst: bel 112."),
    ],
)
def test_says(routes: list[tuple[dict[str, str], list[str]]], zin: str) -> None:
    assert told(*routes).zin == zin


def test_what_decides_is_told_with_each_step() -> None:
    kort = told(({"leeftijd": "oud"}, ["meld"]))
    assert [(one.als, one.advies.naam) for one in kort.stappen] == [
        ("Jonger dan 18", "Praat met de leerling"),
        ("18 of ouder", "Meld het"),
    ]


def test_a_number_is_told_when_there_is_one_only() -> None:
    everywhere = told(anders=["meld"]).stappen[0].bel
    assert everywhere
    assert (everywhere.wie, everywhere.telefoon) == ("leerplicht", "0199-012345")
    differs = told(anders=["overleg"]).stappen[0].bel
    assert differs
    assert (differs.wie, differs.telefoon) == ("jeugdarts", "")


def test_a_gemeente_that_decides_has_its_own_number() -> None:
    kort = told(({"gemeente": "zuid"}, ["overleg"]))
    assert [one.bel and one.bel.telefoon for one in kort.stappen] == [None, "0199-019999"]


def test_what_is_named_is_told_as_usual() -> None:
    half = ({"leeftijd": "oud"}, ["meld"])
    assert told(half, in_het_kort="meld").zin == "Meestal eerst: meld het."
