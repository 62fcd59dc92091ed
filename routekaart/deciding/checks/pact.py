"""The covenant against what the region does: who carries out each agreement, and what is left."""

from collections.abc import Iterator, Mapping

from routekaart.deciding.contacts import candidates
from routekaart.deciding.decisions import Decisions
from routekaart.reading.catalogue import finding
from routekaart.reading.finding import Finding
from routekaart.reading.model import Afspraak, Inhoud
from routekaart.reading.source import Source

_NOT_YET_OR_NO_MORE = ("voorgenomen", "gestopt")
"""What an agreement may be without anything that carries it out."""


def carriers(inhoud: Inhoud) -> Mapping[str, frozenset[str]]:
    """For each agreement of the region, the organisations that carry it out.

    Those that it names, those that its advices lead to, and those with the role that leads
    one of its phases.
    """
    afspraken = inhoud.pact.afspraken if inhoud.pact else {}
    return {id_: frozenset(_carriers(inhoud, item)) for id_, item in afspraken.items()}


def _carriers(inhoud: Inhoud, afspraak: Afspraak) -> Iterator[str]:
    yield from afspraak.organisaties
    for id_ in afspraak.adviezen:
        if id_ in inhoud.adviezen:
            yield from (org.id for org in candidates(inhoud, inhoud.adviezen[id_]))
    fasen = (inhoud.fasen[id_] for id_ in afspraak.fasen if id_ in inhoud.fasen)
    leading = {rol for fase in fasen for rol in fase.leaders}
    for org in inhoud.organisaties.values():
        if not leading.isdisjoint(org.rollen):
            yield org.id


def check_pact(inhoud: Inhoud, _: Decisions, source: Source) -> Iterator[Finding]:
    """Agreements that nothing carries out, and partners that say they do but are nowhere named."""
    if inhoud.pact is None:
        return
    for id_, afspraak in inhoud.pact.afspraken.items():
        if not afspraak.is_carried_out and afspraak.status not in _NOT_YET_OR_NO_MORE:
            yield finding("RK470", source.key("pact", "afspraken", id_), afspraak=id_)
    if not inhoud.pact.afspraken:
        return
    busy = frozenset().union(*carriers(inhoud).values())
    for number, partner in enumerate(inhoud.pact.partners):
        if partner.voert_uit and partner.organisatie and partner.organisatie not in busy:
            place = source.at("pact", "partners", number, "organisatie")
            yield finding("RK471", place, organisatie=partner.organisatie)
