"""axe finds nothing, and nothing is cut off: on a page of each kind, in turn wide and light, and
narrow and dark. Most of the time goes to contrast: that of parts that look the same is taken once.

With `--lang` in four ways each, on pages that together hold every shape of the site (an element
with its classes), and on every page of every region.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import cycle
from pathlib import Path
from typing import Any

import pytest
from axe_playwright_python import sync_playwright as axe_api

from tests.support.host import PREFIX, serving

OURS = 'class="rk-huis"'
SORTS = ('class="rk-keuzes"', 'class="rk-belkaart"')
SHAPE = re.compile(r'<(\w+)(?:[^>]*? class="([^"]*)")?[^>]*>')
ALSO = {"label-content-name-mismatch": {"enabled": True}, "target-size": {"enabled": True}}
EVERY: dict[str, Any] = {"rules": ALSO}
Look = tuple[int, dict[str, str], dict[str, Any]]
USUAL: tuple[Look, ...] = (
    (1280, {"color_scheme": "light"}, EVERY),
    (320, {"color_scheme": "dark"}, EVERY),
)
LOOKS: tuple[Look, ...] = (
    *USUAL,
    # A window of 1280 at 200 %, and colours of one's own: what those can change.
    (640, {"color_scheme": "light"}, {"runOnly": ["target-size", "scrollable-region-focusable"]}),
    (1280, {"forced_colors": "active"}, {"runOnly": ["color-contrast", "link-in-text-block"]}),
)
AS_IT_WAS = {"color_scheme": "light", "forced_colors": "none"}
ONLY_WHAT_IS_WRONG = """options => axe.run({...options, reporter: "no-passes"})
    .then(({violations}) => violations)"""
"""All that axe found right as well is much to bring over."""
COLOURS_ONCE = """async options => {
    const run = more => axe.run({...options, ...more, reporter: "no-passes"})
        .then(({violations}) => violations);
    const found = await run({rules: {...options.rules, "color-contrast": {enabled: false}}});
    const looks = new Map(), seen = new Set();
    for (const one of document.querySelectorAll("*")) {
        const {color, background, font, opacity, textShadow} = getComputedStyle(one);
        const own = [one.tagName, one.getAttribute("class"), color, background, font, opacity];
        looks.set(one, `${looks.get(one.parentElement)}>${[...own, textShadow]}`);
    }
    const parts = [...document.querySelectorAll("details, tr, li, dd")].filter(part => {
        const inside = [part, ...part.querySelectorAll("*")].map(one => looks.get(one));
        const is_same = inside.every(one => seen.has(one));
        inside.forEach(one => seen.add(one));
        return is_same;
    });
    parts.forEach(part => part.style.display = "none");
    return [...found, ...await run({rules: {}, runOnly: ["color-contrast"]})];
}"""
"""Every rule on all of the page, but contrast: a part where each element has the colours and the
font of one before, in boxes that have them too, is left out of that."""
PARTS = 4
"""Of the usual run, for as many cores to share."""
IS_CUT_OFF = """new Promise(tell => requestAnimationFrame(() => requestAnimationFrame(
    () => tell(document.documentElement.scrollWidth > innerWidth))))"""
"""When the window has its new size on the screen too."""
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


def _kind(site: Path, file: Path) -> tuple[str, ...]:
    """Its folder, whether it is the list of it, and whether it asks or answers."""
    text = file.read_text("utf-8")
    above = file.relative_to(site).parts[:-1]
    return (*above[:1], "one" if above[1:] else "list", *(one for one in SORTS if one in text))


def _of_each_kind(site: Path) -> list[Path]:
    """Its first page."""
    return list({_kind(site, file): file for file in reversed(_ours(site))}.values())


def _found(tab: Any, looks: Iterable[Look], axe: str) -> Iterator[str]:
    """What is wrong with the page that is open."""
    tab.evaluate(UNFOLD)
    tab.evaluate(axe_api.Axe().axe_script)
    for width, media, options in looks:
        tab.set_viewport_size({"width": width, "height": 900})
        tab.emulate_media(**(AS_IT_WAS | media))
        if tab.evaluate(IS_CUT_OFF):
            yield f"wider than its window {width}"
        for rule in tab.evaluate(axe, options):
            for node in rule["nodes"]:
                yield f"{rule['id']} {width} {media} {node['html'][:200]}"


def _wrong(
    tab: Any,
    site: Path,
    files: Iterable[Path],
    ways: Sequence[Sequence[Look]] = (LOOKS,),
    axe: str = ONLY_WHAT_IS_WRONG,
) -> dict[str, list[str]]:
    """Served as it is in the end, so that the page for what is not there has its style."""
    with serving(site) as address:
        root = address.removesuffix(PREFIX)
        paths = (file.relative_to(site).as_posix() for file in files)
        every = {}
        for path, looks in zip(paths, cycle(ways), strict=False):
            tab.goto(f"{root}/{path}")
            every[path] = list(_found(tab, looks, axe))
    return {path: found for path, found in every.items() if found}


@pytest.mark.parametrize("part", range(PARTS))
def test_axe_finds_nothing_on_any_kind(
    part: int, tab: Any, voorbeeld_site: Path, record_property: Any
) -> None:
    chosen = _of_each_kind(voorbeeld_site)[part::PARTS]
    assert len(chosen) > 30 // PARTS
    record_property("pages of each kind, looked at with axe", str(len(chosen)))
    assert _wrong(tab, voorbeeld_site, chosen, [[look] for look in USUAL], COLOURS_ONCE) == {}


def test_a_colour_is_found_where_it_stands_first(tab: Any) -> None:
    """And every other mistake wherever it stands."""
    tab.set_content(
        '<html lang="nl"><title>x</title><main><h1>x</h1><style>i {color: #aaa}</style><ul>'
        '<li><b>een</b><li><i>twee</i><li><i>drie</i><li><b>vier</b><li><b><img src="x">vijf</b>'
    )
    found = list(_found(tab, USUAL[:1], COLOURS_ONCE))
    assert [one.partition(" ")[0] for one in found] == ["image-alt", "color-contrast"]
    assert found[1].endswith("<i>twee</i>")


def test_axe_finds_nothing_above_the_regions(tab: Any, portaal_site: Path) -> None:
    assert _wrong(tab, portaal_site, [portaal_site / "index.html"]) == {}


@pytest.mark.lang
def test_axe_finds_nothing_on_any_shape(tab: Any, voorbeeld_site: Path) -> None:
    assert _wrong(tab, voorbeeld_site, _cover(_ours(voorbeeld_site))) == {}


@pytest.mark.lang
def test_axe_finds_nothing_on_any_page(tab: Any, portaal_site: Path, voorbeeld_site: Path) -> None:
    for site in (portaal_site, voorbeeld_site):
        assert _wrong(tab, site, _ours(site)) == {}
