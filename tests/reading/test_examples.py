"""Every code of the catalogue has a folder with a mistake that gives that finding and no other.

`tests/bevindingen/RKxxx/` goes on from `minimaal`, a region on which nothing is wrong.
`verwacht.txt` holds the finding as it should be; `pytest --bijwerken` writes it anew.
"""

import shutil
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from routekaart.building.checking import check_region
from routekaart.reading.catalogue import entries
from routekaart.reading.finding import Finding, Location
from tests.support.golden import Golden
from tests.support.places import BEVINDINGEN

PEILDATUM = date(2026, 11, 22)
# RK9 is about the command line and the machine, not about content.
CODES = [code for code in entries() if not code.startswith("RK9")]


def all_findings(folder: Path) -> list[Finding]:
    return list(check_region(folder, PEILDATUM, folder / "docs").findings)


@pytest.fixture
def example(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    """The folder of a code. What is too big for the repository is made in a copy: files of a
    size (`opvullen.txt`), or so many folders on top of each other (`lagen.txt`)."""
    code = str(request.param)
    folder = BEVINDINGEN / code
    large, layers = folder / "opvullen.txt", folder / "lagen.txt"
    if not (large.exists() or layers.exists()):
        return folder
    for name in ("minimaal", code):
        shutil.copytree(BEVINDINGEN / name, tmp_path / name, symlinks=True)
    for line in large.read_text().splitlines() if large.exists() else ():
        name, size = line.split()
        (tmp_path / code / name).write_text("#\n" * (int(size) // 2 + 1))
    for number in range(1, int(layers.read_text()) + 1) if layers.exists() else ():
        (tmp_path / f"laag-{number}").mkdir()
        (tmp_path / f"laag-{number}" / "regio.yaml").write_text(f"basis: laag-{number + 1}\n")
    return tmp_path / code


def described(findings: list[Finding], root: Path) -> Iterator[str]:
    for found in findings:
        yield f"{short(found.location, root)}: {found.severity.value} {found.code}: {found.message}"
        if found.hint:
            yield f"    {found.hint}"
        for related in found.related:
            yield f"    {short(related.location, root)}: {related.text}"


def short(place: Location, root: Path) -> str:
    file = Path(place.file).relative_to(root).as_posix()
    return f"{file}:{place.line}:{place.column}+{place.length}"


def test_every_code_has_an_example() -> None:
    folders = {path.name for path in BEVINDINGEN.iterdir() if path.name.startswith("RK")}
    assert folders == set(CODES)


def test_nothing_is_wrong_with_the_region_that_the_examples_stand_on() -> None:
    assert all_findings(BEVINDINGEN / "minimaal") == []


@pytest.mark.parametrize("example", CODES, indirect=True)
def test_an_example_gives_exactly_its_own_finding(example: Path, golden: Golden) -> None:
    found = all_findings(example)
    if example.name == "RK127":  # which is about all those that are told with it
        found = [finding for finding in found if finding.code == "RK127"]
    assert [finding.code for finding in found] == [example.name], found
    text = "\n".join(described(found, example.parent)) + "\n"
    golden(BEVINDINGEN / example.name / "verwacht.txt", text)
