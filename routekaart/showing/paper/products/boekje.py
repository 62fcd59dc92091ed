"""The booklet of who coordinates: each signal on a page, all numbers, an index of words and codes.

What has a sheet of its own (advices in full, phases, procedures) is not told again here.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping

from routekaart.reading.characters import MARK
from routekaart.reading.model import Inhoud, Organisatie, Signaal, code_order
from routekaart.showing.paper.products.bellijst import by_rol
from routekaart.showing.paper.products.imprint import Data, imprint
from routekaart.showing.paper.products.items import organisatie
from routekaart.showing.paper.products.signaalblad import front
from routekaart.showing.telling import links
from routekaart.showing.telling.region import Region
from routekaart.showing.telling.signals import group_by_domein

TEMPLATE = "boekje"


def data(region: Region) -> Data:
    """All that the booklet says."""
    inhoud = region.inhoud
    groups = group_by_domein(region)
    signalen = [regel.signaal for groep in groups for regel in groep.signalen]
    return {
        "colofon": imprint(inhoud, region.peildatum, "boekje"),
        "inleiding": inhoud.regio.inleiding or "",
        "domeinen": [
            {
                "naam": groep.domein.naam,
                "signalen": [front(region, regel.signaal) for regel in groep.signalen],
            }
            for groep in groups
        ],
        "rollen": list(_rollen(inhoud)),
        "woorden": _woorden(signalen),
        "codes": _codes(region, signalen),
    }


def _rollen(inhoud: Inhoud) -> Iterable[Data]:
    """Whom to call, by role. The index leads to the first place of an organisation."""
    told: set[str] = set()
    for rol in by_rol(inhoud):
        rows = []
        for org in rol.organisaties:
            rows.append({**_kort(inhoud, org), "eerst": org.code not in told})
            told.add(org.code)
        if rows:
            yield {"code": rol.code, "naam": rol.naam, "organisaties": rows}


def _kort(inhoud: Inhoud, org: Organisatie) -> Data:
    row = organisatie(inhoud, org)
    return {key: row[key] for key in ("code", "naam", "adres", "bereik", "href", "voor")}


def _woorden(signalen: Iterable[Signaal]) -> list[Data]:
    """The words that people look for, with the signals where they find it. A word in a script that
    paper cannot show is found on the site only."""
    found: dict[str, dict[str, None]] = defaultdict(dict)
    for signaal in signalen:
        for woord in signaal.zoekwoorden:
            if MARK not in woord:
                found[woord.strip()][signaal.code] = None
    return [
        {"woord": woord, "codes": sorted(found[woord], key=code_order)}
        for woord in sorted(found, key=lambda woord: (woord.casefold(), woord))
    ]


def _codes(region: Region, signalen: Iterable[Signaal]) -> list[Data]:
    """Every code by letter and number: what it is called, and on the pages of which codes it is.

    Without pages it has a sheet of its own.
    """
    inhoud = region.inhoud
    page = {item.id: (number, item.code) for number, item in enumerate(signalen)}
    rows = [
        *(_code(links.signaal(item), "signaal", [item.code]) for item in signalen),
        *(
            _code(links.advies(item), "advies", _leading(region, item.id, page))
            for item in inhoud.adviezen.values()
        ),
        *(
            _code(links.organisatie(item), "organisatie", [item.code])
            for item in inhoud.organisaties.values()
        ),
        *(
            {"code": rol.code, "naam": rol.naam, "soort": "organisatie", "bij": [rol.code]}
            for rol in by_rol(inhoud)
            if rol.organisaties
        ),
        *(_code(links.fase(item), "fase", []) for item in inhoud.fasen.values()),
        *(_code(links.stappenplan(item), "plan", []) for item in inhoud.stappenplannen.values()),
    ]
    found = {row["code"]: row for row in rows if row["code"]}
    return [found[code] for code in sorted(found, key=code_order)]


def _leading(region: Region, advies: str, page: Mapping[str, tuple[int, str]]) -> list[str]:
    """The codes of the signals that lead to an advice, in the order of their pages."""
    found = {one.signaal for one in region.decisions.by_advies.get(advies, ())}
    return [code for _, code in sorted(page[id_] for id_ in found)]


def _code(link: links.Link, soort: str, bij: list[str]) -> Data:
    return {"code": link.code, "naam": link.naam, "soort": soort, "bij": bij}
