"""Whom to call: the organisations of an advice, grouped by the gemeenten that they work in."""

from collections import defaultdict
from collections.abc import Iterable, Set
from dataclasses import dataclass

from routekaart.deciding.contacts import Area, area_served, organisaties_for, split_by_area
from routekaart.reading.model import Advies, Inhoud, Organisatie
from routekaart.reading.model.advies import SCHOOL
from routekaart.showing.telling import links
from routekaart.showing.telling.bereiken import head_wie
from routekaart.showing.telling.links import Link
from routekaart.showing.telling.words import join_words


@dataclass(frozen=True)
class Plek:
    """One organisation to call, with what limits it to some schools, in words."""

    organisatie: Organisatie
    link: Link
    grenzen: tuple[str, ...]
    sectoren: tuple[str, ...] = ()
    """The kinds of school that it is for, when that is not all of them."""
    ids: tuple[str, ...] = ()
    """The gemeenten that it is for, where its group does not say so."""


@dataclass(frozen=True)
class Groep:
    """The organisations for some gemeenten. Without a name it is for all that are left."""

    gemeenten: str
    plekken: tuple[Plek, ...]
    ids: tuple[str, ...] = ()
    """The gemeenten by their ids."""


@dataclass(frozen=True)
class Contacten:
    """Everybody to call for an advice, and the gemeenten for which nobody is filled in."""

    groepen: tuple[Groep, ...] = ()
    ontbreekt: str = ""

    @property
    def kop(self) -> str:
        """What stands above them: `Wie u belt` if all have a number."""
        return head_wie(p.organisatie.contact for groep in self.groepen for p in groep.plekken)


class ContactBook:
    """Makes the contacts of an advice in an area; the same question is worked out once."""

    def __init__(self, inhoud: Inhoud) -> None:
        self._inhoud = inhoud
        self._known: dict[tuple[str, Area], Contacten] = {}

    def of(self, advies: Advies, area: Area) -> Contacten:
        """The contacts of an advice for the gemeenten and sectors that are left."""
        key = (advies.id, area)
        if key not in self._known:
            self._known[key] = self._work_out(advies, area)
        return self._known[key]

    def _work_out(self, advies: Advies, area: Area) -> Contacten:
        if not advies.soort.needs_contact and not advies.organisaties and advies.rol is None:
            return Contacten()
        if advies.rol == SCHOOL and not advies.organisaties:
            return Contacten()
        found = organisaties_for(self._inhoud, advies, area)
        everywhere, local = split_by_area(self._inhoud, found, area.gemeenten)
        groups = self._local_groups(local, area)
        missing = () if everywhere else self._without_anybody(local, area)
        first = (Groep("", self._plekken(everywhere, area)),) if everywhere else ()
        return Contacten((*first, *groups), join_words(self._names(missing)))

    def _local_groups(self, local: Iterable[Organisatie], area: Area) -> tuple[Groep, ...]:
        """One group for each set of organisations; gemeenten with the same set share it."""
        by_gemeente: dict[str, list[Organisatie]] = defaultdict(list)
        for org in local:
            for gemeente in area_served(self._inhoud, org).gemeenten & area.gemeenten:
                by_gemeente[gemeente].append(org)
        sharing: dict[tuple[str, ...], list[str]] = defaultdict(list)
        for gemeente in self._inhoud.regio.gemeenten:
            if gemeente in by_gemeente:
                sharing[tuple(org.id for org in by_gemeente[gemeente])].append(gemeente)
        return tuple(
            Groep(
                join_words(self._names(gemeenten)),
                self._plekken((self._inhoud.organisaties[id_] for id_ in ids), area),
                tuple(gemeenten),
            )
            for ids, gemeenten in sharing.items()
        )

    def _without_anybody(self, local: Iterable[Organisatie], area: Area) -> tuple[str, ...]:
        served = [area_served(self._inhoud, org).gemeenten for org in local]
        left = area.gemeenten.difference(*served)
        return tuple(id_ for id_ in self._inhoud.regio.gemeenten if id_ in left)

    def _names(self, gemeenten: Iterable[str]) -> tuple[str, ...]:
        return tuple(self._inhoud.regio.gemeenten[id_].naam for id_ in gemeenten)

    def _plekken(self, organisaties: Iterable[Organisatie], area: Area) -> tuple[Plek, ...]:
        return tuple(
            Plek(
                org,
                links.organisatie(org),
                describe_grenzen(self._inhoud, org, area),
                served_only(self._inhoud, org, area)[1],
            )
            for org in organisaties
        )


def served_only(
    inhoud: Inhoud, organisatie: Organisatie, area: Area
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The gemeenten and the kinds of school of an area that an organisation works for, by their
    ids; none of them where that is all."""
    served, regio = area_served(inhoud, organisatie), inhoud.regio
    return (
        _some(regio.gemeenten, area.gemeenten, served.gemeenten),
        _some(regio.sectoren, area.sectoren, served.sectoren),
    )


def _some(every: Iterable[str], asked: Set[str], served: Set[str]) -> tuple[str, ...]:
    return () if asked <= served else tuple(id_ for id_ in every if id_ in asked & served)


def describe_grenzen(inhoud: Inhoud, organisatie: Organisatie, area: Area) -> tuple[str, ...]:
    """For which schools of the area an organisation works, if not for all: in words."""
    served = area_served(inhoud, organisatie).sectoren
    limits = []
    if not area.sectoren <= served:
        names = (
            s.naam for id_, s in inhoud.regio.sectoren.items() if id_ in served & area.sectoren
        )
        limits.append(f"Alleen voor {join_words(names)}")
    if organisatie.werkgebied.schoolbesturen and not _all_served(inhoud, organisatie, area):
        limits.append(f"Alleen voor scholen van {name_besturen(inhoud, organisatie)}")
    return tuple(limits)


def name_besturen(inhoud: Inhoud, organisatie: Organisatie) -> str:
    """The boards for whose schools an organisation works, in words; empty for all."""
    listed = inhoud.regio.schoolbesturen
    named = organisatie.werkgebied.schoolbesturen or ()
    return join_words(listed[id_].naam if id_ in listed else id_ for id_ in named)


def _all_served(inhoud: Inhoud, organisatie: Organisatie, area: Area) -> bool:
    """Whether the answers so far left only boards that it works for."""
    served = area_served(inhoud, organisatie).besturen
    return bool(inhoud.regio.schoolbesturen) and area.besturen <= served
