"""The placed graph: nothing overlaps, text is inside its box, and it says what the graph says."""

from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given

from routekaart.deciding.tables.diagram import Leaf
from routekaart.showing.drawing.dot import make_dot
from routekaart.showing.drawing.graph import make_graph
from routekaart.showing.drawing.layout import SCREEN, estimate_size, place
from routekaart.showing.drawing.placed import Point, PositionedGraph, Style, Way
from routekaart.showing.paper.products.tekening import STYLES
from tests.support.drawing_checks import (
    facts_of_graph,
    facts_of_positioned,
    lines_through_boxes,
    loose_arrows,
    loose_text,
    off_page,
    overlaps,
    text_on_text,
)
from tests.support.draws import examples
from tests.support.graph_examples import (
    REALISTIC,
    REALISTIC_DIAGRAM,
    DrawnContent,
    drawn_contents,
    signaal,
)

CHECKS = (overlaps, loose_text, text_on_text, off_page, lines_through_boxes, loose_arrows)


@pytest.fixture(scope="module")
def realistic() -> PositionedGraph:
    return place(make_graph(REALISTIC, signaal(), REALISTIC_DIAGRAM))


def breaches(graph: PositionedGraph) -> list[str]:
    return [f"{check.__name__}: {found}" for check in CHECKS for found in check(graph)]


@examples(40)
@given(drawn_contents())
def test_holds_for_any_content(content: DrawnContent) -> None:
    graph = make_graph(*content)
    for way in Way:
        for style in (SCREEN, STYLES[-1]):
            placed = place(graph, style, way)
            assert breaches(placed) == []
            assert facts_of_positioned(placed) == facts_of_graph(graph)
        assert place(graph, style, way) == placed


@pytest.mark.parametrize("way", Way)
def test_realistic_content(way: Way) -> None:
    placed = place(make_graph(REALISTIC, signaal(), REALISTIC_DIAGRAM), way=way)
    assert breaches(placed) == []
    assert len(placed.nodes) == 21


@pytest.mark.parametrize("way", Way)
def test_graph_of_one_advice(way: Way) -> None:
    graph = place(make_graph(REALISTIC, signaal(), Leaf(("gesprek",))), way=way)
    assert [node.node.id for node in graph.nodes] == ["start", "advies.gesprek"]
    assert breaches(graph) == []


@pytest.mark.parametrize("way", [Way.ASIDE, Way.ASIDE_FLAT])
def test_answers_stand_below_each_other_at_the_right_of_their_question(way: Way) -> None:
    placed = place(make_graph(REALISTIC, signaal(), REALISTIC_DIAGRAM), way=way)
    boxes = {node.node.id: node.box for node in placed.nodes}
    asked = [edge for edge in placed.edges if edge.label]
    for edge in asked:
        source, target = boxes[edge.edge.source], boxes[edge.edge.target]
        assert edge.label is not None
        assert source.right < edge.label.x < edge.label.right < target.x
    said = [edge for edge in placed.edges if edge.edge.target.startswith("contact")]
    below = [boxes[e.edge.source].bottom < boxes[e.edge.target].y for e in said]
    assert said
    assert all(below) if way is Way.ASIDE else not any(below)


def test_the_signal_stands_above_its_first_question_in_both_ways() -> None:
    for way in Way:
        placed = place(make_graph(REALISTIC, signaal(), REALISTIC_DIAGRAM), way=way)
        boxes = {node.node.id: node.box for node in placed.nodes}
        assert boxes["start"].bottom < boxes["vraag.onveilig_nu"].y


@pytest.mark.parametrize("way", Way)
@pytest.mark.parametrize("style", STYLES)
def test_the_size_can_be_told_before(way: Way, style: Style) -> None:
    graph = make_graph(REALISTIC, signaal(), REALISTIC_DIAGRAM)
    placed, (width, height) = place(graph, style, way), estimate_size(graph, style, way)
    assert width == pytest.approx(placed.width, rel=0.35)
    assert height == pytest.approx(placed.height, rel=0.35)


def test_reading_order_is_top_down_and_left_to_right(realistic: PositionedGraph) -> None:
    middles = [(round(node.box.middle.y), node.box.x) for node in realistic.nodes]
    assert middles == sorted(middles)
    assert realistic.nodes[0].node.id == "start"


def test_other_sizes_for_paper() -> None:
    graph = make_graph(REALISTIC, signaal(), REALISTIC_DIAGRAM)
    paper = place(graph, Style(text=12, small=12, measure=130, label=100, widest=240))
    assert {line.size for node in paper.nodes for line in node.lines} == {12}
    assert breaches(paper) == []


def test_nothing_is_written_to_the_terminal(capfd: pytest.CaptureFixture[str]) -> None:
    place(make_graph(REALISTIC, signaal("<b>\\N"), Leaf(("gesprek",))))
    assert capfd.readouterr() == ("", "")


def test_text_of_editors_never_reaches_graphviz(monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[str] = []

    def noted(*arguments: Any) -> str:
        seen.append(make_dot(*arguments))
        return seen[-1]

    monkeypatch.setattr("routekaart.showing.drawing.layout.make_dot", noted)
    for way in Way:
        place(make_graph(REALISTIC, signaal(), REALISTIC_DIAGRAM), way=way)
    assert len(seen) == 3
    assert not any(word in dot for word in ("leerling", "vraag") for dot in seen)


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

    def test_arrow_through_its_own_answer(self, realistic: PositionedGraph) -> None:
        edge = next(edge for edge in realistic.edges if edge.label)
        assert edge.label is not None
        box = edge.label
        across = tuple(Point(x, box.middle.y) for x in (box.x, box.x, box.right, box.right))
        broken = replace(edge, curves=(*edge.curves, across))
        assert lines_through_boxes(replace(realistic, edges=(broken,)))

    def test_arrow_without_its_head(self, realistic: PositionedGraph) -> None:
        edge = realistic.edges[0]
        tip = Point(edge.head[0].x, edge.head[0].y - 8)
        for head in ((), (tip, *edge.head[1:])):
            assert loose_arrows(replace(realistic, edges=(replace(edge, head=head),)))

    def test_other_words(self, realistic: PositionedGraph) -> None:
        graph = make_graph(REALISTIC, signaal(), REALISTIC_DIAGRAM)
        assert facts_of_positioned(realistic) == facts_of_graph(graph)
        lost = replace(realistic, edges=realistic.edges[1:])
        assert facts_of_positioned(lost) != facts_of_graph(graph)
