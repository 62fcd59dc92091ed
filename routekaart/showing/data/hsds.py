"""The organisations as services in HSDS 3, the standard of Open Referral for directories.

HSDS tells services, and who gives them. Here each organisation is one service: what it does. The
file is a page of services as its API gives one, with all of them on it.
"""

from collections.abc import Iterable, Iterator
from datetime import timedelta
from typing import Any

from routekaart.deciding.contacts import area_of
from routekaart.reading.model import Gesloten, Inhoud, Openingstijd, Organisatie
from routekaart.showing.data.names import region_uuid
from routekaart.showing.data.organisations import (
    clock,
    dump,
    gemeenten_of,
    join_sentences,
    said,
    sectoren_of,
)
from routekaart.showing.telling.bereiken import Weg, list_wegen
from routekaart.showing.telling.contacts import describe_grenzen
from routekaart.showing.telling.region import Region

Data = dict[str, Any]

CLOCK = "Nederlandse tijd (Europe/Amsterdam)"
"""HSDS asks for an offset from UTC with a time. Hours of every week have one in winter and another
in summer, so here the clock is named."""

_DAYS = {"ma": "MO", "di": "TU", "wo": "WE", "do": "TH", "vr": "FR", "za": "SA", "zo": "SU"}


def as_hsds(region: Region) -> bytes:
    """All services of the region on one page."""
    inhoud = region.inhoud
    services = [_service(inhoud, org) for org in inhoud.organisaties.values()]
    return dump(
        {
            "total_items": len(services),
            "total_pages": 1,
            "page_number": 1,
            "size": len(services),
            "first_page": True,
            "last_page": True,
            "empty": not services,
            "contents": services,
        }
    )


def _service(inhoud: Inhoud, org: Organisatie) -> Data:
    contact = org.contact
    return said(
        {
            "id": region_uuid(inhoud, "hsds", "service", org.id),
            "name": org.naam,
            "alternate_name": org.afkorting,
            "description": join_sentences(org.wat_doen_zij),
            "url": contact.website,
            "email": contact.email,
            "status": "active",
            "application_process": org.aanmelden and org.aanmelden.hoe,
            "fees_description": org.kosten,
            "eligibility_description": join_sentences(_for_whom(inhoud, org)),
            "assured_date": org.gecontroleerd and org.gecontroleerd.op.isoformat(),
            "alert": contact.nog_open,
            "phones": [_phone(inhoud, org, way) for way in list_wegen(contact) if way.is_phone],
            "schedules": list(_schedules(inhoud, org)),
            "languages": [
                {"id": region_uuid(inhoud, "hsds", "language", org.id, taal), "name": taal}
                for taal in contact.talen
            ],
            "service_areas": [
                {"id": region_uuid(inhoud, "hsds", "area", org.id, naam), "name": naam}
                for naam in gemeenten_of(inhoud, org)
            ],
            "organization": _organization(inhoud, org),
        }
    )


def _for_whom(inhoud: Inhoud, org: Organisatie) -> Iterable[str]:
    yield f"Voor scholen in: {', '.join(sectoren_of(inhoud, org))}"
    yield from describe_grenzen(inhoud, org, area_of(inhoud, ()))
    if org.verwijzing_nodig:
        yield f"Verwijzing nodig{f' van {org.verwijzing_door}' if org.verwijzing_door else ''}"


def _phone(inhoud: Inhoud, org: Organisatie, way: Weg) -> Data:
    return said(
        {
            "id": region_uuid(inhoud, "hsds", "phone", org.id, way.tekst, way.bij),
            "number": way.tekst,
            "type": "voice",
            "description": way.bij,
        }
    )


def _schedules(inhoud: Inhoud, org: Organisatie) -> Iterator[Data]:
    """The hours of every week, when nobody is there, and what there is to say in words."""
    contact = org.contact
    rows = (
        *(_week(one) for one in contact.openingstijden),
        *(_closed(one) for one in contact.gesloten),
        *([{"description": contact.bereikbaar}] if contact.bereikbaar else []),
    )
    for number, row in enumerate(rows):
        yield {"id": region_uuid(inhoud, "hsds", "schedule", org.id, str(number)), **row}


def _week(one: Openingstijd) -> Data:
    return {
        "freq": "WEEKLY",
        "byday": ",".join(_DAYS[day] for day in one.dagen),
        "opens_at": clock(one.van),
        "closes_at": clock(one.tot),
        "notes": CLOCK,
    }


def _closed(one: Gesloten) -> Data:
    last = one.tot - timedelta(days=1)
    return {
        "valid_from": one.van.isoformat(),
        "valid_to": last.isoformat(),
        "description": f"Gesloten: {one.waarom}" if one.waarom else "Gesloten",
    }


def _organization(inhoud: Inhoud, org: Organisatie) -> Data:
    return said(
        {
            "id": region_uuid(inhoud, "hsds", "organization", org.id),
            "name": org.naam,
            "alternate_name": org.afkorting,
            "description": join_sentences(org.wat_doen_zij),
            "email": org.contact.email,
            "website": org.contact.website,
        }
    )
