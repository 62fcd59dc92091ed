"""`routekaart kaart`: sheets and drawings, for the region or for one school's part of it."""

import argparse
from collections.abc import Collection, Mapping
from datetime import date
from pathlib import Path

from routekaart.building import report
from routekaart.building.apart import check_apart
from routekaart.building.checking import check_region
from routekaart.building.folder import check_target, replacing, write_outputs
from routekaart.building.regios import find_map
from routekaart.building.stopping import heeding
from routekaart.building.store import open_store
from routekaart.building.trouble import CannotRun
from routekaart.commands.parser import add_cache, add_map, add_peildatum, add_streng
from routekaart.deciding.narrow import keep_signalen, narrow
from routekaart.reading.model import Inhoud, code_order
from routekaart.reading.nearest import did_you_mean
from routekaart.showing.memory import remembering
from routekaart.showing.telling.region import Region


def add(parser: argparse.ArgumentParser) -> None:
    """The arguments of this command."""
    add_map(parser)
    parser.add_argument(
        "--uit", metavar="MAP", required=True, type=Path, help="map waar de bestanden komen"
    )
    parser.add_argument("--gemeente", metavar="ID", help="alleen wat voor deze gemeente geldt")
    parser.add_argument("--sector", metavar="ID", help="alleen wat voor deze onderwijssoort geldt")
    parser.add_argument(
        "--signalen", metavar="CODES", help="alleen deze signalen, met komma's: V1,G2"
    )
    add_streng(parser)
    add_peildatum(parser)
    add_cache(parser)


def run(args: argparse.Namespace) -> int:
    """Writes nothing when a finding forbids publication."""
    peildatum = args.peildatum or date.today()
    folder = find_map(args.map)
    check_apart([folder], args.uit)
    check_target(args.uit)
    checked = check_region(folder, peildatum)
    report.tell(report.weighty(checked.findings))
    region = checked.whole(args.streng)
    if region is None:
        print(f"{args.map}: {report.counted(checked.findings)}. Er is niets gemaakt.")
        return 1
    _check_known("gemeente", args.gemeente, region.inhoud.regio.gemeenten)
    _check_known("sector", args.sector, region.inhoud.regio.sectoren)
    chosen = _signalen(region.inhoud, args.signalen)
    # these bring Typst and Graphviz along, which most commands do not need
    from routekaart.building.desk import print_sheets
    from routekaart.showing.drawing.files import loose_drawings

    inhoud, decisions = narrow(
        region.inhoud, region.decisions, gemeente=args.gemeente, sector=args.sector
    )
    if chosen:
        inhoud, decisions = keep_signalen(inhoud, decisions, chosen)
    part = Region(inhoud, decisions, peildatum)
    store = None if args.zonder_cache else open_store()
    with replacing(args.uit) as fresh, heeding(), remembering(store):
        printed = print_sheets(part, fresh)
        drawn = write_outputs(loose_drawings(part), fresh)
    print(f"{printed} pdf's en {drawn} tekeningen staan in {args.uit}")
    return 0


def _signalen(inhoud: Inhoud, given: str | None) -> frozenset[str]:
    """The ids of the signals that were named, by code or id; none for all."""
    codes = {item.code: id_ for id_, item in inhoud.signalen.items()}
    named = [name for part in (given or "").split(",") if (name := part.strip())]
    found = {name: _signaal(inhoud, codes, name) for name in named}
    for name, id_ in found.items():
        if id_ is None:
            _check_known("signaal", name, sorted(codes, key=code_order))
    return frozenset(id_ for id_ in found.values() if id_)


def _signaal(inhoud: Inhoud, codes: Mapping[str, str], name: str) -> str | None:
    """The id of the signal that somebody means, however it is written."""
    id_ = name.casefold()
    return id_ if id_ in inhoud.signalen else codes.get(name.upper())


def _check_known(wat: str, id_: str | None, known: Collection[str]) -> None:
    if id_ is not None and id_ not in known:
        hint = did_you_mean(id_, known) or f"Kies uit: {', '.join(known)}."
        raise CannotRun("RK921", hint=hint, wat=wat, id=id_)
