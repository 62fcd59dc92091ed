"""A page of ours with nothing in it, for a site builder that fills it with what somebody wrote."""

from dataclasses import dataclass, replace
from datetime import date

from routekaart.reading.model import Inhoud
from routekaart.showing.pages.page import Page, make_frame, write_page
from routekaart.showing.pages.shell import House
from routekaart.showing.telling.terms import Woordenlijst

TITEL, BLOK, BASIS = "RK-HIER-TITEL", "RK-HIER-BLOK", "RK-HIER-BASIS"


@dataclass(frozen=True)
class EmptyPage:
    """The page, and what stands in it where something comes."""

    html: str
    titel: str = TITEL
    blok: str = BLOK
    basis: str = BASIS
    """At the beginning of each address in the site."""


def empty_page(inhoud: Inhoud, peildatum: date) -> EmptyPage:
    """Header, bars and footer of a region. The page says nothing of an address or an editor: it is
    not theirs."""
    frame = replace(make_frame(inhoud, peildatum), adres="", redactie="")
    page = Page("", TITEL, "leeg.html", BLOK, TITEL)
    house = House(f"Routekaart {inhoud.regio.naam}")
    html = write_page(page, frame, Woordenlijst({}), house, lambda there: f"{BASIS}{there}")
    return EmptyPage(html.decode())
