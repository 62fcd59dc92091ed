"""Whether everybody who gets an advice has somebody to turn to, in each gemeente, sector and
school board."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from routekaart.deciding.contacts import area_served, candidates, is_for_some_besturen
from routekaart.deciding.pairs import pairs_by_advies, pairs_of, union
from routekaart.deciding.tables.diagram import Diagram
from routekaart.reading.model import Advies, Inhoud, Organisatie


@dataclass(frozen=True)
class Unreached:
    """An advice that some pairs of gemeente and sector get without anybody to turn to.

    `signaal` is one of the signals that lead there; `nobody` says that no organisation at all
    could be meant. With `besturen` only schools of other boards have nobody; `alleen` are the
    boards that have nobody, where others of the same pairs do.
    """

    advies: str
    signaal: str
    pairs: tuple[tuple[str, str], ...]
    nobody: bool
    besturen: tuple[str, ...] = ()
    alleen: tuple[str, ...] = ()


@dataclass(frozen=True, eq=False)
class Meant:
    """Whom an advice can mean, with the pairs that they work for and say how to reach them."""

    organisaties: tuple[Organisatie, ...]
    served: int
    for_all: int
    """The pairs that somebody works for without a choice of school boards."""


class Reach:
    """For each advice the pairs of gemeente and sector in which some walk ends there, and who is
    meant by it. A set of pairs is an integer (see `Pairs`): nothing is done pair by pair."""

    def __init__(self, inhoud: Inhoud, diagrammen: Mapping[str, Diagram]) -> None:
        self.inhoud = inhoud
        self.pairs = pairs_of(inhoud)
        self.by_advies: dict[str, dict[str, int]] = defaultdict(dict)
        """For each advice the signals that lead there, each with its pairs."""
        for signaal, diagram in diagrammen.items():
            for id_, bits in pairs_by_advies(self.pairs, inhoud.signalen[signaal], diagram).items():
                self.by_advies[id_][signaal] = bits
        self._works_for: dict[str, int] = {}
        self._known: dict[tuple[object, ...], Meant] = {}

    def needed(self, advies: str) -> int:
        """The pairs for which some walk ends in an advice."""
        return union(self.by_advies[advies].values()) if advies in self.by_advies else 0

    @cached_property
    def organisaties(self) -> frozenset[str]:
        """The organisations that some walk leads to."""
        wanted: dict[Meant, int] = defaultdict(int)
        for id_ in self.by_advies:
            wanted[self.meant(self.inhoud.adviezen[id_])] |= self.needed(id_)
        return frozenset(
            org.id
            for meant, bits in wanted.items()
            for org in meant.organisaties
            if bits & self.works_for(org)
        )

    def meant(self, advies: Advies) -> Meant:
        """Whom an advice can mean; worked out once for all advices with the same answer."""
        whom = _whom(advies)
        if whom not in self._known:
            orgs = candidates(self.inhoud, advies)
            reachable = [org for org in orgs if org.contact.wegen or org.contact.nog_open]
            for_all = (org for org in reachable if not is_for_some_besturen(self.inhoud, org))
            self._known[whom] = Meant(orgs, self.served(reachable), self.served(for_all))
        return self._known[whom]

    def served(self, orgs: Iterable[Organisatie]) -> int:
        """The pairs that one of these organisations works for."""
        return union(self.works_for(org) for org in orgs)

    def works_for(self, org: Organisatie) -> int:
        """The pairs that an organisation works for."""
        if org.id not in self._works_for:
            self._works_for[org.id] = self.pairs.of(area_served(self.inhoud, org))
        return self._works_for[org.id]


def find_unreached(reach: Reach) -> Iterator[Unreached]:
    """The advices that leave somebody without a contact, in the order of the advices.

    A gap that is written down (`nog_open`) counts as a contact: the page names the organisation
    and shows the gap.
    """
    for id_, advies in reach.inhoud.adviezen.items():
        if not _names_somebody(reach.inhoud, advies):
            continue
        needed, meant = reach.needed(id_), reach.meant(advies)
        missing = needed & ~meant.served
        partly = needed & meant.served & ~meant.for_all
        limited = [org for org in meant.organisaties if is_for_some_besturen(reach.inhoud, org)]
        for bits, helping in ((missing, []), (partly, limited)):
            if bits:
                leads = reach.by_advies[id_].items()
                signaal = next(name for name, reached in leads if reached & bits)
                besturen = _besturen(reach, helping, bits)
                pairs = reach.pairs.spell(bits)
                only = _only_for(reach, bits, meant.served)
                yield Unreached(id_, signaal, pairs, not meant.organisaties, besturen, only)


def needed_by_rol(reach: Reach) -> Mapping[str, frozenset[tuple[str, str]]]:
    """For each role, the pairs of gemeente and sector in which an advice leads to it.

    Advices that name their organisations need those, whatever their role.
    """
    needed: dict[str, int] = defaultdict(int)
    for id_ in reach.by_advies:
        advies = reach.inhoud.adviezen[id_]
        if advies.soort.needs_contact and advies.rol and not advies.organisaties:
            needed[advies.rol] |= reach.needed(id_)
    return {rol: frozenset(reach.pairs.spell(bits)) for rol, bits in needed.items()}


def _whom(advies: Advies) -> tuple[object, ...]:
    """Two advices for which this is the same mean the same organisations."""
    return (advies.organisaties or advies.rol,)


def _names_somebody(inhoud: Inhoud, advies: Advies) -> bool:
    """An advice that should name somebody but does not is a finding of reading already."""
    known = advies.rol_outside in inhoud.rollen
    return advies.soort.needs_contact and (known or bool(advies.organisaties))


def _only_for(reach: Reach, bits: int, served: int) -> tuple[str, ...]:
    """The boards of which the schools have nobody, where schools of another board do."""
    others = served & reach.pairs.all_boards(bits) & ~bits
    return reach.pairs.besturen(bits) if others and reach.inhoud.regio.schoolbesturen else ()


def _besturen(reach: Reach, meant: Iterable[Organisatie], bits: int) -> tuple[str, ...]:
    """The boards of which the schools have somebody in these pairs."""
    names = (
        name
        for org in meant
        if (org.contact.wegen or org.contact.nog_open) and reach.works_for(org) & bits
        for name in org.werkgebied.schoolbesturen or ()
    )
    return tuple(dict.fromkeys(names))
