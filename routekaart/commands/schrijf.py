"""`routekaart schrijf`: a whole project of pages and settings, for another site builder."""

import argparse
from datetime import date
from pathlib import Path

from routekaart.building import report
from routekaart.building.apart import check_apart
from routekaart.building.checking import check_region
from routekaart.building.elders import warn_of_settings
from routekaart.building.folder import check_target, replacing, write_outputs
from routekaart.building.regios import find_map
from routekaart.building.stopping import heeding
from routekaart.commands.parser import add_map, add_peildatum, add_streng


def add(parser: argparse.ArgumentParser) -> None:
    """The arguments of this command."""
    add_map(parser)
    parser.add_argument(
        "--uit", metavar="PROJECT", required=True, type=Path, help="map waar het project komt"
    )
    add_streng(parser)
    add_peildatum(parser)


def run(args: argparse.Namespace) -> int:
    """Writes nothing when a finding forbids publication."""
    folder = find_map(args.map)
    check_apart([folder], args.uit)
    check_target(args.uit)
    warn_of_settings([Path(), folder.parent, args.uit.parent])
    checked = check_region(folder, args.peildatum or date.today())
    report.tell(report.weighty(checked.findings))
    region = checked.whole(args.streng)
    if region is None:
        print(f"{args.map}: {report.counted(checked.findings)}. Er is niets geschreven.")
        return 1
    from routekaart.building.project import project  # brings Typst along

    with replacing(args.uit) as fresh, heeding():
        count = write_outputs(project(region), fresh)
    print(
        f"{count} bestanden staan in {args.uit}. Bouw ze met zensical build, of met mkdocs build."
    )
    return 0
