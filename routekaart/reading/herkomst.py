"""Whose word things are, as far as a folder says it once for all of a kind, and layer upon layer.

A region that changes one field of a national advice says that field; the rest stays whose it was.
"""

from collections.abc import Iterator
from dataclasses import replace

from routekaart.reading.catalogue import finding
from routekaart.reading.finding import Finding, Location
from routekaart.reading.model import (
    KINDS,
    Advies,
    Bron,
    Herkomst,
    Herkomstig,
    Inhoud,
    Pact,
    Regel,
    Soort,
    Stuk,
)
from routekaart.reading.nearest import did_you_mean
from routekaart.reading.nodes import Entry, Fields, Node, Text
from routekaart.reading.source import Source, Step
from routekaart.reading.words import item_name

OWN, OF = "herkomst", "herkomst_van"
_APART = frozenset({"id", "was", OWN, OF})
_KNOWN = frozenset(herkomst.value for herkomst in Herkomst)

STUKKEN = tuple(kind for kind, model in KINDS.items() if issubclass(model, Stuk))
"""The kinds of which the items hold statements."""

UNSAID = ("vragen",)
"""A question asks, and says nothing that one could agree on."""


def give_herkomst(below: Fields, above: Fields) -> Fields:
    """What a layer says, with whose word that is where its `regio.yaml` says so for a kind.

    Of an item that exists below, only the fields that are written here are of this layer.
    """
    regio = above.get("regio")
    defaults = regio.get(OF) if isinstance(regio, Fields) else None
    entries = dict(above.entries)
    for kind, own in defaults.entries.items() if isinstance(defaults, Fields) else ():
        part = entries.get(kind)
        if part and isinstance(part.value, Fields) and _is_herkomst(own.value):
            under = below.get(kind)
            entries[kind] = Entry(part.key, _part(kind, part.value, under, own))
    return replace(above, entries=entries)


def _is_herkomst(node: Node) -> bool:
    return isinstance(node, Text) and node.value in _KNOWN


def _part(kind: str, part: Fields, under: Node | None, own: Entry) -> Fields:
    if kind not in STUKKEN:
        return _whole(part, own) if kind == "pact" else part
    known = under.entries if isinstance(under, Fields) else {}
    items = {
        id_: Entry(item.key, _item(item.value, id_ in known, own))
        for id_, item in part.entries.items()
    }
    return replace(part, entries=items)


def _item(item: Node, exists_below: bool, own: Entry) -> Node:
    if not isinstance(item, Fields) or OWN in item.entries:
        return item
    return _fields(item, own) if exists_below else _whole(item, own)


def _whole(item: Fields, own: Entry) -> Fields:
    return replace(item, entries={OWN: own, **item.entries})


def _fields(item: Fields, own: Entry) -> Fields:
    """Each field that is written is of this layer, but for those that say something else."""
    said = item.get(OF)
    fields = {name: Entry(own.key, own.value) for name in item.entries if name not in _APART}
    fields.update(said.entries if isinstance(said, Fields) else {})
    return replace(item, entries={**item.entries, OF: Entry(own.key, Fields(fields, own.key))})


def check_herkomst(inhoud: Inhoud, source: Source) -> Iterator[Finding]:
    """Duties of which nobody says whose word they are, and words without the source they need."""
    gives = any(_says_here(path, item, source) for path, item in _stukken(inhoud))
    for path, item in _stukken(inhoud):
        yield from _check_fields(path, item, source)
        yield from _check_bron(path, item, source, fictief=inhoud.regio.fictief)
        if isinstance(item, Advies) and item.soort is Soort.MELDEN and not _whose(item):
            yield finding("RK376", source.key(*path), advies=item.id)
        elif gives and path[0] not in UNSAID and not _whose(item) and _is_own(path, source):
            yield finding("RK377", source.key(*path), wat=_name(path))


def _says_here(path: tuple[str, ...], item: Herkomstig, source: Source) -> bool:
    """Whether the region's own folder says whose word an item is. What a layer below says of its
    own items asks nothing of the region."""
    fields = [OWN] * bool(item.herkomst) + [OF] * bool(item.herkomst_van)
    return any(source.is_own(source.at(*path, field)) for field in fields)


def _is_own(path: tuple[str, ...], source: Source) -> bool:
    return source.is_own(source.key(*path))


def gives_herkomst(inhoud: Inhoud) -> bool:
    """Whether a region says of anything whose word it is. A ground alone is not that."""
    return any(_all(item) for _, item in _stukken(inhoud))


def _stukken(inhoud: Inhoud) -> Iterator[tuple[tuple[str, ...], Herkomstig]]:
    for kind in STUKKEN:
        for id_, item in getattr(inhoud, kind).items():
            yield (kind, id_), item
    if inhoud.pact:
        yield ("pact",), inhoud.pact


def _all(item: Herkomstig) -> bool:
    return bool(item.herkomst or item.herkomst_van)


def _whose(item: Herkomstig) -> bool:
    """Whether it is known whose word an item is; that of an advice may follow from its ground."""
    return _all(item) or bool(isinstance(item, Advies) and item.grondslag)


def _name(path: tuple[str, ...]) -> str:
    return item_name(*path) if len(path) == 2 else "het pact"


def _check_fields(path: tuple[str, ...], item: Herkomstig, source: Source) -> Iterator[Finding]:
    known = [name for name in type(item).model_fields if name not in _APART]
    for name in item.herkomst_van:
        if name not in known:
            place, hint = source.key(*path, OF, name), did_you_mean(name, known)
            yield finding("RK379", place, veld=name, wat=_name(path), hint=hint)


def _check_bron(
    path: tuple[str, ...], item: Herkomstig, source: Source, *, fictief: bool
) -> Iterator[Finding]:
    """A law or an agreement of the region must be somewhere: with the line, or with the item."""
    if _sources(item):
        return
    for inside, herkomst, bron in _said(item):
        if herkomst.needs_source(is_fictief=fictief) and bron is None:
            place: Location = source.at(*path, *inside)
            yield finding("RK378", place, wat=_name(path), herkomst=herkomst.value)
            return


def _sources(item: Herkomstig) -> bool:
    grondslag = item.grondslag.bron if isinstance(item, Advies) and item.grondslag else None
    return bool(getattr(item, "bron", ()) or grondslag)


def _said(item: Herkomstig) -> Iterator[tuple[tuple[Step, ...], Herkomst, Bron | None]]:
    """Every origin that an item names, with where it does and the source beside it."""
    if item.herkomst:
        yield (OWN,), item.herkomst, None
    for name, herkomst in item.herkomst_van.items():
        yield (OF, name), herkomst, None
    for name in type(item).model_fields:
        value = getattr(item, name)
        for number, part in enumerate(value) if isinstance(value, tuple) else ():
            if isinstance(part, Regel) and part.herkomst:
                yield (name, number, OWN), part.herkomst, part.bron
    for id_, afspraak in item.afspraken.items() if isinstance(item, Pact) else ():
        if afspraak.herkomst:
            yield ("afspraken", id_, OWN), afspraak.herkomst, None
