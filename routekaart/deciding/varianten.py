"""Which variant of an item holds, as far as it is known for whom one asks.

The gemeenten, sectors and boards of a variant are a set of bits (see `pairs`), so that a variant
for a hundred gemeenten costs no more than one for a single one. A variant changes what an item
says, never where the keuzehulp leads: tables and their diagrams are the same for all.
"""

from collections.abc import Iterable
from itertools import combinations
from typing import TypeVar

from routekaart.deciding.contacts import Area
from routekaart.deciding.pairs import Pairs
from routekaart.reading.model import Advies, Fase, Variant, Voor, Vraag
from routekaart.reading.model.variant import VoorWie

T = TypeVar("T", Advies, Vraag, Fase)


class Varianten:
    """The variants of one region, by where they hold."""

    def __init__(self, pairs: Pairs) -> None:
        self.pairs = pairs
        self._known: dict[VoorWie, int] = {}

    def bits(self, voor: VoorWie) -> int:
        """The gemeenten, sectors and boards for which a variant is there."""
        if voor not in self._known:
            every = self.pairs
            self._known[voor] = every.of(
                Area(
                    frozenset(every.of_gemeente if voor.gemeenten is None else voor.gemeenten),
                    frozenset(every.of_sector if not voor.sectoren else voor.sectoren),
                    frozenset(
                        every.of_bestuur if voor.schoolbesturen is None else voor.schoolbesturen
                    ),
                )
            )
        return self._known[voor]

    def known(self, item: T, area: Area, signaal: str | None = None) -> T:
        """The item as it is in this area, at this signal (None: at any).

        What holds in all of it is in the item; what may hold in a part of it stays a variant.
        """
        if not item.varianten:
            return item
        here = self.pairs.of(area)
        some = []
        for variant in item.varianten:
            voor = variant.voor
            if signaal and voor.signalen is not None and signaal not in voor.signalen:
                continue
            there = self.bits(voor) & here
            if there and there == here and (signaal or voor.signalen is None):
                return variant.on(item)
            if there:
                some.append(variant)
        return item.model_copy(update={"varianten": tuple(some)})

    def overlap(self, one: Variant, other: Variant) -> bool:
        """Whether two variants hold for the same school on the same day at the same signal."""
        return (
            _meet(one.voor, other.voor)
            and _same_days(one.voor, other.voor)
            and bool(self.bits(one.voor) & self.bits(other.voor))
        )

    def overlapping(self, varianten: Iterable[Variant]) -> tuple[tuple[int, int], ...]:
        """The pairs of variants of one item of which both may hold, by their numbers."""
        numbered = enumerate(varianten)
        return tuple(
            (first, second)
            for (first, one), (second, two) in combinations(numbered, 2)
            if self.overlap(one, two)
        )


def _meet(one: Voor, other: Voor) -> bool:
    if one.signalen is None or other.signalen is None:
        return True
    return not set(one.signalen).isdisjoint(other.signalen)


def _same_days(one: Voor, other: Voor) -> bool:
    begins = [day for voor in (one, other) if (day := voor.geldig_vanaf)]
    ends = [day for voor in (one, other) if (day := voor.geldig_tot)]
    return not begins or not ends or max(begins) < min(ends)
