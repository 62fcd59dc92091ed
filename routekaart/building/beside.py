"""Paper and pages side by side: another process makes sheets while the pages are made."""

import shutil
from collections.abc import Iterator
from concurrent.futures import Future
from contextlib import contextmanager
from dataclasses import replace
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from time import sleep

from routekaart.building.bundle import Bundle, bundle_of
from routekaart.building.desk import Desk, count_helpers
from routekaart.building.workers import processes
from routekaart.showing.paper.typesetting import count_pages
from routekaart.showing.telling import links
from routekaart.showing.telling.region import Region

MOMENT = 0.05
"""So many seconds pass before one looks again whether a sheet is there."""


@contextmanager
def paper_beside(region: Region, uit: Path) -> Iterator[Bundle]:
    """The site of a region, for a block that makes it in `uit`. Its sheets are there afterwards.

    On one core, and for a small region, the block makes the sheets itself.
    """
    bundle = bundle_of(region)
    if not count_helpers(region):
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
