"""What holds on a day: the content of that day, and the next day on which it changes."""

import shutil
from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from routekaart.building.checking import check_region
from routekaart.deciding.periods import other_periods
from routekaart.deciding.tables.compile import Compiled
from routekaart.deciding.tables.table import Table, table_of
from routekaart.deciding.validity import is_valid, next_change, valid_on
from routekaart.reading.model import WITH_A_TERM, Inhoud, Scenario
from routekaart.reading.shape import references
from tests.support.draws import examples
from tests.support.making import made, render, whole
from tests.support.regions import make_region, now
from tests.support.showing_region import decided, rich_inhoud

DAY = date(2026, 11, 22)
SPAN = 6
"""Terms begin and end within so many days of `DAY`, so that many coincide."""

PARTS = ("routes", "aanvullend")

OF_SIGNAAL = ("signalen", "scenarios")
"""Their paths go on with the id of the signal; a scenario here has the id of its signal."""

days = st.none() | st.integers(0, SPAN).map(lambda number: DAY + timedelta(number))
any_term = st.fixed_dictionaries({"geldig_vanaf": days, "geldig_tot": days})


def is_sound(term: Mapping[str, date | None]) -> bool:
    """Whether it ends after it begins; if not, that is a finding, and it holds on no day."""
    begin, end = term["geldig_vanaf"], term["geldig_tot"]
    return begin is None or end is None or begin < end


def scenario(signaal: str) -> Scenario:
    """A case of a signal; what it expects is not looked at here."""
    verwacht = {"adviezen": ["meld"]}
    return Scenario(id=signaal, naam="Een geval", signaal=signaal, verwacht=verwacht)


@st.composite
def inhouden(draw: Any, terms: Any = any_term) -> Inhoud:
    """The rich region with other terms, a scenario for each signal, and a plan with another day."""
    inhoud = rich_inhoud()
    assert inhoud.pact
    plans = {**inhoud.pact.afspraken}
    plans["los"] = plans["los"].model_copy(update={"begint_op": draw(days)})
    pact = inhoud.pact.model_copy(update={"afspraken": plans})
    inhoud = inhoud.model_copy(
        update={"pact": pact, "scenarios": {id_: scenario(id_) for id_ in inhoud.signalen}}
    )
    update = {}
    for kind in (*WITH_A_TERM, "landelijke_begrippen"):
        items = getattr(inhoud, kind)
        update[kind] = {id_: item.model_copy(update=draw(terms)) for id_, item in items.items()}
    update["signalen"] = {
        id_: signaal.model_copy(
            update={
                part: tuple(row.model_copy(update=draw(terms)) for row in getattr(signaal, part))
                for part in PARTS
            }
        )
        for id_, signaal in update["signalen"].items()
    }
    return inhoud.model_copy(update=update)


def with_terms(inhoud: Inhoud) -> Iterator[tuple[tuple[str | int, ...], Any]]:
    """Everything that may have a term: the items, and the rows of the signals."""
    for kind in (*WITH_A_TERM, "landelijke_begrippen"):
        yield from (((kind, id_), item) for id_, item in getattr(inhoud, kind).items())
    for id_, signaal in inhoud.signalen.items():
        for part in PARTS:
            for number, row in enumerate(getattr(signaal, part)):
                yield ("signalen", id_, part, number), row


def holding(inhoud: Inhoud, day: date) -> set[tuple[str | int, ...]]:
    """The oracle: what holds, item by item. A row or scenario only holds if its signal does."""
    found = {
        path
        for path, item in with_terms(inhoud)
        if (item.geldig_vanaf or day) <= day < (item.geldig_tot or day + timedelta(1))
    }
    return {path for path in found if ("signalen", path[1]) in found or path[0] not in OF_SIGNAAL}


