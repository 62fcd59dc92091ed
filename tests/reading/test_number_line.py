"""The line of amounts, against asking each amount of a fine grid which answers hold."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from routekaart.reading.model import Antwoord
from routekaart.reading.number_line import (
    END,
    Cut,
    Stretch,
    find_holes,
    find_overlaps,
    in_words,
    stretch_of,
)

# Bounds are multiples of a half up to 6, so that steps of a quarter hit every bound and
# every gap between bounds; for whole things only the whole steps exist.
GRID = [Decimal(step) / 4 for step in range(4 * 8)]
amounts = st.integers(0, 12).map(lambda half: Decimal(half) / 2)
bounds = st.fixed_dictionaries(
    {},
    optional={
        "low": st.tuples(st.sampled_from(["vanaf", "na"]), amounts),
        "high": st.tuples(st.sampled_from(["tot", "tot_en_met"]), amounts),
    },
).map(lambda sides: dict(sides.values()))
units = st.sampled_from(["schoolweek", "keer"])


def holds(antwoord: dict[str, Decimal], value: Decimal) -> bool:
    """The oracle: what the four words mean."""
    return (
        ("vanaf" not in antwoord or value >= antwoord["vanaf"])
        and ("na" not in antwoord or value > antwoord["na"])
        and ("tot" not in antwoord or value < antwoord["tot"])
        and ("tot_en_met" not in antwoord or value <= antwoord["tot_en_met"])
    )


def grid(eenheid: str) -> list[Decimal]:
    return [value for value in GRID if eenheid != "keer" or value == int(value)]


def stretches(antwoorden: list[dict[str, Decimal]], eenheid: str) -> list[Stretch]:
    return [
        stretch_of(str(number), Antwoord(tekst="x", **antwoord), eenheid)
        for number, antwoord in enumerate(antwoorden)
    ]


def inside(start: Cut, end: Cut, value: Decimal) -> bool:
    return (start <= Cut(value) and Cut(value, after=True) <= end) or start <= Cut(value) < end


@given(bounds, units)
def test_a_stretch_holds_what_the_answer_says(antwoord: dict[str, Decimal], eenheid: str) -> None:
    (stretch,) = stretches([antwoord], eenheid)
    said = [value for value in grid(eenheid) if holds(antwoord, value)]
    assert [value for value in grid(eenheid) if inside(stretch.start, stretch.end, value)] == said
    if stretch.is_empty:
        assert said == []


@given(st.lists(bounds, max_size=4), units)
def test_holes_are_the_amounts_without_an_answer(
    antwoorden: list[dict[str, Decimal]], eenheid: str
) -> None:
    filled = [stretch for stretch in stretches(antwoorden, eenheid) if not stretch.is_empty]
    holes = list(find_holes(filled))
    open_ = [v for v in grid(eenheid) if not any(holds(a, v) for a in antwoorden)]
    assert [v for v in grid(eenheid) if any(inside(h.start, h.end, v) for h in holes)] == open_


@given(st.lists(bounds, max_size=4), units)
def test_overlaps_exist_exactly_when_an_amount_has_two_answers(
    antwoorden: list[dict[str, Decimal]], eenheid: str
) -> None:
    filled = [stretch for stretch in stretches(antwoorden, eenheid) if not stretch.is_empty]
    overlaps = list(find_overlaps(filled))
    twice = [v for v in grid(eenheid) if sum(holds(a, v) for a in antwoorden) > 1]
    assert bool(overlaps) == bool(twice)
    for overlap in overlaps:
        shared = [v for v in grid(eenheid) if inside(overlap.start, overlap.end, v)]
        assert shared
        for value in shared:
            assert holds(antwoorden[int(overlap.one)], value)
            assert holds(antwoorden[int(overlap.two)], value)


@pytest.mark.parametrize(
    ("start", "end", "eenheid", "words"),
    [
        (Cut(Decimal(4)), Cut(Decimal(4), after=True), "schoolweek", "precies 4 schoolweken"),
        (Cut(Decimal(1)), Cut(Decimal(1), after=True), "schoolweek", "precies 1 schoolweek"),
        (Cut(Decimal(0)), Cut(Decimal(2)), "maand", "minder dan 2 maanden"),
        (Cut(Decimal(0)), Cut(Decimal(2), after=True), "maand", "hoogstens 2 maanden"),
        (Cut(Decimal(6)), END, "week", "6 weken of meer"),
        (Cut(Decimal(6), after=True), END, "week", "meer dan 6 weken"),
        (Cut(Decimal(4), after=True), Cut(Decimal("6.50")), "dag", "meer dan 4 tot 6,5 dagen"),
        (Cut(Decimal(3)), Cut(Decimal(4)), "keer", "precies 3 keer"),
        (Cut(Decimal(0)), Cut(Decimal(3)), "keer", "0 tot en met 2 keer"),
        (Cut(Decimal(10)), END, "keer", "10 keer of meer"),
    ],
)
def test_a_part_of_the_line_in_words(start: Cut, end: Cut, eenheid: str, words: str) -> None:
    assert in_words(start, end, eenheid) == words
