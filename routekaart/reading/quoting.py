"""The line that a finding is about, from the text as it was read. No file is opened again."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from functools import cache

from routekaart.reading.finding import Excerpt, Finding, Location

WIDTH = 200
"""Of a longer line only what stands around the mark is shown."""

BEFORE = 60
"""How much of a long line stands before the mark, to see what it belongs to."""


def quote(findings: Iterable[Finding], texts: Mapping[str, str]) -> Iterator[Finding]:
    """The findings with the line they are about, as far as its file was accepted."""
    lines_of = cache(lambda file: texts.get(file, "").split("\n"))
    for found in findings:
        lines = lines_of(found.location.file)
        is_there = found.location.file in texts and 0 < found.location.line <= len(lines)
        if is_there:
            line = lines[found.location.line - 1]
            yield replace(found, excerpt=_excerpt(line, found.location))
        else:
            yield found


def _excerpt(line: str, place: Location) -> Excerpt:
    start = place.column - 1
    cut = max(0, min(start - BEFORE, len(line) - WIDTH))
    shown = line[cut : cut + WIDTH]
    length = max(1, min(place.length, len(shown) - (start - cut)))
    before, after = "…" if cut else "", "…" if cut + WIDTH < len(line) else ""
    return Excerpt(f"{before}{shown}{after}", len(before) + start - cut, length)