@given(inhouden())
def test_exactly_what_holds_is_left(inhoud: Inhoud) -> None:
    valid, expected = valid_on(inhoud, DAY), holding(inhoud, DAY)
    for kind in {*WITH_A_TERM} - {"documenten", "begrippen"}:
        assert {(kind, id_) for id_ in getattr(valid, kind)} == {
            path for path in expected if path[0] == kind and len(path) == 2
        }
    assert valid.documenten == inhoud.documenten
    begrippen = {path[1] for path in expected if path[0] in ("begrippen", "landelijke_begrippen")}
    assert {*valid.begrippen} == begrippen & {*inhoud.begrippen}
    for id_, begrip in valid.begrippen.items():
        own = ("begrippen", id_) in expected
        layer = inhoud.begrippen if own else inhoud.landelijke_begrippen
        assert begrip.definitie == layer[id_].definitie
        assert not (not own and id_ in valid.landelijke_begrippen)


@given(inhouden())
def test_exactly_the_rows_that_hold_lead_somewhere(inhoud: Inhoud) -> None:
    """They keep the number that the editor knows them by."""
    adviezen = rich_inhoud().adviezen  # all hold: what an advice does to a row is another test
    inhoud = inhoud.model_copy(update={"adviezen": adviezen})
    valid, expected = valid_on(inhoud, DAY), holding(inhoud, DAY)
    for id_, signaal in valid.signalen.items():
        table = table_of(valid, signaal)
        for part, rows in (("routes", table.routes), ("aanvullend", table.aanvullend)):
            assert [("signalen", id_, part, row.number) for row in rows] == sorted(
                path for path in expected if path[:3] == ("signalen", id_, part)
            )
            for row in rows:
                assert row.dan == getattr(inhoud.signalen[id_], part)[row.number].dan


@given(inhouden(any_term.filter(is_sound)), st.integers(-1, SPAN))
def test_the_next_change_is_the_first_day_with_another_content(inhoud: Inhoud, shift: int) -> None:
    day = DAY + timedelta(shift)
    now = seen(inhoud, day)
    later = (day + timedelta(number) for number in range(1, SPAN + 3))
    assert next_change(inhoud, day) == next(
        (other for other in later if seen(inhoud, other) != now), None
    )


def seen(inhoud: Inhoud, day: date) -> set[tuple[str | int, ...]]:
    """What holds and a reader can see, and the plans that are no longer announced."""
    plans = inhoud.pact.afspraken.items() if inhoud.pact else ()
    begun = {("pact", id_) for id_, plan in plans if plan.gepland and plan.gepland <= day}
    return begun | {path for path in holding(inhoud, day) if path[0] != "scenarios"}


def read_on(valid: Inhoud, signaal: str) -> list[Table]:
    """What the table of a signal reads, if it holds."""
    return [table_of(valid, item) for id_, item in valid.signalen.items() if id_ == signaal]


@given(inhouden(any_term.filter(is_sound)), st.integers(-1, SPAN))
def test_the_periods_are_all_days(inhoud: Inhoud, shift: int) -> None:
    """What a table reads today and in the other periods is what it reads on some day."""
    today = DAY + timedelta(shift)
    days = [valid_on(inhoud, DAY + timedelta(number)) for number in range(-1, SPAN + 2)]
    periods = other_periods(inhoud, today)
    for id_ in inhoud.signalen:
        read = [table for day in days for table in read_on(day, id_)]
        now = read_on(valid_on(inhoud, today), id_)
        told = (*(one.table for one in periods.proved(id_) if isinstance(one, Compiled)), *now)
        assert all(table in told for table in read)
        assert all(table in read for table in told)


@given(inhouden())
def test_no_list_names_what_does_not_hold(inhoud: Inhoud) -> None:
    valid = valid_on(inhoud, DAY)
    gone = {(kind, id_) for kind in WITH_A_TERM for id_ in getattr(inhoud, kind)} - {
        (kind, id_) for kind in WITH_A_TERM for id_ in getattr(valid, kind)
    }
    for kind in ("overleggen", "begrippen", "vragen"):
        for item in getattr(valid, kind).values():
            assert not {(ref.kind, ref.id) for ref in references(item, type(item))} & gone
    for signaal in valid.signalen.values():
        for row in signaal.routes:
            left = {("adviezen", id_) for id_ in row.dan}
            assert not left & gone or left <= gone


