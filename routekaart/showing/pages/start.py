"""The front page: what do you see, and whom are you looking for."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from routekaart.reading.model import Inhoud
from routekaart.showing.pages.page import Page
from routekaart.showing.telling import links
from routekaart.showing.telling.links import Link
from routekaart.showing.telling.region import Region
from routekaart.showing.telling.signals import DomeinGroep, group_by_domein


@dataclass(frozen=True)
class StartView:
    """The front page."""

    regio: str
    inleiding: str
    schooljaar: str
    domeinen: tuple[DomeinGroep, ...]
    ingangen: tuple[tuple[Link, str], ...]
    zoekvoorbeeld: str


def pages(region: Region) -> Iterator[Page]:
    """The front page, and the same list where the address of the keuzehulp is cut short."""
    inhoud = region.inhoud
    groups = group_by_domein(region)
    view = StartView(
        regio=inhoud.regio.naam,
        inleiding=inhoud.regio.inleiding or "",
        schooljaar=inhoud.regio.schooljaar,
        domeinen=groups,
        ingangen=_ingangen(inhoud),
        zoekvoorbeeld=_zoekvoorbeeld(groups),
    )
    about = f"Wat ziet u bij een leerling, en welke organisatie in {inhoud.regio.naam} helpt?"
    yield Page(links.START, f"Routekaart {inhoud.regio.naam}", "start.html", view, about)
    yield Page(links.KEUZEHULP, "Keuzehulp", "keuzehulp.html", groups, indexed=False)


def _zoekvoorbeeld(groups: Iterable[DomeinGroep]) -> str:
    """A word that search will find: the first one that the reader would see."""
    signalen = (regel.signaal for groep in groups for regel in groep.signalen)
    return next((signaal.zoekwoorden[0] for signaal in signalen if signaal.zoekwoorden), "")


def _ingangen(inhoud: Inhoud) -> tuple[tuple[Link, str], ...]:
    every = (
        (links.ORGANISATIES, "Ik zoek een organisatie", "Wie u belt, per rol en per gemeente."),
        (links.FASEN, "Hoe lang duurt het al?", "Wie de leiding heeft, na hoeveel weken."),
        (links.BEGRIPPEN, "Wat betekent dit woord?", "Begrippen, zoals de regio ze gebruikt."),
        (links.PACT, "Wat is er afgesproken?", "Het pact, de partners en de afspraken."),
        (links.KAART, "Ik wil alles zien", "De hele kaart: van elk signaal naar wie u belt."),
        (links.CODES, "Ik heb een code", "Van papier of van een collega."),
    )
    return tuple(
        (Link(href, naam), uitleg)
        for href, naam, uitleg in every
        if href != links.FASEN or inhoud.fasen
    )
