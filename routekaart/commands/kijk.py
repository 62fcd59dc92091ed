"""`routekaart kijk`: the site on this machine, after every save, with what changed beside it."""

import argparse
import webbrowser
from datetime import date
from threading import Event, Thread

from routekaart.building import report
from routekaart.building.regios import find_map
from routekaart.building.store import open_store
from routekaart.building.trouble import CannotRun
from routekaart.commands.parser import add_cache, add_map, add_peildatum
from routekaart.commands.version import read_version
from routekaart.reading.reasons import reason
from routekaart.serving.moment import Moment
from routekaart.serving.preview import Preview
from routekaart.serving.server import Server


def add(parser: argparse.ArgumentParser) -> None:
    """The arguments of this command."""
    add_map(parser)
    parser.add_argument(
        "--poort", metavar="GETAL", type=int, default=8000, help="poort (standaard: 8000)"
    )
    parser.add_argument(
        "--eerst",
        metavar="MAP",
        help="vergelijk met de regio in deze map, zoals die gepubliceerd is "
        "(standaard: met de regio zoals die nu is)",
    )
    parser.add_argument("--open", action="store_true", help="open de site in de browser")
    add_peildatum(parser)
    add_cache(parser)


def run(args: argparse.Namespace) -> int:
    """Serves until somebody stops it."""
    peildatum = args.peildatum or date.today()
    before = read_version(args.eerst, peildatum) if args.eerst else None
    preview = Preview(find_map(args.map), peildatum, before)
    stop = Event()
    try:
        server = Server(preview, args.poort, None if args.zonder_cache else open_store())
    except (OSError, OverflowError) as error:
        why = reason(error) if isinstance(error, OSError) else "die poort bestaat niet"
        raise CannotRun("RK990", poort=args.poort, reden=why) from None
    follower = Thread(target=preview.follow, args=(stop, _tell), daemon=True)
    follower.start()
    with server:
        _tell(preview.moment)
        print(f"Kijk op {server.address} en stop met Ctrl-C.", flush=True)
        if args.open:
            webbrowser.open(server.address)
        try:
            server.serve_forever()
        finally:
            stop.set()
    return 0


def _tell(moment: Moment) -> None:
    """What a save came to, for who looks at the terminal."""
    report.tell(report.weighty(moment.findings))
    shown = "bijgewerkt" if moment.is_shown else "niet bijgewerkt"
    print(f"{shown}: {report.counted(moment.findings)}", flush=True)
