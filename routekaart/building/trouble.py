"""What goes wrong outside the content: a folder that is not there, a place that is read-only."""

import os
from pathlib import Path
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


def places_of(error: OSError) -> list[Path]:
    """What the machine was at, where something went to before where it came from."""
    names = (error.filename2, error.filename)
    return [Path(os.fsdecode(name)) for name in names if isinstance(name, str | bytes)]
