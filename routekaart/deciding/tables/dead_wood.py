"""What is of no use in a table: dead rows, an `anders` that is never reached, useless questions.

Everything here is about the tables of one signal in every period in which something else holds.
What is of no use today may be needed on another day; dead is what is never of use. So no day
can make something dead, and a site that can be built today is not refused for it tomorrow.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from routekaart.deciding.tables.compile import compile_table
from routekaart.deciding.tables.diagram import Gap, Workshop, ends_in, questions
from routekaart.deciding.tables.proof import find_hole
from routekaart.deciding.tables.table import Row, Table


@dataclass(frozen=True)
class DeadRow:
    """A row that never makes a difference. `because` are the rows that say the same already;
    without them the row can never match at all. Rows go by their number."""

    row: int
    because: tuple[int, ...]


def find_dead_routes(tables: Sequence[Table]) -> list[DeadRow]:
    """Routes that can be left out: all they cover is covered by routes that say the same.

    Of two equal rows the later one is dead. A route that says the same as `anders` is not
    dead: the editor may want to name that case.
    """
    dead: list[DeadRow] = []
    for number in _latest_first(row for table in tables for row in table.routes):
        said_by = [_said_by(table, row) for table in tables for row in _with(number, table.routes)]
        if None not in said_by:
            because = {other for others in said_by for other in others or ()}
            dead.append(DeadRow(number, tuple(sorted(because))))
            tables = [replace(table, routes=_without(number, table.routes)) for table in tables]
    return dead[::-1]


def _said_by(table: Table, row: Row) -> set[int] | None:
    """The other routes that say the same wherever the row matches; None if it adds something."""
    box = table.within(row.als)
    if not all(box.vragen.values()):
        return set()
    others = [other for other in _without(row.number, table.routes) if other.dan == row.dan]
    if not _covers(box, others):
        return None
    return {other.number for other in others if row.overlap(other) is not None}


def _covers(box: Table, rows: Sequence[Row]) -> bool:
    rest = replace(box, routes=tuple(rows), aanvullend=(), anders=())
    return not ends_in(compile_table(rest, Workshop()), Gap)


def unknown_answers(table: Table, row: Row) -> dict[str, str]:
    """For each question of which the table has none of the answers that the row asks for, one."""
    return {
        vraag: min(allowed)
        for vraag, allowed in row.als.items()
        if not allowed & set(table.vragen[vraag])
    }


def find_dead_additions(tables: Sequence[Table]) -> list[int]:
    """Rows of `aanvullend` whose advices are there already wherever they match."""
    dead: list[int] = []
    for number in _latest_first(row for table in tables for row in table.aanvullend):
        fewer = [replace(table, aanvullend=_without(number, table.aanvullend)) for table in tables]
        if all(
            _say_the_same(table.within(row.als), left.within(row.als))
            for table, left in zip(tables, fewer, strict=True)
            for row in _with(number, table.aanvullend)
        ):
            dead.append(number)
            tables = fewer
    return dead[::-1]


def _say_the_same(one: Table, two: Table) -> bool:
    if not all(one.vragen.values()):
        return True
    workshop = Workshop()
    first, second = compile_table(one, workshop), compile_table(two, workshop)
    return first is second or first == second


def anders_is_dead(tables: Sequence[Table]) -> bool:
    """Whether `anders` is written down but every combination has a route, always."""
    return all(table.anders and find_hole(replace(table, anders=())) is None for table in tables)


def find_useless_questions(tables: Sequence[Table]) -> Iterator[str]:
    """Questions that are never asked, because no answer to them changes anything."""
    asked = {vraag for table in tables for vraag in questions(compile_table(table, Workshop()))}
    return (vraag for vraag in tables[0].vragen if vraag not in asked)


def _latest_first(rows: Iterable[Row]) -> list[int]:
    return sorted({row.number for row in rows}, reverse=True)


def _with(number: int, rows: Iterable[Row]) -> list[Row]:
    """The row with this number, if it holds in this period."""
    return [row for row in rows if row.number == number]


def _without(number: int, rows: Iterable[Row]) -> tuple[Row, ...]:
    return tuple(row for row in rows if row.number != number)
