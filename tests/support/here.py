"""A pool without processes, for tests of what those would make: to begin them takes longer."""

from collections.abc import Callable
from concurrent.futures import Future
from typing import Any

POOL = "routekaart.building.workers.ProcessPoolExecutor"
"""What this takes the place of."""


class Here:
    """Does each task itself, at once."""

    def __init__(self, *_: object, **__: object) -> None:
        """It has nothing to begin."""

    def shutdown(self, *_: object, **__: object) -> None:
        """Nothing runs."""

    def submit(self, make: Callable[..., Any], *given: object) -> "Future[Any]":
        """What the task gave, or what it raised."""
        done: Future[Any] = Future()
        try:
            done.set_result(make(*given))
        except Exception as error:  # noqa: BLE001 - it comes out where the result is asked for
            done.set_exception(error)
        return done
