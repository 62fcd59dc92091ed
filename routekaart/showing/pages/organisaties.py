"""The pages of organisations: when to call, what they do, and the situations that lead there."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Set
from dataclasses import dataclass
from functools import partial

from routekaart.deciding.contacts import area_of, area_served, candidates, split_by_area
from routekaart.deciding.genoemd import unsettled
from routekaart.reading.age import is_outdated
from routekaart.reading.model import Advies, Inhoud, Organisatie, code_order
from routekaart.showing.pages.page import Page
from routekaart.showing.telling import links, words
from routekaart.showing.telling.contacts import describe_grenzen, served_only
from routekaart.showing.telling.links import Link
from routekaart.showing.telling.mentions import Vermelding
from routekaart.showing.telling.pacten import describe_bijdrage
from routekaart.showing.telling.region import Region
from routekaart.showing.telling.situations import SituatieGroep, group_situaties


@dataclass(frozen=True)
class OrganisatieRegel:
    """An organisation in a list, and where it works: no gemeenten are named where that is all."""

    link: Link
    organisatie: Organisatie
    gemeenten: str
    grenzen: tuple[str, ...]
    ids: tuple[str, ...] = ()
    """The gemeenten that it is for, when that is not all of them."""
    sectoren: tuple[str, ...] = ()
    """The kinds of school, likewise."""


@dataclass(frozen=True)
class RolGroep:
    """The organisations with one role."""

    id: str
    code: str
    naam: str
    uitleg: str
    organisaties: tuple[OrganisatieRegel, ...]


@dataclass(frozen=True)
class GemeenteGroep:
    """The organisations that work in one gemeente only for some: links alone."""

    id: str
    naam: str
    organisaties: tuple[Link, ...]


@dataclass(frozen=True)
class OrganisatiesView:
    """The list of organisations, by role and by gemeente."""

    rollen: tuple[RolGroep, ...]
    overal: tuple[Link, ...]
    gemeenten: tuple[GemeenteGroep, ...]
    heeft_fasen: bool

    @property
    def uitleg(self) -> tuple[RolGroep, ...]:
        """The roles of which is said what they are for."""
        return tuple(rol for rol in self.rollen if rol.uitleg)


@dataclass(frozen=True)
class PactRol:
    """What an organisation does in the covenant."""

    rol: str
    doet: str


@dataclass(frozen=True)
class OrganisatieView:
    """The page of an organisation."""

    organisatie: Organisatie
    rollen: tuple[str, ...]
    gemeenten: str
    grenzen: tuple[str, ...]
    toestemming: str
    verouderd: bool
    situaties: tuple[SituatieGroep, ...]
    daarna: tuple[Link, ...]
    overleggen: tuple[Link, ...]
    pactrollen: tuple[PactRol, ...]
    vermelding: Vermelding
    nog_open: str
    """Where it stands what is not settled about it; empty when all is."""


def pages(region: Region) -> Iterator[Page]:
    """The list of organisations, and a page for each."""
    about = "Alle organisaties, per rol en per gemeente, met hun telefoonnummer."
    every = partial(_list, region.inhoud)
    yield Page(links.ORGANISATIES, "Organisaties", "organisaties.html", every, about)
    meetings, acts = _meetings(region.inhoud), _acts_after(region.inhoud)
    for org in region.inhoud.organisaties.values():
        view = partial(_view, region, org, tuple(meetings.get(org.id, ())), acts)
        link, title, about = links.organisatie(org), f"{org.code} {org.naam}", org.wat_doen_zij[0]
        yield Page(link.href, title, "organisatie.html", view, about)


def _list(inhoud: Inhoud) -> OrganisatiesView:
    every = inhoud.organisaties.values()
    everywhere, local = split_by_area(inhoud, every, inhoud.regio.gemeenten.keys())
    return OrganisatiesView(
        _by_rol(inhoud, {org.id for org in local}),
        tuple(map(links.organisatie, everywhere)),
        _by_gemeente(inhoud, local),
        bool(inhoud.fasen),
    )


def _by_rol(inhoud: Inhoud, local: Set[str]) -> tuple[RolGroep, ...]:
    region = area_of(inhoud, ())
    groups: dict[str, list[OrganisatieRegel]] = defaultdict(list)
    for org in inhoud.organisaties.values():
        for rol in org.rollen:
            groups[rol].append(
                OrganisatieRegel(
                    links.organisatie(org),
                    org,
                    _gemeenten(inhoud, org) if org.id in local else "",
                    describe_grenzen(inhoud, org, region),
                    *served_only(inhoud, org, region),
                )
            )
    return tuple(
        RolGroep(id_, rol.code, words.capitalize(rol.naam), rol.uitleg or "", tuple(groups[id_]))
        for id_, rol in inhoud.rollen.items()
        if id_ in groups
    )


def _by_gemeente(inhoud: Inhoud, local: Iterable[Organisatie]) -> tuple[GemeenteGroep, ...]:
    """Organisations that do not work everywhere, under each gemeente where they do."""
    gemeenten = inhoud.regio.gemeenten
    found: dict[str, list[Link]] = {id_: [] for id_ in gemeenten}
    for org in local:
        for id_ in area_served(inhoud, org).gemeenten & found.keys():
            found[id_].append(links.organisatie(org))
    return tuple(
        GemeenteGroep(id_, gemeenten[id_].naam, tuple(orgs)) for id_, orgs in found.items()
    )


def _gemeenten(inhoud: Inhoud, org: Organisatie) -> str:
    served = area_served(inhoud, org).gemeenten
    return words.join_words(g.naam for id_, g in inhoud.regio.gemeenten.items() if id_ in served)


def _meetings(inhoud: Inhoud) -> dict[str, list[Link]]:
    result: dict[str, list[Link]] = defaultdict(list)
    for overleg in inhoud.overleggen.values():
        for id_ in overleg.deelnemers:
            result[id_].append(links.overleg(overleg))
    return result


def _acts_after(inhoud: Inhoud) -> Mapping[str, list[Advies]]:
    """For each role the advices after which it does something, in the order of their codes."""
    result: dict[str, list[Advies]] = defaultdict(list)
    for advies in sorted(inhoud.adviezen.values(), key=lambda item: code_order(item.code)):
        for rol in dict.fromkeys(stap.rol for stap in advies.acts_after if stap.rol):
            result[rol].append(advies)
    return result


def _acts_of(
    inhoud: Inhoud, org: Organisatie, acts: Mapping[str, Iterable[Advies]]
) -> tuple[Link, ...]:
    """The advices after which an organisation does something. Those that lead to it stand on its
    page already."""
    found = {item.id: item for rol in org.rollen for item in acts.get(rol, ())}.values()
    return tuple(links.advies(item) for item in found if org not in candidates(inhoud, item))


def _view(
    region: Region,
    org: Organisatie,
    meetings: tuple[Link, ...],
    acts: Mapping[str, Iterable[Advies]],
) -> OrganisatieView:
    inhoud, check = region.inhoud, org.gecontroleerd
    return OrganisatieView(
        organisatie=org,
        rollen=tuple(words.capitalize(inhoud.rollen[rol].naam) for rol in org.rollen),
        gemeenten=_gemeenten(inhoud, org),
        grenzen=describe_grenzen(inhoud, org, area_of(inhoud, ())),
        toestemming=words.TOESTEMMING[org.toestemming_ouders] if org.toestemming_ouders else "",
        verouderd=check is not None
        and is_outdated(check.op, inhoud.regio.houdbaarheid, region.peildatum),
        situaties=group_situaties(region, region.decisions.by_organisatie.get(org.id, ())),
        daarna=_acts_of(inhoud, org, acts),
        overleggen=meetings,
        pactrollen=_pactrollen(inhoud, org),
        vermelding=region.vermeldingen.of("organisaties", org.id),
        nog_open=links.nog_open(org).href if unsettled(region.genoemd[org.id]) else "",
    )


def _pactrollen(inhoud: Inhoud, org: Organisatie) -> tuple[PactRol, ...]:
    partners = inhoud.pact.partners if inhoud.pact else ()
    return tuple(
        PactRol(partner.rol, describe_bijdrage(partner.steunt, partner.voert_uit))
        for partner in partners
        if partner.organisatie == org.id
    )
