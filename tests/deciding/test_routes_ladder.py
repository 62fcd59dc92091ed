"""A real route that must be writable without bending: a ladder with other phases for po and vo."""

from datetime import date
from pathlib import Path

import pytest

from routekaart.building.checking import check_region
from routekaart.deciding.narrow import narrow
from routekaart.showing.telling.plans import describe_fase
from tests.support.regions import make_region, places

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
