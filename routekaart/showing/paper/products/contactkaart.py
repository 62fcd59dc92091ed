"""The contact card: every organisation with its number, by gemeente."""

from collections.abc import Mapping

from routekaart.deciding.contacts import area_served, split_by_area
from routekaart.reading.model import Inhoud, Organisatie
from routekaart.showing.paper.products.imprint import Data, imprint
from routekaart.showing.paper.products.items import codes_by_organisatie, organisatie, rollen
from routekaart.showing.telling.region import Region


def data(region: Region) -> Data:
    """Organisations for everywhere first, then for each gemeente those that work only in some."""
    inhoud = region.inhoud
    codes = codes_by_organisatie(inhoud)
    groups = (
        {"naam": naam, "organisaties": [_row(inhoud, org, codes) for org in orgs]}
        for naam, orgs in _groups(inhoud)
        if orgs
    )
    return {
        "colofon": imprint(inhoud, region.peildatum, "contactkaart"),
        "groepen": list(groups),
        "voorbeeld": next((org.code for org in inhoud.organisaties.values()), ""),
    }


def _groups(inhoud: Inhoud) -> list[tuple[str, list[Organisatie]]]:
    """The heading of each group with its organisations. A region may be one gemeente."""
    gemeenten = inhoud.regio.gemeenten
    everywhere, others = split_by_area(inhoud, inhoud.organisaties.values(), gemeenten.keys())
    local: dict[str, list[Organisatie]] = {id_: [] for id_ in gemeenten}
    for org in others:
        for id_ in local.keys() & area_served(inhoud, org).gemeenten:
            local[id_].append(org)
    names = [gemeente.naam for gemeente in gemeenten.values()]
    first = "In alle gemeenten" if len(names) > 1 else names[0]
    return [(first, everywhere), *zip(names, local.values(), strict=True)]


def _row(inhoud: Inhoud, org: Organisatie, codes: Mapping[str, list[str]]) -> Data:
    return {
        **organisatie(inhoud, org),
        "rollen": rollen(inhoud, org),
        "codes": codes[org.id],
    }
