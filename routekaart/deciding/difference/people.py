"""Whom to call elsewhere: where an advice stayed and other organisations are meant by it."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, replace

from routekaart.deciding.contacts import area_served, candidates
from routekaart.deciding.decisions import Decisions
from routekaart.deciding.difference.matching import PLACE_KINDS, Matching
from routekaart.deciding.pairs import Pairs, pairs_by_advies, sectors_of_boards
from routekaart.reading.model import Advies, Inhoud, Organisatie


@dataclass(frozen=True)
class Callee:
    """An organisation to call, if need be only for the schools of some boards."""

    organisatie: str
    besturen: tuple[str, ...] | None = None


@dataclass(frozen=True)
class Gebied:
    """Each of these gemeenten with each of these sectors."""

    gemeenten: tuple[str, ...]
    sectoren: tuple[str, ...]


@dataclass(frozen=True)
class PeopleChange:
    """Advices for which, in this part of the region, others are to be called. Ids are new ones;
    an organisation that is gone keeps its own."""

    adviezen: tuple[str, ...]
    gebied: tuple[Gebied, ...]
    was: tuple[Callee, ...]
    wordt: tuple[Callee, ...]


Who = tuple[tuple[Callee, ...], tuple[Callee, ...]]
"""Whom to call before and after."""


@dataclass(frozen=True)
class _Version:
    """A region with the bits of the pairs that both regions have: the same bits in both."""

    inhoud: Inhoud
    decisions: Decisions
    pairs: Pairs
    matching: Matching | None = None
    """Given for the old region, of which the ids become new ones."""

    def reached(self) -> dict[str, int]:
        """For each advice, the pairs in which some situation ends there."""
        found: dict[str, int] = defaultdict(int)
        for id_, diagram in self.decisions.diagrammen.items():
            signaal = self.inhoud.signalen[id_]
            for advies, bits in pairs_by_advies(self.pairs, signaal, diagram).items():
                found[advies] |= bits
        return found

    def callees(self, advies: Advies) -> dict[Callee, int]:
        """Whom an advice can mean, each with the pairs that it works for."""
        return {
            Callee(self._current(org.id), org.werkgebied.schoolbesturen): self._served(org)
            for org in candidates(self.inhoud, advies)
        }

    def _served(self, org: Organisatie) -> int:
        """Where an organisation works. Boards that the other region does not have tell no two
        schools apart."""
        area = area_served(self.inhoud, org)
        shared = len(self.pairs.of_bestuur) > 1
        return self.pairs.of(area if shared else replace(area, besturen=frozenset(("",))))

    def _current(self, id_: str) -> str:
        return self.matching.current("organisaties", id_) if self.matching else id_


def find_other_people(
    old: tuple[Inhoud, Decisions], new: tuple[Inhoud, Decisions], matching: Matching
) -> tuple[PeopleChange, ...]:
    """The changes, one for all advices and places where the same people make way for the same.

    Compared are the gemeenten and sectors that both regions have, as far as situations lead to
    the advice there in both.
    """
    gemeenten, sectoren, besturen = (matching.places(vraag).same for vraag in PLACE_KINDS)
    having = [sectors_of_boards(inhoud.regio) if besturen else {} for inhoud, _ in (old, new)]
    before = _Version(*old, Pairs(gemeenten, sectoren, (*besturen, ""), having[0]), matching)
    now = Pairs(gemeenten.values(), sectoren.values(), (*besturen.values(), ""), having[1])
    after = _Version(*new, now)
    found: dict[tuple[Who, int], list[str]] = defaultdict(list)
    for advies, who, bits in _changes(before, after, matching):
        found[who, bits].append(advies)
    return tuple(
        PeopleChange(tuple(adviezen), tuple(_gebieden(after.pairs, bits)), *who)
        for (who, bits), adviezen in found.items()
    )


def _changes(
    before: _Version, after: _Version, matching: Matching
) -> Iterator[tuple[str, Who, int]]:
    """Each advice with others to call, before and after, and the pairs for which."""
    reached, still_reached = before.reached(), after.reached()
    for was, id_ in matching.items["adviezen"].same.items():
        one = before.callees(before.inhoud.adviezen[was])
        two = after.callees(after.inhoud.adviezen[id_])
        if one != two:
            for who, bits in _split(reached[was] & still_reached[id_], one, two).items():
                if set(who[0]) != set(who[1]):
                    yield id_, who, bits


def _split(bits: int, before: dict[Callee, int], after: dict[Callee, int]) -> dict[Who, int]:
    """The pairs, parted by whom to call there before and after."""
    parts: dict[Who, int] = {((), ()): bits}
    for side, callees in enumerate((before, after)):
        for callee, served in callees.items():
            parts = dict(_parted(parts, side, callee, served))
    return parts


def _parted(
    parts: dict[Who, int], side: int, callee: Callee, served: int
) -> Iterator[tuple[Who, int]]:
    for (was, wordt), bits in parts.items():
        if bits & served:
            more = ((*was, callee), wordt) if side == 0 else (was, (*wordt, callee))
            yield more, bits & served
        if bits & ~served:
            yield (was, wordt), bits & ~served


def _gebieden(pairs: Pairs, bits: int) -> Iterator[Gebied]:
    """Pairs as few blocks: the gemeenten with the same sectors go together."""
    sectoren: dict[str, tuple[str, ...]] = defaultdict(tuple)
    for gemeente, sector in pairs.spell(bits):
        sectoren[gemeente] += (sector,)
    gemeenten: dict[tuple[str, ...], list[str]] = defaultdict(list)
    for gemeente, there in sectoren.items():
        gemeenten[there].append(gemeente)
    return (Gebied(tuple(found), there) for there, found in gemeenten.items())
