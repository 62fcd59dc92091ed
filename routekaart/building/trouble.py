"""What goes wrong outside the content: a folder that is not there, a place that is read-only."""

from collections.abc import Iterable
from typing import Any

from routekaart.reading.catalogue import finding
from routekaart.reading.finding import Finding, Location
from routekaart.reading.nearest import nearest


class CannotRun(Exception):
    """The machine or the command line stands in the way. Carries the RK9xx finding that says so."""

    def __init__(self, rk: str, *, hint: str = "", **fields: Any) -> None:
        super().__init__(rk)
        self.finding: Finding = finding(rk, Location("routekaart"), hint=hint, **fields)


def did_you_mean(value: str, names: Iterable[str]) -> str:
    """`Bedoelde u "…"?`, or nothing when no name comes near."""
    near = nearest(value, names)
    return f'Bedoelde u "{near}"?' if near else ""
