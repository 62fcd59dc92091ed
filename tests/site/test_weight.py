"""What a page weighs at a first visit: all that a browser fetches by itself, gzip, in bytes."""

import gzip
import re
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path

import pytest

from tests.support.sites import whole_pages

pytestmark = pytest.mark.site

QUESTION, END, PAGE = 25_000, 30_000, 60_000
LOADED = re.compile(r'<(?:link rel="(?:stylesheet|icon)" href|script src)="([^"]+)"')
LIMITS = {"question": QUESTION, "end": END, "page": PAGE}


@cache
def _bytes(file: Path) -> int:
    content = file.read_bytes()
    return len(content if file.suffix == ".woff2" else gzip.compress(content, 9, mtime=0))


def _weight(site: Path, page: Path) -> int:
    """With both fonts that the letters of Dutch stand in."""
    loaded = {(page.parent / path).resolve() for path in LOADED.findall(page.read_text("utf-8"))}
    kinds = ("regular", "bold")
    fonts = {
        one for kind in kinds for one in (site / "assets/fonts").glob(f"atkinson-{kind}.*woff2")
    }
    return sum(map(_bytes, {page, *loaded, *fonts}))


def _pages(site: Path) -> Iterator[tuple[str, Path]]:
    """Every page of ours, with its kind. Those written by hand are made by a theme."""
    for file in whole_pages(site):
        text = file.read_text("utf-8")
        address = file.relative_to(site).as_posix().removesuffix("index.html")
        if 'class="rk-huis"' not in text:
            continue
        if address.startswith("keuzehulp/"):
            yield "question" if 'class="rk-keuzes"' in text else "end", file
        elif address != "kaart/":
            yield "page", file


def test_pages_are_light_at_a_first_visit(
    voorbeeld_site: Path, record_property: Callable[[str, str], None]
) -> None:
    heaviest: dict[str, tuple[int, str]] = {}
    for kind, file in _pages(voorbeeld_site):
        found = (_weight(voorbeeld_site, file), file.relative_to(voorbeeld_site).as_posix())
        heaviest[kind] = max(heaviest.get(kind, found), found)
    assert heaviest.keys() == LIMITS.keys()
    for kind, (weight, path) in heaviest.items():
        record_property(f"heaviest {kind}, first visit, bytes gzip", f"{weight} ({path})")
        assert weight <= LIMITS[kind], path
