"""A real route that must be writable without bending: a ladder with other phases for po and vo,
and for a gemeente, a board or a signal of its own."""

from datetime import date
from itertools import product
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from routekaart.building.checking import check_region
from routekaart.deciding.narrow import narrow
from routekaart.reading.ladders import schools
from routekaart.reading.model import Fase, Inhoud, Regio
from routekaart.reading.model.variant import Known
from routekaart.showing.telling.plans import describe_fase
from tests.support.draws import examples
from tests.support.regions import make_region, places
from tests.support.worlds import inhoud as world
from tests.support.worlds import worlds

DAY = date(2026, 11, 22)
STAP = "stappen: [{wie: Mentor, wat: Praat.}]"
LADDER = f"""\
eerste-weken:
  naam: Begin
  tot: {{aantal: 2, eenheid: week}}
  regie: school
  {STAP}
  opschalen:
    - {{reden: tijd, als: Na 2 weken po., naar: daarna}}
    - {{reden: tijd, als: Na 2 weken vo., naar: langer-vo}}
daarna:
  naam: Langer po
  voor: {{sectoren: [po]}}
  vanaf: {{aantal: 2, eenheid: week}}
  regie: school
  {STAP}
  klaar_als: Terug.
langer-vo:
  naam: Langer vo
  voor: {{sectoren: [vo]}}
  vanaf: {{aantal: 2, eenheid: week}}
  tot: {{aantal: 4, eenheid: week}}
  regie: leerplicht
  {STAP}
  opschalen: [{{reden: tijd, als: Na 4 weken., naar: slot-vo}}]
slot-vo:
  naam: Slot vo
  voor: {{sectoren: [vo]}}
  vanaf: {{aantal: 4, eenheid: week}}
  regie: leerplicht
  {STAP}
  klaar_als: Terug.
"""


def found(tmp_path: Path, ladder: str) -> list[str]:
    checked = check_region(make_region(tmp_path, {"fasen.yaml": ladder}), DAY)
    return [place[0] for place in places(checked.findings)]


def test_each_kind_of_school_has_its_ladder(tmp_path: Path) -> None:
    checked = check_region(make_region(tmp_path, {"fasen.yaml": LADDER}), DAY)
    region = checked.region
    assert region is not None, checked.findings
    inhoud, decisions = region.inhoud, region.decisions
    assert describe_fase(inhoud, inhoud.fasen["daarna"]).endswith("alleen voor basisonderwijs")
    left, _ = narrow(inhoud, decisions, sector="po")
    assert list(left.fasen) == ["eerste-weken", "daarna"]
    assert [way.naar for way in left.fasen["eerste-weken"].opschalen] == ["daarna"]


END = f"  {STAP}\n  klaar_als: Terug.\n"
ROUND = """\
  tot: {aantal: 9, eenheid: week}
  stappen: [{wie: Mentor, wat: Praat.}]
  opschalen: [{reden: tijd, als: Opnieuw., naar: langer-vo}]
"""


@pytest.mark.parametrize(
    ("right", "wrong", "code"),
    [
        ("    - {reden: tijd, als: Na 2 weken vo., naar: langer-vo}\n", "", "RK364"),
        ("  vanaf: {aantal: 4, eenheid: week}", "  vanaf: {aantal: 5, eenheid: week}", "RK321"),
        (f"  regie: leerplicht\n{END}", f"  regie: leerplicht\n{ROUND}", "RK451"),
        ("voor: {sectoren: [po]}", "voor: {sectoren: [poo]}", "RK301"),
    ],
)
def test_a_mistake_on_one_ladder_is_told(tmp_path: Path, right: str, wrong: str, code: str) -> None:
    assert right in LADDER
    assert code not in found(tmp_path, LADDER)
    assert code in found(tmp_path, LADDER.replace(right, wrong))


REGIO = """\
basis: minimaal
schoolbesturen:
  de-linde: {naam: De Linde, sectoren: [po]}
  ander: {naam: Een ander bestuur}
"""


