"""The form of an organisation as a spreadsheet."""

from collections.abc import Iterable
from io import BytesIO
from typing import Any

from routekaart.editing.tabel.werkmap import put
from routekaart.showing.telling.ronde import KOLOMMEN, Formulier

_WIDTHS = (12, 28, 60, 24, 14, 60)
TO_FILL_IN = (5, 6)
"""The columns that are for whoever answers."""


def write_blad(formulier: Formulier) -> bytes:
    """Every cell is text; where one answers is coloured, and `ja` and `nee` are in a list."""
    from openpyxl import Workbook
    from openpyxl.styles import Alignment
    from openpyxl.utils import get_column_letter
    from openpyxl.worksheet.datavalidation import DataValidation

    book = Workbook()
    sheet: Any = book.active
    sheet.title = "Klopt dit"
    above = (formulier.titel, *formulier.uitleg, formulier.stand)
    rows: list[Iterable[str]] = [(one,) for one in above]
    head = len(rows)
    rows += (*formulier.hoofd, KOLOMMEN)
    first = len(rows) + 1
    rows += formulier.rijen
    for number, values in enumerate(rows, 1):
        for column, value in enumerate(values, 1):
            put(sheet.cell(number, column), value)
        if number <= head:
            sheet.cell(number, 1).alignment = Alignment(vertical="top")
    last = max(len(rows), first)
    for number, width in enumerate(_WIDTHS, 1):
        sheet.column_dimensions[get_column_letter(number)].width = width
    choice = DataValidation("list", formula1='"ja,nee"', allow_blank=True, showErrorMessage=False)
    choice.add(f"E{first}:E{last}")
    choice.add(f"B{head + 2}")
    sheet.add_data_validation(choice)
    _colour(sheet, [(row, 2) for row in range(head + 2, head + 5)])
    _colour(sheet, [(row, column) for row in range(first, last + 1) for column in TO_FILL_IN])
    sheet.freeze_panes = f"A{first}"
    raw = BytesIO()
    book.save(raw)
    return raw.getvalue()


def _colour(sheet: Any, cells: Iterable[tuple[int, int]]) -> None:
    from openpyxl.styles import PatternFill

    fill = PatternFill("solid", fgColor="FFF6D9")
    for row, column in cells:
        sheet.cell(row, column).fill = fill
        sheet.cell(row, column).number_format = "@"
