"""Twice the signals is twice the pages and no more than twice the work: counted, not timed."""

from dataclasses import replace
from datetime import date
from pathlib import Path
from types import ModuleType

import pytest

from routekaart.building.checking import check_region
from routekaart.building.store import Store
from routekaart.reading.model import Signaal
from routekaart.showing.drawing import files
from routekaart.showing.everything import outputs
from routekaart.showing.memory import remembering
from routekaart.showing.pages import keuzehulp, page, signalen
from routekaart.showing.paper import typesetting
from routekaart.showing.telling import links
from routekaart.showing.telling.region import Region
from tests.support.making import large_region

DAY = date(2026, 11, 22)


def region(folder: Path, signalen: int, *, papers: bool = False) -> Region:
    """A region of so many signals. Without `papers` none is set to count its pages."""
    found = check_region(large_region()(folder, signalen, 6, 1), DAY).region
    assert found is not None
    return found if papers else replace(found, count_bladen=lambda _: 2)


@pytest.fixture
def rendered(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The address of each page, as often as it is rendered."""
    seen: list[str] = []
    block = page._block  # noqa: SLF001 - what is counted

    def counted(one: page.Page, *rest: object) -> str:
        seen.append(one.address)
        return block(one, *rest)  # type: ignore[arg-type]

    monkeypatch.setattr(page, "_block", counted)
    return seen


def test_each_page_is_rendered_once(tmp_path: Path, rendered: list[str]) -> None:
    every = [one for one in outputs(region(tmp_path / "r", 12)) if one.path.endswith(".html")]
    assert rendered == []
    for output in every:
        if not output.path.startswith(links.PDF):
            output.make()
    assert len(rendered) == len(set(rendered))
    assert len(rendered) <= len(every)


def test_a_drawing_is_made_when_its_page_is_asked_for(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It takes longer than all the rest: to list what there is must not cost it."""
    drawn: list[str] = []
    view = signalen._view  # noqa: SLF001 - what is counted

    def counted(region: Region, signaal: Signaal) -> signalen.SignaalView:
        drawn.append(signaal.id)
        return view(region, signaal)

    monkeypatch.setattr(signalen, "_view", counted)
    every = {one.path: one for one in outputs(region(tmp_path / "r", 4))}
    assert drawn == []
    every["signalen/signaal-1/index.html"].make()
    assert drawn == ["signaal-1"]


def test_to_list_the_files_makes_no_graph_and_works_out_no_end(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Who saves a text while looking on waits for one page, not for all of them."""
    graphs = _counted(monkeypatch, files, "make_graph")
    cards = _counted(monkeypatch, keuzehulp, "make_kaarten")
    every = {one.path: one for one in outputs(region(tmp_path / "r", 4))}
    assert graphs == cards == []
    for name in (files.SVG, files.JSON):
        every[f"signalen/signaal-1/{name}"].make()
    assert len(graphs) == 1


@pytest.mark.paper
def test_each_sheet_is_set_once_also_to_count_its_pages_and_never_again_with_a_memory(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Setting is what paper costs. A sheet is set once: what stands where is known before."""
    here = region(tmp_path / "r", 4, papers=True)
    sets = _counted(monkeypatch, typesetting, "_compile")
    with remembering(open_store_in(tmp_path / "store")):
        every = list(outputs(here))
        for one in every:
            if one.path.startswith((links.PDF, links.OP_PAPIER, "signalen/")):
                one.make()
        papers = [one for one in every if one.path.startswith(links.PDF)]
        assert len(sets) == len(papers) > 8
        typesetting.forget()
        for one in outputs(here):
            if one.path.startswith(links.PDF):
                one.make()
    assert len(sets) == len(papers)


def _counted(monkeypatch: pytest.MonkeyPatch, module: ModuleType, name: str) -> list[object]:
    """What a function of a module was called with, each time."""
    seen: list[object] = []
    real = getattr(module, name)

    def counted(*args: object) -> object:
        seen.append(args)
        return real(*args)

    monkeypatch.setattr(module, name, counted)
    return seen


def open_store_in(folder: Path) -> Store:
    """An empty store."""
    folder.mkdir()
    return Store(folder, "test")
