"""Whether everybody who gets an advice has somebody to turn to: advice × gemeente × sector."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from routekaart.deciding.contacts import area_served, candidates
from routekaart.deciding.pairs import Pairs, pairs_by_advies, pairs_of, union
from routekaart.deciding.tables.diagram import Diagram
from routekaart.reading.model import Advies, Inhoud, Organisatie


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


def find_unreached(inhoud: Inhoud, diagrammen: Mapping[str, Diagram]) -> Iterator[Unreached]:
    """The advices that leave somebody without a contact, in the order of the advices."""
    pairs = pairs_of(inhoud)
    needed: dict[str, int] = defaultdict(int)
    where: dict[str, dict[str, int]] = defaultdict(dict)
    for signaal, diagram in diagrammen.items():
        for id_, bits in pairs_by_advies(pairs, inhoud.signalen[signaal], diagram).items():
            needed[id_] |= bits
            where[id_][signaal] = bits
    for id_, advies in inhoud.adviezen.items():
        if not _names_somebody(inhoud, advies):
            continue
        meant = candidates(inhoud, advies)
        limited = [org for org in meant if org.werkgebied.schoolbesturen]
        missing = needed[id_] & ~_served(inhoud, pairs, meant)
        partly = needed[id_] & ~missing
        partly &= ~_served(inhoud, pairs, (org for org in meant if org not in limited))
        for bits, helping in ((missing, ()), (partly, limited)):
            if bits:
                signaal = next(name for name, reached in where[id_].items() if reached & bits)
                besturen = _besturen(inhoud, pairs, helping, bits)
                yield Unreached(id_, signaal, pairs.spell(bits), not meant, besturen)


def needed_by_rol(
    inhoud: Inhoud, diagrammen: Mapping[str, Diagram]
) -> Mapping[str, frozenset[tuple[str, str]]]:
    """For each role, the pairs of gemeente and sector in which an advice leads to it.

    Advices that name their organisations need those, whatever their role.
    """
    pairs = pairs_of(inhoud)
    needed: dict[str, int] = defaultdict(int)
    for signaal, diagram in diagrammen.items():
        for id_, bits in pairs_by_advies(pairs, inhoud.signalen[signaal], diagram).items():
            advies = inhoud.adviezen[id_]
            if advies.soort.needs_contact and advies.rol and not advies.organisaties:
                needed[advies.rol] |= bits
    return {rol: frozenset(pairs.spell(bits)) for rol, bits in needed.items()}


def _names_somebody(inhoud: Inhoud, advies: Advies) -> bool:
    """An advice that should name somebody but does not is a finding of reading already."""
    known = advies.rol in inhoud.rollen and advies.rol != "school"
    return advies.soort.needs_contact and (known or bool(advies.organisaties))


def _served(inhoud: Inhoud, pairs: Pairs, meant: Iterable[Organisatie]) -> int:
    """The pairs that one of these organisations works for and says how to reach it.

    A gap that is written down (`nog_open`) counts: the page names the organisation and shows
    the gap.
    """
    return union(
        pairs.of(area_served(inhoud, org))
        for org in meant
        if org.contact.ways or org.contact.nog_open
    )


def _besturen(
    inhoud: Inhoud, pairs: Pairs, meant: Iterable[Organisatie], bits: int
) -> tuple[str, ...]:
    """The boards of which the schools have somebody in these pairs."""
    names = (
        name
        for org in meant
        if _served(inhoud, pairs, [org]) & bits
        for name in org.werkgebied.schoolbesturen or ()
    )
    return tuple(dict.fromkeys(names))
