"""Where every value of the merged content stands: the bridge from model to file."""

from dataclasses import dataclass, field
from functools import cached_property
from pathlib import PurePath

from routekaart.reading.finding import Location
from routekaart.reading.nodes import Entry, Fields, Listing, Node, Text

Step = str | int


@dataclass(frozen=True)
class Source:
    """The merged tree of a region. Paths are keys and numbers from the root:
    `("signalen", "vaak-ziek", "routes", 0, "dan", 0)`."""

    root: Fields = field(default=Fields({}))

    @classmethod
    def empty(cls, file: str = "regio.yaml") -> "Source":
        """A source that knows no place: everything stands at the start of `file`. For tests."""
        return cls(Fields({}, Location(file)))

    def node(self, *path: Step) -> Node | None:
        """The node at a path, or None."""
        here: Entry | None = self._root
        for step in path:
            if here is None:
                return None
            here = _child(here.value, step)
        return here.value if here else None

    def at(self, *path: Step) -> Location:
        """The place of a value, or of its nearest ancestor that was written down."""
        return self._deepest(path).value.location

    def key(self, *path: Step) -> Location:
        """The place of the key of a value, or of its nearest ancestor. For a list item its own."""
        return self._deepest(path).key

    def own(self, *places: Location) -> Location:
        """The first place in the region's own folder; the first of all when none is."""
        return next(filter(self.is_own, places), places[0])

    def is_own(self, place: Location) -> bool:
        """Whether a place is in the region's own folder, not in that of a layer below."""
        return PurePath(place.file).is_relative_to(PurePath(self.root.location.file).parent)

    def texts(self) -> tuple[tuple[tuple[Step, ...], Text], ...]:
        """Every text in the tree, with its path."""
        return self._texts

    @cached_property
    def _texts(self) -> tuple[tuple[tuple[Step, ...], Text], ...]:
        """Several checks go through all of them."""
        found: list[tuple[tuple[Step, ...], Text]] = []
        _collect_texts(self.root, (), found)
        return tuple(found)

    def _deepest(self, path: tuple[Step, ...]) -> Entry:
        here = self._root
        for step in path:
            child = _child(here.value, step)
            if child is None:
                break
            here = child
        return here

    @property
    def _root(self) -> Entry:
        return Entry(self.root.location, self.root)


def _child(node: Node, step: Step) -> Entry | None:
    if isinstance(node, Fields) and isinstance(step, str):
        return node.entries.get(step)
    if isinstance(node, Listing) and isinstance(step, int) and 0 <= step < len(node.items):
        return Entry(node.items[step].location, node.items[step])
    return None


def _collect_texts(
    node: Node, path: tuple[Step, ...], found: list[tuple[tuple[Step, ...], Text]]
) -> None:
    match node:
        case Text():
            found.append((path, node))
        case Listing():
            for number, item in enumerate(node.items):
                _collect_texts(item, (*path, number), found)
        case Fields():
            for name, entry in node.entries.items():
                _collect_texts(entry.value, (*path, name), found)
