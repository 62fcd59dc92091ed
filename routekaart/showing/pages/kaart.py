"""The map of the whole region: in one picture, as what leads where, and as a table.

Everything that the reader may filter on stands in the HTML (`Waar`); the script only hides.
"""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import partial

from routekaart.deciding.contacts import Area
from routekaart.reading.model import Advies, Domein, Inhoud, Organisatie, Signaal
from routekaart.showing.pages import matrix
from routekaart.showing.pages.assets import KAART_SCRIPT
from routekaart.showing.pages.matrix import Matrix, Waar, describe_area
from routekaart.showing.pages.page import Page
from routekaart.showing.telling import links, signals
from routekaart.showing.telling.lezers import LEZERS, describe_soort
from routekaart.showing.telling.links import Link
from routekaart.showing.telling.plans import describe_fase, describe_regie
from routekaart.showing.telling.region import Region
from routekaart.showing.telling.spread import Bereik, spread_by_domein

WIE = 5
"""So many roles stand beside a domain in the picture; the others are counted."""


@dataclass(frozen=True)
class AdviesDeel:
    """An advice under a signal. `zelf` says who does it when there is nobody to call."""

    link: Link
    soort: str
    waar: Waar
    organisaties: tuple[tuple[Link, Waar], ...]
    zelf: str


@dataclass(frozen=True)
class SignaalDeel:
    """A signal with its advices."""

    link: Link
    keuzehulp: str
    sectoren: str
    waar: Waar
    adviezen: tuple[AdviesDeel, ...]


@dataclass(frozen=True)
class DomeinDeel:
    """The signals of one domain."""

    domein: Domein
    signalen: tuple[SignaalDeel, ...]


@dataclass(frozen=True)
class Fasehalte:
    """A phase in the picture of the whole region, and who leads."""

    link: Link
    periode: str
    regie: str


@dataclass(frozen=True)
class Lijn:
    """A domain in that picture: its signals, and whom they lead to, most often first."""

    domein: Domein
    haltes: tuple[Link, ...]
    wie: tuple[Link, ...]
    meer: int


@dataclass(frozen=True)
class Keuze:
    """Something to filter on: its id, its name, and the (id, name) to choose from."""

    id: str
    naam: str
    opties: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class KaartView:
    """The map of the region."""

    regio: str
    fasen: tuple[Fasehalte, ...]
    lijnen: tuple[Lijn, ...]
    keuzes: tuple[Keuze, ...]
    domeinen: tuple[DomeinDeel, ...]
    matrix: Matrix


def pages(region: Region) -> Iterator[Page]:
    """The one page."""
    naam, view = region.inhoud.regio.naam, partial(_view, region)
    about = f"Alle signalen, adviezen en organisaties van {naam} op één pagina."
    yield Page(links.KAART, "Kaart", "kaart.html", view, about, scripts=(KAART_SCRIPT,))


def _view(region: Region) -> KaartView:
    inhoud = region.inhoud
    groups = spread_by_domein(region, signals.group_by_domein(region))
    return KaartView(
        regio=inhoud.regio.naam,
        fasen=tuple(
            Fasehalte(links.fase(fase), describe_fase(inhoud, fase), describe_regie(inhoud, fase))
            for fase in inhoud.fasen.values()
        ),
        lijnen=tuple(_lijn(inhoud, *group) for group in groups),
        keuzes=_keuzes(inhoud, (domein for domein, _ in groups)),
        domeinen=tuple(_domein(region, *group) for group in groups),
        matrix=matrix.make_matrix(inhoud, groups),
    )


def _lijn(
    inhoud: Inhoud, domein: Domein, signalen: Iterable[tuple[Signaal, tuple[Bereik, ...]]]
) -> Lijn:
    found = tuple(signalen)
    calls = Counter(
        bereik.advies.rol
        for _, advices in found
        for bereik in advices
        if bereik.organisaties and bereik.advies.rol and bereik.advies.calls_somebody
    )
    wie = tuple(links.rol(inhoud.rollen[rol]) for rol, _ in calls.most_common())
    haltes = tuple(links.signaal(signaal) for signaal, _ in found)
    return Lijn(domein, haltes, wie[:WIE], max(0, len(wie) - WIE))


def _keuzes(inhoud: Inhoud, domeinen: Iterable[Domein]) -> tuple[Keuze, ...]:
    """Only what leaves something to choose."""
    regio = inhoud.regio
    every = (
        Keuze("domein", "Onderwerp", tuple((item.id, item.naam) for item in domeinen)),
        Keuze(
            "sector", "Onderwijssoort", tuple((id_, s.naam) for id_, s in regio.sectoren.items())
        ),
        Keuze("gemeente", "Gemeente", tuple((id_, g.naam) for id_, g in regio.gemeenten.items())),
    )
    return tuple(keuze for keuze in every if len(keuze.opties) > 1)


def _domein(
    region: Region, domein: Domein, signalen: tuple[tuple[Signaal, tuple[Bereik, ...]], ...]
) -> DomeinDeel:
    return DomeinDeel(domein, tuple(_signaal(region, *signaal) for signaal in signalen))


def _signaal(region: Region, signaal: Signaal, advices: tuple[Bereik, ...]) -> SignaalDeel:
    inhoud = region.inhoud
    return SignaalDeel(
        links.signaal(signaal),
        links.stap(inhoud, signaal.id),
        signals.describe_sectoren(inhoud, signaal),
        matrix.describe_signaal_area(inhoud, signaal),
        tuple(_advies(inhoud, bereik) for bereik in advices),
    )


def _advies(inhoud: Inhoud, bereik: Bereik) -> AdviesDeel:
    return AdviesDeel(
        links.advies(bereik.advies),
        describe_soort(bereik.advies, inhoud.lezer_van(bereik.advies.id)),
        describe_area(inhoud, bereik.area),
        tuple(_organisatie(inhoud, org, area) for org, area in bereik.organisaties),
        "" if bereik.organisaties else _zelf(inhoud, bereik.advies),
    )


def _organisatie(inhoud: Inhoud, org: Organisatie, area: Area) -> tuple[Link, Waar]:
    return links.organisatie(org), describe_area(inhoud, area)


def _zelf(inhoud: Inhoud, advies: Advies) -> str:
    if not advies.calls_somebody:
        return f"{LEZERS[inhoud.lezer_van(advies.id)].zelf} zelf"
    wie = inhoud.rollen[advies.rol].naam if advies.rol else "dit advies"
    return f"nog niet ingevuld door de regio: een organisatie voor {wie}"
