"""Whatever step a build ends at: nothing is lost, and the next build leaves nothing behind."""

import subprocess
import sys

import pytest

from tests.support.places import ROOT


@pytest.mark.parametrize("way", ["exchange", "renames", "inside"])
@pytest.mark.parametrize("how", ["kill", "stop", "full"])
def test_a_build_may_end_at_any_step(how: str, way: str) -> None:
    command = [sys.executable, "-m", "tests.building.crash", how, way]
    done = subprocess.run(command, capture_output=True, text=True, cwd=ROOT, check=False)
    steps, *wrong = done.stdout.splitlines() or ["0 steps"]
    assert (wrong, done.stderr) == ([], "")
    assert int(steps.split()[0]) > 20
