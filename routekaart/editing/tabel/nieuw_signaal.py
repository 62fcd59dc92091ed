"""A signal that is not there yet: from the sheet in which somebody wrote it to its file."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from routekaart.editing.noemen import Names
from routekaart.editing.opschrijven import Value, entry
from routekaart.editing.schema import FOLDER, schema_line
from routekaart.editing.tabel.bestanden import Bestanden, Path_, as_value
from routekaart.editing.tabel.bladen import (
    ANSWER,
    ELSE,
    ROW_FIELDS,
    TABLES,
    Blad,
    row_columns,
)
from routekaart.editing.tabel.nieuw_vorm import ID, NAME, ROW, head_columns
from routekaart.editing.tabel.teruglezen import OURS, Cel, Reader
from routekaart.editing.velden import Waarde
from routekaart.reading.finding import Finding
from routekaart.reading.folder import is_id
from routekaart.reading.nearest import did_you_mean


@dataclass(frozen=True)
class NieuwSignaal:
    """A signal as somebody wrote it: its fields by name, its questions by column, and its rows."""

    naam: str
    """Of the sheet."""
    velden: Mapping[str, Cel]
    vragen: tuple[Cel, ...]
    rijen: tuple[tuple[Cel, Mapping[str, Cel]], ...]
    """Of each row the first cell, and the others by what stands above them."""

    @property
    def is_empty(self) -> bool:
        """Whether nobody wrote anything in it yet."""
        return not self.rijen and not any(cel.tekst for cel in self.velden.values())


def add_signaal(new: NieuwSignaal, names: Names, writer: Bestanden) -> None:
    """The file of a new signal; what is wrong is told with its cell."""
    id_ = new.velden[ID]
    if why := _why_not(new, names):
        writer.refuse("RK940", id_, id=id_.tekst, waarom=why)
        return
    _Writing(new, names, writer).write()


def _why_not(new: NieuwSignaal, names: Names) -> str:
    id_ = new.velden[ID].tekst
    if not is_id(id_):
        return "dat is geen id"
    if id_ in names.of("signalen"):
        return "dat signaal is er al"
    return "" if new.rijen else "er staat nog geen regel in de tabel"


@dataclass
class _Writing:
    new: NieuwSignaal
    names: Names
    writer: Bestanden

    def write(self) -> None:
        cells: list[tuple[Path_, Cel]] = []
        item = {**self._fields(cells), **self._table(cells)}
        id_ = self.new.velden[ID]
        text = "".join(f"{entry(name, value)}\n" for name, value in item.items())
        file = self.writer.add_item("signalen", id_.tekst, self._schema_line() + text)
        root: Path_ = () if file.parent.name == "signalen" else (id_.tekst,)
        self.writer.note(file, root, id_)
        for path, cel in cells:
            self.writer.note(file, (*root, *path), cel)

    def _schema_line(self) -> str:
        """What the other files begin with, where `routekaart nieuw` made them."""
        is_known = (self.writer.folder / FOLDER).is_dir() and self.writer.has_folder("signalen")
        return (
            schema_line(f"signalen/{self.new.velden[ID].tekst}.yaml", self.names)
            if is_known
            else ""
        )

    def _fields(self, cells: list[tuple[Path_, Cel]]) -> dict[str, Any]:
        found: dict[str, Any] = {}
        for kolom in head_columns():
            cel = self.new.velden.get(kolom.naam)
            if cel is not None and cel.tekst:
                found[kolom.naam] = as_value(kolom.waarde, cel.tekst)
                cells.append(((kolom.naam,), cel))
        return found

    def _table(self, cells: list[tuple[Path_, Cel]]) -> dict[str, Any]:
        asked = [cel.tekst for cel in self.new.vragen if self._is_known(cel)]
        found: dict[str, Any] = {"vragen": asked} if asked else {}
        parts: dict[str, list[Any]] = {name: [] for name in TABLES}
        last: Value = None
        for key, row in self.new.rijen:
            if _said(row, ""):  # nobody knows to which question this is an answer
                self.writer.refuse("RK942", row[""], kolom="", kolommen=asked)
            part = key.tekst or TABLES[0]
            dan = row.get("dan")
            if part == ELSE and dan:
                last = as_value(_COLUMNS["dan"].waarde, dan.tekst)
                cells.append(((ELSE,), dan))
            elif part in parts:
                path = (part, len(parts[part]))
                parts[part].append(self._row(row, asked))
                cells += ((path + where, cel) for where, cel in _places(row, asked))
            else:
                why = "schrijf routes, aanvullend of anders"
                self.writer.refuse("RK940", key, id=key.tekst, waarom=why)
        found |= {name: rows for name, rows in parts.items() if rows}
        return found | ({ELSE: last} if last else {})

    def _row(self, row: Mapping[str, Cel], asked: Sequence[str]) -> dict[str, Any]:
        als = {name: as_value(ANSWER, row[name].tekst) for name in asked if _said(row, name)}
        rest = {
            name: as_value(_COLUMNS[name].waarde, row[name].tekst)
            for name in ROW_FIELDS
            if _said(row, name)
        }
        return {"als": als, **rest}

    def _is_known(self, vraag: Cel) -> bool:
        """Above a column of answers there is a question that exists."""
        known = list(self.names.antwoorden)
        if vraag.tekst not in known:
            hint = did_you_mean(vraag.tekst, known)
            self.writer.refuse("RK942", vraag, hint=hint, kolom=vraag.tekst, kolommen=known)
        return vraag.tekst in known


_COLUMNS = {kolom.naam: kolom for kolom in row_columns()}


def _form(column: str) -> Waarde:
    return _COLUMNS[column].waarde if column in _COLUMNS else ANSWER


def _said(row: Mapping[str, Cel], name: str) -> bool:
    return bool(name in row and row[name].tekst)


def _places(row: Mapping[str, Cel], asked: Sequence[str]) -> Iterator[tuple[Path_, Cel]]:
    for name in asked:
        if _said(row, name):
            yield ("als", name), row[name]
    for name in ROW_FIELDS:
        if _said(row, name):
            yield (name,), row[name]


def read_new(
    file: Path, book: Any, known: Mapping[str, Blad]
) -> tuple[list[NieuwSignaal], list[Finding]]:
    """The sheets that came into a workbook, and what is wrong with their cells. One that is no
    signal either is told: else somebody thinks that it is in the region."""
    found: list[Finding] = []
    signalen = []
    for sheet in book.worksheets:
        if sheet.title not in known and sheet.title not in OURS:
            reader = Reader(file, Blad(sheet.title, "signalen", (), ()), found)
            rows = [row for row in sheet.iter_rows() if row]
            if _text(rows, 0) == ID:
                signalen.append(_read(reader, rows))
            elif any(cell.value is not None for row in rows for cell in row):
                reader.tell("RK958", rows[0][0], blad=sheet.title, nieuw=NAME)
    return [one for one in signalen if not one.is_empty], found


def _text(rows: Sequence[Sequence[Any]], row: int, column: int = 0) -> str:
    value = rows[row][column].value if row < len(rows) and column < len(rows[row]) else None
    return str(value or "").strip()


def _read(reader: Reader, rows: Sequence[Sequence[Any]]) -> NieuwSignaal:
    """Above the row with `regel` the fields, in it the questions, below it the table."""
    at = next((n for n in range(len(rows)) if _text(rows, n) == ROW), len(rows))
    forms = {kolom.naam: kolom.waarde for kolom in head_columns()}
    fields = {
        _text(rows, n): reader.cel(rows[n][1], forms.get(_text(rows, n), Waarde("tekst")))
        for n in range(at)
        if _text(rows, n) and len(rows[n]) > 1
    }
    head = [reader.cel(cell, Waarde("tekst")) for cell in (rows[at] if at < len(rows) else ())][1:]
    table = [
        (
            reader.cel(row[0], Waarde("tekst")),
            [
                (title.tekst, reader.cel(cell, _form(title.tekst)))
                for title, cell in zip(head, row[1:], strict=False)
                if title.tekst or cell.value not in (None, "")
            ],
        )
        for row in rows[at + 1 :]
        if any(cell.value not in (None, "") for cell in row)
    ]
    return NieuwSignaal(
        reader.blad.naam,
        fields,
        tuple(cel for cel in head if cel.tekst and cel.tekst not in ROW_FIELDS),
        tuple((key, dict(cells)) for key, cells in table),
    )
