"""Links that go round in a circle: as a file, as a folder, as a region. No traceback, in Dutch."""

import os
from pathlib import Path

import pytest

from routekaart.cli import main
from routekaart.reading.regio import read_regio
from tests.support.regions import make_region


@pytest.fixture
def circle(tmp_path: Path) -> Path:
    """`a` leads to `b`, which leads to `a`."""
    (tmp_path / "a").symlink_to("b")
    (tmp_path / "b").symlink_to("a")
    return tmp_path / "a"


@pytest.mark.parametrize(
    "name", ["adviezen.yaml", "begrippen", "begrippen.yaml", "signalen/x.yaml", "regio.yaml"]
)
def test_a_circle_in_a_region_is_a_finding(tmp_path: Path, name: str) -> None:
    folder = make_region(tmp_path, {"signalen/x.md": ""})
    place = folder / name
    place.unlink(missing_ok=True)
    place.symlink_to(f"{place.name}.b")
    (place.parent / f"{place.name}.b").symlink_to(place.name)
    found = {
        (one.code, Path(one.location.file).name): one.message for one in read_regio(folder).findings
    }
    assert set(found) == {
        ("RK101" if name.endswith("yaml") else "RK117", place.name),
        ("RK116" if name.endswith("yaml") else "RK117", f"{place.name}.b"),
    }
    assert all("levels" not in message for message in found.values())


def test_a_folder_that_holds_itself_is_read_once(tmp_path: Path) -> None:
    folder = make_region(tmp_path, {})
    (folder / "begrippen").symlink_to(".")
    codes = {one.code for one in read_regio(folder).findings}
    assert codes == {"RK117", "RK201", "RK202"}


@pytest.mark.parametrize(
    "command",
    [
        "controleer {}",
        "controleer {}/x",
        "bouw {} --uit s",
        "bouw voorbeeld --docs {} --uit s",
        "bouw --alle {} --uit s",
        "nieuw {}",
        "nieuw {}/x",
        "verschil voorbeeld {}",
    ],
)
def test_a_circle_on_the_command_line_is_told(
    command: str, circle: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(circle.parent)
    assert main(command.format(circle.name).split()) == 2
    said = capsys.readouterr().err
    assert said.startswith("routekaart: fout RK9")
    assert "Symlink" not in said
    assert "symbolic" not in said
    assert sorted(os.listdir(circle.parent)) == ["a", "b"]
