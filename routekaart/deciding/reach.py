"""Whether everybody who gets an advice has somebody to turn to: advice × gemeente × sector.

A set of (gemeente, sector) pairs is an integer with one bit a pair, so that a region with
hundreds of gemeenten costs no more than a few machine words a node.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from routekaart.deciding.contacts import Area, area_served, candidates
from routekaart.deciding.diagram import Choice, Diagram, End, Leaf, identity, nodes
from routekaart.reading.model import Advies, Inhoud, Organisatie, Signaal


@dataclass(frozen=True)
class Unreached:
    """An advice that some pairs of gemeente and sector get without anybody to turn to.

    `signaal` is one of the signals that lead there; `nobody` says that no organisation at all
    could be meant. With `besturen` only schools of other boards have nobody.
    """

    advies: str
    signaal: str
    pairs: tuple[tuple[str, str], ...]
    nobody: bool
    besturen: tuple[str, ...] = ()


class _Pairs:
    """The bits of the (gemeente, sector) pairs of a region."""

    def __init__(self, inhoud: Inhoud) -> None:
        self.names = [(g, s) for g in inhoud.regio.gemeenten for s in inhoud.regio.sectoren]
        self.of_gemeente = self._bits_by(0)
        self.of_sector = self._bits_by(1)
        self.all = (1 << len(self.names)) - 1

    def _bits_by(self, part: int) -> Mapping[str, int]:
        bits: dict[str, int] = defaultdict(int)
        for number, pair in enumerate(self.names):
            bits[pair[part]] |= 1 << number
        return bits

    def of(self, area: Area) -> int:
        gemeenten = _union(self.of_gemeente.get(id, 0) for id in area.gemeenten)
        return gemeenten & _union(self.of_sector.get(id, 0) for id in area.sectoren)

    def after(self, pairs: int, vraag: str, answer: str) -> int:
        """The pairs that are left after an answer."""
        if vraag == "gemeente":
            return pairs & self.of_gemeente[answer]
        if vraag == "sector":
            return pairs & self.of_sector[answer]
        return pairs

    def spell(self, bits: int) -> tuple[tuple[str, str], ...]:
        return tuple(pair for number, pair in enumerate(self.names) if bits >> number & 1)


def find_unreached(inhoud: Inhoud, diagrammen: Mapping[str, Diagram]) -> Iterator[Unreached]:
    """The advices that leave somebody without a contact, in the order of the advices."""
    pairs = _Pairs(inhoud)
    needed: dict[str, int] = defaultdict(int)
    where: dict[str, dict[str, int]] = defaultdict(dict)
    for signaal, diagram in diagrammen.items():
        for id, bits in _pairs_by_advies(pairs, inhoud.signalen[signaal], diagram).items():
            needed[id] |= bits
            where[id][signaal] = bits
    for id, advies in inhoud.adviezen.items():
        if not _names_somebody(inhoud, advies):
            continue
        meant = candidates(inhoud, advies)
        limited = [org for org in meant if org.werkgebied.schoolbesturen]
        missing = needed[id] & ~_served(inhoud, pairs, meant)
        partly = needed[id] & ~missing
        partly &= ~_served(inhoud, pairs, (org for org in meant if org not in limited))
        for bits, helping in ((missing, ()), (partly, limited)):
            if bits:
                signaal = next(name for name, reached in where[id].items() if reached & bits)
                besturen = _besturen(inhoud, pairs, helping, bits)
                yield Unreached(id, signaal, pairs.spell(bits), not meant, besturen)


def needed_by_rol(
    inhoud: Inhoud, diagrammen: Mapping[str, Diagram]
) -> Mapping[str, frozenset[tuple[str, str]]]:
    """For each role, the pairs of gemeente and sector in which an advice leads to it.

    Advices that name their organisations need those, whatever their role.
    """
    pairs = _Pairs(inhoud)
    needed: dict[str, int] = defaultdict(int)
    for signaal, diagram in diagrammen.items():
        for id, bits in _pairs_by_advies(pairs, inhoud.signalen[signaal], diagram).items():
            advies = inhoud.adviezen[id]
            if advies.soort.needs_contact and advies.rol and not advies.organisaties:
                needed[advies.rol] |= bits
    return {rol: frozenset(pairs.spell(bits)) for rol, bits in needed.items()}


def _names_somebody(inhoud: Inhoud, advies: Advies) -> bool:
    """An advice that should name somebody but does not is a finding of reading already."""
    known = advies.rol in inhoud.rollen and advies.rol != "school"
    return advies.soort.needs_contact and (known or bool(advies.organisaties))


def _pairs_by_advies(pairs: _Pairs, signaal: Signaal, diagram: Diagram) -> dict[str, int]:
    """For each advice of a signal, the pairs for which some walk ends there."""
    start = pairs.all
    if signaal.sectoren is not None:
        start = _union(pairs.of_sector[id] for id in signaal.sectoren)
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


def _served(inhoud: Inhoud, pairs: _Pairs, meant: Iterable[Organisatie]) -> int:
    """The pairs that one of these organisations works for and says how to reach it.

    A gap that is written down (`nog_open`) counts: the page names the organisation and shows
    the gap.
    """
    return _union(
        pairs.of(area_served(inhoud, org))
        for org in meant
        if org.contact.ways or org.contact.nog_open
    )


def _besturen(
    inhoud: Inhoud, pairs: _Pairs, meant: Iterable[Organisatie], bits: int
) -> tuple[str, ...]:
    """The boards of which the schools have somebody in these pairs."""
    names = (
        name
        for org in meant
        if _served(inhoud, pairs, [org]) & bits
        for name in org.werkgebied.schoolbesturen or ()
    )
    return tuple(dict.fromkeys(names))


def _union(bits: Iterable[int]) -> int:
    total = 0
    for some in bits:
        total |= some
    return total
