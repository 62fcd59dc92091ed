"""The contact card: every organisation with its number, by gemeente."""

from collections.abc import Mapping
from datetime import date

from routekaart.deciding.contacts import area_served
from routekaart.deciding.decisions import Decisions
from routekaart.reading.model import Inhoud, Organisatie
from routekaart.showing import words
from routekaart.showing.paper.imprint import Data, imprint
from routekaart.showing.paper.items import codes_by_organisatie, organisatie


def data(inhoud: Inhoud, decisions: Decisions, peildatum: date) -> Data:
    """Organisations for everywhere first, then for each gemeente those that work only in some."""
    codes = codes_by_organisatie(inhoud)
    groups = {
        naam: [_row(inhoud, org, codes) for org in orgs] for naam, orgs in _groups(inhoud).items()
    }
    return {
        "colofon": imprint(inhoud, peildatum, "contactkaart"),
        "groepen": [{"naam": naam, "organisaties": rows} for naam, rows in groups.items() if rows],
    }


def _groups(inhoud: Inhoud) -> dict[str, list[Organisatie]]:
    gemeenten = inhoud.regio.gemeenten
    everywhere = _everywhere(inhoud)
    groups: dict[str, list[Organisatie]] = {id: [] for id in gemeenten}
    groups = {"": [], **groups}
    for org in inhoud.organisaties.values():
        served = area_served(inhoud, org).gemeenten
        for id in [""] if served >= gemeenten.keys() else groups.keys() & served:
            groups[id].append(org)
    return {gemeenten[id].naam if id else everywhere: orgs for id, orgs in groups.items()}


def _everywhere(inhoud: Inhoud) -> str:
    namen = [gemeente.naam for gemeente in inhoud.regio.gemeenten.values()]
    return namen[0] if len(namen) == 1 else "In alle gemeenten"


def _row(inhoud: Inhoud, org: Organisatie, codes: Mapping[str, list[str]]) -> Data:
    roles = (inhoud.rollen[rol].naam for rol in org.rollen)
    return {
        **organisatie(inhoud, org),
        "rol": words.hoofdletter(words.opsomming(roles)),
        "codes": codes[org.id],
    }
