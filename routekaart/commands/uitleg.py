"""`routekaart uitleg`: what a finding means and how to mend it."""

import argparse

from routekaart.building.trouble import CannotRun
from routekaart.reading.catalogue import entries, uitleg
from routekaart.reading.nearest import did_you_mean


def add(parser: argparse.ArgumentParser) -> None:
    """The arguments of this command."""
    parser.add_argument("code", metavar="CODE", help="code van de bevinding, zoals RK301")


def run(args: argparse.Namespace) -> int:
    """Prints the explanation. Raises `CannotRun` for an unknown code."""
    code = args.code.upper().replace("O", "0")  # the letter for the cipher
    if code not in entries():
        raise CannotRun("RK911", hint=did_you_mean(code, entries()), onbekend=args.code)
    print(uitleg(code), end="")
    return 0
