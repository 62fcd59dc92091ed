"""A form as it comes back: a spreadsheet, an OpenDocument text or what the web page saved."""

import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Any
from zipfile import BadZipFile

from routekaart.reading.finding import Location
from routekaart.reading.hints import split_day
from routekaart.showing.telling.ronde import HOOFD, KOLOMMEN

WHO, ALL, WHEN, BY = HOOFD


class NoForm(Exception):
    """A file that is no form of ours, or no longer."""


@dataclass(frozen=True)
class Vak:
    """What was filled in somewhere, and where that is."""

    tekst: str
    waar: str
    plek: Location


@dataclass(frozen=True)
class Antwoord:
    """What was said of one line."""

    kenmerk: str
    tekst: Vak
    """The line itself, as it came back."""
    klopt: Vak
    anders: Vak


@dataclass(frozen=True)
class Ingevuld:
    """A whole form as it came back."""

    bestand: Path
    organisatie: str
    alles: Vak
    op: Vak
    door: Vak
    antwoorden: tuple[Antwoord, ...]


def read_form(file: Path) -> Ingevuld:
    """What somebody filled in. Raises `NoForm` when that cannot be read, and `OSError`."""
    readers = {".xlsx": _sheet_rows, ".odt": _text_rows}
    suffix = file.suffix.lower()
    if suffix == ".json":
        return _from_page(file)
    if suffix not in readers:
        raise NoForm
    return _from_rows(file, list(readers[suffix](file)))


Rows = Iterable[list[Vak]]


def _from_rows(file: Path, rows: list[list[Vak]]) -> Ingevuld:
    """The rows up to the head of the columns say who answers, the others what."""
    titles = list(KOLOMMEN)
    starts = (
        n for n, row in enumerate(rows) if [one.tekst for one in row[: len(titles)]] == titles
    )
    start = next(starts, None)
    if start is None:
        raise NoForm
    head = {row[0].tekst: row[1] for row in rows[:start] if len(row) > 1}
    if not head.keys() >= {*HOOFD}:
        raise NoForm
    answers = (_answer(row) for row in rows[start + 1 :] if row and row[0].tekst)
    return Ingevuld(
        file, head[WHO].tekst, head[ALL], head[WHEN], head[BY], tuple(filter(None, answers))
    )


def _answer(row: list[Vak]) -> Antwoord | None:
    if len(row) < len(KOLOMMEN):
        return None
    kenmerk, _, tekst, _, klopt, anders = row[: len(KOLOMMEN)]
    return Antwoord(kenmerk.tekst, tekst, klopt, anders)


def _sheet_rows(file: Path) -> Rows:
    from openpyxl import load_workbook
    from openpyxl.utils.exceptions import InvalidFileException

    try:
        sheet: Any = load_workbook(file, data_only=True).worksheets[0]
    except (BadZipFile, InvalidFileException, KeyError, ValueError, TypeError, SyntaxError):
        raise NoForm from None
    for row in sheet.iter_rows():
        yield [
            Vak(_text(cell.value), f"cel {cell.coordinate}", Location(str(file), cell.row))
            for cell in row
        ]


def _text(value: Any) -> str:
    if isinstance(value, date | datetime):
        return value.isoformat()[:10]
    if isinstance(value, bool):
        return "ja" if value else "nee"
    return "" if value is None else " ".join(str(value).split())


def _text_rows(file: Path) -> Rows:
    from lxml.etree import LxmlError
    from odfdo import Document, Element

    try:
        document = Document(file)
        rows = document.body.get_elements("descendant::table:table-row")
    except (BadZipFile, LxmlError, KeyError, ValueError, TypeError, AttributeError):
        raise NoForm from None
    for number, row in enumerate(rows, 1):
        assert isinstance(row, Element)
        cells = row.get_elements("table:table-cell|table:covered-table-cell")
        yield [
            Vak(" ".join(_paragraphs(cell)), f"rij {number} van de tabel", Location(str(file)))
            for cell in cells
        ]


def _paragraphs(cell: Any) -> Iterator[str]:
    for one in cell.get_elements("descendant::text:p"):
        yield from one.text_recursive.split()


def _from_page(file: Path) -> Ingevuld:
    try:
        said = json.loads(file.read_bytes())
    except (ValueError, RecursionError):
        raise NoForm from None
    if not isinstance(said, dict) or said.get("routekaart") != "ronde":
        raise NoForm
    rows = said.get("regels")
    if not isinstance(rows, list) or not all(isinstance(row, dict) for row in rows):
        raise NoForm
    vak = _boxes(file, "het antwoord")
    answers = []
    for number, row in enumerate(rows, 1):
        inside = _boxes(file, f"regel {number}")
        answers.append(
            Antwoord(
                inside(row, "kenmerk").tekst,
                *(inside(row, name) for name in ("tekst", "klopt", "anders")),
            )
        )
    return Ingevuld(
        file,
        vak(said, "organisatie").tekst,
        vak(said, "alles"),
        vak(said, "op"),
        vak(said, "door"),
        tuple(answers),
    )


def _boxes(file: Path, waar: str) -> Callable[[Mapping[str, Any], str], Vak]:
    def box(said: Mapping[str, Any], name: str) -> Vak:
        return Vak(_text(said.get(name)), waar, Location(str(file)))

    return box


def read_day(text: str) -> date | None:
    """A day as people write one: 2026-11-22, or 22-11-2026."""
    try:
        return date(*parts) if (parts := split_day(text)) else None
    except ValueError:
        return None
