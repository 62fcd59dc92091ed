"""The drawing as SVG: well formed, without style, saying what the graph says."""

import json
import posixpath
import re
import xml.etree.ElementTree as ET
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given

from routekaart.deciding.tables.diagram import Leaf
from routekaart.showing.drawing.boxes import Graph
from routekaart.showing.drawing.files import as_json, as_svg
from routekaart.showing.drawing.graph import make_graph
from routekaart.showing.drawing.layout import place
from routekaart.showing.drawing.outline import as_html
from routekaart.showing.drawing.svg import draw, draw_in_frame
from routekaart.showing.telling.links import page_path
from tests.support.drawing_checks import (
    facts_of_graph,
    facts_of_json,
    facts_of_outline,
    facts_of_svg,
)
from tests.support.draws import examples
from tests.support.graph_examples import (
    REALISTIC,
    REALISTIC_DIAGRAM,
    DrawnContent,
    drawn_contents,
    href,
    signaal,
)
from tests.support.making import render
from tests.support.showing_region import decided, rich_inhoud

SVG = "{http://www.w3.org/2000/svg}"
ALLOWED = {"svg", "title", "g", "a", "rect", "path", "text"}


@pytest.fixture(scope="module")
def graph() -> Graph:
    return make_graph(REALISTIC, signaal(), REALISTIC_DIAGRAM)


@pytest.fixture(scope="module")
def svg(graph: Graph) -> str:
    return str(draw(place(graph), href))


def unwanted(svg: str) -> set[str]:
    """Elements and attributes that a strict policy or a second drawing on the page forbids."""
    found = set()
    for element in ET.fromstring(svg).iter():
        found |= {element.tag.removeprefix(SVG)} - ALLOWED
        found |= {
            name for name in element.attrib if name in ("id", "style") or name.startswith("on")
        }
        found |= {value for value in element.attrib.values() if "url(" in value}
    return found


def words(text: str) -> str:
    """The text without signs, such as a colon or the dot of a list."""
    return " ".join(re.findall(r"\w+", text))


@examples(50)
@given(drawn_contents())
def test_says_what_the_graph_says(content: DrawnContent) -> None:
    graph = make_graph(*content)
    drawing = draw(place(graph), href)
    assert facts_of_svg(drawing) == facts_of_graph(graph)
    assert unwanted(drawing) == set()
    assert "\n" not in drawing


@examples(50)
@given(drawn_contents())
def test_list_and_data_say_what_the_drawing_says(content: DrawnContent) -> None:
    graph = make_graph(*content)
    drawn = facts_of_svg(draw(place(graph), href))
    assert facts_of_outline(as_html(graph, href)) == drawn
    assert facts_of_json(as_json(graph, href)) == drawn


def test_a_lost_arrow_in_the_data_is_seen(graph: Graph) -> None:
    data = as_json(replace(graph, edges=graph.edges[:-1]), href)
    assert facts_of_json(data) != facts_of_graph(graph)


def test_a_drawing_that_stands_alone_brings_its_paper(graph: Graph) -> None:
    ground = ET.fromstring(as_svg(graph, href))[1]
    assert (ground.get("class"), ground.get("fill")) == ("rk-papier", "#ffffff")
    assert facts_of_svg(as_svg(graph, href).decode()) == facts_of_graph(graph)


def test_every_signal_has_its_files_with_links_that_lead_on() -> None:
    inhoud, decisions = rich_inhoud(), decided(rich_inhoud())
    pages = render(inhoud, decisions, date(2026, 11, 22))
    for id_ in decisions.diagrammen:
        drawing = ET.fromstring(pages[f"signalen/{id_}/tekening.svg"])
        links = {link.attrib["href"] for link in drawing.iter(f"{SVG}a")}
        boxes = json.loads(pages[f"signalen/{id_}/tekening.json"])["vakken"]
        assert links == {part["adres"] for box in boxes for part in box["delen"]}
        for link in links:
            there = posixpath.normpath(f"signalen/{id_}/{link.partition('#')[0]}")
            assert page_path(f"{there}/") in pages


