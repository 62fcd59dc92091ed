"""`routekaart controleer`: everything that is wrong with a region, in one run."""

import argparse
from datetime import date

from routekaart.building import report
from routekaart.building.checking import check_region, refused
from routekaart.building.regios import find_map
from routekaart.commands.parser import add_formaat, add_map, add_peildatum, add_streng


def add(parser: argparse.ArgumentParser) -> None:
    """The arguments of this command."""
    add_map(parser)
    add_formaat(parser, "tekst", "json", "github")
    add_streng(parser)
    add_peildatum(parser)


def run(args: argparse.Namespace) -> int:
    """0 when the region can be published, 1 when a finding forbids it."""
    checked = check_region(find_map(args.map), args.peildatum or date.today())
    findings = checked.findings
    if args.formaat == "json":
        print(report.as_json(findings))
    elif args.formaat == "github":
        if findings:
            print(report.as_github(findings))
    else:
        report.tell(findings)
        until = report.until(checked.region.next_change if checked.region else None)
        print(f"{args.map}: {report.counted(findings)}. {until}".rstrip())
    return 1 if refused(findings, args.streng) else 0
