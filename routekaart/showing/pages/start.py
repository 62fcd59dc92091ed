"""The front page: what do you see, and whom are you looking for."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import partial

from routekaart.showing.pages.assets import VIND_SCRIPT
from routekaart.showing.pages.matrix import Matrix, make_matrix
from routekaart.showing.pages.page import Page
from routekaart.showing.telling import links
from routekaart.showing.telling.lezers import list_ingangen
from routekaart.showing.telling.links import Link
from routekaart.showing.telling.region import Region
from routekaart.showing.telling.signals import DomeinGroep, SignaalRegel, group_by_domein
from routekaart.showing.telling.spread import spread_by_domein

SCRIPTS = (VIND_SCRIPT,)
"""The finder. Its words come when somebody goes to the field: they weigh as much as the page."""

NIET_PLUIS = "niet pluis"
"""The zoekwoord of the signal for a worry without a name."""


@dataclass(frozen=True)
class StartView:
    """The front page."""

    regio: str
    inleiding: str
    stempel: str
    domeinen: tuple[DomeinGroep, ...]
    anderen: tuple[tuple[Link, str], ...]
    """Where who does not work at a school begins."""
    niet_pluis: SignaalRegel | None
    """The signal for who cannot name it: a way on when the finder knows nothing."""
    matrix: Matrix | None
    """The table that the front page begins with, of a region that wants that."""


def pages(region: Region) -> Iterator[Page]:
    """The front page with the one list of signals. Where another page comes first, of a host or
    of what has ended, the list stands where the address of the keuzehulp is cut short."""
    inhoud, matrix = region.inhoud, _leading_table(region)
    view = partial(_view, region, matrix)
    about = f"Wat ziet u bij een leerling, en welke organisatie in {inhoud.regio.naam} helpt?"
    title = f"Routekaart {inhoud.regio.naam}"
    if inhoud.regio.afgelopen:
        yield Page(links.START, title, "afgelopen.html", inhoud.regio, about)
    else:
        template = "start-tabel.html" if matrix else "start.html"
        yield Page(links.START, title, template, view, about, scripts=SCRIPTS)
    if region.lijst == links.KEUZEHULP:
        yield Page(
            links.KEUZEHULP,
            "Keuzehulp",
            "keuzehulp.html",
            view,
            about,
            indexed=False,
            scripts=SCRIPTS,
        )


def _view(region: Region, matrix: Matrix | None) -> StartView:
    regio, groups = region.inhoud.regio, group_by_domein(region, "school")
    return StartView(
        regio=regio.naam,
        inleiding=regio.inleiding or "",
        stempel=regio.stempel,
        domeinen=groups,
        anderen=list_ingangen(region.inhoud),
        niet_pluis=_niet_pluis(groups),
        matrix=matrix,
    )


def _leading_table(region: Region) -> Matrix | None:
    """The table of a region that wants it first. Made at once: it decides which template it is."""
    if region.inhoud.regio.voorop != "tabel":
        return None
    matrix = make_matrix(region.inhoud, spread_by_domein(region, group_by_domein(region, "school")))
    return matrix if matrix.kolommen else None


def _niet_pluis(groups: Iterable[DomeinGroep]) -> SignaalRegel | None:
    """The first signal with that zoekwoord."""
    regels = (regel for groep in groups for regel in groep.signalen)
    return next((regel for regel in regels if NIET_PLUIS in regel.signaal.zoekwoorden), None)
