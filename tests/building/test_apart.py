"""What is made never takes the place of what somebody wrote, nor comes in between."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from routekaart.building.folder import replacing
from routekaart.cli import main
from tests.support.handbook import write_region
from tests.support.sites import PEILDATUM, files_below

DAY = ("--peildatum", PEILDATUM)


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """A folder of ours that may be replaced, with sources of somebody in it and beside it."""
    with replacing(tmp_path / "S") as fresh:
        write_region(fresh / "mijn")
        (fresh / "docs").mkdir()
        (fresh / "docs" / "eigen.md").write_text("# Eigen\n", "utf-8")
    write_region(tmp_path / "regio")
    (tmp_path / "docs" / "diep").mkdir(parents=True)
    return tmp_path / "S"


Arguments = Callable[[Path], tuple[str | Path, ...]]
REFUSED: dict[str, Arguments] = {
    "region in target": lambda top: ("bouw", top / "S/mijn", "--uit", top / "S"),
    "pages in target": lambda top: (
        *("bouw", top / "regio", "--docs", top / "S/docs"),
        *("--uit", top / "S"),
    ),
    "pages are target": lambda top: (
        *("bouw", top / "regio", "--docs", top / "S"),
        *("--uit", top / "S"),
    ),
    "target in pages": lambda top: (
        *("bouw", top / "regio", "--docs", top / "docs"),
        *("--uit", top / "docs/diep/site"),
    ),
    "region is target": lambda top: ("bouw", top / "regio", "--uit", top / "regio"),
    "target in region": lambda top: ("bouw", top / "regio", "--uit", top / "regio/site"),
    "schrijf": lambda top: ("schrijf", top / "S/mijn", "--uit", top / "S"),
    "kaart": lambda top: ("kaart", top / "S/mijn", "--uit", top / "S"),
    "all in target": lambda top: ("bouw", "--alle", top / "S", "--uit", top / "S"),
    "pages of all": lambda top: (
        "bouw",
        "--alle",
        top,
        "--docs",
        top / "S/docs",
        "--uit",
        top / "S",
    ),
    "target in one of all": lambda top: ("bouw", "--alle", top, "--uit", top / "regio/site"),
    "through a link": lambda top: ("bouw", top / "regio", "--uit", top / "link/site"),
    "link to the target": lambda top: ("bouw", top / "S/mijn", "--uit", top / "naar-S"),
}


@pytest.mark.usefixtures("site")
@pytest.mark.parametrize("kind", REFUSED)
def test_sources_and_target_lie_apart(
    kind: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "link").symlink_to("regio")
    (tmp_path / "naar-S").symlink_to("S")
    before = files_below(tmp_path)
    assert main([str(part) for part in (*REFUSED[kind](tmp_path), *DAY)]) == 2
    assert capsys.readouterr().err[:23] in ("routekaart: fout RK915:", "routekaart: fout RK923:")
    assert files_below(tmp_path) == before


def test_the_layers_under_a_region_are_sources_too(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    region = write_region(tmp_path / "regio")
    file = region / "regio.yaml"
    file.write_text(file.read_text("utf-8").replace("landelijk", "streek"), "utf-8")
    with replacing(tmp_path / "S") as fresh:
        (fresh / "streek").mkdir()
        (fresh / "streek" / "regio.yaml").write_text("basis: landelijk\n", "utf-8")
    (tmp_path / "streek").symlink_to("S/streek")
    assert main(["bouw", str(region), "--uit", str(tmp_path / "S"), *DAY]) == 2
    assert "RK923" in capsys.readouterr().err
    assert (tmp_path / "S" / "streek" / "regio.yaml").is_file()


def test_a_folder_is_known_by_more_than_its_name(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where capitals make no difference (Windows, macOS) or a folder is mounted twice."""
    region, other = write_region(tmp_path / "regio"), tmp_path / "Regio"
    other.mkdir()
    stat = os.stat

    def same(path: object, **more: bool) -> os.stat_result:
        return stat(region if str(path) == str(other) else path, **more)  # type: ignore[arg-type]

    monkeypatch.setattr(os, "stat", same)
    assert main(["bouw", str(region), "--uit", str(other / "site"), *DAY]) == 2
    assert "RK915" in capsys.readouterr().err


@pytest.mark.paper
def test_folders_beside_each_other_are_no_hindrance(klein: Path, tmp_path: Path) -> None:
    region = klein.rename(tmp_path / "site-regio")
    assert main(["schrijf", str(region), "--uit", str(tmp_path / "site"), *DAY]) == 0
