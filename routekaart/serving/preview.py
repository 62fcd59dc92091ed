"""Follows a region on disk: after every save there is a new moment."""

import os
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from threading import Condition, Event

from routekaart.building.checking import Checked, check_region
from routekaart.deciding.difference.compare import Version
from routekaart.reading.layers import layer_folders
from routekaart.serving.moment import Moment, version_of

PAUSE = 0.1
"""So many seconds between two looks at the disk."""

Stamp = tuple[tuple[str, int, int], ...]


class Preview:
    """The newest moment of a region. Threads may ask for it; one follows the disk."""

    def __init__(self, folder: Path, peildatum: date, before: Version | None = None) -> None:
        """`before` is what each moment is compared with: without it, the region as it is now."""
        self._folder, self._peildatum = folder, peildatum
        self._changed = Condition()
        self._stamp = stamp(folder)
        checked = self._check()
        region = checked.whole()
        self._before = before or (version_of(region) if region else None)
        self._moment = Moment(
            1, region, checked.findings, checked.texts, region is not None, self._before
        )

    @property
    def moment(self) -> Moment:
        """The newest."""
        with self._changed:
            return self._moment

    def wait(self, number: int, timeout: float) -> Moment:
        """The newest, as soon as it is another than `number`, or after so many seconds."""
        with self._changed:
            self._changed.wait_for(lambda: self._moment.number != number, timeout)
            return self._moment

    def follow(self, stop: Event, told: Callable[[Moment], None]) -> None:
        """Look at the disk again and again, until `stop` is set."""
        while not stop.wait(PAUSE):
            if self.refresh():
                told(self.moment)

    def refresh(self) -> bool:
        """Read anew if anything was saved. Gives whether that was so."""
        now = stamp(self._folder)
        if now == self._stamp:
            return False
        self._stamp = now
        checked = self._check()
        region = checked.whole()
        with self._changed:
            last = self._moment
            before = self._before = self._before or (version_of(region) if region else None)
            self._moment = Moment(
                last.number + 1,
                region or last.region,
                checked.findings,
                checked.texts,
                region is not None,
                before,
            )
            self._changed.notify_all()
        return True

    def _check(self) -> Checked:
        return check_region(self._folder, self._peildatum)


def stamp(folder: Path) -> Stamp:
    """Another one as soon as a file of the region, or of a layer under it, is saved."""
    return tuple(sorted(one for layer in layer_folders(folder) for one in _seen(layer)))


def _seen(folder: Path) -> Iterator[tuple[str, int, int]]:
    """Files that come and go while we look are seen the next time."""
    try:
        with os.scandir(folder) as entries:
            for entry in entries:
                if entry.is_dir():
                    yield from _seen(Path(entry.path))
                elif entry.name.endswith(".yaml"):
                    status = entry.stat()
                    yield entry.path, status.st_mtime_ns, status.st_size
    except OSError:
        return
