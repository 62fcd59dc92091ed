"""`routekaart controleer`: everything that is wrong with a region, in one run."""

import argparse
from datetime import date
from pathlib import Path

from routekaart.building import report
from routekaart.building.checking import check_region, refused
from routekaart.building.elders import warn_of_settings
from routekaart.building.regios import find_map
from routekaart.commands.parser import add_formaat, add_map, add_peildatum, add_streng
from routekaart.reading.finding import Finding


def add(parser: argparse.ArgumentParser) -> None:
    """The arguments of this command."""
    add_map(parser)
    add_formaat(parser, "tekst", "json", "github", "gitlab")
    _add_length(parser)
    add_streng(parser)
    add_peildatum(parser)


def _add_length(parser: argparse.ArgumentParser) -> None:
    """How much is said; without these, tips of one kind are one line."""
    length = parser.add_mutually_exclusive_group()
    length.add_argument("--tips", action="store_true", help="toon ook elke tip")
    length.add_argument(
        "--stil", action="store_true", help="toon alleen wat de site tegenhoudt, elk op één regel"
    )
    length.add_argument(
        "--uitgebreid", action="store_true", help="toon alles, met waarom het een bevinding is"
    )


def run(args: argparse.Namespace) -> int:
    """0 when the region can be published, 1 when a finding forbids it."""
    folder = find_map(args.map)
    warn_of_settings([Path(), folder.parent])
    checked = check_region(folder, args.peildatum or date.today())
    findings = checked.findings
    if args.formaat == "json":
        print(report.as_json(findings))
    elif args.formaat == "gitlab":
        print(report.as_gitlab(findings))
    elif args.formaat == "github":
        if findings:
            print(report.as_github(findings))
    elif args.stil:
        report.tell_briefly(one for one in findings if refused((one,), args.streng))
    else:
        _tell(args, findings)
        until = report.until(checked.region.next_change if checked.region else None)
        print(f"{args.map}: {report.counted(findings)}. {until}".rstrip())
    return 1 if refused(findings, args.streng) else 0


def _tell(args: argparse.Namespace, findings: tuple[Finding, ...]) -> None:
    if args.uitgebreid:
        report.tell_fully(findings)
    elif args.tips:
        report.tell(findings)
    else:
        report.tell_calmly(findings)
