"""One mistake gives one finding, also when deciding goes on with what is left."""

from pathlib import Path

import pytest

from routekaart.building.checking import check_region
from tests.reading.test_examples import PEILDATUM
from tests.support.regions import make_region

ROUTES = """routes:
  - als: {geldige_reden: ja, duur: kort}
    dan: [bel-ouders]
  - als: {geldige_reden: ja, duur: lang}
    dan: [overleg-jeugdarts]
"""
LADDER = """
eerste-weken: {klaar_als: null, %s}
daarna:
  tot: {aantal: 8, eenheid: schoolweek}
  opschalen: [{reden: tijd, als: De leerling is na 8 schoolweken nog weg., naar: lang}]
lang:
  naam: Na 8 weken
  vanaf: {aantal: 8, eenheid: schoolweek}
  regie: leerplicht
  stappen: [{wie: De leerplichtambtenaar, wat: Overlegt.}]
"""


def codes(folder: Path) -> list[str]:
    return [found.code for found in check_region(folder, PEILDATUM).findings]


def test_a_list_with_one_wrong_word_is_not_empty_as_well(tmp_path: Path) -> None:
    files = {"signalen/vaak-weg.yaml": "voor: [ouders]\n"}
    assert codes(make_region(tmp_path, files)) == ["RK203"]
    files = {"signalen/vaak-weg.yaml": "voor: []\n"}
    assert codes(make_region(tmp_path, files)) == ["RK215"]


@pytest.mark.parametrize("reasons", ["opschalen: null", "opschalen: []"])
def test_a_phase_that_does_not_say_what_comes_next(tmp_path: Path, reasons: str) -> None:
    assert codes(make_region(tmp_path, {"fasen.yaml": LADDER % reasons})) == ["RK452"]


def test_a_phase_that_goes_nowhere_in_time(tmp_path: Path) -> None:
    back = "opschalen: [{reden: aantal, als: Drie keer gemist., naar: eerste-weken}]"
    assert codes(make_region(tmp_path, {"fasen.yaml": LADDER % back})) == ["RK452"]


@pytest.mark.parametrize(
    "row",
    [
        "  - als: {geldige_reden: ja}\n    dan: [overleg-jeugdarts]\n",
        "  - als: {geldige_reden: ja}\n    dan: [bel-ouders]\n",
        "  - als: {geldige_reden: ja, duur: lang}\n    dan: [meld-verzuim]\n",
        "  - als: {}\n    dan: [meld-verzuim]\n",
    ],
)
def test_a_row_that_contradicts_another(tmp_path: Path, row: str) -> None:
    files = {"signalen/vaak-weg.yaml": ROUTES + row}
    assert codes(make_region(tmp_path, files)) == ["RK402"]
