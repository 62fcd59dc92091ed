"""`routekaart schema`: what an editor such as VS Code completes and checks with."""

import argparse
from pathlib import Path

from routekaart.building.folder import write_files
from routekaart.building.regios import find_map, shipped_regios
from routekaart.building.trouble import CannotRun
from routekaart.commands.parser import add_map
from routekaart.editing.noemen import read_names
from routekaart.editing.schema import FOLDER, schemas


def add(parser: argparse.ArgumentParser) -> None:
    """The arguments of this command."""
    add_map(parser)
    parser.add_argument(
        "--uit",
        metavar="MAP",
        type=Path,
        help=f"map waar de schema's komen (standaard: {FOLDER} in de map van de regio)",
    )


def run(args: argparse.Namespace) -> int:
    """Old schemas are replaced: the ids of the region are in them."""
    folder = find_map(args.map)
    if args.uit is None and folder in shipped_regios().values():
        wat = f'{args.map} is meegeleverd: zeg met "--uit" waar de schema\'s komen.'
        raise CannotRun("RK913", wat=wat, hulp="routekaart schema --help")
    uit = args.uit or folder / FOLDER
    found = schemas(read_names(folder))
    uit.mkdir(parents=True, exist_ok=True)
    write_files(found, uit)
    print(f"{len(found)} schema's staan in {uit}")
    return 0
