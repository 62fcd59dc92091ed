"""Folders on top of each other, and files that cannot be read."""

from pathlib import Path

import pytest

from routekaart.reading.layers import MOST_LAYERS, layer_folders
from routekaart.reading.regio import read_regio
from tests.support.regions import found_in, make_region


def test_a_field_is_replaced_and_the_others_stay(tmp_path: Path) -> None:
    files = {"organisaties/bureau-leerplicht.yaml": "contact: {email: info@blp.example}\n"}
    reading = read_regio(make_region(tmp_path, files))
    assert reading.inhoud is not None
    contact = reading.inhoud.organisaties["bureau-leerplicht"].contact
    assert (contact.telefoon, contact.email) == ("0199-01 23 45", "info@blp.example")


def test_a_list_is_replaced_whole(tmp_path: Path) -> None:
    files = {"adviezen.yaml": "overleg-jeugdarts: {doe: [Bel de jeugdarts.]}\n"}
    reading = read_regio(make_region(tmp_path, files))
    assert reading.inhoud is not None
    assert reading.inhoud.adviezen["overleg-jeugdarts"].doe == ("Bel de jeugdarts.",)


def test_nothing_removes_a_field_and_an_item(tmp_path: Path) -> None:
    files = {
        "organisaties/bureau-leerplicht.yaml": "afkorting:\n",
        "scenarios.yaml": "kort-weg: ~\n",
        "documenten.yaml": "null\n",
        "pact.yaml": "naam: Pact\nstatus: geldt\n",
    }
    # The pact below still names the document that the region removed.
    make_region(tmp_path, files)
    (tmp_path / "minimaal" / "pact.yaml").unlink()
    reading = read_regio(tmp_path / "proef")
    assert reading.findings == ()
    assert reading.inhoud is not None
    assert reading.inhoud.organisaties["bureau-leerplicht"].afkorting is None
    assert list(reading.inhoud.scenarios) == ["lang-weg", "zonder-reden"]
    assert reading.inhoud.documenten == {}


def test_a_value_keeps_the_place_in_the_file_that_said_it(tmp_path: Path) -> None:
    files = {"adviezen.yaml": "bel-ouders:\n  naam: Bel de ouders\n"}
    source = read_regio(make_region(tmp_path, files)).source
    own, below = (
        source.at("adviezen", "bel-ouders", "naam"),
        source.at("adviezen", "bel-ouders", "code"),
    )
    assert (Path(own.file).parent.name, own.line, own.column, own.length) == ("proef", 2, 9, 13)
    assert (Path(below.file).parent.name, below.line, below.column) == ("minimaal", 2, 9)


def test_a_region_stands_on_a_region_that_stands_on_another(tmp_path: Path) -> None:
    make_region(tmp_path, {"begrippen.yaml": "verzuim: {definitie: Weg zijn.}\n"})
    (tmp_path / "wijk").mkdir()
    (tmp_path / "wijk" / "regio.yaml").write_text("basis: proef\nnaam: De wijk\n")
    reading = read_regio(tmp_path / "wijk")
    assert reading.findings == ()
    assert reading.inhoud is not None
    assert reading.inhoud.regio.naam == "De wijk"
    assert reading.inhoud.begrippen["verzuim"].definitie == "Weg zijn."


def test_the_national_definition_stands_beside_that_of_the_region(tmp_path: Path) -> None:
    files = {
        "begrippen.yaml": "verzuim: {definitie: Weg zijn.}\n"
        "thuis: {term: thuis, definitie: Niet op school.}\n"
    }
    inhoud = read_regio(make_region(tmp_path, files)).inhoud
    assert inhoud is not None
    assert inhoud.begrippen["verzuim"].definitie == "Weg zijn."
    assert list(inhoud.landelijke_begrippen) == ["verzuim"]
    assert inhoud.landelijke_begrippen["verzuim"].definitie.startswith("Een leerling is er niet")


def test_a_pact_is_not_merged_but_stands_beside_the_one_below(tmp_path: Path) -> None:
    inhoud = read_regio(make_region(tmp_path, {})).inhoud
    assert inhoud is not None
    assert inhoud.pact is None
    assert inhoud.landelijk_pact is not None
    own = {"pact.yaml": "naam: Pact van hier\nstatus: in_voorbereiding\n"}
    inhoud = read_regio(make_region(tmp_path, own)).inhoud
    assert inhoud is not None
    assert inhoud.pact is not None
    assert inhoud.pact.partners == ()
    assert inhoud.landelijk_pact is not None


def test_a_basis_is_never_looked_for_outside(tmp_path: Path) -> None:
    assert found_in(tmp_path, {"regio.yaml": "basis: ../../etc\n"}) == [
        ("RK211", "regio.yaml", 1, 8)
    ]


def test_files_of_the_same_kind_may_stand_together_and_in_a_folder(tmp_path: Path) -> None:
    files = {
        "scenarios.yaml": "kort-weg: {naam: Twee dagen ziek}\n",
        "scenarios/lang-weg.yaml": "naam: Zeven weken ziek\n",
    }
    inhoud = read_regio(make_region(tmp_path, files)).inhoud
    assert inhoud is not None
    assert [inhoud.scenarios[id_].naam for id_ in ("kort-weg", "lang-weg")] == [
        "Twee dagen ziek",
        "Zeven weken ziek",
    ]


def test_a_byte_order_mark_and_windows_line_ends_change_nothing(tmp_path: Path) -> None:
    text = b"\xef\xbb\xbfbel-ouders:\r\n  naam: Bel de ouders\r\n  soort: bellen\r\n"
    assert found_in(tmp_path, {"adviezen.yaml": text}) == [("RK203", "adviezen.yaml", 3, 10)]


