"""Replacing a folder as a whole: what is published is complete, never half of two versions."""

import os
import shutil
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from routekaart.building.trouble import CannotRun
from routekaart.reading.reasons import reason
from routekaart.showing.output import Output

MARKER = ".routekaart"
"""The file by which we know a folder that we made, and may therefore replace."""

MARKER_TEXT = b"Deze map is gemaakt met routekaart. Elke keer bouwen vervangt alles hierin.\n"


@contextmanager
def replacing(uit: Path) -> Iterator[Path]:
    """Gives an empty folder beside `uit`; it takes the place of `uit` when the block ends well.

    When the block raises, `uit` stays as it was. Raises `CannotRun` when `uit` is a file or
    holds things that we did not make, and when the place cannot be written to.
    """
    target = uit.resolve()
    fresh = target.parent / f".{target.name}.nieuw-{os.getpid()}"
    try:
        _check_ours(target, uit)
        fresh.mkdir(parents=True)
        (fresh / MARKER).write_bytes(MARKER_TEXT)
        yield fresh
        _swap(fresh, target)
    except OSError as error:
        raise CannotRun("RK906", uit=uit, reden=reason(error)) from error
    finally:
        shutil.rmtree(fresh, ignore_errors=True)


def write_outputs(outputs: Iterable[Output], folder: Path) -> int:
    """Make each output and write it below `folder`, which must exist. Gives how many there were."""
    count = 0
    for output in outputs:
        write_files({output.path: output.make()}, folder)
        count += 1
    return count


def write_files(files: Mapping[str, bytes], folder: Path) -> None:
    """Write path -> content below `folder`, which must exist."""
    for path, content in sorted(files.items()):
        file = folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content)


def _check_ours(target: Path, shown: Path) -> None:
    if not target.exists():
        return
    if not target.is_dir():
        raise CannotRun("RK904", uit=shown)
    if any(target.iterdir()) and not (target / MARKER).is_file():
        raise CannotRun("RK905", uit=shown)


def _swap(fresh: Path, target: Path) -> None:
    """Two renames; the old folder comes back when the second one fails."""
    old = target.parent / f".{target.name}.oud-{os.getpid()}"
    if target.exists():
        target.rename(old)
    try:
        fresh.rename(target)
    except OSError:
        if old.exists():
            old.rename(target)
        raise
    shutil.rmtree(old, ignore_errors=True)
