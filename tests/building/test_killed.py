"""A real build is ended at any moment while somebody reads its site, and meets another build.

The short run ends a few of `bouw`, the long one (`--lang`) fifty of each command, in parts; the
figures are printed.
"""

import os
import random
import shutil
import signal
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import pytest

from tests.building.reader import Reader, files
from tests.support.handbook import write_region
from tests.support.places import MINIMAAL, ROOT
from tests.support.sites import PEILDATUM

pytestmark = pytest.mark.site
Record = Callable[[str, object], None]
COMMANDS = {"bouw": ("regios/de-hei",), "bouw --alle": ("--alle", "regios")}
Built = tuple[Path, float]
MANY = pytest.mark.lang


def _start(command: str, top: Path, more: tuple[str, ...] = ()) -> "subprocess.Popen[str]":
    line = ["bouw", *COMMANDS[command], "--uit", "site", "--peildatum", PEILDATUM, *more]
    return subprocess.Popen(
        [sys.executable, "-m", "routekaart.cli", *line],
        cwd=top,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


def _build(command: str, top: Path) -> float:
    """Undisturbed; gives how long it took."""
    start = time.monotonic()
    build = _start(command, top)
    out, err = build.communicate()
    assert (build.returncode, err) == (0, ""), out
    return time.monotonic() - start


@pytest.fixture(
    scope="module", params=["bouw", pytest.param("bouw --alle", marks=pytest.mark.lang)]
)
def command(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture(scope="module")
def first(
    command: str, tmp_path_factory: pytest.TempPathFactory, request: pytest.FixtureRequest
) -> Built:
    """The folder of a small region, with the site that it became, and how long that took. In the
    short run the smallest region: a third of the work, and as many steps to end it at."""
    folder = tmp_path_factory.mktemp("gestopt")
    if request.config.getoption("--lang"):
        write_region(folder / "regios" / "de-hei")
    else:
        shutil.copytree(MINIMAAL, folder / "regios" / "de-hei")
    return folder, _build(command, folder)


@pytest.fixture
def top(first: Built) -> Path:
    """That folder, which every test leaves as it was."""
    return first[0]


def _wait(build: "subprocess.Popen[str]", happens: Callable[[], bool]) -> None:
    while build.poll() is None and not happens():
        time.sleep(0.001)


def _let_come(build: "subprocess.Popen[str]", moment: int, top: Path, wait: float) -> None:
    """Any moment; or one after the work began; or one soon after the new site took its place."""
    before, left = (top / "site").stat().st_ino, {*top.glob(".site.*.nieuw")}
    if moment == 1:
        _wait(build, lambda: bool({*top.glob(".site.*.nieuw")} - left))
    if moment == 2:
        _wait(build, lambda: (top / "site").stat().st_ino != before)
        wait /= 200
    with suppress(subprocess.TimeoutExpired):
        build.wait(wait)


def _check_end(
    build: "subprocess.Popen[str]", sign: signal.Signals, top: Path, before: set[str]
) -> str:
    """How it ended. Who could still say goodbye says one line, in Dutch, and leaves nothing but
    what a killed one left before it, when it did not come so far as to put that away."""
    err = build.communicate()[1]
    if sign == signal.SIGTERM and build.returncode == 2:
        assert err == "Gestopt.\n"
        assert set(os.listdir(top)) <= before
    else:
        assert sign == signal.SIGKILL or err == ""
    return {0: "ready", 2: "stopped"}.get(build.returncode, "killed")


def _end_builds(
    count: int, command: str, first: Built, record_property: Record, seed: int = 0
) -> None:
    top, takes = first
    draw, ends, left, lost = random.Random(seed), Counter[str](), 0, 0
    with Reader(top / "site") as reader:
        for number in range(count):
            sign = (signal.SIGKILL, signal.SIGTERM)[number % 2]
            before = set(os.listdir(top))
            build = _start(command, top)
            _let_come(build, number % 3, top, draw.uniform(0, takes))
            build.send_signal(sign)
            ends[_check_end(build, sign, top, before)] += 1
            left += len(os.listdir(top)) > 2
            lost += files(top / "site") != reader.known
        _build(command, top)
    after = sorted(set(os.listdir(top)) - {"regios", "site"})
    record_property(
        f"{command}, {count} ended builds",
        f"{dict(ends)}, {left} left something for the next; sites lost: {lost}; "
        f"left after the next build: {len(after)}; reads: {reader.reads}, "
        f"of which nothing there: {reader.missing}, half: {reader.half}",
    )
    assert (lost, after, reader.missing, reader.half) == (0, [], 0, 0)


def test_a_few_ended_builds_lose_nothing(
    command: str, first: Built, record_property: Record
) -> None:
    _end_builds(3, command, first, record_property)


@MANY
@pytest.mark.parametrize("part", range(1, 11))
def test_fifty_ended_builds_lose_nothing(
    part: int, command: str, first: Built, record_property: Record
) -> None:
    _end_builds(5, command, first, record_property, part)


def test_of_two_builds_at_once_one_waits_for_another_time(
    command: str, top: Path, record_property: Record
) -> None:
    with Reader(top / "site") as reader:
        builds = [_start(command, top) for _ in range(2)]
        told = sorted((build.communicate()[1][:23], build.returncode) for build in builds)
        codes = [code for _, code in told]
    assert told[0] == ("", 0)
    assert told[1] in [("", 0), ("routekaart: fout RK924:", 2)]  # or one was ready before
    assert sorted(os.listdir(top)) == ["regios", "site"]
    record_property(f"{command}, two at once", f"exit codes {codes}, reads: {reader.reads}")
    assert (reader.missing, reader.half) == (0, 0)


def test_a_full_disk_is_told_and_changes_nothing(
    command: str, top: Path, tmp_path: Path, record_property: Record
) -> None:
    """A disk that holds one site and most of a second one."""
    disk = tmp_path / "schijf"
    disk.mkdir()
    pages = sum(len(text) // 4096 + 1 for text in files(top / "site").values())
    mount = ["mount", "-t", "tmpfs", "-o", f"size={pages * 4 * 3 // 2}k", "tmpfs", str(disk)]
    if os.geteuid() != 0 or subprocess.run(mount, capture_output=True, check=False).returncode:
        pytest.skip("this machine lets us mount nothing")
    try:
        shutil.copytree(top / "site", disk / "site")
        with Reader(disk / "site") as reader:
            build = _start(command, top, ("--uit", str(disk / "site")))
            err = build.communicate()[1]
        assert build.returncode in (1, 2)
        assert "RK906" in err.splitlines()[0]
        assert "de schijf is vol" in err.splitlines()[0]
        assert "Traceback" not in err
        assert "No space" not in err
        assert files(disk / "site") == reader.known
        assert os.listdir(disk) == ["site"]
        assert (reader.missing, reader.half) == (0, 0)
    finally:
        subprocess.run(["umount", str(disk)], check=True)
    record_property(f"{command}, disk full", f"{err.splitlines()[0]} ({reader.reads} reads)")
