"""Who does what, phase by phase: a table of organisations and phases."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from routekaart.deciding.contacts import candidates
from routekaart.reading.model import Fase, Inhoud, Organisatie, code_order
from routekaart.reading.model.advies import SCHOOL
from routekaart.showing.pages.page import Page
from routekaart.showing.telling import links
from routekaart.showing.telling.links import Link
from routekaart.showing.telling.region import Region

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
    taken: tuple[Taken, ...]


@dataclass(frozen=True)
class WieDoetWatView:
    """The table, and the organisations without a task in any phase."""

    fasen: tuple[Link, ...]
    partijen: tuple[Partij, ...]
    zonder: tuple[Link, ...]


def pages(region: Region) -> Iterator[Page]:
    """The table; nothing for a region without phases."""
    inhoud = region.inhoud
    if not inhoud.fasen:
        return
    work = _Work(inhoud)
    rows = [(org, work.row(org.id, org.rollen)) for org in inhoud.organisaties.values()]
    view = WieDoetWatView(
        tuple(links.fase(fase) for fase in inhoud.fasen.values()),
        (
            Partij("De school zelf", None, work.row(HERE, (SCHOOL,))),
            *(_partij(org, row) for org, row in rows if any(row)),
        ),
        tuple(links.organisatie(org) for org, row in rows if not any(row)),
    )
    about = "Wat elke organisatie doet in elke fase: wie leidt, wie overlegt en wie helpt."
    yield Page(links.WIE_DOET_WAT, "Wie doet wat", "wie-doet-wat.html", view, about)


def _partij(org: Organisatie, row: tuple[Taken, ...]) -> Partij:
    return Partij(org.naam, links.organisatie(org), row)


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
