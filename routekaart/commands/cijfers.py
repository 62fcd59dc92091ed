"""`routekaart cijfers`: whose word the lines of a region are, and what it has in common."""

import argparse
import json
from collections.abc import Iterator, Mapping
from pathlib import Path

from routekaart.building import report
from routekaart.building.regios import find_map, shipped_regios
from routekaart.building.trouble import CannotRun
from routekaart.commands.parser import add_formaat
from routekaart.deciding.cijfers import Cijfers, make_cijfers
from routekaart.reading.model import Herkomst, Inhoud
from routekaart.reading.regio import read_regio
from routekaart.reading.source import Source
from routekaart.reading.words import rounded

GEEN = "geen"
"""What has no origin is counted under this name."""


def add(parser: argparse.ArgumentParser) -> None:
    """The arguments of this command."""
    parser.add_argument(
        "mappen",
        metavar="MAP",
        nargs="*",
        help="de mappen of namen van regio's (anders: alle meegeleverde die bestaan)",
    )
    add_formaat(parser, "tekst", "json")


def run(args: argparse.Namespace) -> int:
    """Print the numbers. Regions are compared with each other, so name more than one."""
    regios = {name: _read(find_map(name)) for name in args.mappen} if args.mappen else _real()
    cijfers = make_cijfers(regios)
    if args.formaat == "json":
        print(json.dumps({name: _as_data(een) for name, een in cijfers.items()}, indent=2))
    else:
        print("\n".join(_as_text(cijfers)))
    return 0


def _real() -> dict[str, tuple[Inhoud, Source]]:
    """The regions in the package, without those that do not exist."""
    found = {name: _read(folder) for name, folder in shipped_regios().items()}
    return {name: both for name, both in found.items() if not both[0].regio.fictief}


def _read(folder: Path) -> tuple[Inhoud, Source]:
    reading = read_regio(folder)
    if reading.inhoud is None:
        raise CannotRun("RK922", map=folder, aantal=report.counted(reading.findings))
    return reading.inhoud, reading.source


def _as_text(cijfers: Mapping[str, Cijfers]) -> Iterator[str]:
    for name, een in cijfers.items():
        yield name
        yield f"  regels: {_counts(een.regels)}"
        yield f"  scenario's: {een.scenarios}, waarvan {een.bedacht} alleen een voorstel nalopen"
        yield f"  uitkomsten daarvan: {_counts(een.uitkomsten)}"
        if len(cijfers) > 1:
            gelijk = f"{een.gelijk} van {een.eigen} regels ({rounded(een.deel)} %)"
            yield f"  eigen adviesregels die een andere regio ook heeft: {gelijk}"


def _counts(found: Mapping[Herkomst | None, int]) -> str:
    named = (f"{count} {_name(herkomst)}" for herkomst, count in found.items() if count)
    return ", ".join(named) or "geen"


def _name(herkomst: Herkomst | None) -> str:
    return herkomst.value if herkomst else "zonder herkomst"


def _as_data(een: Cijfers) -> dict[str, object]:
    def named(found: Mapping[Herkomst | None, int]) -> dict[str, int]:
        return {herkomst.value if herkomst else GEEN: count for herkomst, count in found.items()}

    return {
        "regels": named(een.regels),
        "scenarios": een.scenarios,
        "scenarios_zonder_bron": een.bedacht,
        "uitkomsten": named(een.uitkomsten),
        "eigen_adviesregels": een.eigen,
        "gelijk_aan_andere_regio": een.gelijk,
    }
