"""What is being done is said on a terminal only, on one line that goes away."""

import io

import pytest

from routekaart.building import voortgang


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


def test_nothing_in_a_file(capsys: pytest.CaptureFixture[str]) -> None:
    with voortgang.busy("voorbeeld nakijken"):
        pass
    assert capsys.readouterr().err == ""
