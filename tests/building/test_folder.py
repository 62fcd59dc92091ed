"""A folder is replaced whole: by whom, of whom, with which rights, and what is told."""

import errno
import os
import shutil
import stat
import subprocess
import tempfile
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import pytest

from routekaart.building import exchange
from routekaart.building.folder import check_target, replacing, write_files
from routekaart.building.lock import locked
from routekaart.building.ours import MARKER, MARKER_TEXT
from routekaart.building.spot import Spot
from routekaart.building.trouble import CannotRun

NOBODY = 65534
needs_root = pytest.mark.skipif(
    not hasattr(os, "geteuid") or os.geteuid() != 0, reason="only root can become somebody else"
)


def _build(target: Path, text: str = "nieuw") -> None:
    with replacing(target) as fresh:
        (fresh / "index.html").write_text(text, "utf-8")


def _refusal(target: Path) -> str:
    """The code and the message with which a build is refused."""
    with pytest.raises(CannotRun) as refused:
        _build(target)
    return f"{refused.value.finding.code}: {refused.value.finding.message}"


@contextmanager
def _as_nobody() -> Iterator[None]:
    os.seteuid(NOBODY)
    try:
        yield
    finally:
        os.seteuid(0)


def test_two_names_change_places_in_one_step(tmp_path: Path) -> None:
    (tmp_path / "een").mkdir()
    (tmp_path / "twee").write_text("2", "utf-8")
    if not exchange.exchange(tmp_path / "een", tmp_path / "twee"):
        pytest.skip("this system cannot exchange")
    assert (tmp_path / "een").read_text("utf-8") == "2"
    assert (tmp_path / "twee").is_dir()
    with pytest.raises(FileNotFoundError):
        exchange.exchange(tmp_path / "een", tmp_path / "weg")


@pytest.mark.parametrize("content", [b"", b"van mij\n", MARKER_TEXT[5:], b"x" + MARKER_TEXT])
def test_a_marker_that_says_something_else_proves_nothing(content: bytes, tmp_path: Path) -> None:
    target = tmp_path / "site"
    target.mkdir()
    (target / MARKER).write_bytes(content)
    (target / "brief.txt").write_text("brief", "utf-8")
    assert _refusal(target).startswith("RK905")
    assert (target / "brief.txt").read_text("utf-8") == "brief"


def test_a_marker_that_is_a_link_proves_nothing(tmp_path: Path) -> None:
    _build(tmp_path / "echt")
    (tmp_path / "site").mkdir()
    (tmp_path / "site" / MARKER).symlink_to(tmp_path / "echt" / MARKER)
    (tmp_path / "site" / "brief.txt").write_text("brief", "utf-8")
    assert _refusal(tmp_path / "site").startswith("RK905")


def test_what_came_during_the_build_stops_it(tmp_path: Path) -> None:
    (tmp_path / "site").mkdir()
    with pytest.raises(CannotRun, match="RK905"), replacing(tmp_path / "site"):
        (tmp_path / "site" / "brief.txt").write_text("brief", "utf-8")
    assert os.listdir(tmp_path) == ["site"]
    assert os.listdir(tmp_path / "site") == ["brief.txt"]


