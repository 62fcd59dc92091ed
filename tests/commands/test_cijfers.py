"""The numbers of the regions that the package holds."""

import json
from contextlib import redirect_stdout
from io import StringIO
from typing import Any

import pytest

from routekaart.cli import main

REAL = ("amsterdam-noord", "coevorden", "waterland", "zaanstreek")


@pytest.fixture(scope="module")
def cijfers() -> dict[str, Any]:
    """What the command prints of the real regions, once."""
    out = StringIO()
    with redirect_stdout(out):
        assert main(["cijfers", "--formaat", "json"]) == 0
    found: dict[str, Any] = json.loads(out.getvalue())
    assert tuple(found) == REAL
    return found


def test_national_text_stands_once_and_every_line_has_an_origin(cijfers: dict[str, Any]) -> None:
    for regio, found in cijfers.items():
        assert found["regels"]["geen"] == found["uitkomsten"]["geen"] == 0, regio
        assert 20 * found["gelijk_aan_andere_regio"] < found["eigen_adviesregels"], regio


def test_most_outcomes_follow_from_a_source_and_the_others_are_counted_apart(
    cijfers: dict[str, Any],
) -> None:
    for regio, found in cijfers.items():
        by = found["uitkomsten"]
        assert 0 < by["voorstel"] < by["wet"] + by["landelijk"] + by["regionaal"], regio
        assert 0 < found["scenarios_zonder_bron"] < found["scenarios"], regio


def test_one_region_has_nothing_to_be_alike(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["cijfers", "voorbeeld"]) == 0
    assert "andere regio" not in capsys.readouterr().out
