"""Measure what building costs: python3 scripts/meet.py [number of runs]

Builds the example region and the same region with its signals twice and four times, and makes
the sheets of paper alone, in turn. Prints the best times as ratios: whether building stays
linear, and what part of it is paper. Figures of different machines cannot be compared; ratios can.
"""

import subprocess
import sys
import tempfile
import time

if sys.version_info < (3, 11):
    sys.exit(
        "Routekaart heeft Python 3.11 of nieuwer nodig. / Routekaart needs Python 3.11 or newer. "
        "(python3.11 scripts/meet.py)"
    )

import re
import shutil
from pathlib import Path

from omgeving import ROOT, ensure

INHOUD = ROOT / "routekaart" / "inhoud"
TIMES = (1, 2, 4)
CODE = re.compile(r"^code: *([A-Z]{1,2})[0-9]+", re.MULTILINE)


def main() -> None:
    """Print pages and time for each size, both relative to the first, and the share of paper."""
    python = str(ensure("requirements.txt"))
    runs = int(sys.argv[1]) if len(sys.argv) > 1 else 3
    with tempfile.TemporaryDirectory() as folder:
        regions = {times: _region(Path(folder), times) for times in TIMES}
        paper = Path(folder) / "papier"
        best: dict[int, float] = {}
        on_paper = 1e9
        for _ in range(runs):  # in turn, so that a busy moment does not hit one size only
            for times, region in regions.items():
                site = region.with_name(f"site-{times}")
                best[times] = min(best.get(times, 1e9), _timed(python, "bouw", region, site))
            on_paper = min(on_paper, _timed(python, "kaart", regions[1], paper))
        pages = {times: _count(Path(folder) / f"site-{times}", "html") for times in TIMES}
        sheets = _count(paper, "pdf")
    print("signalen  bladzijden   seconden   verhouding bladzijden : tijd")
    for times in TIMES:
        ratio = f"{pages[times] / pages[1]:.2f} : {best[times] / best[1]:.2f}"
        print(f"{times:7}x {pages[times]:11} {best[times]:10.1f}   {ratio:>29}")
    print(
        f"papier: {sheets} PDF's in {on_paper:.1f} s; "
        f"de hele site staat tot het papier als {best[1] / on_paper:.2f} : 1"
    )


def _region(folder: Path, times: int) -> Path:
    """The example region with every signal `times` times; a copy has its own id and code."""
    region = folder / f"regio-{times}"
    shutil.copytree(INHOUD / "voorbeeld", region)
    shutil.copytree(INHOUD / "landelijk", folder / "landelijk", dirs_exist_ok=True)
    for number, file in enumerate(sorted((region / "signalen").glob("*.yaml"))):
        text = file.read_text("utf-8")
        for copy in range(1, times):
            fresh = CODE.sub(rf"code: Z{chr(64 + copy)}{number + 1}", text)
            file.with_name(f"{file.stem}-{copy}.yaml").write_text(fresh, "utf-8")
    return region


def _timed(python: str, opdracht: str, region: Path, uit: Path) -> float:
    command = [python, "-m", "routekaart.cli", opdracht, str(region), "--uit", str(uit)]
    start = time.perf_counter()
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode:
        sys.exit(done.stdout + done.stderr)
    return time.perf_counter() - start


def _count(folder: Path, ending: str) -> int:
    return sum(1 for _ in folder.rglob(f"*.{ending}"))


if __name__ == "__main__":
    main()
