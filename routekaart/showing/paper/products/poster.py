"""The poster of a region: what one sees, who leads when, which way to go, and whom to call."""

import re
from collections.abc import Iterable

from routekaart.reading.model import Fase, Inhoud, Signaal, code_order
from routekaart.showing.drawing.boxes import Part
from routekaart.showing.drawing.graph import make_graph
from routekaart.showing.paper.products.bellijst import RolLijst, by_rol, on_school
from routekaart.showing.paper.products.imprint import QR_A3, Data, imprint
from routekaart.showing.paper.products.items import advies, organisatie
from routekaart.showing.paper.products.routes import Row, in_brief
from routekaart.showing.telling import words
from routekaart.showing.telling.links import full_address, shorten_address
from routekaart.showing.telling.region import Region
from routekaart.showing.telling.signals import DomeinGroep, SignaalRegel, group_by_domein
from routekaart.showing.telling.situations import describe_vraag


def data(region: Region) -> Data:
    """All that the poster says, as plain values for its template."""
    inhoud = region.inhoud
    groups = [_domein(region, groep) for groep in group_by_domein(region)]
    example = _first(signaal["code"] for groep in groups for signaal in groep["signalen"])
    return {
        "colofon": imprint(inhoud, region.peildatum, "poster", QR_A3),
        "fasen": [_fase(inhoud, fase) for fase in inhoud.fasen.values()],
        "domeinen": groups,
        "voorbeeld": example,
        "code_adres": shorten_address(full_address(inhoud, f"c/{example.lower()}/") or ""),
        "advies": _first(item.code for item in inhoud.adviezen.values()),
        # a role that nobody has left here is one that only a procedure for other schools names
        "rollen": [_rol(inhoud, rol) for rol in by_rol(inhoud) if rol.organisaties],
        "zelf": [
            {"naam": soort.naam, "adviezen": [advies(inhoud, a) for a in soort.adviezen]}
            for soort in on_school(inhoud)
        ],
    }


def _first(codes: Iterable[str]) -> str:
    return next(iter(codes), "")


def _domein(region: Region, groep: DomeinGroep) -> Data:
    """The signals of a domain; its letter is the one that their codes begin with."""
    signalen = [_signaal(region, regel) for regel in groep.signalen]
    return {
        "naam": groep.domein.naam,
        "letter": code_order(signalen[0]["code"])[0],
        "signalen": signalen,
    }


def _fase(inhoud: Inhoud, fase: Fase) -> Data:
    return {
        "code": fase.code or "",
        "naam": fase.naam,
        "periode": words.capitalize(words.describe_periode(fase)),
        "regie": words.capitalize(inhoud.rollen[fase.regie].naam),
        "overleg": inhoud.overleggen[fase.overleg].naam if fase.overleg else "",
        "stappen": [{"wie": stap.wie, "wat": stap.wat} for stap in fase.stappen],
    }


def _signaal(region: Region, regel: SignaalRegel) -> Data:
    signaal = regel.signaal
    return {
        "code": signaal.code,
        "naam": signaal.naam,
        "sectoren": regel.sectoren,
        "adres": full_address(region.inhoud, regel.over.href),
        **_routes(region, signaal),
    }


def _routes(region: Region, signaal: Signaal) -> Data:
    graph = make_graph(region.inhoud, signaal, region.decisions.diagrammen[signaal.id])
    brief = in_brief(graph)
    return {
        "vraag": brief.vraag.parts[0].text if brief.vraag else "",
        "routes": [_route(region.inhoud, row) for row in brief.rows],
    }


def _route(inhoud: Inhoud, row: Row) -> Data:
    return {
        "antwoorden": list(row.antwoorden),
        "adviezen": [_part(inhoud, part) for part in row.adviezen],
        "wie": [_short(inhoud, part) for part in row.wie],
        "dan_nog": [describe_vraag(inhoud, vraag).rstrip(":?") for vraag in row.dan_nog],
    }


def _part(inhoud: Inhoud, part: Part) -> Data:
    """An advice in a route, or the words for an end that is still open."""
    if part.target and part.target.kind == "advies":
        return advies(inhoud, inhoud.adviezen[part.target.id])
    return {"code": "", "naam": part.text, "adres": None}


def _short(inhoud: Inhoud, part: Part) -> str:
    """Who is called, as short as schools say it."""
    if part.target and part.target.kind == "organisatie":
        org = inhoud.organisaties[part.target.id]
        return org.afkorting or org.naam
    return re.sub("^([Dd]e|[Hh]et) ", "", part.text)


def _rol(inhoud: Inhoud, rol: RolLijst) -> Data:
    return {
        "code": rol.code,
        "naam": rol.naam,
        "organisaties": [organisatie(inhoud, org) for org in rol.organisaties],
        "adviezen": [advies(inhoud, item) for item in rol.adviezen],
    }
