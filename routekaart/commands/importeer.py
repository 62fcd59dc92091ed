"""`routekaart importeer`: a contact list that exists already, into a spreadsheet of the region."""

import argparse
from pathlib import Path

from routekaart.building.folder import writing
from routekaart.building.regios import find_map
from routekaart.building.trouble import CannotRun
from routekaart.editing.importeren import read_list, take_in, told
from routekaart.editing.lijst import list_kind
from routekaart.editing.noemen import read_names
from routekaart.editing.tabel.bladen import read_bladen
from routekaart.editing.tabel.teruglezen import NoWorkbook
from routekaart.editing.tabel.werkmap import write_workbook
from routekaart.reading.known import read_known
from routekaart.reading.model import KINDS
from routekaart.reading.regio import read_regio
from routekaart.reading.words import drop_controls


def add(parser: argparse.ArgumentParser) -> None:
    """The arguments of this command."""
    parser.add_argument("map", metavar="REGIO", help="map van de regio, of een meegeleverde naam")
    parser.add_argument("lijst", metavar="LIJST", type=Path, help="de contactlijst (csv of xlsx)")
    parser.add_argument(
        "bestand", metavar="BESTAND", type=Path, help="de spreadsheet die erbij komt"
    )


def run(args: argparse.Namespace) -> int:
    """Writes a spreadsheet only: `routekaart tabel in` brings it into the region."""
    folder = find_map(args.map)
    bladen = read_bladen(folder)
    blad = next((one for one in bladen if one.kind == "organisaties"), None)
    try:
        rows = read_list(args.lijst)
    except NoWorkbook:
        rows = ()
    if blad is None or not rows:
        raise CannotRun("RK944", bestand=args.lijst)
    names = read_names(folder)
    made = take_in(blad, rows, names, _codes(folder))
    if not (made.erbij or made.gewijzigd):
        raise CannotRun("RK944", bestand=args.lijst)
    filled = tuple(made.blad if one is blad else one for one in bladen)
    with writing(args.bestand):
        write_workbook(filled, names, args.bestand, stond=bladen)
    for line in told(made):
        print(drop_controls(line))
    print(f"Kijk alles na in {args.bestand}, vul aan, en typ:")
    print(f"  routekaart tabel in {args.map} {args.bestand}")
    return 0


def _codes(folder: Path) -> list[str]:
    """The codes that are taken, of whatever kind."""
    source = read_regio(folder).source
    known = read_known(source, ())
    return [one.code for kind in KINDS for one in list_kind(source, known, kind)]
