"""`routekaart bouw`: the complete static site, put in place only when it is whole."""

import argparse
from collections.abc import Iterable
from datetime import date
from pathlib import Path

from routekaart.building import report
from routekaart.building.apart import check_apart
from routekaart.building.checking import NO_FILES, check_region
from routekaart.building.elders import warn_of_settings
from routekaart.building.folder import check_target
from routekaart.building.package import Pakket, check_place, path_below, write_package
from routekaart.building.portal import NothingToShow, build_all, regios_below
from routekaart.building.publish import publish
from routekaart.building.regios import find_map, shipped_regios
from routekaart.building.store import Store, open_store
from routekaart.building.trouble import CannotRun
from routekaart.building.voortgang import busy
from routekaart.building.workers import Outcome
from routekaart.commands.parser import EXAMPLE, add_cache, add_map, add_peildatum, add_streng
from routekaart.reading.catalogue import is_about_tools
from routekaart.reading.finding import Finding


def add(parser: argparse.ArgumentParser) -> None:
    """The arguments of this command."""
    add_map(parser)
    parser.add_argument(
        "--uit", metavar="SITE", required=True, type=Path, help="map waar de site komt"
    )
    parser.add_argument(
        "--docs", metavar="MAP", type=Path, help="map met eigen pagina's die in de site komen"
    )
    parser.add_argument(
        "--alle",
        action="store_true",
        help="bouw alle regio's in MAP onder één startpagina (zonder MAP: alle meegeleverde)",
    )
    parser.add_argument(
        "--zonder-server",
        action="store_true",
        help="laat links ook werken zonder server, zoals vanaf een schijf (adressen worden langer)",
    )
    parser.add_argument(
        "--pakket",
        metavar="ZIP",
        type=Path,
        help="maak ook één bestand met de site, instellingen voor servers en controlegetallen",
    )
    parser.add_argument(
        "--pad",
        metavar="PAD",
        help="onder welk pad de site op de server staat (anders: het pad van adres in regio.yaml)",
    )
    add_streng(parser)
    add_peildatum(parser)
    add_cache(parser)
    parser.set_defaults(map=None)


def run(args: argparse.Namespace) -> int:
    """The site that stood there stays when anything goes wrong."""
    if args.docs and not args.docs.is_dir():
        raise CannotRun("RK912", map=args.docs)
    peildatum = args.peildatum or date.today()
    if args.pakket:
        check_place(args.pakket, args.uit)
    if args.alle:
        return _build_all(args, peildatum)
    return _build(args, args.map or EXAMPLE, peildatum)


def _build(args: argparse.Namespace, naam: str, peildatum: date) -> int:
    folder = find_map(naam)
    check_apart([folder], args.uit, args.docs)
    check_target(args.uit)
    warn_of_settings([Path(), folder.parent, *([args.docs.parent] if args.docs else [])])
    with busy(f"{naam} nakijken"):
        checked = check_region(folder, peildatum, args.docs or NO_FILES)
    report.tell(report.weighty(checked.findings))
    region = checked.whole(args.streng)
    if region is None:
        print(f"{naam}: {report.counted(checked.findings)}. De site is niet gebouwd.")
        return 1
    regio = region.inhoud.regio
    pakket = Pakket(
        f"Routekaart {regio.naam}",
        peildatum,
        path_below(regio.adres, args.pad),
        regio.uitgever.email or "",
    )
    with busy("De bladzijden en het papier maken"):
        publish(
            region,
            checked.texts,
            args.uit,
            args.docs,
            zonder_server=args.zonder_server,
            store=_store(args),
        )
    print(f"De site staat in {args.uit}. Open {args.uit / 'index.html'}")
    _pack(args, pakket)
    if until := report.until(region.next_change):
        print(until)
    return 0


def _build_all(args: argparse.Namespace, peildatum: date) -> int:
    """1 when any region is not the newest, though the others are."""
    pakket = Pakket("Routekaart", peildatum, path_below(None, args.pad))
    regios = regios_below(Path(args.map)) if args.map else shipped_regios()
    try:
        with busy(f"{len(regios)} regio's maken"):
            outcomes = build_all(
                regios,
                args.docs,
                peildatum,
                args.uit,
                streng=args.streng,
                zonder_server=args.zonder_server,
                store=_store(args),
            )
    except NothingToShow as nothing:
        _tell_all(nothing.outcomes)
        print("Geen enkele regio is gebouwd. De site is niet veranderd.")
        return 1
    _tell_all(outcomes)
    built = sum(one.is_built for one in outcomes)
    print(f"{built} van de {len(outcomes)} regio's zijn nu gebouwd.")
    print(f"De site staat in {args.uit}. Open {args.uit / 'index.html'}")
    _pack(args, pakket)
    changes = (one.next_change for one in outcomes if one.next_change)
    if until := report.until(min(changes, default=None)):
        print(until)
    return 0 if built == len(outcomes) else 1


def _pack(args: argparse.Namespace, pakket: Pakket) -> None:
    if args.pakket:
        write_package(args.uit, args.pakket, pakket)
        print(f"Het pakket voor de beheerder is {args.pakket}")


def _store(args: argparse.Namespace) -> Store | None:
    return None if args.zonder_cache else open_store()


def _tell_all(outcomes: Iterable[Outcome]) -> None:
    """What was found, region by region, and what stands in the place of each."""
    for one in outcomes:
        _tell(one.findings)
        print(f"{one.naam}: {_standing(one)}")


def _tell(findings: tuple[Finding, ...]) -> None:
    about_tools = [one for one in findings if is_about_tools(one.code)]
    for one in about_tools:
        report.tell_trouble(one)
    report.tell(report.weighty(tuple(one for one in findings if one not in about_tools)))


def _standing(one: Outcome) -> str:
    if one.is_built:
        return "gebouwd."
    why = report.counted(one.findings)
    if one.is_kept:
        return f"{why}. De vorige versie van deze regio blijft staan."
    return f"{why}. Deze regio staat nog niet op de site."
