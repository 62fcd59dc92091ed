"""Measure what building costs: python3 scripts/meet.py [--snel] [--uit MAP] [--rondes N]

Each row of the table is a ratio of two things that were done in turn, several times, on the same
machine: the median of each, and how far the runs lie apart. Figures of different machines cannot be
compared; ratios can. `--snel` leaves out what takes minutes. Beside the table, in MAP (usually
`build/meet`), come `meet.json` and `meet.svg`. Let nothing else run meanwhile.
"""

import sys

if sys.version_info < (3, 11):
    sys.exit(
        "Routekaart heeft Python 3.11 of nieuwer nodig. / Routekaart needs Python 3.11 or newer. "
        "(python3.11 scripts/meet.py)"
    )

import argparse
import tempfile
from pathlib import Path

from meting.jobs import Jobs
from meting.rows import ROWS, Figure
from meting.table import as_json, as_svg, as_table
from omgeving import ROOT, ensure


def main() -> None:
    """Run all jobs in turn and tell what came of it."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--snel", action="store_true", help="without the large regions")
    parser.add_argument("--uit", type=Path, default=ROOT / "build" / "meet", metavar="MAP")
    parser.add_argument("--rondes", type=int, default=5, metavar="N", help="runs of each job")
    args = parser.parse_args()
    python = ensure("requirements.txt")
    rows = [row for row in ROWS if not (args.snel and row.is_large)]
    with tempfile.TemporaryDirectory() as folder:
        jobs = Jobs(Path(folder), python)
        needed = {job for row in rows for job in row.jobs}
        for number in range(args.rondes):  # in turn, so that a busy moment does not hit one only
            for job in sorted(needed):
                print(f"round {number + 1} of {args.rondes}: {job}", file=sys.stderr, flush=True)
                jobs.run(job)
        figures = [Figure.of(row, jobs.runs) for row in rows if jobs.has(row)]
        missing = [row.naam for row in rows if not jobs.has(row)]
    args.uit.mkdir(parents=True, exist_ok=True)
    (args.uit / "meet.json").write_text(as_json(figures, jobs.runs, jobs.machine()), "utf-8")
    (args.uit / "meet.svg").write_text(as_svg(figures), "utf-8")
    print(as_table(figures))
    print(f"\n{jobs.machine()}")
    for naam in missing:
        print(f"not measured: {naam}")


if __name__ == "__main__":
    main()
