"""The part of the content on which nothing is wrong, nor on anything that it names.

With it the tables can be proved while an editor has still other mistakes to mend, so that
one run shows all of them.
"""

from collections.abc import Iterator

from routekaart.reading.finding import Finding, Location, Severity
from routekaart.reading.known import BUILT_IN
from routekaart.reading.model import KINDS, Inhoud, Item
from routekaart.reading.nodes import Fields, Listing, Node
from routekaart.reading.shape import references, without
from routekaart.reading.source import Source
from routekaart.reading.told import Told

ItemPath = tuple[str, str]

DECIDING = frozenset({"signalen", "adviezen", "vragen", "organisaties", "rollen", "scenarios"})
"""The kinds on which it depends where a case ends and whom it leads to."""

MANY_PLACES = ("RK301", "RK303")
"""The codes of which the related places have the same mistake."""


def sound_part(inhoud: Inhoud, source: Source, told: Told) -> Inhoud:
    """The same content without the items that a fout stands in, and without what names those.

    Of a file with more mistakes than are told, nothing is sound.
    """
    wrong = {place for found in told.kept for place in _wrong_places(found)}
    files = told.files_with_more(Severity.FOUT)
    items = {
        (kind, id_): item
        for kind in KINDS
        for id_, item in getattr(inhoud, kind).items()
        if not any(place in wrong or place.file in files for place in _places(source, kind, id_))
    }
    while broken := [path for path, item in items.items() if not _is_whole(item, items)]:
        for path in broken:
            rest = _without_gone(path[0], items.pop(path), items)
            if rest is not None and _is_whole(rest, items):
                items[path] = rest
    kept = {
        kind: {id_: item for id_, item in getattr(inhoud, kind).items() if (kind, id_) in items}
        for kind in KINDS
    }
    return inhoud.replaced(**kept, pact=None, landelijk_pact=None)


def _wrong_places(found: Finding) -> Iterator[Location]:
    if found.severity is Severity.FOUT:
        yield found.location
        if found.code in MANY_PLACES:
            yield from (related.location for related in found.related)


def _is_whole(item: Item, items: dict[ItemPath, Item]) -> bool:
    """Whether everything that an item names is there."""
    named = {(found.kind, found.id) for found in references(item, type(item))}
    return all(path in items for path in named if path[0] in KINDS and not _is_built_in(path))


def _without_gone(kind: str, item: Item, items: dict[ItemPath, Item]) -> Item | None:
    """An item that decides nothing, without what is gone from its lists: a meeting of which one
    member is wrong still lets an advice name it."""
    if kind in DECIDING:
        return None
    named = {(found.kind, found.id) for found in references(item, type(item))}
    rest: Item = without(item, {path for path in named if path[0] in KINDS and path not in items})
    return rest


def _is_built_in(path: ItemPath) -> bool:
    return path[0] == "vragen" and path[1] in BUILT_IN


def _places(source: Source, kind: str, id_: str) -> Iterator[Location]:
    yield source.key(kind, id_)
    node = source.node(kind, id_)
    if node is not None:
        yield from _places_in(node)


def _places_in(node: Node) -> Iterator[Location]:
    yield node.location
    if isinstance(node, Listing):
        for item in node.items:
            yield from _places_in(item)
    if isinstance(node, Fields):
        for entry in node.entries.values():
            yield entry.key
            yield from _places_in(entry.value)
