"""The drawing in a browser: widths, names, the order of the Tab key, axe, and 320 pixels."""

import base64
import re
from collections.abc import Iterator
from typing import Any

import fontpkg
import pytest
from axe_playwright_python import sync_playwright as axe_api

from routekaart.showing.drawing.graph import make_graph
from routekaart.showing.drawing.layout import place
from routekaart.showing.drawing.outline import as_html
from routekaart.showing.drawing.svg import draw_in_frame
from tests.support.graph_examples import REALISTIC, REALISTIC_DIAGRAM, href, signaal
from tests.support.places import PACKAGE
from tests.support.sight import contrast

CSS = PACKAGE / "showing" / "pages" / "templates" / "css" / "drawing.css"
GRAPH = make_graph(REALISTIC, signaal(), REALISTIC_DIAGRAM)
PLACED = place(GRAPH)


def page_source(scheme: str) -> str:
    faces = "".join(
        "@font-face{font-family:'Atkinson Hyperlegible';"
        f"font-weight:{weight};src:url(data:font/ttf;base64,{_font(weight)})}}"
        for weight in (400, 700)
    )
    paper, ink, link = {
        "light": ("#fff", "#1b1b1f", "#0b3d91"),
        "dark": ("#1e2129", "#f1f1f4", "#a9cdff"),
    }[scheme]
    return (
        f"<!doctype html><html lang=nl><title>Kaart</title><style>{faces}{_css()}"
        f"body{{margin:16px;background:{paper};color:{ink}}} ul a{{color:{link}}}</style>"
        f"<main><h1>Kaart</h1>{draw_in_frame(PLACED, href)}"
        f"{as_html(GRAPH, href)}</main>"
    )


def _font(weight: int) -> str:
    font = fontpkg.path("Atkinson Hyperlegible", weight=weight)
    return base64.b64encode(font.read_bytes()).decode()


def _css() -> str:
    return CSS.read_text(encoding="utf-8")


@pytest.fixture
def page(browser: Any, request: pytest.FixtureRequest) -> Iterator[Any]:
    scheme, width = getattr(request, "param", ("light", 1280))
    page = browser.new_page(viewport={"width": width, "height": 900}, color_scheme=scheme)
    page.set_content(page_source(scheme))
    page.evaluate("document.fonts.ready")
    yield page
    page.close()


@pytest.mark.parametrize(
    "page",
    [(scheme, width) for scheme in ("light", "dark") for width in (320, 1280)],
    indirect=True,
)
def test_axe_finds_nothing(page: Any) -> None:
    found = axe_api.Axe().run(
        page,
        options={
            "rules": {
                "color-contrast-enhanced": {"enabled": True},
                # axe cannot read a label that lies outside a narrow frame
                "label-content-name-mismatch": {"enabled": page.viewport_size["width"] > 320},
            }
        },
    )
    assert found.response["violations"] == []


@pytest.mark.parametrize(
    ("page", "fill"), [(("light", 900), "#bcd3ef"), (("dark", 900), "#1a3859")], indirect=["page"]
)
def test_each_scheme_has_its_colours(page: Any, fill: str) -> None:
    found = page.evaluate("getComputedStyle(document.querySelector('.rk-vraag .rk-vorm')).fill")
    assert found == f"rgb({', '.join(str(int(fill[n : n + 2], 16)) for n in (1, 3, 5))})"


def test_axe_can_find_something(page: Any) -> None:
    page.evaluate("document.querySelector('.rk-graaf').setAttribute('role', 'img')")
    assert axe_api.Axe().run(page).response["violations"]


def test_measured_width_is_enough(page: Any) -> None:
    """The browser's own width, with kerning, is never more than ours nor much less."""
    ratios = page.evaluate(
        """[...document.querySelectorAll('.rk-graaf text')].map(text => {
            const ours = Number(text.getAttribute('textLength')) * 1.02
            text.removeAttribute('textLength')
            return text.getComputedTextLength() / ours
        })"""
    )
    assert min(ratios) > 0.95
    assert max(ratios) <= 1


def test_text_keeps_its_width_with_another_spacing(page: Any) -> None:
    page.add_style_tag(content="* { letter-spacing: .12em !important; word-spacing: .16em }")
    outside = page.evaluate(
        """[...document.querySelectorAll('.rk-knoop')].filter(node => {
            const box = node.querySelector('.rk-vorm').getBoundingClientRect()
            return [...node.querySelectorAll('text')].some(text =>
                text.getBoundingClientRect().right > box.right)
        }).length"""
    )
    assert outside == 0


