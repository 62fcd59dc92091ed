"""What may be named in one region: its ids, the answers to its questions, what lies below it."""

from collections.abc import Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from routekaart.editing.lijst import KINDS_TO_LIST, list_kind
from routekaart.reading.folder import is_id
from routekaart.reading.known import read_known
from routekaart.reading.layers import layer_folders, read_layers
from routekaart.reading.model import KINDS
from routekaart.reading.nodes import Fields, Listing, Text
from routekaart.reading.regio import read_regio
from routekaart.reading.source import Source


@dataclass(frozen=True)
class Names:
    """The ids of each kind, old ones last; the answers of each question; and what a layer below
    has of each kind and says of the region."""

    ids: Mapping[str, tuple[str, ...]]
    antwoorden: Mapping[str, tuple[str, ...]]
    below: Mapping[str, frozenset[str]]

    def of(self, kind: str) -> tuple[str, ...]:
        """The ids of a kind."""
        return self.ids.get(kind, ())

    def said(self, single: str) -> frozenset[str]:
        """The fields of `regio` that the layer below has; a pact replaces the one below whole."""
        return self.below.get(single, frozenset()) if single == "regio" else frozenset()

    def choices(self, kind: str) -> dict[str, Any]:
        """The ids of a kind as choices; nothing when it names no kind or there are none yet."""
        return self.enum(self.of(kind))

    @staticmethod
    def enum(ids: Iterable[str]) -> dict[str, Any]:
        """These ids, also as YAML reads them without quotes."""
        choices = [form for id_ in ids for form in _forms(id_)]
        return {"enum": choices} if choices else {}

    def amounts(self) -> tuple[dict[str, Any], ...]:
        """How the amounts of the region are named where a number may stand."""
        names = [name for name in self.of("getallen") if is_id(name)]
        if not names:
            return ()
        any_name = "|".join(names)
        return {"enum": list(names)}, {
            "pattern": rf"^\{{?({any_name})(\.aantal)?\}}?$",
            "type": "string",
        }


def read_names(folder: Path) -> Names:
    """Everything that can be named in the region of a folder, whatever is wrong with it."""
    source = read_regio(folder).source
    known = read_known(source, ())
    listed = {kind: list_kind(source, known, kind) for kind in KINDS_TO_LIST}
    ids = {
        kind: (*(one.id for one in each), *_old_ids(source, kind)) for kind, each in listed.items()
    }
    answers = {one.id: tuple(one.antwoorden) for one in listed["vragen"]}
    return Names(ids, answers, _below(folder))


def _below(folder: Path) -> dict[str, frozenset[str]]:
    under = layer_folders(folder)[1:2]
    root = read_layers(under[0]).root if under else Fields({})
    parts = {name: root.get(name) for name in (*KINDS, "regio")}
    return {
        name: frozenset(part.entries) for name, part in parts.items() if isinstance(part, Fields)
    }


def _old_ids(source: Source, kind: str) -> list[str]:
    items = source.node(kind)
    found = (
        source.node(kind, id_, "was")
        for id_ in (items.entries if isinstance(items, Fields) else ())
    )
    lists = (node.items for node in found if isinstance(node, Listing))
    return [text.value for each in lists for text in each if isinstance(text, Text)]


def _forms(id_: str) -> list[Any]:
    """An id as it is written, and what YAML makes of it where that is no text."""
    if id_ in ("true", "false"):
        return [id_, id_ == "true"]
    with suppress(ValueError):
        return [id_, int(id_) if id_.isdecimal() else float(id_)]
    return [id_]
