"""Paper and pages side by side: processes that each make the sheets that nobody has begun."""

import pickle
import shutil
from collections.abc import Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass, replace
from functools import cached_property, partial
from pathlib import Path
from tempfile import TemporaryDirectory
from time import sleep

from routekaart.building.bundle import Bundle, bundle_of
from routekaart.building.folder import write_outputs
from routekaart.building.stopping import undisturbed
from routekaart.building.workers import cores, processes
from routekaart.showing.memory import Memory, current, remembering
from routekaart.showing.output import Output
from routekaart.showing.paper.sheets import sheets
from routekaart.showing.paper.typesetting import count_pages
from routekaart.showing.telling import links
from routekaart.showing.telling.region import Region

ENOUGH = 10
"""So many signals make sheets enough to be worth a process, which costs a second to begin."""

HALF = ".half"
"""How a file is called that is still being written."""

MOMENT = 0.05
"""So many seconds pass before one looks again whether a sheet is there."""


@contextmanager
def paper_beside(region: Region, uit: Path) -> Iterator[Bundle]:
    """The site of a region, for a block that makes it in `uit`. Its sheets are there afterwards.

    On one core, and for a small region, the block makes the sheets itself.
    """
    bundle = bundle_of(region)
    if cores() < 2 or len(region.decisions.diagrammen) < ENOUGH:
        yield bundle
        return
    with TemporaryDirectory() as name, processes(1) as pool:
        desk = Desk(region, Path(name) / "pdf", Path(name) / "begonnen")
        made = desk.call(pool)
        counting = replace(region, count_bladen=partial(_count, desk, made))
        yield replace(bundle_of(counting), beside=links.PDF)
        desk.make_rest()
        made.result()
        _bring(desk.folder, uit / links.PDF)


def print_sheets(region: Region, folder: Path) -> int:
    """Every sheet of a region in `folder`, on all cores where they are many. Gives their number."""
    helpers = min(cores(), len(region.decisions.diagrammen) // ENOUGH) - 1
    if helpers < 1:
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
    desk, memory = _unpack(parcel)
    with remembering(memory):
        return desk.make_rest(backwards=True)


def _unpack(parcel: bytes) -> tuple[Desk, Memory | None]:
    desk, memory = pickle.loads(parcel)  # noqa: S301 - our own parent packed it
    return desk, memory


def _count(desk: Desk, made: "Future[int]", name: str) -> int:
    """The pages of a sheet, which is made here unless another process is at it."""
    place = desk.folder / name
    desk.make(name)
    while not place.exists() and not made.done():
        sleep(MOMENT)
    if made.done():
        made.result()  # what went wrong there is what is wrong here
    return count_pages(place.read_bytes())


def _bring(made: Path, uit: Path) -> None:
    """What an editor put in the place of a sheet stays."""
    uit.mkdir(parents=True, exist_ok=True)
    for file in sorted(made.iterdir()):
        if not (uit / file.name).exists():
            shutil.move(file, uit / file.name)
