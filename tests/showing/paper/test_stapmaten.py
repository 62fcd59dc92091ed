"""How high the steps of a procedure are, known by Python, held against what Typst measures."""

from typing import Any

import pytest

from routekaart.showing.paper.castoff import type_of
from routekaart.showing.paper.products import stapmaten, stappenplan
from routekaart.showing.paper.products.stapplan import BREED, MEER, arrange
from routekaart.showing.paper.typesetting import printable
from tests.support.measured import apart, measured
from tests.support.paper_region import whole

pytestmark = pytest.mark.paper

REGIONS = ("voorbeeld", "coevorden", "waterland", "zaanstreek", "amsterdam-noord", "rijk")
Data = dict[str, Any]

BLOCK = f"block(width: {BREED}pt, stap(0, s))"
STEPS = f"d.stappen.map(s => measure({BLOCK}).height)"
# the white below the head counts only with something below that
HEAD = f"(measure(block(width: {BREED}pt, hoofd() + block(height: 1pt))).height - 1pt,)"


def _plans(name: str) -> list[Data]:
    region = whole(name)
    plans = region.inhoud.stappenplannen
    return [printable(stappenplan.data(region, id_)) for id_ in plans]


def _wrong(data: Data, changed: tuple[str, str] = ("", "")) -> list[str]:
    t = type_of()
    known = {
        f"{number} {s['naam']}": stapmaten.stap(t, s, BREED)
        for number, s in enumerate(data["stappen"])
    }
    return apart(known, measured(stappenplan.TEMPLATE, data, STEPS, changed))


@pytest.mark.parametrize("name", REGIONS)
def test_every_step_is_as_high_as_python_knows(name: str) -> None:
    plans = _plans(name)
    assert plans
    for data in plans:
        for bare in (False, True):
            left = {"punten": [], "hoe": ""} if bare else {}
            told = {**data, "stappen": [{**s, **left} for s in data["stappen"]]}
            assert _wrong(told) == []


@pytest.mark.parametrize("name", REGIONS)
def test_the_head_is_as_high_as_python_knows(name: str) -> None:
    data = _plans(name)[0]
    known = {"hoofd": stapmaten.hoofd(type_of(), data, BREED)}
    assert apart(known, measured(stappenplan.TEMPLATE, data, HEAD)) == []


def test_a_template_with_another_size_is_seen() -> None:
    data = _plans("voorbeeld")[0]
    assert len(_wrong(data, ("text(size: 14pt)", "text(size: 15pt)"))) == len(data["stappen"])


def test_when_a_step_is_never_takes_more_room_than_was_thought() -> None:
    """Its words are parted by their syllables, which Python does not know."""
    data = _plans("voorbeeld")[0]
    texts = (
        "Binnen vierentwintig uur na de vrijstellingsbeschikking",
        "Onderwijsovereenkomst, samenwerkingsverbandoverleg",
        "Voor de zomervakantie",
    )
    steps = [
        {**data["stappen"][0], "punten": [], "hoe": "", "vervolg": [], "tijd": t} for t in texts
    ]
    found = measured(stappenplan.TEMPLATE, {**data, "stappen": steps}, STEPS)
    thought = [stapmaten.stap(type_of(), s, BREED) for s in steps]
    assert all(high <= more + 0.01 for high, more in zip(found, thought, strict=True))


def test_a_long_procedure_says_less_of_its_last_steps_first() -> None:
    data = _plans("voorbeeld")[0]
    whole_, _ = arrange(data, type_of())
    tight, sheets = arrange(data, type_of((), 1.25))
    assert sheets == 1
    told = [[len(s["punten"]) for s in plan["stappen"]] for plan in (whole_, tight)]
    assert sum(told[1]) < sum(told[0])
    assert tight["meer"].startswith(MEER)
    assert all(few <= many for few, many in zip(told[1], told[0], strict=True))
    assert [s["wat"] for s in tight["stappen"]] == [s["wat"] for s in data["stappen"]]
