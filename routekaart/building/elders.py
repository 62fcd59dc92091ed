"""Settings of another site builder, beside a region, that ask for what that builder cannot do."""

import tomllib
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from routekaart.building import report
from routekaart.building.trouble import trouble

SETTINGS = "zensical.toml"
PLUGIN = "routekaart"


def warn_of_settings(folders: Iterable[Path]) -> None:
    """Tell of each file of settings that names our plugin for a builder that passes over it
    without a word: in its own run nobody can say so."""
    for file in _deaf(folders):
        report.tell_trouble(trouble("RK927", bestand=file))


def _deaf(folders: Iterable[Path]) -> Iterator[Path]:
    for file in dict.fromkeys(folder / SETTINGS for folder in folders):
        if _names_us(_read(file)):
            yield file


def _read(file: Path) -> Any:
    """What the file says; nothing when there is none, or when it is not for us to explain."""
    try:
        return tomllib.loads(file.read_text("utf-8")).get("project")
    except (OSError, ValueError):  # also what is no TOML, or no UTF-8
        return None


def _names_us(project: Any) -> bool:
    """Plugins are a table by name, or a list of names and of tables with one name."""
    plugins = project.get("plugins") if isinstance(project, dict) else None
    listed = plugins if isinstance(plugins, list) else [plugins]
    return any(one == PLUGIN or (isinstance(one, dict) and PLUGIN in one) for one in listed)
