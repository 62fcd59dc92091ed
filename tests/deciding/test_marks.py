"""What a drawing marks is exactly the way of who ends elsewhere, against trying every situation."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from routekaart.deciding.difference.marks import Key, mark_changes
from routekaart.deciding.tables.compile import compile_table
from routekaart.deciding.tables.diagram import Choice, Diagram, End, Leaf, Workshop, identity, nodes
from routekaart.deciding.tables.table import Table
from tests.support.tables import combinations, tables


def walked(diagram: Diagram, given: dict[str, str]) -> tuple[End, set[tuple[Key, str]]]:
    """The end for these answers, and the ones that were asked for on the way."""
    way: set[tuple[Key, str]] = set()
    while isinstance(diagram, Choice):
        way.add((identity(diagram), given[diagram.vraag]))
        diagram = diagram.follow(given[diagram.vraag])
    return diagram, way


def said(end: End) -> object:
    return frozenset(end.adviezen) if isinstance(end, Leaf) else end


@given(tables(), st.data())
def test_exactly_the_ways_that_end_elsewhere(old: Table, data: st.DataObject) -> None:
    other = data.draw(tables())
    vragen = {id_: answers for id_, answers in other.vragen.items() if id_ not in old.vragen}
    new = replace(other, vragen={**old.vragen, **vragen})
    before, after = (compile_table(table, Workshop()) for table in (old, new))
    ends, answers = set(), set()
    for given_ in combinations(new):
        end, way = walked(after, given_)
        if said(walked(before, given_)[0]) != said(end):
            ends.add(end)
            answers |= way
    marks = mark_changes(before, after, tuple(new.vragen))
    assert (marks.ends, marks.answers) == (ends, answers)


@given(tables())
def test_of_what_is_new_all_is_marked(table: Table) -> None:
    diagram = compile_table(table, Workshop())
    marks = mark_changes(None, diagram, tuple(table.vragen))
    every = list(nodes(diagram))
    assert marks.ends == {node for node in every if not isinstance(node, Choice)}
    assert len(marks.answers) == sum(
        len(node.branches) for node in every if isinstance(node, Choice)
    )


@given(tables())
def test_a_table_and_itself_do_not_differ(table: Table) -> None:
    before, after = (compile_table(table, Workshop()) for _ in range(2))
    marks = mark_changes(before, after, tuple(table.vragen))
    assert not marks.ends
    assert not marks.answers
