"""The placed graph: nothing overlaps, text is inside its box, and it says what the graph says."""

from dataclasses import replace

import pytest
from hypothesis import given, settings

from routekaart.deciding.diagram import Leaf
from routekaart.showing.graph import graph_of
from routekaart.showing.layout import place
from routekaart.showing.positioned import Point, PositionedGraph, Style
from tests.drawing_checks import (
    facts_of_graph,
    facts_of_positioned,
    lines_through_boxes,
    loose_text,
    off_page,
    overlaps,
    text_on_text,
)
from tests.graph_examples import REALISTIC, REALISTIC_DIAGRAM, drawn_contents, signaal

CHECKS = (overlaps, loose_text, text_on_text, off_page, lines_through_boxes)


@pytest.fixture(scope="module")
def realistic() -> PositionedGraph:
    return place(graph_of(REALISTIC, signaal(), REALISTIC_DIAGRAM))


def breaches(graph: PositionedGraph) -> list[str]:
    return [f"{check.__name__}: {found}" for check in CHECKS for found in check(graph)]


@settings(deadline=None, max_examples=60)
@given(drawn_contents())
def test_holds_for_any_content(content) -> None:
    graph = graph_of(*content)
    placed = place(graph)
    assert breaches(placed) == []
    assert facts_of_positioned(placed) == facts_of_graph(graph)
    assert place(graph) == placed


def test_realistic_content(realistic: PositionedGraph) -> None:
    assert breaches(realistic) == []
    assert len(realistic.nodes) == 21


def test_graph_of_one_advice() -> None:
    graph = place(graph_of(REALISTIC, signaal(), Leaf(("gesprek",))))
    assert [node.node.id for node in graph.nodes] == ["start", "advies.gesprek"]
    assert breaches(graph) == []


def test_reading_order_is_top_down_and_left_to_right(realistic: PositionedGraph) -> None:
    middles = [(round(node.box.middle.y), node.box.x) for node in realistic.nodes]
    assert middles == sorted(middles)
    assert realistic.nodes[0].node.id == "start"


def test_other_sizes_for_paper() -> None:
    graph = graph_of(REALISTIC, signaal(), REALISTIC_DIAGRAM)
    paper = place(graph, Style(text=12, small=12, measure=130, label=100, widest=240))
    assert {line.size for node in paper.nodes for line in node.lines} == {12}
    assert breaches(paper) == []


def test_nothing_is_written_to_the_terminal(capfd: pytest.CaptureFixture[str]) -> None:
    place(graph_of(REALISTIC, signaal("<b>\\N"), Leaf(("gesprek",))))
    assert capfd.readouterr() == ("", "")


def test_text_of_editors_never_reaches_graphviz(monkeypatch: pytest.MonkeyPatch) -> None:
    from routekaart.showing import layout

    seen: list[str] = []
    make = layout._dot
    monkeypatch.setattr(layout, "_dot", lambda *args: seen.append(make(*args)) or seen[-1])
    place(graph_of(REALISTIC, signaal(), REALISTIC_DIAGRAM))
    assert "leerling" not in seen[0]
    assert "vraag" not in seen[0]


class TestChecksCanFail:
    """Each check, on a drawing with the mistake it is for."""

    def test_overlaps(self, realistic: PositionedGraph) -> None:
        first, second, *rest = realistic.nodes
        broken = replace(realistic, nodes=(first, replace(second, box=first.box), *rest))
        assert overlaps(broken)

    def test_label_on_a_box(self, realistic: PositionedGraph) -> None:
        labelled = next(edge for edge in realistic.edges if edge.label)
        moved = replace(labelled, label=realistic.nodes[0].box)
        assert overlaps(replace(realistic, edges=(moved,)))

    def test_text_outside_its_box(self, realistic: PositionedGraph) -> None:
        node = realistic.nodes[0]
        narrow = replace(node, box=replace(node.box, width=node.box.width - 30))
        assert loose_text(replace(realistic, nodes=(narrow,)))

    def test_width_that_is_not_the_font_s(self, realistic: PositionedGraph) -> None:
        node = realistic.nodes[0]
        line = replace(node.lines[0], width=1)
        assert loose_text(replace(realistic, nodes=(replace(node, lines=(line,)),)))

    def test_text_on_text(self, realistic: PositionedGraph) -> None:
        node = realistic.nodes[0]
        assert text_on_text(replace(realistic, nodes=(replace(node, lines=node.lines * 2),)))

    def test_box_off_the_page(self, realistic: PositionedGraph) -> None:
        assert off_page(replace(realistic, width=300))

    def test_arrow_through_a_box(self, realistic: PositionedGraph) -> None:
        middle = realistic.nodes[5].box.middle
        across = tuple(Point(x, middle.y) for x in (0, 500, 1000, 1400))
        edge = replace(realistic.edges[0], curves=(across,))
        assert lines_through_boxes(replace(realistic, edges=(edge,)))

    def test_other_words(self, realistic: PositionedGraph) -> None:
        graph = graph_of(REALISTIC, signaal(), REALISTIC_DIAGRAM)
        assert facts_of_positioned(realistic) == facts_of_graph(graph)
        lost = replace(realistic, edges=realistic.edges[1:])
        assert facts_of_positioned(lost) != facts_of_graph(graph)
