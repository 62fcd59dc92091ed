"""`routekaart lijst`: which ids there are to name, as a table or for another program."""

import argparse
import json
from collections.abc import Iterable
from dataclasses import asdict

from routekaart.building.regios import find_map
from routekaart.commands.parser import add_formaat, add_map
from routekaart.editing.lijst import KINDS_TO_LIST, Regel, list_kind
from routekaart.reading.known import read_known
from routekaart.reading.regio import read_regio
from routekaart.reading.words import drop_controls


def add(parser: argparse.ArgumentParser) -> None:
    """The arguments of this command."""
    parser.add_argument(
        "soort",
        metavar="SOORT",
        nargs="?",
        choices=KINDS_TO_LIST,
        help=f"wat u wilt zien: {', '.join(KINDS_TO_LIST)} (zonder: hoeveel er van elk zijn)",
    )
    add_map(parser)
    add_formaat(parser, "tekst", "json")
    parser.add_argument(
        "--json",
        dest="formaat",
        action="store_const",
        const="json",
        help="hetzelfde als --formaat json",
    )


def run(args: argparse.Namespace) -> int:
    """What the region and its layers have, also while something in them is wrong."""
    source = read_regio(find_map(args.map)).source
    known = read_known(source, ())
    if args.soort is None:
        counts = {kind: len(list_kind(source, known, kind)) for kind in KINDS_TO_LIST}
        rows = [(kind, str(number)) for kind, number in counts.items()]
        print(_dumped(counts) if args.formaat == "json" else _table(rows))
        return 0
    regels = list_kind(source, known, args.soort)
    if args.formaat == "json":
        print(_dumped([_as_data(regel) for regel in regels]))
    elif regels:
        print(_table(row for regel in regels for row in _rows(regel)))
    else:
        print(f"{args.map} heeft geen {args.soort}.")
    return 0


def _rows(regel: Regel) -> Iterable[tuple[str, ...]]:
    """The item, and below a question each of its answers."""
    yield regel.id, regel.code, regel.naam, regel.waar
    for id_, tekst in regel.antwoorden.items():
        yield f"  = {id_}", "", tekst, ""


def _as_data(regel: Regel) -> dict[str, object]:
    plek = {"bestand": regel.plek.file, "regel": regel.plek.line, "eigen": regel.is_own}
    fields = {name: value for name, value in asdict(regel).items() if value}
    return {
        name: fields[name] for name in ("id", "code", "naam", "antwoorden") if name in fields
    } | plek


def _table(rows: Iterable[tuple[str, ...]]) -> str:
    """Columns as wide as what stands in them; the last one, and a column of nothing, take none."""
    told = [tuple(map(drop_controls, row)) for row in rows]
    widths = [max(map(len, column)) for column in zip(*told, strict=True)]
    used = [at for at, width in enumerate(widths) if width]
    return "\n".join("  ".join(f"{row[at]:{widths[at]}}" for at in used).rstrip() for row in told)


def _dumped(data: object) -> str:
    return json.dumps(data, ensure_ascii=False, indent=2)
