"""The routes in brief, and the list of whom to call: nothing left out, nothing said twice."""

import pytest

from routekaart.deciding.tables.diagram import Leaf, nodes
from routekaart.showing.drawing.boxes import Edge, Graph, Kind, Node, Part, Target
from routekaart.showing.drawing.graph import make_graph
from routekaart.showing.paper.products.bellijst import by_rol, on_school
from routekaart.showing.paper.products.items import codes_by_organisatie, organisatie, reach
from routekaart.showing.paper.products.routes import in_brief
from tests.support.paper_region import region

INHOUD, DECISIONS = region()


def vraag(id_: str) -> Node:
    return Node(id_, Kind.VRAAG, "vraag", (Part(f"Vraag {id_}?", None, Target("vraag", id_)),))


def einde(code: str) -> Node:
    return Node(code, Kind.ADVIES, "doe dit", (Part(f"Advies {code}", code),))


START = Node("start", Kind.START, "u ziet", (Part("Iets", "V1"),))
GRAPH = Graph(
    "proef",
    (START, vraag("een"), einde("A1"), vraag("twee"), einde("A2"), einde("A3")),
    (
        Edge("start", "een"),
        Edge("een", "A1", ("ja",)),
        Edge("een", "twee", ("nee",)),
        Edge("twee", "A2", ("soms", "vaak")),
        Edge("twee", "A3", ("altijd",)),
    ),
)


def told(graph: Graph, many: int) -> list[tuple[tuple[str, ...], list[str], tuple[str, ...]]]:
    return [
        (row.antwoorden, [part.code or "" for part in row.adviezen], row.dan_nog)
        for row in in_brief(graph, many).rows
    ]


def test_few_routes_are_all_told() -> None:
    assert told(GRAPH, 3) == [
        (("ja",), ["A1"], ()),
        (("nee", "soms of vaak"), ["A2"], ()),
        (("nee", "altijd"), ["A3"], ()),
    ]


def test_many_routes_are_told_by_the_first_question_and_say_what_is_asked_next() -> None:
    assert told(GRAPH, 2) == [(("ja",), ["A1"], ()), (("nee",), ["A2", "A3"], ("twee",))]


def test_a_signal_without_questions_has_one_route() -> None:
    graph = Graph("proef", (START, einde("A1")), (Edge("start", "A1"),))
    assert told(graph, 5) == [((), ["A1"], ())]
    assert in_brief(graph).vraag is None


@pytest.mark.parametrize("id_", DECISIONS.diagrammen)
@pytest.mark.parametrize("many", [1, 5, 99])
def test_every_advice_of_a_signal_is_in_its_routes(id_: str, many: int) -> None:
    diagram = DECISIONS.diagrammen[id_]
    ends = {node for node in nodes(diagram) if isinstance(node, Leaf)}
    codes = {INHOUD.adviezen[advies].code for end in ends for advies in end.adviezen}
    rows = in_brief(make_graph(INHOUD, INHOUD.signalen[id_], diagram), many).rows
    assert {part.code for row in rows for part in row.adviezen} == codes
    assert all(row.dan_nog or len(row.ends) == 1 for row in rows)


def test_every_advice_stands_once_in_the_list_of_whom_to_call() -> None:
    listed = [item.id for rol in by_rol(INHOUD) for item in rol.adviezen]
    listed += [item.id for soort in on_school(INHOUD) for item in soort.adviezen]
    assert sorted(listed) == sorted(INHOUD.adviezen)


def test_every_organisation_stands_under_a_role_that_it_has() -> None:
    listed = {org.id for rol in by_rol(INHOUD) for org in rol.organisaties}
    assert listed == INHOUD.organisaties.keys()


def test_an_advice_for_one_organisation_is_a_code_of_that_one_only() -> None:
    codes = codes_by_organisatie(INHOUD)
    (code,) = (
        a.code for a in INHOUD.adviezen.values() if a.organisaties == ("jeugdteam-rietmonde",)
    )
    assert [id_ for id_, found in codes.items() if code in found] == ["jeugdteam-rietmonde"]


def test_the_area_is_said_only_where_it_is_not_the_whole_region() -> None:
    said = {id_: organisatie(INHOUD, org)["voor"] for id_, org in INHOUD.organisaties.items()}
    assert said["ggd-lage-venne"] == ""
    assert (
        said["kansencoaches-elzerveen"] == "Elzerveen · po · scholen van Stichting De Zeven Elzen"
    )
    assert said["leerrecht-de-oevers"] == "Haverdrecht en Rietmonde"


def test_an_organisation_is_reached_in_the_best_way_that_is_known() -> None:
    org = INHOUD.organisaties["ggd-lage-venne"]

    def without(*fields: str) -> str:
        contact = org.contact.model_copy(update=dict.fromkeys(fields, ()))
        return str(reach(org.model_copy(update={"contact": contact}))["href"])

    assert without() == "tel:0199014010"
    assert without("telefoon", "telefoons") == "mailto:jgz-scholen@ggdlagevenne.example"
    assert without("telefoon", "telefoons", "email") == "https://www.ggdlagevenne.example/scholen"
    assert without("telefoon", "telefoons", "email", "website", "adres") == ""
