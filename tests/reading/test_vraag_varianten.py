"""A question whose threshold is another one for some: checked in each variant, told beside it."""

from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from routekaart.building.checking import check_region
from routekaart.deciding.contacts import area_of
from routekaart.deciding.tables.table import table_of
from routekaart.reading.model import Inhoud, Vraag
from routekaart.showing.telling.region import Region
from tests.support.regions import make_region, places

DAY = date(2026, 11, 22)
VOOR = "{sectoren: [po]}"
VRAGEN = f"""\
duur:
  varianten:
    - voor: {VOOR}
      hulp: Tel alleen hele weken.
      antwoorden:
        kort: {{tekst: Korter dan 2 weken, tot: 2}}
        lang: {{tekst: 2 weken of langer, vanaf: 2}}
"""
SIGNAAL = """\
vragen: [sector, geldige_reden, duur]
"""


def mistakes(place: Path, vragen: str) -> list[tuple[str, int]]:
    """What is wrong with such questions, and the line."""
    found = check_region(make_region(place, {"vragen.yaml": vragen}), DAY).findings
    return [(code, line) for code, file, line, _ in places(found) if file == "vragen.yaml"]


def region(place: Path, vragen: str = VRAGEN, day: date = DAY) -> Region:
    checked = check_region(make_region(place, {"vragen.yaml": vragen}), day)
    assert checked.region
    return checked.region


def duur(found: Region, *answers: tuple[str, str]) -> Vraag:
    """The question as it is asked after these answers."""
    return found.inhoud_at(found.inhoud.signalen["vaak-weg"], answers).alle_vragen["duur"]


def test_every_variant_is_right(tmp_path: Path) -> None:
    assert mistakes(tmp_path, VRAGEN) == []


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("vanaf: 2", "vanaf: 3", ("RK311", 6)),
        ("vanaf: 2", "vanaf: 1", ("RK312", 7)),
        ("tekst: 2 weken of langer", "tekst: 4 weken of langer", ("RK320", 7)),
        ("tekst: 2 weken of langer", "tekst: Korter dan 2 weken", ("RK326", 7)),
        (", vanaf: 2", "", ("RK316", 7)),
        ("lang:", "lange:", ("RK368", 5)),
        ("[po]", "[havo]", ("RK301", 3)),
        ("{sectoren: [po]}", "{geldig_tot: 2026-11-01}", ("RK415", 3)),
        ("{sectoren: [po]}", "{geldig_vanaf: 2027-02-01, geldig_tot: 2027-01-01}", ("RK336", 3)),
    ],
)
def test_a_mistake_in_a_variant_is_told_where_it_stands(
    tmp_path: Path, old: str, new: str, expected: tuple[str, int]
) -> None:
    assert old in VRAGEN
    assert expected in mistakes(tmp_path, VRAGEN.replace(old, new))


def test_a_variant_for_whom_is_never_asked(tmp_path: Path) -> None:
    signaal = "sectoren: [vo]\n"
    files = {"vragen.yaml": VRAGEN, "signalen/vaak-weg.yaml": signaal}
    found = check_region(make_region(tmp_path, files), DAY).findings
    assert ("RK415", "vragen.yaml", 3, 7) in places(found)


def test_the_table_is_the_same_for_everybody(tmp_path: Path) -> None:
    """So all that is proved about it holds in every variant."""
    with_variants = region(tmp_path / "een").inhoud
    without = region(tmp_path / "twee", "duur: {}\n").inhoud

    def content(inhoud: Inhoud) -> object:
        return table_of(inhoud, inhoud.signalen["vaak-weg"]).content

    assert content(with_variants) == content(without)


def test_who_is_known_reads_what_holds_there_and_others_read_both(tmp_path: Path) -> None:
    found = region(tmp_path)
    both, po, vo = duur(found), duur(found, ("sector", "po")), duur(found, ("sector", "vo"))
    assert po.antwoorden["lang"].tekst == "2 weken of langer"
    assert vo.antwoorden["lang"].tekst == "4 weken of langer"
    assert (
        both.antwoorden["lang"].tekst == "4 weken of langer; voor basisonderwijs: 2 weken of langer"
    )
    assert both.hulp == "Voor basisonderwijs: tel alleen hele weken."
    assert (po.hulp, vo.hulp) == ("Tel alleen hele weken.", None)
    assert not both.varianten


def test_a_bound_from_a_day_on(tmp_path: Path) -> None:
    later = VRAGEN.replace(VOOR, "{geldig_vanaf: 2027-01-01}")
    now = region(tmp_path / "nu", later)
    assert now.next_change == date(2027, 1, 1)
    assert duur(now).antwoorden["lang"].tekst == "4 weken of langer"
    then = region(tmp_path / "dan", later, date(2027, 1, 1))
    assert duur(then).antwoorden["lang"].tekst == "2 weken of langer"


def test_only_at_one_signal(tmp_path: Path) -> None:
    found = region(tmp_path, VRAGEN.replace(VOOR, "{signalen: [vaak-weg]}"))
    assert duur(found).antwoorden["lang"].tekst == "2 weken of langer"
    everywhere = area_of(found.inhoud, ())
    open_ = found.varianten.known(found.inhoud.vragen["duur"], everywhere)
    assert len(open_.varianten) == 1, "at any signal it may hold or not"


def test_a_number_that_stands_once_is_a_bound_here_too(tmp_path: Path) -> None:
    found = check_region(make_region(tmp_path, with_getal("schoolweek")), DAY)
    assert found.region
    lang = duur(found.region, ("sector", "po")).antwoorden["lang"]
    assert (lang.tekst, lang.vanaf) == ("3 schoolweken of langer", Decimal(3))


def test_a_number_of_another_unit_is_told(tmp_path: Path) -> None:
    found = places(check_region(make_region(tmp_path, with_getal("maand")), DAY).findings)
    assert [one[:3] for one in found if one[0] == "RK351"] == [
        ("RK351", "vragen.yaml", 6),
        ("RK351", "vragen.yaml", 7),
    ]


def with_getal(eenheid: str) -> dict[str, str]:
    vragen = VRAGEN.replace("Korter dan 2 weken, tot: 2", '"Korter dan {grens}", tot: grens')
    vragen = vragen.replace("2 weken of langer, vanaf: 2", '"{grens} of langer", vanaf: grens')
    getal = f"grens: {{naam: Grens, aantal: 3, eenheid: {eenheid}}}\n"
    return {"vragen.yaml": vragen, "getallen.yaml": getal}
