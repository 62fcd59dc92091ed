"""`routekaart bouw`: the complete static site, put in place only when it is whole."""

import argparse
from datetime import date
from pathlib import Path

from routekaart import report
from routekaart.commands.parser import add_map, add_peildatum, add_streng
from routekaart.folder import replacing
from routekaart.regios import check_apart, find_map
from routekaart.site import make_site, refused
from routekaart.trouble import CannotRun


def add(parser: argparse.ArgumentParser) -> None:
    """The arguments of this command."""
    add_map(parser)
    parser.add_argument(
        "--uit", metavar="SITE", required=True, type=Path, help="map waar de site komt"
    )
    parser.add_argument(
        "--docs", metavar="MAP", type=Path, help="map met eigen pagina's die in de site komen"
    )
    add_streng(parser)
    add_peildatum(parser)


def run(args: argparse.Namespace) -> int:
    """The site that stood there stays when anything goes wrong."""
    if args.docs and not args.docs.is_dir():
        raise CannotRun("RK912", map=args.docs)
    peildatum = args.peildatum or date.today()
    map = find_map(args.map)
    check_apart(map, args.uit)
    site = make_site(map, peildatum)
    report.tell(report.weighty(site.findings))
    if refused(site.findings, args.streng):
        print(f"{args.map}: {report.counted(site.findings)}. De site is niet gebouwd.")
        return 1
    from routekaart.plugin import build  # mkdocs takes longer to import than most commands to run

    with replacing(args.uit) as fresh:
        build(site, args.docs, peildatum, fresh)
    print(f"De site staat in {args.uit}. Open {args.uit / 'index.html'}")
    return 0
