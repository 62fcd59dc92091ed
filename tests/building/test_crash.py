"""Whatever step a build ends at: nothing is lost, and the next build leaves nothing behind."""

import os
import subprocess
import sys

import pytest

from tests.support.places import ROOT

pytestmark = pytest.mark.site


@pytest.mark.parametrize("way", ["exchange", "renames", "inside"])
@pytest.mark.parametrize("how", ["kill", "stop", "full"])
def test_a_build_may_end_at_any_step(how: str, way: str) -> None:
    _end_at_steps(how, way, stride=101)


@pytest.mark.lang
@pytest.mark.parametrize("way", ["exchange", "renames", "inside"])
def test_a_build_may_be_stopped_between_any_two_lines(way: str) -> None:
    _end_at_steps("stop", way, stride=1)


def _end_at_steps(how: str, way: str, stride: int) -> None:
    command = [sys.executable, "-m", "tests.building.crash", how, way]
    env = {**os.environ, "STRIDE": str(stride)}
    done = subprocess.run(command, capture_output=True, text=True, cwd=ROOT, check=False, env=env)
    steps, *wrong = done.stdout.splitlines() or ["0 steps"]
    assert (wrong, done.stderr) == ([], "")
    assert int(steps.split()[0]) > 20
