"""Sheets that several processes make, each the ones that nobody has begun.

No page is known here: a process that sets paper begins sooner without those.
"""

import pickle
from concurrent.futures import Future, ProcessPoolExecutor
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path
from tempfile import TemporaryDirectory

from routekaart.building.folder import write_outputs
from routekaart.building.stopping import undisturbed
from routekaart.building.workers import cores, processes
from routekaart.showing.memory import Memory, current, remembering
from routekaart.showing.output import Output
from routekaart.showing.paper.sheets import sheets
from routekaart.showing.telling.region import Region

ENOUGH = 10
"""So many signals make sheets enough to be worth a process, which costs a second to begin."""

HALF = ".half"
"""How a file is called that is still being written."""


def count_helpers(region: Region) -> int:
    """How many processes it is worth to begin beside this one, for the sheets of a region."""
    return min(cores() - 1, len(region.decisions.diagrammen) // ENOUGH)


def print_sheets(region: Region, folder: Path) -> int:
    """Every sheet of a region in `folder`, on all cores where they are many. Gives their number."""
    helpers = count_helpers(region)
    if not helpers:
        return write_outputs(sheets(region), folder)
    with TemporaryDirectory() as name, processes(helpers) as pool:
        desk = Desk(region, folder, Path(name))
        made = [desk.call(pool) for _ in range(helpers)]
        return desk.make_rest() + sum(one.result() for one in made)


@dataclass(frozen=True)
class Desk:
    """Sheets of a region that several processes make: who takes one says so in a folder."""

    region: Region
    folder: Path
    begun: Path

    def __post_init__(self) -> None:
        for one in (self.folder, self.begun):
            one.mkdir(parents=True, exist_ok=True)

    @cached_property
    def _sheets(self) -> dict[str, Output]:
        return {one.path: one for one in sheets(self.region)}

    def call(self, pool: ProcessPoolExecutor) -> "Future[int]":
        """Let another process make the rest too. Gives how many that were."""
        # The pool would pack this later, in a thread, while somebody works on the region.
        parcel = pickle.dumps((self, current()))
        with undisturbed():  # a process that is half begun would be nobody's
            return pool.submit(make_rest, parcel)

    def make_rest(self, backwards: bool = False) -> int:
        """Make what nobody has begun. Gives how many that were."""
        names = reversed(self._sheets) if backwards else iter(self._sheets)
        return sum(self.make(name) for name in names)

    def make(self, name: str) -> bool:
        """Make a sheet, if nobody has begun it."""
        try:
            (self.begun / name).mkdir()
        except FileExistsError:
            return False
        write_outputs([replace(self._sheets[name], path=f"{name}{HALF}")], self.folder)
        (self.folder / f"{name}{HALF}").replace(self.folder / name)
        return True


def make_rest(parcel: bytes) -> int:
    """What another process does at a desk: it begins at the end, with what takes longest.

    `parcel` is what `Desk.call` made.
    """
    made: tuple[Desk, Memory | None] = pickle.loads(parcel)  # noqa: S301 - our own parent packed it
    desk, memory = made
    with remembering(memory):
        return desk.make_rest(backwards=True)
