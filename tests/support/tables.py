"""Small random tables, and what they say when every combination of answers is tried."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from itertools import product

from hypothesis import strategies as st

from routekaart.deciding.tables.diagram import Clash, End, Gap
from routekaart.deciding.tables.table import Row, Table
from tests.support.draws import in_order, some_of

ADVIEZEN = ("a", "b", "c", "d")
dans = st.lists(st.sampled_from(ADVIEZEN), min_size=1, max_size=2, unique=True).map(tuple)
maybe_dan = st.one_of(st.just(()), dans)


@st.composite
def tables(draw: st.DrawFn) -> Table:
    vragen = {
        f"v{number}": tuple(f"x{answer}" for answer in range(draw(st.integers(2, 3))))
        for number in range(draw(st.integers(0, 4)))
    }

    def row(number: int) -> Row:
        asked = draw(in_order(tuple(vragen))) if vragen else []
        als = {vraag: frozenset(draw(some_of((*vragen[vraag], "elders")))) for vraag in asked}
        return Row(als, draw(dans), number)

    return Table(
        vragen=vragen,
        routes=tuple(row(number) for number in range(draw(st.integers(0, 5)))),
        aanvullend=tuple(row(number) for number in range(draw(st.integers(0, 3)))),
        anders=draw(maybe_dan),
        ranking=ADVIEZEN,
    )


def combinations(table: Table) -> Iterator[dict[str, str]]:
    for answers in product(*table.vragen.values()):
        yield dict(zip(table.vragen, answers, strict=True))


def holds(row: Row, combination: Mapping[str, str]) -> bool:
    return all(combination[vraag] in allowed for vraag, allowed in row.als.items())


def says(table: Table, combination: Mapping[str, str]) -> set[tuple[str, ...]]:
    """What the routes that match say; more than one is a contradiction."""
    return {row.dan for row in table.routes if holds(row, combination)}


def outcome(table: Table, combination: Mapping[str, str]) -> tuple[str, ...] | type[End]:
    said = says(table, combination)
    if len(said) > 1:
        return Clash
    dan = next(iter(said), table.anders)
    if not dan:
        return Gap
    extra = {a for row in table.aanvullend if holds(row, combination) for a in row.dan}
    return (*dan, *(a for a in ADVIEZEN if a in extra - set(dan)))


@st.composite
def over_time(draw: st.DrawFn) -> list[Table]:
    """One table in one to three periods: in each, some of its rows hold."""
    table = draw(tables())

    def holding(rows: tuple[Row, ...]) -> tuple[Row, ...]:
        return tuple(row for row in rows if draw(st.integers(0, 3)))

    return [
        replace(table, routes=holding(table.routes), aanvullend=holding(table.aanvullend))
        for _ in range(draw(st.integers(1, 3)))
    ]
