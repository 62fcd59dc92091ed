"""YAML text to a tree of nodes: only the plain part of YAML that an editor needs.

Works on the events of PyYAML's parser, so no value is ever guessed to be a number, a date
or a yes. What plain data does not need (anchors, tags, merge keys) is refused.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from functools import lru_cache
from itertools import islice
from typing import Any

import yaml

from routekaart.reading.catalogue import finding
from routekaart.reading.finding import Finding, Location, Related
from routekaart.reading.libyaml import LOADER
from routekaart.reading.mistakes import (
    find_cut_off,
    find_escaped,
    find_invisible,
    line_at,
    syntax_finding,
)
from routekaart.reading.nodes import Empty, Entry, Fields, Listing, Node, Text

MAX_DEPTH = 20
"""How many lists and mappings may stand inside each other. Real content needs eight."""

LONGEST_TAG = 60
"""No more of a word that begins with `!` is quoted."""


@dataclass(frozen=True)
class Composed:
    """What became of one file. Without a node, nothing in it can be relied on."""

    node: Node | None
    findings: tuple[Finding, ...] = ()


class _Unreadable(Exception):
    """Stops at a mistake after which the rest of the file has no certain meaning."""

    def __init__(self, finding: Finding) -> None:
        self.finding = finding


MOST_KEPT = 2_000
"""So many files stay composed. A preview reads a region again at each save, and all regions of a
country stand on the same layers: only a text that is new is parsed."""


@lru_cache(MOST_KEPT)
def compose(text: str, file: str) -> Composed:
    """The tree of one file, and what is wrong with it. Never raises for what the text says."""
    if invisible := find_invisible(text, file):
        return Composed(None, (invisible,))
    composer = _Composer(text, file)
    try:
        return Composed(composer.document(), tuple(composer.findings))
    except _Unreadable as met:
        return Composed(None, (*composer.findings, met.finding))
    except yaml.YAMLError as error:
        stop = syntax_finding(error, text, file)
        return Composed(None, (*composer.findings_apart_from(stop), stop))


@dataclass
class _Composer:
    text: str
    file: str
    findings: list[Finding] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.lines: list[str] = self.text.split("\n")
        self.events: Iterator[Any] = iter(yaml.parse(self.text, Loader=LOADER))

    def document(self) -> Node:
        """The one document of the file."""
        next(self.events)
        start = next(self.events)
        if isinstance(start, yaml.StreamEndEvent):
            raise _Unreadable(finding("RK112", Location(self.file)))
        first = next(self.events)
        node = self._node(first, 0)
        if isinstance(node, Empty) and first.value == "":
            raise _Unreadable(finding("RK112", Location(self.file)))
        next(self.events)
        after = next(self.events)
        if not isinstance(after, yaml.StreamEndEvent):
            raise self._stop("RK114", after)
        return node

    def findings_apart_from(self, stop: Finding) -> Iterator[Finding]:
        """Without the text that is cut off on the line where reading stopped: that is the cause."""
        here = ("RK126", stop.location.line)
        return (one for one in self.findings if (one.code, one.location.line) != here)

    def _node(self, event: Any, depth: int) -> Node:
        self._refuse_alias(event)
        if event.tag is not None:
            self._note_tag(event)
        if depth > MAX_DEPTH:
            raise self._stop("RK111", event, grens=MAX_DEPTH)
        if isinstance(event, yaml.ScalarEvent):
            return self._scalar(event)
        if isinstance(event, yaml.SequenceStartEvent):
            return self._listing(event, depth)
        return self._fields(event, depth)

    def _refuse_alias(self, event: Any) -> None:
        if isinstance(event, yaml.AliasEvent):
            raise self._stop_at_anchor(event, "*", "verwijzing")
        if event.anchor is not None:
            raise self._stop_at_anchor(event, "&", "anker")

    def _scalar(self, event: Any) -> Text | Empty:
        place = self._place(event)
        is_plain = not event.style
        if is_plain:
            self._note_cut_off(event.end_mark)
        if is_plain and event.value in ("", "~", "null", "Null", "NULL"):
            return Empty(place)
        if escaped := find_escaped(event.value, place):
            raise _Unreadable(escaped)
        as_it_is = is_plain and len(event.value) == place.length
        return Text(event.value, place, as_it_is, self._indent(event))

    def _indent(self, event: Any) -> int | None:
        """How far the lines of a block with `|` stand in; None for any other text."""
        if event.style != "|":
            return None
        first = next((line for line in event.value.split("\n") if line), None)
        if first is None:
            return None
        below = islice(self.lines, event.start_mark.line + 1, event.end_mark.line + 1)
        written = next((line for line in below if line.endswith(first)), None)
        return None if written is None else len(written) - len(first)

    def _listing(self, start: Any, depth: int) -> Listing:
        items = []
        while not isinstance(event := next(self.events), yaml.SequenceEndEvent):
            items.append(self._node(event, depth + 1))
        return Listing(tuple(items), self._span(start, event))

    def _fields(self, start: Any, depth: int) -> Fields:
        entries: dict[str, Entry] = {}
        while not isinstance(event := next(self.events), yaml.MappingEndEvent):
            name, key = self._key(event)
            written, after = event, next(self.events)
            value = self._node(after, depth + 1)
            if isinstance(value, Empty) and start.flow_style and self._is_alone(written, after):
                self.findings.append(finding("RK125", key, sleutel=name))
            elif name in entries:
                first = Related(entries[name].key, f'"{name}" staat hier voor het eerst.')
                self.findings.append(finding("RK107", key, sleutel=name, related=[first]))
            else:
                entries[name] = Entry(key, value)
        return Fields(entries, self._span(start, event, entries))

    def _key(self, event: Any) -> tuple[str, Location]:
        self._refuse_alias(event)
        if not isinstance(event, yaml.ScalarEvent):
            what = "een lijst" if isinstance(event, yaml.SequenceStartEvent) else "iets tussen {}"
            raise self._stop("RK115", event, gevonden=what)
        if event.value == "<<" and not event.style:
            raise self._stop("RK110", event)
        if event.tag is not None:
            self._note_tag(event)
        place = self._place(event)
        if escaped := find_escaped(event.value, place):
            raise _Unreadable(escaped)
        return event.value, place

    def _is_alone(self, key: Any, value: Any) -> bool:
        """Whether no colon stands between a key and its value, so that the key is mere text."""
        start, end = key.end_mark, value.end_mark
        if start.line != end.line:
            return not any(":" in line for line in self.lines[start.line : end.line])
        return ":" not in self.lines[start.line][start.column : end.column]

    def _note_cut_off(self, end: Any) -> None:
        """A text that goes on behind a `#`, which makes the rest a remark."""
        if cut := find_cut_off(line_at(self.lines, end.line + 1), end.column):
            start, rest = cut
            place = Location(self.file, end.line + 1, start + 1, len(rest))
            self.findings.append(finding("RK126", place, tekst=rest))

    def _note_tag(self, event: Any) -> None:
        mark = event.start_mark
        tag = self.lines[mark.line][mark.column : mark.column + LONGEST_TAG].split(" ")[0]
        place = replace(self._place(event), length=len(tag))
        self.findings.append(finding("RK109", place, teken=tag))

    def _stop_at_anchor(self, event: Any, sign: str, what: str) -> _Unreadable:
        teken = f"{sign}{event.anchor}"
        place = replace(self._place(event), length=len(teken))
        return _Unreadable(finding("RK108", place, teken=teken, wat=what))

    def _stop(self, code: str, event: Any, **fields: Any) -> _Unreadable:
        return _Unreadable(finding(code, self._place(event), **fields))

    def _place(self, event: Any) -> Location:
        return self._stretch(event.start_mark, event.end_mark)

    def _stretch(self, start: Any, end: Any) -> Location:
        """From mark to mark; what goes on over more lines is shown up to the end of the first."""
        if end.line == start.line:
            length = end.column - start.column
        else:
            length = len(self.lines[start.line].rstrip()) - start.column
        return Location(self.file, start.line + 1, start.column + 1, max(length, 1))

    def _span(self, start: Any, end: Any, entries: dict[str, Entry] | None = None) -> Location:
        """A list or mapping: all of it when between brackets, else its first key or dash."""
        if start.flow_style:
            return self._stretch(start.start_mark, end.end_mark)
        place = self._place(start)
        first = next(iter(entries.values()), None) if entries else None
        return first.key if first and first.key.line == place.line else place
