"""Reach, walks and the way back, against brute force over every situation of random regions."""

from collections import defaultdict

from hypothesis import given

from routekaart.deciding.decisions import Decisions
from routekaart.deciding.reach import Reach, find_unreached
from routekaart.deciding.tables.diagram import Leaf, paths
from routekaart.deciding.walk import walk
from routekaart.reading.model import Inhoud
from tests.support.draws import examples
from tests.support.situations import advised, diagrams, situations, works_there
from tests.support.worlds import Parts, worlds
from tests.support.worlds import inhoud as world


@given(worlds(boards=True))
@examples(300)
def test_reach(inhoud: Inhoud) -> None:
    """Somebody has nobody to turn to where no organisation can be reached, or only those that
    work for some boards."""
    nobody: dict[str, set[tuple[str, str]]] = defaultdict(set)
    some: dict[str, dict[tuple[str, str], set[str]]] = defaultdict(dict)
    for signaal in inhoud.signalen.values():
        for situation in situations(inhoud, signaal):
            for id_ in advised(signaal, situation) or ():
                advies = inhoud.adviezen[id_]
                there = [inhoud.organisaties[o] for o in works_there(inhoud, advies, situation)]
                boards = [
                    None if inhoud.regio.schoolbesturen else o.werkgebied.schoolbesturen
                    for o in there
                    if o.contact.wegen
                ]
                pair = (situation["gemeente"], situation["sector"])
                if advies.soort.needs_contact and not boards:
                    nobody[id_].add(pair)
                elif advies.soort.needs_contact and None not in boards:
                    some[id_][pair] = {name for names in boards for name in names or ()}
    found = list(find_unreached(Reach(inhoud, diagrams(inhoud))))
    assert {gap.advies: set(gap.pairs) for gap in found if not gap.besturen} == nobody
    limited = {gap.advies: gap for gap in found if gap.besturen}
    assert {id_: set(gap.pairs) for id_, gap in limited.items()} == {
        id_: set(pairs) for id_, pairs in some.items()
    }
    for id_, gap in limited.items():
        assert set(gap.besturen) == set().union(*some[id_].values())
    for gap in found:
        roles = {rol for org in inhoud.organisaties.values() for rol in org.rollen}
        assert gap.nobody == (inhoud.adviezen[gap.advies].rol not in roles)


@given(worlds(boards=True))
@examples(300)
def test_walks(inhoud: Inhoud) -> None:
    """With every question answered a walk ends where the table says, with the organisations of
    that gemeente and sector; and what it calls superfluous can be left out."""
    decisions = Decisions(inhoud, diagrams(inhoud))
    for signaal in inhoud.signalen.values():
        for situation in situations(inhoud, signaal):
            found = walk(inhoud, decisions, signaal.id, situation)
            assert found.volgende_vraag is None
            assert set(found.adviezen) == (advised(signaal, situation) or set())
            assert found.organisaties == tuple(
                tuple(o for o in inhoud.organisaties if o in works_there(inhoud, advies, situation))
                for advies in (inhoud.adviezen[id_] for id_ in found.adviezen)
            )
            needed = {v: a for v, a in situation.items() if v not in found.overbodig}
            again = walk(inhoud, decisions, signaal.id, needed)
            assert (again.adviezen, again.organisaties) == (found.adviezen, found.organisaties)
            assert again.overbodig == ()
            assert found.gevraagd == again.gevraagd
            for vraag in needed:
                fewer = {v: a for v, a in needed.items() if v != vraag}
                less = walk(inhoud, decisions, signaal.id, fewer)
                if vraag in found.gevraagd:
                    assert less.volgende_vraag == vraag
                else:
                    assert less.organisaties != found.organisaties or len(needed) > 1


@given(worlds(boards=True))
@examples(300)
def test_the_way_back(inhoud: Inhoud) -> None:
    decisions = Decisions(inhoud, diagrams(inhoud))
    for signaal, diagram in decisions.diagrammen.items():
        for path in paths(diagram):
            adviezen = path.end.adviezen if isinstance(path.end, Leaf) else ()
            for id_ in inhoud.adviezen:
                led = any(
                    s.signaal == signaal and s.antwoorden == path.antwoorden
                    for s in decisions.by_advies.get(id_, ())
                )
                assert led == (id_ in adviezen)
            given = dict(path.antwoorden)
            fitting = [
                situation
                for situation in situations(inhoud, inhoud.signalen[signaal])
                if given.items() <= situation.items()
            ]
            for org in inhoud.organisaties:
                expected = any(
                    org in works_there(inhoud, inhoud.adviezen[id_], situation)
                    for situation in fitting
                    for id_ in adviezen
                )
                led = any(
                    s.signaal == signaal and s.antwoorden == path.antwoorden
                    for s in decisions.by_organisatie.get(org, ())
                )
                assert led == expected


def test_a_walk_says_which_question_comes_next() -> None:
    inhoud = world(
        vragen={"q": {}},
        adviezen={"x": {}, "y": {}},
        signalen={"s": {"vragen": ["q"], "routes": [{"als": {"q": "ja"}, "dan": ["y"]}]}},
    )
    decisions = Decisions(inhoud, diagrams(inhoud))
    found = walk(inhoud, decisions, "s", {}, gemeente="noord")
    assert (found.volgende_vraag, found.gevraagd, found.adviezen) == ("q", (), ())


def test_a_gap_that_is_written_down_counts_as_reached() -> None:
    parts: Parts = {"adviezen": {"x": {}}, "signalen": {"s": {}}}
    open_contact = {"contact": {"nog_open": "Niet in de bron"}}
    known = world(**parts, organisaties={"o": open_contact})
    unknown = world(**parts, organisaties={"o": {"contact": {}}})
    assert not list(find_unreached(Reach(known, diagrams(known))))
    assert [gap.advies for gap in find_unreached(Reach(unknown, diagrams(unknown)))] == ["x"]
