"""Tables of any size are answered: worked out in so many steps, or told to be too large.

Steps are counted, never seconds: states looked at, rows met, tables compiled.
"""

from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from itertools import product
from pathlib import Path
from random import Random
from typing import Any

import pytest

from routekaart.building.checking import check_region
from routekaart.deciding.decide import decide
from routekaart.deciding.tables import dead_wood, limits, proof
from routekaart.deciding.tables.bits import RowBits
from routekaart.deciding.tables.compile import compile_whole
from routekaart.deciding.tables.diagram import Gap, count_ends, example, longest, nodes, paths
from routekaart.deciding.tables.limits import Budget, TooLarge
from routekaart.deciding.tables.prover import Prover
from routekaart.deciding.tables.table import Row, Table
from routekaart.deciding.vraagcodes import told
from routekaart.reading.finding import Finding
from routekaart.reading.model import Inhoud
from routekaart.reading.source import Source
from tests.support.regions import make_region
from tests.support.worlds import inhoud as world

YES_NO = ("ja", "nee")
YES = frozenset({"ja"})


def any_of(count: int) -> Table:
    """One yes is enough: a row for each question."""
    vragen = {f"v{number}": YES_NO for number in range(count)}
    return Table(vragen, tuple(Row({v: YES}, ("a",), n) for n, v in enumerate(vragen)), (), ("b",))


def all_of(count: int) -> Table:
    """Every answer must be yes: one row with all questions."""
    vragen = {f"v{number}": YES_NO for number in range(count)}
    return Table(vragen, (Row(dict.fromkeys(vragen, YES), ("a",)),), (), ("b",))


def each_its_own(count: int) -> Table:
    """A row for each answer to one question, as for the gemeenten of a country."""
    answers = tuple(f"g{number}" for number in range(count))
    rows = (Row({"v": frozenset({a})}, (a,), n) for n, a in enumerate(answers))
    return Table({"v": answers}, tuple(rows))


def parity(count: int) -> Table:
    """The number of yeses counts: small as a diagram, and with an end for each combination."""
    vragen = [f"v{number}" for number in range(count)]
    rows = [
        Row({v: frozenset({a}) for v, a in zip(vragen, answers, strict=True)}, ("a",), number)
        for number, answers in enumerate(product(YES_NO, repeat=count))
        if answers.count("ja") % 2
    ]
    return Table(dict.fromkeys(vragen, YES_NO), tuple(rows), (), ("b",))


@pytest.mark.parametrize("shape", [any_of, all_of, each_its_own])
def test_steps_grow_with_what_is_written(shape: Callable[[int], Table]) -> None:
    one, two = (compile_whole(shape(count)).steps for count in (100, 200))
    assert two <= 2 * one + 2


@pytest.mark.parametrize("shape", [any_of, all_of])
def test_a_diagram_may_be_deeper_than_python_calls_itself(shape: Callable[[int], Table]) -> None:
    compiled = compile_whole(shape(2000))
    diagram = compiled.diagram
    assert longest(diagram) == 2000
    assert count_ends(diagram) == 2001
    assert len(told(diagram)) == len(list(nodes(diagram))) == 2002
    assert example(diagram, Gap) is None
    assert sum(1 for _ in paths(diagram)) == 2001


def test_ends_are_counted_without_walking_them() -> None:
    diagram = compile_whole(parity(9)).diagram
    assert count_ends(diagram) == 2**9 == sum(1 for _ in paths(diagram))


def test_rows_that_do_not_meet_cost_one_step_each() -> None:
    for count in (50, 100):
        budget = Budget()
        assert dead_wood.find_dead_routes([compile_whole(each_its_own(count))], budget) == []
        assert budget.spent == count  # nothing else says the same: seen at once


def test_equal_rows_are_found_in_a_few_steps_each() -> None:
    table = each_its_own(100)
    doubled = (*table.routes, *(replace(row, number=row.number + 100) for row in table.routes))
    budget = Budget()
    dead = dead_wood.find_dead_routes([compile_whole(replace(table, routes=doubled))], budget)
    assert [one.row for one in dead] == list(range(100, 200))
    assert budget.spent <= 2 * len(doubled) * 100  # each looks once at every answer


def test_contradictions_meet_each_row_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """And none at all where the diagram has none."""
    met: Counter[str] = Counter()
    meeting = RowBits.meeting
    monkeypatch.setattr(
        RowBits, "meeting", lambda self, row: (met.update(row.dan), meeting(self, row))[1]
    )
    assert list(proof.find_contradictions(compile_whole(each_its_own(100)))) == []
    assert not met
    table = each_its_own(100)
    wide = replace(table, routes=(*table.routes, Row({}, ("x",), 100)))
    (found,) = proof.find_contradictions(compile_whole(wide))
    assert (found.row, found.others) == (100, tuple(range(100)))
    assert met.total() == 101


