"""What a spreadsheet of a region shows: the region's own files as sheets of rows and columns.

A value is shown as it is written: a list as lines, answers of a case as `vraag: antwoord`. What has
another shape (a list of sources, a text with lines of its own) is not in the sheet.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from routekaart.editing.velden import Waarde, fields_of
from routekaart.reading.folder import Layer, read_layer
from routekaart.reading.model import KINDS, Model
from routekaart.reading.nodes import Empty, Fields, Listing, Node, Text
from routekaart.reading.source import Step

SHOWN = ("organisaties", "begrippen", "adviezen", "scenarios")
"""The kinds that have a sheet with a row for each item; every signal has one of its own."""

LOCKED = "(wijzig dit in het bestand)"
"""Stands where a value has a shape that no cell can hold."""

LONGEST = 1000
"""Nobody works on a longer text in a cell, and Excel cuts off what is very long."""

TABLES = ("routes", "aanvullend")
ELSE = "anders"
ROW_FIELDS = ("dan", "geldig_vanaf", "geldig_tot")
"""The columns of a table that are no questions."""

Path_ = tuple[Step, ...]


@dataclass(frozen=True)
class Kolom:
    """A column: what stands above it, where the value stands in an item, and what it may be."""

    naam: str
    pad: tuple[str, ...]
    waarde: Waarde


@dataclass(frozen=True)
class Rij:
    """A row: its key, the file it stands in, the path in that file, and the text of each cell."""

    sleutel: str
    bestand: Path
    pad: Path_
    cellen: Mapping[str, str]


@dataclass(frozen=True)
class Blad:
    """A sheet. A table belongs to one signal and its rows may come and go."""

    naam: str
    kind: str
    kolommen: tuple[Kolom, ...]
    rijen: tuple[Rij, ...]
    signaal: str = ""


def read_bladen(folder: Path) -> tuple[Blad, ...]:
    """The sheets of a region, of its own files only: it does not change a layer below."""
    layer = read_layer(folder)
    kinds = [_of_kind(layer, kind) for kind in SHOWN]
    return tuple(blad for blad in (*kinds, *_tables(layer)) if blad.rijen)


def columns_of(model: type[Model]) -> Iterator[Kolom]:
    """The fields of a model that a cell can hold, those of groups with the name of the group."""
    for veld in fields_of(model):
        if veld.waarde.vorm == "velden" and veld.waarde.model:
            for inner in columns_of(veld.waarde.model):
                pad = (veld.naam, *inner.pad)
                yield Kolom(".".join(pad), pad, inner.waarde)
        elif fits_in_a_cell(veld.waarde):
            yield Kolom(veld.naam, (veld.naam,), veld.waarde)


def fits_in_a_cell(waarde: Waarde) -> bool:
    """Whether a value is one text, or a list or mapping of them."""
    inner = waarde.inner
    return inner is None or inner.vorm not in ("velden", "lijst", "bij_id")


def shown(node: Node | None) -> str:
    """A value as the text of a cell."""
    match node:
        case None | Empty():
            return ""
        case Text():
            text = node.value.strip()
            return LOCKED if "\n" in text or len(text) > LONGEST else text
        case Listing():
            points = [_point(item) for item in node.items]
            return LOCKED if LOCKED in points else "\n".join(points)
        case Fields():
            texts = {name: entry.value for name, entry in node.entries.items()}
            whole = all(
                isinstance(text, Text) and "\n" not in text.value for text in texts.values()
            )
            return (
                "\n".join(f"{name}: {shown(text)}" for name, text in texts.items())
                if whole
                else LOCKED
            )


def _point(node: Node) -> str:
    """A point of a list: a text, or one that says whose word it is."""
    text = node.get("tekst") if isinstance(node, Fields) else node
    return shown(text) if isinstance(text, Text) else LOCKED


def _of_kind(layer: Layer, kind: str) -> Blad:
    columns = tuple(columns_of(KINDS[kind]))
    rows = tuple(
        Rij(id_, file, pad, {column.naam: shown(_at(node, column.pad)) for column in columns})
        for id_, file, pad, node in items_of(layer, kind)
    )
    used = tuple(one for one in columns if one.naam != "was")
    return Blad(kind.capitalize(), kind, used, rows)


def _tables(layer: Layer) -> Iterator[Blad]:
    for id_, file, pad, node in items_of(layer, "signalen"):
        if not any(name in node.entries for name in (*TABLES, ELSE)):
            continue
        vragen = list(dict.fromkeys((*_ids(node.get("vragen")), *_asked(node))))
        rows = tuple(_rows(node, vragen, file, pad))
        code = node.get("code")
        name = f"{code.value} {id_}" if isinstance(code, Text) else id_
        columns = (*(_question(vraag) for vraag in vragen), *row_columns())
        yield Blad(name[:31], "signalen", columns, rows, id_)


ANSWER = Waarde("lijst", inner=Waarde("id"), may_be_single=True)
"""What stands in a cell below a question."""


def _question(vraag: str) -> Kolom:
    return Kolom(vraag, ("als", vraag), ANSWER)


def row_columns() -> Iterator[Kolom]:
    """The columns of a table that are no questions."""
    yield Kolom("dan", ("dan",), Waarde("lijst", inner=Waarde("id", kind="adviezen")))
    yield from (Kolom(name, (name,), Waarde("datum")) for name in ROW_FIELDS[1:])


def _rows(node: Fields, vragen: list[str], file: Path, pad: Path_) -> Iterator[Rij]:
    for part in TABLES:
        rows = node.get(part)
        for number, row in enumerate(rows.items if isinstance(rows, Listing) else ()):
            als = row.get("als") if isinstance(row, Fields) else None
            cells = {vraag: shown(_at(als, (vraag,))) for vraag in vragen}
            cells |= {name: shown(_at(row, (name,))) for name in ROW_FIELDS}
            yield Rij(f"{part} {number + 1}", file, (*pad, part, number), cells)
    if ELSE in node.entries:
        yield Rij(ELSE, file, (*pad, ELSE), {"dan": shown(node.get(ELSE))})


def _asked(node: Fields) -> Iterator[str]:
    for part in TABLES:
        rows = node.get(part)
        for row in rows.items if isinstance(rows, Listing) else ():
            als = row.get("als") if isinstance(row, Fields) else None
            yield from als.entries if isinstance(als, Fields) else ()


def _ids(node: Node | None) -> tuple[str, ...]:
    items = node.items if isinstance(node, Listing) else ()
    return tuple(item.value for item in items if isinstance(item, Text))


def items_of(layer: Layer, kind: str) -> Iterator[tuple[str, Path, Path_, Fields]]:
    """The items of a kind with their file and the path in it."""
    for id_, entry in layer.part(kind).entries.items():
        if isinstance(entry.value, Fields):
            file = Path(entry.key.file)
            yield id_, file, (() if file.parent.name == kind else (id_,)), entry.value


def _at(node: Node | None, pad: tuple[str, ...]) -> Node | None:
    for name in pad:
        node = node.get(name) if isinstance(node, Fields) else None
    return node
