"""The contact card: every organisation with its number, by gemeente; or those of one gemeente."""

from collections.abc import Mapping

from routekaart.deciding.contacts import area_served, split_by_area
from routekaart.reading.model import Inhoud, Organisatie
from routekaart.showing.paper.products.imprint import Data, imprint
from routekaart.showing.paper.products.items import codes_by_organisatie, organisatie, rollen
from routekaart.showing.telling.region import Region

TEMPLATE = "contactkaart"

SHEETS, ONE = 2, 1
"""So many sheets hold all of a region, and those of one gemeente."""


def data(region: Region, gemeente: str = "") -> Data:
    """Organisations for everywhere first, then those that work only in some gemeenten."""
    inhoud = region.inhoud
    codes = codes_by_organisatie(inhoud)
    groups = _of_one(inhoud, gemeente) if gemeente else _groups(inhoud)
    product = f"contactkaart-{gemeente}" if gemeente else "contactkaart"
    of = (inhoud.regio.gemeenten[gemeente].naam,) if gemeente else ()
    return {
        "colofon": imprint(inhoud, region.peildatum, product),
        "naam": ", ".join((*of, inhoud.regio.naam)),
        "meest": ONE if gemeente or len(inhoud.regio.gemeenten) == 1 else SHEETS,
        "groepen": [
            {"naam": naam, "organisaties": [_row(inhoud, org, codes, gemeente) for org in orgs]}
            for naam, orgs in groups
            if orgs
        ],
        "voorbeeld": next((org.code for _, orgs in groups for org in orgs), ""),
    }


def _of_one(inhoud: Inhoud, gemeente: str) -> list[tuple[str, list[Organisatie]]]:
    """What works in a gemeente: those of its own first, for these are looked for most."""
    everywhere, others = split_by_area(
        inhoud, inhoud.organisaties.values(), inhoud.regio.gemeenten.keys()
    )
    own = [org for org in others if gemeente in area_served(inhoud, org).gemeenten]
    naam = inhoud.regio.gemeenten[gemeente].naam
    return [(f"In {naam}", own), ("In alle gemeenten", everywhere)]


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


def _row(inhoud: Inhoud, org: Organisatie, codes: Mapping[str, list[str]], gemeente: str) -> Data:
    """An organisation. On the card of a gemeente nobody has to be told that it works there."""
    row = organisatie(inhoud, org)
    if gemeente:
        here, _, rest = row["voor"].partition(" · ")
        row["voor"] = rest if here == inhoud.regio.gemeenten[gemeente].naam else row["voor"]
    return {**row, "rollen": rollen(inhoud, org), "codes": codes[org.id]}
