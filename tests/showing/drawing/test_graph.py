"""The graph of a signal: which boxes and arrows there are, and what they say."""

from collections.abc import Iterator
from datetime import date
from typing import Any

import pytest
from hypothesis import given

from routekaart.deciding.decisions import Decisions
from routekaart.deciding.tables.diagram import Choice, Clash, Diagram, Gap, Leaf
from routekaart.reading.model import Inhoud, Vraag
from routekaart.showing.drawing.boxes import Edge, Graph, Kind, Target
from routekaart.showing.drawing.graph import make_graph
from routekaart.showing.telling.region import Region
from tests.support.draws import examples
from tests.support.graph_examples import (
    REALISTIC,
    REALISTIC_DIAGRAM,
    DrawnContent,
    advies,
    diagram,
    drawn_contents,
    inhoud,
    organisatie,
    signaal,
    vraag,
)
from tests.support.situations import diagrams
from tests.support.worlds import worlds

ROL, OOST, WEST = "rol jeugdgezondheidszorg", "organisatie ggd-oost", "organisatie ggd-west"


def ids(graph: Graph, kind: Kind) -> list[str]:
    return [node.id for node in graph.nodes if node.kind is kind]


def contacts(tree: object) -> list[tuple[str, list[str]]]:
    """The boxes with contacts that the graph of a tree ends at. Two organisations have one role."""
    orgs = (
        organisatie("ggd-oost", "GGD Oost", "jeugdgezondheidszorg", ("elzerveen",)),
        organisatie("ggd-west", "GGD West", "jeugdgezondheidszorg", ("rietmonde", "haverdrecht")),
    )
    adviezen = [
        advies("arts", "A1", "Overleg met de jeugdarts", "overleggen", "jeugdgezondheidszorg"),
        advies("rust", "A2", "Doe niets", "geen_actie", "jeugdgezondheidszorg"),
        advies("zelf", "A3", "Praat met de leerling", "overleggen", "school"),
        {
            **advies("beide", "A4", "Bel allebei", "overleggen"),
            "organisaties": ("ggd-oost", "ggd-west"),
        },
    ]
    vragen = [vraag("ziek", "Ziek?", ja="Ja", nee="Nee")]
    content = inhoud(vragen, adviezen, orgs, [("jeugdgezondheidszorg", "de jeugdarts")])
    graph = make_graph(content, signaal(), diagram(tree))
    return [
        (node.id, [f"{part.target.kind} {part.target.id}" for part in node.parts if part.target])
        for node in graph.nodes
        if node.kind is Kind.ORGANISATIE
    ]


def test_realistic_graph() -> None:
    graph = make_graph(REALISTIC, signaal(), REALISTIC_DIAGRAM)
    assert ids(graph, Kind.VRAAG) == [
        "vraag.onveilig_nu",
        "vraag.geldige_reden",
        "vraag.ziek_patroon",
        "vraag.duur",
        "vraag.uren",
        "vraag.duur.2",
    ]
    assert ids(graph, Kind.ADVIES) == [
        "advies.bel-112",
        "advies.overleg-jeugdarts",
        "advies.beterschap",
        "advies.gesprek",
        "advies.swv.jeugdteam",
        "advies.doorbraak",
        "advies.meld-leerplicht",
        "advies.meld-leerplicht.doorbraak",
    ]
    assert graph.nodes[0].id == "start"
    assert graph.title == "Routekaart van V4: De leerling is vaak ziek gemeld"


def unfolded(node: Diagram) -> Any:
    """A diagram as the tree that one walks, without knowing where its paths join."""
    if not isinstance(node, Choice):
        return node
    return node.vraag, tuple((answer, unfolded(child)) for answer, child in node.branches)


def trees(tree: Any) -> Iterator[Any]:
    """The tree, and every tree below it."""
    yield tree
    if isinstance(tree, tuple):
        for _, below in tree[1]:
            yield from trees(below)


@given(worlds(boards=True))
def test_paths_that_join_share_their_box(world: Inhoud) -> None:
    """What is asked and done below two answers stands once, however many ways lead there."""
    for id_, drawn in diagrams(world).items():
        graph = make_graph(world, world.signalen[id_], drawn)
        boxes = [one for one in graph.nodes if one.kind in (Kind.VRAAG, Kind.ADVIES, Kind.OPEN)]
        assert len(boxes) == len(set(trees(unfolded(drawn))))


@given(worlds(boards=True))
def test_a_question_with_variants_splits_no_path(world: Inhoud) -> None:
    """It says and counts something else for some, with the same answers: it stays one box, and all
    paths go on together."""
    variants = ({"voor": {"sectoren": ["po"]}, "vraag": "Anders?"},)
    other = Vraag.model_validate({**world.vragen["q"].model_dump(), "varianten": variants})
    plain, varied = region(world), region(world.replaced(vragen={"q": other}))
    for id_, item in world.signalen.items():
        one, two = (
            make_graph(each.inhoud_at(item), item, each.decisions.diagrammen[id_])
            for each in (plain, varied)
        )
        assert [node.id for node in one.nodes] == [node.id for node in two.nodes]
        assert one.edges == two.edges


