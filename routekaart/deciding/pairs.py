"""Sets of (gemeente, sector, school board), and those for which an advice is reached.

A set is an integer with one bit for each, so that a region with hundreds of gemeenten costs no
more than a few machine words a node. A region that lists no boards has one board for all.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from routekaart.deciding.contacts import Area, besturen_of
from routekaart.deciding.tables.diagram import Choice, Diagram, End, Leaf, identity, nodes
from routekaart.reading.model import Inhoud, Regio, Signaal


class Pairs:
    """The bits of (gemeente, sector, board). What is in none has no bits.

    `having` are the sectors of each board that does not have all.
    """

    def __init__(
        self,
        gemeenten: Iterable[str],
        sectoren: Iterable[str],
        besturen: Iterable[str] = ("",),
        having: Mapping[str, Iterable[str]] | None = None,
    ) -> None:
        gemeenten, sectoren, besturen = tuple(gemeenten), tuple(sectoren), tuple(besturen)
        self.names = [(g, s) for g in gemeenten for s in sectoren]
        self.width = len(besturen)
        size = self.width * len(self.names)
        self.of_gemeente = _striped(gemeenten, self.width * len(sectoren), size)
        self.of_sector = _striped(sectoren, self.width, size)
        self.of_bestuur = _striped(besturen, 1, size)
        self.all = (1 << size) - 1
        for id_, own in (having or {}).items():
            self.all &= ~self.of_bestuur.get(id_, 0) | _some(self.of_sector, own)

    def of(self, area: Area) -> int:
        """What is in an area, as far as it exists."""
        return (
            self.all
            & _some(self.of_gemeente, area.gemeenten)
            & _some(self.of_sector, area.sectoren)
            & _some(self.of_bestuur, area.besturen)
        )

    def after(self, pairs: int, vraag: str, answer: str) -> int:
        """What is left after an answer."""
        match vraag:
            case "gemeente":
                return pairs & self.of_gemeente.get(answer, 0)
            case "sector":
                return pairs & self.of_sector.get(answer, 0)
            case "schoolbestuur" if len(self.of_bestuur) > 1:
                return pairs & self.of_bestuur.get(answer, 0)
        return pairs

    def spell(self, bits: int) -> tuple[tuple[str, str], ...]:
        """The pairs of gemeente and sector that are there for some board."""
        one = (1 << self.width) - 1
        return tuple(
            pair for number, pair in enumerate(self.names) if bits >> number * self.width & one
        )

    def besturen(self, bits: int) -> tuple[str, ...]:
        """The boards for which something is there."""
        return tuple(id_ for id_, own in self.of_bestuur.items() if own & bits)

    def all_boards(self, bits: int) -> int:
        """The same gemeenten and sectors with every board that they have."""
        one = (1 << self.width) - 1
        spread = 0
        for number in range(len(self.names)):
            if bits >> number * self.width & one:
                spread |= one << number * self.width
        return spread & self.all


def pairs_of(inhoud: Inhoud) -> Pairs:
    """All there is in a region."""
    regio = inhoud.regio
    return Pairs(regio.gemeenten, regio.sectoren, besturen_of(inhoud), sectors_of_boards(regio))


def sectors_of_boards(regio: Regio) -> dict[str, tuple[str, ...]]:
    """The sectors of each board that does not have all. A school of a board that is not listed
    is there only where no board is."""
    having = {id_: own.sectoren for id_, own in regio.schoolbesturen.items() if own.sectoren}
    return {**having, "": tuple(id_ for id_ in regio.sectoren if not regio.besturen((id_,)))}


def pairs_by_advies(pairs: Pairs, signaal: Signaal, diagram: Diagram) -> dict[str, int]:
    """For each advice of a signal, the pairs for which some walk ends there."""
    result: dict[str, int] = defaultdict(int)
    for node, bits in _reaching(pairs, signaal, diagram):
        for advies in node.adviezen if isinstance(node, Leaf) else ():
            result[advies] |= bits
    return result


def pairs_by_vraag(pairs: Pairs, signaal: Signaal, diagram: Diagram) -> dict[str, int]:
    """For each question of a signal, the pairs for which some walk asks it."""
    result: dict[str, int] = defaultdict(int)
    for node, bits in _reaching(pairs, signaal, diagram):
        if isinstance(node, Choice):
            result[node.vraag] |= bits
    return result


def _reaching(pairs: Pairs, signaal: Signaal, diagram: Diagram) -> Iterator[tuple[Diagram, int]]:
    """Each node with the pairs for which some walk comes there."""
    start = pairs.all
    if signaal.sectoren is not None:
        start &= union(pairs.of_sector.get(id_, 0) for id_ in signaal.sectoren)
    reaching: dict[int | End, int] = defaultdict(int, {identity(diagram): start})
    for node in nodes(diagram):
        here = reaching[identity(node)]
        yield node, here
        if isinstance(node, Choice):
            for answer, child in node.branches:
                reaching[identity(child)] |= pairs.after(here, node.vraag, answer)


def union(bits: Iterable[int]) -> int:
    """The pairs that are in one of these sets."""
    total = 0
    for some in bits:
        total |= some
    return total


def _some(of: Mapping[str, int], ids: Iterable[str]) -> int:
    return union(of.get(id_, 0) for id_ in ids)


def _striped(ids: tuple[str, ...], width: int, size: int) -> dict[str, int]:
    """For each id its bits: stripes of `width`, the ids in turn, over and over."""
    one, step = (1 << width) - 1, width * len(ids)
    each = one * (((1 << size) - 1) // ((1 << step) - 1)) if size else 0
    return {id_: each << number * width for number, id_ in enumerate(ids)}
