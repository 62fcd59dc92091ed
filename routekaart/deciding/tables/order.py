"""Whether the same table can be decided with fewer questions by asking in another order."""

from dataclasses import dataclass, replace
from fractions import Fraction

from routekaart.deciding.tables.compile import compile_table
from routekaart.deciding.tables.diagram import Workshop, average, longest
from routekaart.deciding.tables.table import Table


@dataclass(frozen=True, order=True)
class Length:
    """How many questions a walk asks: on average (all answers equally likely) and at most."""

    average: Fraction
    longest: int


def length_of(table: Table) -> Length:
    """The length of the walks through a table in the order in which it asks."""
    diagram = compile_table(table, Workshop())
    return Length(average(diagram), longest(diagram))


def find_shorter_order(table: Table) -> tuple[tuple[str, ...], Length] | None:
    """An order of the questions that is shorter on average and nowhere longer, or None.

    Each question in turn is moved to the place where it does best ("sifting"), until nothing
    improves. That needs a square of the number of questions in trials where all orders would
    need its factorial; it finds a good order, not always the best one.
    """
    start = best = length_of(table)
    order = tuple(table.vragen)
    improved = True
    while improved:
        improved = False
        for vraag in order:
            candidate, length = min(
                ((moved, length_of(_in_order(table, moved))) for moved in _moves(order, vraag)),
                key=lambda pair: pair[1],
            )
            if length < best and length.longest <= start.longest:
                order, best, improved = candidate, length, True
    return (order, best) if best < start else None


def _moves(order: tuple[str, ...], vraag: str) -> list[tuple[str, ...]]:
    others = tuple(other for other in order if other != vraag)
    return [(*others[:place], vraag, *others[place:]) for place in range(len(order))]


def _in_order(table: Table, order: tuple[str, ...]) -> Table:
    return replace(table, vragen={vraag: table.vragen[vraag] for vraag in order})
