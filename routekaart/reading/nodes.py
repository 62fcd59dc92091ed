"""The tree that YAML becomes: every scalar is text, and everything knows where it stands."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TypeAlias

from routekaart.reading.finding import Location


@dataclass(frozen=True, slots=True)
class Text:
    """A scalar. `literal` says that it stands in the file exactly as its value, on one line."""

    value: str
    location: Location
    literal: bool = True


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
Plain: TypeAlias = "str | list[Plain] | dict[str, Plain]"


def plain(node: Node) -> Plain:
    """The bare values, for pydantic. An empty value in a mapping is left out, as if not written."""
    match node:
        case Text():
            return node.value
        case Empty():
            return ""
        case Listing():
            return [plain(item) for item in node.items]
        case Fields():
            return {
                name: plain(entry.value)
                for name, entry in node.entries.items()
                if not isinstance(entry.value, Empty)
            }
