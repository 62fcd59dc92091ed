"""Whom a signal calls first, in one line: for who stands before the poster.

The names are those of the first steps of `in_het_kort`, so the page and the poster never differ.
The most usual comes first, danger goes before all, and who is left out is said to be there.
"""

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from routekaart.deciding.in_het_kort import Eerste, sum_up
from routekaart.deciding.tables.diagram import Diagram
from routekaart.reading.model import Advies, Inhoud, Organisatie, Rol
from routekaart.showing.telling import words

ZELF = "zelf"
"""Nobody outside the school is called first."""
SHORT_NUMBER = 3
"""A number of so many digits is known better than the name of who answers: 112."""


@dataclass(frozen=True)
class Eerst:
    """Whom a signal calls first, each once: at ends that mean danger, and at the others."""

    spoed: tuple[str, ...]
    wie: tuple[str, ...]


def wie_eerst(inhoud: Inhoud, diagram: Diagram) -> Eerst:
    """Whom a signal calls first; who has a name in danger has it there only."""
    kort = sum_up(diagram, inhoud.adviezen)
    spoed = _by_use(inhoud, kort.gevaar)
    return Eerst(spoed, tuple(n for n in _by_use(inhoud, kort.stappen) if n not in spoed))


def join_few(names: tuple[str, ...], many: int) -> str:
    """All names if they are so few, else the first of them and that there are others."""
    outside = [name for name in names if name != ZELF]
    if len(outside) <= many:
        return words.join_words(names, "of")
    last = outside[many - 1]
    return f"{', '.join(names[: names.index(last) + 1])} e.a."


def bare(naam: str) -> str:
    """The name of a role without its article, as it stands in a list."""
    return re.sub("^(de|het) ", "", naam, flags=re.IGNORECASE)


def _by_use(inhoud: Inhoud, steps: Iterable[Eerste]) -> tuple[str, ...]:
    """The names of whom one calls at these steps, the most usual first."""
    used: Counter[str] = Counter()
    for step in steps:
        called = inhoud.adviezen[step.bel or step.advies]
        for name in _names(inhoud, called) if called.calls_somebody else (ZELF,):
            used[name] += step.aantal
    return tuple(name for name, _ in used.most_common())


def _names(inhoud: Inhoud, advies: Advies) -> tuple[str, ...]:
    """The role that an advice leads to, or those of the organisations that it names."""
    if advies.rol_outside in inhoud.rollen:
        return (_role(inhoud, advies.rol_outside, inhoud.met_rol.get(advies.rol_outside, ())),)
    named = (inhoud.organisaties.get(id_) for id_ in advies.organisaties)
    return tuple(dict.fromkeys(_role(inhoud, o.rollen[0], (o,)) for o in named if o)) or (ZELF,)


def _role(inhoud: Inhoud, rol: str, orgs: tuple[Organisatie, ...]) -> str:
    numbers = {org.contact.nummer for org in orgs}
    short = {number for number in numbers if number and len(number) <= SHORT_NUMBER}
    return short.pop() if short and len(numbers) == 1 else name_kort(inhoud.rollen[rol])


def name_kort(rol: Rol) -> str:
    """What the region calls a role in short; or else `jeugdarts` of "de jeugdarts of
    jeugdverpleegkundige": the list of numbers has all of it."""
    return rol.kort or bare(rol.naam).split(" of ")[0].split(",")[0]