def test_the_place_of_a_bad_byte_is_counted_in_characters(tmp_path: Path) -> None:
    text = "bel-ouders:\n  naam: Één ".encode() + b"\xe9\n"
    assert found_in(tmp_path, {"adviezen.yaml": text}) == [("RK103", "adviezen.yaml", 2, 13)]


def test_notes_and_hidden_files_are_left_alone(tmp_path: Path) -> None:
    files: dict[str, str | bytes] = {
        "LEESMIJ.md": "Hallo",
        "aantekening.txt": "x",
        ".DS_Store": b"\x00",
        "signalen/x.md": "",
    }
    assert found_in(tmp_path, files) == []


def test_a_yaml_file_under_another_name_is_not_forgotten(tmp_path: Path) -> None:
    files = {
        "adviezen.yaml.txt": "",
        "regios.yaml": "",
        "signalen/te-laat.yml": "",
        "signalen/oud/x.yaml": "",
        "brief.docx": "",
        "signalen.txt": "",
    }
    assert found_in(tmp_path, files) == [
        ("RK116", "adviezen.yaml.txt", 1, 1),
        ("RK117", "brief.docx", 1, 1),
        ("RK117", "regios.yaml", 1, 1),
        ("RK117", "signalen.txt", 1, 1),
        ("RK117", "oud", 1, 1),
        ("RK116", "te-laat.yml", 1, 1),
    ]


@pytest.mark.parametrize(
    ("regio", "expected"),
    [
        ("null\n", ("RK112", "regio.yaml", 1, 1)),
        ("basis: [minimaal]\n", ("RK213", "regio.yaml", 1, 8)),
        ("basis: Minimaal\n", ("RK211", "regio.yaml", 1, 8)),
    ],
)
def test_without_its_basis_nothing_of_a_region_is_missing(
    tmp_path: Path, regio: str, expected: tuple[str, str, int, int]
) -> None:
    files = {"regio.yaml": regio, "adviezen.yaml": "bel-ouders: {wie: De mentor}\n"}
    assert found_in(tmp_path, files) == [expected]


def test_a_folder_that_is_not_there_is_a_finding(tmp_path: Path) -> None:
    reading = read_regio(tmp_path / "nergens")
    assert [found.code for found in reading.findings] == ["RK101"]
    assert reading.inhoud is None
    assert reading.sound is None


def test_a_link_that_leads_nowhere_is_a_finding(tmp_path: Path) -> None:
    folder = make_region(tmp_path, {})
    (folder / "begrippen.yaml").symlink_to(folder / "weg.yaml")
    (folder / "vragen.yaml").symlink_to(folder / "vragen.yaml")
    (folder / "overleggen").symlink_to("/etc")
    codes = [found.code for found in read_regio(folder).findings]
    assert codes == ["RK101", "RK120", "RK101"]


ORGANISATIE = """\
code: {code}
naam: Het wijkteam
rollen: [leerplicht]
wat_doen_zij: [Helpen.]
contact: {{telefoon: 0199-012345}}
gecontroleerd: {{op: 2026-10-01, door: Redactie}}
"""


@pytest.mark.parametrize(
    ("code", "owner", "free"),
    [
        ("R2", 'rol "leerplicht"', "C3"),  # C1 and C2 are those of the layer below
        ("C2", 'organisatie "jeugdartsen"', "C3"),
        ("A1", 'advies "bel-ouders"', "C3"),
    ],
)
def test_a_code_of_the_layer_below_is_wrong_where_the_region_uses_it(
    tmp_path: Path, code: str, owner: str, free: str
) -> None:
    files = {"organisaties/wijkteam.yaml": ORGANISATIE.format(code=code)}
    (found,) = read_regio(make_region(tmp_path, files)).findings
    assert found.code == "RK306"
    assert Path(found.location.file).name == "wijkteam.yaml"
    assert found.message == f'code "{code}" is al van {owner}.'
    assert f"zoals {free}." in found.hint


def test_a_free_code_follows_the_highest_that_the_region_gave(tmp_path: Path) -> None:
    files = {
        f"organisaties/team-{number}.yaml": ORGANISATIE.format(code=code)
        for number, code in enumerate(("C7", "C9", "C9"))
    }
    (found,) = read_regio(make_region(tmp_path, files)).findings
    assert "zoals C10." in found.hint


def test_as_many_layers_as_anybody_can_follow_and_no_more(tmp_path: Path) -> None:
    """Each layer says something; of a longer stack only the top is read."""
    make_region(tmp_path, {})
    below = "minimaal"
    for number in range(1, 30):
        (tmp_path / f"laag-{number}").mkdir()
        text = f"basis: {below}\nnaam: Laag {number}\n"
        (tmp_path / f"laag-{number}" / "regio.yaml").write_text(text)
        below = f"laag-{number}"
    deepest = read_regio(tmp_path / f"laag-{MOST_LAYERS - 1}")
    assert deepest.findings == ()
    assert deepest.inhoud is not None
    assert deepest.inhoud.regio.naam == f"Laag {MOST_LAYERS - 1}"
    assert len(layer_folders(tmp_path / f"laag-{MOST_LAYERS - 1}")) == MOST_LAYERS
    for top in (MOST_LAYERS, 29):
        (found,) = read_regio(tmp_path / f"laag-{top}").findings
        assert found.code == "RK130"
        assert Path(found.location.file).parent.name == f"laag-{top - MOST_LAYERS + 1}"
        assert len(layer_folders(tmp_path / f"laag-{top}")) == MOST_LAYERS
