"""The processes that build regions side by side: what stops them, and when they end."""

import errno
import os
import signal
import subprocess
import sys
import time
from datetime import date
from pathlib import Path

import pytest

from routekaart.building import portal, workers
from tests.support.handbook import write_region
from tests.support.places import ROOT
from tests.support.sites import PEILDATUM

DAY = date.fromisoformat(PEILDATUM)


@pytest.mark.parametrize("card", ["", "{}", '{"van": "een andere versie"}', "[1"])
def test_a_card_that_we_do_not_know_is_no_version_to_keep(card: str, tmp_path: Path) -> None:
    old = tmp_path / "site" / "de-hei"
    old.mkdir(parents=True)
    (old / workers.CARD).write_text(card, "utf-8")
    assert not portal.keep_version("de-hei", tmp_path / "site", tmp_path / "nieuw")
    assert not (tmp_path / "nieuw").exists()
    assert list(portal.read_cards(tmp_path / "site")) == []


@pytest.mark.parametrize(
    ("error", "code", "said"),
    [
        (OSError(errno.ENOSPC, "No space left"), "RK906", "de schijf is vol"),
        (OSError(errno.EACCES, "Permission denied", "{uit}/x.html"), "RK906", "geen rechten"),
        (OSError(errno.EACCES, "Permission denied", "/docs/x.md"), "RK903", "/docs/x.md"),
        (OSError(errno.ENOSPC, "No space left", "/a.js", None, "{uit}/a.js"), "RK906", "is vol"),
        (OSError(1234, "Something new"), "RK906", "onbekende oorzaak (nummer 1234)"),
    ],
)
def test_what_stops_a_region_is_told_in_dutch(
    error: OSError, code: str, said: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    order = workers.Order(tmp_path / "de-hei", tmp_path / "uit", DAY, False)
    for name in ("filename", "filename2"):
        if place := getattr(error, name):
            setattr(error, name, place.format(uit=order.uit))

    def fail(*_: object) -> workers.Outcome:
        raise error

    monkeypatch.setattr(workers, "_build", fail)
    outcome = workers.build_one(order)
    (found,) = outcome.findings
    assert (outcome.is_built, found.code) == (False, code)
    assert said in found.message
    assert str(error.strerror) not in found.message


def _children(parent: int) -> list[int]:
    """The processes that build for it."""
    listed = Path(f"/proc/{parent}/task/{parent}/children").read_text("utf-8").split()
    return [pid for pid in map(int, listed) if b"spawn_main" in _line(pid)]


def _line(pid: int) -> bytes:
    """How a process was started; nothing when it is over."""
    try:
        return Path(f"/proc/{pid}/cmdline").read_bytes()
    except OSError:
        return b""


@pytest.mark.site
@pytest.mark.parametrize("sign", [signal.SIGKILL, signal.SIGTERM])
def test_the_processes_end_with_the_one_that_began_them(
    sign: signal.Signals, tmp_path: Path
) -> None:
    if not Path("/proc/self/task").is_dir():
        pytest.skip("this system does not tell which processes there are")
    for name in ("een", "twee"):
        write_region(tmp_path / "regios" / name)
    command = [sys.executable, "-m", "routekaart.cli", "bouw", "--alle", "regios", "--uit", "site"]
    build = subprocess.Popen(
        command, cwd=tmp_path, env={**os.environ, "PYTHONPATH": str(ROOT)}, stderr=subprocess.PIPE
    )
    while not list(tmp_path.glob(".site.*/*/index.html")):
        assert build.poll() is None
        time.sleep(0.01)
    children = _children(build.pid)
    assert children
    build.send_signal(sign)
    err = build.communicate()[1].decode()
    until = time.monotonic() + 30
    while any(map(_line, children)) and time.monotonic() < until:
        time.sleep(0.01)
    assert [pid for pid in children if _line(pid)] == []
    if sign == signal.SIGTERM:
        assert (build.returncode, err) == (2, "Gestopt.\n")
        assert os.listdir(tmp_path) == ["regios"]
