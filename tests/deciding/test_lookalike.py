"""Lines that two regions both wrote are counted, and only those."""

import time

import pytest

from routekaart.deciding.lookalike import count_alike, normalise


@pytest.mark.parametrize(
    ("one", "two", "alike"),
    [
        ("Bel leerplicht en vertel wat u ziet.", "Bel leerplicht, en vertel wat u ziet", 1),
        ("Vertel de ouders vooraf dat u meldt.", "Vertel ouders vooraf dat u meldt.", 1),
        ("Vertel de ouders vooraf dat u meldt.", "Vertel de ouders wat u opschrijft.", 0),
        ("Gesprek", "Gesprek.", 1),
        ("Gesprek", "Melding", 0),
    ],
)
def test_what_says_the_same_is_alike(one: str, two: str, alike: int) -> None:
    found = count_alike({"een": [normalise(one)], "twee": [normalise(two)]})
    assert found == {"een": alike, "twee": alike}


def test_a_line_that_a_region_says_twice_is_not_another_region() -> None:
    assert count_alike({"een": ["bel de ouders", "bel de ouders"], "twee": []})["een"] == 0


def test_the_work_grows_with_the_text() -> None:
    """Ten thousand lines without a word in common with the next: no line meets most others."""
    lines = [f"regel{n} zegt{n} iets{n} anders{n}" for n in range(10_000)]
    begin = time.monotonic()
    assert count_alike({"een": lines[::2], "twee": lines[1::2]}) == {"een": 0, "twee": 0}
    assert time.monotonic() - begin < 30
