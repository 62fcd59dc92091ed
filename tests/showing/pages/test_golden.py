"""Two whole pages, to be read as a diff. Change them with `pytest --bijwerken`."""

import re
from datetime import date
from pathlib import Path

import pytest

from routekaart.showing.telling.links import page_path
from tests.support.golden import Golden
from tests.support.making import render
from tests.support.showing_region import decided, rich_inhoud, stap

PAGES = {
    "einde.html": page_path(stap("weg", "duur=lang", "gemeente=noord")),
    "organisatie.html": "organisaties/leerplicht-noord/index.html",
}


HASH = re.compile(r"(?<=[a-z])\.[0-9a-f]{10}(?=\.(?:css|js)\b)")
"""What changes with each word in a style sheet or script, and is no part of the page."""


@pytest.mark.parametrize("name", PAGES)
def test_page(name: str, golden: Golden) -> None:
    inhoud = rich_inhoud()
    page = render(inhoud, decided(inhoud), date(2026, 11, 22))[PAGES[name]]
    golden(Path(__file__).parent / "golden" / name, HASH.sub("", page.decode()))


def test_no_file_is_left_over() -> None:
    kept = {file.name for file in (Path(__file__).parent / "golden").iterdir()}
    assert kept == set(PAGES)
