"""The organisations as services in HSDS 3, the standard of Open Referral for directories.

HSDS tells services, and who gives them. Here each organisation is one service: what it does. The
file is a page of services as its API gives one, with all of them on it.
"""

from collections.abc import Iterable
from typing import Any

from routekaart.deciding.contacts import area_of
from routekaart.reading.model import Inhoud, Organisatie
from routekaart.showing.data.names import region_uuid
from routekaart.showing.data.organisations import (
    dump,
    gemeenten_of,
    join_sentences,
    said,
    sectoren_of,
)
from routekaart.showing.telling.contacts import describe_grenzen
from routekaart.showing.telling.region import Region

Data = dict[str, Any]


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
            "phones": [_phone(inhoud, org)] if contact.telefoon else [],
            "schedules": [_schedule(inhoud, org)] if contact.bereikbaar else [],
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


def _phone(inhoud: Inhoud, org: Organisatie) -> Data:
    return {
        "id": region_uuid(inhoud, "hsds", "phone", org.id),
        "number": org.contact.telefoon,
        "type": "voice",
    }


def _schedule(inhoud: Inhoud, org: Organisatie) -> Data:
    return {
        "id": region_uuid(inhoud, "hsds", "schedule", org.id),
        "description": org.contact.bereikbaar,
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
