"""What is of no use in any period, against brute force over periods and combinations."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace

from hypothesis import given

from routekaart.deciding.tables import dead_wood
from routekaart.deciding.tables.compile import Compiled, compile_whole
from routekaart.deciding.tables.table import Row, Table
from tests.support.tables import combinations, holds, outcome, over_time, says

Periods = Sequence[Table]
Situation = tuple[Table, dict[str, str]]


def situations(periods: Periods) -> Iterator[Situation]:
    """Every combination of answers in every period."""
    for table in periods:
        for combination in combinations(table):
            yield table, combination


def without(
    periods: Periods, routes: Collection[int] = (), aanvullend: Collection[int] = ()
) -> list[Table]:
    """The same table in the same periods without these rows."""
    return [
        replace(
            table,
            routes=tuple(row for row in table.routes if row.number not in routes),
            aanvullend=tuple(row for row in table.aanvullend if row.number not in aanvullend),
        )
        for table in periods
    ]


def made(periods: Periods) -> list[Compiled]:
    return [compile_whole(table) for table in periods]


def outcomes(periods: Periods) -> list[object]:
    return [outcome(table, combination) for table, combination in situations(periods)]


def numbers(rows: Iterator[Row]) -> list[int]:
    return sorted({row.number for row in rows}, reverse=True)


def adds_something(periods: Periods, number: int) -> bool:
    """Whether a route matches somewhere where no other says the same."""
    return any(
        not any(other.dan == row.dan and holds(other, combination) for other in others)
        for table, combination in situations(periods)
        for row in table.routes
        if row.number == number and holds(row, combination)
        for others in [[other for other in table.routes if other is not row]]
    )


@given(over_time())
def test_dead_routes(periods: Periods) -> None:
    """A route is dead if whatever it covers is covered by a kept route that says the same,
    in every period; later ones are tried first."""
    kept, dead = periods, []
    for number in numbers(row for table in periods for row in table.routes):
        if not adds_something(kept, number):
            kept = without(kept, [number])
            dead.append(number)
    found = dead_wood.find_dead_routes(made(periods))
    assert [one.row for one in found] == dead[::-1]
    for one in found:
        matches = any(
            holds(row, combination)
            for table, combination in situations(periods)
            for row in table.routes
            if row.number == one.row
        )
        assert bool(one.because) == matches


@given(over_time())
def test_leaving_dead_rows_out_changes_nothing_on_any_day(periods: Periods) -> None:
    dead = [one.row for one in dead_wood.find_dead_routes(made(periods))]
    leaner = without(periods, dead, dead_wood.find_dead_additions(made(periods)))
    assert outcomes(periods) == outcomes(leaner)
    assert not dead_wood.find_dead_routes(made(leaner))
    assert not dead_wood.find_dead_additions(made(leaner))


@given(over_time())
def test_an_addition_that_is_kept_changes_an_outcome(periods: Periods) -> None:
    kept = without(periods, aanvullend=dead_wood.find_dead_additions(made(periods)))
    for number in numbers(row for table in kept for row in table.aanvullend):
        assert outcomes(kept) != outcomes(without(kept, aanvullend=[number]))


@given(over_time())
def test_anders(periods: Periods) -> None:
    needed = any(not says(table, combination) for table, combination in situations(periods))
    assert dead_wood.anders_is_dead(made(periods)) == (bool(periods[0].anders) and not needed)


@given(over_time())
def test_useless_questions(periods: Periods) -> None:
    """A question is useless if changing only its answer never changes the outcome."""
    useless = {
        vraag
        for vraag, answers in periods[0].vragen.items()
        if all(
            outcome(table, combination) == outcome(table, {**combination, vraag: answer})
            for table, combination in situations(periods)
            for answer in answers
        )
    }
    assert set(dead_wood.find_useless_questions(made(periods))) == useless