def test_too_many_questions_or_rows_are_not_worked_out() -> None:
    prover = Prover()
    assert prover.prove(all_of(limits.MOST_VRAGEN + 1)) == TooLarge("vragen")
    assert prover.prove(each_its_own(limits.MOST_REGELS + 1)) == TooLarge("regels")
    assert prover.prove(each_its_own(limits.MOST_REGELS)) != TooLarge("regels")
    assert prover.prove(all_of(limits.MOST_VRAGEN)) != TooLarge("vragen")


def test_what_would_grow_without_end_stops() -> None:
    """Pairs in a bad order; ten questions with six answers; more ends than there may be pages."""
    pairs = {f"{part}{n}": YES_NO for part in "ab" for n in range(15)}
    apart = Table(pairs, tuple(Row({f"a{n}": YES, f"b{n}": YES}, ("x",)) for n in range(15)))
    vragen = {f"v{n}": tuple(f"x{answer}" for answer in range(6)) for n in range(10)}
    chance = Random(1)
    scattered = tuple(
        Row({v: frozenset(chance.sample(vragen[v], 3)) for v in chance.sample(list(vragen), 4)},
            (f"d{number}",), number)
        for number in range(40)
    )  # fmt: skip
    with pytest.raises(TooLarge):
        compile_whole(apart)
    with pytest.raises(TooLarge):
        compile_whole(Table(vragen, scattered))
    many = Table({"v": tuple(map(str, range(limits.MOST_ENDS_AT_ALL + 1)))}, (
        Row({"v": frozenset({"1"})}, ("a",)),), (), ("b",))  # fmt: skip
    assert Prover().prove(many) == TooLarge()


def region(**signalen: dict[str, Any]) -> Inhoud:
    vragen: dict[str, Any] = {f"q{number}": {} for number in range(limits.MOST_VRAGEN + 1)}
    return world(
        organisaties={"o": {}}, vragen=vragen, adviezen={"x": {}, "y": {}}, signalen=signalen
    )


def findings(inhoud: Inhoud) -> list[Finding]:
    return [found for found in decide(inhoud, Source.empty())[1] if found.code != "RK465"]


LARGE = {
    "vragen": [f"q{number}" for number in range(limits.MOST_VRAGEN + 1)],
    "routes": [{"als": {"q0": "ja"}, "dan": ["y"]}] * 2,
    "anders": [],
}
HOLED = {"vragen": ["q0"], "routes": [{"als": {"q0": "ja"}, "dan": ["y"]}], "anders": []}


def test_of_a_signal_that_is_too_large_nothing_else_is_told() -> None:
    """Its rows may be dead, it may have holes, its advices may be all that somebody gets; and the
    other signals are told as ever."""
    assert [found.code for found in findings(region(s=LARGE))] == ["RK410"]
    both = findings(region(s=LARGE, t=HOLED))
    assert sorted(found.code for found in both) == ["RK401", "RK410"]
    assert 'signaal "t"' in next(found.message for found in both if found.code == "RK401")
    assert list(decide(region(s=LARGE, t=HOLED), Source.empty())[0].diagrammen) == ["t"]


def test_a_hundred_findings_point_at_a_few_places_each() -> None:
    rows = [{"als": {"q0": "ja"}, "dan": ["x", "y"][: 1 + n % 2]} for n in range(100)]
    found = findings(region(s={"vragen": ["q0"], "routes": rows}))
    assert {one.code for one in found} >= {"RK402"}
    assert max(len(one.related) for one in found) == 20


def test_a_table_that_only_later_is_too_large_is_told_with_its_day(tmp_path: Path) -> None:
    many = "  - {als: {geldige_reden: ja}, dan: [bel-ouders], geldig_vanaf: 2027-02-01}\n"
    rows = "code: V2\nnaam: Straks te veel\ndomein: verzuim\nvragen: [geldige_reden]\nroutes:\n"
    rows += "  - {als: {geldige_reden: ja}, dan: [bel-ouders]}\n" + many * limits.MOST_REGELS
    text = rows + "anders: [meld-verzuim]\n"
    folder = make_region(tmp_path, {"signalen/straks.yaml": text})
    found = check_region(folder, date(2026, 11, 22)).findings
    told_later = [one for one in found if one.code != "RK465"]
    assert [one.code for one in told_later] == ["RK424"]
    assert told_later[0].message.startswith("vanaf 2027-02-01 gaat dit mis. RK411: ")
