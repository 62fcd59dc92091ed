"""What is wrong with a table, said to the editor with an example she can check."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from routekaart.deciding.tables import dead_wood, proof
from routekaart.deciding.tables.compile import Compiled
from routekaart.deciding.tables.diagram import average, count_ends
from routekaart.deciding.tables.limits import (
    MOST_ENDS,
    MOST_REGELS,
    MOST_VRAGEN,
    TooLarge,
)
from routekaart.deciding.tables.order import find_shorter_order
from routekaart.deciding.tables.prover import Proved
from routekaart.reading.catalogue import finding
from routekaart.reading.finding import Finding, Related
from routekaart.reading.source import Source
from routekaart.reading.words import rounded

MOST_PLACES = 20
"""More places than this beside one finding help nobody."""


def check_table(
    source: Source, signaal: str, table: Proved, other_days: Sequence[Proved] = ()
) -> Iterator[Finding]:
    """Holes, contradictions, dead rows, useless questions, and tables that grow too large.

    `other_days` is what the table reads in other periods: what has its use then is no mistake.
    A table that is too large is not looked into any further.
    """
    wrong = list(find_mistakes(source, signaal, table))
    yield from wrong
    always = [each for each in (table, *other_days) if isinstance(each, Compiled)]
    if len(always) <= len(other_days):
        return  # a table that is not worked out: nobody knows what has its use in it
    try:
        dead = list(_dead(source, signaal, always, _blamed(wrong, table)))
    except TooLarge as reason:
        yield _too_large(source, signaal, reason)
        return
    yield from dead
    wrong_rows = any(found.code != "RK401" for found in (*wrong, *dead))
    yield from _useless(source, signaal, always, wrong_rows)
    yield from _length(source, signaal, always[0])


def _blamed(wrong: Iterable[Finding], table: Proved) -> frozenset[int]:
    """The rows that contradict others. What they leave without a use is no mistake of its own."""
    if isinstance(table, TooLarge) or all(found.code != "RK402" for found in wrong):
        return frozenset()
    routes = table.table.routes
    return frozenset(routes[found.row].number for found in proof.find_contradictions(table))


def find_mistakes(source: Source, signaal: str, table: Proved) -> Iterator[Finding]:
    """What keeps a table from being used on the day on which it reads like this."""
    if isinstance(table, TooLarge):
        yield _too_large(source, signaal, table)
    else:
        yield from _hole(source, signaal, table)
        yield from _contradictions(source, signaal, table)


_TOO_LARGE = {
    "vragen": ("RK410", MOST_VRAGEN, "vragen"),
    "regels": ("RK411", MOST_REGELS, "routes"),
    "combinaties": ("RK412", 0, "vragen"),
}
"""For what there is too much of: the code, how much there may be, and the field to point at."""


def _too_large(source: Source, signaal: str, reason: TooLarge) -> Finding:
    code, meeste, field = _TOO_LARGE[reason.what]
    where = source.key("signalen", signaal, field)
    return finding(code, where, signaal=signaal, meeste=meeste)


def _hole(source: Source, signaal: str, table: Compiled) -> Iterator[Finding]:
    if (answers := proof.find_hole(table)) is not None:
        where = source.key("signalen", signaal, "routes")
        yield finding("RK401", where, signaal=signaal, voorbeeld=say(answers))


def _contradictions(source: Source, signaal: str, table: Compiled) -> Iterator[Finding]:
    """One row that is too wide meets many: it is one mistake, told where that row stands."""
    routes = table.table.routes
    for found in proof.find_contradictions(table):
        place, *places = (routes[row].number for row in (found.row, *found.others))
        yield finding(
            "RK402",
            source.at("signalen", signaal, "routes", place),
            regel=place + 1,
            ander=_numbers(places),
            voorbeeld=say(found.antwoorden),
            een=", ".join(routes[found.row].dan),
            twee=", ".join(routes[found.others[0]].dan),
            related=tuple(
                Related(
                    source.at("signalen", signaal, "routes", other),
                    f"regel {other + 1} geldt dan ook",
                )
                for other in places[:MOST_PLACES]
            ),
        )


def _dead(
    source: Source, signaal: str, tables: Sequence[Compiled], blamed: frozenset[int]
) -> Iterator[Finding]:
    rows = {row.number: row for each in tables for row in each.table.routes}
    for dead in dead_wood.find_dead_routes(tables):
        if not blamed.isdisjoint((dead.row, *dead.because)):
            continue
        where = source.at("signalen", signaal, "routes", dead.row)
        if not dead.because:
            impossible = say(dead_wood.unknown_answers(tables[0].table, rows[dead.row]))
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
                for row in dead.because[:MOST_PLACES]
            ),
        )
    for row in dead_wood.find_dead_additions(tables):
        yield finding("RK405", source.at("signalen", signaal, "aanvullend", row), regel=row + 1)
    if not blamed and dead_wood.anders_is_dead(tables):
        yield finding("RK406", source.key("signalen", signaal, "anders"), signaal=signaal)


def _useless(
    source: Source, signaal: str, tables: Sequence[Compiled], in_no_row_only: bool
) -> Iterator[Finding]:
    """Where rows are wrong, a question that they use may be useless because of that."""
    used = {vraag for each in tables for row in each.rows.rows for vraag in row.als}
    for vraag in dead_wood.find_useless_questions(tables):
        if in_no_row_only and vraag in used:
            continue
        number = list(tables[0].table.vragen).index(vraag)
        where = source.at("signalen", signaal, "vragen", number)
        yield finding("RK407", where, vraag=vraag, signaal=signaal)


def _length(source: Source, signaal: str, table: Compiled) -> Iterator[Finding]:
    """More ends than anybody can check, or else an order that asks fewer questions."""
    where = source.key("signalen", signaal, "vragen")
    if count_ends(table.diagram) > MOST_ENDS:
        yield finding("RK408", where, signaal=signaal, meeste=MOST_ENDS)
    elif (shorter := find_shorter_order(table.diagram, table.table.vragen)) is not None:
        order, length = shorter
        yield finding(
            "RK409",
            where,
            signaal=signaal,
            volgorde=", ".join(order),
            nu=rounded(average(table.diagram)),
            dan=rounded(length.average),
        )


def say(antwoorden: Mapping[str, str]) -> str:
    """Answers as the editor writes them: `geldige_reden: nee, duur: tot_4_weken`."""
    return ", ".join(f"{vraag}: {answer}" for vraag, answer in antwoorden.items()) or "elk antwoord"


def _numbers(rows: Iterable[int]) -> str:
    return ", ".join(str(row + 1) for row in rows)
