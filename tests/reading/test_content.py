"""What can be published but is not good."""

from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from routekaart.reading.age import last_good_day
from routekaart.reading.content import check_houdbaarheid
from routekaart.reading.regio import read_regio
from tests.support.regions import found_in, make_region, places


@pytest.mark.parametrize(
    ("day", "months", "later"),
    [
        (date(2026, 1, 15), 12, date(2027, 1, 15)),
        (date(2026, 1, 31), 1, date(2026, 2, 28)),
        (date(2027, 8, 31), 6, date(2028, 2, 29)),
        (date(2026, 12, 31), 1, date(2027, 1, 31)),
        (date(2026, 11, 22), 0, date(2026, 11, 22)),
        (date(2026, 11, 22), 999999, date.max),
    ],
)
def test_months_later(day: date, months: int, later: date) -> None:
    assert last_good_day(day, Decimal(months)) == later


@pytest.mark.parametrize(("peildatum", "is_old"), [("2027-10-01", False), ("2027-10-02", True)])
def test_details_are_too_old_the_day_after(tmp_path: Path, peildatum: str, is_old: bool) -> None:
    reading = read_regio(make_region(tmp_path, {}))
    assert reading.inhoud is not None
    found = check_houdbaarheid(reading.inhoud, reading.source, date.fromisoformat(peildatum))
    old = [item.code for item in found if item.code == "RK501"]
    assert old == (["RK501", "RK501"] if is_old else [])


def test_a_waiting_time_and_an_advice_grow_old_too(tmp_path: Path) -> None:
    files = {
        "organisaties/jeugdartsen.yaml": "wachttijd: {tekst: Kort, peildatum: 2020-01-01}\n",
        "adviezen.yaml": "bel-ouders: {gecontroleerd: 2020-01-01}\n",
    }
    reading = read_regio(make_region(tmp_path, files))
    assert reading.inhoud is not None
    found = check_houdbaarheid(reading.inhoud, reading.source, date(2026, 11, 22))
    assert sorted(places(tuple(found))) == [
        ("RK501", "adviezen.yaml", 1, 29),
        ("RK501", "jeugdartsen.yaml", 1, 37),
    ]


def test_who_cannot_be_reached_yet_needs_no_check(tmp_path: Path) -> None:
    text = "contact: {email: null, nog_open: Volgt.}\ngecontroleerd: null\n"
    reading = read_regio(make_region(tmp_path, {"organisaties/jeugdartsen.yaml": text}))
    assert reading.inhoud is not None
    assert list(check_houdbaarheid(reading.inhoud, reading.source, date(2026, 11, 22))) == []


def test_a_word_is_found_in_any_case_and_anywhere(tmp_path: Path) -> None:
    files = {
        "begrippen.yaml": "verzuim:\n  definitie: Voor een 5A-kind en voor Spijbelaars.\n",
        "vragen.yaml": "duur:\n  hulp: >-\n    Een zorgleerling\n    die er niet is.\n",
    }
    assert found_in(tmp_path, files) == [
        ("RK503", "begrippen.yaml", 2, 23),
        ("RK503", "begrippen.yaml", 2, 39),
        ("RK503", "vragen.yaml", 2, 9),
    ]


def test_a_source_is_named_as_it_was_seen(tmp_path: Path) -> None:
    files = {"begrippen.yaml": "verzuim: {bron: [{naam: Wet, url: 'http://wet.example'}]}\n"}
    assert found_in(tmp_path, files) == []


def test_a_forbidden_word_does_not_hide_the_content(tmp_path: Path) -> None:
    files = {"begrippen.yaml": "verzuim: {definitie: Zoals een spijbelaar.}\n"}
    assert read_regio(make_region(tmp_path, files)).inhoud is not None


@pytest.mark.parametrize(
    ("status", "peildatum", "told"),
    [
        ("voorgenomen", "2027-01-10", False),
        ("voorgenomen", "2027-01-11", True),
        ("loopt", "2027-01-11", False),
    ],
)
def test_a_plan_is_told_from_the_day_on_which_it_begins(
    tmp_path: Path, status: str, peildatum: str, told: bool
) -> None:
    pact = f"""\
naam: Pact
status: geldt
afspraken:
  bellen: {{tekst: Bel., status: {status}, begint_op: 2027-01-11}}
"""
    reading = read_regio(make_region(tmp_path, {"pact.yaml": pact}))
    assert reading.inhoud is not None
    found = check_houdbaarheid(reading.inhoud, reading.source, date.fromisoformat(peildatum))
    assert places(tuple(found)) == ([("RK505", "pact.yaml", 4, 57)] if told else [])
