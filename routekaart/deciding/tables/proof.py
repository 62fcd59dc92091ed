"""What is wrong with a table on one day: holes and contradictions.

Everything here is about a compiled table; `deciding.checks.table_findings` says it in words.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from routekaart.deciding.tables.bits import numbers
from routekaart.deciding.tables.compile import Compiled
from routekaart.deciding.tables.diagram import Clash, Gap, ends_in, example
from routekaart.deciding.tables.table import Table


@dataclass(frozen=True)
class Contradiction:
    """A route, and the routes that hold for some of the same answers and say different things.

    `antwoorden` are answers for which it disagrees with the first of them.
    """

    row: int
    others: tuple[int, ...]
    antwoorden: dict[str, str]


def find_hole(compiled: Compiled) -> dict[str, str] | None:
    """Answers for which the table says nothing, or None."""
    return example(compiled.diagram, Gap)


def find_contradictions(compiled: Compiled) -> Iterator[Contradiction]:
    """The routes to blame for every pair that disagrees, the one with most of them first.

    One row that is too wide meets many others: that is one mistake. Of equals the later one is
    to blame. The diagram says whether there is anything to look for.
    """
    if not ends_in(compiled.diagram, Clash):
        return
    meets = _disagreeing(compiled)
    while any(meets.values()):
        worst = max(meets, key=lambda row: (meets[row].bit_count(), row))
        others = tuple(numbers(meets.pop(worst)))
        for other in others:
            meets[other] &= ~(1 << worst)
        yield _contradiction(compiled.table, worst, others)


def _disagreeing(compiled: Compiled) -> dict[int, int]:
    """For each route, the bits of those that it meets and that say something else."""
    rows, found = compiled.rows, dict[int, int]()
    for number, row in enumerate(compiled.table.routes):
        if rows.possible >> number & 1:
            found[number] = rows.meeting(row) & rows.routes & ~rows.saying[row.dan]
    return found


def _contradiction(table: Table, row: int, others: tuple[int, ...]) -> Contradiction:
    overlap = table.routes[row].overlap(table.routes[others[0]])
    answers = table.within(overlap).vragen
    common = {vraag: answers[vraag][0] for vraag in table.vragen if vraag in overlap}
    return Contradiction(row, others, common)
