"""Organisations and advices as plain values, the same on every sheet that names them."""

from collections.abc import Mapping, Set

from routekaart.deciding.contacts import area_served, candidates
from routekaart.reading.model import Advies, Inhoud, Organisatie
from routekaart.reading.words import abbreviate_sector
from routekaart.showing.paper.products.bellijst import sort
from routekaart.showing.paper.products.imprint import Data
from routekaart.showing.telling import links, words
from routekaart.showing.telling.bereiken import (
    Weg,
    describe_talen,
    describe_tijden,
    first_weg,
    list_korte_wegen,
    list_wegen,
)
from routekaart.showing.telling.contacts import name_besturen
from routekaart.showing.telling.links import Link, full_address, shorten_address


def linked(inhoud: Inhoud, link: Link) -> Data:
    """Something with a page: its code and name, and the address in the site if it has one."""
    return {"code": link.code, "naam": link.naam, "adres": full_address(inhoud, link.href)}


def advies(inhoud: Inhoud, item: Advies) -> Data:
    """An advice with its short name."""
    return linked(inhoud, links.advies(item)) | {"naam": item.kort or item.naam}


def organisatie(inhoud: Inhoud, org: Organisatie) -> Data:
    """How to reach an organisation, and for whom it works if not for all."""
    contact = org.contact
    return {
        **linked(inhoud, links.organisatie(org)),
        **reach(org),
        "afkorting": org.afkorting or "",
        "wegen": [_weg(way) for way in list_wegen(contact)],
        "korte_wegen": [_weg(way) for way in list_korte_wegen(contact)],
        "tijden": [*describe_tijden(contact), *filter(None, (describe_talen(contact),))],
        "buiten": contact.buiten_kantooruren or "",
        "nog_open": contact.nog_open or "",
        "voor": werkgebied(inhoud, org),
    }


def rollen(inhoud: Inhoud, org: Organisatie) -> list[Data]:
    """The roles of an organisation, as the boxes of a drawing name them."""
    return [linked(inhoud, links.rol(inhoud.rollen[rol])) for rol in org.rollen]


def reach(org: Organisatie) -> Data:
    """The best way to reach an organisation, with the address behind it; or why there is none."""
    way = first_weg(org.contact)
    if way is None:
        return {"bereik": org.contact.nog_open or "Contactgegevens volgen.", "href": ""}
    return {"bereik": shorten_address(way.tekst), "href": way.href}


def _weg(way: Weg) -> Data:
    return {
        "tekst": shorten_address(way.tekst),
        "href": way.href,
        "bij": words.capitalize(way.bij),
        "groot": way.soort == "telefoon",
    }


def codes_by_organisatie(inhoud: Inhoud) -> dict[str, list[str]]:
    """The codes of the advices that can mean each organisation."""
    codes: dict[str, list[str]] = {id_: [] for id_ in inhoud.organisaties}
    for item in sort(inhoud.adviezen.values()):
        for org in candidates(inhoud, item) if item.soort.needs_contact else ():
            codes[org.id].append(item.code)
    return codes


def werkgebied(inhoud: Inhoud, org: Organisatie) -> str:
    """For whom an organisation works, if not for all: `Elzerveen · po en vo`."""
    gebied, regio = area_served(inhoud, org), inhoud.regio
    gemeenten = _part({id_: item.naam for id_, item in regio.gemeenten.items()}, gebied.gemeenten)
    sectoren = _part(
        {id_: abbreviate_sector(s.naam) for id_, s in regio.sectoren.items()}, gebied.sectoren
    )
    besturen = name_besturen(inhoud, org)
    scholen = f"scholen van {besturen}" if besturen else ""
    return " · ".join(filter(None, (gemeenten, sectoren, scholen)))


def _part(names: Mapping[str, str], served: Set[str]) -> str:
    """The names of those that are served; nothing if these are all."""
    return (
        ""
        if served >= names.keys()
        else words.join_words(name for id_, name in names.items() if id_ in served)
    )
