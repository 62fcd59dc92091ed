"""What is wrong with a table, said to the editor with an example she can check."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from routekaart.deciding.tables import dead_wood, proof
from routekaart.deciding.tables.compile import compile_table
from routekaart.deciding.tables.diagram import Workshop, paths
from routekaart.deciding.tables.order import find_shorter_order, length_of
from routekaart.deciding.tables.proof import Contradiction
from routekaart.deciding.tables.table import Table
from routekaart.reading.catalogue import finding
from routekaart.reading.finding import Finding, Related
from routekaart.reading.source import Source
from routekaart.reading.words import rounded

MOST_ENDS = 400
"""More ends than this in one signal is more pages than anybody will ever check."""


def check_table(
    source: Source, signaal: str, table: Table, other_days: Sequence[Table] = ()
) -> Iterator[Finding]:
    """Holes, contradictions, dead rows, useless questions, and tables that grow too large.

    `other_days` is what the table reads in other periods: what has its use then is no mistake.
    """
    always = (table, *other_days)
    yield from _hole(source, signaal, table)
    wrong_rows = [*_contradictions(source, signaal, table), *_dead(source, signaal, always)]
    yield from wrong_rows
    yield from _useless(source, signaal, always, bool(wrong_rows))
    too_large = list(_size(source, signaal, table))
    yield from too_large or _shorter_order(source, signaal, table)


def _hole(source: Source, signaal: str, table: Table) -> Iterator[Finding]:
    if (answers := proof.find_hole(table)) is not None:
        where = source.key("signalen", signaal, "routes")
        yield finding("RK401", where, signaal=signaal, voorbeeld=say(answers))


def _contradictions(source: Source, signaal: str, table: Table) -> Iterator[Finding]:
    """One row that is too wide meets many: it is one mistake, told where that row stands."""
    for row, others in _blame(proof.find_contradictions(table)):
        example = others[0]
        place, *places = _written(table, row, *(_other(pair, row) for pair in others))
        yield finding(
            "RK402",
            source.at("signalen", signaal, "routes", place),
            regel=place + 1,
            ander=_numbers(places),
            voorbeeld=say(example.antwoorden),
            een=", ".join(table.routes[row].dan),
            twee=", ".join(table.routes[_other(example, row)].dan),
            related=tuple(
                Related(
                    source.at("signalen", signaal, "routes", other),
                    f"regel {other + 1} geldt dan ook",
                )
                for other in places
            ),
        )


def _blame(pairs: list[Contradiction]) -> Iterator[tuple[int, list[Contradiction]]]:
    """The row with most contradictions first (of equals the later one), until none are left."""
    while pairs:
        meets: dict[int, list[Contradiction]] = defaultdict(list)
        for pair in pairs:
            for row in pair.rows:
                meets[row].append(pair)
        worst = max(meets, key=lambda row: (len(meets[row]), row))
        yield worst, meets[worst]
        pairs = [pair for pair in pairs if worst not in pair.rows]


def _other(pair: Contradiction, row: int) -> int:
    return pair.rows[1] if pair.rows[0] == row else pair.rows[0]


def _dead(source: Source, signaal: str, tables: Sequence[Table]) -> Iterator[Finding]:
    rows = {row.number: row for table in tables for row in table.routes}
    for dead in dead_wood.find_dead_routes(tables):
        where = source.at("signalen", signaal, "routes", dead.row)
        if not dead.because:
            impossible = say(dead_wood.unknown_answers(tables[0], rows[dead.row]))
            yield finding("RK404", where, regel=dead.row + 1, voorbeeld=impossible)
            continue
        yield finding(
            "RK403",
            where,
            regel=dead.row + 1,
            ander=_numbers(dead.because),
            voorbeeld=say({v: sorted(a)[0] for v, a in rows[dead.row].als.items()}),
            related=tuple(
                Related(source.at("signalen", signaal, "routes", row), f"regel {row + 1}")
                for row in dead.because
            ),
        )
    for row in dead_wood.find_dead_additions(tables):
        yield finding("RK405", source.at("signalen", signaal, "aanvullend", row), regel=row + 1)
    if dead_wood.anders_is_dead(tables):
        yield finding("RK406", source.key("signalen", signaal, "anders"), signaal=signaal)


def _useless(
    source: Source, signaal: str, tables: Sequence[Table], in_no_row_only: bool
) -> Iterator[Finding]:
    """Where rows are wrong, a question that they use may be useless because of that."""
    rows = (row for table in tables for row in (*table.routes, *table.aanvullend))
    used = {vraag for row in rows for vraag in row.als}
    for vraag in dead_wood.find_useless_questions(tables):
        if in_no_row_only and vraag in used:
            continue
        number = list(tables[0].vragen).index(vraag)
        where = source.at("signalen", signaal, "vragen", number)
        yield finding("RK407", where, vraag=vraag, signaal=signaal)


def _size(source: Source, signaal: str, table: Table) -> Iterator[Finding]:
    ends = 0
    for ends, _ in enumerate(paths(compile_table(table, Workshop())), start=1):
        if ends > MOST_ENDS:
            where = source.key("signalen", signaal, "vragen")
            yield finding("RK408", where, signaal=signaal, meeste=MOST_ENDS)
            return


def _shorter_order(source: Source, signaal: str, table: Table) -> Iterator[Finding]:
    if (shorter := find_shorter_order(table)) is not None:
        order, length = shorter
        yield finding(
            "RK409",
            source.key("signalen", signaal, "vragen"),
            signaal=signaal,
            volgorde=", ".join(order),
            nu=rounded(length_of(table).average),
            dan=rounded(length.average),
        )


def say(antwoorden: Mapping[str, str]) -> str:
    """Answers as the editor writes them: `geldige_reden: nee, duur: tot_4_weken`."""
    return ", ".join(f"{vraag}: {answer}" for vraag, answer in antwoorden.items()) or "elk antwoord"


def _written(table: Table, *routes: int) -> list[int]:
    """Where the editor wrote these routes of the table."""
    return [table.routes[route].number for route in routes]


def _numbers(rows: Iterable[int]) -> str:
    return ", ".join(str(row + 1) for row in rows)
