"""Content written for an older version still becomes a site. What it says otherwise is told.

`tests/oudere/` holds regions as an older version wrote them; nothing in there is ever mended.
"""

from datetime import date
from pathlib import Path

import pytest

from routekaart.building.checking import check_region
from routekaart.cli import main
from routekaart.reading.finding import Severity
from tests.support.places import ROOT
from tests.support.sites import PEILDATUM

OLDER = sorted((ROOT / "tests" / "oudere").iterdir())
NOTES = ROOT / "docs" / "beheer" / "bijwerken.md"


def test_there_is_older_content() -> None:
    assert OLDER


@pytest.mark.site
@pytest.mark.paper
@pytest.mark.parametrize("folder", OLDER, ids=lambda folder: folder.name)
def test_older_content_still_becomes_a_site(folder: Path, tmp_path: Path) -> None:
    uit = tmp_path / "site"
    assert main(["bouw", str(folder), "--uit", str(uit), "--peildatum", PEILDATUM]) == 0
    own = {file.stem for file in (folder / "signalen").glob("*.yaml")}
    assert own <= {page.parent.name for page in (uit / "signalen").glob("*/index.html")}


@pytest.mark.parametrize("folder", OLDER, ids=lambda folder: folder.name)
def test_what_a_new_version_remarks_stands_in_the_notes(folder: Path) -> None:
    """Nothing forbids the old content, and the notes name each new warning."""
    found = check_region(folder, date.fromisoformat(PEILDATUM)).findings
    notes = NOTES.read_text("utf-8")
    told = [one for one in found if one.severity is not Severity.TIP]
    assert {one.severity for one in told} <= {Severity.WAARSCHUWING}
    assert [one.code for one in told if one.code not in notes] == []
