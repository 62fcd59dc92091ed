"""How high the parts of a contact card are, known by Python, held against what Typst measures."""

from collections.abc import Iterator
from typing import Any

import pytest

from routekaart.showing.paper.castoff import type_of
from routekaart.showing.paper.products import contactkaart, kaartmaten
from routekaart.showing.paper.products.kaartplan import BREED, KOLOM, STEPS, arrange, shown
from routekaart.showing.paper.typesetting import printable
from tests.support.measured import apart, measured
from tests.support.paper_region import whole

pytestmark = pytest.mark.paper

REGIONS = ("voorbeeld", "coevorden", "waterland", "zaanstreek", "amsterdam-noord", "rijk")

MEASURE = f"d.delen.map(b => measure(block(width: {KOLOM}pt, teken(b))).height)"
# the white below the head counts only with something below that
HEAD = "hoofd() + uitleg(u) + block(height: 1pt)"
MEASURE_HEAD = f"d.uitleggen.map(u => measure(block(width: {BREED}pt, {HEAD})).height - 1pt)"


def _data(name: str) -> dict[str, Any]:
    data: dict[str, Any] = printable(contactkaart.data(whole(name)))
    return data


def _parts(data: dict[str, Any]) -> Iterator[tuple[str, dict[str, Any], float]]:
    """Every part at every step, with what it is called here and its height as Python knows it."""
    t = type_of()
    for group in data["groepen"]:
        for vervolg in (False, True):
            kop = {"deel": "kop", "naam": group["naam"], "vervolg": vervolg}
            high = kaartmaten.groepkop(t, group["naam"], KOLOM, vervolg=vervolg)
            yield f"{group['naam']} {vervolg}", kop, high
        for trap in STEPS:
            for o in group["organisaties"]:
                part = {**shown(o, trap), "deel": "organisatie"}
                name = f"{group['naam']} {o['code']} {trap}"
                yield name, part, kaartmaten.organisatie(t, part, KOLOM)


def _wrong(name: str, changed: tuple[str, str] = ("", "")) -> list[str]:
    data = _data(name)
    parts = list(_parts(data))
    drawn = {**data, "delen": [part for _, part, _ in parts]}
    known = {name: high for name, _, high in parts}
    assert len(known) == len(parts)
    return apart(known, measured(contactkaart.TEMPLATE, drawn, MEASURE, changed))


@pytest.mark.parametrize("name", REGIONS)
def test_every_part_at_every_step_is_as_high_as_python_knows(name: str) -> None:
    assert _wrong(name) == []


@pytest.mark.parametrize("name", REGIONS)
def test_the_head_is_as_high_as_python_knows(name: str) -> None:
    data, t = _data(name), type_of()
    uitleg = [
        {"voorbeeld": "", "tekst": ""},
        {"voorbeeld": "", "tekst": "Kort."},
        {"voorbeeld": "C12", "tekst": "Een zin die op een regel past. " * 4},
    ]
    known = {
        u["tekst"]: kaartmaten.hoofd(t, data, BREED) + kaartmaten.uitleg(t, u, BREED)
        for u in uitleg
    }
    found = measured(contactkaart.TEMPLATE, {**data, "uitleggen": uitleg}, MEASURE_HEAD)
    assert apart(known, found) == []


@pytest.mark.parametrize(
    ("changed", "where"),
    [
        (("v(4pt, weak: true)", "v(3pt, weak: true)"), " C1 "),
        (("(x: 8pt, y: 4pt)", "(x: 8pt, y: 5pt)"), " True"),
        (('badge(code, soort: "advies")', "badge(code, maat: 13pt)"), " 0"),
    ],
)
def test_a_template_that_draws_something_higher_or_lower_is_seen(
    changed: tuple[str, str], where: str
) -> None:
    wrong = _wrong("coevorden", changed)
    assert any(where in name for name in wrong)


def test_an_organisation_carries_only_what_is_drawn_of_it() -> None:
    """What is left off at a step is not told to the template."""
    (o, *_) = (
        o
        for group in _data("voorbeeld")["groepen"]
        for o in group["organisaties"]
        if len(o["korte_wegen"]) > 1 and o["tijden"] and o["codes"]
    )
    kept = [
        [key for key in ("codes", "wegen", "tijden", "rollen") if shown(o, trap)[key]]
        for trap in STEPS
    ]
    assert kept == [
        ["codes", "wegen", "tijden", "rollen"],
        ["wegen", "tijden", "rollen"],
        ["wegen", "tijden", "rollen"],
        ["tijden", "rollen"],
        ["rollen"],
        [],
    ]


def test_a_card_that_counts_each_height_more_leaves_off_more() -> None:
    """How a card is made of letters that measure more than was thought: it has less on it."""
    data = _data("zaanstreek")
    (plain, sheets), (tight, _) = (arrange(data, type_of((), slack)) for slack in (1, 2.2))
    assert (sheets, _told(plain)) == (2, True)
    assert not _told(tight)


def _told(card: dict[str, Any]) -> bool:
    """Whether the codes of advices stand on a card."""
    return any(
        part.get("codes") for columns in card["bladen"] for column in columns for part in column
    )
