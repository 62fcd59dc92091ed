"""`routekaart nieuw`: a region to start from, and the list of what is still to be filled in."""

import argparse
import os
import sys
from collections.abc import Mapping
from datetime import date
from pathlib import Path

from routekaart.building import report
from routekaart.building.checking import check_region, refused
from routekaart.building.folder import write_files
from routekaart.building.template import (
    CI,
    QUESTIONS,
    SECTOREN,
    Wens,
    check_free,
    ci_files,
    open_points,
    read_answers,
    sjabloon,
)
from routekaart.editing.noemen import read_names
from routekaart.editing.schema import schema_files, schema_line, settings
from routekaart.reading.words import drop_controls


def add(parser: argparse.ArgumentParser) -> None:
    """The arguments of this command."""
    parser.add_argument("map", metavar="MAP", type=Path, help="map waar de nieuwe regio komt")
    parser.add_argument("--naam", metavar="NAAM", help="naam van de regio")
    parser.add_argument("--gemeenten", metavar="NAMEN", help="de gemeenten, met komma's ertussen")
    parser.add_argument(
        "--sectoren",
        metavar="SOORTEN",
        help=f"de soorten school, met komma's ertussen: {', '.join(SECTOREN)}",
    )
    parser.add_argument(
        "--antwoorden",
        metavar="BESTAND",
        type=Path,
        help=f"lees de antwoorden uit een bestand met: {', '.join(QUESTIONS)}",
    )
    parser.add_argument(
        "--ci",
        metavar="DIENST",
        action="append",
        choices=tuple(CI),
        default=[],
        help="maak ook wat deze dienst bij elke wijziging doet (controleren, laten zien wat er "
        f"verandert, publiceren): {', '.join(CI)}; mag vaker",
    )


def run(args: argparse.Namespace) -> int:
    """Writes nothing where something stands. What is written is checked at once."""
    check_free(args.map)
    today = date.today()
    answers = read_answers(args.antwoorden) if args.antwoorden else {}
    found = sjabloon(_wens(args, answers), today)
    args.map.mkdir(parents=True, exist_ok=True)
    write_files(found, args.map)
    names = read_names(args.map)
    found = {path: schema_line(path, names).encode() + text for path, text in found.items()}
    write_files({**found, **schema_files(names), **settings(names), **ci_files(args.ci)}, args.map)
    findings = check_region(args.map, today).findings
    report.tell(report.weighty(findings))
    print(f"Uw regio staat in {args.map}. Nog in te vullen:")
    for point in open_points(found):
        print(f"  {args.map / point.bestand}:{point.regel}: {drop_controls(point.tekst)}")
    print(f"Controleren: routekaart controleer {args.map}")
    print(f"Bekijken:    routekaart bouw {args.map} --uit site")
    return 1 if refused(findings) else 0


def _wens(args: argparse.Namespace, answers: Mapping[str, str]) -> Wens:
    """What was not said is asked for, when there is somebody to ask; else the folder tells."""
    naam, gemeenten, sectoren = (getattr(args, one) or answers.get(one) for one in QUESTIONS)
    own = Path(os.path.abspath(args.map)).name.replace("-", " ").replace("_", " ").title()
    naam = _given(naam, "Hoe heet de regio?", f"Regio {own}")
    gemeenten = _given(gemeenten, "Welke gemeenten? (met komma's ertussen)", own)
    sectoren = _given(sectoren, f"Welke scholen? ({', '.join(SECTOREN)})", "po, vo")
    return Wens(naam, _split(gemeenten), _split(sectoren.lower()))


def _given(value: str | None, question: str, default: str) -> str:
    if value is None and sys.stdin is not None and sys.stdin.isatty():
        try:
            value = input(f"{question} [{default}] ")
        except EOFError:
            print()
    return value.strip() if value and value.strip() else default


def _split(text: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in text.split(",") if part.strip())
