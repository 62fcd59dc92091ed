"""The catalogue of findings: every code with its wording, its reason and two examples.

The texts are data (`catalogus/*.yaml`), so that an editor can improve them, and so that
`routekaart uitleg` and the handbook say the same as the finding itself. A code is never
given another meaning: it stands in mails and in commit messages.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from textwrap import fill
from types import MappingProxyType

import yaml

from routekaart.reading.finding import Finding, Location, Related, Severity
from routekaart.reading.libyaml import LOADER

_UNUSED, _WORDING, _TOOLS = "RK43", "RK5", "RK9"
"""How the codes of these groups begin; the files in `catalogus/` say what the other groups are."""

LONGEST_VALUE = 300
"""A value from the YAML is cut off after this many characters when a message quotes it."""

LINE = 88
"""An explanation is broken into lines of at most this many characters."""


@dataclass(frozen=True)
class Entry:
    """One kind of finding. `melding` and `hint` are templates with `{fields}`."""

    code: str
    titel: str
    ernst: Severity
    melding: str
    hint: str
    waarom: str
    fout: str
    goed: str
    meer: str = ""
    """What more than one of them are called, for a tip: "regels zonder scenario"."""


@cache
def entries() -> Mapping[str, Entry]:
    """Every entry by code, in the order of the codes."""
    found = {entry.code: entry for entry in _read_entries()}
    return MappingProxyType(dict(sorted(found.items())))


def finding(
    code: str,
    location: Location,
    /,
    *,
    hint: str = "",
    guess: Callable[[], str] | None = None,
    related: Iterable[Related] = (),
    **fields: object,
) -> Finding:
    """A finding with the wording of the catalogue. A `hint` of one's own replaces the standard one,
    as does what `guess` gives.

    Raises `KeyError` for an unknown code or a field that the template needs and did not get:
    both are our own mistake, never the editor's.
    """
    entry = entries()[code]
    shown = {name: _shown(value) for name, value in fields.items()}
    return Finding(
        code,
        entry.ernst,
        location,
        entry.melding.format_map(shown),
        hint or entry.hint.format_map(shown),
        tuple(related),
        guess=guess,
    )


def is_about_unused(code: str) -> bool:
    """Whether a code says that something is there and nothing uses it."""
    return code.startswith(_UNUSED)


def is_about_wording(code: str) -> bool:
    """Whether a code is about words and dates: what was meant is certain all the same."""
    return code.startswith(_WORDING)


def is_about_tools(code: str) -> bool:
    """Whether a code is about the command or the machine, and has no place in the content."""
    return code.startswith(_TOOLS)


def uitleg(code: str) -> str:
    """The Dutch explanation of a code, as plain text. Raises `KeyError` for an unknown code."""
    entry = entries()[code]
    parts = (
        f"{entry.code} ({entry.ernst.value}): {entry.titel}",
        fill(entry.waarom, LINE),
        "Fout:\n\n" + _indented(entry.fout),
        "Goed:\n\n" + _indented(entry.goed),
    )
    return "\n\n".join(parts) + "\n"


def _read_entries() -> Iterator[Entry]:
    folder = files("routekaart.reading") / "catalogus"
    for path in sorted(folder.iterdir(), key=lambda path: path.name):
        if path.name.endswith(".yaml"):
            yield from _parse(path.read_text("utf-8"))


def _parse(text: str) -> Iterator[Entry]:
    loaded: dict[str, dict[str, str]] = yaml.load(text, Loader=LOADER) or {}
    for code, texts in loaded.items():
        clean = {"hint": "", **{name: str(value).strip() for name, value in texts.items()}}
        ernst = Severity(clean.pop("ernst"))
        yield Entry(code=code, ernst=ernst, **clean)


def _shown(value: object) -> str:
    """A value as a message quotes it: on one line and never endless; a list with commas."""
    if isinstance(value, list | tuple):
        return ", ".join(map(_shown, value))
    text = " ".join(str(value).split())
    return text if len(text) <= LONGEST_VALUE else text[: LONGEST_VALUE - 1] + "…"


def _indented(text: str) -> str:
    return "\n".join(f"    {line}" if line else "" for line in text.splitlines())
