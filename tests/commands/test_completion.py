"""Completion: the script of each shell knows every command, and bash does what it says."""

import subprocess

import pytest

from routekaart.cli import COMMANDS, main
from tests.support.tools import find_tool


def _script(shell: str, capsys: pytest.CaptureFixture[str]) -> str:
    assert main(["completion", shell]) == 0
    return capsys.readouterr().out


def _completed(script: str, *words: str) -> list[str]:
    """What bash offers behind these words."""
    given = " ".join(f"'{word}'" for word in words)
    asked = f"COMP_WORDS=({given}); COMP_CWORD={len(words) - 1}; _routekaart"
    program = f"{script}\n{asked}\nprintf '%s\\n' \"${{COMPREPLY[@]}}\""
    bash = [find_tool("bash"), "--norc", "-c", program]
    done = subprocess.run(bash, capture_output=True, text=True, check=True, cwd="/")
    assert done.stderr == ""
    return done.stdout.split()


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_every_command_is_known(shell: str, capsys: pytest.CaptureFixture[str]) -> None:
    script = _script(shell, capsys)
    assert [name for name in COMMANDS if name not in script] == []
    assert "streng" in script


@pytest.mark.parametrize(
    ("words", "offered"),
    [
        (("routekaart", "contr"), {"controleer"}),
        (("routekaart", "controleer", "--str"), {"--streng"}),
        (("routekaart", "controleer", "--formaat", "gi"), {"github", "gitlab"}),
        (("routekaart", "controleer", "coe"), {"coevorden"}),
        (("routekaart", "lijst", "scen"), {"scenarios"}),
    ],
)
def test_bash_offers_what_may_come(
    words: tuple[str, ...], offered: set[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert set(_completed(_script("bash", capsys), *words)) == offered
