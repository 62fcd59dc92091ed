"""Paper and pages side by side: the sheets are made by a second process and come in at the end."""

import pickle
import shutil
from collections.abc import Iterator
from concurrent.futures import Future
from contextlib import contextmanager
from dataclasses import replace
from functools import partial
from itertools import islice
from pathlib import Path
from tempfile import TemporaryDirectory
from time import sleep

from routekaart.building.bundle import Bundle, bundle_of
from routekaart.building.folder import write_outputs
from routekaart.building.stopping import undisturbed
from routekaart.building.workers import cores, processes
from routekaart.showing.everything import outputs
from routekaart.showing.memory import Memory, current, remembering
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
    with TemporaryDirectory() as folder, processes(1) as pool:
        parcel = _pack(region)
        with undisturbed():  # a process that is half begun would be nobody's
            made = pool.submit(write_paper, parcel, Path(folder))
        counting = replace(region, count_bladen=partial(_count, made, Path(folder) / links.PDF))
        yield replace(bundle_of(counting), beside=links.PDF)
        made.result()
        _bring(Path(folder) / links.PDF, uit / links.PDF)


def write_paper(parcel: bytes, folder: Path) -> None:
    """Every sheet of the region below `folder`. Runs in a process of its own.

    `parcel` is what `_pack` made.
    """
    region, memory = _unpack(parcel)
    with remembering(memory):
        for one in outputs(region):
            if one.path.startswith(links.PDF):
                place = folder / one.path
                write_outputs([replace(one, path=f"{one.path}{HALF}")], folder)
                place.with_name(f"{place.name}{HALF}").replace(place)


def print_sheets(region: Region, folder: Path) -> int:
    """Every sheet of a region in `folder`, on all cores where they are many. Gives their number."""
    every = tuple(sheets(region))
    parts = min(cores(), len(region.decisions.diagrammen) // ENOUGH)
    if parts < 2:
        return write_outputs(every, folder)
    parcel = _pack(region)
    with processes(parts) as pool:
        with undisturbed():
            made = [pool.submit(write_part, parcel, folder, n, parts) for n in range(parts)]
        return sum(one.result() for one in made)


def write_part(parcel: bytes, folder: Path, first: int, step: int) -> int:
    """Some of the sheets of a region: so many apart, for they differ in work. In its own process.

    `parcel` is what `_pack` made.
    """
    region, memory = _unpack(parcel)
    with remembering(memory):
        return write_outputs(islice(sheets(region), first, None, step), folder)


def _pack(region: Region) -> bytes:
    """A region, and what is remembered, for another process. The pool would pack it later, in a
    thread, while somebody works on the region."""
    return pickle.dumps((region, current()))


def _unpack(parcel: bytes) -> tuple[Region, Memory | None]:
    region, memory = pickle.loads(parcel)  # noqa: S301 - our own parent packed it
    return region, memory


def _count(made: "Future[None]", folder: Path, name: str) -> int:
    """The pages of a sheet, as soon as the other process has made it."""
    while not (folder / name).exists() and not made.done():
        sleep(MOMENT)
    if made.done():
        made.result()  # what went wrong there is what is wrong here
    return count_pages((folder / name).read_bytes())


def _bring(made: Path, uit: Path) -> None:
    """What an editor put in the place of a sheet stays."""
    uit.mkdir(parents=True, exist_ok=True)
    for file in sorted(made.iterdir()):
        if not (uit / file.name).exists():
            shutil.move(file, uit / file.name)