def region(world: Inhoud) -> Region:
    return Region(world, Decisions(world, diagrams(world)), date(2026, 11, 22))


def test_answers_that_lead_to_the_same_are_one_arrow() -> None:
    graph = make_graph(REALISTIC, signaal(), REALISTIC_DIAGRAM)
    (edge,) = (e for e in graph.edges if e.target == "advies.meld-leerplicht")
    assert edge.label == "Korter dan 4 weken of 4 weken tot 3 maanden"


def test_label_joins_three_answers() -> None:
    assert Edge("a", "b", ("po", "vo", "mbo")).label == "po, vo of mbo"
    assert Edge("a", "b").label == ""


def test_question_is_asked_on_the_page_of_the_shortest_way() -> None:
    graph = make_graph(REALISTIC, signaal(), REALISTIC_DIAGRAM)
    (node,) = (node for node in graph.nodes if node.id == "vraag.duur")
    way = (("onveilig_nu", "nee"), ("geldige_reden", "anders"))
    assert node.parts[0].target == Target("vraag", "duur", way)


def test_points_of_a_question_are_told() -> None:
    graph = make_graph(REALISTIC, signaal(), REALISTIC_DIAGRAM)
    (node,) = (node for node in graph.nodes if node.id == "vraag.ziek_patroon")
    assert len(node.parts[0].points) == 3


def test_graph_without_questions() -> None:
    graph = make_graph(REALISTIC, signaal(), Leaf(("gesprek",)))
    assert graph.edges == (Edge("start", "advies.gesprek"),)


@pytest.mark.parametrize(("end", "id_"), [(Gap(), "open.gat"), (Clash(), "open.botsing")])
def test_end_that_is_left_open(end: Gap | Clash, id_: str) -> None:
    graph = make_graph(REALISTIC, signaal(), end)
    assert ids(graph, Kind.OPEN) == [id_]
    assert graph.nodes[-1].caption == "nog open"


@pytest.mark.parametrize(
    ("tree", "expected"),
    [
        pytest.param(("arts",), [("contact.arts", [ROL])], id="several: the role"),
        pytest.param(
            {("gemeente", "elzerveen"): ("arts",), ("gemeente", "haverdrecht"): ("rust",)},
            [("contact.arts", [OOST])],
            id="one in this gemeente: itself",
        ),
        pytest.param(
            {("gemeente", "elzerveen"): ("arts",), ("gemeente", "haverdrecht"): ("arts", "rust")},
            [("contact.arts", [OOST]), ("contact.arts.rust", [WEST])],
            id="other ends, other gemeenten",
        ),
        pytest.param(("beide",), [("contact.beide", [OOST, WEST])], id="all that are named"),
        pytest.param(
            ("arts", "beide"), [("contact.arts.beide", [ROL, OOST, WEST])], id="all of an end"
        ),
        pytest.param(("rust",), [], id="nothing to do: nobody"),
        pytest.param(("zelf",), [], id="the school itself: nobody"),
    ],
)
def test_who_is_called(tree: object, expected: list[tuple[str, list[str]]]) -> None:
    assert contacts(tree) == expected


def test_no_telephone_no_bel() -> None:
    org = organisatie("team", "Team", "jeugdteam", email="team@voorbeeld.example")
    content = inhoud([], [advies("a", "A1", "Vraag hulp", "aanmelden", "jeugdteam")], (org,))
    assert make_graph(content, signaal(), Leaf(("a",))).nodes[-1].caption == "mail"


def test_other_ways_to_reach_have_one_word() -> None:
    orgs = (
        organisatie("team", "Team", "jeugdteam", email="team@voorbeeld.example"),
        organisatie("ggd", "GGD", "jeugdgezondheidszorg"),
    )
    adviezen = [
        advies("a", "A1", "Vraag hulp", "aanmelden", "jeugdteam"),
        advies("b", "A2", "Bel", "overleggen", "jeugdgezondheidszorg"),
    ]
    graph = make_graph(inhoud([], adviezen, orgs), signaal(), Leaf(("a", "b")))
    assert graph.nodes[-1].caption == "neem contact op met"


def test_text_that_no_page_can_hold_is_left_out() -> None:
    graph = make_graph(REALISTIC, signaal("ziek\ufffe\x07  \n en\tmoe"), Leaf(("gesprek",)))
    assert graph.nodes[0].parts[0].text == "ziek en moe"


@examples(50)
@given(drawn_contents())
def test_arrows_connect_boxes_that_exist(content: DrawnContent) -> None:
    graph = make_graph(*content)
    names = [node.id for node in graph.nodes]
    pairs = [(edge.source, edge.target) for edge in graph.edges]
    assert len(set(names)) == len(names)
    assert len(set(pairs)) == len(pairs)
    assert {target for _, target in pairs} == set(names) - {"start"}


@examples(50)
@given(drawn_contents())
def test_every_box_carries_its_code(content: DrawnContent) -> None:
    graph = make_graph(*content)
    parts = [part for node in graph.nodes if node.kind is not Kind.OPEN for part in node.parts]
    assert all(part.code for part in parts)
    meaning = {(part.code, part.target) for part in parts}
    assert len({code for code, _ in meaning}) == len(meaning)
