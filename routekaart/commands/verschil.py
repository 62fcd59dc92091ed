"""`routekaart verschil`: which situations end elsewhere, before somebody publishes it."""

import argparse
import sys
from datetime import date
from pathlib import Path

from routekaart.building import report
from routekaart.building.checking import check_region, refused
from routekaart.building.regios import find_map
from routekaart.building.trouble import CannotRun
from routekaart.commands.parser import add_formaat, add_peildatum
from routekaart.deciding.difference.compare import Incomparable, Version
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
    add_peildatum(parser)


def run(args: argparse.Namespace) -> int:
    """0 when readers end nowhere else, 1 when they do. Both are taken on the same day."""
    peildatum = args.peildatum or date.today()
    old, new = (_version(text, peildatum) for text in (args.oud, args.nieuw))
    try:
        verhaal = make_verhaal(old, new)
    except Incomparable as found:
        raise CannotRun("RK930", signaal=found.signaal) from None
    if args.formaat == "json":
        print(as_json(verhaal, args.oud, args.nieuw, peildatum))
    else:
        print(as_text(verhaal, args.oud, args.nieuw))
    return 1 if verhaal.difference.is_felt else 0


def _version(text: str, peildatum: date) -> Version:
    """A region as far as it can be read. A hole in a table does not stand in the way: that a
    situation ends in nothing is worth telling.

    Raises `CannotRun` when what it says is not certain.
    """
    folder: Path = find_map(text)
    checked = check_region(folder, peildatum)
    if checked.region is None:
        report.tell(report.weighty(checked.findings))
        raise CannotRun("RK922", map=text, aantal=report.counted(checked.findings))
    if refused(checked.findings):
        print(
            f"{text}: {report.counted(report.weighty(checked.findings))}. "
            f"Meer zien: routekaart controleer {text}",
            file=sys.stderr,
        )
    return Version(checked.region.inhoud, checked.region.decisions)
