"""What `decide` tells an editor: the right code, once, and nothing on sound content."""

from typing import Any

import pytest

from routekaart.deciding.decide import decide
from routekaart.reading.finding import Finding, Severity
from routekaart.reading.model import Inhoud
from routekaart.reading.source import Source
from tests.support.worlds import inhoud as world

Item = dict[str, Any]
"""One of a kind, or all of a kind, as YAML says it."""


def found(inhoud: Inhoud) -> list[Finding]:
    """Findings that are more than a tip."""
    _, findings = decide(inhoud, Source.empty())
    return [finding for finding in findings if finding.severity is not Severity.TIP]


def codes(inhoud: Inhoud) -> list[str]:
    return [finding.code for finding in found(inhoud)]


def region(signaal: Item, **parts: Item) -> Inhoud:
    """A region with one signal that may ask q1 and q2, and advices x and y."""
    return world(
        **{
            "organisaties": {"o": {}},
            "vragen": {"q1": {}, "q2": {}},
            "adviezen": {"x": {}, "y": {}, "z": {"soort": "zelf_doen"}},
            "stappenplannen": {
                "p": {"stappen": {"een": {**STAP, "overgangen": [
                    {"naar_advies": id_} for id_ in ("x", "y", "z")
                ]}}}
            },
            "signalen": {"s": signaal},
            **parts,
        }
    )  # fmt: skip


STAP = {"naam": "Stap", "wie": "Mentor", "wat": "Praten"}


def test_a_sound_table_has_no_findings() -> None:
    signaal = {"vragen": ["q1"], "routes": [{"als": {"q1": "ja"}, "dan": ["y"]}]}
    assert codes(region(signaal)) == []


def test_hole_contradiction_and_dead_row_in_one_table() -> None:
    inhoud = region(
        {
            "vragen": ["q1", "q2"],
            "routes": [
                {"als": {"q1": "ja"}, "dan": ["x"]},
                {"als": {"q1": "ja", "q2": "ja"}, "dan": ["y"]},
                {"als": {"q1": "ja", "q2": "nee"}, "dan": ["x"]},
            ],
            "anders": [],
        }
    )
    hole, contradiction, dead = sorted(found(inhoud), key=lambda finding: finding.code)
    assert (hole.code, contradiction.code, dead.code) == ("RK401", "RK402", "RK403")
    assert "q1: nee" in hole.message
    assert "q1: ja, q2: ja" in contradiction.message
    assert "regel 3" in dead.message
    assert "regel 1" in dead.message


def test_one_row_that_is_too_wide_is_one_finding() -> None:
    rows = [{"als": {"q1": a, "q2": b}, "dan": ["y"]} for a in ("ja", "nee") for b in ("ja", "nee")]
    inhoud = region(
        {"vragen": ["q1", "q2"], "routes": [*rows, {"als": {}, "dan": ["x"]}], "anders": []}
    )
    (finding,) = found(inhoud)
    assert finding.code == "RK402"
    assert "regel 5 spreekt regel 1, 2, 3, 4 tegen" in finding.message


def test_a_question_that_only_a_dead_row_asks_is_not_told_twice() -> None:
    rows = [{"als": {"q1": "ja"}, "dan": ["y"]}, {"als": {"q1": "ja", "q2": "ja"}, "dan": ["y"]}]
    assert codes(region({"vragen": ["q1", "q2"], "routes": rows})) == ["RK403"]


@pytest.mark.parametrize(
    ("signaal", "code"),
    [
        ({"sectoren": ["po"], "vragen": ["sector"],
          "routes": [{"als": {"sector": "vo"}, "dan": ["y"]}]}, "RK404"),
        ({"vragen": ["q1"], "routes": [{"als": {"q1": "ja"}, "dan": ["y"]}],
          "aanvullend": [{"als": {"q1": "ja"}, "dan": ["y"]}]}, "RK405"),
        ({"vragen": ["q1"], "routes": [{"als": {"q1": "ja"}, "dan": ["y"]},
                                       {"als": {"q1": "nee"}, "dan": ["z"]}]}, "RK406"),
        ({"vragen": ["q1", "q2"], "routes": [{"als": {"q1": "ja"}, "dan": ["y"]}]}, "RK407"),
    ],
)  # fmt: skip
def test_each_kind_of_dead_wood(signaal: Item, code: str) -> None:
    assert codes(region(signaal)) == [code]


def test_too_many_ends() -> None:
    """Nine questions of which the number of yeses counts: a table nobody can check."""
    vragen: Item = {f"q{number}": {} for number in range(9)}
    routes = [
        {"als": {q: "ja" if bits >> n & 1 else "nee" for n, q in enumerate(vragen)}, "dan": ["y"]}
        for bits in range(512)
        if bits.bit_count() % 2
    ]
    inhoud = region({"vragen": list(vragen), "routes": routes}, vragen=vragen)
    assert codes(inhoud) == ["RK408"]


