"""Sets of (gemeente, sector) pairs, and the pairs for which an advice is reached.

A set is an integer with one bit a pair, so that a region with hundreds of gemeenten costs no
more than a few machine words a node.
"""

from collections import defaultdict
from collections.abc import Iterable

from routekaart.deciding.contacts import Area
from routekaart.deciding.tables.diagram import Choice, Diagram, End, Leaf, identity, nodes
from routekaart.reading.model import Inhoud, Signaal


class Pairs:
    """The bits of (gemeente, sector) pairs. A gemeente or sector that is in none has no bits."""

    def __init__(self, gemeenten: Iterable[str], sectoren: Iterable[str]) -> None:
        gemeenten, sectoren = tuple(gemeenten), tuple(sectoren)
        self.names = [(g, s) for g in gemeenten for s in sectoren]
        self.all = (1 << len(self.names)) - 1
        one = (1 << len(sectoren)) - 1
        """The pairs of one gemeente, as those of the first."""
        each = self.all // one if one else 0
        """The pairs of one sector, as those of the first."""
        self.of_gemeente = {id_: one << n * len(sectoren) for n, id_ in enumerate(gemeenten)}
        self.of_sector = {id_: each << n for n, id_ in enumerate(sectoren)}

    def of(self, area: Area) -> int:
        gemeenten = union(self.of_gemeente.get(id_, 0) for id_ in area.gemeenten)
        return gemeenten & union(self.of_sector.get(id_, 0) for id_ in area.sectoren)

    def after(self, pairs: int, vraag: str, answer: str) -> int:
        """The pairs that are left after an answer."""
        if vraag == "gemeente":
            return pairs & self.of_gemeente.get(answer, 0)
        if vraag == "sector":
            return pairs & self.of_sector.get(answer, 0)
        return pairs

    def spell(self, bits: int) -> tuple[tuple[str, str], ...]:
        return tuple(pair for number, pair in enumerate(self.names) if bits >> number & 1)


def pairs_of(inhoud: Inhoud) -> Pairs:
    """All pairs of a region."""
    return Pairs(inhoud.regio.gemeenten, inhoud.regio.sectoren)


def pairs_by_advies(pairs: Pairs, signaal: Signaal, diagram: Diagram) -> dict[str, int]:
    """For each advice of a signal, the pairs for which some walk ends there."""
    start = pairs.all
    if signaal.sectoren is not None:
        start = union(pairs.of_sector.get(id_, 0) for id_ in signaal.sectoren)
    reaching: dict[int | End, int] = defaultdict(int, {identity(diagram): start})
    result: dict[str, int] = defaultdict(int)
    for node in nodes(diagram):
        if isinstance(node, Choice):
            for answer, child in node.branches:
                reaching[identity(child)] |= pairs.after(
                    reaching[identity(node)], node.vraag, answer
                )
        elif isinstance(node, Leaf):
            for advies in node.adviezen:
                result[advies] |= reaching[identity(node)]
    return result


def union(bits: Iterable[int]) -> int:
    """The pairs that are in one of these sets."""
    total = 0
    for some in bits:
        total |= some
    return total
