"""A region in a spreadsheet and back: what was changed, at its place, and nothing else."""

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from datetime import datetime
from functools import cache
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import load_workbook

from routekaart.building.regios import shipped_regios
from routekaart.cli import main
from routekaart.editing.noemen import read_names
from routekaart.editing.tabel.bladen import LOCKED, Blad, read_bladen
from routekaart.editing.tabel.terug import bring_back
from routekaart.editing.tabel.teruglezen import Cel, Teruggekomen, open_book, read_workbook
from routekaart.editing.tabel.werkmap import write_workbook
from routekaart.reading.finding import Location
from tests.editing.test_schrijven import TEXT
from tests.support.handbook import write_region
from tests.support.places import INHOUD

ORG = "leerplicht-heidorp"
SIGNAAL = "H1 huiswerk-niet-af"
Edit = Callable[[Any], None]


def said(capsys: pytest.CaptureFixture[str], *arguments: object) -> tuple[int, str, str]:
    code = main([str(argument) for argument in arguments])
    out, err = capsys.readouterr()
    return code, out, err


def bytes_of(folder: Path) -> dict[str, bytes]:
    files = (file for file in folder.rglob("*") if file.is_file())
    return {file.relative_to(folder).as_posix(): file.read_bytes() for file in files}


def cell(book: Any, blad: str, row: str, column: str) -> Any:
    """The cell of a row and a column, by their names."""
    sheet = book[blad]
    number = next(each[0].row for each in sheet.iter_rows() if each[0].value == row)
    return next(one for one in sheet[number] if sheet.cell(1, one.column).value == column)


@cache
def workbook_of(files: frozenset[tuple[str, bytes]]) -> bytes:
    """The workbook of a region with these files, written once for all tests that start from it."""
    with TemporaryDirectory() as place:
        for name, content in files:
            (Path(place) / "hei" / name).parent.mkdir(parents=True, exist_ok=True)
            (Path(place) / "hei" / name).write_bytes(content)
        book = Path(place) / "regio.xlsx"
        assert main(["tabel", "uit", f"{place}/hei", str(book)]) == 0
        return book.read_bytes()


def edited(hei: Path, *edits: Edit) -> Path:
    """A workbook of the region with these edits in it."""
    file = hei.parent / "regio.xlsx"
    book = load_workbook(BytesIO(workbook_of(frozenset(bytes_of(hei).items()))))
    for edit in edits:
        edit(book)
    book.save(file)
    return file


def put(blad: str, row: str, column: str, value: object) -> Edit:
    def edit(book: Any) -> None:
        cell(book, blad, row, column).value = value

    return edit


def append(blad: str, **values: str) -> Edit:
    def edit(book: Any) -> None:
        head = [one.value for one in book[blad][1]]
        book[blad].append([values.get(str(name), "") for name in head])

    return edit


@pytest.mark.parametrize("regio", shipped_regios())
def test_there_and_back_changes_nothing(regio: str, tmp_path: Path) -> None:
    folder = INHOUD / regio
    bladen = read_bladen(folder)
    write_workbook(bladen, read_names(folder), tmp_path / "r.xlsx")
    book = open_book(tmp_path / "r.xlsx")
    back, findings = read_workbook(tmp_path, book, {blad.naam: blad for blad in bladen})
    made = bring_back(bladen, back, folder)
    assert len(back) == len(bladen) > 4
    assert (findings, made.findings, made.teksten) == ([], [], {})