def test_a_signal_that_names_unknown_things_is_left_to_reading() -> None:
    for wrong in (
        {"vragen": ["bestaat_niet"]},
        {"anders": ["bestaat-niet"]},
        {"vragen": ["q1"], "routes": [{"als": {"q1": "misschien"}, "dan": ["y"]}]},
        {"vragen": [], "routes": [{"als": {"q1": "ja"}, "dan": ["y"]}]},
    ):
        decisions, findings = decide(region(wrong), Source.empty())
        assert decisions.diagrammen == {}
        assert [f for f in findings if f.severity is Severity.FOUT] == []


def test_nobody_has_the_role_and_not_everywhere_somebody() -> None:
    assert codes(region({}, organisaties={})) == ["RK420"]
    half = {"o": {"werkgebied": {"gemeenten": ["noord"], "sectoren": ["po"]}}}
    (finding,) = found(region({}, organisaties=half))
    assert finding.code == "RK421"
    assert "Noord (vo), Zuid (alle onderwijssoorten)" in finding.message


def test_two_advices_with_the_same_gap_are_one_finding() -> None:
    (finding,) = found(region({"anders": ["x", "y"]}, organisaties={}))
    assert finding.code == "RK420"
    assert len(finding.related) == 1


@pytest.mark.parametrize(
    ("other", "advies", "told"),
    [
        ({}, {}, True),
        ({"o2": {"werkgebied": {"gemeenten": ["noord"]}}}, {}, True),
        ({"o2": {}}, {}, False),
        ({}, {"als_het_niet_lukt": "Bel het jeugdteam."}, False),
    ],
)
def test_schools_of_other_boards_have_nobody(other: Item, advies: Item, told: bool) -> None:
    """Unless somebody else works for all schools, or the advice says what they do."""
    limited = {"o": {"werkgebied": {"schoolbesturen": ["De Elzen"]}}}
    inhoud = region({}, adviezen={"x": advies}, stappenplannen={}, organisaties=limited | other)
    _, findings = decide(inhoud, Source.empty())
    said = [finding.message for finding in findings if finding.code == "RK423"]
    assert bool(said) == told
    if told:
        assert 'alleen voor scholen van "De Elzen"' in said[0]
        assert ("de hele regio" in said[0]) == (not other)


def test_an_advice_that_nobody_gets() -> None:
    assert codes(region({}, stappenplannen={})) == ["RK430", "RK430"]


@pytest.mark.parametrize(
    ("after", "told"),
    [
        ({}, ["RK431"]),
        ({"x": {"rol": "jeugdteam", "wat": "Belt"}}, []),
        ({"y": {"rol": "jeugdteam", "wat": "Belt"}}, ["RK431"]),  # nobody gets y
        ({"x": {"wie": "Het jeugdteam", "wat": "Belt"}}, ["RK431"]),
    ],
)
def test_who_does_something_after_an_advice_is_of_use(after: Item, told: list[str]) -> None:
    adviezen = {id_: {"daarna": [after[id_]] if id_ in after else []} for id_ in ("x", "y")}
    inhoud = region(
        {},
        adviezen={**adviezen, "z": {"soort": "zelf_doen"}},
        organisaties={"o": {}, "team": {"rollen": ["jeugdteam"]}},
    )
    _, findings = decide(inhoud, Source.empty())
    assert [each.code for each in findings if each.code == "RK431"] == told


TIJD = {"reden": "tijd", "als": "Na 4 weken", "naar": "f2"}


ONBEKEND = {"reden": "tijd", "als": "Na 4 weken", "naar": "bestaat-niet"}


def fase(**fields: object) -> Item:
    return {"tot": {"aantal": 4, "eenheid": "week"}, **fields}


@pytest.mark.parametrize(
    ("fasen", "expected"),
    [
        ({"f1": fase(opschalen=[TIJD]), "f2": {}}, []),
        ({"f1": fase(opschalen=[TIJD]),
          "f2": {"opschalen": [{"reden": "geen_resultaat", "als": "Terug", "naar": "f1"}]}}, []),
        ({"f1": fase(klaar_als="Weer op school"), "f2": {}}, ["RK452"]),
        ({"f1": fase(opschalen=[ONBEKEND])}, []),
        ({"f1": fase(opschalen=[TIJD]),
          "f2": fase(opschalen=[{"reden": "tijd", "als": "Terug", "naar": "f1"}])},
         ["RK451", "RK451"]),
    ],
)  # fmt: skip
def test_phases(fasen: Item, expected: list[str]) -> None:
    assert codes(region({}, fasen=fasen)) == expected


