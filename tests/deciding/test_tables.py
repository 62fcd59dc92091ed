"""The diagrams against brute force: every combination of answers of small random tables."""

from collections.abc import Mapping
from fractions import Fraction

from hypothesis import given

from routekaart.deciding.tables import proof
from routekaart.deciding.tables.compile import compile_table, compile_whole
from routekaart.deciding.tables.diagram import (
    Choice,
    Diagram,
    End,
    Gap,
    Leaf,
    Workshop,
    average,
    longest,
    nodes,
    paths,
)
from routekaart.deciding.tables.order import find_shorter_order, length_of
from routekaart.deciding.tables.table import Row, Table
from tests.support.tables import combinations, holds, outcome, says, tables


def follow(diagram: Diagram, combination: Mapping[str, str]) -> tuple[End, list[str]]:
    asked = []
    while isinstance(diagram, Choice):
        asked.append(diagram.vraag)
        diagram = diagram.follow(combination[diagram.vraag])
    return diagram, asked


def as_oracle(end: End) -> tuple[str, ...] | type[End]:
    return end.adviezen if isinstance(end, Leaf) else type(end)


@given(tables())
def test_every_combination_ends_where_the_rows_say(table: Table) -> None:
    diagram = compile_table(table, Workshop())
    for combination in combinations(table):
        end, asked = follow(diagram, combination)
        assert as_oracle(end) == outcome(table, combination)
        assert asked == [vraag for vraag in table.vragen if vraag in asked], "asked in order, once"


@given(tables())
def test_a_question_is_asked_only_where_it_makes_a_difference(table: Table) -> None:
    workshop = Workshop()
    diagram = compile_table(table, workshop)
    distinct = list(nodes(diagram))
    choices = [node for node in distinct if isinstance(node, Choice)]
    for node in choices:
        ends = {id(child) if isinstance(child, Choice) else child for _, child in node.branches}
        assert len(ends) > 1
    shapes = {(node.vraag, tuple((a, id(c)) for a, c in node.branches if isinstance(c, Choice)),
               tuple((a, c) for a, c in node.branches if not isinstance(c, Choice)))
              for node in choices}  # fmt: skip
    assert len(shapes) == len(choices), "equal choices are one node"
    for node in choices:  # topological order
        for _, child in node.branches:
            if isinstance(child, Choice):
                assert distinct.index(child) > distinct.index(node)


@given(tables())
def test_paths_and_lengths(table: Table) -> None:
    diagram = compile_table(table, Workshop())
    walks = [follow(diagram, combination) for combination in combinations(table)]
    assert longest(diagram) == max(len(asked) for _, asked in walks)
    assert average(diagram) == Fraction(sum(len(asked) for _, asked in walks), len(walks))
    by_path = {
        tuple((vraag, combination[vraag]) for vraag in asked): end
        for combination, (end, asked) in zip(combinations(table), walks, strict=True)
    }
    assert {path.antwoorden: path.end for path in paths(diagram)} == by_path


@given(tables())
def test_holes(table: Table) -> None:
    holes = [c for c in combinations(table) if not says(table, c) and not table.anders]
    example = proof.find_hole(compile_whole(table))
    assert (example is not None) == bool(holes)
    if example is not None:
        matching = [c for c in combinations(table) if example.items() <= c.items()]
        assert matching
        assert all(outcome(table, c) is Gap for c in matching)


@given(tables())
def test_contradictions(table: Table) -> None:
    """Every pair that disagrees is told at one of the two; the worst row first."""
    expected = {
        frozenset((one, two))
        for combination in combinations(table)
        for two, second in enumerate(table.routes)
        for one, first in enumerate(table.routes[:two])
        if first.dan != second.dan and holds(first, combination) and holds(second, combination)
    }
    left = set(expected)
    for found in proof.find_contradictions(compile_whole(table)):
        meets = {row: sum(row in pair for pair in left) for row in range(len(table.routes))}
        assert (meets[found.row], found.row) == max((n, row) for row, n in meets.items())
        told = {frozenset((found.row, other)) for other in found.others}
        assert told == {pair for pair in left if found.row in pair}
        left -= told
        matching = [c for c in combinations(table) if found.antwoorden.items() <= c.items()]
        assert matching
        disagreeing = (found.row, found.others[0])
        assert all(holds(table.routes[row], c) for row in disagreeing for c in matching)
    assert not left


@given(tables())
def test_a_shorter_order_is_shorter_and_says_the_same(table: Table) -> None:
    diagram = compile_table(table, Workshop())
    shorter = find_shorter_order(diagram, table.vragen)
    if shorter is None:
        return
    order, length = shorter
    moved = Table(
        {vraag: table.vragen[vraag] for vraag in order},
        table.routes,
        table.aanvullend,
        table.anders,
        table.ranking,
    )
    assert length_of(compile_table(moved, Workshop())) == length
    assert length.average < average(diagram)
    assert length.longest <= longest(diagram)
    for combination in combinations(table):
        assert outcome(moved, combination) == outcome(table, combination)


def test_rows_that_do_not_meet_stay_linear() -> None:
    """Forty questions with a row each: 2^40 combinations, but each state is worked out once."""
    vragen = {f"v{number}": ("ja", "nee") for number in range(40)}
    routes = tuple(Row({vraag: frozenset({"ja"})}, ("a",)) for vraag in vragen)
    diagram = compile_table(Table(vragen, routes, anders=("b",)), Workshop())
    assert len(list(nodes(diagram))) == 42
    assert longest(diagram) == 40


def test_an_order_that_asks_somebody_more_is_not_suggested() -> None:
    """Asking v1 first is shorter on average here, but some would answer more questions."""
    yes_no = ("x0", "x1")
    routes = (
        Row({"v0": frozenset({"x1"}), "v1": frozenset({"x0"}), "v3": frozenset({"x0"})}, ("a",)),
        Row({"v0": frozenset({"x0"}), "v1": frozenset({"x0"}), "v2": frozenset({"x0"})}, ("a",)),
    )
    table = Table({f"v{number}": yes_no for number in range(4)}, routes)
    diagram = compile_table(table, Workshop())
    shorter = find_shorter_order(diagram, table.vragen)
    assert shorter is None or shorter[1].longest <= longest(diagram)
