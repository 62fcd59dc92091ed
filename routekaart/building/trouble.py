"""What goes wrong outside the content: a folder that is not there, a place that is read-only."""

from typing import Any

from routekaart.reading.catalogue import finding
from routekaart.reading.finding import Finding, Location


class CannotRun(Exception):
    """The machine or the command line stands in the way. Carries the RK9xx finding that says so."""

    def __init__(self, rk: str, *, hint: str = "", **fields: Any) -> None:
        super().__init__(rk)
        self.finding: Finding = trouble(rk, hint=hint, **fields)


def trouble(rk: str, *, hint: str = "", **fields: Any) -> Finding:
    """A finding that is about no line of any file."""
    return finding(rk, Location("routekaart"), hint=hint, **fields)
