"""What is wrong with one table: holes, contradictions, dead rows, useless questions.

Everything here is about a `Table`; `deciding.table_findings` says it in words.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from routekaart.deciding.compile import compile_table
from routekaart.deciding.diagram import Gap, Workshop, ends_in, example, questions
from routekaart.deciding.table import Row, Table


@dataclass(frozen=True)
class Contradiction:
    """Two routes that hold for the same answers and say different things."""

    rows: tuple[int, int]
    antwoorden: dict[str, str]


@dataclass(frozen=True)
class DeadRow:
    """A row that never makes a difference. `because` are the rows that say the same already;
    without them the row can never match at all."""

    row: int
    because: tuple[int, ...]


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


def find_dead_routes(table: Table) -> list[DeadRow]:
    """Routes that can be left out: all they cover is covered by routes that say the same.

    Of two equal rows the later one is dead. A route that says the same as `anders` is not
    dead: the editor may want to name that case.
    """
    dead: list[DeadRow] = []
    kept = dict(enumerate(table.routes))
    for number in reversed(range(len(table.routes))):
        row = kept.pop(number)
        others = {n: other for n, other in kept.items() if other.dan == row.dan}
        box = table.within(row.als)
        if not all(box.vragen.values()):
            dead.append(DeadRow(number, ()))
        elif _covers(box, list(others.values())):
            dead.append(
                DeadRow(number, tuple(n for n in others if row.overlap(others[n]) is not None))
            )
        else:
            kept[number] = row
    return dead[::-1]


def unknown_answers(table: Table, row: Row) -> dict[str, str]:
    """For each question of which the table has none of the answers that the row asks for, one."""
    return {
        vraag: min(allowed)
        for vraag, allowed in row.als.items()
        if not allowed & set(table.vragen[vraag])
    }


def _covers(box: Table, rows: Sequence[Row]) -> bool:
    rest = replace(box, routes=tuple(rows), aanvullend=(), anders=())
    return not ends_in(compile_table(rest, Workshop()), Gap)


def find_dead_additions(table: Table) -> list[int]:
    """Rows of `aanvullend` whose advices are there already wherever they match."""
    dead: list[int] = []
    left = table
    for number in reversed(range(len(table.aanvullend))):
        row = table.aanvullend[number]
        fewer = tuple(other for other in left.aanvullend if other is not row)
        without = replace(left, aanvullend=fewer)
        if _say_the_same(left.within(row.als), without.within(row.als)):
            dead.append(number)
            left = without
    return dead[::-1]


def _say_the_same(one: Table, two: Table) -> bool:
    if not all(one.vragen.values()):
        return True
    workshop = Workshop()
    first, second = compile_table(one, workshop), compile_table(two, workshop)
    return first is second or first == second


def anders_is_dead(table: Table) -> bool:
    """Whether `anders` is written down but every combination has a route."""
    return bool(table.anders) and find_hole(replace(table, anders=())) is None


def find_useless_questions(table: Table) -> Iterator[str]:
    """Questions that are never asked, because no answer to them changes anything."""
    asked = questions(compile_table(table, Workshop()))
    return (vraag for vraag in table.vragen if vraag not in asked)
