"""The command `routekaart`: Dutch for its users, and never a traceback for bad input."""

import argparse
import gc
import io
import os
import sys
from collections.abc import Sequence
from importlib import import_module

from routekaart import __version__
from routekaart.building import report
from routekaart.building.stopping import stoppable
from routekaart.building.trouble import CannotRun
from routekaart.commands.parser import Parser
from routekaart.reading.reasons import reason

COMMANDS = {
    "controleer": "toon alles wat er mis is met een regio",
    "bouw": "maak de complete site",
    "kijk": "bekijk de site op deze computer, na elke keer bewaren",
    "schrijf": "schrijf alle pagina's en bestanden, voor een andere sitebouwer",
    "kaart": "maak alles voor op papier, en de tekeningen als svg",
    "advies": "loop één keer door de keuzehulp",
    "verschil": "toon welke situaties ergens anders eindigen dan eerst",
    "nieuw": "begin een eigen regio",
    "cijfers": "tel van wie de regels komen, en wat regio's gemeen hebben",
    "lijst": "toon wat er te noemen is: vragen, rollen, adviezen en de rest",
    "tabel": "zet een regio in een spreadsheet, of de veranderingen daaruit terug",
    "ronde": "laat elke organisatie nakijken wat er over haar staat, en lees de antwoorden terug",
    "importeer": "zet een contactlijst die u al hebt in een spreadsheet van de regio",
    "schema": "maak wat een editor als VS Code nodig heeft om mee te kijken",
    "uitleg": "leg een bevinding uit",
    "completion": "laat uw shell opdrachten en opties aanvullen",
    "regios": "toon de meegeleverde regio's",
}
"""Each command, a module in `commands/`, with what it does."""


SELDOM = (100_000, 20, 20)
"""How often Python looks for what can be thrown away. A region is read into many small things that
all stay: at the usual pace a third of the time went into looking at them again and again."""


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command. Gives 0 (clean), 1 (findings) or 2 (could not run)."""
    gc.set_threshold(*SELDOM)
    _speak_utf8()
    try:
        with stoppable():
            args = make_parser(sys.argv[1:] if argv is None else argv).parse_args(argv)
            code: int = args.run(args)
            sys.stdout.flush()
            return code
    except CannotRun as trouble:
        report.tell_trouble(trouble.finding)
    except BrokenPipeError:
        _silence_stdout()
    except KeyboardInterrupt:
        print("Gestopt.", file=sys.stderr)
    except OSError as error:
        if error.errno is None:  # not the machine: a library that calls its own mistake an OSError
            raise
        place = error.filename or "?"
        report.tell_trouble(CannotRun("RK903", plek=place, reden=reason(error)).finding)
    return 2


def make_parser(argv: Sequence[str]) -> argparse.ArgumentParser:
    """The parser with all commands. Only one that is asked for is loaded: some bring much along."""
    parser = Parser(
        prog="routekaart",
        description="Van YAML over organisaties en signalen naar een keuzehulp.",
        epilog="Begin met: routekaart controleer",
    )
    parser.add_argument(
        "--version",
        action="version",
        version=f"routekaart {__version__}",
        help="toon welke versie dit is",
    )
    commands = parser.add_subparsers(title="opdrachten", metavar="OPDRACHT", required=True)
    wanted = COMMANDS if "completion" in argv else argv  # which tells of all of them
    for name, purpose in COMMANDS.items():
        command = commands.add_parser(name, help=purpose, description=purpose.capitalize() + ".")
        if name in wanted:
            module = import_module(f"routekaart.commands.{name}")
            module.add(command)
            command.set_defaults(run=module.run, parser=parser)
    return parser


def _speak_utf8() -> None:
    """A redirected stream on Windows would otherwise fail on the first letter it does not know."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="replace")


def _silence_stdout() -> None:
    """The reader went away (`| head`): Python must not complain about it again at its end."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


if __name__ == "__main__":
    sys.exit(main())
