"""Sheets to a workbook: with drop-downs, and with what stood there when it was made.

Every cell is text, so that Excel leaves numbers and dates as they are.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from routekaart.editing.noemen import Names
from routekaart.editing.tabel.bladen import Blad, Kolom
from routekaart.editing.velden import Waarde

KEY = {"": "id", "signalen": "regel"}
"""What the first column holds."""

_README = "Lees mij"
_CHOICES = "_keuzes"
BEFORE = "_stond er"
_HELP = (
    "Verander wat u wilt veranderen, en bewaar het bestand.",
    "Typ daarna: routekaart tabel in REGIO bestand.xlsx",
    "U ziet eerst wat er voor lezers verandert. Pas daarna wordt er iets geschreven.",
    "",
    "Meer dan één ding in een cel? Zet elk op een eigen regel: Alt+Enter.",
    "Een lege cel bij een vraag betekent: elk antwoord.",
    "Een nieuwe regel in een tabel: zet bij regel 'routes' of 'aanvullend'. Weg: haal de rij weg.",
    "Een nieuw onderdeel: een nieuwe rij met een eigen id. Verander bestaande ids niet.",
)


def write_workbook(
    bladen: tuple[Blad, ...], names: Names, file: Path, stond: tuple[Blad, ...] = ()
) -> None:
    """The workbook of these sheets; `stond` is what the region says, where they say more."""
    from openpyxl import Workbook

    book = Workbook()
    _write_readme(book.active)
    choices = _Choices(book.create_sheet(_CHOICES), names)
    before = book.create_sheet(BEFORE)
    for blad in bladen:
        _write_blad(book.create_sheet(blad.naam), blad, choices)
    for number, values in enumerate(_before(stond or bladen), 1):
        _write_row(before, number, values)
    for hidden in (choices.sheet, before):
        hidden.sheet_state = "veryHidden"
        book.move_sheet(hidden, len(bladen))
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
        choices = self._of(kolom.waarde) or self.names.antwoorden.get(kolom.naam, ())
        if not choices:
            return ""
        if choices not in self._known:
            from openpyxl.utils import get_column_letter

            letter = get_column_letter(len(self._known) + 1)
            for number, choice in enumerate(choices, 1):
                put(self.sheet[f"{letter}{number}"], choice)
            self._known[choices] = f"'{_CHOICES}'!${letter}$1:${letter}${len(choices)}"
        return self._known[choices]

    def _of(self, waarde: Waarde) -> tuple[str, ...]:
        if waarde.vorm == "ja_nee":
            return ("ja", "nee")
        if waarde.inner and waarde.vorm == "lijst":
            return self._of(waarde.inner)
        return waarde.keuzes or (self.names.of(waarde.kind) if waarde.kind else ())


def _write_readme(sheet: Any) -> None:
    sheet.title = _README
    sheet.column_dimensions["A"].width = 100
    for number, line in enumerate(_HELP, 1):
        put(sheet[f"A{number}"], line)


def _write_blad(sheet: Any, blad: Blad, choices: _Choices) -> None:
    from openpyxl.styles import Font
    from openpyxl.utils import get_column_letter
    from openpyxl.worksheet.datavalidation import DataValidation

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
        if formula := choices.formula(kolom):
            # more than one may be chosen, on lines of their own: then the list is only a help
            rule = DataValidation(
                "list", formula1=formula, allow_blank=True, showErrorMessage=False
            )
            rule.add(f"{letter}2:{letter}{len(blad.rijen) + 100}")
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
    from openpyxl.styles import Alignment

    cell.value = text or None
    if text:
        cell.data_type = "s"
        cell.quotePrefix = text.startswith("=")
    cell.number_format = "@"
    cell.alignment = Alignment(wrap_text=True, vertical="top")
