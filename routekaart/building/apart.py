"""What is made and what was written lie apart: a target is replaced, with all that is in it."""

import os
from collections.abc import Iterable
from pathlib import Path

from routekaart.building.trouble import CannotRun
from routekaart.reading.layers import layer_folders


def check_apart(regios: Iterable[Path], uit: Path, docs: Path | None = None) -> None:
    """Raises `CannotRun` when a region, a layer of it or `docs` lies in `uit`, or `uit` in it."""
    layers = (layer for regio in regios for layer in layer_folders(regio))
    for bron in (*layers, *([docs] if docs else [])):
        if _lies_in(uit, bron):
            raise CannotRun("RK915", uit=uit, bron=bron)
        if _lies_in(bron, uit):
            raise CannotRun("RK923", uit=uit, bron=bron)


def _lies_in(inner: Path, outer: Path) -> bool:
    """Whether `outer` is `inner` or a folder around it, by whatever name."""
    place, around = Path(os.path.realpath(inner)), Path(os.path.realpath(outer))
    above, wanted = (place, *place.parents), _identity(around)
    return around in above or (wanted is not None and wanted in map(_identity, above))


def _identity(folder: Path) -> tuple[int, int] | None:
    """What the disk knows a folder by; None when it is not there."""
    try:
        found = os.stat(folder)
    except OSError:
        return None
    return found.st_dev, found.st_ino
