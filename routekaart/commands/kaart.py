"""`routekaart kaart`: sheets and drawings, for the region or for one school's part of it."""

import argparse
from collections.abc import Collection
from datetime import date
from pathlib import Path

from routekaart.building import report
from routekaart.building.apart import check_apart
from routekaart.building.folder import replacing, write_files
from routekaart.building.regios import find_map
from routekaart.building.site import check_site, refused
from routekaart.building.trouble import CannotRun, did_you_mean
from routekaart.commands.parser import add_map, add_peildatum, add_streng
from routekaart.deciding.narrow import narrow
from routekaart.showing.drawing import files as tekening


def add(parser: argparse.ArgumentParser) -> None:
    """The arguments of this command."""
    add_map(parser)
    parser.add_argument(
        "--uit", metavar="MAP", required=True, type=Path, help="map waar de bestanden komen"
    )
    parser.add_argument("--gemeente", metavar="ID", help="alleen wat voor deze gemeente geldt")
    parser.add_argument("--sector", metavar="ID", help="alleen wat voor deze onderwijssoort geldt")
    add_streng(parser)
    add_peildatum(parser)


def run(args: argparse.Namespace) -> int:
    """Writes nothing when a finding forbids publication."""
    peildatum = args.peildatum or date.today()
    folder = find_map(args.map)
    check_apart([folder], args.uit)
    site = check_site(folder, peildatum)
    report.tell(report.weighty(site.findings))
    if site.inhoud is None or site.decisions is None or refused(site.findings, args.streng):
        print(f"{args.map}: {report.counted(site.findings)}. Er is niets gemaakt.")
        return 1
    _check_known("gemeente", args.gemeente, site.inhoud.regio.gemeenten)
    _check_known("sector", args.sector, site.inhoud.regio.sectoren)
    from routekaart.showing.paper.sheets import render  # Typst takes longer to load than the rest

    inhoud, decisions = narrow(
        site.inhoud, site.decisions, gemeente=args.gemeente, sector=args.sector
    )
    sheets = render(inhoud, decisions, peildatum)
    drawings = tekening.make_loose_files(inhoud, decisions)
    with replacing(args.uit) as fresh:
        write_files({**sheets, **drawings}, fresh)
    print(f"{len(sheets)} pdf's en {len(drawings)} tekeningen staan in {args.uit}")
    return 0


def _check_known(wat: str, id_: str | None, known: Collection[str]) -> None:
    if id_ is not None and id_ not in known:
        hint = did_you_mean(id_, known) or f"Kies uit: {', '.join(known)}."
        raise CannotRun("RK921", hint=hint, wat=wat, id=id_)
