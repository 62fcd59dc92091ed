"""Dates, numbers and units in Dutch."""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import Any, get_args

import pytest
from pydantic import ValidationError

from routekaart.reading.model import (
    Advies,
    Afspraak,
    Fase,
    Herkomst,
    Hoogstens,
    Model,
    Opschaling,
    Organisatie,
    Pact,
    Soort,
    Termijn,
)
from routekaart.reading.words import amount
from routekaart.showing.telling import pacten, van_wie, words


def test_datum() -> None:
    assert words.format_datum(date(2026, 11, 22)) == "22 november 2026"
    assert [words.format_datum(date(2026, month, 1)).split()[1][:3] for month in (1, 3, 12)] == [
        "jan",
        "maa",
        "dec",
    ]


@pytest.mark.parametrize(
    ("count", "eenheid", "text"),
    [
        ("1", "schoolweek", "1 schoolweek"),
        ("16", "lesuur", "16 lesuren"),
        ("1.50", "week", "1,5 week"),
        ("2.5", "maand", "2,5 maanden"),
        ("0", "dag", "0 dagen"),
        ("3", "jaar", "3 jaar"),
        ("10", "keer", "10 keer"),
        ("100", "dag", "100 dagen"),
    ],
)
def test_amount(count: str, eenheid: str, text: str) -> None:
    assert amount(Decimal(count), eenheid) == text


@pytest.mark.parametrize(
    ("fields", "text"),
    [
        ({"aantal": 0, "eenheid": "dag"}, "dezelfde dag"),
        ({"aantal": 1, "eenheid": "werkdag"}, "binnen 1 werkdag"),
        ({"aantal": 4, "eenheid": "week", "voor": "1 juli"}, "uiterlijk 4 weken voor 1 juli"),
        ({"aantal": 0, "eenheid": "dag", "voor": "1 juli"}, "op 1 juli"),
        (
            {"aantal": 6, "eenheid": "week", "verlengbaar_met": 4, "vanaf": "de aanmelding"},
            "binnen 6 weken, gerekend vanaf de aanmelding, één keer te verlengen met 4 weken",
        ),
        (
            {"aantal": 3, "eenheid": "maand", "telt_voor": "hele_route"},
            "binnen 3 maanden (voor de hele route)",
        ),
        ({"aantal": 3, "eenheid": "week", "na": True}, "3 weken later"),
        (
            {"aantal": 3, "eenheid": "week", "na": True, "vanaf": "het gesprek"},
            "3 weken na het gesprek",
        ),
        ({"op_maat": True}, "op maat: dit spreekt u samen af"),
        ({"wacht_op": "het besluit"}, "wacht op het besluit"),
        (
            {"wacht_op": "het besluit", "aantal": 4, "eenheid": "week"},
            "wacht op het besluit, hoogstens 4 weken",
        ),
    ],
)
def test_termijn(fields: dict[str, object], text: str) -> None:
    assert words.describe_termijn(Termijn.model_validate(fields)) == text


AMOUNT = {"aantal": 3, "eenheid": "week"}


@pytest.mark.parametrize(
    "fields",
    [
        {},
        {"aantal": 3},
        {"eenheid": "week"},
        {"na": True},
        {"vanaf": "het gesprek"},
        {"op_maat": True, "vanaf": "het gesprek"},
        {**AMOUNT, "op_maat": True},
        {"wacht_op": "het besluit", "op_maat": True},
        {"wacht_op": "het besluit", "verlengbaar_met": 1},
        {**AMOUNT, "wacht_op": "het besluit", "vanaf": "het gesprek"},
        {**AMOUNT, "aantal": 0, "na": True},
        {**AMOUNT, "na": True, "voor": "1 juli"},
    ],
)
def test_what_is_no_termijn_is_refused(fields: dict[str, object]) -> None:
    with pytest.raises(ValidationError, match="geen termijn"):
        Termijn.model_validate(fields)


@pytest.mark.parametrize(
    ("bounds", "text"),
    [
        ({}, "vanaf de eerste dag"),
        ({"tot": 4}, "vanaf de eerste dag tot 4 schoolweken"),
        ({"vanaf": 0, "tot": 4}, "vanaf de eerste dag tot 4 schoolweken"),
        ({"vanaf": 4, "tot": 12}, "van 4 schoolweken tot 12 schoolweken"),
        ({"vanaf": 4}, "vanaf 4 schoolweken"),
    ],
)
def test_periode(bounds: dict[str, int], text: str) -> None:
    fields = {key: {"aantal": n, "eenheid": "schoolweek"} for key, n in bounds.items()}
    step = {"wie": "De mentor", "wat": "Belt"}
    fase = Fase.model_validate(
        {"id": "f", "naam": "F", "regie": "school", "stappen": [step], **fields}
    )
    assert words.describe_periode(fase) == text


@pytest.mark.parametrize(
    ("grens", "text"),
    [
        (">4 weken", "meer dan 4 weken"),
        (">=4 weken", "4 weken of meer"),
        ("≥ 16 uur", "16 uur of meer"),
        ("<= 2 dagen", "2 dagen of minder"),
        ("< 18 jaar", "minder dan 18 jaar"),
        ("ongeveer 4 weken", "ongeveer 4 weken"),
    ],
)
def test_grens(grens: str, text: str) -> None:
    assert words.describe_grens(grens) == text


