"""What can be known is told in one run, whatever else is wrong; what follows from it is not."""

from pathlib import Path

import pytest

from routekaart.building.checking import check_region
from tests.reading.test_examples import PEILDATUM
from tests.support.regions import make_region

SIGNAAL = """code: A41
naam: Nog een signaal
domein: verzuim
vragen: [geldige_reden]
routes:
  - als: {geldige_reden: ja}
    dan: [bel-ouders]
"""


def told(folder: Path) -> set[tuple[str, str]]:
    found = check_region(folder, PEILDATUM).findings
    return {(one.code, Path(one.location.file).name) for one in found}


def test_mistakes_of_every_kind_are_told_in_one_run(tmp_path: Path) -> None:
    """A wrong value in three files, a name that leads nowhere beside one of them, and a hole."""
    files = {
        "regio.yaml": "basis: minimaal\nhoudbaarheid: lang\n",
        "organisaties/jeugdartsen.yaml": "contact: {telefoon: bel maar}\n",
        "signalen/vaak-weg.yaml": "code: v1\nanders: [meld-verzuimm]\n",
        "signalen/met-gat.yaml": SIGNAAL,
    }
    assert told(make_region(tmp_path, files)) >= {
        ("RK204", "regio.yaml"),
        ("RK209", "jeugdartsen.yaml"),
        ("RK210", "vaak-weg.yaml"),
        ("RK301", "vaak-weg.yaml"),
        ("RK401", "met-gat.yaml"),
    }


@pytest.mark.parametrize(
    ("wrong", "is_certain"), [("jeugdartsen", True), ("bureau-leerplicht", False)]
)
def test_who_reaches_nobody_is_told_beside_a_wrong_organisation(
    wrong: str, is_certain: bool, tmp_path: Path
) -> None:
    """Unless that organisation may be the one: then it follows from the mistake."""
    files = {"organisaties/bureau-leerplicht.yaml": "werkgebied: {gemeenten: []}\n"}
    name = f"organisaties/{wrong}.yaml"
    files[name] = files.get(name, "") + "kosten: [x]\n"
    found = {code for code, _ in told(make_region(tmp_path, files))}
    assert "RK213" in found
    assert bool(found & {"RK420", "RK421"}) == is_certain


def test_a_case_that_ends_elsewhere_is_told_beside_a_wrong_organisation(tmp_path: Path) -> None:
    files = {
        "organisaties/jeugdartsen.yaml": "kosten: [x]\n",
        "scenarios.yaml": "kort-weg: {verwacht: {adviezen: [meld-verzuim]}}\n",
    }
    assert ("RK460", "scenarios.yaml") in told(make_region(tmp_path, files))


def test_a_file_that_cannot_be_read_hides_only_its_own_kind(tmp_path: Path) -> None:
    files = {
        "documenten.yaml": "convenant: [\n",
        "adviezen.yaml": "bel-ouders: {soort: melden, rol: school}\n",
    }
    assert told(make_region(tmp_path, files)) >= {
        ("RK106", "documenten.yaml"),
        ("RK333", "adviezen.yaml"),
    }
