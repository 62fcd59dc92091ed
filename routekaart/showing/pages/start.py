"""The front page: what do you see, and whom are you looking for."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from routekaart.reading.model import Domein, Inhoud, Signaal, code_order
from routekaart.reading.words import short
from routekaart.showing.pages.page import Page
from routekaart.showing.telling import links, words
from routekaart.showing.telling.links import Link
from routekaart.showing.telling.region import Region


@dataclass(frozen=True)
class SignaalRegel:
    """A signal in a list: straight into its questions, or to the page about it."""

    keuzehulp: str
    over: Link
    signaal: Signaal
    sectoren: str


@dataclass(frozen=True)
class DomeinGroep:
    """The signals of one domain."""

    domein: Domein
    signalen: tuple[SignaalRegel, ...]


@dataclass(frozen=True)
class StartView:
    """The front page."""

    regio: str
    inleiding: str
    schooljaar: str
    domeinen: tuple[DomeinGroep, ...]
    ingangen: tuple[tuple[Link, str], ...]
    zoekvoorbeeld: str


def domeinen(region: Region) -> tuple[DomeinGroep, ...]:
    """The signals by domain, without domains that have none."""
    inhoud = region.inhoud
    groups: dict[str, list[SignaalRegel]] = {id: [] for id in inhoud.domeinen}
    for id in region.decisions.diagrammen:
        signaal = inhoud.signalen[id]
        groups[signaal.domein].append(_regel(inhoud, signaal))
    return tuple(
        DomeinGroep(
            inhoud.domeinen[id],
            tuple(sorted(found, key=lambda regel: code_order(regel.signaal.code))),
        )
        for id, found in groups.items()
        if found
    )


def _regel(inhoud: Inhoud, signaal: Signaal) -> SignaalRegel:
    return SignaalRegel(
        links.stap(signaal.id), links.signaal(signaal), signaal, sectoren(inhoud, signaal)
    )


def sectoren(inhoud: Inhoud, signaal: Signaal) -> str:
    """For which kinds of school a signal is meant, as short as schools say it: `vo en mbo`.

    Empty when for all.
    """
    if signaal.sectoren is None or set(signaal.sectoren) >= set(inhoud.regio.sectoren):
        return ""
    return words.opsomming(short(inhoud.regio.sectoren[id].naam) for id in signaal.sectoren)


def pages(region: Region) -> Iterator[Page]:
    """The front page, and the same list where the address of the keuzehulp is cut short."""
    inhoud = region.inhoud
    groups = domeinen(region)
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