def test_every_thing_said_is_a_link(graph: Graph, svg: str) -> None:
    links = [link.get("href") for link in ET.fromstring(svg).iter(f"{SVG}a")]
    targets = [href(part.target) for node in graph.nodes for part in node.parts if part.target]
    assert sorted(filter(None, links)) == sorted(targets)


def test_links_have_names_that_hold_what_is_seen(graph: Graph, svg: str) -> None:
    every = [link.get("aria-label") or "" for link in ET.fromstring(svg).iter(f"{SVG}a")]
    names = [name.partition(" (na: ")[0] for name in every]
    assert "vraag: V4.1 Is er nu direct gevaar voor iemand?" in names
    assert "doe dit: A8 Vraag het jeugdteam om hulp voor het gezin" in names
    assert len(names) == sum(len(node.parts) for node in graph.nodes)


def test_what_is_seen_stands_in_the_name(svg: str) -> None:
    """Who speaks to the computer says what stands there (WCAG 2.5.3): the lines, word by word."""
    for link in ET.fromstring(svg).iter(f"{SVG}a"):
        assert words("".join(link.itertext())) in words(link.get("aria-label") or "")


def test_box_without_address_is_no_link(graph: Graph) -> None:
    drawing = draw(place(graph), lambda _: None)
    assert "<a " not in drawing
    assert facts_of_svg(drawing) == facts_of_graph(graph)


def test_address_is_escaped() -> None:
    graph = place(make_graph(REALISTIC, signaal(), Leaf(("gesprek",))))
    (first, *_) = ET.fromstring(draw(graph, lambda _: '"><b>')).iter(f"{SVG}a")
    assert first.get("href") == '"><b>'


def test_one_unit_is_one_pixel(svg: str) -> None:
    root = ET.fromstring(svg)
    assert root.get("viewBox") == f"0 0 {root.get('width')} {root.get('height')}"


def test_every_kind_has_its_own_shape_and_word(svg: str) -> None:
    seen = {}
    for group in ET.fromstring(svg).iter(f"{SVG}g"):
        if "rk-knoop" in group.get("class", ""):
            shapes = [e for e in group.iter() if e.tag in (f"{SVG}rect", f"{SVG}path")]
            word = next(t.text for t in group.iter(f"{SVG}text") if t.get("class") == "rk-caption")
            seen[group.get("class")] = (
                tuple((shape.tag, shape.get("class"), shape.get("rx")) for shape in shapes[:2]),
                word,
            )
    assert len({shape for shape, _ in seen.values()}) == len(seen) == 4
    assert len({word for _, word in seen.values()}) == 4


def test_frame_opens_at_the_start(graph: Graph) -> None:
    placed = place(graph)
    assert f'<svg width="{placed.nodes[0].box.middle.x:.1f}"' in draw_in_frame(placed, href)


class TestChecksCanFail:
    def test_style_script_and_ids_are_seen(self, svg: str) -> None:
        broken = svg.replace("<title>", '<script id="x" style="y" onclick="z"/><title>', 1)
        assert unwanted(broken) == {"script", "id", "style", "onclick"}

    def test_gradient_is_seen(self, svg: str) -> None:
        assert unwanted(svg.replace('fill="#bcd3ef"', 'fill="url(#blauw)"')) == {"url(#blauw)"}

    def test_lost_box_and_lost_arrow_are_seen(self, graph: Graph) -> None:
        placed = place(graph)
        facts = facts_of_graph(graph)
        assert facts_of_svg(draw(replace(placed, nodes=placed.nodes[1:]), href)) != facts
        assert facts_of_svg(draw(replace(placed, edges=placed.edges[1:]), href)) != facts

    def test_broken_xml_is_seen(self, svg: str) -> None:
        with pytest.raises(ET.ParseError):
            facts_of_svg(svg.replace("</title>", "<b></title>"))