def test_a_number_is_changed_in_its_own_line(hei: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = edited(hei, put("Organisaties", ORG, "contact.telefoon", "0199-07 07 99"))
    before = bytes_of(hei)
    code, out, _ = said(capsys, "tabel", "in", hei, file)
    assert (code, bytes_of(hei)) == (1, before)  # nobody said yes
    assert "0199-07 07 99" in out
    assert said(capsys, "tabel", "in", hei, file, "--ja")[0] == 0
    name = f"organisaties/{ORG}.yaml"
    after = bytes_of(hei)
    assert after[name] == before[name].replace(b"0199-07 07 07", b"0199-07 07 99") != before[name]
    assert {**after, name: b""} == {**before, name: b""}


def test_three_mistakes_are_named_by_their_cells(
    hei: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = edited(
        hei,
        put("Organisaties", ORG, "contact.telefoon", "bel maar"),
        put(SIGNAAL, "routes 1", "mist_huiswerk", "vanaf_9"),
        put(SIGNAAL, "routes 2", "dan", "bestaat-niet"),
    )
    before = bytes_of(hei)
    code, out, err = said(capsys, "tabel", "in", hei, file, "--ja")
    assert (code, bytes_of(hei)) == (1, before)
    assert "3 fouten" in out
    for code_, place in (("RK209", "Organisaties!"), ("RK303", SIGNAAL), ("RK301", SIGNAAL)):
        assert any(
            f"fout {code_}: " in line and f"(cel {place}" in line for line in err.splitlines()
        )


@pytest.mark.parametrize(
    ("value", "rk"),
    [
        (201234567, "RK936"),
        (881000000.0, "RK936"),
        ("8,81E+08", "RK936"),
        (datetime(2026, 2, 1), "RK936"),  # noqa: DTZ001
        ("=A2", "RK937"),
        ("#N/B", "RK937"),
    ],
)
def test_what_excel_ruins_is_named(
    value: object, rk: str, hei: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = edited(hei, put("Organisaties", ORG, "contact.telefoon", value))
    code, out, err = said(capsys, "tabel", "in", hei, file, "--ja")
    assert code == 1
    assert f"fout {rk}: " in err
    assert "cel Organisaties!" in err
    assert "niets geschreven" in out


def test_a_row_of_a_table_comes_and_goes(hei: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """What no scenario holds back, as `test_a_scenario_holds_back` shows."""
    (hei / "scenarios.yaml").unlink()
    name = "signalen/huiswerk-niet-af.yaml"
    before = bytes_of(hei)[name].decode()
    row = {"regel": "routes", "zorgen": "ja", "mist_huiswerk": "tot_3", "dan": "houd-in-de-gaten"}
    file = edited(hei, append(SIGNAAL, **row))
    code, out, _ = said(capsys, "tabel", "in", hei, file, "--ja")
    assert code == 0
    assert "eindigt ergens anders" in out
    new = "  - als: {zorgen: ja, mist_huiswerk: tot_3}\n    dan: [houd-in-de-gaten]\n"
    assert bytes_of(hei)[name].decode() == before.replace("anders:", f"{new}anders:")

    def drop(book: Any) -> None:
        book[SIGNAAL].delete_rows(cell(book, SIGNAAL, "routes 3", "dan").row)

    file = edited(hei, drop)
    assert said(capsys, "tabel", "in", hei, file, "--ja")[0] == 0
    assert bytes_of(hei)[name].decode() == before


def test_a_scenario_holds_back(hei: Path, capsys: pytest.CaptureFixture[str]) -> None:
    row = {"regel": "routes", "zorgen": "ja", "mist_huiswerk": "tot_3", "dan": "houd-in-de-gaten"}
    before = bytes_of(hei)
    file = edited(hei, append(SIGNAAL, **row))
    code, _, err = said(capsys, "tabel", "in", hei, file, "--ja")
    assert (code, bytes_of(hei)) == (1, before)
    assert "RK460" in err


def test_a_question_that_counts_no_longer_leaves_the_row(
    hei: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (hei / "scenarios.yaml").unlink()
    file = edited(
        hei,
        put(SIGNAAL, "routes 1", "mist_huiswerk", None),
        put(SIGNAAL, "routes 2", "zorgen", "ja"),
    )
    assert said(capsys, "tabel", "in", hei, file, "--ja")[0] == 0
    text = bytes_of(hei)["signalen/huiswerk-niet-af.yaml"].decode()
    assert "als: {zorgen: nee}" in text
    assert "als: {mist_huiswerk: vanaf_3, zorgen: ja}" in text


def test_a_new_organisation_gets_a_file_of_its_own(
    hei: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    values = {
        "id": "jeugdteam-nieuw",
        "code": "C77",
        "naam": "Jeugdteam: nieuw",
        "rollen": "jeugdteam",
        "wat_doen_zij": "Praat met het gezin.\nZoekt hulp.",
        "contact.telefoon": "0199-11 11 11",
    }
    assert (
        said(capsys, "tabel", "in", hei, edited(hei, append("Organisaties", **values)), "--ja")[0]
        == 0
    )
    assert bytes_of(hei)["organisaties/jeugdteam-nieuw.yaml"].decode() == (
        'code: C77\nnaam: "Jeugdteam: nieuw"\nrollen: [jeugdteam]\n'
        "wat_doen_zij:\n  - Praat met het gezin.\n  - Zoekt hulp.\n"
        "contact:\n  telefoon: 0199-11 11 11\n"
    )


def test_who_changed_it_meanwhile_is_not_overruled(
    hei: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = edited(hei, put("Organisaties", ORG, "contact.telefoon", "0199-07 07 99"))
    own = hei / "organisaties" / f"{ORG}.yaml"
    own.write_text(own.read_text("utf-8").replace("0199-07 07 07", "0199-07 07 55"), "utf-8")
    code, _, err = said(capsys, "tabel", "in", hei, file, "--ja")
    assert code == 1
    assert "RK939" in err
    assert "0199-07 07 55" in err


def _without_row(book: Any) -> None:
    book["Organisaties"].delete_rows(cell(book, "Organisaties", ORG, "naam").row)


def _other_column(book: Any) -> None:
    next(one for one in book["Organisaties"][1] if one.value == "naam").value = "naaam"


@pytest.mark.parametrize(
    ("edit", "rk"),
    [
        (_without_row, "RK938"),
        (_other_column, "RK942"),
        (append("Organisaties", id="Niet Goed", naam="x"), "RK940"),
        (append(SIGNAAL, regel="rij", dan="houd-in-de-gaten"), "RK940"),
    ],
)
def test_what_cannot_be_is_refused(
    edit: Edit, rk: str, hei: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = bytes_of(hei)
    code, _, err = said(capsys, "tabel", "in", hei, edited(hei, edit), "--ja")
    assert (code, bytes_of(hei)) == (1, before)
    assert f"fout {rk}: " in err


def test_another_file_is_no_spreadsheet_of_ours(
    hei: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    code, _, err = said(capsys, "tabel", "in", hei, hei / "regio.yaml")
    assert code == 2
    assert "RK935" in err


@pytest.fixture(scope="module")
def read_once(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, tuple[Blad, ...]]:
    """The small region and its sheets, for many examples: each puts back what it changes."""
    hei = write_region(tmp_path_factory.mktemp("tabel") / "de-hei")
    return hei, read_bladen(hei)


@given(data=st.data())
def test_any_cells_say_afterwards_what_was_typed(
    read_once: tuple[Path, tuple[Blad, ...]], data: st.DataObject
) -> None:
    hei, bladen = read_once
    blad = data.draw(st.sampled_from([one for one in bladen if not one.signaal]))
    rij = data.draw(st.sampled_from(blad.rijen))
    single = [one.naam for one in blad.kolommen if one.waarde.vorm in ("tekst", "telefoon")]
    typed = data.draw(st.dictionaries(st.sampled_from(single), TEXT, max_size=4))
    typed = {name: text for name, text in typed.items() if rij.cellen[name] != LOCKED}
    made = bring_back([blad], [_back(blad, rij.sleutel, typed)], hei)
    assert made.findings == []
    with _written(made.teksten):
        after = next(one for one in read_bladen(hei) if one.naam == blad.naam)
    cells = {one.sleutel: one.cellen for one in after.rijen}
    expected = {one.sleutel: one.cellen for one in blad.rijen}
    assert cells == {**expected, rij.sleutel: {**rij.cellen, **typed}}


@contextmanager
def _written(teksten: Mapping[Path, str]) -> Iterator[None]:
    """These texts in their files, and afterwards what stood there."""
    before = {file: file.read_bytes() for file in teksten}
    for file, text in teksten.items():
        file.write_bytes(text.encode())
    yield
    for file, content in before.items():
        file.write_bytes(content)


def _back(blad: Blad, key: str, typed: dict[str, str]) -> Teruggekomen:
    """A sheet that comes back with other texts in one row."""

    def cel(text: str) -> Cel:
        return Cel(Location("r.xlsx"), f"{blad.naam}!A1", text)

    rows = tuple(
        (
            cel(rij.sleutel),
            {
                name: cel(typed[name] if rij.sleutel == key and name in typed else text)
                for name, text in rij.cellen.items()
            },
        )
        for rij in blad.rijen
    )
    return Teruggekomen(blad.naam, rows, {rij.sleutel: rij.cellen for rij in blad.rijen})
