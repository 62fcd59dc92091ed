"""CSV as RFC 4180 has it, that no spreadsheet takes for a formula."""

import csv
import io
from collections.abc import Iterable

FORMULA = tuple("=+-@\t\r＝＋－＠")
"""How a cell begins that a spreadsheet would work out. The wide ones count in some of them."""

BETWEEN = " | "
"""What stands between the values of a cell that holds several."""


def write_csv(rows: Iterable[Iterable[str]]) -> bytes:
    """The rows, each cell between quotes; with the mark by which Excel knows UTF-8."""
    out = io.StringIO()
    writer = csv.writer(out, quoting=csv.QUOTE_ALL, lineterminator="\r\n")
    writer.writerows([safe_cell(cell) for cell in row] for row in rows)
    return out.getvalue().encode("utf-8-sig")


def safe_cell(text: str) -> str:
    """The text; with an apostrophe before it when it would run as a formula."""
    return f"'{text}" if text.lstrip(" ").startswith(FORMULA) else text


def several(values: Iterable[str]) -> str:
    """Several values in one cell."""
    return BETWEEN.join(values)
