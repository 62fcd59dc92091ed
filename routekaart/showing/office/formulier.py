"""The form of an organisation as an OpenDocument text: a table to fill in and send back."""

from collections.abc import Iterable, Iterator
from datetime import date
from io import BytesIO

from odfdo import Cell, Column, Header, List, ListItem, Paragraph, Row, Table

from routekaart.showing.office.odt import (
    LISTS,
    TEXT,
    TITLE,
    always_the_same,
    empty_document,
    styled,
)
from routekaart.showing.telling.ronde import KOLOMMEN, Formulier

CELL = "Vak"
WIDTHS = {"Antwoord": (3, 5), "Regels": (2, 3, 6, 3, 2, 5)}
"""How wide the columns of each table are, beside each other."""


def write_formulier(formulier: Formulier, *, auteur: str, datum: date) -> bytes:
    """Two tables: who answers, and the lines. They come back by `editing.ronde`."""
    document = empty_document(formulier.titel, auteur, datum)
    for xml in _styles():
        document.insert_style(xml, automatic=True)
    body = document.body
    body.append(styled(Header(1, formulier.titel), TITLE))
    body.append(Paragraph(formulier.stand, style=TEXT))
    body.append(_list(formulier.uitleg))
    body.append(_table("Antwoord", formulier.hoofd))
    body.append(Paragraph("", style=TEXT))
    body.append(_table("Regels", (KOLOMMEN, *formulier.rijen)))
    raw = BytesIO()
    document.save(raw)
    return always_the_same(raw.getvalue())


def _list(sentences: Iterable[str]) -> List:
    rows = List(style=LISTS["lijst"])
    for sentence in sentences:
        item = ListItem()
        item.append(Paragraph(sentence, style=TEXT))
        rows.append(item)
    return rows


def _table(name: str, rows: Iterable[Iterable[str]]) -> Table:
    table = Table(name)
    for width in WIDTHS[name]:
        table.append_column(Column(style=_column(width)))
    for values in rows:
        row = Row()
        for value in values:
            cell = Cell(style=CELL)
            cell.append(Paragraph(value, style=TEXT))
            row.append(cell)
        table.append_row(row)
    return table


def _styles() -> Iterator[str]:
    """A line around each cell, and columns as wide as what goes in them."""
    yield f"""<style:style style:name="{CELL}" style:family="table-cell">
        <style:table-cell-properties fo:border="0.5pt solid #6b7a8c" fo:padding="0.1cm"/>
        </style:style>"""
    for width in sorted({width for widths in WIDTHS.values() for width in widths}):
        yield f"""<style:style style:name="{_column(width)}" style:family="table-column">
            <style:table-column-properties style:rel-column-width="{width}*"/></style:style>"""


def _column(width: int) -> str:
    return f"Kolom{width}"
