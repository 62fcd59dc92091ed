"""Measure whether building stays linear: python3 scripts/meet.py [number of runs]

Builds the example region and the same region with its signals twice and four times, in turn, and
prints the best times as ratios. Figures of different machines cannot be compared; ratios can.
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
    """Print pages and time for each size, and both relative to the first."""
    python = str(ensure("requirements.txt"))
    runs = int(sys.argv[1]) if len(sys.argv) > 1 else 3
    with tempfile.TemporaryDirectory() as folder:
        regions = {times: _region(Path(folder), times) for times in TIMES}
        best: dict[int, float] = {}
        for _ in range(runs):  # in turn, so that a busy moment does not hit one size only
            for times, region in regions.items():
                best[times] = min(best.get(times, 1e9), _timed(python, region))
        pages = {
            times: _pages(region.with_name(f"site-{times}")) for times, region in regions.items()
        }
    print("signalen  bladzijden   seconden   verhouding bladzijden : tijd")
    for times in TIMES:
        ratio = f"{pages[times] / pages[1]:.2f} : {best[times] / best[1]:.2f}"
        print(f"{times:7}x {pages[times]:11} {best[times]:10.1f}   {ratio:>29}")


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


def _timed(python: str, region: Path) -> float:
    site = region.with_name(region.name.replace("regio", "site"))
    command = [python, "-m", "routekaart.cli", "bouw", str(region), "--uit", str(site)]
    start = time.perf_counter()
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode:
        sys.exit(done.stdout + done.stderr)
    return time.perf_counter() - start


def _pages(site: Path) -> int:
    return sum(1 for _ in site.rglob("*.html"))


if __name__ == "__main__":
    main()
