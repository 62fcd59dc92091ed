"""Sheets to a workbook: with drop-downs, and with what stood there when it was made.

Every cell is text, so that Excel leaves numbers and dates as they are.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from routekaart.editing.noemen import Names
from routekaart.editing.tabel import nieuw_vorm
from routekaart.editing.tabel.bladen import ELSE, ROW_FIELDS, TABLES, Blad, Kolom
from routekaart.editing.velden import Waarde

KEY = {"": "id", "signalen": "regel"}
"""What the first column holds."""

README = "Lees mij"
CHOICES = "_keuzes"
BEFORE = "_stond er"
ANSWERS = "antwoorden_"
"""How the names of lists of answers begin."""
_HELP = (
    "Verander wat u wilt veranderen, en bewaar het bestand.",
    "Typ daarna: routekaart tabel in REGIO bestand.xlsx",
    "U ziet eerst wat er voor lezers verandert. Pas daarna wordt er iets geschreven.",
    "",
    "Meer dan één ding in een cel? Zet elk op een eigen regel: Alt+Enter.",
    "Een lege cel bij een vraag betekent: elk antwoord.",
    "Een nieuwe regel in een tabel: zet bij regel 'routes' of 'aanvullend'. Weg: haal de rij weg.",
    "Een nieuw onderdeel: een nieuwe rij met een eigen id. Verander bestaande ids niet.",
    "Een nieuw signaal: vul het blad 'Nieuw signaal' in. Nog een? Kopieer eerst het lege blad.",
)


def write_workbook(
    bladen: tuple[Blad, ...], names: Names, file: Path, stond: tuple[Blad, ...] = ()
) -> None:
    """The workbook of these sheets; `stond` is what the region says, where they say more."""
    from openpyxl import Workbook

    book = Workbook()
    _write_readme(book.active)
    choices = _Choices(book.create_sheet(CHOICES), names)
    before = book.create_sheet(BEFORE)
    for blad in bladen:
        _write_blad(book.create_sheet(blad.naam), blad, choices)
    _write_new(book.create_sheet(nieuw_vorm.NAME), choices)
    choices.name_answers(book)
    for number, values in enumerate(_before(stond or bladen), 1):
        _write_row(before, number, values)
    for hidden in (choices.sheet, before):
        hidden.sheet_state = "veryHidden"
        book.move_sheet(hidden, len(bladen) + 1)
    book.save(file)


@dataclass
class _Choices:
    """A hidden sheet with a column for each list of choices."""

    sheet: Any
    names: Names

    def __post_init__(self) -> None:
        self._known: dict[tuple[str, ...], str] = {}

    def formula(self, kolom: Kolom) -> str:
        """The cells with the choices of a column; empty when there are none."""
        return self.cells(self._of(kolom.waarde) or self.names.antwoorden.get(kolom.naam, ()))

    def cells(self, choices: tuple[str, ...]) -> str:
        """The cells with these choices, written once; empty when there are none."""
        if not choices:
            return ""
        if choices not in self._known:
            from openpyxl.utils import get_column_letter

            letter = get_column_letter(len(self._known) + 1)
            for number, choice in enumerate(choices, 1):
                put(self.sheet[f"{letter}{number}"], choice)
            self._known[choices] = f"'{CHOICES}'!${letter}$1:${letter}${len(choices)}"
        return self._known[choices]

    def name_answers(self, book: Any) -> None:
        """A name for the answers of each question, so that a drop-down follows what stands above
        its column. A name has no hyphens."""
        from openpyxl.workbook.defined_name import DefinedName

        for vraag, answers in self.names.antwoorden.items():
            name = f"{ANSWERS}{vraag.replace('-', '_')}"
            if answers and name not in book.defined_names:
                book.defined_names[name] = DefinedName(name, attr_text=self.cells(answers))

    def _of(self, waarde: Waarde) -> tuple[str, ...]:
        if waarde.vorm == "ja_nee":
            return ("ja", "nee")
        if waarde.inner and waarde.vorm == "lijst":
            return self._of(waarde.inner)
        return waarde.keuzes or (self.names.of(waarde.kind) if waarde.kind else ())


def _write_readme(sheet: Any) -> None:
    sheet.title = README
    sheet.column_dimensions["A"].width = 100
    for number, line in enumerate(_HELP, 1):
        put(sheet[f"A{number}"], line)


def _write_blad(sheet: Any, blad: Blad, choices: _Choices) -> None:
    from openpyxl.styles import Font
    from openpyxl.utils import get_column_letter

    head = (KEY["signalen" if blad.signaal else ""], *(one.naam for one in blad.kolommen))
    _write_row(sheet, 1, head)
    for cell in sheet[1]:
        cell.font = Font(bold=True)
    for number, rij in enumerate(blad.rijen, 2):
        values = (rij.cellen.get(one.naam, "") for one in blad.kolommen)
        _write_row(sheet, number, (rij.sleutel, *values))
    sheet.freeze_panes = "B2"
    sheet.column_dimensions["A"].width = 28
    for number, kolom in enumerate(blad.kolommen, 2):
        letter = get_column_letter(number)
        sheet.column_dimensions[letter].width = 28
        _offer(sheet, f"{letter}2:{letter}{len(blad.rijen) + 100}", choices.formula(kolom))


def _write_new(sheet: Any, choices: _Choices) -> None:
    """An empty form for a signal: its fields below each other, and its table under them."""
    from openpyxl.styles import Font

    fields = nieuw_vorm.head_columns()
    help_ = "De naam van het bestand: kleine letters en streepjes. Verplicht."
    _write_row(sheet, 1, (nieuw_vorm.ID, "", help_))
    for number, kolom in enumerate(fields, 2):
        _write_row(sheet, number, (kolom.naam, "", nieuw_vorm.explain(kolom)))
        _offer(sheet, f"B{number}", choices.formula(kolom))
    head = len(fields) + 3
    slots = ("",) * nieuw_vorm.QUESTIONS
    _write_row(sheet, head, (nieuw_vorm.ROW, *slots, *ROW_FIELDS))
    for row in (*range(1, len(fields) + 2), head):
        sheet.cell(row, 1).font = Font(bold=True)
    for cell in sheet[head]:
        cell.font = Font(bold=True)
    _offer_rows(sheet, head, choices)
    for letter in "ABCDEFGHIJ":
        sheet.column_dimensions[letter].width = 28


def _offer_rows(sheet: Any, head: int, choices: _Choices) -> None:
    """Above each column a question, below it the answers to that one; then the advices."""
    first, last = head + 1, head + nieuw_vorm.ROWS
    _offer(sheet, f"A{first}:A{last}", choices.cells((*TABLES, ELSE)))
    end = chr(ord("B") + nieuw_vorm.QUESTIONS - 1)
    _offer(sheet, f"B{head}:{end}{head}", choices.cells(tuple(choices.names.antwoorden)))
    above = f'SUBSTITUTE(B${head},"-","_")'
    _offer(sheet, f"B{first}:{end}{last}", f'INDIRECT("{ANSWERS}"&{above})')
    dan = chr(ord(end) + 1)
    _offer(sheet, f"{dan}{first}:{dan}{last}", choices.cells(choices.names.of("adviezen")))


def _offer(sheet: Any, cells: str, formula: str) -> None:
    """A list to choose from. More than one may be chosen, on lines of their own: then the list is
    only a help."""
    from openpyxl.worksheet.datavalidation import DataValidation

    if formula:
        rule = DataValidation("list", formula1=formula, allow_blank=True, showErrorMessage=False)
        rule.add(cells)
        sheet.add_data_validation(rule)


def _before(bladen: tuple[Blad, ...]) -> Iterator[tuple[str, ...]]:
    """What stands where, to see afterwards what was changed."""
    for blad in bladen:
        for rij in blad.rijen:
            yield from ((blad.naam, rij.sleutel, name, text) for name, text in rij.cellen.items())


def _write_row(sheet: Any, row: int, values: tuple[str, ...]) -> None:
    for number, value in enumerate(values, 1):
        put(sheet.cell(row, number), value)


def put(cell: Any, text: str) -> None:
    """A text that stays text: no formula, no number, no date."""
    cell.value = text or None
    if text:
        cell.data_type = "s"
        cell.quotePrefix = text.startswith("=")
    cell.number_format = "@"
    cell.alignment = _alignment()


@cache
def _alignment() -> Any:
    """One for all cells: openpyxl compares each other one field by field with what it has."""
    from openpyxl.styles import Alignment

    return Alignment(wrap_text=True, vertical="top")
