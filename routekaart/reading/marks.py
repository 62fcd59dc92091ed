"""Marks that were meant to do something and that a reader would see as they are."""

import re
from collections.abc import Iterator

from routekaart.reading.catalogue import finding
from routekaart.reading.finding import Finding
from routekaart.reading.nodes import Text
from routekaart.reading.source import Step
from routekaart.reading.text_links import TEXTS

_QUOTED = re.compile(r"[“„‟‘‚«][^“”„‘’«»]*[”“’‘»]", re.DOTALL)
_HTML = r"</?[a-zA-Z][a-zA-Z0-9]*(?:\s[^<>]*)?/?>|&(?:[a-z]{2,8}|#\d{1,5});"
_MARKDOWN = (
    r"\*\*\S(?:[^*\n]*\S)?\*\*|__\S(?:[^_\n]*\S)?__|\[\[[^\[\]\n]*\]\]|\[[^\[\]\n]+\]\([^()\s]+\)"
)
_OPEN = r"\{open:[^{}\n]*\}"
_START = r"(?m:^#{1,6} (?=\S))"
_IN_PLAIN = re.compile(f"{_HTML}|{_MARKDOWN}|{_OPEN}|{_START}")
_IN_RUNNING = re.compile(_HTML)


def has_marks(value: str) -> bool:
    """Whether a text holds any of these marks, right or wrong where it stands."""
    return bool(_IN_PLAIN.search(value) or _QUOTED.fullmatch(value.strip()))


def check_marks(path: tuple[Step, ...], text: Text) -> Iterator[Finding]:
    """Curly quotes around a value, and signs of HTML or Markdown where they do nothing."""
    if _QUOTED.fullmatch(text.value.strip()):
        yield finding("RK511", text.location, waarde=text.value)
    is_running = (path[0], path[-1]) in TEXTS and len(path) == 3
    for match in (_IN_RUNNING if is_running else _IN_PLAIN).finditer(text.value):
        place = text.place(match.start(), match.end())
        yield finding("RK512", place, teken=match.group())