def test_opsomming() -> None:
    assert words.join_words(()) == ""
    assert words.join_words(("a",)) == "a"
    assert words.join_words(("a", "b", "c")) == "a, b en c"


@pytest.mark.parametrize(
    ("telefoon", "href"),
    [("0199-01 23 45", "tel:0199012345"), ("+31 (0)199-012345", "tel:+31199012345")],
)
def test_bellen(telefoon: str, href: str) -> None:
    assert words.link_telefoon(telefoon) == href


def test_every_kind_of_advice_has_words() -> None:
    assert set(words.SOORTEN) == set(Soort)
    assert "verplicht" not in words.SOORTEN[Soort.MELDEN]  # that is for a law to say
    assert "mag altijd" in words.SOORTEN[Soort.OVERLEGGEN]


def test_sentences_end_once() -> None:
    assert words.split_zin("U belt.\nDat mag altijd. Ook nu.") == (
        "U belt.",
        "Dat mag altijd. Ook nu.",
    )
    assert words.split_zin("Bel bv. eerst de ouders") == ("Bel bv. eerst de ouders", "")
    assert words.end_zin("Bel.") == "Bel."
    assert words.end_zin("Bel") == "Bel."
    assert words.drop_punt("Er is gevaar.") == "Er is gevaar"


@pytest.mark.parametrize(
    ("grondslag", "said"),
    [
        (None, "Melden"),
        ("wet", "Melden (verplicht)"),
        ("landelijk", "Melden (landelijke afspraak)"),
        ("regionaal", "Melden (afspraak in deze regio)"),
        ("school", "Melden (afspraak op school)"),
        ("voorstel", "Melden (voorstel van de makers)"),
    ],
)
def test_only_a_law_makes_reporting_a_duty(grondslag: str | None, said: str) -> None:
    bron = {"naam": "Wet X", "gezien_op": "2026-11-22"}
    ground = {"soort": grondslag, "bron": bron} if grondslag else None
    fields = {"id": "a", "code": "A1", "naam": "Meld het", "doe": ["Meld"], "grondslag": ground}
    assert words.describe_soort(Advies.model_validate({**fields, "soort": "melden"})) == said
    assert words.describe_soort(Advies.model_validate({**fields, "soort": "zelf_doen"})) == (
        "Zelf doen op school"
    )


@pytest.mark.parametrize(
    ("model", "field", "said"),
    [
        (Opschaling, "reden", words.REDENEN),
        (Organisatie, "toestemming_ouders", words.TOESTEMMING),
        (Pact, "status", pacten.PACTSTATUS),
        (Afspraak, "status", pacten.AFSPRAAKSTATUS),
    ],
)
def test_every_word_that_an_editor_may_choose_is_said(
    model: type[Model], field: str, said: Mapping[str, str]
) -> None:
    assert choices(model.model_fields[field].annotation) == set(said)
    assert len(set(said.values())) == len(said)


@pytest.mark.parametrize("said", [words.GRONDSLAGEN, van_wie.HERKOMSTEN])
def test_every_origin_is_said(said: Mapping[Herkomst, str]) -> None:
    assert set(said) == set(Herkomst)
    assert len(set(said.values())) == len(said)


def choices(annotation: Any) -> set[str]:
    """The words of a `Literal`, also of one that may be left out."""
    inner = [choices(arg) if get_args(arg) else {arg} for arg in get_args(annotation)]
    return {word for words in inner for word in words if isinstance(word, str)}


@pytest.mark.parametrize(
    ("status", "day", "said"),
    [
        ("voorgenomen", None, "Gepland"),
        ("voorgenomen", date(2026, 11, 23), "Begint op 23 november 2026"),
        ("voorgenomen", date(2026, 11, 22), "Gepland voor 22 november 2026"),
        ("loopt", None, "Loopt"),
        ("loopt", date(2026, 1, 1), "Loopt sinds 1 januari 2026"),
        ("gedeeltelijk", date(2026, 1, 1), "Loopt voor een deel sinds 1 januari 2026"),
        ("gereed", date(2026, 1, 1), "Klaar"),
    ],
)
def test_how_an_agreement_stands(status: str, day: date | None, said: str) -> None:
    """A plan of which the day came is not called begun: nobody has said so."""
    afspraak = Afspraak.model_validate({"tekst": "x", "status": status, "begint_op": day})
    assert pacten.describe_stand(afspraak, date(2026, 11, 22)) == said


def test_who_gives_permission_is_not_said_for_an_age() -> None:
    """From some age on a pupil decides, and then the parents do not give it."""
    assert "leerling" in words.TOESTEMMING["ja"]
    assert "ouders" not in words.TOESTEMMING["informeren"]


def test_how_often_at_most() -> None:
    most = {"aantal": 7, "eenheid": "dag"}
    once, twice = (Hoogstens.model_validate(one) for one in (most, {**most, "keer": 2}))
    assert words.describe_hoogstens(once) == "hoogstens 1 keer in 7 dagen"
    assert words.describe_hoogstens(twice) == "hoogstens 2 keer in 7 dagen"
