"""What changes between two regions, against brute force over every combination of answers."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import replace
from itertools import product
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from routekaart.deciding.decisions import Decisions
from routekaart.deciding.difference.compare import Incomparable, Version, compare
from routekaart.deciding.difference.signaal import compare_tables
from routekaart.deciding.tables.diagram import Clash, Gap, Leaf, Workshop, nodes
from routekaart.deciding.tables.product import multiply
from routekaart.deciding.tables.table import Row, Table
from routekaart.reading.model import Inhoud
from tests.support.draws import examples
from tests.support.situations import advised, diagrams, situations, works_there
from tests.support.tables import combinations, outcome, tables
from tests.support.worlds import inhoud as world
from tests.support.worlds import worlds

Said = tuple[str, ...] | type


def shuffled(draw: st.DrawFn, table: Table) -> Table:
    order = draw(st.permutations(list(table.vragen)))
    return replace(table, vragen={vraag: table.vragen[vraag] for vraag in order})


@st.composite
def edits(draw: st.DrawFn) -> tuple[Table, Table]:
    """Two tables that share some questions and answers, asked in another order: either quite
    different ones, or one with some of its rows."""
    old = draw(tables())
    if draw(st.booleans()):
        return old, shuffled(draw, draw(tables()))
    rows = tuple(row for row in old.routes if draw(st.integers(0, 3)))
    return old, shuffled(draw, replace(old, routes=rows, anders=draw(st.just(old.anders))))


def common(old: Table, new: Table) -> Table:
    """A table that asks what one of them asks, with the answers that both know."""
    vragen = {}
    for vraag in {**new.vragen, **old.vragen}:
        said = [table.vragen[vraag] for table in (new, old) if vraag in table.vragen]
        vragen[vraag] = tuple(a for a in said[0] if all(a in answers for answers in said))
    return Table(vragen, ())


def matters(table: Table, asked: Table, vraag: str) -> bool:
    """Whether changing only this answer ever changes what the table says."""
    return any(
        outcome(table, combination) != outcome(table, {**combination, vraag: other})
        for combination in combinations(asked)
        for other in asked.vragen[vraag]
    )


def difference(old: Said, new: Said) -> tuple[Any, Any] | None:
    one, two = (set(said) if isinstance(said, tuple) else set() for said in (old, new))
    if old == new or (one == two and one):
        return None
    weg = frozenset(one - two) if isinstance(old, tuple) else old
    return weg, frozenset(two - one) if isinstance(new, tuple) else new


def as_oracle(said: Any) -> Any:
    return frozenset(said) if isinstance(said, tuple) else type(said)


@given(edits())
@examples(300)
def test_exactly_the_situations_that_end_elsewhere(pair: tuple[Table, Table]) -> None:
    """Counted are the answers to the questions that matter to either, and that both know."""
    old, new = pair
    asked = common(old, new)
    anything = {vraag: answers[0] for vraag, answers in asked.vragen.items()}
    mattering = [v for v in asked.vragen if matters(old, asked, v) or matters(new, asked, v)]
    asked = Table({vraag: asked.vragen[vraag] for vraag in mattering}, ())
    expected: dict[Any, list[dict[str, str]]] = defaultdict(list)
    reordered = False
    for combination in combinations(asked):
        ends = [outcome(table, {**anything, **combination}) for table in (old, new)]
        if kind := difference(*ends):
            expected[kind].append(combination)
        else:
            reordered |= ends[0] != ends[1]

    found = compare_tables(old, new)
    groups = {(as_oracle(g.weg), as_oracle(g.erbij)): g for g in found.elsewhere}
    assert len(groups) == len(found.elsewhere)
    assert {kind: g.aantal for kind, g in groups.items()} == {
        kind: len(combinations) for kind, combinations in expected.items()
    }
    assert found.van == len(list(combinations(asked)))
    assert found.reordered == reordered
    for kind, group in groups.items():
        told = [
            combination
            for voorbeeld in group.voorbeelden
            for combination in expected[kind]
            if all(combination[vraag] in answers for vraag, answers in voorbeeld.antwoorden)
        ]
        assert len(told) == sum(voorbeeld.aantal for voorbeeld in group.voorbeelden)
        assert len({tuple(combination.items()) for combination in told}) == len(told)
        assert len(group.voorbeelden) == 3 or len(told) == group.aantal
        assert group.voorbeelden


@given(edits())
def test_what_stays(pair: tuple[Table, Table]) -> None:
    """The advices that both ends have, for all of a group or for some of it."""
    old, new = pair
    asked = common(old, new)
    stays: dict[Any, list[set[str]]] = defaultdict(list)
    for combination in combinations(asked):
        ends = [outcome(table, combination) for table in pair]
        if kind := difference(*ends):
            sides = [set(said) if isinstance(said, tuple) else set() for said in ends]
            stays[kind].append(sides[0] & sides[1])
    for group in compare_tables(old, new).elsewhere:
        sets = stays[as_oracle(group.weg), as_oracle(group.erbij)]
        assert set(group.blijft) == set.intersection(*sets)
        assert set(group.soms) == set.union(*sets) - set(group.blijft)


def test_a_hole_and_a_contradiction_are_told_as_what_they_are() -> None:
    vragen = {"q": ("ja", "nee")}
    yes = Row({"q": frozenset({"ja"})}, ("a",))
    no = Row({"q": frozenset({"nee"})}, ("b",))
    also = Row({"q": frozenset({"nee"})}, ("c",))
    whole, holed, torn = (Table(vragen, rows) for rows in ((yes, no), (yes,), (yes, no, also)))
    (hole,) = compare_tables(whole, holed).elsewhere
    assert (hole.weg, hole.erbij) == (("b",), Gap())
    (clash,) = compare_tables(whole, torn).elsewhere
    assert (clash.weg, clash.erbij) == (("b",), Clash())
    (mended,) = compare_tables(holed, whole).elsewhere
    assert (mended.weg, mended.erbij) == (Gap(), ("b",))


def test_forty_questions_are_no_trouble() -> None:
    """2^40 combinations; one row gone. All but the pairs of nodes would take for ever."""
    vragen = {f"v{number}": ("ja", "nee") for number in range(40)}
    routes = tuple(Row({vraag: frozenset({"ja"})}, ("a",)) for vraag in vragen)
    old = Table(vragen, routes, anders=("b",))
    found = compare_tables(old, replace(old, routes=routes[1:]))
    assert (found.aantal, found.van) == (1, 2**40)
    other_way = compare_tables(old, replace(old, routes=routes[1:], anders=("c",)))
    assert [group.aantal for group in other_way.elsewhere] == [1, 1]


def test_the_product_looks_at_pairs_of_nodes_only() -> None:
    vragen = {f"v{number}": ("ja", "nee") for number in range(12)}
    workshop = Workshop()
    parity = _parity(workshop, list(vragen), even="a", odd="b")
    other = _parity(workshop, list(vragen), even="b", odd="a")
    assert len(list(nodes(parity))) == 25
    found = multiply(parity, other, vragen)
    assert found.aantal == found.van == 2**12


def _parity(workshop: Workshop, vragen: list[str], even: str, odd: str) -> Any:
    one, two = Leaf((even,)), Leaf((odd,))
    below: tuple[Any, Any] = (one, two)
    for vraag in reversed(vragen):
        below = (
            workshop.choice(vraag, (("ja", below[1]), ("nee", below[0]))),
            workshop.choice(vraag, (("ja", below[0]), ("nee", below[1]))),
        )
    return below[0]


def version(inhoud: Inhoud) -> Version:
    return Version(inhoud, Decisions(inhoud, diagrams(inhoud)))


def called(inhoud: Inhoud, advies: str, situation: Mapping[str, str]) -> set[Any]:
    orgs = works_there(inhoud, inhoud.adviezen[advies], dict(situation))
    return {(id_, inhoud.organisaties[id_].werkgebied.schoolbesturen) for id_ in orgs}


def led_to(inhoud: Inhoud) -> set[tuple[str, str, str]]:
    """Every advice with a gemeente and sector for which some situation leads there."""
    return {
        (advies, situation["gemeente"], situation["sector"])
        for signaal in inhoud.signalen.values()
        for situation in situations(inhoud, signaal)
        for advies in advised(signaal, situation) or ()
    }


@given(worlds(), worlds())
@examples(300)
def test_exactly_the_people_that_are_others(old: Inhoud, new: Inhoud) -> None:
    expected = {}
    for advies, gemeente, sector in led_to(old) & led_to(new):
        place = {"gemeente": gemeente, "sector": sector}
        was, wordt = called(old, advies, place), called(new, advies, place)
        if was != wordt:
            expected[advies, gemeente, sector] = (was, wordt)
    found = {
        (advies, gemeente, sector): tuple(
            {(callee.organisatie, callee.besturen) for callee in side}
            for side in (change.was, change.wordt)
        )
        for change in compare(version(old), version(new)).people
        for advies in change.adviezen
        for gebied in change.gebied
        for gemeente, sector in product(gebied.gemeenten, gebied.sectoren)
    }
    assert found == expected


@given(worlds())
def test_a_region_and_itself_do_not_differ(inhoud: Inhoud) -> None:
    assert compare(version(inhoud), version(inhoud)).is_empty


@given(worlds())
def test_other_ids_with_was_lead_nobody_elsewhere(inhoud: Inhoud) -> None:
    """Every advice, question, signal and organisation gets another id."""
    found = compare(version(inhoud), version(renamed(inhoud)))
    assert not found.is_felt
    assert not found.items


def renamed(inhoud: Inhoud) -> Inhoud:
    def new(id_: str) -> str:
        return f"{id_}-nieuw"

    def items(kind: str, **change: Any) -> dict[str, Any]:
        return {
            new(id_): item.model_copy(
                update={
                    "id": new(id_),
                    "was": (id_,),
                    **{field: how(getattr(item, field)) for field, how in change.items()},
                }
            )
            for id_, item in getattr(inhoud, kind).items()
        }

    def ids(some: tuple[str, ...]) -> tuple[str, ...]:
        return tuple(map(new, some))

    def vragen(some: Any) -> Any:
        keep = {"gemeente", "sector"}
        rename = {vraag: vraag if vraag in keep else new(vraag) for vraag in some}
        if isinstance(some, tuple):
            return tuple(rename.values())
        return {rename[vraag]: answers for vraag, answers in some.items()}

    def rows(some: tuple[Any, ...]) -> tuple[Any, ...]:
        return tuple(
            row.model_copy(update={"als": vragen(row.als), "dan": ids(row.dan)}) for row in some
        )

    return Inhoud.model_construct(
        regio=inhoud.regio,
        rollen=inhoud.rollen,
        adviezen=items("adviezen"),
        organisaties=items("organisaties"),
        vragen=items("vragen"),
        signalen=items(
            "signalen", vragen=vragen, antwoorden=vragen, routes=rows, aanvullend=rows, anders=ids
        ),
    )


def test_tables_that_are_too_large_beside_each_other_are_told_so() -> None:
    """Pairs of questions, asked side by side in one version and far apart in the other."""
    vragen: dict[str, Any] = {f"{part}{number}": {} for number in range(14) for part in "ab"}
    rows = [{"als": {f"a{number}": "ja", f"b{number}": "ja"}, "dan": ["y"]} for number in range(14)]
    parts = {"vragen": vragen, "adviezen": {"x": {}, "y": {}}}
    side_by_side = world(**parts, signalen={"s": {"vragen": list(vragen), "routes": rows}})
    one = {"vragen": sorted(vragen), "routes": rows[:1]}
    apart = world(**parts, signalen={"s": one})
    assert not compare(version(side_by_side), version(side_by_side)).is_felt
    with pytest.raises(Incomparable, match="s"):
        compare(version(side_by_side), version(apart))
