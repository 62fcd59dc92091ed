"""One mistake is one finding, all in one run, and nothing follows from a mistake made elsewhere."""

from pathlib import Path

import pytest

from routekaart.reading.regio import read_regio
from tests.support.places import MINIMAAL
from tests.support.regions import found_in, make_region

SIGNAAL = "signalen/vaak-weg.yaml"


def test_three_mistakes_in_three_files_are_three_findings_in_one_run(tmp_path: Path) -> None:
    files = {
        "adviezen.yaml": "bel-ouders:\n  soort: bellen\n",
        "organisaties/jeugdartsen.yaml": "naam: Jeugdartsen\ncontact:\n  telefon: 0199-01 23 46\n",
        SIGNAAL: "anders: [meld-verzuimm]\n",
    }
    assert found_in(tmp_path, files) == [
        ("RK203", "adviezen.yaml", 2, 10),
        ("RK201", "jeugdartsen.yaml", 3, 3),
        ("RK301", "vaak-weg.yaml", 1, 10),
    ]


@pytest.mark.parametrize(
    "name", sorted(path.relative_to(MINIMAAL).as_posix() for path in MINIMAAL.rglob("*.yaml"))
)
def test_a_broken_file_is_one_finding(tmp_path: Path, name: str) -> None:
    """Nothing that stands in it is called missing, by whatever refers to it or builds on it."""
    folder = make_region(tmp_path, {})
    (tmp_path / "minimaal" / name).write_text("naam: Let op: hier gaat het mis\n")
    found = read_regio(folder).findings
    assert [(item.code, Path(item.location.file).name) for item in found] == [
        ("RK106", Path(name).name)
    ]


@pytest.mark.parametrize(
    "path",
    [
        ("organisaties/bureau-leerplicht.yaml", "naam: [x]\n"),
        ("adviezen.yaml", "bel-ouders: {soort: bellen}\n"),
        ("vragen.yaml", "duur: {drempel: {eenheid: eeuw}}\n"),
        ("rollen.yaml", "leerplicht: {naam: [x]}\n"),
        ("fasen.yaml", "eerste-weken: {regie: [x]}\n"),
        ("stappenplannen.yaml", "gesprekken: {code: 1}\n"),
        ("regio.yaml", "basis: minimaal\nhoudbaarheid: lang\n"),
        ("overleggen.yaml", "tafel: gesprek\n"),
        ("documenten.yaml", "convenant: {soort: papier}\n"),
        (SIGNAAL, "domein: [verzuim]\n"),
    ],
)
def test_a_bad_item_is_still_an_item(tmp_path: Path, path: tuple[str, str]) -> None:
    name, text = path
    assert len(found_in(tmp_path, {name: text})) == 1


def test_a_misspelt_field_is_not_missing_as_well(tmp_path: Path) -> None:
    files = {"begrippen.yaml": "thuis:\n  term: thuis\n  definite: Niet op school.\n"}
    assert found_in(tmp_path, files) == [("RK201", "begrippen.yaml", 3, 3)]


def test_a_question_forgotten_under_vragen_counts_once(tmp_path: Path) -> None:
    rows = "".join(
        f"  - als: {{duur: {answer}}}\n    dan: [{advies}]\n"
        for answer, advies in (("kort", "bel-ouders"), ("lang", "overleg-jeugdarts"))
    )
    files = {SIGNAAL: f"vragen: [geldige_reden]\nroutes:\n{rows}"}
    assert found_in(tmp_path, files) == [("RK302", "vaak-weg.yaml", 3, 11)]


def test_a_question_misspelt_under_vragen_counts_once(tmp_path: Path) -> None:
    files = {SIGNAAL: "vragen: [geldige_reden, duurr]\n"}
    assert found_in(tmp_path, files) == [("RK301", "vaak-weg.yaml", 1, 25)]


def test_a_question_misspelt_in_a_row_counts_once(tmp_path: Path) -> None:
    files = {SIGNAAL: "routes:\n  - als: {durr: kort}\n    dan: [bel-ouders]\n"}
    assert found_in(tmp_path, files) == [("RK301", "vaak-weg.yaml", 2, 11)]


def test_sector_and_gemeente_are_questions_with_the_answers_of_the_region(tmp_path: Path) -> None:
    row = "  - als: {sector: po, gemeente: [elzerveen]}\n    dan: [bel-ouders]\n"
    good = f"vragen: [sector, gemeente]\nroutes:\n{row}"
    assert found_in(tmp_path, {SIGNAAL: good, "scenarios.yaml": "null\n"}) == []
    bad = good.replace("po", "pro")
    assert found_in(tmp_path, {SIGNAAL: bad}) == [("RK303", "vaak-weg.yaml", 3, 19)]


def test_a_misspelt_definition_is_one_finding_with_all_places_that_name_it(tmp_path: Path) -> None:
    folder = make_region(
        tmp_path, {"rollen.yaml": "leerplicht: null\nleerplich: {code: R2, naam: leerplicht}\n"}
    )
    (found,) = read_regio(folder).findings
    assert found.code == "RK301"
    assert found.hint == 'Bedoelde u "leerplich" (rollen.yaml:2)?'
    named_in = [
        Path(place.file).name for place in (found.location, *(r.location for r in found.related))
    ]
    assert named_in == ["adviezen.yaml", "fasen.yaml", "bureau-leerplicht.yaml", "overleggen.yaml"]


