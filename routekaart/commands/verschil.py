"""`routekaart verschil`: which situations end elsewhere, before somebody publishes it."""

import argparse
from datetime import date
from pathlib import Path

from routekaart.building.folder import writing
from routekaart.building.trouble import CannotRun
from routekaart.commands.parser import add_formaat, add_peildatum
from routekaart.commands.version import read_version
from routekaart.deciding.difference.compare import Incomparable
from routekaart.showing.changes.as_data import as_json
from routekaart.showing.changes.as_text import as_text
from routekaart.showing.changes.story import make_verhaal

_EXIT = """\
Geeft 0 als lezers nergens anders uitkomen (er is niets veranderd, of alleen woorden), 1 als er wel
iets verandert: een situatie, een code, een contactgegeven, een onderdeel erbij of weg. En 2 als een
van de twee mappen niet te lezen is.
"""


def add(parser: argparse.ArgumentParser) -> None:
    """The arguments of this command."""
    parser.epilog = _EXIT
    parser.add_argument("oud", metavar="OUD", help="map van de regio zoals die was, of een naam")
    parser.add_argument("nieuw", metavar="NIEUW", help="map van de regio zoals die wordt")
    add_formaat(parser, "tekst", "json")
    parser.add_argument(
        "--uit",
        metavar="BESTAND",
        type=Path,
        help="schrijf het als één webpagina, om te mailen of bij een voorstel te zetten",
    )
    add_peildatum(parser)


def run(args: argparse.Namespace) -> int:
    """0 when readers end nowhere else, 1 when they do. Both are taken on the same day."""
    peildatum = args.peildatum or date.today()
    old, new = (read_version(text, peildatum) for text in (args.oud, args.nieuw))
    try:
        verhaal = make_verhaal(old, new)
    except Incomparable as found:
        raise CannotRun("RK930", signaal=found.signaal) from None
    if args.uit:
        from routekaart.showing.changes.as_page import as_page  # draws, and fills in a page

        page = as_page(verhaal, args.oud, args.nieuw, peildatum)
        with writing(args.uit):
            args.uit.write_bytes(page)
    if args.formaat == "json":
        print(as_json(verhaal, args.oud, args.nieuw, peildatum))
    else:
        print(as_text(verhaal, args.oud, args.nieuw))
    return 1 if verhaal.difference.is_felt else 0
