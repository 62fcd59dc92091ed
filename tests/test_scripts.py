"""The two commands of who only has Python: what they say when it goes wrong, as real processes."""

import os
import shutil
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from tests.support.places import ROOT

PIP_SAYS = "ERROR: No matching distribution found for mkdocs==9.9"
PYTHON = f"""#!/bin/sh
case "$*" in
  "-m pip "*) if [ -n "$PIP_FAILS" ]; then echo "{PIP_SAYS}" >&2; exit 1; fi; exec sleep 60 ;;
esac
"""
"""An environment in which nothing is installed yet."""


@pytest.fixture
def clone(tmp_path: Path) -> Path:
    """A clone with an environment that pip has still to fill."""
    shutil.copytree(ROOT / "scripts", tmp_path / "scripts")
    for name in ("pyproject.toml", "requirements.txt", "requirements-dev.txt"):
        shutil.copy(ROOT / name, tmp_path)
    python = tmp_path / ".venv" / "bin" / "python"
    python.parent.mkdir(parents=True)
    python.write_text(PYTHON, "utf-8")
    python.chmod(0o755)
    return tmp_path


def begin(clone: Path, script: str, **env: str) -> "subprocess.Popen[str]":
    return subprocess.Popen(
        [sys.executable, str(clone / "scripts" / script)],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env={**os.environ, **env},
        start_new_session=True,
    )


@pytest.mark.parametrize("script", ["bouw.py", "test.py"])
def test_what_pip_says_is_passed_on(script: str, clone: Path) -> None:
    with begin(clone, script, PIP_FAILS="ja") as process:
        out, err = process.communicate(timeout=60)
    assert process.returncode == 1
    assert "Omgeving bijwerken" in out  # what is being done
    assert err.startswith("Installeren is niet gelukt.")
    assert err.endswith(f"pip: {PIP_SAYS}\n")
    assert err.count("\n") == 1


@pytest.mark.parametrize("script", ["bouw.py", "test.py"])
def test_who_stops_reads_one_line(script: str, clone: Path) -> None:
    with begin(clone, script) as process:
        assert process.stdout
        while "Omgeving bijwerken" not in process.stdout.readline():
            assert process.poll() is None
        os.killpg(process.pid, signal.SIGINT)  # as Ctrl-C does: to all that run in the terminal
        _, err = process.communicate(timeout=60)
    assert (process.returncode, err) == (1, "Gestopt. / Stopped.\n")
