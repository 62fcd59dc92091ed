"""Which item of the old region is which of the new one.

An item is the same when it has the same id, else when the new one names the old id in `was`,
else when nobody who reads can tell them apart: the same code and name, or the same question.
An answer has no `was`; it is the same with the same id, else with the same text.
"""

from collections.abc import Callable, Hashable, Iterator, Mapping
from dataclasses import dataclass
from typing import TypeVar

from routekaart.deciding.tables.table import Row, Table
from routekaart.reading.model import KINDS, Antwoord, Inhoud, Item, Voor, Vraag

T = TypeVar("T")
Pairs = Iterator[tuple[str, str]]


PLACE_KINDS = {"gemeente": "gemeenten", "sector": "sectoren", "schoolbestuur": "schoolbesturen"}
"""The questions of which the answers belong to the region, with the field that holds them."""


@dataclass(frozen=True)
class Pairing:
    """Old id -> new id, one to one, and the ids on either side without another half.

    `same` is in the order of the new region.
    """

    same: Mapping[str, str]
    gone: tuple[str, ...]
    come: tuple[str, ...]

    def current(self, id_: str) -> str:
        """The new id of an old one. One that is gone keeps its own, which nothing new can have."""
        return self.same.get(id_, id_)


@dataclass(frozen=True)
class Matching:
    """The pairing of each kind of item (the built-in questions too) and of the answers.

    `antwoorden` has the new ids of the questions that both regions have.
    """

    items: Mapping[str, Pairing]
    antwoorden: Mapping[str, Pairing]

    def current(self, kind: str, id_: str) -> str:
        """The new id of an old item."""
        return self.items[kind].current(id_)

    def antwoord(self, vraag: str, antwoord: str) -> str:
        """The new id of an old answer, given the new id of its question."""
        pairing = self.antwoorden.get(vraag)
        return pairing.current(antwoord) if pairing else antwoord

    def places(self, vraag: str) -> Pairing:
        """The pairing of gemeenten, sectors or boards. Not both regions need to list boards."""
        return self.antwoorden.get(vraag, Pairing({}, (), ()))

    def voor(self, voor: Voor) -> Voor:
        """For whom an old variant is, in the words of the new region."""
        by_kind = {kind: self.places(vraag) for vraag, kind in PLACE_KINDS.items()}
        by_kind["signalen"] = self.items["signalen"]
        named = {kind: getattr(voor, kind) for kind in by_kind}
        return voor.model_copy(
            update={
                kind: tuple(by_kind[kind].current(id_) for id_ in ids)
                for kind, ids in named.items()
                if ids is not None
            }
        )

    def table(self, table: Table) -> Table:
        """An old table in the words of the new region."""
        return Table(
            vragen={
                vraag: tuple(self.antwoord(vraag, antwoord) for antwoord in antwoorden)
                for old, antwoorden in table.vragen.items()
                for vraag in [self.current("vragen", old)]
            },
            routes=tuple(map(self._row, table.routes)),
            aanvullend=tuple(map(self._row, table.aanvullend)),
            anders=self._adviezen(table.anders),
            ranking=self._adviezen(table.ranking),
        )

    def _row(self, row: Row) -> Row:
        als = {
            vraag: frozenset(self.antwoord(vraag, antwoord) for antwoord in antwoorden)
            for old, antwoorden in row.als.items()
            for vraag in [self.current("vragen", old)]
        }
        return Row(als, self._adviezen(row.dan), row.number)

    def _adviezen(self, ids: tuple[str, ...]) -> tuple[str, ...]:
        return tuple(self.current("adviezen", id_) for id_ in ids)


def match(old: Inhoud, new: Inhoud) -> Matching:
    """The matching of two regions, or of two versions of one."""
    items = {kind: match_items(getattr(old, kind), getattr(new, kind)) for kind in KINDS}
    before, after = old.alle_vragen, new.alle_vragen
    items["vragen"] = match_items(before, after)
    antwoorden = {
        id_: match_antwoorden(before[was].antwoorden, after[id_].antwoorden)
        for was, id_ in items["vragen"].same.items()
    }
    antwoorden["schoolbestuur"] = match_antwoorden(_boards(before), _boards(after))
    return Matching(items, antwoorden)


def _boards(vragen: Mapping[str, Vraag]) -> Mapping[str, Antwoord]:
    """The boards that a region lists, if it does."""
    vraag = vragen.get("schoolbestuur")
    return vraag.antwoorden if vraag else {}


def match_items(old: Mapping[str, Item], new: Mapping[str, Item]) -> Pairing:
    """The pairing of the items of one kind."""
    return _pair(old, new, _by_id(old, new), _by_was(old, new), _by(_face, old, new))


def match_antwoorden(old: Mapping[str, Antwoord], new: Mapping[str, Antwoord]) -> Pairing:
    """The pairing of the answers to one question."""
    return _pair(old, new, _by_id(old, new), _by(_tekst, old, new))


def _pair(old: Mapping[str, T], new: Mapping[str, T], *ways: Pairs) -> Pairing:
    """The first way that pairs two that are both still free decides."""
    back: dict[str, str] = {}
    taken: set[str] = set()
    for way in ways:
        for one, other in way:
            if one not in taken and other not in back:
                back[other] = one
                taken.add(one)
    return Pairing(
        same={back[id_]: id_ for id_ in new if id_ in back},
        gone=tuple(id_ for id_ in old if id_ not in taken),
        come=tuple(id_ for id_ in new if id_ not in back),
    )


def _by_id(old: Mapping[str, T], new: Mapping[str, T]) -> Pairs:
    return ((id_, id_) for id_ in new if id_ in old)


def _by_was(old: Mapping[str, Item], new: Mapping[str, Item]) -> Pairs:
    return ((was, id_) for id_, item in new.items() for was in item.was if was in old)


def _by(look: Callable[[T], Hashable], old: Mapping[str, T], new: Mapping[str, T]) -> Pairs:
    """Those that look alike; who has nothing to show (None) is like nobody."""
    seen = {look(item): id_ for id_, item in old.items()}
    found = ((seen.get(face), id_) for id_, item in new.items() if (face := look(item)) is not None)
    return ((one, other) for one, other in found if one is not None)


def _face(item: Item) -> Hashable:
    """What a reader knows an item by."""
    if isinstance(item, Vraag):
        return item.vraag
    code = getattr(item, "code", None)
    return code and (code, getattr(item, "naam", None))


def _tekst(antwoord: Antwoord) -> str:
    return antwoord.tekst
