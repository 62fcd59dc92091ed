"""The code of a question is the same in the drawing, on its page, and in the short address."""

from datetime import date
from functools import cache

from hypothesis import given
from selectolax.lexbor import LexborHTMLParser as HTMLParser

from routekaart.deciding.tables.compile import compile_table
from routekaart.deciding.tables.diagram import Choice, Workshop
from routekaart.deciding.tables.table import Table
from routekaart.deciding.vraagcodes import choices, told, vraagcodes, ways
from routekaart.showing.drawing.boxes import Kind
from routekaart.showing.drawing.graph import make_graph
from routekaart.showing.telling import links
from tests.support.making import render
from tests.support.showing_region import decided, rich_inhoud
from tests.support.tables import tables


@given(tables())
def test_each_question_has_one_code_and_a_way_that_leads_there(table: Table) -> None:
    diagram = compile_table(table, Workshop())
    codes = vraagcodes("V4", diagram)
    asked = list(choices(told(diagram)))
    assert list(codes.values()) == [f"V4.{number}" for number in range(1, len(asked) + 1)]
    for question in asked:
        node = diagram
        for vraag, answer in ways(diagram)[question]:
            assert isinstance(node, Choice)
            assert node.vraag == vraag
            node = node.follow(answer)
        assert node is question


@cache
def files() -> dict[str, bytes]:
    inhoud = rich_inhoud()
    return render(inhoud, decided(inhoud), date(2026, 11, 22))


def badge(path: str) -> str:
    found = HTMLParser(files()[path].decode()).css_first("article .rk-code, .rk .rk-code")
    assert found is not None
    return found.text()


def test_drawing_page_and_short_address_agree() -> None:
    inhoud = rich_inhoud()
    decisions = decided(inhoud)
    questions = 0
    for id_, diagram in decisions.diagrammen.items():
        graph = make_graph(inhoud, inhoud.signalen[id_], diagram)
        drawn = [node.parts[0] for node in graph.nodes if node.kind is Kind.VRAAG]
        assert [part.code for part in drawn] == list(
            vraagcodes(inhoud.signalen[id_].code, diagram).values()
        ), "numbered in the order in which the drawing is told"
        for part in drawn:
            questions += 1
            assert part.code is not None
            assert part.target is not None
            page = links.page_path(links.stap(inhoud, id_, part.target.antwoorden))
            assert badge(page) == part.code
            short = files()[links.page_path(links.code(part.code))].decode()
            assert (
                links.relative(
                    links.code(part.code), links.stap(inhoud, id_, part.target.antwoorden)
                )
                in short
            )
    assert questions