def test_tab_follows_reading_order(page: Any) -> None:
    page.locator(".rk-graaf-kader").focus()
    names = []
    for _ in range(sum(len(node.node.parts) for node in PLACED.nodes)):
        page.keyboard.press("Tab")
        names.append(page.evaluate("document.activeElement.getAttribute('aria-label')"))
    parts = [(node.node.caption, part.part) for node in PLACED.nodes for part in node.parts]
    said = [
        f"{caption}: " + " ".join(filter(None, (part.code, part.text, *part.points)))
        for caption, part in parts
    ]
    assert [name.partition(" (na: ")[0] for name in names] == said


def test_a_name_tells_which_answer_leads_there(page: Any) -> None:
    """Each box that an arrow with an answer goes to, and no other."""
    for node in PLACED.nodes:
        leads = [edge for edge in GRAPH.edges if edge.target == node.node.id]
        answers = {answer for edge in leads for answer in edge.answers}
        box = page.locator(f'[data-knoop="{node.node.id}"] [aria-label]').first
        _, _, told = box.get_attribute("aria-label").partition(" (na: ")
        assert bool(told) == bool(answers)
        assert all(answer in told for answer in answers)


@pytest.mark.parametrize("page", [("light", 1280), ("dark", 1280)], indirect=True)
def test_focus_can_be_seen(page: Any) -> None:
    """Every link looks different with the focus, and its ring stands out from its ground."""
    links = page.locator(".rk-graaf a")
    for number in range(0, links.count(), 3):
        links.nth(number).scroll_into_view_if_needed()
        before = _picture(page, links.nth(number))
        page.keyboard.press("Tab")  # so that the browser takes the focus for one by keyboard
        links.nth(number).focus()
        assert _picture(page, links.nth(number)) != before
        ring = page.evaluate(
            """() => {
                const link = document.activeElement, row = link.querySelector('.rk-rij')
                const shown = getComputedStyle(row || link)
                return row ? shown.stroke : shown.outlineColor
            }"""
        )
        ground = page.evaluate(
            """() => {
                const row = document.activeElement.querySelector('.rk-rij')
                return row ? getComputedStyle(row).fill
                           : getComputedStyle(document.querySelector('.rk-graaf')).backgroundColor
            }"""
        )
        assert contrast(_hex(ring), _hex(ground)) >= 3


def _picture(page: Any, link: Any) -> bytes:
    box = link.bounding_box()
    clip = {"x": box["x"] - 8, "y": box["y"] - 8}
    size = {"width": box["width"] + 16, "height": box["height"] + 16}
    return bytes(page.screenshot(clip={**clip, **size}))


def _hex(rgb: str) -> str:
    """`rgb(r, g, b)` as `#rrggbb`."""
    return "#" + "".join(f"{int(part):02x}" for part in re.findall(r"\d+", rgb)[:3])


@pytest.mark.parametrize("page", [("light", 320)], indirect=True)
def test_the_frame_scrolls_and_the_page_does_not(page: Any) -> None:
    assert page.evaluate("document.documentElement.scrollWidth") == 320
    frame = "document.querySelector('.rk-graaf-kader')"
    assert page.evaluate(f"{frame}.scrollWidth > {frame}.clientWidth")
    start = page.locator(".rk-start").bounding_box()
    assert 0 < start["x"] < start["x"] + start["width"] < 320


def test_what_can_be_clicked_is_large_enough(page: Any) -> None:
    """WCAG 2.2 asks 24 by 24 pixels; a row of a box with several advices is the smallest."""
    sizes = page.evaluate(
        """[...document.querySelectorAll('.rk-graaf a')].map(link => {
            const target = link.querySelector('.rk-rij, .rk-vorm')
            const box = target.getBoundingClientRect()
            return [box.width, box.height]
        })"""
    )
    assert page.locator(".rk-graaf .rk-rij").count() > 2
    assert min(min(size) for size in sizes) >= 24


def test_accessibility_tree_is_a_list_of_links(page: Any) -> None:
    tree = page.locator(".rk-graaf").aria_snapshot()
    assert 'group "Routekaart van V4: De leerling is vaak ziek gemeld"' in tree
    assert tree.count("- listitem") == len(PLACED.nodes)
    assert 'link "vraag: V4.1 Is er nu direct gevaar voor iemand?"' in tree
