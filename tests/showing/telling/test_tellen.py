"""How one counts, in words under the question."""

from typing import Any

import pytest

from routekaart.reading.model import Vraag
from routekaart.showing.telling.tellen import describe_tellen


def vraag(drempel: dict[str, Any], vanaf: str = "3", **more: Any) -> Vraag:
    few, many = {"tekst": "Weinig", "tot": vanaf}, {"tekst": "Veel", "vanaf": vanaf}
    answers = {"weinig": few, "veel": many}
    return Vraag.model_validate(
        {"id": "q", "vraag": "Hoeveel?", "drempel": drempel, "antwoorden": answers, **more}
    )


@pytest.mark.parametrize(
    ("drempel", "said"),
    [
        ({"eenheid": "keer"}, ()),
        ({"eenheid": "keer", "telt_vanaf": "1 augustus"}, ("U telt vanaf 1 augustus.",)),
        (
            {"eenheid": "keer", "begint_opnieuw": "na een melding."},
            ("U telt weer vanaf nul na een melding.",),
        ),
        (
            {"eenheid": "keer", "elke": "ja"},
            ("Dit geldt elke 3e keer weer: bij 3, 6 en 9, en zo verder.",),
        ),
        (
            {"eenheid": "week", "elke": "ja"},
            ("Dit geldt elke 3 weken weer: bij 3, 6 en 9, en zo verder.",),
        ),
    ],
)
def test_says_how_to_count(drempel: dict[str, Any], said: tuple[str, ...]) -> None:
    assert describe_tellen(vraag(drempel)) == said


def test_points_say_it_too_and_each_sentence_once() -> None:
    count = {"eenheid": "keer", "telt_vanaf": "1 augustus"}
    punten = [{"tekst": text, "vanaf": 4, "drempel": count} for text in ("Een", "Twee")]
    assert describe_tellen(vraag(count, een_van=punten)) == ("U telt vanaf 1 augustus.",)
