"""What is being done is said on a terminal only, on one line that goes away."""

import io
import re
from pathlib import Path

import pytest

from routekaart.building import voortgang
from routekaart.building.folder import write_outputs
from routekaart.showing.output import Output


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def test_one_line_on_a_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    terminal = Terminal()
    monkeypatch.setattr("sys.stderr", terminal)
    with voortgang.busy("voorbeeld nakijken"):
        pass
    written = terminal.getvalue()
    assert "voorbeeld nakijken …" in written
    assert "\n" not in written
    assert written.endswith(f"\r{'':{voortgang.WIDTH}}\r")


def test_it_says_how_far_it_is(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    terminal = Terminal()
    monkeypatch.setattr("sys.stderr", terminal)
    files = [Output(f"{number}.txt", ("proef", str(number)), lambda: b"") for number in range(45)]
    with voortgang.busy("Schrijven"):
        assert write_outputs(files, tmp_path) == 45
    written = terminal.getvalue()
    assert re.findall(r"Schrijven: (\d+) van 45 …", written) == ["20", "40"]
    assert "\n" not in written
    voortgang.step()  # while nothing is said to be done nothing is said
    assert terminal.getvalue() == written


def test_nothing_in_a_file(capsys: pytest.CaptureFixture[str]) -> None:
    with voortgang.busy("voorbeeld nakijken"):
        pass
    assert capsys.readouterr().err == ""
