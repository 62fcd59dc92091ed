"""`routekaart schrijf`: the pages as a tree of Markdown files, for any site builder."""

import argparse
from datetime import date
from pathlib import Path

from routekaart.building import report
from routekaart.building.apart import check_apart
from routekaart.building.regios import find_map
from routekaart.building.site import make_site, refused, write_docs
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
    site = make_site(folder, args.peildatum or date.today())
    report.tell(report.weighty(site.findings))
    if refused(site.findings, args.streng):
        print(f"{args.map}: {report.counted(site.findings)}. Er is niets geschreven.")
        return 1
    write_docs(site, args.uit)
    print(f"{len(site.files)} bestanden staan in {args.uit}")
    return 0