@pytest.mark.parametrize(
    ("stappen", "expected"),
    [
        ({"een": STAP, "twee": STAP}, []),
        ({"een": {**STAP, "overgangen": [{"naar": "einde"}]}, "twee": STAP}, ["RK450"]),
        ({"een": STAP, "twee": {**STAP, "overgangen": [{"naar": "een"}]}}, ["RK451", "RK451"]),
        ({"een": {**STAP, "overgangen": [{"naar_plan": "q"}]}}, ["RK451", "RK451"]),
    ],
)
def test_step_plans(stappen: Item, expected: list[str]) -> None:
    """Two plans that only point at each other never end either."""
    plans = {
        "p": {"stappen": stappen},
        "q": {"stappen": {"een": {**STAP, "overgangen": [{"naar_plan": "p"}]}}},
    }
    if expected != ["RK451", "RK451"] or len(stappen) != 1:
        del plans["q"]
    assert codes(region({"anders": ["x", "y", "z"]}, stappenplannen=plans)) == expected


@pytest.mark.parametrize(
    ("scenario", "code"),
    [
        ({"antwoorden": {"q1": "ja"}, "verwacht": {"adviezen": ["y"]}}, None),
        ({"antwoorden": {"q1": "ja"}, "verwacht": {"adviezen": ["x"]}}, "RK460"),
        ({"antwoorden": {"q2": "ja"}, "verwacht": {"adviezen": ["y"]}}, "RK461"),
        ({"antwoorden": {"q1": "ja"}, "gemeente": "zuid",
          "verwacht": {"adviezen": ["y"], "organisaties": ["o"]}}, "RK462"),
        ({"antwoorden": {"q1": "ja"}, "gemeente": "zuid",
          "verwacht": {"adviezen": ["y"], "organisaties": ["o2"]}}, None),
        ({"antwoorden": {"q1": "ja"}, "verwacht": {"adviezen": ["y"], "fase": "f1"}}, "RK463"),
    ],
)  # fmt: skip
def test_scenarios(scenario: Item, code: str | None) -> None:
    inhoud = region(
        {"vragen": ["q1"], "routes": [{"als": {"q1": "ja"}, "dan": ["y"]}]},
        organisaties={
            "o": {"werkgebied": {"gemeenten": ["noord"]}},
            "o2": {"werkgebied": {"gemeenten": ["zuid"]}},
        },
        fasen={"f1": {}},
        scenarios={"geval": scenario},
    )
    assert codes(inhoud) == ([code] if code else [])


def test_a_scenario_with_a_sector_that_the_signal_is_not_for() -> None:
    signaal = {
        "sectoren": ["po"],
        "vragen": ["gemeente", "sector"],
        "routes": [{"als": {"gemeente": "noord"}, "dan": ["y"]}],
    }
    inhoud = world(
        organisaties={"o": {}},
        adviezen={"x": {}, "y": {}},
        signalen={"s": {**signaal, "sectoren": ["po", "vo"], "vragen": ["sector"],
                        "routes": [{"als": {"sector": "po"}, "dan": ["y"]}]}},
        regio={"sectoren": {"po": {"naam": "po"}, "vo": {"naam": "vo"}, "mbo": {"naam": "mbo"}}},
        scenarios={"geval": {"antwoorden": {"sector": "mbo"}, "verwacht": {"adviezen": ["x"]}}},
    )  # fmt: skip
    assert codes(inhoud) == ["RK464"]


def test_rows_that_no_scenario_tries_are_tips() -> None:
    signaal = {"vragen": ["q1"], "routes": [{"als": {"q1": "ja"}, "dan": ["y"]}]}
    tried = {"geval": {"antwoorden": {"q1": "ja"}, "verwacht": {"adviezen": ["y"]}}}
    for scenarios, expected in (({}, 1), (tried, 0)):
        _, findings = decide(region(signaal, scenarios=scenarios), Source.empty())
        assert sum(finding.code == "RK465" for finding in findings) == expected


def test_a_shorter_order_is_suggested() -> None:
    routes = [
        {"als": {"q2": "ja"}, "dan": ["x"]},
        {"als": {"q2": "nee", "q1": "ja"}, "dan": ["y"]},
    ]
    _, findings = decide(
        region({"vragen": ["q1", "q2"], "routes": routes, "anders": ["z"]}), Source.empty()
    )
    (tip,) = [finding for finding in findings if finding.code == "RK409"]
    assert "q2, q1" in tip.message
    assert "1,5 in plaats van 2." in tip.message


def test_a_wrong_table_gives_no_findings_about_what_it_leads_to() -> None:
    signaal = {"vragen": ["q1"], "routes": [{"als": {"q1": "ja"}, "dan": ["y"]}], "anders": []}
    scenarios = {"geval": {"antwoorden": {"q1": "nee"}, "verwacht": {"adviezen": ["x"]}}}
    inhoud = region(signaal, stappenplannen={}, scenarios=scenarios)
    assert codes(inhoud) == ["RK401"]


def test_what_stands_on_doubtful_content_is_not_checked() -> None:
    """A file that cannot be read must not also give "niemand heeft deze rol"."""
    inhoud = region({}, organisaties={})
    kind = frozenset({"organisaties"})
    _, findings = decide(inhoud, Source.empty(), kind, unread=kind)
    assert [f for f in findings if f.severity is not Severity.TIP] == []
