"""A hint says what is to be done, and it is true."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from routekaart.reading.composer import compose
from routekaart.reading.folder import read_layer
from routekaart.reading.regio import read_regio
from tests.support.regions import make_region

CONTACT = "organisaties/jeugdartsen.yaml"


@pytest.mark.parametrize(
    ("name", "text", "code", "hint"),
    [
        (CONTACT, "contact: {telefoon: 0199\u00a001 23 45}", "RK209", "vaste spatie (U+00A0)"),
        (CONTACT, "contact: {telefoon: 0199\u202f01 23 45}", "RK209", "vaste spatie (U+202F)"),
        (CONTACT, "contact: {telefoon: 0199–01 23 45}", "RK209", "lang streepje (U+2013)"),
        (CONTACT, "contact: {tele\u00a0foon: 0199-01 23 45}", "RK201", "vaste spatie"),
        (CONTACT, "contact:\n  telefoon:\u00a00199-01 23 45", "RK214", "vaste spatie"),
        (CONTACT, "contact:\n  email:a@b.nl", "RK214", "spatie achter de dubbele punt"),
        (CONTACT, "code:C3", "RK113", "spatie achter de dubbele punt"),
        (CONTACT, "contact: {website: 'mailto:a@b.nl'}", "RK207", 'Zet dit bij "email"'),
        (CONTACT, "contact: {website: a@b.nl}", "RK207", 'Zet dit bij "email"'),
        (CONTACT, "contact: {website: 'https://a@b.nl'}", "RK207", "voor de @"),
        (CONTACT, "contact: {website: www.b.nl}", "RK207", 'Bedoelde u "https://www.b.nl"?'),
        (CONTACT, "contact: {email: 'mailto:a@b.nl'}", "RK208", 'Bedoelde u "a@b.nl"?'),
        (CONTACT, "contact: {email: 'https://b.nl'}", "RK208", 'Zet dit bij "website"'),
        (CONTACT, "geldig_tot: 31-02-2027", "RK205", "maand 2 van 2027 heeft 28 dagen"),
        (CONTACT, "geldig_tot: 2028-02-30", "RK205", "maand 2 van 2028 heeft 29 dagen"),
        (CONTACT, "geldig_tot: 2027-13-01", "RK205", "geen maand 13"),
        (CONTACT, "geldig_tot: 22/11/2026", "RK205", 'Bedoelde u "2026-11-22"?'),
        (CONTACT, "geldig_tot: 2026-2-3", "RK205", 'Bedoelde u "2026-02-03"?'),
        (CONTACT, "werkgebied: {gemeenten: [Elzerveen]}", "RK211", 'Bedoelde u "elzerveen"?'),
        (CONTACT, "werkgebied: {sectoren: [PO]}", "RK211", 'Bedoelde u "po"?'),
        ("scenarios.yaml", "kort-weg: {antwoorden: {geldige_reden: Ja}}", "RK211", '"ja"?'),
        ("vragen.yaml", "duur: {bij_twijfel: Lang}", "RK211", 'Bedoelde u "lang"?'),
        ("regio.yaml", "basis: minimaal\ngemeenten: {Heidorp: {naam: x}}", "RK211", '"heidorp"?'),
    ],
)
def test_what_was_meant_is_asked(
    tmp_path: Path, name: str, text: str, code: str, hint: str
) -> None:
    (found,) = read_regio(make_region(tmp_path, {name: f"{text}\n"})).findings
    assert found.code == code
    assert hint in found.hint


def test_a_sentence_is_not_asked_for_as_an_id(tmp_path: Path) -> None:
    files = {"vragen.yaml": "duur: {bij_twijfel: Dan belt u eerst met leerplicht}\n"}
    (found,) = read_regio(make_region(tmp_path, files)).findings
    assert "Bedoelde" not in found.hint


@pytest.mark.parametrize(
    ("text", "line", "column"),
    [
        ("code:C3\nnaam: x\n", 1, 5),
        ("naam: x\ncode:C3\n", 2, 5),
        ("naam:\u00a0x\ncode: C3\n", 1, 5),
        ("a:\n  - als:x\n    dan: y\n", 2, 8),
        ("a:\n  b:c\n  d: e\n", 2, 4),
    ],
)
def test_a_colon_without_a_space_is_told_at_the_colon(text: str, line: int, column: int) -> None:
    (found,) = compose(text, "f.yaml").findings
    assert (found.code, found.location.line, found.location.column) == ("RK106", line, column)
    assert "achter de dubbele punt" in found.hint


@pytest.mark.parametrize(
    "text", ["a: https://x.nl: b\n", "a: 12:30\n b: c\n", "https://x.nl\nnaam: x\n"]
)
def test_a_colon_in_an_address_or_time_is_not_blamed(text: str) -> None:
    (found,) = compose(text, "f.yaml").findings
    assert "achter de dubbele punt" not in found.hint


LEFT_BEHIND = [
    "desktop.ini",
    "Desktop.ini",
    "Thumbs.db",
    "ehthumbs.db",
    "Icon\r",
    "adviezen.yaml~",
    "~$adviezen.yaml",
    "~adviezen.tmp",
    "#adviezen.yaml#",
    "adviezen.yaml.tmp",
    "adviezen.yaml.swp",
    "adviezen.yaml.bak",
    "adviezen.sync-conflict-20260101-120000-ABCDEFG.yaml",
    "adviezen (conflicted copy 2026-01-01).yaml",
    "adviezen (Case Conflict).yaml",
    "adviezen_conflict-20260101-120000.yaml",
    "adviezen.yaml.part",
    "__MACOSX",
    "@eaDir",
]


@pytest.mark.parametrize("folder", ["", "signalen/"])
@pytest.mark.parametrize("name", LEFT_BEHIND)
def test_what_programs_leave_behind_is_no_mistake(tmp_path: Path, folder: str, name: str) -> None:
    region = make_region(tmp_path, {f"{folder}{name}": "\x00", "signalen/a.md": ""})
    assert read_layer(region).findings == []


def test_a_folder_that_programs_leave_behind_is_no_mistake(tmp_path: Path) -> None:
    region = make_region(tmp_path, {"__MACOSX/x": "", "@eaDir/x": ""})
    assert read_layer(region).findings == []


@pytest.mark.parametrize("utf8", ["0", "1"])
def test_a_path_is_the_same_in_every_language_of_the_machine(tmp_path: Path, utf8: str) -> None:
    """A machine that is set to no language shows names as bytes; programs must find the file."""
    place = tmp_path / "één map"
    folder = make_region(place, {"adviezen.yaml": "bel-ouders: {oudrs: x}\n"})
    env = {"PATH": "", "LC_ALL": "C", "PYTHONUTF8": utf8, "PYTHONCOERCECLOCALE": "0"}
    command = [sys.executable, "-m", "routekaart.cli", "controleer", "--formaat", "json"]
    said = [
        json.loads(
            subprocess.run(
                [*command, arg], cwd=cwd, env=env, capture_output=True, check=False
            ).stdout
        )
        for cwd, arg in ((place, "proef"), (tmp_path.parent, str(folder)))
    ]
    name = f"{tmp_path.name}/één map/proef/adviezen.yaml"
    paths = [one["bevindingen"][0]["bestand"] for one in said]
    assert paths == ["proef/adviezen.yaml", name]
