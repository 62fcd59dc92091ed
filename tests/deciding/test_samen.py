"""Advices side by side, and where the questions go on: against brute force."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from datetime import date
from itertools import product
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from routekaart.building.checking import check_region
from routekaart.deciding.checks.samen import check_samen
from routekaart.deciding.decisions import Decisions
from routekaart.deciding.narrow import narrow
from routekaart.deciding.periods import Period, Periods
from routekaart.deciding.samen import groups, known_answers
from routekaart.deciding.tables.diagram import Choice
from routekaart.deciding.validity import valid_on
from routekaart.reading.model import Advies, Inhoud, Verder
from routekaart.reading.regio import read_regio
from routekaart.reading.source import Source
from tests.support.draws import examples
from tests.support.making import whole
from tests.support.regions import make_region
from tests.support.situations import advised, diagrams, situations
from tests.support.worlds import inhoud as made
from tests.support.worlds import worlds

IDS = tuple("abcdefg")


def advies(id_: str, **more: object) -> Advies:
    fields = {"id": id_, "code": "A1", "naam": "Doe", "soort": "zelf_doen", "doe": ["Doe."]}
    return Advies.model_validate({**fields, **more})


@given(
    st.permutations(IDS).flatmap(lambda ids: st.integers(1, len(ids)).map(lambda n: ids[:n])),
    st.sets(st.tuples(st.sampled_from(IDS), st.sampled_from(IDS)), max_size=8),
)
def test_groups_are_what_is_tied_together_in_the_order_of_the_end(
    ids: list[str], ties: set[tuple[str, str]]
) -> None:
    adviezen = {
        id_: advies(id_, tegelijk_met=[b for a, b in sorted(ties) if a == id_]) for id_ in IDS
    }
    found = groups(adviezen, ids)
    assert sorted(one for group in found for one in group) == sorted(ids)
    for group in found:
        assert list(group) == sorted(group, key=ids.index)
    assert [group[0] for group in found] == sorted((g[0] for g in found), key=ids.index)
    group_of = {one: group for group in found for one in group}
    # Brute force: a pair is together exactly when a chain of ties within the end leads across.
    near = {(a, b) for a, b in product(ids, ids) if a == b or {(a, b), (b, a)} & ties}
    for _ in ids:
        near |= {(a, d) for a, b in near for c, d in near if b == c}
    assert {(a, b) for a, b in product(ids, ids) if group_of[a] == group_of[b]} == near


WHEN = ("intussen", "daarna", "opnieuw")
VRAGEN = dict.fromkeys(("p", "q", "r"), ("x", "y"))


@st.composite
def tables(draw: st.DrawFn) -> dict[str, object]:
    """A signal that asks up to three questions and the sector, with a different end for each."""
    asked = draw(st.permutations(["sector", *VRAGEN]))[: draw(st.integers(1, 4))]
    answers = {**VRAGEN, "sector": ("po", "vo")}
    ways = product(*(answers[vraag] for vraag in asked))
    routes = [
        {"als": dict(zip(asked, way, strict=True)), "dan": [draw(st.sampled_from("ab"))]}
        for way in ways
    ]
    return {"vragen": list(asked), "routes": routes, "anders": []}


@given(tables(), st.sampled_from(WHEN), st.data())
def test_the_questions_go_on_after_what_is_known(
    signaal: dict[str, object], wanneer: str, data: st.DataObject
) -> None:
    known = made(
        vragen={
            id_: {"antwoorden": {name: {"tekst": name} for name in names}}
            for id_, names in VRAGEN.items()
        },
        adviezen={"a": {}, "b": {}},
        signalen={"s": signaal},
    )
    diagram = Period(known, Periods().prover).decisions.diagrammen["s"]
    answers = {**VRAGEN, "sector": ("po", "vo")}
    names = data.draw(st.lists(st.sampled_from(sorted(answers)), unique=True))
    given_ = tuple((name, data.draw(st.sampled_from(answers[name]))) for name in names)
    said = known_answers(diagram, Verder(signaal="s", wanneer=wanneer), given_)
    kept = {v: a for v, a in given_ if wanneer != "opnieuw" or v == "sector"}
    assert dict(said).items() <= kept.items()
    # Nothing that is known is asked again, and what is left open ends where it would have ended.
    node = diagram
    for vraag, antwoord in said:
        assert isinstance(node, Choice)
        assert node.vraag == vraag
        node = node.follow(antwoord)
    assert getattr(node, "vraag", None) not in kept


@st.composite
def going_on(draw: st.DrawFn) -> Inhoud:
    """A random region of which some advices go on in a signal, or stand beside another."""
    inhoud = draw(worlds(boards=True))
    signalen, adviezen = list(inhoud.signalen), list(inhoud.adviezen)

    def more(advies: Advies) -> Advies:
        there = draw(st.lists(st.sampled_from(signalen), max_size=2, unique=True))
        verder = tuple(Verder(signaal=id_, wanneer=draw(st.sampled_from(WHEN))) for id_ in there)
        others = [id_ for id_ in adviezen if id_ != advies.id]
        beside = tuple(draw(st.lists(st.sampled_from(others), max_size=1)))
        return advies.model_copy(update={"verder": verder, "tegelijk_met": beside})

    return inhoud.replaced(adviezen={id_: more(one) for id_, one in inhoud.adviezen.items()})


@given(going_on())
@examples(150)
def test_what_is_told_of_going_on_is_what_trying_every_school_finds(inhoud: Inhoud) -> None:
    decisions = Decisions(inhoud, diagrams(inhoud))
    found = Counter(one.code for one in check_samen(inhoud, decisions, Source.empty()))
    gets: dict[str, set[str]] = defaultdict(set)  # by advice the sectors that are led to it
    ends = set()
    leads: dict[str, set[str]] = defaultdict(set)  # by signal those in which one goes on
    for signaal in inhoud.signalen.values():
        for situation in situations(inhoud, signaal):
            end = frozenset(advised(signaal, situation) or ())
            ends.add(end)
            for id_ in end:
                gets[id_].add(situation["sector"])
                leads[signaal.id] |= {
                    one.signaal for one in inhoud.adviezen[id_].verder if one.wanneer != "opnieuw"
                }
    every = inhoud.adviezen.values()
    lost = [
        verder
        for advies in every
        for verder in advies.verder
        if gets[advies.id] - set(inhoud.signalen[verder.signaal].sectoren or inhoud.regio.sectoren)
    ]
    assert found["RK446"] == len(lost)
    assert (found["RK445"] > 0) is any(id_ in _after(leads, id_) for id_ in inhoud.signalen)
    apart = [
        other
        for advies in every
        for other in advies.tegelijk_met
        if gets[advies.id] and not any({advies.id, other} <= end for end in ends)
    ]
    assert found["RK447"] == len(apart)


def _after(leads: Mapping[str, set[str]], start: str) -> set[str]:
    """All signals that one can come to from one."""
    after: set[str] = set()
    while more := {two for one in (start, *after) for two in leads.get(one, ())} - after:
        after |= more
    return after


STAGE = "code: V2\nnaam: Er is geen stage\ndomein: verzuim\nanders: [meld-verzuim]\n"


def codes(folder: Path) -> Iterator[str]:
    found = check_region(folder, date(2026, 11, 22), folder / "docs").findings
    yield from (one.code for one in found)


def test_only_opnieuw_leads_back(tmp_path: Path) -> None:
    for wanneer, wrong in (("intussen", True), ("daarna", True), ("opnieuw", False)):
        back = f"verder: [{{signaal: vaak-weg, wanneer: {wanneer}}}]"
        on = "verder: [{signaal: stage, wanneer: daarna}]"
        files = {
            "adviezen.yaml": f"bel-ouders: {{{on}}}\nmeld-verzuim: {{{back}}}\n",
            "signalen/stage.yaml": STAGE,
        }
        folder = make_region(tmp_path / wanneer, files)
        assert ("RK445" in codes(folder)) is wrong


def test_an_advice_goes_on_in_no_signal_that_does_not_hold(tmp_path: Path) -> None:
    on = "verder: [{signaal: stage, wanneer: daarna}, {signaal: vaak-weg, wanneer: opnieuw}]"
    files = {
        "adviezen.yaml": f"bel-ouders: {{{on}}}\n",
        "signalen/stage.yaml": f"{STAGE}geldig_tot: 2027-01-01\n",
    }
    known = read_regio(make_region(tmp_path, files)).inhoud
    assert known
    for day, left in ((date(2026, 11, 22), 2), (date(2027, 1, 1), 1)):
        assert len(valid_on(known, day).adviezen["bel-ouders"].verder) == left


def test_a_narrowed_region_goes_on_only_in_what_is_left(tmp_path: Path) -> None:
    files = {
        "adviezen.yaml": "bel-ouders: {verder: [{signaal: stage, wanneer: daarna}]}\n",
        "signalen/stage.yaml": f"{STAGE}sectoren: [vo]\n",
    }
    region = whole(make_region(tmp_path, files), date(2026, 11, 22))
    for sector, left in (("po", 0), ("vo", 1)):
        narrowed, _ = narrow(region.inhoud, region.decisions, sector=sector)
        assert len(narrowed.adviezen["bel-ouders"].verder) == left
