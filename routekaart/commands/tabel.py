"""`routekaart tabel`: a region in a spreadsheet, and back with only what was changed."""

import argparse
from datetime import date
from pathlib import Path

from routekaart.building import report
from routekaart.building.checking import Checked, check_region, refused
from routekaart.building.folder import writing
from routekaart.building.regios import find_map
from routekaart.building.trouble import CannotRun
from routekaart.commands.parser import add_peildatum
from routekaart.commands.terugzetten import is_agreed, try_out, write_text
from routekaart.deciding.difference.compare import Incomparable, Version
from routekaart.editing.noemen import read_names
from routekaart.editing.tabel.bestanden import Wijzigingen
from routekaart.editing.tabel.bladen import read_bladen
from routekaart.editing.tabel.nieuw_signaal import read_new
from routekaart.editing.tabel.terug import bring_back
from routekaart.editing.tabel.teruglezen import NoWorkbook, open_book, read_workbook
from routekaart.editing.tabel.werkmap import write_workbook
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
        names = read_names(folder)
        with writing(args.bestand):
            write_workbook(bladen, names, args.bestand)
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
    new, findings = try_out(folder, made, peildatum)
    report.tell(report.weighty(findings))
    if refused(findings):
        print(f"{report.counted(findings)}. {_NOTHING}")
        return 1
    _tell_difference(check_region(folder, peildatum), new, args.map)
    if not (args.ja or is_agreed()):
        print(_NOTHING)
        return 1
    for file, text in made.teksten.items():
        write_text(file, text)
        print(f"Veranderd: {file}")
    return 0


def _changes(bestand: Path, folder: Path) -> Wijzigingen:
    bladen = read_bladen(folder)
    try:
        book = open_book(bestand)
    except NoWorkbook:
        raise CannotRun("RK935", bestand=bestand) from None
    known = {blad.naam: blad for blad in bladen}
    back, findings = read_workbook(bestand, book, known)
    nieuw, wrong = read_new(bestand, book, known)
    if findings or wrong:
        return Wijzigingen(findings=findings + wrong)
    return bring_back(bladen, back, folder, nieuw)


def _tell_difference(old: Checked, new: Checked, name: str) -> None:
    """What changes for readers; of a region that was not whole nobody knows what it was."""
    if old.region is None or new.region is None:
        return
    before, after = (Version(one.inhoud, one.decisions) for one in (old.region, new.region))
    try:
        print(as_text(make_verhaal(before, after), name, f"{name} (nieuw)"))
    except Incomparable as found:
        raise CannotRun("RK930", signaal=found.signaal) from None
