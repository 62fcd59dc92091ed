"""How one reaches an organisation: the verb follows what there is."""

import pytest

from routekaart.reading.model import Contact
from routekaart.showing.telling.bereiken import (
    describe_talen,
    describe_tijden,
    first_weg,
    head_wie,
    list_korte_wegen,
    list_wegen,
)

BEL = {"telefoon": "0199-01 23 45"}


def contact(**fields: object) -> Contact:
    return Contact.model_validate(fields)


@pytest.mark.parametrize(
    ("fields", "doe", "kop"),
    [
        (BEL | {"email": "a@b.example"}, "Bel", "Wie u belt"),
        ({"telefoons": [{"nummer": "0199-01 23 45"}]}, "Bel", "Wie u belt"),
        (
            {"formulier": "https://b.example/f", "email": "a@b.example"},
            "Vul het formulier in",
            "Bij wie u een formulier invult",
        ),
        ({"email": "a@b.example", "website": "https://b.example"}, "Mail", "Wie u mailt"),
        ({"website": "https://b.example"}, "Ga naar de site", "Op wiens site u kijkt"),
        ({"adres": "Plein 1"}, "Ga naar", "Bij wie u langsgaat"),
    ],
)
def test_one_calls_only_where_there_is_a_number(
    fields: dict[str, object], doe: str, kop: str
) -> None:
    way = first_weg(contact(**fields))
    assert way is not None
    assert way.doe == doe
    assert head_wie([contact(**fields)]) == kop


def test_a_heading_holds_for_all_below_it() -> None:
    site = contact(website="https://b.example")
    assert head_wie([contact(**BEL), site]) == "Met wie u contact opneemt"
    assert head_wie([contact(**BEL), contact(nog_open="volgt")]) == "Wie u belt"
    assert head_wie([contact(nog_open="volgt")]) == "Met wie u contact opneemt"


def test_a_number_says_what_it_is_for_and_how_one_gets_through() -> None:
    number = {"nummer": "0199-01 00 00", "waarvoor": "Overleg.", "doorkies": "keuze 2"}
    one, two = list_wegen(contact(**BEL, telefoons=[{**number, "vraag_naar": "het team"}]))
    assert (one.tekst, one.bij) == ("0199-01 23 45", "")
    assert (two.href, two.bij) == ("tel:0199010000", "Overleg, keuze 2, vraag naar het team")


def test_where_there_is_little_room_a_site_stands_only_alone() -> None:
    both = contact(email="a@b.example", website="https://b.example", adres="Plein 1")
    assert [way.soort for way in list_korte_wegen(both)] == ["email"]
    assert [way.soort for way in list_korte_wegen(contact(adres="Plein 1"))] == ["adres"]
    assert list_korte_wegen(contact(nog_open="volgt")) == ()


@pytest.mark.parametrize(
    ("tijden", "zin"),
    [
        (
            [(["vr", "ma", "di", "wo", "do"], "8:30", "17.00")],
            "Maandag tot en met vrijdag van 8.30 tot 17.00 uur.",
        ),
        (
            [(["ma", "di"], "08.30", "12.00"), (["ma", "di"], "13.00", "24.00")],
            "Maandag en dinsdag van 8.30 tot 12.00 en van 13.00 tot 24.00 uur.",
        ),
        (
            [(["ma", "wo", "do"], "0.00", "9.05"), (["zo"], "19.00", "21.00")],
            "Maandag, woensdag en donderdag van 0.00 tot 9.05 uur; zondag van 19.00 tot 21.00 uur.",
        ),
    ],
)
def test_hours_are_told_by_day(tijden: list[tuple[list[str], str, str]], zin: str) -> None:
    hours = [{"dagen": days, "van": van, "tot": tot} for days, van, tot in tijden]
    assert describe_tijden(contact(openingstijden=hours)) == (zin,)


def test_after_the_hours_come_words_and_closed_periods() -> None:
    closed = [
        {"van": "2026-12-21", "tot": "2027-01-04", "waarom": "kerstvakantie."},
        {"van": "2027-02-22", "tot": "2027-03-01"},
    ]
    said = contact(bereikbaar="Na een terugbelverzoek", gesloten=closed, talen=["Pools", "Engels"])
    assert describe_tijden(said) == (
        "Na een terugbelverzoek.",
        "Gesloten van 21 december 2026 tot 4 januari 2027: kerstvakantie.",
        "Gesloten van 22 februari 2027 tot 1 maart 2027.",
    )
    assert describe_talen(said) == "Zij spreken Pools en Engels."