@pytest.mark.parametrize(
    ("voor", "andere", "said"),
    [
        ("gemeenten: [rietmonde]", "gemeenten: [elzerveen]", "alleen in Rietmonde"),
        ("sectoren: [po]", "sectoren: [vo]", "alleen voor basisonderwijs"),
        ("schoolbesturen: [ander]", "schoolbesturen: [de-linde]", "voor scholen van Een ander"),
    ],
)
def test_a_ladder_of_their_own(tmp_path: Path, voor: str, andere: str, said: str) -> None:
    """Per gemeente, kind of school, board or signal: where these go on, the others do as well."""
    files = {"regio.yaml": REGIO, "fasen.yaml": _two_ladders(voor, andere)}
    checked = check_region(make_region(tmp_path, files), DAY)
    assert [place for place in places(checked.findings) if place[0][2] in "34"] == []
    region = checked.region
    assert region is not None
    assert said in describe_fase(region.inhoud, region.inhoud.fasen["daarna"])


def test_a_signal_with_a_ladder_of_its_own(tmp_path: Path) -> None:
    """It has the phases that name it and no others; all other signals have the rest."""
    own = f"thuis:\n  naam: Thuis\n  voor: {{signalen: [vaak-weg]}}\n  regie: leerplicht\n{END}"
    checked = check_region(make_region(tmp_path, {"fasen.yaml": LADDER + own}), DAY)
    assert [place for place in places(checked.findings) if place[0][2] in "34"] == []
    assert checked.region
    inhoud = checked.region.inhoud
    assert describe_fase(inhoud, inhoud.fasen["thuis"]).endswith("alleen bij signaal V1")
    assert {_ladder(inhoud, one) for one in schools(inhoud)} == {
        ("eerste-weken", "daarna"),
        ("eerste-weken", "langer-vo", "slot-vo"),
        ("thuis",),
    }


def test_who_has_no_next_phase_is_named(tmp_path: Path) -> None:
    alone = _two_ladders("gemeenten: [rietmonde]", "sectoren: [vo], gemeenten: [elzerveen]")
    region = make_region(tmp_path, {"regio.yaml": REGIO, "fasen.yaml": alone})
    lost = [one.message for one in check_region(region, DAY).findings if one.code == "RK364"]
    assert 'fase "daarna" is er niet voor "elzerveen".' in lost
    assert 'fase "anders" is er niet voor "elzerveen" bij "po".' in lost


def test_the_sheets_of_a_gemeente_have_its_ladder(tmp_path: Path) -> None:
    ladder = _two_ladders("gemeenten: [rietmonde]", "gemeenten: [elzerveen]")
    checked = check_region(make_region(tmp_path, {"regio.yaml": REGIO, "fasen.yaml": ladder}), DAY)
    assert checked.region
    inhoud, decisions = checked.region.inhoud, checked.region.decisions
    there, _ = narrow(inhoud, decisions, gemeente="rietmonde")
    assert list(there.fasen) == ["eerste-weken", "daarna"]
    assert there.fasen["daarna"].voor is None
    elsewhere, _ = narrow(inhoud, decisions, gemeente="elzerveen")
    assert list(elsewhere.fasen) == ["eerste-weken", "anders"]
    assert elsewhere.adviezen["overleg-jeugdarts"].fase is None


def _two_ladders(voor: str, andere: str) -> str:
    """After the first weeks one phase for some, and one for others."""
    phases = {"daarna": voor, "anders": andere}
    return (
        f"eerste-weken:\n  naam: Begin\n  tot: {{aantal: 2, eenheid: week}}\n  regie: school\n"
        f"  {STAP}\n  opschalen:\n"
        + "".join(f"    - {{reden: geen_resultaat, als: Dan., naar: {id_}}}\n" for id_ in phases)
        + "    - {reden: tijd, als: Na 2 weken., naar: anders}\n"
        + "    - {reden: tijd, als: Na 2 weken., naar: daarna}\n"
        + "".join(
            f"{id_}:\n  naam: {id_}\n"
            f"  voor: {{{who}}}\n  vanaf: {{aantal: 2, eenheid: week}}\n  regie: school\n{END}"
            for id_, who in phases.items()
        )
    )


