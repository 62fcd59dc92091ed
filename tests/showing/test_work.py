"""Twice the signals is twice the pages and no more than twice the work: counted, not timed."""

from datetime import date
from pathlib import Path

import pytest

from routekaart.building.checking import check_region
from routekaart.reading.model import Signaal
from routekaart.showing.everything import outputs
from routekaart.showing.pages import page, signalen
from routekaart.showing.telling import links
from routekaart.showing.telling.region import Region
from tests.support.making import large_region

DAY = date(2026, 11, 22)


def region(folder: Path, signalen: int) -> Region:
    """A region of so many signals."""
    found = check_region(large_region()(folder, signalen, 6, 1), DAY).region
    assert found is not None
    return found


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
