"""Waiting for a page that holds a strict policy."""

import time
from typing import Any

import pytest

PAUSE = 0.02
"""Seconds between two looks."""


def until(page: Any, expression: str, arg: Any = None, seconds: float = 10) -> None:
    """Wait until an expression is true in a page.

    Playwright's own `wait_for_function` looks again from within the page, by `eval`: our policy
    refuses that, so that it only works where the first look is right.
    """
    end = time.monotonic() + seconds
    while not page.evaluate(f"arg => Boolean(({expression})(arg))", arg):
        if time.monotonic() > end:
            pytest.fail(f"not true within {seconds} s: {expression}")
        page.wait_for_timeout(PAUSE * 1000)
