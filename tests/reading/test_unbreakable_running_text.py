"""What a text should not hold: the name of a person, a number that is somebody's own."""

from pathlib import Path

import pytest

from routekaart.building.checking import NO_FILES, check_region
from routekaart.building.regios import find_map, shipped_regios
from tests.reading.test_examples import PEILDATUM
from tests.support.regions import found_in, make_region, places


@pytest.mark.parametrize(
    "text",
    [
        "Vraag naar mw. Jansen.",
        "Vraag naar Mw Jansen.",
        "Bel mevrouw de Vries.",
        "Bel mevr. Van der Berg.",
        "Bel dhr. A. Bakker.",
        "Dhr. Bakker weet het.",
        "Vraag het meneer Pietersen.",
        "Ga naar juf Ank.",
        "Ga naar juffrouw Ank.",
        "Bel de heer Özdemir.",
    ],
)
def test_the_name_of_a_person_gives_a_tip(tmp_path: Path, text: str) -> None:
    files = {"adviezen.yaml": f"bel-ouders: {{doe: ['{text}']}}\n"}
    ((code, *_),) = found_in(tmp_path, files)
    assert code == "RK506"


@pytest.mark.parametrize(
    "number", ["06-12345678", "06 12 34 56 78", "0612345678", "+31 6 12345678"]
)
def test_a_mobile_number_in_a_text_gives_a_tip(tmp_path: Path, number: str) -> None:
    files = {"adviezen.yaml": f"bel-ouders: {{doe: [App naar {number}.]}}\n"}
    assert found_in(tmp_path, files) == [("RK507", "adviezen.yaml", 1, 29)]


@pytest.mark.parametrize(
    "text",
    [
        "Een meneer of mevrouw van de gemeente.",
        "De juf belt, mevrouw.",
        "Meneer. Daarna belt u de ouders.",
        "Artikel 06-2026 en nummer 061234567890.",
        "Bel 0199-06 12 34 of 088-0612345.",
        "Het mwo. En dhr staat voor de heer.",
        "De heer en mevrouw. Zij tekenen.",
    ],
)
def test_an_ordinary_sentence_gives_none(tmp_path: Path, text: str) -> None:
    assert found_in(tmp_path, {"adviezen.yaml": f"bel-ouders: {{doe: ['{text}']}}\n"}) == []


def test_a_mobile_number_as_phone_is_a_phone(tmp_path: Path) -> None:
    files = {"organisaties/jeugdartsen.yaml": "contact: {telefoon: 06-12345678}\n"}
    assert found_in(tmp_path, files) == []


@pytest.mark.parametrize("regio", shipped_regios())
def test_the_shipped_regions_name_nobody(regio: str) -> None:
    codes = {found.code for found in check_region(find_map(regio), PEILDATUM).findings}
    assert not codes & {"RK506", "RK507"}


def test_a_file_that_is_not_in_the_site_is_told(tmp_path: Path) -> None:
    text = "convenant: {url: null, bestand: documenten/een%20plan.pdf#page=2}\n"
    folder = make_region(tmp_path, {"documenten.yaml": text})
    docs = tmp_path / "docs"
    missing = [("RK338", "documenten.yaml", 1, 33)]
    for place in (docs, NO_FILES):
        assert places(check_region(folder, PEILDATUM, place).findings) == missing
    assert check_region(folder, PEILDATUM, docs).whole() is None
    assert check_region(folder, PEILDATUM).findings == ()
    (docs / "documenten").mkdir(parents=True)
    (docs / "documenten" / "een plan.pdf").touch()
    assert check_region(folder, PEILDATUM, docs).findings == ()


def test_a_file_that_the_site_makes_itself_is_there(tmp_path: Path) -> None:
    text = "convenant: {url: null, bestand: kaart/pdf/poster.pdf}\n"
    folder = make_region(tmp_path, {"documenten.yaml": text})
    assert check_region(folder, PEILDATUM, NO_FILES).findings == ()
