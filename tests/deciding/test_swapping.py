"""Two questions change places in a diagram: it is what compiling in that order would give."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from routekaart.deciding.tables.compile import compile_table
from routekaart.deciding.tables.diagram import (
    Choice,
    Diagram,
    Workshop,
    average,
    longest,
    nodes,
    questions,
)
from routekaart.deciding.tables.limits import Budget
from routekaart.deciding.tables.order import find_shorter_order
from routekaart.deciding.tables.swapping import Swapping
from routekaart.deciding.tables.table import Row, Table
from tests.support.tables import tables


def in_order(table: Table, order: list[str]) -> Diagram:
    rest = [vraag for vraag in table.vragen if vraag not in order]
    vragen = {vraag: table.vragen[vraag] for vraag in (*order, *rest)}
    return compile_table(replace(table, vragen=vragen), Workshop())


def choices(diagram: Diagram) -> int:
    return sum(isinstance(node, Choice) for node in nodes(diagram))


@given(tables(), st.data())
def test_after_any_swaps_it_is_the_diagram_in_that_order(table: Table, data: st.DataObject) -> None:
    diagram = compile_table(table, Workshop())
    asked = [vraag for vraag in table.vragen if vraag in questions(diagram)]
    if len(asked) < 2:
        return
    swapping = Swapping(diagram, list(asked), Budget())
    for place in data.draw(st.lists(st.integers(0, len(asked) - 2), max_size=12)):
        expected = swapping.order[:]
        expected[place : place + 2] = reversed(expected[place : place + 2])
        swapping.swap(place)
        assert swapping.order == expected
        compiled = in_order(table, swapping.order)
        assert swapping.asked == average(compiled) * swapping.combinations
        assert swapping.longest() == longest(compiled)
        assert swapping.size == choices(compiled)


@given(tables(), st.integers(0, 60))
def test_what_is_found_before_the_budget_is_spent_is_shorter(table: Table, most: int) -> None:
    diagram = compile_table(table, Workshop())
    budget = Budget(most)
    shorter = find_shorter_order(diagram, table.vragen, budget)
    if shorter is not None:
        order, length = shorter
        assert sorted(order) == sorted(table.vragen)
        assert average(in_order(table, list(order))) == length.average < average(diagram)


def pairs(count: int, apart: bool) -> Table:
    """Pairs of which both must be yes: well ordered side by side, badly ordered far apart."""
    vragen = [f"{part}{n}" for n in range(count) for part in "ab"]
    rows = [
        Row({f"a{n}": frozenset({"ja"}), f"b{n}": frozenset({"ja"})}, ("x",)) for n in range(count)
    ]
    order = sorted(vragen) if apart else vragen
    return Table(dict.fromkeys(order, ("ja", "nee")), tuple(rows), anders=("y",))


def test_pairs_that_stand_apart_are_brought_together() -> None:
    diagram = compile_table(pairs(4, apart=True), Workshop())
    shorter = find_shorter_order(diagram, pairs(4, apart=True).vragen)
    assert shorter is not None
    assert shorter[1].average == average(compile_table(pairs(4, apart=False), Workshop()))


def test_the_search_is_not_cubic() -> None:
    """Each question passes each other a few times; every pass looks at the nodes of two."""

    def spent(count: int) -> int:
        budget = Budget(10**9)
        table = pairs(count, apart=False)
        find_shorter_order(compile_table(table, Workshop()), table.vragen, budget)
        return budget.spent

    assert spent(14) < 5 * spent(7)
