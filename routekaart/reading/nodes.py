"""The tree that YAML becomes: every scalar is text, and everything knows where it stands."""

import re
from bisect import bisect_right
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from typing import TypeAlias

from routekaart.reading.finding import Location


@dataclass(frozen=True, slots=True)
class Text:
    """A scalar. `literal` says that it stands in the file exactly as its value, on one line;
    `indent` that its lines stand below its location as they are, so many spaces in (a block
    with `|`)."""

    value: str
    location: Location
    literal: bool = True
    indent: int | None = None

    def place(self, start: int, end: int) -> Location:
        """The place of a part of the value; of the whole text when that is not known."""
        here = self.location
        if self.literal:
            return Location(here.file, here.line, here.column + start, end - start)
        if self.indent is None:
            return here
        starts = _line_starts(self.value)
        number = bisect_right(starts, start) - 1
        rest_of_line = self.value[start:end].partition("\n")[0]
        column = self.indent + start - starts[number] + 1
        return Location(here.file, here.line + 1 + number, column, max(len(rest_of_line), 1))


@lru_cache(maxsize=8)
def _line_starts(value: str) -> list[int]:
    """Where each line of a text begins: asked again for each finding in it."""
    return [0, *(match.end() for match in re.finditer("\n", value))]


@dataclass(frozen=True, slots=True)
class Empty:
    """No value: `null`, `~` or nothing at all. In a layer it removes what stands below it."""

    location: Location


@dataclass(frozen=True, slots=True)
class Listing:
    """A list."""

    items: "tuple[Node, ...]"
    location: Location


@dataclass(frozen=True, slots=True)
class Entry:
    """A key with its value."""

    key: Location
    value: "Node"


@dataclass(frozen=True, slots=True)
class Fields:
    """A mapping, in the order of the file."""

    entries: Mapping[str, Entry]
    location: Location = field(default=Location(""))

    def get(self, name: str) -> "Node | None":
        """The value of a key, or None when the key is absent."""
        entry = self.entries.get(name)
        return entry.value if entry else None


Node: TypeAlias = Text | Empty | Listing | Fields
