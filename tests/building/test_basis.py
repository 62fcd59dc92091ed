"""What a region stands on, known without reading it whole; one that is broken stops no other."""

import os
import shutil
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from routekaart.building.portal import build_all, regios_below
from routekaart.reading.layers import SHIPPED, layer_folders
from tests.support.places import MINIMAAL
from tests.support.sites import PEILDATUM


def _write(folder: Path, text: str) -> Path:
    folder.mkdir(parents=True)
    (folder / "regio.yaml").write_text(text, "utf-8")
    return folder


def test_the_folders_of_a_region_stand_from_the_top_down(tmp_path: Path) -> None:
    wijk = _write(tmp_path / "wijk", "basis: stad\nnaam: De wijk\n")
    stad = _write(tmp_path / "stad", "# een noot\nbasis:   'landelijk'\n")
    assert layer_folders(wijk) == (wijk, stad, SHIPPED / "landelijk")


def test_a_circle_of_folders_ends(tmp_path: Path) -> None:
    een, twee = _write(tmp_path / "een", "basis: twee\n"), _write(tmp_path / "twee", "basis: een\n")
    assert layer_folders(een) == (een, twee)


@pytest.mark.parametrize(
    "text",
    ["naam: |\n  Tekst\n  basis: stad\n", "naam: x\n# basis: stad\n", "basis: [stad]\n", ":"],
)
def test_only_the_field_is_read(text: str, tmp_path: Path) -> None:
    stad = _write(tmp_path / "stad", "naam: Stad\n")
    assert layer_folders(_write(tmp_path / "wijk", text)) == (tmp_path / "wijk",)
    assert set(regios_below(tmp_path).values()) == {stad, tmp_path / "wijk"}


def test_a_name_that_is_quoted_or_indented_is_a_layer_too(tmp_path: Path) -> None:
    _write(tmp_path / "stad", "naam: Stad\n")
    _write(tmp_path / "wijk", '{"basis": "stad", naam: Wijk}\n')
    assert list(regios_below(tmp_path)) == ["wijk"]


def _fifo(file: Path) -> None:
    os.mkfifo(file)


def _circle(file: Path) -> None:
    file.symlink_to(file.name)


BROKEN: dict[str, Callable[[Path], None]] = {"fifo": _fifo, "map": Path.mkdir, "kring": _circle}


@pytest.mark.site
def test_a_regio_yaml_that_is_no_file_fails_that_region_only(tmp_path: Path) -> None:
    shutil.copytree(MINIMAAL, tmp_path / "regios" / "klein")
    (tmp_path / "regios" / "rondom").symlink_to("rondom")
    for kind, spoil in BROKEN.items():
        (tmp_path / "regios" / kind).mkdir()
        spoil(tmp_path / "regios" / kind / "regio.yaml")
    regios = regios_below(tmp_path / "regios")
    outcomes = build_all(regios, None, date.fromisoformat(PEILDATUM), tmp_path / "site")
    told = {one.naam: (one.is_built, [found.code for found in one.findings]) for one in outcomes}
    assert told.pop("klein")[0]
    assert told == dict.fromkeys(BROKEN, (False, ["RK101"]))
