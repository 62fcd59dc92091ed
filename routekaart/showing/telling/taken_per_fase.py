"""Who does what in each phase: who leads, who meets, and whom an advice leads to."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from routekaart.deciding.contacts import candidates
from routekaart.reading.model import Fase, Inhoud, code_order
from routekaart.reading.model.advies import SCHOOL
from routekaart.showing.telling import links
from routekaart.showing.telling.links import Link

Plek = tuple[str, str]
"""An organisation (or the school) and a phase, by id."""

HERE = ""
"""Stands for the school among the ids of organisations."""


@dataclass(frozen=True)
class Taken:
    """What one party does in one phase."""

    leidt: str
    """That it leads, or chooses who leads each pupil; empty when it does neither."""
    overleggen: tuple[Link, ...]
    adviezen: tuple[Link, ...]

    def __bool__(self) -> bool:
        return bool(self.leidt or self.overleggen or self.adviezen)


@dataclass(frozen=True)
class Partij:
    """A row: an organisation, or the school itself, with what it does in each phase."""

    naam: str
    link: Link | None
    """Its page; the school itself has none."""
    taken: tuple[Taken, ...]


def list_partijen(inhoud: Inhoud) -> tuple[Partij, ...]:
    """The school first, then every organisation, also those without a task in any phase."""
    work = _Work(inhoud)
    return (
        Partij("De school zelf", None, work.row(HERE, (SCHOOL,))),
        *(
            Partij(org.naam, links.organisatie(org), work.row(org.id, org.rollen))
            for org in inhoud.organisaties.values()
        ),
    )


class _Work:
    """What is to be done in the phases, looked up once for all organisations."""

    def __init__(self, inhoud: Inhoud) -> None:
        self._fasen = tuple(inhoud.fasen.values())
        self._adviezen = _adviezen(inhoud)
        self._overleggen = {fase.id: tuple(_overleggen(inhoud, fase)) for fase in self._fasen}

    def row(self, id_: str, rollen: tuple[str, ...]) -> tuple[Taken, ...]:
        """The tasks of one party, for each phase."""
        return tuple(
            Taken(
                _leidt(fase) if not fase.leaders.isdisjoint(rollen) else "",
                tuple(link for link, members in self._overleggen[fase.id] if id_ in members),
                tuple(self._adviezen.get((id_, fase.id), ())),
            )
            for fase in self._fasen
        )


def _leidt(fase: Fase) -> str:
    return "Kiest wie de leiding heeft" if fase.regie_per_geval else "Heeft de leiding"


def _adviezen(inhoud: Inhoud) -> Mapping[Plek, list[Link]]:
    """The advices of each phase by whom they lead to, in the order of their codes."""
    found: dict[Plek, list[Link]] = defaultdict(list)
    for advies in sorted(inhoud.adviezen.values(), key=lambda advies: code_order(advies.code)):
        if advies.fase is not None:
            meant = [org.id for org in candidates(inhoud, advies)]
            if not meant and not advies.soort.needs_contact:
                meant = [HERE]
            for id_ in meant:
                found[id_, advies.fase].append(links.advies(advies))
    return found


def _overleggen(inhoud: Inhoud, fase: Fase) -> Iterator[tuple[Link, tuple[str, ...]]]:
    """The meetings of a phase and of its steps, each once, with who takes part."""
    named = dict.fromkeys((fase.overleg, *(stap.overleg for stap in fase.stappen)))
    for overleg in (inhoud.overleggen[id_] for id_ in named if id_ in inhoud.overleggen):
        yield links.overleg(overleg), overleg.deelnemers