@examples(25)
@given(inhouden())
def test_what_holds_can_always_be_shown(inhoud: Inhoud) -> None:
    """The step plan leads to one advice only; that it does not hold is a finding (RK422)."""
    adviezen = {**inhoud.adviezen, "meld": rich_inhoud().adviezen["meld"]}
    valid = valid_on(inhoud.model_copy(update={"adviezen": adviezen}), DAY)
    assert render(valid, decided(valid), DAY)


def test_nothing_changes_when_everything_holds() -> None:
    inhoud = rich_inhoud()
    assert valid_on(inhoud, DAY) is inhoud


@pytest.mark.parametrize(("day", "holds"), [(1, False), (2, True), (3, True), (4, False)])
def test_the_last_day_is_not_included(day: int, holds: bool) -> None:
    term = {"geldig_vanaf": date(2026, 1, 2), "geldig_tot": date(2026, 1, 4)}
    begrip = rich_inhoud().begrippen["thuiszitter"].model_copy(update=term)
    assert is_valid(begrip, date(2026, 1, day)) is holds


TURNS = {
    "adviezen.yaml": """\
meld-verzuim: {geldig_tot: 2027-01-01}
meld-nieuw:
  code: A9
  naam: Meld bij het nieuwe loket
  soort: melden
  rol: leerplicht
  doe: [Meld.]
  grondslag: {soort: school}
  geldig_vanaf: 2027-01-01
""",
    "signalen/vaak-weg.yaml": "anders: [meld-verzuim, meld-nieuw]\n",
    "scenarios.yaml": "zonder-reden: {verwacht: {adviezen: [meld-verzuim, meld-nieuw]}}\n",
}


@pytest.mark.parametrize(
    ("day", "advies"), [("2026-12-31", "meld-verzuim"), ("2027-01-01", "meld-nieuw")]
)
def test_advices_take_turns(tmp_path: Path, day: str, advies: str) -> None:
    site = check_region(make_region(tmp_path, TURNS), date.fromisoformat(day))
    assert [found for found in site.findings if found.code != "RK501"] == []
    assert site.region is not None
    assert site.region.inhoud.signalen["vaak-weg"].anders == (advies,)
    assert site.region.next_change == (date(2027, 1, 1) if advies == "meld-verzuim" else None)


def test_an_organisation_that_ends_leaves_its_advice_without_anybody(tmp_path: Path) -> None:
    files = {"organisaties/bureau-leerplicht.yaml": "geldig_tot: 2026-10-01\n"}
    site = check_region(make_region(tmp_path, files), DAY)
    assert [found.code for found in site.findings] == ["RK420"]


def test_an_addition_that_has_had_its_time_is_no_mistake(tmp_path: Path) -> None:
    signaal = """\
aanvullend:
  - als: {duur: lang}
    dan: [proef]
"""
    advies = "proef: {code: A8, naam: Proef, soort: zelf_doen, rol: school, doe: [x]"
    for term in ("geldig_vanaf: 2027-01-01", "geldig_tot: 2026-01-01"):
        shutil.rmtree(tmp_path / "proef", ignore_errors=True)
        files = {"adviezen.yaml": f"{advies}, {term}}}\n", "signalen/vaak-weg.yaml": signaal}
        assert now(check_region(make_region(tmp_path, files), DAY).findings) == []


@pytest.mark.paper
def test_the_site_says_until_when_it_holds_and_what_has_expired(tmp_path: Path) -> None:
    files = {
        "documenten.yaml": "convenant: {geldig_tot: 2026-11-22}\n",
        "voorzieningen.yaml": "klusklas: {geldig_tot: 2027-08-01}\n",
    }
    pages = made(whole(make_region(tmp_path, files), DAY))
    assert "Op 1 augustus 2027 begint of eindigt er iets." in pages["over/index.html"].decode()
    assert "<b>Dit document is verlopen.</b>" in pages["documenten/index.html"].decode()
    assert "Privacyconvenant (verlopen)" in pages["pact/index.html"].decode()
