"""Whose word things are: once for a kind, field by field in layers, line by line."""

from pathlib import Path

from routekaart.deciding.uitspraken import count, of_item
from routekaart.reading.model import Advies, Herkomst
from routekaart.reading.regio import read_regio
from tests.support.places import ROOT
from tests.support.regions import make_region

MINIMAAL = {"regio.yaml": "basis: minimaal\nherkomst_van: {adviezen: regionaal}\n"}


def _advies(folder: Path, id_: str) -> Advies:
    inhoud = read_regio(folder).inhoud
    assert inhoud
    return inhoud.adviezen[id_]


def test_what_a_kind_says_once_holds_for_what_is_new(tmp_path: Path) -> None:
    advies = "{code: A9, naam: Nieuw, soort: zelf_doen, rol: school, doe: [Doe]}"
    files = {**MINIMAAL, "adviezen.yaml": f"nieuw: {advies}"}
    assert _advies(make_region(tmp_path, files), "nieuw").herkomst is Herkomst.REGIONAAL


def test_a_changed_field_is_of_the_layer_that_changed_it(tmp_path: Path) -> None:
    files = {**MINIMAAL, "adviezen.yaml": "bel-ouders: {uitleg: Dat spraken wij af.}"}
    advies = _advies(make_region(tmp_path, files), "bel-ouders")
    assert advies.herkomst is None
    assert advies.herkomst_of("uitleg") is Herkomst.REGIONAAL
    assert advies.herkomst_of("doe") is None


def test_a_line_knows_its_own_origin_and_stays_a_text(tmp_path: Path) -> None:
    line = "{tekst: Begin bij nul., herkomst: wet, bron: {naam: Een wet}}"
    files = {
        **MINIMAAL,
        "adviezen.yaml": f"bel-ouders: {{herkomst: voorstel, doe: [Bel., {line}]}}",
    }
    advies = _advies(make_region(tmp_path, files), "bel-ouders")
    assert advies.doe == ("Bel.", "Begin bij nul.")
    said = [(een.tekst, een.herkomst) for een in of_item("adviezen", advies.id, advies)]
    assert said == [("Bel.", Herkomst.VOORSTEL), ("Begin bij nul.", Herkomst.WET)]


def test_no_statement_of_a_real_region_lacks_an_origin() -> None:
    for regio in ("coevorden", "waterland", "zaanstreek", "amsterdam-noord"):
        inhoud = read_regio(ROOT / "routekaart" / "inhoud" / regio).inhoud
        assert inhoud
        counts = count(inhoud)
        assert counts[None] == 0, regio
        assert counts[Herkomst.REGIONAAL], regio
