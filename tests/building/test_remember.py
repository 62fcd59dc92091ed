"""A site that is remembered is the same as one that is made, and never that of something else."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from mkdocs.commands.build import build
from mkdocs.config import load_config

from routekaart.building.checking import check_region
from routekaart.building.remember import describe, fill
from routekaart.building.store import PLACE, Store
from routekaart.cli import main
from routekaart.showing.everything import outputs
from routekaart.showing.memory import remembering
from routekaart.showing.paper.typesetting import forget
from routekaart.showing.telling import links
from routekaart.showing.telling.region import Region
from tests.support.hostile import text_fields, write_rich
from tests.support.sites import PEILDATUM, files_below

DAY = date(2026, 11, 22)


class _Maker:
    """Makes a folder with two files, and counts how often."""

    def __init__(self, folder: Path) -> None:
        self.folder, self.count = folder, 0

    def __call__(self) -> None:
        self.count += 1
        (self.folder / "a").mkdir()
        (self.folder / "a" / "index.html").write_text("bladzijde")
        (self.folder / "leeg").write_bytes(b"")


@pytest.fixture
def store(tmp_path: Path) -> Store:
    (tmp_path / "cache").mkdir()
    return Store(tmp_path / "cache", "een")


def _fill(folder: Path, asked: Iterator[str], store: Store) -> int:
    folder.mkdir()
    maker = _Maker(folder)
    fill(folder, lambda: next(asked), store, maker)
    return maker.count


def test_made_once(tmp_path: Path, store: Store) -> None:
    assert _fill(tmp_path / "een", iter("xx"), store) == 1
    assert _fill(tmp_path / "twee", iter("xx"), store) == 0
    assert files_below(tmp_path / "een") == files_below(tmp_path / "twee")
    assert _fill(tmp_path / "drie", iter("yy"), store) == 1


def test_what_changed_while_it_was_made_is_not_kept(tmp_path: Path, store: Store) -> None:
    assert _fill(tmp_path / "een", iter("xy"), store) == 1
    assert _fill(tmp_path / "twee", iter("xx"), store) == 1


def test_what_is_half_gone_is_made(tmp_path: Path, store: Store) -> None:
    assert _fill(tmp_path / "een", iter("xx"), store) == 1
    for number, file in enumerate(sorted(store.folder.glob("*/*"))):
        kept = file.read_bytes()
        file.unlink()
        assert _fill(tmp_path / f"weer-{number}", iter("xx"), store) == 1
        assert files_below(tmp_path / f"weer-{number}") == files_below(tmp_path / "een")
        file.write_bytes(kept)


def test_every_file_of_docs_and_every_option_decides(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text("een")
    told = [describe({}, tmp_path, streng=True), describe({}, tmp_path, streng=False)]
    (tmp_path / "a.md").write_text("twee")
    told.append(describe({}, tmp_path, streng=True))
    (tmp_path / "a.md").rename(tmp_path / "b.md")
    told += [describe({}, tmp_path, streng=True), describe({"x": ""}, tmp_path, streng=True)]
    assert len(set(told)) == len(told)


@pytest.mark.site
@pytest.mark.paper
def test_a_build_from_the_store_is_the_same_site(
    klein: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def bouw(uit: str, *more: str) -> dict[str, bytes]:
        command = ["bouw", str(klein), "--uit", str(tmp_path / uit), "--peildatum", PEILDATUM]
        assert main([*command, *more]) == 0
        return files_below(tmp_path / uit)

    monkeypatch.setenv(PLACE, str(tmp_path / "cache"))
    first = bouw("een")
    with monkeypatch.context() as patch:  # nothing is made, so nothing can be asked for
        patch.setattr("routekaart.building.site.fill_site", None)
        assert bouw("twee") == first
    advies = klein / "adviezen.yaml"
    text = advies.read_text("utf-8")
    assert "Bel de ouders op" in text
    advies.write_text(text.replace("Bel de ouders op", "Bel de moeder op"), "utf-8")
    assert bouw("drie") == bouw("zonder", "--zonder-cache") != first


@pytest.mark.site
@pytest.mark.paper
@pytest.mark.filterwarnings("ignore")  # of MkDocs
def test_in_a_site_of_mkdocs_no_sheet_is_set_twice(
    klein: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(PLACE, str(tmp_path / "cache"))
    (tmp_path / "docs").mkdir()

    def sheets(site: str) -> dict[str, bytes]:
        plugin = {"routekaart": {"regio": str(klein), "peildatum": PEILDATUM, "onder": "kaart"}}
        build(
            load_config(
                docs_dir=str(tmp_path / "docs"),
                site_dir=str(tmp_path / site),
                site_name="Ons handboek",
                theme="mkdocs",
                plugins=[plugin],
            )
        )
        return files_below(tmp_path / site / "kaart" / links.PDF)

    first = sheets("een")
    assert first
    monkeypatch.setattr("typst.Compiler", None)
    assert sheets("twee") == first


@pytest.mark.paper
@pytest.mark.anew
@pytest.mark.parametrize(
    "fields",
    [
        pytest.param(("Advies.naam", "Signaal.naam"), id="two"),
        pytest.param(tuple(text_fields()), id="every", marks=pytest.mark.lang),
    ],
)
def test_nothing_is_stale_whatever_field_changes(
    fields: tuple[str, ...], tmp_path: Path, store: Store
) -> None:
    """Change one field at a time: with the memory of all before, the same bytes."""
    for number, field in enumerate(fields):
        region = _with_another(field, tmp_path / f"{number}" / "rijk")
        if region is None:
            continue
        forget()
        with remembering(store):
            remembered = {one.path: one.make() for one in outputs(region)}
        forget()
        assert remembered == {one.path: one.make() for one in outputs(region)}, field


def _with_another(field: str, folder: Path) -> Region | None:
    """The rich region with another text in one field; None where that may not be just anything."""
    folder.parent.mkdir()
    write_rich(folder, lambda name, text: f"{text} x" if name == field else text)
    return check_region(folder, DAY).whole()