@st.composite
def with_ladders(draw: st.DrawFn) -> Inhoud:
    """A random region with phases for some of its gemeenten, schools, boards and signals."""
    inhoud = draw(worlds(boards=True))
    regio = inhoud.regio
    every = {
        "gemeenten": list(regio.gemeenten),
        "sectoren": list(regio.sectoren),
        "schoolbesturen": list(regio.schoolbesturen or ["los"]),
        "signalen": list(inhoud.signalen),
    }

    def voor() -> dict[str, Any] | None:
        named = draw(st.sets(st.sampled_from(list(every)), max_size=2))
        return {
            field: tuple(draw(st.sets(st.sampled_from(every[field]), min_size=1)))
            for field in sorted(named)
        } or None

    fase = {"naam": "F", "regie": "school", "stappen": [{"wie": "W", "wat": "W"}]}
    fasen = {
        f"f{number}": Fase.model_validate({"id": f"f{number}", **fase, "voor": voor()})
        for number in range(draw(st.integers(1, 4)))
    }
    return inhoud.replaced(fasen=fasen)


@given(with_ladders())
@examples(100)
def test_every_ladder_is_found_and_no_other(inhoud: Inhoud) -> None:
    """Against brute force over gemeente, kind of school, board and signal."""
    regio = inhoud.regio
    named = {s for fase in inhoud.fasen.values() if fase.voor for s in fase.voor.signalen or ()}
    expected = set()
    for gemeente, sector, signaal in product(
        regio.gemeenten, regio.sectoren, (None, *inhoud.signalen)
    ):
        for bestuur in _boards(regio, sector):
            there = (gemeente, sector, bestuur, signaal if signaal in named else None)
            expected.add(tuple(id_ for id_, fase in inhoud.fasen.items() if _has(fase, *there)))
    assert {_ladder(inhoud, one) for one in schools(inhoud)} == expected


def _boards(regio: Regio, sector: str) -> list[str | None]:
    """Those of a kind of school; where none are listed, they are free text."""
    if not regio.schoolbesturen:
        return ["los", None]
    listed = regio.schoolbesturen.items()
    return [id_ for id_, one in listed if sector in (one.sectoren or (sector,))] or [None]


def _has(fase: Fase, gemeente: str, sector: str, bestuur: str | None, signaal: str | None) -> bool:
    """Whether a school has a phase, read literally. `signaal` is one that phases name."""
    if fase.voor is None:
        return signaal is None
    named = (
        (fase.voor.gemeenten, gemeente),
        (fase.voor.sectoren, sector),
        (fase.voor.schoolbesturen, bestuur),
    )
    if any(ids and id_ not in ids for ids, id_ in named):
        return False
    return signaal is None if fase.voor.signalen is None else signaal in fase.voor.signalen


def test_many_gemeenten_on_a_few_ladders_are_a_few_schools() -> None:
    """What is looked at grows with the ladders, not with what stands on each."""
    ids = {f"g{number}": {"naam": "G"} for number in range(300)}
    fase = {"naam": "F", "regie": "school", "stappen": [{"wie": "W", "wat": "W"}]}
    fasen = {
        "a": {**fase, "voor": {"gemeenten": list(ids)[:100]}},
        "b": {**fase, "voor": {"gemeenten": list(ids)[50:200], "sectoren": ["po"]}},
    }
    region = world(regio={"gemeenten": ids}, fasen=fasen)
    assert len(list(schools(region))) == 4 * 2  # both, one, the other, neither; in po and in vo


def _ladder(inhoud: Inhoud, school: Known) -> tuple[str, ...]:
    return tuple(id_ for id_, fase in inhoud.fasen.items() if fase.is_for(school))
