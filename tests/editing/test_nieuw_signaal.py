"""A signal written in a spreadsheet becomes a file of the region; what is wrong has its cell."""

import re
import shutil
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook

from routekaart.cli import main
from routekaart.editing.tabel.nieuw_vorm import NAME, ROW
from tests.editing.test_tabel import bytes_of, said
from tests.support.handbook import write_region

HEAD = {
    "id": "vergeet-spullen",
    "code": "H90",
    "naam": "Vergeet steeds spullen: boek, pen",
    "domein": "leren_en_gedrag",
    "herken": "Geen boek mee.\nGeen pen mee.",
}
QUESTIONS = ("mist_huiswerk", "zorgen", "sector")
ROWS = (
    ("", "tot_3", "nee", "", "houd-in-de-gaten"),
    ("routes", "tot_3", "ja", "po", "praat-met-leerling"),
    ("routes", "tot_3", "ja", "vo", "houd-in-de-gaten"),
    ("routes", "vanaf_3", "nee", "po\nvo", "praat-met-leerling"),
    ("routes", "vanaf_3", "ja", "vo", "praat-met-leerling\nwijs-op-huiswerkplek"),
    ("anders", "", "", "", "praat-met-leerling"),
)
FILE = """\
# yaml-language-server: $schema=../.schema/signaal.json
code: H90
naam: "Vergeet steeds spullen: boek, pen"
domein: leren_en_gedrag
herken:
  - Geen boek mee.
  - Geen pen mee.
vragen: [mist_huiswerk, zorgen, sector]
routes:
  - als: {mist_huiswerk: tot_3, zorgen: nee}
    dan: [houd-in-de-gaten]
  - als: {mist_huiswerk: tot_3, zorgen: ja, sector: po}
    dan: [praat-met-leerling]
  - als: {mist_huiswerk: tot_3, zorgen: ja, sector: vo}
    dan: [houd-in-de-gaten]
  - als: {mist_huiswerk: vanaf_3, zorgen: nee, sector: [po, vo]}
    dan: [praat-met-leerling]
  - als: {mist_huiswerk: vanaf_3, zorgen: ja, sector: vo}
    dan: [praat-met-leerling, wijs-op-huiswerkplek]
anders: [praat-met-leerling]
"""


