"""`routekaart tabel`: a region in a spreadsheet, and back with only what was changed."""

import argparse
import os
import shutil
import sys
from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

from routekaart.building import report
from routekaart.building.checking import Checked, check_region, refused
from routekaart.building.regios import find_map
from routekaart.building.trouble import CannotRun
from routekaart.commands.parser import add_peildatum
from routekaart.deciding.difference.compare import Incomparable, Version
from routekaart.editing.noemen import read_names
from routekaart.editing.tabel.bestanden import Wijzigingen
from routekaart.editing.tabel.bladen import read_bladen
from routekaart.editing.tabel.terug import bring_back, places
from routekaart.editing.tabel.teruglezen import NoWorkbook, read_workbook
from routekaart.editing.tabel.werkmap import write_workbook
from routekaart.reading.finding import Finding, Location, readable
from routekaart.reading.leftovers import is_left_behind
from routekaart.showing.changes.as_text import as_text
from routekaart.showing.changes.story import make_verhaal

_NOTHING = "Er is niets geschreven."


def add(parser: argparse.ArgumentParser) -> None:
    """The arguments of this command."""
    parser.add_argument(
        "richting",
        metavar="uit|in",
        choices=("uit", "in"),
        help="uit: van de regio naar een spreadsheet; in: terug",
    )
    parser.add_argument("map", metavar="REGIO", help="map van de regio, of een meegeleverde naam")
    parser.add_argument("bestand", metavar="BESTAND", type=Path, help="de spreadsheet (xlsx)")
    parser.add_argument("--ja", action="store_true", help="schrijf zonder het eerst te vragen")
    add_peildatum(parser)


def run(args: argparse.Namespace) -> int:
    """0 when all is done, 1 when nothing could be written."""
    folder = find_map(args.map)
    if args.richting == "uit":
        bladen = read_bladen(folder)
        write_workbook(bladen, read_names(folder), args.bestand)
        print(f"{len(bladen)} bladen staan in {args.bestand}")
        return 0
    return _bring_in(args, folder, args.peildatum or date.today())


def _bring_in(args: argparse.Namespace, folder: Path, peildatum: date) -> int:
    made = _changes(args.bestand, folder)
    if made.findings:
        report.tell(sorted(made.findings, key=lambda found: found.sort_key))
        print(_NOTHING)
        return 1
    if not made.teksten:
        print("In de spreadsheet is niets veranderd.")
        return 0
    new, findings = _try_out(folder, made, peildatum)
    report.tell(report.weighty(findings))
    if refused(findings):
        print(f"{report.counted(findings)}. {_NOTHING}")
        return 1
    _tell_difference(check_region(folder, peildatum), new, args.map)
    if not (args.ja or _is_agreed()):
        print(_NOTHING)
        return 1
    for file, text in made.teksten.items():
        _write(file, text)
        print(f"Veranderd: {file}")
    return 0


def _changes(bestand: Path, folder: Path) -> Wijzigingen:
    bladen = read_bladen(folder)
    try:
        back, findings = read_workbook(bestand, {blad.naam: blad for blad in bladen})
    except NoWorkbook:
        raise CannotRun("RK935", bestand=bestand) from None
    if findings:
        return Wijzigingen(findings=findings)
    return bring_back(bladen, back, folder)


def _try_out(
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


def _cells(made: Wijzigingen) -> dict[tuple[str, int], str]:
    return {(readable(file), line): cel.adres for file, line, cel in places(made)}


def _at_home(
    findings: tuple[Finding, ...], copy: Path, folder: Path, cells: Mapping[tuple[str, int], str]
) -> Iterator[Finding]:
    """The findings at the place in the real file, with the cell if it was changed there."""
    for found in findings:
        file = found.location.file.replace(readable(copy), readable(Path(os.path.abspath(folder))))
        place = Location(file, found.location.line, found.location.column, found.location.length)
        cel = cells.get((file, place.line))
        message = f"{found.message} (cel {cel})" if cel else found.message
        yield replace(found, location=place, message=message)


def _tell_difference(old: Checked, new: Checked, name: str) -> None:
    """What changes for readers; of a region that was not whole nobody knows what it was."""
    if old.region is None or new.region is None:
        return
    before, after = (Version(one.inhoud, one.decisions) for one in (old.region, new.region))
    try:
        print(as_text(make_verhaal(before, after), name, f"{name} (nieuw)"))
    except Incomparable as found:
        raise CannotRun("RK930", signaal=found.signaal) from None


def _is_agreed() -> bool:
    if sys.stdin is None or not sys.stdin.isatty():
        print("Schrijven? Geef de opdracht met --ja.")
        return False
    return input("Dit in de bestanden schrijven? [j/N] ").strip().lower() in ("j", "ja")


def _write(file: Path, text: str) -> None:
    """In one step: nobody ever reads half a file."""
    file.parent.mkdir(parents=True, exist_ok=True)
    fresh = file.with_name(f".{file.name}.nieuw")
    fresh.write_bytes(text.encode())
    os.replace(fresh, file)
