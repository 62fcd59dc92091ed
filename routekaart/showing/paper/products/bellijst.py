"""Who does what, by role: the organisations to call and the advices that lead to them.

This is also the key to the codes on paper: every advice stands in it exactly once.
"""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from routekaart.reading.model import (
    WITHIN_THE_SCHOOL,
    Advies,
    Inhoud,
    Organisatie,
    code_order,
)
from routekaart.showing.telling import words


@dataclass(frozen=True)
class RolLijst:
    """One role: who has it, and the advices that send a school there."""

    code: str
    naam: str
    uitleg: str
    organisaties: tuple[Organisatie, ...]
    adviezen: tuple[Advies, ...]


@dataclass(frozen=True)
class SoortLijst:
    """The advices for which nobody has to be called, of one kind."""

    naam: str
    adviezen: tuple[Advies, ...]


def by_rol(inhoud: Inhoud) -> tuple[RolLijst, ...]:
    """The roles in their order, without those that nobody has and nothing leads to.

    An organisation with several roles stands under each role that an advice leads to.
    """
    adviezen = _adviezen(inhoud)
    orgs: dict[str, list[Organisatie]] = defaultdict(list)
    for org in inhoud.organisaties.values():
        for rol in [rol for rol in org.rollen if adviezen[rol]] or org.rollen[:1]:
            orgs[rol].append(org)
    return tuple(
        RolLijst(
            rol.code,
            words.capitalize(rol.naam),
            rol.uitleg or "",
            tuple(orgs[id_]),
            sort(adviezen[id_]),
        )
        for id_, rol in inhoud.rollen.items()
        if orgs[id_] or adviezen[id_]
    )


def on_school(inhoud: Inhoud) -> tuple[SoortLijst, ...]:
    """The advices that a school carries out without calling anybody, by kind."""
    return tuple(
        SoortLijst(words.SOORTEN[soort], sort(found))
        for soort in WITHIN_THE_SCHOOL
        if (found := [a for a in inhoud.adviezen.values() if _rol(inhoud, a) is None
                      and a.soort is soort])
    )  # fmt: skip


def sort(adviezen: Iterable[Advies]) -> tuple[Advies, ...]:
    """Advices by the number in their code."""
    return tuple(sorted(adviezen, key=lambda item: code_order(item.code)))


def _adviezen(inhoud: Inhoud) -> dict[str, list[Advies]]:
    result: dict[str, list[Advies]] = defaultdict(list)
    for advies in inhoud.adviezen.values():
        if rol := _rol(inhoud, advies):
            result[rol].append(advies)
    return result


def _rol(inhoud: Inhoud, advies: Advies) -> str | None:
    """The role that an advice leads to; of organisations named without one, the first's."""
    if advies.rol_outside:
        return advies.rol_outside
    named = [id_ for id_ in advies.organisaties if id_ in inhoud.organisaties]
    if advies.soort in WITHIN_THE_SCHOOL or not named:
        return None
    return inhoud.organisaties[named[0]].rollen[0]
