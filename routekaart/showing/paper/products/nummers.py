"""Whom to call, as short as a poster has it: role, where, number; each number once.

What stands in the strip for danger is not said again. A role whose only number stands at another
role already is named there.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field

from routekaart.reading.model import Inhoud, Organisatie
from routekaart.showing.paper.products.bellijst import RolLijst, by_rol
from routekaart.showing.paper.products.eerst import bare, name_kort
from routekaart.showing.paper.products.imprint import Data
from routekaart.showing.paper.products.items import reach, werkgebied
from routekaart.showing.telling import words

VOLGT = "nog geen nummer"


@dataclass
class Regel:
    """One number: whose it is, where it holds, and the other roles that share it."""

    bereik: str
    href: str
    naam: str
    codes: list[str] = field(default_factory=list)
    waar: list[str] = field(default_factory=list)
    ook: list[str] = field(default_factory=list)


@dataclass
class Rol:
    """A role with its numbers; none where all of them stand elsewhere."""

    naam: str
    kort: str
    regels: list[Regel]


def list_rollen(inhoud: Inhoud) -> tuple[Rol, ...]:
    """The roles with their numbers, in the region's order."""
    seen: dict[str, Regel] = {}
    rollen = [
        Rol(*_names(inhoud, rol), list(_regels(inhoud, rol.naam, orgs, seen)))
        for rol in by_rol(inhoud)
        if (orgs := [org for org in rol.organisaties if not _in_strip(inhoud, org)])
    ]
    return tuple(rol for rol in rollen if rol.regels)


def count_regels(inhoud: Inhoud) -> int:
    """How many lines the list takes."""
    return sum(len(rol.regels) for rol in list_rollen(inhoud))


def data(rol: Rol) -> Data:
    """A role as plain values."""
    return {
        "naam": rol.naam,
        "kort": rol.kort,
        "regels": [
            {
                "codes": regel.codes,
                "waar": _waar(rol, regel),
                "ook": words.join_words(regel.ook) if regel.ook else "",
                "bereik": regel.bereik,
                "href": regel.href,
            }
            for regel in rol.regels
        ],
    }


def _names(inhoud: Inhoud, rol: RolLijst) -> tuple[str, str]:
    """The name of a role, with the short one of the other side where that is another word; and
    the short one alone, for where there is little room."""
    item = next(item for item in inhoud.rollen.values() if item.code == rol.code)
    naam, kort = words.capitalize(bare(rol.naam)), name_kort(item)
    other = item.kort is not None and kort.casefold() not in naam.casefold()
    return f"{naam} ({kort})" if other else naam, words.capitalize(kort)


def _waar(rol: Rol, regel: Regel) -> str:
    """Where a number holds; its name if a role has several and the place does not tell which."""
    if any(regel.waar):
        return words.join_words(dict.fromkeys(filter(None, regel.waar)))
    return regel.naam if len(rol.regels) > 1 else ""


def _in_strip(inhoud: Inhoud, org: Organisatie) -> bool:
    return org.contact.nummer in {spoed.telefoon for spoed in inhoud.regio.spoed}


def _regels(
    inhoud: Inhoud, rol: str, orgs: list[Organisatie], seen: dict[str, Regel]
) -> Iterator[Regel]:
    """The numbers of a role that no earlier role has; one that has is told there."""
    here: dict[str, Regel] = {}
    for org in orgs:
        found = reach(org)
        bereik = _short(found) if org.contact.wegen else VOLGT
        if bereik in seen and bereik != VOLGT and bereik not in here:
            _share(seen[bereik], bare(rol))
            continue
        regel = here.setdefault(bereik, Regel(bereik, found["href"], org.afkorting or org.naam))
        if org.code not in regel.codes:
            regel.codes.append(org.code)
            regel.waar.append(werkgebied(inhoud, org))
    seen.update(here)
    yield from here.values()


def _short(found: Data) -> str:
    """A number or a mail address; of a page on the web, the site that it is on."""
    bereik, href = str(found["bereik"]), str(found["href"])
    return bereik.partition("/")[0] if href.startswith("http") else bereik


def _share(regel: Regel, rol: str) -> None:
    if rol not in regel.ook:
        regel.ook.append(rol)
