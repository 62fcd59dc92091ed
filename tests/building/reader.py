"""Somebody who reads a site without pause, and counts what was not there or not whole."""

import random
import threading
import time
from pathlib import Path
from types import TracebackType
from typing import Self

PAUSE = 0.0002
"""Between two reads, so that what is built gets its turn."""


def files(folder: Path) -> dict[str, bytes]:
    """Every file in a folder with what is in it."""
    paths = (path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in paths}


class Reader(threading.Thread):
    """Reads as long as the block runs. Every build gives the same bytes: any others are wrong."""

    def __init__(self, site: Path) -> None:
        super().__init__()
        self.site, self.known = site, files(site)
        self.reads = self.missing = self.half = 0
        self._is_over = threading.Event()

    def __enter__(self) -> Self:
        self.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._is_over.set()
        self.join()

    def run(self) -> None:
        """One file after another, in any order."""
        draw, names = random.Random(9), sorted(self.known)
        while not self._is_over.is_set():
            name = draw.choice(names)
            self.reads += 1
            try:
                self.half += (self.site / name).read_bytes() != self.known[name]
            except OSError:
                self.missing += 1
            time.sleep(PAUSE)
