"""The store: bytes come back as they were or not at all, and nobody else can look."""

import os
import stat
from pathlib import Path

import pytest

from routekaart.building import store as module
from routekaart.building.store import PLACE, Store, open_store


@pytest.fixture
def store(tmp_path: Path) -> Store:
    return Store(tmp_path, "een")


def _files(folder: Path) -> list[Path]:
    return [path for path in folder.rglob("*") if path.is_file()]


def test_what_was_put_comes_back(store: Store) -> None:
    assert store.get("blad") is None
    store.put("blad", b"\0wit")
    store.put("leeg", b"")
    assert (store.get("blad"), store.get("leeg")) == (b"\0wit", b"")


def test_another_version_of_the_code_knows_nothing(store: Store) -> None:
    store.put("blad", b"wit")
    assert Store(store.folder, "twee").get("blad") is None


@pytest.mark.parametrize(
    "spoil", [lambda whole: whole[:-1], lambda whole: whole + b"x", bytes.upper]
)
def test_what_was_cut_off_or_changed_is_not_there(store: Store, spoil: "type[bytes]") -> None:
    store.put("blad", b"wit")
    [file] = _files(store.folder)
    file.write_bytes(spoil(file.read_bytes()))
    assert store.get("blad") is None


def test_what_cannot_be_written_is_only_made_again(tmp_path: Path) -> None:
    (tmp_path / "bestand").write_text("geen map")
    store = Store(tmp_path / "bestand", "een")
    store.put("blad", b"wit")
    assert store.get("blad") is None


def test_what_was_not_used_for_longest_goes_first(store: Store) -> None:
    for number, name in enumerate(("oud", "gebruikt", "nieuw")):
        store.put(name, bytes(100))
        newest = max(_files(store.folder), key=lambda file: file.stat().st_mtime_ns)
        os.utime(newest, (number, number))
    assert store.get("gebruikt")
    store.tidy(limit=300)
    assert store.get("oud") is None
    assert store.get("gebruikt")
    assert store.get("nieuw")


def test_only_the_owner_may_look(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = tmp_path / "diep" / "cache"
    monkeypatch.setenv(PLACE, str(folder))
    assert open_store() is not None
    folder.chmod(0o755)
    assert open_store() is not None
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    monkeypatch.setattr(os, "geteuid", lambda: folder.stat().st_uid + 1)
    assert open_store() is None


def test_no_store_when_nobody_wants_one(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(PLACE, "nee")
    assert open_store() is None


def test_every_file_of_the_package_decides_the_version(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "inhoud").mkdir()
    for name in ("a.py", "b.css", "inhoud/c.yaml"):
        (tmp_path / name).write_text("een")
    monkeypatch.setattr(module, "PACKAGE", tmp_path)
    version = module.code_version.__wrapped__
    first = version()
    (tmp_path / "inhoud/c.yaml").write_text("twee")
    assert version() == first
    (tmp_path / "b.css").write_text("twee")
    assert version() != first
