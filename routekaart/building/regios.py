"""Which folder is meant: a path, or the name of a region that ships with the package."""

from pathlib import Path

from routekaart.building.trouble import CannotRun
from routekaart.reading.layers import SHIPPED
from routekaart.reading.nearest import did_you_mean

LAYERS = frozenset({"landelijk", "landelijk-verzuim"})
"""Folders that regions stand on and that are no region themselves."""


def shipped_regios() -> dict[str, Path]:
    """The regions in the package, by name."""
    folders = (file.parent for file in sorted(SHIPPED.glob("*/regio.yaml")))
    return {folder.name: folder for folder in folders if folder.name not in LAYERS}


def find_map(text: str, base: Path = Path()) -> Path:
    """The folder of a region, from `base`. An existing path goes before a shipped name.

    Raises `CannotRun` when there is no such folder, or when it is a file.
    """
    path = base / text
    if path.is_dir():
        return path
    if path.exists():
        raise CannotRun("RK902", map=text)
    regios = shipped_regios()
    if text in regios:
        return regios[text]
    raise CannotRun("RK901", hint=did_you_mean(text, regios), map=text, namen=", ".join(regios))
