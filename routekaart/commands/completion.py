"""`routekaart completion`: what a shell needs to complete commands, options and names."""

import argparse
import shlex
from collections.abc import Iterator

from routekaart.building.regios import shipped_regios

SHELLS = ("bash", "zsh", "fish")

_BASH = """\
_routekaart() {{
  local cur="${{COMP_WORDS[COMP_CWORD]}}" prev="${{COMP_WORDS[COMP_CWORD-1]}}" words=""
  case "${{COMP_WORDS[1]}} $prev" in
{after}
  esac
  if [ -z "$words" ]; then
    if [ "$COMP_CWORD" -eq 1 ]; then words={commands}; fi
    case "${{COMP_WORDS[1]}}" in
{within}
    esac
  fi
  COMPREPLY=($(compgen -W "$words" -- "$cur"))
  if [ "$COMP_CWORD" -gt 1 ]; then COMPREPLY+=($(compgen -f -- "$cur")); fi
}}
complete -o filenames -F _routekaart routekaart
"""


def add(parser: argparse.ArgumentParser) -> None:
    """The arguments of this command."""
    parser.add_argument(
        "shell", metavar="SHELL", choices=SHELLS, help=f"voor welke shell: {', '.join(SHELLS)}"
    )


def run(args: argparse.Namespace) -> int:
    """Prints a script: `eval "$(routekaart completion bash)"`."""
    commands = _commands(args.parser)
    if args.shell == "fish":
        print("\n".join(_fish(args.parser, commands)))
    else:
        zsh = "autoload -U +X bashcompinit && bashcompinit\n" if args.shell == "zsh" else ""
        print(zsh + _bash(commands), end="")
    return 0


def _commands(parser: argparse.ArgumentParser) -> dict[str, argparse.ArgumentParser]:
    (found,) = (one for one in parser._actions if isinstance(one, argparse._SubParsersAction))
    return dict(found.choices)


def _bash(commands: dict[str, argparse.ArgumentParser]) -> str:
    within = [
        f"      {name}) words={shlex.quote(' '.join(_words(parser)))} ;;"
        for name, parser in commands.items()
    ]
    after = [
        f"    '{name} {option}') words={shlex.quote(' '.join(map(str, action.choices)))} ;;"
        for name, parser in commands.items()
        for action in parser._actions
        for option in action.option_strings
        if action.choices
    ]
    return _BASH.format(
        after="\n".join(after),
        commands=shlex.quote(" ".join(commands)),
        within="\n".join(within),
    )


def _words(parser: argparse.ArgumentParser) -> Iterator[str]:
    """All that may come behind a command: options, choices and the names of regions."""
    for action in parser._actions:
        yield from action.option_strings
        if not action.option_strings and action.choices:
            yield from map(str, action.choices)
        if action.dest in ("map", "oud", "nieuw"):
            yield from shipped_regios()


def _fish(
    parser: argparse.ArgumentParser, commands: dict[str, argparse.ArgumentParser]
) -> Iterator[str]:
    (found,) = (one for one in parser._actions if isinstance(one, argparse._SubParsersAction))
    start = "complete -c routekaart"
    for choice in found._choices_actions:
        told = shlex.quote(choice.help or "")
        yield f"{start} -n __fish_use_subcommand -f -a {choice.dest} -d {told}"
    for name, command in commands.items():
        here = f"{start} -n '__fish_seen_subcommand_from {name}'"
        for action in command._actions:
            told = shlex.quote((action.help or "").replace("%%", "%"))
            for option in action.option_strings:
                yield f"{here} {_as_fish(option)} {_value(action)}-d {told}".replace("  ", " ")
        names = [word for word in _words(command) if not word.startswith("-")]
        if names:
            yield f"{here} -a {shlex.quote(' '.join(names))}"


def _as_fish(option: str) -> str:
    return f"-l {option[2:]}" if option.startswith("--") else f"-s {option[1:]}"


def _value(action: argparse.Action) -> str:
    """Whether something must follow, and what."""
    if action.nargs == 0:
        return ""
    return f"-x -a {shlex.quote(' '.join(map(str, action.choices)))} " if action.choices else "-r "
