"""Whatever step a build ends at: nothing is lost, and the next build leaves nothing behind."""

import os
import subprocess
import sys

import pytest

from tests.support.places import ROOT

pytestmark = pytest.mark.site
PARTS = 8


@pytest.mark.parametrize("way", ["exchange", "renames", "inside"])
@pytest.mark.parametrize("how", ["kill", "stop", "full"])
def test_a_build_may_end_at_any_step(how: str, way: str) -> None:
    _end_at_steps(how, way, stride=101)


@pytest.mark.lang
@pytest.mark.parametrize("first", range(1, PARTS + 1))
@pytest.mark.parametrize("way", ["exchange", "renames", "inside"])
def test_a_build_may_be_stopped_between_any_two_lines(way: str, first: int) -> None:
    """In parts: each takes its own of so many lines."""
    _end_at_steps("stop", way, stride=PARTS, first=first)


def _end_at_steps(how: str, way: str, stride: int, first: int | None = None) -> None:
    command = [sys.executable, "-m", "tests.building.crash", how, way]
    env = {**os.environ, "STRIDE": str(stride), "FIRST": str(first or stride)}
    done = subprocess.run(command, capture_output=True, text=True, cwd=ROOT, check=False, env=env)
    steps, *wrong = done.stdout.splitlines() or ["0 steps"]
    assert (wrong, done.stderr) == ([], "")
    assert int(steps.split()[0]) > 20
