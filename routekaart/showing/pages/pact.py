"""The covenant of the region, with the national one beside it."""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from routekaart.deciding.checks.pact import carriers
from routekaart.reading.model import Afspraak, Inhoud, Pact, Partner
from routekaart.showing.pages.page import Page
from routekaart.showing.telling import links, words
from routekaart.showing.telling.links import Link, link_document
from routekaart.showing.telling.pacten import PACTSTATUS, describe_bijdrage, describe_stand
from routekaart.showing.telling.region import Region


@dataclass(frozen=True)
class PartnerView:
    """A partner; with a link if it is an organisation of this region."""

    partner: Partner
    naam: str
    link: Link | None
    doet: str
    toegezegd: str
    """How many agreements lead to it, in words; only for an organisation of this region."""


@dataclass(frozen=True)
class AfspraakView:
    """An agreement, how it stands, and where it is carried out."""

    id: str
    afspraak: Afspraak
    status: str
    waar: tuple[Link, ...]
    eigenaar: Link | None


@dataclass(frozen=True)
class PactDeel:
    """One covenant."""

    pact: Pact
    status: str
    looptijd: str
    partners: tuple[PartnerView, ...]
    afspraken: tuple[AfspraakView, ...]
    open: int
    documenten: tuple[Link, ...]


@dataclass(frozen=True)
class PactView:
    """The page: the region's covenant, if it has one, and the national one."""

    regio: str
    regionaal: PactDeel | None
    landelijk: PactDeel | None


def pages(region: Region) -> Iterator[Page]:
    """The page about the covenant; it exists without a covenant too, and says so."""
    inhoud = region.inhoud
    view = PactView(
        inhoud.regio.naam,
        _deel(region, inhoud.pact, carriers(inhoud)) if inhoud.pact else None,
        _deel(region, inhoud.landelijk_pact, {}) if inhoud.landelijk_pact else None,
    )
    about = "Wie wat heeft beloofd, en waar die afspraken worden uitgevoerd."
    yield Page(links.PACT, "Pact", "pact.html", view, about)


def _deel(region: Region, pact: Pact, carried_by: Mapping[str, frozenset[str]]) -> PactDeel:
    inhoud = region.inhoud
    counts = Counter(id_ for ids in carried_by.values() for id_ in ids)
    agreements = tuple(_afspraak(region, id_, item) for id_, item in pact.afspraken.items())
    return PactDeel(
        pact=pact,
        status=PACTSTATUS[pact.status],
        looptijd=words.describe_geldigheid(pact.van, pact.tot),
        partners=tuple(_partner(inhoud, partner, counts) for partner in pact.partners),
        afspraken=agreements,
        open=sum(not item.waar for item in agreements),
        documenten=tuple(
            link_document(inhoud.documenten[id_], region.peildatum)
            for id_ in pact.documenten
            if id_ in inhoud.documenten
        ),
    )


def _partner(inhoud: Inhoud, partner: Partner, counts: Counter[str]) -> PartnerView:
    org = inhoud.organisaties.get(partner.organisatie or "")
    naam = org.naam if org else partner.naam or partner.organisatie or ""
    link = links.organisatie(org) if org else None
    told = _toegezegd(counts[org.id], partner.voert_uit) if org and counts else ""
    return PartnerView(
        partner, naam, link, describe_bijdrage(partner.steunt, partner.voert_uit), told
    )


def _toegezegd(count: int, voert_uit: bool) -> str:
    if count:
        return words.format_aantal(count, "afspraak leidt", "afspraken leiden") + " hierheen."
    return "Nog geen enkele afspraak leidt hierheen." if voert_uit else ""


def _afspraak(region: Region, id_: str, afspraak: Afspraak) -> AfspraakView:
    inhoud = region.inhoud
    where = (
        *(links.advies(inhoud.adviezen[a]) for a in afspraak.adviezen if a in inhoud.adviezen),
        *(links.fase(inhoud.fasen[f]) for f in afspraak.fasen if f in inhoud.fasen),
        *(
            links.organisatie(inhoud.organisaties[o])
            for o in afspraak.organisaties
            if o in inhoud.organisaties
        ),
    )
    owner = inhoud.organisaties.get(afspraak.eigenaar or "")
    return AfspraakView(
        id_,
        afspraak,
        describe_stand(afspraak, region.peildatum),
        where,
        links.organisatie(owner) if owner else None,
    )
