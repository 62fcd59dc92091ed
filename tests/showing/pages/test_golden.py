"""A few whole pages, to be read as a diff. Change them with `pytest --snapshot-update`."""

from datetime import date

import pytest
from syrupy.assertion import SnapshotAssertion

from routekaart.showing.everything import render
from tests.support.showing_region import decided, rich_inhoud


@pytest.mark.parametrize(
    "path",
    [
        "index.md",
        "keuzehulp/weg/index.md",
        "keuzehulp/weg/duur-lang/gemeente-noord/index.md",
        "organisaties/leerplicht-noord/index.md",
        "stappenplannen/plan/index.md",
        "pact/index.md",
    ],
)
def test_page(path: str, snapshot: SnapshotAssertion) -> None:
    inhoud = rich_inhoud()
    assert render(inhoud, decided(inhoud), date(2026, 11, 22))[path].decode() == snapshot
