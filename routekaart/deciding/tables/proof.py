"""What is wrong with a table on one day: holes and contradictions.

Everything here is about a `Table`; `deciding.table_findings` says it in words.
"""

from dataclasses import dataclass

from routekaart.deciding.tables.compile import compile_table
from routekaart.deciding.tables.diagram import Gap, Workshop, example
from routekaart.deciding.tables.table import Row, Table


@dataclass(frozen=True)
class Contradiction:
    """Two routes that hold for the same answers and say different things."""

    rows: tuple[int, int]
    antwoorden: dict[str, str]


def find_hole(table: Table) -> dict[str, str] | None:
    """Answers for which the table says nothing, or None."""
    return example(compile_table(table, Workshop()), Gap)


def find_contradictions(table: Table) -> list[Contradiction]:
    """Every pair of routes that disagree, with answers for which they do.

    Two rows are boxes in the space of answers: they meet exactly if they meet in every
    question, so pairs of rows suffice and no combination has to be tried.
    """
    return [
        Contradiction((one, two), answers)
        for one, first in enumerate(table.routes)
        for two in range(one + 1, len(table.routes))
        if first.dan != table.routes[two].dan
        and (answers := _common_answers(table, first, table.routes[two])) is not None
    ]


def _common_answers(table: Table, one: Row, two: Row) -> dict[str, str] | None:
    overlap = one.overlap(two)
    if overlap is None:
        return None
    box = table.within(overlap).vragen
    if not all(box.values()):
        return None
    return {vraag: box[vraag][0] for vraag in table.vragen if vraag in overlap}