def test_files_of_somebody_else_are_named_before_they_go(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    target = tmp_path / "site"
    _build(target)
    assert capsys.readouterr().err == ""
    (target / "web.config").write_text("", "utf-8")
    (target / "diep").mkdir()
    for number in range(6):
        (target / "diep" / f"{number}.txt").write_text("", "utf-8")
    (target / "link").symlink_to("/")
    with replacing(target):
        told = capsys.readouterr().err
        assert (target / "web.config").exists()
    assert "waarschuwing RK925" in told
    assert "diep/0.txt, diep/1.txt, diep/2.txt, diep/3.txt, diep/4.txt en nog 3" in told
    assert os.listdir(target) == [MARKER]
    _build(target)
    assert capsys.readouterr().err == ""


def test_a_folder_that_mkdocs_made_names_nobody(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Its marker has no list, so nothing can be said of the files in it."""
    (tmp_path / "site").mkdir()
    (tmp_path / "site" / MARKER).write_bytes(MARKER_TEXT)
    (tmp_path / "site" / "x.html").write_text("", "utf-8")
    _build(tmp_path / "site")
    assert capsys.readouterr().err == ""


def test_only_leftovers_of_ours_go(tmp_path: Path) -> None:
    """By name and by marker: each alone is not enough, nor are those of a target beside it."""
    marked, bare = (
        (".site.0123456789abcdef.nieuw", ".site.x.0123456789abcdef.nieuw"),
        (
            ".site.fedcba9876543210.nieuw",
            ".site.nieuw-12",
            ".site.oud-12",
        ),
    )
    for name in (*marked, *bare):
        (tmp_path / name).mkdir()
        (tmp_path / name / "werk.txt").write_text("", "utf-8")
    for name in marked:
        (tmp_path / name / MARKER).write_bytes(MARKER_TEXT)
    _build(tmp_path / "site")
    assert sorted(os.listdir(tmp_path)) == sorted(["site", marked[1], *bare])


def test_a_build_at_work_is_left_alone(tmp_path: Path) -> None:
    with replacing(tmp_path / "site") as fresh:
        (fresh / "index.html").write_text("eerste", "utf-8")
        assert _refusal(tmp_path / "site").startswith("RK924")
        with pytest.raises(CannotRun):
            check_target(tmp_path / "site")
        _build(tmp_path / "site.x")  # another target in the same folder
    assert (tmp_path / "site" / "index.html").read_text("utf-8") == "eerste"
    assert sorted(os.listdir(tmp_path)) == ["site", "site.x"]


def test_of_many_at_once_never_two_are_at_work(tmp_path: Path) -> None:
    at_work, most, done = 0, 0, 0
    guard = threading.Lock()

    def run() -> None:
        nonlocal at_work, most, done
        for _ in range(40):
            with suppress(CannotRun), replacing(tmp_path / "site"):
                with guard:
                    at_work += 1
                    most = max(most, at_work)
                    done += 1
                with guard:
                    at_work -= 1

    threads = [threading.Thread(target=run) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert most == 1
    assert done > 0
    assert os.listdir(tmp_path) == ["site"]


def test_a_lock_that_holds_something_is_not_ours(tmp_path: Path) -> None:
    (tmp_path / ".site.bezet").write_text("van mij", "utf-8")
    assert _refusal(tmp_path / "site") == (
        f'RK906: kan niet schrijven in "{tmp_path}": daar staat al iets met die naam.'
    )
    assert os.listdir(tmp_path) == [".site.bezet"]


def test_a_lock_that_nobody_holds_is_no_hindrance(tmp_path: Path) -> None:
    (tmp_path / ".site.bezet").touch()
    _build(tmp_path / "site")
    assert os.listdir(tmp_path) == ["site"]


@needs_root
def test_what_another_user_left_behind_is_no_hindrance(open_path: Path) -> None:
    """A lock that we may only read, and a folder that we may not take away."""
    open_path.chmod(0o777)
    (open_path / ".site.bezet").touch(0o644)
    left = open_path / ".site.0123456789abcdef.nieuw"
    left.mkdir()
    for name in (MARKER, "x.html"):
        (left / name).write_bytes(MARKER_TEXT)
    with _as_nobody():
        _build(open_path / "site")
    assert sorted(os.listdir(open_path)) == [left.name, "site"]
    _build(open_path / "anders")
    _build(open_path / "site")
    assert sorted(os.listdir(open_path)) == ["anders", "site"]


def test_the_lock_is_that_of_whoever_made_it(tmp_path: Path) -> None:
    """Who waited on a file that is gone by then must not think that it holds the new one."""
    with locked(tmp_path / "slot"):
        (tmp_path / "slot").unlink()
        with locked(tmp_path / "slot"):
            pass


@pytest.mark.parametrize("mode", [0o755, 0o750, 0o2775, 0o700])
def test_the_rights_of_the_folder_stay(mode: int, tmp_path: Path) -> None:
    _build(tmp_path / "site")
    (tmp_path / "site").chmod(mode)
    _build(tmp_path / "site", "later")
    assert stat.S_IMODE((tmp_path / "site").stat().st_mode) == mode
    assert (tmp_path / "site" / "index.html").read_text("utf-8") == "later"


@needs_root
def test_owner_and_group_of_the_folder_stay(tmp_path: Path) -> None:
    _build(tmp_path / "site")
    os.chown(tmp_path / "site", NOBODY, 33)
    _build(tmp_path / "site")
    found = (tmp_path / "site").stat()
    assert (found.st_uid, found.st_gid) == (NOBODY, 33)


@needs_root
def test_a_group_that_we_cannot_give_stays_too(open_path: Path) -> None:
    """The folder itself then stays, and is filled."""
    os.chown(open_path, NOBODY, -1)
    _build(open_path / "site")
    (open_path / "site").chmod(0o777)
    os.chown(open_path / "site", 0, 33)
    before = (open_path / "site").stat()
    with _as_nobody():
        _build(open_path / "site", "later")
    after = (open_path / "site").stat()
    assert (after.st_ino, after.st_uid, after.st_gid) == (before.st_ino, 0, 33)
    assert (open_path / "site" / "index.html").read_text("utf-8") == "later"


@pytest.fixture
def open_path() -> Iterator[Path]:
    """A folder that somebody else can come in: pytest keeps its own to itself."""
    folder = Path(tempfile.mkdtemp())
    folder.chmod(0o755)
    yield folder
    shutil.rmtree(folder)


@needs_root
def test_a_folder_in_one_that_may_not_be_written_is_filled(open_path: Path) -> None:
    site = open_path / "site"
    _build(site, "eerst")
    (site / "weg").mkdir()
    (site / "weg" / "oud.html").write_text("", "utf-8")
    for path in (site, *site.rglob("*")):
        os.chown(path, NOBODY, NOBODY)
    before = site.stat().st_ino
    with _as_nobody():
        _build(site, "later")
        _build(site, "laatst")
    assert site.stat().st_ino == before
    assert sorted(os.listdir(site)) == [MARKER, "index.html"]
    assert (site / "index.html").read_text("utf-8") == "laatst"
    assert os.listdir(open_path) == ["site"]


@needs_root
def test_the_folder_that_is_to_blame_is_named(open_path: Path) -> None:
    with _as_nobody():
        for target in (open_path / "site", open_path / "diep" / "er" / "in"):
            told = f'RK906: kan niet schrijven in "{open_path}": daar hebt u geen rechten voor.'
            assert _refusal(target) == told
    assert os.listdir(open_path) == []


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of one megabyte."""
    place = tmp_path / "schijf"
    place.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", str(place)]
    if os.geteuid() != 0 or subprocess.run(mount, capture_output=True, check=False).returncode:
        pytest.skip("this machine lets us mount nothing")
    yield place
    subprocess.run(["umount", str(place)], check=True)


def test_a_mount_is_filled(small_disk: Path) -> None:
    _build(small_disk, "eerst")
    _build(small_disk, "later")
    assert sorted(os.listdir(small_disk)) == [MARKER, "index.html"]
    assert (small_disk / "index.html").read_text("utf-8") == "later"
    assert os.path.ismount(small_disk)
    assert os.listdir(small_disk.parent) == ["schijf"]


@pytest.mark.parametrize("inside", [True, False])
def test_a_full_disk_leaves_the_site_as_it_was(inside: bool, small_disk: Path) -> None:
    target = small_disk if inside else small_disk / "site"
    _build(target, "eerst")
    files = {f"{number}.html": b"x" * 4096 for number in range(300)}
    with pytest.raises(CannotRun) as full, replacing(target) as fresh:
        write_files(files, fresh)
    told = f'kan niet schrijven in "{target}": de schijf is vol.'
    assert (full.value.finding.code, full.value.finding.message) == ("RK906", told)
    assert (target / "index.html").read_text("utf-8") == "eerst"
    assert sorted(os.listdir(target)) == [MARKER, "index.html"]
    assert inside or os.listdir(small_disk) == ["site"]


def test_folders_above_that_stay_empty_go_again(tmp_path: Path) -> None:
    with pytest.raises(ZeroDivisionError), replacing(tmp_path / "a" / "b" / "site"):
        raise ZeroDivisionError
    assert os.listdir(tmp_path) == []


@pytest.mark.parametrize("links", [{"a": "a"}, {"a": "b", "b": "a"}, {"a": "b/x", "b": "a/x"}])
@pytest.mark.parametrize("below", ["", "site"])
def test_a_link_in_a_circle_is_told(links: dict[str, str], below: str, tmp_path: Path) -> None:
    for name, there in links.items():
        (tmp_path / name).symlink_to(there)
    told = _refusal(tmp_path / "a" / below)
    assert told.startswith("RK926") or "een koppeling (link) verwijst in een kring" in told
    with pytest.raises(CannotRun):
        check_target(tmp_path / "a" / below)


def test_a_link_to_a_folder_leads_there(tmp_path: Path) -> None:
    (tmp_path / "diep").mkdir()
    (tmp_path / "site").symlink_to("diep/echt")
    _build(tmp_path / "site")
    _build(tmp_path / "site", "later")
    assert (tmp_path / "diep" / "echt" / "index.html").read_text("utf-8") == "later"
    assert (tmp_path / "site").is_symlink()


def test_what_cannot_be_read_is_not_blamed_on_the_target(tmp_path: Path) -> None:
    with pytest.raises(PermissionError), replacing(tmp_path / "site"):
        raise PermissionError(errno.EACCES, "x", str(tmp_path / "docs" / "dicht.md"))


def test_the_place_of_the_work_is_of_one_target(tmp_path: Path) -> None:
    names = {Spot(tmp_path / name, False).make() for name in ("s", "s.x", "S", "s ") for _ in "ab"}
    assert len(names) == 8
    assert all(name.parent == tmp_path and name.name.startswith(".") for name in names)
