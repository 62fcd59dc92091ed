"""axe finds nothing: on pages that together hold every shape of the site, in four ways of looking.

A shape is an element with its classes. With `--lang` on every page of every region.
"""

import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import pytest
from axe_playwright_python import sync_playwright as axe_api

from tests.support.host import PREFIX, serving

OURS = 'class="rk-huis"'
SHAPE = re.compile(r'<(\w+)(?: [^>]*?)?(?: class="([^"]*)")?[ >]')
ALSO = {"label-content-name-mismatch": {"enabled": True}, "target-size": {"enabled": True}}
EVERY: dict[str, Any] = {"rules": ALSO}
LOOKS: tuple[tuple[int, dict[str, str], dict[str, Any]], ...] = (
    (1280, {"color_scheme": "light"}, EVERY),
    (320, {"color_scheme": "dark"}, EVERY),
    # A window of 1280 at 200 %, and colours of one's own: what those can change.
    (640, {"color_scheme": "light"}, {"runOnly": ["target-size", "scrollable-region-focusable"]}),
    (1280, {"forced_colors": "active"}, {"runOnly": ["color-contrast", "link-in-text-block"]}),
)
AS_IT_WAS = {"color_scheme": "light", "forced_colors": "none"}
UNFOLD = "document.querySelectorAll('details').forEach(one => one.open = true)"


@pytest.fixture(scope="module")
def tab(browser: Any) -> Iterator[Any]:
    context = browser.new_context(reduced_motion="reduce", bypass_csp=True)
    yield context.new_page()
    context.close()


def _shapes(text: str) -> frozenset[tuple[str, ...]]:
    return frozenset((tag, *sorted(classes.split())) for tag, classes in SHAPE.findall(text))


def _cover(files: list[Path]) -> list[Path]:
    """Few pages with every shape among them: each time the one with most that is new."""
    found = {file: _shapes(file.read_text("utf-8")) for file in files}
    left = set().union(*found.values())
    chosen = []
    while left:
        best = max(files, key=lambda file: len(found[file] & left))
        left -= found[best]
        chosen.append(best)
    return chosen


def _ours(site: Path) -> list[Path]:
    return [file for file in sorted(site.rglob("*.html")) if OURS in file.read_text("utf-8")]


def _kinds(site: Path, files: list[Path]) -> list[Path]:
    """The first page of every folder."""
    return list({file.relative_to(site).parts[:-1][:1]: file for file in reversed(files)}.values())


def _found(tab: Any, url: str) -> Iterator[str]:
    tab.goto(url)
    tab.evaluate(UNFOLD)
    for width, media, options in LOOKS:
        tab.set_viewport_size({"width": width, "height": 900})
        tab.emulate_media(**(AS_IT_WAS | media))
        for rule in axe_api.Axe().run(tab, options=options).response["violations"]:
            for node in rule["nodes"]:
                yield f"{rule['id']} {width} {media} {node['html'][:200]}"


def _wrong(tab: Any, site: Path, files: Iterable[Path]) -> dict[str, list[str]]:
    """Served as it is in the end, so that the page for what is not there has its style."""
    with serving(site) as address:
        root = address.removesuffix(PREFIX)
        paths = (file.relative_to(site).as_posix() for file in files)
        every = {path: list(_found(tab, f"{root}/{path}")) for path in paths}
    return {path: found for path, found in every.items() if found}


def test_axe_finds_nothing_on_any_shape(
    tab: Any, voorbeeld_site: Path, record_property: Any
) -> None:
    files = _ours(voorbeeld_site)
    chosen = dict.fromkeys([*_cover(files), *_kinds(voorbeeld_site, files)])
    record_property("pages with every shape, looked at with axe", str(len(chosen)))
    assert _wrong(tab, voorbeeld_site, chosen) == {}


def test_axe_finds_nothing_above_the_regions(tab: Any, portaal_site: Path) -> None:
    assert _wrong(tab, portaal_site, [portaal_site / "index.html"]) == {}


@pytest.mark.lang
def test_axe_finds_nothing_on_any_page(tab: Any, portaal_site: Path) -> None:
    assert _wrong(tab, portaal_site, _ours(portaal_site)) == {}
