"""The numbers of the regions that the package holds."""

import json

import pytest

from routekaart.cli import main

REAL = ("amsterdam-noord", "coevorden", "waterland", "zaanstreek")


def test_national_text_stands_once_and_every_line_has_an_origin(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert main(["cijfers", "--formaat", "json"]) == 0
    found = json.loads(capsys.readouterr().out)
    assert tuple(found) == REAL
    for regio, cijfers in found.items():
        assert cijfers["regels"]["geen"] == cijfers["scenarios"]["geen"] == 0, regio
        assert 20 * cijfers["gelijk_aan_andere_regio"] < cijfers["eigen_adviesregels"], regio


def test_one_region_has_nothing_to_be_alike(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["cijfers", "voorbeeld"]) == 0
    assert "andere regio" not in capsys.readouterr().out
