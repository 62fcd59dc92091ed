"""Paper and pages by two processes: the same site as by one, and nothing left behind."""

import multiprocessing
from datetime import date
from pathlib import Path
from typing import NoReturn

import pytest

from routekaart.building import beside, desk
from routekaart.building.checking import check_region
from routekaart.building.trouble import CannotRun
from routekaart.cli import main
from tests.support.sites import PEILDATUM, files_below

pytestmark = [pytest.mark.site, pytest.mark.paper, pytest.mark.anew]


def _bouw(folder: Path, uit: Path, *more: str) -> int:
    return main(["bouw", str(folder), "--uit", str(uit), "--peildatum", PEILDATUM, *more])


@pytest.fixture
def two(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(desk, "cores", lambda: 2)
    monkeypatch.setattr(desk, "ENOUGH", 1)


@pytest.mark.usefixtures("two")
def test_two_processes_make_the_same_site(
    klein: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The same content and day give the same bytes, whoever sets what."""
    assert _bouw(klein, tmp_path / "twee") == 0
    monkeypatch.setattr(desk, "cores", lambda: 1)
    assert _bouw(klein, tmp_path / "een") == 0
    assert any(path.endswith(".pdf") for path in files_below(tmp_path / "een"))
    assert files_below(tmp_path / "een") == files_below(tmp_path / "twee")
    assert multiprocessing.active_children() == []


@pytest.mark.usefixtures("two")
def test_a_sheet_of_the_editor_stays_and_links_to_sheets_hold(klein: Path, tmp_path: Path) -> None:
    docs = tmp_path / "docs"
    (docs / "kaart" / "pdf").mkdir(parents=True)
    (docs / "kaart" / "pdf" / "poster.pdf").write_bytes(b"eigen")
    (docs / "eigen.md").write_text("# Eigen\n\n[Boekje](kaart/pdf/boekje.pdf)\n", "utf-8")
    assert _bouw(klein, tmp_path / "site", "--docs", str(docs)) == 0
    assert (tmp_path / "site" / "kaart" / "pdf" / "poster.pdf").read_bytes() == b"eigen"


@pytest.mark.usefixtures("two")
def test_the_process_ends_when_the_pages_cannot_be_made(
    klein: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object, **__: object) -> NoReturn:
        raise CannotRun("RK907", hint="niets")

    monkeypatch.setattr("routekaart.building.site.write_site", refuse)
    assert _bouw(klein, tmp_path / "site") == 2
    assert multiprocessing.active_children() == []
    assert not (tmp_path / "site").exists()


@pytest.mark.usefixtures("two")
def test_what_the_pages_remember_of_the_region_does_not_go_along(
    klein: Path, tmp_path: Path
) -> None:
    """The list of terms keeps what it cut up, and no process can be sent such a memory."""
    region = check_region(klein, date.fromisoformat(PEILDATUM)).whole()
    assert region is not None
    assert region.woordenlijst.pieces("Verzuim.")
    with beside.paper_beside(region, tmp_path / "site"):
        pass
    assert (tmp_path / "site" / "kaart" / "pdf" / "poster-a3.pdf").is_file()
