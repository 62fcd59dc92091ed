"""An argparse that speaks Dutch, and the arguments that more than one command has."""

import argparse
import re
from datetime import date
from typing import NoReturn

from routekaart.building.trouble import CannotRun
from routekaart.reading.nearest import did_you_mean

_DUTCH = (
    (r"the following arguments are required: (.*)", "er ontbreekt iets: {0}."),
    (r"unrecognized arguments: (.*)", "dit hoort niet bij de opdracht: {0}."),
    (r"argument (.*): expected one argument", "achter {0} moet iets staan."),
    (r"argument (.*): ignored explicit argument (.*)", "achter {0} hoort niets te staan."),
    (r"argument (.*): not allowed with argument (.*)", "{0} gaat niet samen met {1}."),
    (r"ambiguous option: (.*) could match (.*)", "{0} kan meer betekenen: {1}."),
)
"""argparse has no Dutch. What is not in this list gives a general message."""


class Parser(argparse.ArgumentParser):
    """Wrong usage becomes a finding like any other, in Dutch and with the nearest right word."""

    def __init__(self, **kwargs: object) -> None:
        super().__init__(**{**kwargs, "add_help": False, "allow_abbrev": False})  # type: ignore[arg-type]
        self._positionals.title = "invoer"
        self._optionals.title = "opties"
        self.formatter_class = _DutchFormatter
        self.add_argument("-h", "--help", action="help", help="toon deze uitleg")

    def error(self, message: str) -> NoReturn:
        """Raises `CannotRun` instead of leaving the program."""
        raise CannotRun("RK913", wat=_in_dutch(message), hulp=f"{self.prog} --help")

    def _check_value(self, action: argparse.Action, value: object) -> None:
        """The choices of an argument, with the nearest one for who made a typing error."""
        if action.choices is not None and value not in action.choices:
            names = list(map(str, action.choices))
            hint = did_you_mean(str(value), names) or f"Kies uit: {', '.join(names)}."
            raise CannotRun("RK913", hint=hint, wat=f'"{value}" ken ik niet.', hulp="")


class _DutchFormatter(argparse.HelpFormatter):
    def add_usage(self, usage, actions, groups, prefix=None) -> None:  # type: ignore[no-untyped-def]
        super().add_usage(usage, actions, groups, "gebruik: " if prefix is None else prefix)


def _in_dutch(message: str) -> str:
    for pattern, dutch in _DUTCH:
        if found := re.fullmatch(pattern, message):
            return dutch.format(*found.groups())
    return "deze opdracht is niet te begrijpen."


EXAMPLE = "voorbeeld"
"""The region that a command is about when nothing is said."""


def add_map(parser: argparse.ArgumentParser) -> None:
    """The region: a path or a shipped name."""
    parser.add_argument(
        "map",
        metavar="MAP",
        nargs="?",
        default=EXAMPLE,
        help="map van de regio, of de naam van een meegeleverde regio (standaard: voorbeeld)",
    )


def add_streng(parser: argparse.ArgumentParser) -> None:
    """Refuse warnings too."""
    parser.add_argument(
        "--streng", action="store_true", help="keur ook waarschuwingen af, niet alleen fouten"
    )


def add_peildatum(parser: argparse.ArgumentParser) -> None:
    """The day that counts as today: taken from the clock here, at the edge, and nowhere else."""
    parser.add_argument(
        "--peildatum",
        metavar="DATUM",
        type=_day,
        default=None,
        help="de dag waarvoor de site geldt, zoals 2026-09-01 (standaard: vandaag)",
    )


def add_formaat(parser: argparse.ArgumentParser, *formaten: str) -> None:
    """The form of the output, the first one when nothing is said."""
    parser.add_argument(
        "--formaat",
        choices=formaten,
        default=formaten[0],
        metavar="VORM",
        help=f"vorm van de uitvoer: {', '.join(formaten)} (standaard: {formaten[0]})",
    )


def add_cache(parser: argparse.ArgumentParser) -> None:
    """Make everything anew, also what was made before from the same."""
    parser.add_argument(
        "--zonder-cache",
        action="store_true",
        help="maak alles opnieuw, ook wat al eens van hetzelfde gemaakt is",
    )


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        wat = f'"{text}" is geen datum. Schrijf jaar-maand-dag, zoals 2026-09-01.'
        raise CannotRun("RK913", wat=wat, hulp="routekaart --help") from None