def test_a_key_that_is_no_id_is_one_finding(tmp_path: Path) -> None:
    text = "bel-ouders: null\nBel Ouders: {code: A1, naam: Bel, soort: zelf_doen, doe: [Bel.]}\n"
    assert found_in(tmp_path, {"adviezen.yaml": text}) == [("RK211", "adviezen.yaml", 2, 1)]


def test_an_old_id_still_leads_to_the_item(tmp_path: Path) -> None:
    files = {
        "adviezen.yaml": "bel-ouders: {was: [ouders-bellen]}\n",
        "vragen.yaml": "duur: {was: [hoe_lang]}\n",
        SIGNAAL: "vragen: [geldige_reden, hoe_lang]\nanders: [ouders-bellen]\n"
        "routes:\n  - als: {hoe_lang: lang}\n    dan: [meld-verzuim]\n",
    }
    reading = read_regio(make_region(tmp_path, files))
    assert reading.findings == ()
    assert reading.inhoud is not None
    signaal = reading.inhoud.signalen["vaak-weg"]
    assert signaal.anders == ("bel-ouders",)
    assert signaal.vragen == ("geldige_reden", "duur")
    assert list(signaal.routes[0].als) == ["duur"]


def test_two_items_cannot_claim_the_same_old_id(tmp_path: Path) -> None:
    files = {"adviezen.yaml": "bel-ouders: {was: [oud]}\nmeld-verzuim: {was: [oud]}\n"}
    assert found_in(tmp_path, files) == [("RK307", "adviezen.yaml", 2, 22)]


def test_an_id_is_not_written_in_the_item(tmp_path: Path) -> None:
    files = {"adviezen.yaml": "bel-ouders:\n  id: bel-ouders\n"}
    assert found_in(tmp_path, files) == [("RK201", "adviezen.yaml", 2, 3)]


def test_references_are_found_however_deep(tmp_path: Path) -> None:
    files = {
        "fasen.yaml": "daarna:\n  stappen:\n    - {wie: Wij, wat: Praten, overleg: tafell}\n",
        "organisaties/jeugdartsen.yaml": "werkgebied: {gemeenten: [elzerveen, rietmond]}\n",
        "stappenplannen.yaml": "gesprekken:\n  stappen:\n"
        "    bellen: {overgangen: [{naar_fase: ooit}]}\n",
        "pact.yaml": "naam: P\nstatus: geldt\nafspraken: {a: {tekst: x, fasen: [later]}}\n",
    }
    assert found_in(tmp_path, files) == [
        ("RK301", "fasen.yaml", 3, 40),
        ("RK301", "jeugdartsen.yaml", 1, 37),
        ("RK301", "pact.yaml", 3, 35),
        ("RK301", "stappenplannen.yaml", 3, 39),
    ]


def test_the_sound_part_leaves_out_what_is_wrong_and_what_names_it(tmp_path: Path) -> None:
    files = {
        "adviezen.yaml": "overleg-jeugdarts: {soort: bellen}\n",
        "signalen/te-laat.yaml": "code: V2\nnaam: Te laat\ndomein: verzuim\nanders: [bel-ouders]\n",
    }
    reading = read_regio(make_region(tmp_path, files))
    assert reading.inhoud is None
    assert reading.sound is not None
    assert list(reading.sound.adviezen) == ["bel-ouders", "meld-verzuim"]
    assert list(reading.sound.signalen) == ["te-laat"]
    assert reading.sound.scenarios == {}


def test_a_missing_answer_makes_every_place_that_gives_it_unsound(tmp_path: Path) -> None:
    reading = read_regio(
        make_region(tmp_path, {"vragen.yaml": "duur: {antwoorden: {kort: null}}\n"})
    )
    # The answer that is named and not there, and the question that is left with one answer.
    assert [found.code for found in reading.findings] == ["RK303", "RK317"]
    assert reading.sound is not None
    assert list(reading.sound.scenarios) == []
    assert list(reading.sound.signalen) == []


def test_findings_stand_in_the_order_of_the_places(tmp_path: Path) -> None:
    files = {"adviezen.yaml": "bel-ouders:\n  fase: x\n  soort: bellen\n  code: 1\nx: {}\n"}
    found = read_regio(make_region(tmp_path, files)).findings
    assert [item.location for item in found] == sorted(item.location for item in found)


def test_the_sound_part_does_not_keep_questions_of_the_whole(tmp_path: Path) -> None:
    """The questions are worked out once for each content, also when one is left out of it."""
    reading = read_regio(make_region(tmp_path, {"vragen.yaml": "duur: {bij_twijfel: weet-niet}\n"}))
    assert reading.sound is not None
    assert "duur" not in reading.sound.vragen
    assert reading.sound.alle_vragen.keys() == {*reading.sound.vragen, "sector", "gemeente"}
