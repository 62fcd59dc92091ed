"""Amounts that stand once: in texts, bounds and terms their name becomes the amount.

This happens in the merged tree, before anything is read from it: so a region that has another
number than the layer below it changes every text and bound with it, and they cannot part.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from decimal import Decimal, InvalidOperation
from functools import partial
from typing import Any

from routekaart.reading.amounts import BOUNDS
from routekaart.reading.catalogue import entries, finding
from routekaart.reading.finding import Finding, Related
from routekaart.reading.folder import is_id
from routekaart.reading.model import KINDS, Pact, Regio
from routekaart.reading.nearest import did_you_mean, nearest, what_there_is
from routekaart.reading.nodes import Empty, Entry, Fields, Listing, Node, Text
from routekaart.reading.shape import child_of
from routekaart.reading.words import amount

KIND = "getallen"
_NAME = r"(?P<id>(?=[-_0-9]*[a-z])[a-z0-9]+(?:[-_][a-z0-9]+)*)(?:\.(?P<deel>aantal|venster))?"
_PLACE = re.compile(rf"\{{{_NAME}\}}")
_PARTS: Mapping[str, Any] = {**KINDS, "regio": Regio, "pact": Pact, KIND: None}


@dataclass(frozen=True)
class Said:
    """An amount as it is said: in words, as a bare number, and the stretch of time."""

    woorden: str
    aantal: str
    venster: str
    eenheid: Text | None


@dataclass(frozen=True)
class Filled:
    """The tree with the amounts in it, and what is wrong with how they are named."""

    root: Fields
    findings: tuple[Finding, ...]


def fill_in(root: Fields) -> Filled:
    """The same tree in which every name of an amount is that amount."""
    known = dict(_read(root.get(KIND)))
    filler = _Filler(known)
    entries = {
        name: Entry(entry.key, filler.part(name, entry.value))
        for name, entry in root.entries.items()
    }
    return Filled(Fields(entries, root.location), tuple(filler.findings))


def _read(node: Node | None) -> Iterator[tuple[str, Said]]:
    """The amounts that can be said. What is wrong with another is told where it stands."""
    for id_, entry in node.entries.items() if isinstance(node, Fields) else ():
        if isinstance(entry.value, Fields) and (woorden := _words(entry.value)):
            venster = entry.value.get("venster")
            unit = entry.value.get("eenheid")
            yield (
                id_,
                Said(
                    woorden,
                    _value(entry.value, "aantal"),
                    _words(venster) if isinstance(venster, Fields) else "",
                    unit if isinstance(unit, Text) else None,
                ),
            )


def _words(node: Fields) -> str:
    aantal, eenheid = _value(node, "aantal"), _value(node, "eenheid")
    try:
        return amount(Decimal(aantal), eenheid) if eenheid else ""
    except InvalidOperation:
        return ""


def _value(node: Fields, name: str) -> str:
    found = node.get(name)
    return found.value if isinstance(found, Text) else ""


@dataclass
class _Filler:
    known: Mapping[str, Said]
    findings: list[Finding] = field(default_factory=list)

    def part(self, name: str, node: Node) -> Node:
        """The items of a kind, or the fields of what there is one of."""
        model = _PARTS.get(name)
        if model is None or not isinstance(node, Fields):
            return node
        if name not in KINDS:
            return self.node(node, model)
        entries = {
            id_: _with_value(entry, self.node(entry.value, model))
            for id_, entry in node.entries.items()
        }
        return node if _same(entries, node) else Fields(entries, node.location)

    def node(self, node: Node, annotation: Any) -> Node:
        """A node with the amounts in it; the same object when it names none."""
        if isinstance(node, Text):
            return self.number(node) if annotation is Decimal else self.text(node)
        if isinstance(node, Listing):
            items = tuple(self.node(item, child_of(annotation, 0)) for item in node.items)
            is_same = all(one is other for one, other in zip(items, node.items, strict=True))
            return node if is_same else Listing(items, node.location)
        if isinstance(node, Fields):
            return self.fields(node, annotation)
        return node

    def fields(self, node: Fields, annotation: Any) -> Node:
        entries = {
            name: _with_value(entry, self.node(entry.value, child_of(annotation, name)))
            for name, entry in node.entries.items()
        }
        entries |= dict(self._unit(node, annotation))
        self._check_bounds(node)
        return node if _same(entries, node) else Fields(entries, node.location)

    def _unit(self, node: Fields, annotation: Any) -> Iterator[tuple[str, Entry]]:
        """The unit that comes with an amount, where none is written; another one is a mistake."""
        written = node.get("aantal")
        said = self._named(written) if child_of(annotation, "aantal") is Decimal else None
        if said is None or said.eenheid is None or written is None:
            return
        other = node.get("eenheid")
        if other is None or isinstance(other, Empty):
            yield "eenheid", Entry(written.location, said.eenheid)
        elif isinstance(other, Text):
            self._check_unit(said, written, other)

    def _check_bounds(self, node: Fields, usual: Node | None = None) -> None:
        """The bounds of a question, a variant or a point, with what it counts."""
        drempel, antwoorden = node.get("drempel"), node.get("antwoorden")
        unit = drempel.get("eenheid") if isinstance(drempel, Fields) else usual
        varianten = node.get("varianten")
        for variant in varianten.items if isinstance(varianten, Listing) else ():
            if isinstance(variant, Fields) and variant.get("drempel") is None:
                self._check_bounds(variant, unit)
        if not isinstance(unit, Text):
            return
        answers = antwoorden.entries.values() if isinstance(antwoorden, Fields) else ()
        for holder in (node, *(entry.value for entry in answers)):
            if isinstance(holder, Fields):
                self._check_holder(holder, unit)

    def _check_holder(self, holder: Fields, unit: Text) -> None:
        for written in map(holder.get, BOUNDS):
            said = self._named(written)
            if said and written:
                self._check_unit(said, written, unit)

    def _check_unit(self, said: Said, written: Node, unit: Text) -> None:
        """An amount is never converted: what takes it over counts the same thing."""
        if said.eenheid and said.eenheid.value != unit.value:
            related = [Related(said.eenheid.location, "De eenheid van het getal.")]
            self.findings.append(
                finding(
                    "RK351",
                    written.location,
                    eenheid=unit.value,
                    getal=said.woorden,
                    related=related,
                )
            )

    def _named(self, node: Node | None) -> Said | None:
        return self.known.get(_bare(node)) if isinstance(node, Text) else None

    def number(self, text: Text) -> Text:
        """A bound: the bare number of the amount that it names. What is misspelt is told once."""
        name = _bare(text)
        if not is_id(name) or name.isdecimal():
            return text
        meant = name if name in self.known else nearest(name, self.known, cutoff=0.7)
        if meant is None:
            return text  # no number, which the model tells
        if meant != name:
            self._unknown(text, name, 0, len(text.value))
        return Text(self.known[meant].aantal, text.location, literal=False)

    def text(self, text: Text) -> Text:
        """A text with each amount in it said."""
        if "{" not in text.value:
            return text
        value = _PLACE.sub(partial(self._say, text), text.value)
        return text if value == text.value else Text(value, text.location, literal=False)

    def _say(self, text: Text, found: re.Match[str]) -> str:
        said = self.known.get(found["id"])
        value = getattr(said, found["deel"] or "woorden") if said else ""
        if not value:
            self._unknown(text, found["id"], found.start(), found.end())
        return value.replace(".", ",") if value else found[0]

    def _unknown(self, text: Text, name: str, start: int, end: int) -> None:
        guess = partial(_which, name, self.known)
        place = text.place(start, end)
        self.findings.append(finding("RK350", place, getal=name, guess=guess))


def _which(name: str, known: Mapping[str, Said]) -> str:
    """What was meant, or what there is; a brace may as well be part of the text."""
    return did_you_mean(name, known) or f"{what_there_is(known, KIND)} {entries()['RK350'].hint}"


def _bare(text: Text) -> str:
    """The name in a bound: `id`, `{id}` or `{id.aantal}`."""
    return text.value.strip("{}").removesuffix(".aantal")


def _with_value(entry: Entry, value: Node) -> Entry:
    return entry if value is entry.value else Entry(entry.key, value)


def _same(entries: Mapping[str, Entry], node: Fields) -> bool:
    return len(entries) == len(node.entries) and all(
        entry.value is node.entries[name].value for name, entry in entries.items()
    )
