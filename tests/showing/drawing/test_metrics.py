"""The width of text, and where lines are broken."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from routekaart.showing.drawing.metrics import MARGIN, knows, measure_width, wrap
from tests.support.graph_examples import texts

WOORD = "leerplichtambtenaar"


def test_width_is_that_of_the_font() -> None:
    """An n of Atkinson Hyperlegible Regular is 546 thousandths of its size wide."""
    assert measure_width("n", 1000) == pytest.approx(546 * MARGIN)
    assert measure_width("nn", 500) == measure_width("n", 1000)
    assert measure_width(WOORD, 16, bold=True) > measure_width(WOORD, 16)


@given(st.permutations("Meld het verzuim op 16 uur"), st.sampled_from([11.5, 13.0, 16.2]))
def test_a_width_is_the_sum_whatever_the_order(letters: list[str], size: float) -> None:
    """Since Python 3.12 `sum` rounds otherwise: only an exact sum is the same on every Python."""
    assert measure_width("".join(letters), size) == measure_width("".join(sorted(letters)), size)


def test_glyphs_that_the_font_lacks_have_a_width() -> None:
    assert knows("één €")
    assert not knows("🏫")
    assert measure_width("🏫", 10) == pytest.approx(14 * MARGIN)
    assert measure_width("学", 10) == pytest.approx(14 * MARGIN)
    assert measure_width("\u200d\ufe0f", 10) == 0


def test_lines_are_balanced() -> None:
    assert wrap("Hoe lang is de leerling al weg?", 190, 300, 16) == (
        "Hoe lang is de",
        "leerling al weg?",
    )


def test_long_word_is_whole_where_a_line_can_be_wider() -> None:
    lines = wrap(f"Bel de {WOORD} van Elzerveen", 80, 300, 16)
    assert WOORD in lines


def test_word_that_fits_nowhere_is_broken_with_hyphens() -> None:
    lines = wrap(WOORD * 3, 100, 100, 16)
    assert all(line.endswith("-") for line in lines[:-1])
    assert "".join(lines).replace("-", "") == WOORD * 3


def test_address_is_broken_at_its_joints_without_hyphens() -> None:
    lines = wrap("https://www.voorbeeld.example/aanmelden/formulier", 200, 200, 16)
    assert lines == ("https://www.voorbeeld.", "example/aanmelden/", "formulier")


def test_emoji_of_several_code_points_stays_whole() -> None:
    family = "\U0001f469\u200d\U0001f467"
    assert set("".join(wrap(family * 9, 80, 80, 16)).split(family)) == {""}
    assert all(line.startswith("\U0001f469") for line in wrap(family * 9, 80, 80, 16))


@pytest.mark.parametrize("space", ["\u00a0", "\u202f", "\u2007"])
def test_what_holds_words_together_is_no_place_to_break(space: str) -> None:
    number = f"0199{space}07{space}07{space}07"
    assert wrap(f"Bel {number} op een werkdag", 60, 300, 16)[1] == number


def test_empty_text_has_no_lines() -> None:
    assert wrap(" ", 100, 100, 16) == ()


@given(texts, st.floats(40, 400), st.floats(60, 400), st.booleans())
def test_no_line_is_too_wide_and_no_letter_lost(
    text: str, measure: float, widest: float, bold: bool
) -> None:
    lines = wrap(text, measure, max(measure, widest), 16, bold)
    assert all(measure_width(line, 16, bold) <= max(measure, widest) + 1e-6 for line in lines)
    assert "".join(lines).replace("-", "").replace(" ", "") == text.replace("-", "").replace(
        " ", ""
    )
