"""Signal by organisation: the advices with which a signal leads there, in a word and a code."""

from collections.abc import Iterable
from dataclasses import dataclass

from routekaart.deciding.contacts import Area
from routekaart.reading.model import Advies, Domein, Inhoud, Signaal, Soort
from routekaart.showing.telling import links, words
from routekaart.showing.telling.links import Link
from routekaart.showing.telling.spread import Bereik

WIDE = 26
"""More columns than this do not fit on a sheet of A4 on its side; then rows are printed as text."""


@dataclass(frozen=True)
class Waar:
    """Where something holds, as ids with spaces between; empty for everywhere."""

    sectoren: str
    gemeenten: str


@dataclass(frozen=True)
class Cel:
    """An advice in a cell. `stil`: it is not to report there, or to do nothing."""

    link: Link
    woord: str
    waar: Waar
    stil: bool


@dataclass(frozen=True)
class Rij:
    """A signal, with for each column its codes."""

    link: Link
    waar: Waar
    cellen: tuple[tuple[Cel, ...], ...]


@dataclass(frozen=True)
class Rijen:
    """The rows of one domain."""

    domein: Domein
    rijen: tuple[Rij, ...]


@dataclass(frozen=True)
class Matrix:
    """The whole table. The first column is the school itself, if it has something to do."""

    kolommen: tuple[Link, ...]
    domeinen: tuple[Rijen, ...]

    @property
    def breed(self) -> bool:
        """Whether it is too wide for paper."""
        return len(self.kolommen) > WIDE


Groepen = Iterable[tuple[Domein, tuple[tuple[Signaal, tuple[Bereik, ...]], ...]]]

SCHOOL = ""
"""Stands for the school among the ids of organisations."""


def make_matrix(inhoud: Inhoud, groepen: Groepen) -> Matrix:
    """The table of these signals by domain, with the organisations that they lead to."""
    rows = [
        (domein, [(signaal, _by_column(advices)) for signaal, advices in signalen])
        for domein, signalen in groepen
    ]
    used = {id_ for _, signalen in rows for _, cells in signalen for id_ in cells}
    columns = [id_ for id_ in (SCHOOL, *_by_rol(inhoud)) if id_ in used]
    return Matrix(
        tuple(_kolom(inhoud, id_) for id_ in columns),
        tuple(
            Rijen(domein, tuple(_rij(inhoud, signaal, cells, columns) for signaal, cells in found))
            for domein, found in rows
        ),
    )


Cells = dict[str, list[tuple[Advies, Area]]]


def _by_column(advices: Iterable[Bereik]) -> Cells:
    """The advices of a signal by the organisation that they lead to."""
    cells: Cells = {}
    for bereik in advices:
        for org, area in bereik.organisaties:
            cells.setdefault(org.id, []).append((bereik.advies, area))
        if not bereik.organisaties and not bereik.advies.soort.needs_contact:
            cells.setdefault(SCHOOL, []).append((bereik.advies, bereik.area))
    return cells


def _by_rol(inhoud: Inhoud) -> list[str]:
    """The organisations in the order of their first role, so that those alike stand together."""
    order = {rol: number for number, rol in enumerate(inhoud.rollen)}
    every = inhoud.organisaties.values()
    return [org.id for org in sorted(every, key=lambda org: order.get(org.rollen[0], len(order)))]


def _kolom(inhoud: Inhoud, id_: str) -> Link:
    if id_ == SCHOOL:
        return Link("", "De school zelf")
    org = inhoud.organisaties[id_]
    return links.organisatie(org)


def _rij(inhoud: Inhoud, signaal: Signaal, cells: Cells, columns: Iterable[str]) -> Rij:
    return Rij(
        links.signaal(signaal),
        describe_signaal_area(inhoud, signaal),
        tuple(tuple(_cel(inhoud, *found) for found in cells.get(id_, ())) for id_ in columns),
    )


def _cel(inhoud: Inhoud, advies: Advies, area: Area) -> Cel:
    stil = advies.soort in (Soort.NIET_HIER_MELDEN, Soort.GEEN_ACTIE, Soort.MAG_NIET)
    woord = words.SOORTEN_KORT[advies.soort]
    return Cel(links.advies(advies), woord, describe_area(inhoud, area), stil)


def describe_area(inhoud: Inhoud, area: Area) -> Waar:
    """An area as the page writes it down."""
    return Waar(
        _ids(inhoud.regio.sectoren, area.sectoren), _ids(inhoud.regio.gemeenten, area.gemeenten)
    )


def describe_signaal_area(inhoud: Inhoud, signaal: Signaal) -> Waar:
    """Where a signal is meant for."""
    sectoren = inhoud.regio.sectoren if signaal.sectoren is None else signaal.sectoren
    return Waar(_ids(inhoud.regio.sectoren, frozenset(sectoren)), "")


def _ids(every: Iterable[str], some: frozenset[str]) -> str:
    found = tuple(every)
    return "" if some.issuperset(found) else " ".join(id_ for id_ in found if id_ in some)
