"""The built sites that tests walk through, built once in a run whoever asks first."""

import subprocess
import sys
import time
from functools import cache
from pathlib import Path

import pytest

from routekaart.building.regios import shipped_regios
from tests.support.handbook import write_region
from tests.support.pages import is_signpost
from tests.support.places import ROOT
from tests.support.sheets import with_sheets

PEILDATUM = "2026-11-22"


def files_below(folder: Path) -> dict[str, bytes]:
    """Every file in a folder and below it, by its path from there."""
    paths = (path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in paths}


def built(regio: str, factory: pytest.TempPathFactory, worker_id: str) -> Path:
    """The folder of a built site, of all regions for `--alle`. The first worker builds it,
    the others wait."""
    base = factory.getbasetemp()
    shared = base if worker_id == "master" else base.parent
    site, lock, log = (
        shared / f"{regio.strip('-')}{suffix}" for suffix in ("-site", ".lock", ".log")
    )
    try:
        lock.touch(exist_ok=False)
    except FileExistsError:
        while not log.exists():
            time.sleep(0.2)
    else:
        part = log.with_suffix(".part")
        part.write_text(_build(regio, site), "utf-8")
        part.rename(log)
    if not (site / "index.html").is_file():
        pytest.fail(log.read_text("utf-8"))
    return site


@cache
def whole_pages(folder: Path) -> tuple[Path, ...]:
    """The pages of a site without the signposts at old addresses: those only lead on. Looked at
    once: these sites stay as they were built."""
    files = sorted(folder.rglob("index.html"))
    return tuple(file for file in files if not is_signpost(file.read_text("utf-8")))


def _build(regio: str, site: Path) -> str:
    which = (regio, str(_gather(site.with_name("regios")))) if regio == "--alle" else (regio,)
    options = ["--docs", str(ROOT / "docs"), "--uit", str(site), "--peildatum", PEILDATUM]
    command = [sys.executable, "-m", "routekaart.cli", "bouw", *which, *options]
    done = subprocess.run(
        command, capture_output=True, text=True, cwd=ROOT, check=False, env=with_sheets()
    )
    return done.stdout + done.stderr


def _gather(folder: Path) -> Path:
    """The real regions that we ship, in a folder. In the place of the example region, which has a
    site of its own, the small one of the handbook: it exists as little, and has a fifth of the
    pages."""
    write_region(folder / "de-hei")
    for name, place in shipped_regios().items():
        if name != "voorbeeld":
            (folder / name).symlink_to(place)
    return folder
