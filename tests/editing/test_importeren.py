"""A contact list that exists already: into a spreadsheet, and nothing lost silently."""

from pathlib import Path

import pytest
from openpyxl import Workbook, load_workbook

from routekaart.cli import main
from routekaart.editing.importeren import place_columns
from tests.editing.test_tabel import bytes_of, cell

LIST = (
    "Naam;Fax;Tel.;E-mailadres;Rol;Gemeenten;Contactpersoon\n"
    "Leerplicht gemeente Heidorp;;0199-07 07 99;;Leerplicht;;A\n"
    "Jeugdteam Zandhoek;;0201234567;team@zandhoek.example;jeugd-team;Zandhoek, Elders;B\n"
)


def _told(hei: Path, name: str, capsys: pytest.CaptureFixture[str]) -> tuple[int, str, str]:
    code = main(["importeer", str(hei), str(hei.parent / name), str(hei.parent / "r.xlsx")])
    out, err = capsys.readouterr()
    return code, out, err


@pytest.mark.parametrize("coding", ["utf-8", "utf-8-sig", "cp1252"])
def test_a_list_is_put_in_a_spreadsheet(
    coding: str, hei: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = bytes_of(hei)
    (hei.parent / "l.csv").write_bytes(LIST.encode(coding))
    code, out, _ = _told(hei, "l.csv", capsys)
    assert (code, bytes_of(hei)) == (0, before)
    assert "1 organisaties aangevuld, 1 nieuwe" in out
    assert "niet kunnen plaatsen: Fax, Contactpersoon" in out
    assert "Elders" in out
    book = load_workbook(hei.parent / "r.xlsx")
    known = cell(book, "Organisaties", "leerplicht-heidorp", "contact.telefoon")
    assert known.value == "0199-07 07 99"
    new = {
        name: cell(book, "Organisaties", "jeugdteam-zandhoek", name).value
        for name in ("contact.telefoon", "contact.email", "rollen", "werkgebied.gemeenten")
    }
    assert new == {
        "contact.telefoon": "0201234567",
        "contact.email": "team@zandhoek.example",
        "rollen": "jeugdteam",
        "werkgebied.gemeenten": "zandhoek",
    }


def test_what_was_put_in_can_be_brought_in(hei: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (hei.parent / "l.csv").write_text(LIST.partition("Jeugdteam")[0], "utf-8")
    assert _told(hei, "l.csv", capsys)[0] == 0
    assert main(["tabel", "in", str(hei), str(hei.parent / "r.xlsx"), "--ja"]) == 0
    assert b"0199-07 07 99" in bytes_of(hei)["organisaties/leerplicht-heidorp.yaml"]


def test_a_workbook_is_read_as_well(hei: Path, capsys: pytest.CaptureFixture[str]) -> None:
    book = Workbook()
    for line in LIST.splitlines():
        book.active.append(line.split(";"))
    book.save(hei.parent / "l.xlsx")
    assert _told(hei, "l.xlsx", capsys)[0] == 0


@pytest.mark.parametrize("text", ["", "x;y\n1;2\n", "Naam;Telefoon\n"])
def test_a_list_that_says_nothing_is_told(
    text: str, hei: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (hei.parent / "l.csv").write_text(text, "utf-8")
    code, _, err = _told(hei, "l.csv", capsys)
    assert code == 2
    assert "RK944" in err
    assert not (hei.parent / "r.xlsx").exists()


def test_a_column_is_placed_once() -> None:
    assert place_columns(["Tel.", "Telefoon", "E-mail"]) == {
        "Tel.": "contact.telefoon",
        "E-mail": "contact.email",
    }