def fill(
    sheet: Any,
    head: Mapping[str, str] = HEAD,
    questions: Sequence[str] = QUESTIONS,
    rows: Sequence[Sequence[str]] = ROWS,
) -> None:
    """What somebody types on the empty sheet."""
    at = next(row[0].row for row in sheet.iter_rows() if row[0].value == ROW)
    for row in sheet.iter_rows(max_row=at - 1):
        row[1].value = head.get(row[0].value)
    dan = next(cell.column for cell in sheet[at] if cell.value == "dan")
    for number, vraag in enumerate(questions, 2):
        sheet.cell(at, number).value = vraag
    for number, (key, *answers, advies) in enumerate(rows, at + 1):
        for column, value in ((1, key), *enumerate(answers, 2), (dan, advies)):
            sheet.cell(number, column).value = value or None


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A region and its spreadsheet, made once."""
    folder = tmp_path_factory.mktemp("signaal")
    hei = write_region(folder / "de-hei")
    assert main(["schema", str(hei)]) == 0  # as `routekaart nieuw` does
    assert main(["tabel", "uit", str(hei), str(folder / "regio.xlsx")]) == 0
    return folder


@pytest.fixture
def hei(made: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(made, tmp_path / "w")) / "de-hei"


@pytest.fixture
def workbook(hei: Path) -> Path:
    return hei.parent / "regio.xlsx"


def typed(file: Path, **what: Any) -> Path:
    book = load_workbook(file)
    fill(book[NAME], **what)
    book.save(file)
    return file


def test_the_empty_sheet_offers_what_there_is(workbook: Path) -> None:
    book = load_workbook(workbook)
    sheet = book[NAME]
    names = [row[0].value for row in sheet.iter_rows() if row[0].value]
    assert names[:4] == ["id", "code", "naam", "domein"]
    assert {"herken", "zoekwoorden", "sectoren"} <= {*names}
    formulas = {one.formula1 for one in sheet.data_validations.dataValidation}
    head = names.index(ROW) + 2  # an empty row stands above it
    assert f'INDIRECT("antwoorden_"&SUBSTITUTE(B${head},"-","_"))' in formulas
    cells = book.defined_names["antwoorden_mist_huiswerk"].attr_text
    hidden, where = cells.replace("$", "").replace("'", "").split("!")
    assert [row[0].value for row in book[hidden][where]] == ["tot_3", "vanaf_3"]


def test_a_table_of_six_rows_becomes_a_signal(
    hei: Path, workbook: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = bytes_of(hei)
    file = typed(workbook)
    code, out, _ = said(capsys, "tabel", "in", hei, file)
    assert (code, bytes_of(hei)) == (1, before)  # nobody said yes
    assert "H90 Vergeet steeds spullen: boek, pen: 8 situaties" in out
    assert re.search(r"1 situatie\n +als +Huiswerk niet af: 3 keer of vaker\n", out)
    assert said(capsys, "tabel", "in", hei, file, "--ja")[0] == 0
    after = bytes_of(hei)
    assert after.pop("signalen/vergeet-spullen.yaml").decode() == FILE
    assert after == before


def test_every_mistake_is_named_by_its_cell(
    hei: Path, workbook: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    rows = [list(row) for row in ROWS]
    rows[1][1], rows[3][4] = "tot_drie", "praat-met-leerlin"
    file = typed(workbook, head={**HEAD, "domein": "leren"}, rows=rows)
    before = bytes_of(hei)
    code, out, err = said(capsys, "tabel", "in", hei, file, "--ja")
    assert (code, bytes_of(hei)) == (1, before)
    assert "3 fouten" in out
    at = next(row[0].row for row in load_workbook(file)[NAME].iter_rows() if row[0].value == ROW)
    for wrong, cel in (("leren", "B4"), ("tot_drie", f"B{at + 2}"), ("leerlin", f"H{at + 4}")):
        assert any(wrong in line and f"(cel {NAME}!{cel})" in line for line in err.splitlines())


@pytest.mark.parametrize(
    ("what", "rk"),
    [
        ({"head": {**HEAD, "id": "Niet Goed"}}, "RK940"),
        ({"head": {**HEAD, "id": "te-laat"}}, "RK940"),
        ({"rows": ()}, "RK940"),
        ({"rows": (("rij", "tot_3", "", "", "houd-in-de-gaten"),)}, "RK940"),
        ({"questions": ("mist_huiswerkk",)}, "RK942"),
        ({"questions": ("mist_huiswerk",)}, "RK942"),  # answers with no question above them
    ],
)
def test_what_cannot_be_is_refused(
    what: dict[str, Any], rk: str, hei: Path, workbook: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = bytes_of(hei)
    code, _, err = said(capsys, "tabel", "in", hei, typed(workbook, **what), "--ja")
    assert (code, bytes_of(hei)) == (1, before)
    assert f"fout {rk}: " in err
    assert f"{NAME}!" in err


def test_a_copy_of_the_sheet_is_another_signal_and_any_other_sheet_is_told(
    hei: Path, workbook: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    book = load_workbook(workbook)
    fill(book.copy_worksheet(book[NAME]))
    book.save(workbook)
    assert said(capsys, "tabel", "in", hei, workbook, "--ja")[0] == 0
    assert (hei / "signalen" / "vergeet-spullen.yaml").read_text("utf-8") == FILE
    book.copy_worksheet(book["H1 huiswerk-niet-af"]).title = "Huiswerk 2"
    del book[f"{NAME} Copy"]
    book.save(workbook)
    code, _, err = said(capsys, "tabel", "in", hei, workbook, "--ja")
    assert code == 1
    assert 'RK958: het blad "Huiswerk 2"' in err
