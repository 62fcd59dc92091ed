"""What there is to name in a region: of each kind the ids, with their name and their place.

Read from the tree itself, so that it can be listed while something else is still wrong.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import PurePath

from routekaart.reading.finding import Location
from routekaart.reading.known import BUILT_IN, Known
from routekaart.reading.model import KINDS
from routekaart.reading.nodes import Empty, Fields, Node, Text
from routekaart.reading.source import Source, Step

KINDS_TO_LIST = (*KINDS, *BUILT_IN.values())
"""What can be listed: every kind of items, and what a region lists in `regio.yaml`."""

_NAMES = ("naam", "term", "vraag", "titel")
"""The field that says what an item is called, whichever it has."""


@dataclass(frozen=True)
class Regel:
    """One item. `antwoorden` is of a question only: what may be answered, with its text."""

    id: str
    code: str
    naam: str
    plek: Location
    is_own: bool
    antwoorden: Mapping[str, str]

    @property
    def waar(self) -> str:
        """File and line, with the layer when it is not the region itself that says it."""
        file = PurePath(self.plek.file)
        folder = file.parent.parent if file.parent.name in KINDS else file.parent
        return f"{file.name}:{self.plek.line}" + ("" if self.is_own else f" ({folder.name})")


def list_kind(source: Source, known: Known, kind: str) -> list[Regel]:
    """Every item of a kind, in the order of the region."""
    path: tuple[Step, ...] = ("regio", kind) if kind in BUILT_IN.values() else (kind,)
    regels = [] if kind != "vragen" else list(_built_in(source, known))
    return [*regels, *_items(source, path)]


def _items(source: Source, path: tuple[Step, ...]) -> Iterator[Regel]:
    for id_, node in _entries(source.node(*path)).items():
        yield Regel(
            id_,
            _text(node, ("code",)),
            _text(node, _NAMES),
            source.key(*path, id_),
            source.is_own(source.key(*path, id_)),
            _answers(node),
        )


def _built_in(source: Source, known: Known) -> Iterator[Regel]:
    """The questions that a region has of itself, where it does not write them."""
    for vraag, field in known.built_in.items():
        if vraag not in _entries(source.node("vragen")):
            answers = _entries(source.node("regio", field))
            names = {id_: _text(node, _NAMES) for id_, node in answers.items()}
            place = source.key("regio", field)
            yield Regel(vraag, "", "(vanzelf)", place, source.is_own(place), names)


def _answers(node: Node) -> dict[str, str]:
    found = _entries(node.get("antwoorden")) if isinstance(node, Fields) else {}
    return {id_: _text(answer, ("tekst",)) for id_, answer in found.items()}


def _entries(node: Node | None) -> dict[str, Node]:
    entries = node.entries if isinstance(node, Fields) else {}
    return {
        id_: entry.value for id_, entry in entries.items() if not isinstance(entry.value, Empty)
    }


def _text(node: Node | None, names: tuple[str, ...]) -> str:
    found = (node.get(name) for name in names) if isinstance(node, Fields) else ()
    return next((text.value for text in found if isinstance(text, Text)), "")
