"""The poster of a region, one sheet: what one sees and whom one calls first, and their numbers."""

from routekaart.deciding.posters import on_poster
from routekaart.reading.model import Fase, Inhoud
from routekaart.showing.paper.products import nummers
from routekaart.showing.paper.products.eerst import Eerst, join_few, wie_eerst
from routekaart.showing.paper.products.imprint import QR_A3, Data, imprint
from routekaart.showing.telling import words
from routekaart.showing.telling.links import full_address
from routekaart.showing.telling.plans import describe_fase, describe_regie
from routekaart.showing.telling.region import Region
from routekaart.showing.telling.signals import DomeinGroep, SignaalRegel, group_by_domein

NAMES = (3, 2, 1)
"""A line names so many whom one calls first: as many as leave room for all signals."""

TEMPLATE = "poster"


def data(region: Region) -> Data:
    """All that the poster says, as plain values for its template."""
    inhoud = region.inhoud
    chosen = on_poster(inhoud, region.decisions.diagrammen)
    groups = [_domein(region, groep, chosen) for groep in group_by_domein(region, "school")]
    return {
        "colofon": imprint(inhoud, region.peildatum, "poster", QR_A3),
        "fasen": [_fase(inhoud, fase) for fase in inhoud.fasen.values()],
        "domeinen": [groep for groep in groups if groep["signalen"]],
        "kortst": len(NAMES),
        "alle": len(region.decisions.diagrammen),
        "rollen": [nummers.data(rol) for rol in nummers.list_rollen(inhoud)],
    }


def _domein(region: Region, groep: DomeinGroep, chosen: frozenset[str]) -> Data:
    """The signals of a domain that stand on the poster."""
    return {
        "naam": groep.domein.naam,
        "signalen": [
            _signaal(region, regel) for regel in groep.signalen if regel.signaal.id in chosen
        ],
    }


def _signaal(region: Region, regel: SignaalRegel) -> Data:
    signaal = regel.signaal
    eerst = wie_eerst(region.inhoud, region.decisions.diagrammen[signaal.id])
    return {
        "code": signaal.code,
        "naam": signaal.kort or signaal.naam,
        "sectoren": regel.sectoren,
        "adres": full_address(region.inhoud, regel.over.href),
        "regels": [_regel(eerst, many) for many in NAMES],
    }


def _regel(eerst: Eerst, many: int) -> Data:
    """Whom one calls first, with so many names."""
    return {"spoed": join_few(eerst.spoed, many), "wie": join_few(eerst.wie, many)}


def _fase(inhoud: Inhoud, fase: Fase) -> Data:
    return {
        "code": fase.code or "",
        "naam": fase.naam,
        "periode": describe_fase(inhoud, fase),
        "regie": words.capitalize(describe_regie(inhoud, fase)),
    }
