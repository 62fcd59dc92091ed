"""One step, ready to be shown: the same in a phase, in a procedure and after an advice."""

from dataclasses import dataclass

from routekaart.reading.model import Inhoud, Stap
from routekaart.showing.telling import links
from routekaart.showing.telling.documenten import link_documenten
from routekaart.showing.telling.links import Link
from routekaart.showing.telling.words import capitalize, describe_termijn, drop_punt, end_zin


@dataclass(frozen=True)
class StapBlok:
    """A step with who does it, to begin a sentence with, and where that role and the meeting are.

    Without `rol` nobody in the region has the role, or the step names none.
    """

    stap: Stap
    wie: str
    rol: Link | None
    overleg: Link | None
    documenten: tuple[Link, ...]


def make_stap(inhoud: Inhoud, stap: Stap) -> StapBlok:
    """The block of a step."""
    has_place = stap.rol is not None and stap.rol in inhoud.met_rol
    return StapBlok(
        stap,
        name_doer(inhoud, stap),
        links.rol(inhoud.rollen[stap.rol]) if has_place and stap.rol else None,
        links.overleg(inhoud.overleggen[stap.overleg]) if stap.overleg else None,
        link_documenten(inhoud, stap.documenten),
    )


def name_doer(inhoud: Inhoud, stap: Stap) -> str:
    """Who does a step: in the words of the editor, or by the name of the role."""
    rol = inhoud.rollen[stap.rol].naam if stap.rol else ""
    return capitalize(drop_punt(stap.wie or rol))


def describe_stap(blok: StapBlok) -> str:
    """A step in one sentence, for where there is no room for more: who, what, by when."""
    term = blok.stap.termijn
    when = f" ({describe_termijn(term)})" if term else ""
    return end_zin(f"{blok.wie}: {drop_punt(blok.stap.wat)}{when}")
