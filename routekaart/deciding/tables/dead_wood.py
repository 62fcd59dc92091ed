"""What is of no use in a table: dead rows, an `anders` that is never reached, useless questions.

Everything here is about the tables of one signal in every period in which something else holds.
What is of no use today may be needed on another day; dead is what is never of use. So no day
can make something dead, and a site that can be built today is not refused for it tomorrow.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from routekaart.deciding.tables.bits import numbers, union
from routekaart.deciding.tables.compile import Compiled
from routekaart.deciding.tables.diagram import questions
from routekaart.deciding.tables.limits import Budget
from routekaart.deciding.tables.table import Row, Table


@dataclass(frozen=True)
class DeadRow:
    """A row that never makes a difference. `because` are the rows that say the same already;
    without them the row can never match at all. Rows go by their number."""

    row: int
    because: tuple[int, ...]


def find_dead_routes(periods: Sequence[Compiled], budget: Budget | None = None) -> list[DeadRow]:
    """Routes that can be left out: all they cover is covered by routes that say the same.

    Of two equal rows the later one is dead. A route that says the same as `anders` is not
    dead: the editor may want to name that case. Raises `TooLarge` when the budget is spent.
    """
    budget = budget or Budget()
    sides = [_Routes(compiled) for compiled in periods]
    dead = []
    for number in _latest_first(row for each in periods for row in each.table.routes):
        said_by = [side.said_by(number, budget) for side in sides]
        if None not in said_by:
            because = {other for others in said_by for other in others or ()}
            dead.append(DeadRow(number, tuple(sorted(because))))
            for side in sides:
                side.drop(number)
    return dead[::-1]


class _Routes:
    """The routes of one period that are not found dead (yet)."""

    def __init__(self, compiled: Compiled) -> None:
        self.rows = compiled.rows
        self.place = {row.number: place for place, row in enumerate(compiled.table.routes)}
        self.kept = self.rows.routes

    def said_by(self, number: int, budget: Budget) -> set[int] | None:
        """The other routes that say the same wherever the row matches; None if it adds something.

        None of them when it never matches here.
        """
        place = self.place.get(number)
        if place is None or not self.rows.possible >> place & 1:
            return set()
        row = self.rows.rows[place]
        same = self.rows.saying[row.dan] & self.kept & ~(1 << place)
        others = same & self.rows.meeting(row) if same else 0
        if not self.rows.covers(row, others, budget):
            return None
        return {self.rows.rows[other].number for other in numbers(others)}

    def drop(self, number: int) -> None:
        if number in self.place:
            self.kept &= ~(1 << self.place[number])


def unknown_answers(table: Table, row: Row) -> dict[str, str]:
    """For each question of which the table has none of the answers that the row asks for, one."""
    return {
        vraag: min(allowed)
        for vraag, allowed in row.als.items()
        if not allowed & set(table.vragen[vraag])
    }


def find_dead_additions(periods: Sequence[Compiled], budget: Budget | None = None) -> list[int]:
    """Rows of `aanvullend` whose advices are there already wherever they match.

    The ends of a diagram say which of these rows hold together, and what the routes say then.
    Raises `TooLarge` when the budget is spent.
    """
    budget = budget or Budget()
    dead: set[int] = set()
    for number in _latest_first(row for each in periods for row in each.table.aanvullend):
        if not any(_adds(compiled, number, dead, budget) for compiled in periods):
            dead.add(number)
    return sorted(dead)


def _adds(compiled: Compiled, number: int, dead: set[int], budget: Budget) -> bool:
    """Whether the row gives an advice somewhere that nothing else gives that is kept."""
    rows = compiled.rows
    first = len(compiled.table.routes)
    place = {row.number: first + n for n, row in enumerate(compiled.table.aanvullend)}
    if number not in place:
        return False
    here, gone = place[number], union(1 << place[n] for n in dead & place.keys())
    for end in compiled.ends:
        if end.dan and end.extra >> here & 1:
            others = end.extra & ~gone & ~(1 << here)
            budget.spend(1 + others.bit_count())
            said = {id_ for other in numbers(others) for id_ in rows.rows[other].dan}
            if not said.union(end.dan).issuperset(rows.rows[here].dan):
                return True
    return False


def anders_is_dead(periods: Sequence[Compiled]) -> bool:
    """Whether `anders` is written down but every combination has a route, always."""
    return all(
        compiled.table.anders and all(end.by_route for end in compiled.ends) for compiled in periods
    )


def find_useless_questions(periods: Sequence[Compiled]) -> Iterator[str]:
    """Questions that are never asked, because no answer to them changes anything."""
    asked = {vraag for compiled in periods for vraag in questions(compiled.diagram)}
    return (vraag for vraag in periods[0].table.vragen if vraag not in asked)


def _latest_first(rows: Iterable[Row]) -> list[int]:
    return sorted({row.number for row in rows}, reverse=True)
