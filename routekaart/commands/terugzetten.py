"""Changes for the files of a region: tried out first, agreed on, and written in one step."""

import os
import shutil
import sys
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

from routekaart.building.checking import Checked, check_region
from routekaart.editing.tabel.bestanden import Wijzigingen
from routekaart.editing.tabel.terug import places
from routekaart.reading.finding import Finding, Location, readable
from routekaart.reading.leftovers import is_left_behind


def try_out(
    folder: Path, made: Wijzigingen, peildatum: date
) -> tuple[Checked, tuple[Finding, ...]]:
    """The region as it will be, in a copy beside it, where the layer below it is found too."""
    with TemporaryDirectory(prefix=f".{folder.name}.", dir=folder.resolve().parent) as place:
        copy = Path(place)
        shutil.copytree(folder, copy, dirs_exist_ok=True, ignore=_hidden)
        for file, text in made.teksten.items():
            target = copy / file.resolve().relative_to(folder.resolve())
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(text.encode())
        checked = check_region(copy, peildatum)
        return checked, tuple(_at_home(checked.findings, copy, folder, _cells(made)))


def _hidden(_: str, names: list[str]) -> list[str]:
    return [name for name in names if is_left_behind(name)]


Cells = Mapping[tuple[str, int], list[tuple[int, str]]]
"""For each line of a file the cells that wrote it, with the column where each begins."""


def _cells(made: Wijzigingen) -> Cells:
    found: dict[tuple[str, int], list[tuple[int, str]]] = {}
    for one in places(made):
        found.setdefault((readable(one.bestand), one.regel), []).append((one.kolom, one.cel.adres))
    return found


def _at_home(
    findings: tuple[Finding, ...], copy: Path, folder: Path, cells: Cells
) -> Iterator[Finding]:
    """The findings at the place in the real file, with the cell if it was changed there."""
    for found in findings:
        file = found.location.file.replace(readable(copy), readable(Path(os.path.abspath(folder))))
        place = Location(file, found.location.line, found.location.column, found.location.length)
        cel = _cell_at(cells.get((file, place.line), ()), place.column)
        message = f"{found.message} (cel {cel})" if cel else found.message
        yield replace(found, location=place, message=message)


def _cell_at(cells: Iterable[tuple[int, str]], column: int) -> str:
    """Of the cells on one line the last that begins no later; else the first."""
    in_order = sorted(cells)
    before = [cel for begins, cel in in_order if begins <= column]
    return before[-1] if before else next((cel for _, cel in in_order), "")


def is_agreed() -> bool:
    """Whether whoever is there says yes; nobody there says no."""
    if sys.stdin is None or not sys.stdin.isatty():
        print("Schrijven? Geef de opdracht met --ja.")
        return False
    return input("Dit in de bestanden schrijven? [j/N] ").strip().lower() in ("j", "ja")


def write_text(file: Path, text: str) -> None:
    """In one step: nobody ever reads half a file."""
    file.parent.mkdir(parents=True, exist_ok=True)
    fresh = file.with_name(f".{file.name}.nieuw")
    fresh.write_bytes(text.encode())
    os.replace(fresh, file)
