"""The nested list says what the graph says, each box once."""

from hypothesis import given

from routekaart.showing.drawing.graph import make_graph
from routekaart.showing.drawing.outline import as_html, make_outline
from tests.support.drawing_checks import facts_of_graph, facts_of_outline
from tests.support.draws import examples
from tests.support.graph_examples import (
    REALISTIC,
    REALISTIC_DIAGRAM,
    DrawnContent,
    diagram,
    drawn_contents,
    href,
    signaal,
)

TWICE = diagram(
    {
        ("onveilig_nu", "ja"): {
            ("ziek_patroon", "ja"): ("bel-112",),
            ("ziek_patroon", "nee"): ("beterschap",),
        },
        ("onveilig_nu", "nee"): ("beterschap",),
    }
)
"""Two ways to an end at which nobody is called."""


@examples(50)
@given(drawn_contents())
def test_same_boxes_and_arrows_as_the_graph(content: DrawnContent) -> None:
    graph = make_graph(*content)
    assert facts_of_outline(as_html(graph, href)) == facts_of_graph(graph)


def test_box_that_comes_again_is_a_reference() -> None:
    html = as_html(make_graph(REALISTIC, signaal(), REALISTIC_DIAGRAM), href, "v4")
    assert html.count('id="v4-vraag.duur"') == 1
    assert html.count('<a class="rk-boom-zie" href="#v4-vraag.duur">zie “Hoe lang') == 1


def test_end_that_comes_again_says_the_same() -> None:
    html = as_html(make_graph(REALISTIC, signaal(), TWICE), href)
    (again,) = (part for part in html.split("<li ") if part.startswith('data-zie="advies.beter'))
    assert "../advies/beterschap/" in again
    assert "zie “" not in again


def test_outline_as_a_value() -> None:
    root = make_outline(make_graph(REALISTIC, signaal(), REALISTIC_DIAGRAM))
    (question,) = root.children
    assert question.node.id == "vraag.onveilig_nu"
    assert [child.edge and child.edge.label for child in question.children] == [
        "Ja, er is nu gevaar",
        "Nee, niet op dit moment",
    ]


def test_box_without_address_is_no_link() -> None:
    html = as_html(make_graph(REALISTIC, signaal(), REALISTIC_DIAGRAM), lambda _: None)
    assert html.count("<a ") == html.count("rk-boom-zie") == 1


def test_comparison_can_fail() -> None:
    graph = make_graph(REALISTIC, signaal(), REALISTIC_DIAGRAM)
    html = as_html(graph, href)
    assert facts_of_outline(html.replace("Ja, er is", "Nee, er is")) != facts_of_graph(graph)
    assert facts_of_outline(html.replace("Bel 112", "Bel 113")) != facts_of_graph(graph)
