"""Names that others hold on to: codes stand on paper, ids stand in links."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from routekaart.deciding.difference.matching import Matching
from routekaart.reading.model import Inhoud, Item, code_order
from routekaart.reading.names import CODED

LINKED = (
    "signalen",
    "adviezen",
    "organisaties",
    "stappenplannen",
    "voorzieningen",
    "toelichtingen",
)
"""The kinds of which each item has a page of its own, and so an address."""


@dataclass(frozen=True)
class Named:
    """An item of one of the two regions, by the id that it has there."""

    kind: str
    id: str


@dataclass(frozen=True)
class CodeChange:
    """A code that no longer means what it meant.

    `wordt` is what it means now, None when nothing has it. `nu` is the code that the item of
    before has now, None when that is gone (or has none).
    """

    code: str
    was: Named
    wordt: Named | None
    nu: str | None


@dataclass(frozen=True)
class LostId:
    """An id that is gone without a `was` that leads on. `nu` is what seems to be the same item
    under another id."""

    was: Named
    nu: str | None


def changed_codes(old: Inhoud, new: Inhoud, matching: Matching) -> Iterator[CodeChange]:
    """The codes of the old region that mean something else or nothing, in their order."""
    owners = {code: named for named, code in _codes(new)}
    codes = dict(_codes(new))
    for was, code in sorted(_codes(old), key=lambda pair: code_order(pair[1])):
        same = Named(was.kind, matching.current(was.kind, was.id))
        if owners.get(code) != same:
            yield CodeChange(code, was, owners.get(code), codes.get(same))


def lost_ids(old: Inhoud, new: Inhoud, matching: Matching) -> Iterator[LostId]:
    """The addresses that lead nowhere any more."""
    for kind in LINKED:
        after: Mapping[str, Item] = getattr(new, kind)
        led_on = {was for item in after.values() for was in item.was}
        for id_ in getattr(old, kind):
            if id_ not in after and id_ not in led_on:
                yield LostId(Named(kind, id_), matching.items[kind].same.get(id_))


def _codes(inhoud: Inhoud) -> Iterator[tuple[Named, str]]:
    for kind in CODED:
        for id_, item in getattr(inhoud, kind).items():
            if item.code:
                yield Named(kind, id_), item.code
