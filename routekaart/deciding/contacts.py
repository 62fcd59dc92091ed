"""Who is meant by an advice: the organisations for a gemeente and a sector."""

from collections.abc import Collection, Iterable, Mapping, Set
from dataclasses import dataclass

from routekaart.reading.model import Advies, Inhoud, Organisatie, Regio


@dataclass(frozen=True)
class Area:
    """Where a pupil may live and be at school, as far as known: sets of ids."""

    gemeenten: frozenset[str]
    sectoren: frozenset[str]
    besturen: frozenset[str] = frozenset(("",))
    """The boards of the school; an empty id is a school of a board that is not listed."""


def area_of(
    inhoud: Inhoud,
    antwoorden: Iterable[tuple[str, str]],
    sectoren: Iterable[str] | None = None,
) -> Area:
    """The area that is left after these answers: all of the region where they say nothing.

    `sectoren` are those for which the signal is meant, None for all.
    """
    given = dict(antwoorden)
    meant = _fixed(given.get("sector"), inhoud.regio.sectoren if sectoren is None else sectoren)
    return Area(
        _fixed(given.get("gemeente"), inhoud.regio.gemeenten),
        meant,
        _fixed(given.get("schoolbestuur"), besturen_in(inhoud.regio, meant)),
    )


def besturen_in(regio: Regio, sectoren: Iterable[str]) -> tuple[str, ...]:
    """The boards that have a school of one of these kinds, and an empty id where there are kinds
    of school without any board."""
    if not regio.schoolbesturen:
        return ("",)
    loose = any(not regio.besturen((sector,)) for sector in sectoren)
    return (*regio.besturen(sectoren), *(("",) if loose else ()))


def besturen_of(inhoud: Inhoud) -> tuple[str, ...]:
    """The boards of a region, and at the end an empty id for a board that it does not list."""
    return (*inhoud.regio.schoolbesturen, "")


def _fixed(answer: str | None, every: Iterable[str]) -> frozenset[str]:
    return frozenset(every) if answer is None else frozenset((answer,))


def area_served(inhoud: Inhoud, organisatie: Organisatie) -> Area:
    """Where an organisation works; a werkgebied left out means the whole region."""
    gebied = organisatie.werkgebied
    return Area(
        frozenset(inhoud.regio.gemeenten if gebied.gemeenten is None else gebied.gemeenten),
        frozenset(inhoud.regio.sectoren if gebied.sectoren is None else gebied.sectoren),
        frozenset(_served_besturen(inhoud, organisatie)),
    )


def is_for_some_besturen(inhoud: Inhoud, organisatie: Organisatie) -> bool:
    """Whether it works for schools of some boards only, and nobody knows which others there are."""
    return bool(organisatie.werkgebied.schoolbesturen and not inhoud.regio.schoolbesturen)


def _served_besturen(inhoud: Inhoud, organisatie: Organisatie) -> Iterable[str]:
    """Boards in free text tell no two schools apart: then it may work for each."""
    named = organisatie.werkgebied.schoolbesturen
    if named is None or not inhoud.regio.schoolbesturen:
        return besturen_of(inhoud)
    return named


def split_by_area(
    inhoud: Inhoud, organisaties: Iterable[Organisatie], gemeenten: Set[str]
) -> tuple[list[Organisatie], list[Organisatie]]:
    """Those that work in all of these gemeenten, and the others."""
    everywhere: list[Organisatie] = []
    local: list[Organisatie] = []
    for org in organisaties:
        whole = gemeenten <= area_served(inhoud, org).gemeenten
        (everywhere if whole else local).append(org)
    return everywhere, local


def candidates(inhoud: Inhoud, advies: Advies) -> tuple[Organisatie, ...]:
    """The organisations that an advice can mean: those named, else those with its role."""
    if advies.organisaties:
        named = advies.organisaties
        return tuple(inhoud.organisaties[id_] for id_ in named if id_ in inhoud.organisaties)
    if advies.rol is None or advies.rol == "school":
        return ()
    return inhoud.met_rol.get(advies.rol, ())


def organisaties_for(inhoud: Inhoud, advies: Advies, area: Area) -> tuple[Organisatie, ...]:
    """The organisations of an advice that work somewhere in the area, in the region's order."""
    return tuple(org for org in candidates(inhoud, advies) if _works_in(inhoud, org, area))


def with_rol(inhoud: Inhoud, rol: str, area: Area) -> tuple[Organisatie, ...]:
    """The organisations with a role that work somewhere in the area, in the region's order."""
    return tuple(org for org in inhoud.met_rol.get(rol, ()) if _works_in(inhoud, org, area))


def _works_in(inhoud: Inhoud, org: Organisatie, area: Area) -> bool:
    gebied, regio = org.werkgebied, inhoud.regio
    return (
        _meet(gebied.gemeenten, regio.gemeenten, area.gemeenten)
        and _meet(gebied.sectoren, regio.sectoren, area.sectoren)
        and (not regio.schoolbesturen or _has_a_board(inhoud, org, area))
    )


def _has_a_board(inhoud: Inhoud, org: Organisatie, area: Area) -> bool:
    """Whether one of the boards that it works for has a school of a kind that it works for."""
    served = area_served(inhoud, org)
    both = served.sectoren & area.sectoren
    return not (served.besturen & area.besturen).isdisjoint(besturen_in(inhoud.regio, both))


def _meet(
    served: Collection[str] | None, everywhere: Mapping[str, object], wanted: frozenset[str]
) -> bool:
    """Whether some of what is wanted is served; looks no further than the first that is."""
    if served is None:
        return not everywhere.keys().isdisjoint(wanted)
    return not wanted.isdisjoint(served)
