"""Who can be reached where: role by gemeente and sector, with every gap in sight."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from routekaart.deciding.contacts import area_of, area_served
from routekaart.deciding.reach import needed_by_rol
from routekaart.reading.model import Inhoud, Organisatie
from routekaart.reading.model.advies import SCHOOL
from routekaart.showing.pages.page import Page
from routekaart.showing.telling import links, words
from routekaart.showing.telling.contacts import describe_grenzen
from routekaart.showing.telling.links import Link
from routekaart.showing.telling.region import Region


@dataclass(frozen=True)
class Bereikbaar:
    """An organisation in a cell: for which schools only, and whether contact details are open."""

    link: Link
    grens: str
    open: bool


@dataclass(frozen=True)
class Cel:
    """The organisations for a gemeente and a sector. `nodig`: some advice leads to this role."""

    organisaties: tuple[Bereikbaar, ...]
    nodig: bool


@dataclass(frozen=True)
class Rij:
    """The gemeenten for which the cells are the same, in words."""

    gemeenten: str
    cellen: tuple[Cel, ...]


@dataclass(frozen=True)
class RolTabel:
    """The table of one role. `gaten` counts the cells in which somebody is needed and missing."""

    id: str
    naam: str
    rijen: tuple[Rij, ...]
    gaten: int
    open: int


@dataclass(frozen=True)
class BereikView:
    """The page: the sectors are the columns of every table."""

    sectoren: tuple[str, ...]
    rollen: tuple[RolTabel, ...]
    gaten: int
    open: int


def pages(region: Region) -> Iterator[Page]:
    """The page about reach."""
    inhoud = region.inhoud
    needed = needed_by_rol(region.decisions.reach)
    tables = tuple(_tables(inhoud, needed))
    view = BereikView(
        tuple(sector.naam for sector in inhoud.regio.sectoren.values()),
        tables,
        sum(table.gaten for table in tables),
        sum(table.open for table in tables),
    )
    about = "Welke organisatie er is voor elke rol, gemeente en onderwijssoort, en wat nog mist."
    yield Page(links.BEREIK, "Bereik", "bereik.html", view, about)


def _tables(inhoud: Inhoud, needed: Mapping[str, frozenset[tuple[str, str]]]) -> Iterator[RolTabel]:
    """A table for each role that somebody has or that an advice asks for, the school apart."""
    having: dict[str, list[Organisatie]] = defaultdict(list)
    for org in inhoud.organisaties.values():
        for rol in org.rollen:
            having[rol].append(org)
    for id_, item in inhoud.rollen.items():
        if id_ != SCHOOL and (id_ in having or id_ in needed):
            naam = words.capitalize(item.naam)
            yield _table(inhoud, id_, naam, having[id_], needed.get(id_, frozenset()))


def _table(
    inhoud: Inhoud,
    id_: str,
    naam: str,
    orgs: Iterable[Organisatie],
    needed: frozenset[tuple[str, str]],
) -> RolTabel:
    served = [(area_served(inhoud, org), _bereikbaar(inhoud, org)) for org in orgs]
    groups: dict[tuple[Cel, ...], list[str]] = defaultdict(list)
    gaps = 0
    for gemeente, item in inhoud.regio.gemeenten.items():
        row = tuple(
            Cel(
                tuple(
                    org
                    for area, org in served
                    if gemeente in area.gemeenten and sector in area.sectoren
                ),
                (gemeente, sector) in needed,
            )
            for sector in inhoud.regio.sectoren
        )
        groups[row].append(item.naam)
        gaps += sum(cel.nodig and not cel.organisaties for cel in row)
    rows = tuple(Rij(words.join_words(names), row) for row, names in groups.items())
    return RolTabel(id_, naam, rows, gaps, sum(org.open for _, org in served))


def _bereikbaar(inhoud: Inhoud, org: Organisatie) -> Bereikbaar:
    contact = org.contact
    limits = (
        describe_grenzen(inhoud, org, area_of(inhoud, ())) if org.werkgebied.schoolbesturen else ()
    )
    return Bereikbaar(
        links.organisatie(org),
        limits[-1] if limits else "",
        contact.is_open,
    )
