"""A workbook as it comes back. What Excel ruined is named with the address of the cell."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Any
from zipfile import BadZipFile

from routekaart.editing.tabel.bladen import Blad
from routekaart.editing.tabel.werkmap import BEFORE, CHOICES, README
from routekaart.editing.velden import Waarde
from routekaart.reading.catalogue import finding
from routekaart.reading.finding import Finding, Location

_POWER = re.compile(r"[0-9]+(?:[.,][0-9]+)?E[+-]?[0-9]+", re.IGNORECASE)
_ERROR = re.compile(r"#[A-Z0-9/]+[!?]?")

OURS = frozenset({BEFORE, CHOICES, README})
"""The sheets that are not for writing in."""


class NoWorkbook(Exception):
    """A file that we did not make."""


@dataclass(frozen=True)
class Cel:
    """A cell as it came back: its address and its text."""

    plek: Location
    adres: str
    tekst: str


@dataclass(frozen=True)
class Teruggekomen:
    """A sheet as it came back: row by row, by key and column. Rows without a key are new."""

    naam: str
    rijen: tuple[tuple[Cel, Mapping[str, Cel]], ...]
    stond: Mapping[str, Mapping[str, str]]
    """What stood in each row when the workbook was made."""


def read_workbook(
    file: Path, book: Any, bladen: Mapping[str, Blad]
) -> tuple[list[Teruggekomen], list[Finding]]:
    """What came back of these sheets, and what is wrong with cells."""
    before: dict[str, dict[str, dict[str, str]]] = {}
    for blad, key, name, text in book[BEFORE].iter_rows(values_only=True):
        before.setdefault(blad, {}).setdefault(key, {})[name] = text or ""
    found: list[Finding] = []
    back = []
    for name in book.sheetnames:
        if name in bladen and name in before:
            reader = Reader(file, bladen[name], found)
            back.append(Teruggekomen(name, tuple(reader.rows(book[name])), before[name]))
    return back, found


def read_plain(file: Path) -> list[dict[str, str]]:
    """The rows of the first sheet of any workbook, by what stands above them."""
    sheet = _load(file).worksheets[0]
    rows = [[_plain(value) for value in row] for row in sheet.iter_rows(values_only=True)]
    filled = [row for row in rows if any(row)]
    return [dict(zip(filled[0], row, strict=True)) for row in filled[1:]] if filled else []


def _plain(value: Any) -> str:
    return "" if value is None else str(value).strip()


def open_book(file: Path) -> Any:
    """A workbook of ours. Raises `OSError`, and `NoWorkbook` when it is none of ours."""
    book = _load(file)
    if BEFORE not in book.sheetnames:
        raise NoWorkbook
    return book


def _load(file: Path) -> Any:
    from openpyxl import load_workbook
    from openpyxl.utils.exceptions import InvalidFileException

    wrong = (BadZipFile, InvalidFileException, KeyError, ValueError, TypeError, SyntaxError)
    try:
        return load_workbook(file)
    except wrong:
        raise NoWorkbook from None


@dataclass
class Reader:
    """Reads the cells of one sheet, and keeps what is wrong with them."""

    file: Path
    blad: Blad
    findings: list[Finding]

    def rows(self, sheet: Any) -> Iterator[tuple[Cel, Mapping[str, Cel]]]:
        """Each row that holds anything: the cell of its key, and the others by column."""
        columns = {one.naam: one for one in self.blad.kolommen}
        head = [str(cell.value or "").strip() for cell in sheet[1]]
        for cell in sheet[1][1:]:
            name = str(cell.value or "").strip()
            if name and name not in columns:
                self.tell("RK942", cell, kolom=name, kolommen=list(columns))
        for row in sheet.iter_rows(min_row=2):
            if any(cell.value not in (None, "") for cell in row):
                cells = {
                    name: self.cel(cell, columns[name].waarde)
                    for name, cell in zip(head[1:], row[1:], strict=False)
                    if name in columns
                }
                yield self.cel(row[0], Waarde("tekst")), cells

    def cel(self, cell: Any, waarde: Waarde) -> Cel:
        """A cell, read as what it may hold."""
        return Cel(
            self._place(cell), f"{self.blad.naam}!{cell.coordinate}", self._text(cell, waarde)
        )

    def _text(self, cell: Any, waarde: Waarde) -> str:
        value = cell.value
        if value is None:
            return ""
        if cell.data_type in ("f", "e") or (isinstance(value, str) and _ERROR.fullmatch(value)):
            self.tell("RK937", cell, waarde=value)
            return ""
        if isinstance(value, bool):
            return "ja" if value else "nee"
        if isinstance(value, int | float):
            return self._number(cell, value, waarde)
        if isinstance(value, date | datetime):
            return self._date(cell, value, waarde)
        text = "\n".join(line.strip() for line in str(value).strip().splitlines() if line.strip())
        if waarde.vorm != "tekst" and _POWER.fullmatch(text):
            self.tell("RK936", cell, waarde=text, wat="een getal met een macht van 10")
        return text

    def _number(self, cell: Any, value: float, waarde: Waarde) -> str:
        """A number where a text was: of a telephone number the nought in front is lost."""
        if waarde.vorm == "telefoon" or (isinstance(value, float) and abs(value) >= 1e6):
            what = "een getal zonder de 0 vooraan" if waarde.vorm == "telefoon" else "een getal"
            self.tell("RK936", cell, waarde=value, wat=what)
        return f"{value:f}".rstrip("0").rstrip(".") if isinstance(value, float) else str(value)

    def _date(self, cell: Any, value: date, waarde: Waarde) -> str:
        if waarde.vorm != "datum":
            self.tell("RK936", cell, waarde=value.isoformat()[:10], wat="een datum")
        return value.isoformat()[:10]

    def tell(self, code: str, cell: Any, **fields: Any) -> None:
        """That a cell is wrong."""
        adres = f"{self.blad.naam}!{cell.coordinate}"
        self.findings.append(finding(code, self._place(cell), cel=adres, **fields))

    def _place(self, cell: Any) -> Location:
        return Location(str(self.file), cell.row, cell.column)
