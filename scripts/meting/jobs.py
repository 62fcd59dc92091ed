"""The jobs: each a process of its own, of which the system says what it took."""

import json
import os
import platform
import shutil
import subprocess
import sys
import tarfile
import time
from collections import defaultdict
from collections.abc import Callable
from functools import cached_property
from io import BytesIO
from pathlib import Path

from omgeving import ROOT, with_bytecode

from meting.rows import Row, Run

OLD = "3b26529"
"""The commit of which the example region is measured, so that new signals do not move the rows."""

LIBRARIES = ("mkdocs", "mkdocs-material", "typst", "pydantic")
PEILDATUM = "2026-11-22"
HERE = Path(__file__).parent
LARGE = (560, 12)
"""Signals and gemeenten of a region with about eleven times the pages of the example region."""
COUNTRY = (1026, 342)

INSIDE = {
    "site": None,
    "papier": None,
    "bewaren": None,
    "bewaren-groot": LARGE,
    "lezen": COUNTRY,
    "bewijs": COUNTRY,
    "gevallen": COUNTRY,
    "stappen": COUNTRY,
}
"""Jobs that `inside.py` does, with the size of their region; without one the example region."""


class Jobs:
    """Runs jobs by name, and keeps what each run took."""

    def __init__(self, folder: Path, python: Path) -> None:
        self.folder, self.python = folder, str(python)
        self.runs: dict[str, list[Run]] = defaultdict(list)
        self.voorbeeld = _example(folder)
        beside = os.pathsep.join((str(python.parent), os.environ.get("PATH", "")))
        self.zensical = shutil.which("zensical", path=beside)
        self._bodies()

    def has(self, row: Row) -> bool:
        """Whether everything that a row needs was run."""
        return all(self.runs.get(job) for job in row.jobs)

    def run(self, job: str) -> None:
        """One run more of a job. What cannot be run here (Zensical) is left out."""
        if job in INSIDE:
            self._inside(job)
        elif job == "zensical" and not self.zensical:
            return
        else:
            if job == "alles":
                shutil.rmtree(self.folder / "cache", ignore_errors=True)
            self._time(job, *self._commands[job]())

    @cached_property
    def _commands(self) -> dict[str, Callable[[], tuple[list[str], Path]]]:
        """What is run for each job, and where."""
        kaal, zensical = self.folder / "kaal", str(self.zensical)
        return {
            "mkdocs": lambda: ([self.python, "-m", "mkdocs", "build", "-q"], kaal),
            "zensical": lambda: ([zensical, "build", "--clean"], kaal),
            "alles": lambda: self._bouw(self.voorbeeld, "alles"),
            "weer": lambda: self._bouw(self.voorbeeld, "alles"),
            "klein": lambda: self._bouw(self.voorbeeld, "klein", "--zonder-cache"),
            "groot": lambda: self._bouw(self._large(LARGE), "groot", "--zonder-cache"),
            "controleer": lambda: (self._routekaart("controleer", str(self.voorbeeld)), ROOT),
        }

    def _inside(self, job: str) -> None:
        """What is measured inside a process prints its own figures."""
        size = INSIDE[job]
        region = self._large(size) if size else self.voorbeeld
        command = [self.python, str(HERE / "inside.py"), job.removesuffix("-groot"), str(region)]
        done = subprocess.run(command, capture_output=True, text=True, check=False, env=self._env())
        if done.returncode:
            sys.exit(done.stdout + done.stderr)
        self.runs[job].append(Run(**json.loads(done.stdout.splitlines()[-1])))

    def _routekaart(self, *arguments: str) -> list[str]:
        day = ["--peildatum", PEILDATUM]
        return [self.python, "-m", "routekaart.cli", *arguments, *day]

    def _bouw(self, region: Path, uit: str, *more: str) -> tuple[list[str], Path]:
        place = str(self.folder / f"site-{uit}")
        return self._routekaart("bouw", str(region), "--uit", place, *more), ROOT

    def _env(self) -> dict[str, str]:
        """As at anybody's: with a store, and with what Python keeps of a module it has read."""
        return {**with_bytecode(), "ROUTEKAART_CACHE": str(self.folder / "cache")}

    def _time(self, job: str, command: list[str], cwd: Path) -> None:
        start = time.perf_counter()
        with (self.folder / "gezegd").open("w+b") as said:
            process = subprocess.Popen(
                command, cwd=cwd, env=self._env(), stdout=said, stderr=subprocess.STDOUT
            )
            _, status, usage = os.wait4(process.pid, 0)
            process.returncode = os.waitstatus_to_exitcode(status)
            if process.returncode:
                said.seek(0)
                sys.exit(f"{' '.join(command)}\n{said.read().decode('utf-8', 'replace')}")
        wall = time.perf_counter() - start
        megabytes = usage.ru_maxrss * (1 if sys.platform == "darwin" else 1024) / 1e6
        self.runs[job].append(Run(usage.ru_utime + usage.ru_stime, wall, megabytes))

    def machine(self) -> str:
        """On what it was measured, with which versions."""
        ask = "import importlib.metadata as m, sys; print(*map(m.version, sys.argv[1:]))"
        libraries = (*LIBRARIES, "zensical") if self.zensical else LIBRARIES
        command = [self.python, "-c", ask, *libraries]
        found = subprocess.run(command, capture_output=True, text=True, check=True).stdout.split()
        named = (f"{name} {number}" for name, number in zip(libraries, found, strict=True))
        python = f"Python {platform.python_version()}"
        return ", ".join((f"{os.cpu_count()} cores", platform.platform(), python, *named))

    def _large(self, size: tuple[int, int]) -> Path:
        folder = self.folder / f"groot-{size[0]}"
        if not folder.exists():
            script = str(ROOT / "scripts" / "grote_regio.py")
            subprocess.run([self.python, script, str(folder), *map(str, size), "1"], check=True)
        return folder

    def _bodies(self) -> None:
        """The pages of today as Markdown files outside the menu: what bare MkDocs gets to do."""
        kaal = self.folder / "kaal"
        command = [
            self.python,
            str(HERE / "inside.py"),
            "bladzijden",
            str(self.voorbeeld),
            str(kaal),
        ]
        subprocess.run(command, check=True, env=self._env(), stdout=subprocess.DEVNULL)


def _example(folder: Path) -> Path:
    """The example region as it was; as it is now where the history is not there."""
    command = ["git", "-C", str(ROOT), "archive", OLD, "routekaart/inhoud"]
    packed = subprocess.run(command, capture_output=True, check=False)
    if packed.returncode:
        print(f"without {OLD}: the example of now", file=sys.stderr)
        return ROOT / "routekaart" / "inhoud" / "voorbeeld"
    with tarfile.open(fileobj=BytesIO(packed.stdout)) as archive:
        archive.extractall(folder, filter="data")
    return folder / "routekaart" / "inhoud" / "voorbeeld"
