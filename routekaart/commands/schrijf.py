"""`routekaart schrijf`: the pages as a tree of files, for any site builder to copy."""

import argparse
from datetime import date
from pathlib import Path

from routekaart.building import report
from routekaart.building.apart import check_apart
from routekaart.building.checking import check_region
from routekaart.building.folder import check_target, replacing, write_outputs
from routekaart.building.regios import find_map
from routekaart.building.stopping import heeding
from routekaart.commands.parser import add_map, add_peildatum, add_streng


def add(parser: argparse.ArgumentParser) -> None:
    """The arguments of this command."""
    add_map(parser)
    parser.add_argument(
        "--uit", metavar="DOCS", required=True, type=Path, help="map waar de pagina's komen"
    )
    add_streng(parser)
    add_peildatum(parser)


def run(args: argparse.Namespace) -> int:
    """Writes nothing when a finding forbids publication."""
    folder = find_map(args.map)
    check_apart([folder], args.uit)
    check_target(args.uit)
    checked = check_region(folder, args.peildatum or date.today())
    report.tell(report.weighty(checked.findings))
    region = checked.whole(args.streng)
    if region is None:
        print(f"{args.map}: {report.counted(checked.findings)}. Er is niets geschreven.")
        return 1
    from routekaart.showing.everything import outputs  # brings Typst along

    with replacing(args.uit) as fresh, heeding():
        count = write_outputs(outputs(region), fresh)
    print(f"{count} bestanden staan in {args.uit}")
    return 0
