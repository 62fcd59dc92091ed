"""Small regions on disk, for tests: the minimal region of `bevindingen` with files on top."""

import shutil
from collections.abc import Mapping
from pathlib import Path

from routekaart.reading.finding import Finding
from routekaart.reading.regio import read_regio
from tests.support.places import MINIMAAL


def make_region(place: Path, files: Mapping[str, str | bytes]) -> Path:
    """A region `proef` that stands on `minimaal`, both in `place`."""
    if not (place / "minimaal").exists():
        shutil.copytree(MINIMAAL, place / "minimaal")
    for name, text in {"regio.yaml": "basis: minimaal\n", **files}.items():
        path = place / "proef" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return place / "proef"


def places(findings: tuple[Finding, ...]) -> list[tuple[str, str, int, int]]:
    """Of each finding the code, the name of the file, the line and the column."""
    return [
        (found.code, Path(found.location.file).name, found.location.line, found.location.column)
        for found in findings
    ]


def now(findings: tuple[Finding, ...]) -> list[Finding]:
    """What is wrong today; what goes wrong on a later day is told by RK424."""
    return [found for found in findings if found.code != "RK424"]


def found_in(place: Path, files: Mapping[str, str | bytes]) -> list[tuple[str, str, int, int]]:
    """The places of what is wrong with such a region."""
    return places(read_regio(make_region(place, files)).findings)
