"""The organisations as CSV, as JSON-LD (schema.org) and as vCards."""

import json
from collections.abc import Iterable, Iterator
from typing import Any

from routekaart.reading.model import Contact, Inhoud, Openingstijd, Organisatie
from routekaart.showing.data.csv_text import several, write_csv
from routekaart.showing.data.lines import content_line, escape_text
from routekaart.showing.data.names import region_uuid
from routekaart.showing.telling import links
from routekaart.showing.telling.bereiken import Weg, describe_tijden, list_wegen
from routekaart.showing.telling.region import Region
from routekaart.showing.telling.words import join_words, link_telefoon

COLUMNS = (
    "code",
    "id",
    "naam",
    "afkorting",
    "rollen",
    "gemeenten",
    "sectoren",
    "schoolbesturen",
    "telefoon",
    "email",
    "website",
    "adres",
    "bereikbaar",
    "buiten_kantooruren",
    "nog_open",
    "wat_doen_zij",
    "wat_doen_zij_niet",
    "aanmelden",
    "formulier",
    "toestemming_ouders",
    "gecontroleerd_op",
    "geldig_vanaf",
    "geldig_tot",
    "pagina",
    "andere_telefoons",
    "contactformulier",
    "talen",
)
"""The columns of the CSV file. New ones come at the end."""

_DAYS = {
    "ma": "Monday",
    "di": "Tuesday",
    "wo": "Wednesday",
    "do": "Thursday",
    "vr": "Friday",
    "za": "Saturday",
    "zo": "Sunday",
}
"""The days as schema.org names them."""


def as_csv(region: Region) -> bytes:
    """A row for each organisation. An empty werkgebied means everywhere in the region."""
    inhoud = region.inhoud
    return write_csv((COLUMNS, *(_row(inhoud, org) for org in inhoud.organisaties.values())))


def _row(inhoud: Inhoud, org: Organisatie) -> tuple[str, ...]:
    contact, gebied = org.contact, org.werkgebied
    values = (
        org.code,
        org.id,
        org.naam,
        org.afkorting,
        several(org.rollen),
        several(gebied.gemeenten or ()),
        several(gebied.sectoren or ()),
        several(gebied.schoolbesturen or ()),
        contact.nummer,
        contact.email,
        contact.website,
        contact.adres,
        " ".join(describe_tijden(contact)),
        contact.buiten_kantooruren,
        contact.nog_open,
        several(org.wat_doen_zij),
        several(org.wat_doen_zij_niet),
        org.aanmelden and org.aanmelden.hoe,
        org.aanmelden and org.aanmelden.formulier,
        org.toestemming_ouders,
        org.gecontroleerd and org.gecontroleerd.op.isoformat(),
        org.geldig_vanaf and org.geldig_vanaf.isoformat(),
        org.geldig_tot and org.geldig_tot.isoformat(),
        page_of(inhoud, org),
        several(_say(way) for way in list_wegen(contact)[1:] if way.is_phone),
        contact.formulier,
        several(contact.talen),
    )
    return tuple(value or "" for value in values)


def _say(way: Weg) -> str:
    """A number with what it is for, if that is said."""
    return f"{way.tekst} ({way.bij})" if way.bij else way.tekst


def page_of(inhoud: Inhoud, org: Organisatie) -> str:
    """The page of an organisation: the whole address where the region says what that is."""
    path = links.organisatie(org).href
    return links.full_address(inhoud, path) or path


def gemeenten_of(inhoud: Inhoud, org: Organisatie) -> tuple[str, ...]:
    """The names of the gemeenten where it works."""
    served = org.werkgebied.gemeenten
    listed = inhoud.regio.gemeenten
    return tuple(one.naam for id_, one in listed.items() if served is None or id_ in served)


def sectoren_of(inhoud: Inhoud, org: Organisatie) -> tuple[str, ...]:
    """The names of the kinds of school it works for."""
    served = org.werkgebied.sectoren
    listed = inhoud.regio.sectoren
    return tuple(one.naam for id_, one in listed.items() if served is None or id_ in served)


def as_jsonld(region: Region) -> bytes:
    """A graph of organisations in the vocabulary of schema.org."""
    inhoud = region.inhoud
    graph = [_schema_org(inhoud, org) for org in inhoud.organisaties.values()]
    return dump({"@context": "https://schema.org", "@graph": graph})


def _schema_org(inhoud: Inhoud, org: Organisatie) -> dict[str, Any]:
    contact = org.contact
    return said(
        {
            "@type": "Organization",
            "@id": links.full_address(inhoud, links.organisatie(org).href),
            "identifier": org.code,
            "name": org.naam,
            "alternateName": org.afkorting,
            "description": join_sentences(org.wat_doen_zij),
            "telephone": contact.nummer,
            "email": contact.email,
            "url": contact.website,
            "address": contact.adres,
            "contactPoint": [*_contact_points(contact)],
            "areaServed": [
                {"@type": "AdministrativeArea", "name": naam} for naam in gemeenten_of(inhoud, org)
            ],
        }
    )


def _contact_points(contact: Contact) -> Iterator[dict[str, Any]]:
    """The ways to reach somebody, each number by itself; the first has all that is not a number."""
    first, *others = contact.nummers or (None,)
    point = said(
        {
            "telephone": first and first.nummer,
            "email": contact.email,
            "url": contact.formulier,
            "contactType": first and first.waarvoor,
            "description": " ".join(describe_tijden(contact)),
            "availableLanguage": list(contact.talen),
            "hoursAvailable": [_hours(one) for one in contact.openingstijden],
        }
    )
    if point:
        yield {"@type": "ContactPoint", **point}
    for one in others:
        if one:
            extra = {"telephone": one.nummer, "contactType": one.waarvoor}
            yield said({"@type": "ContactPoint", **extra})


def _hours(one: Openingstijd) -> dict[str, Any]:
    return {
        "@type": "OpeningHoursSpecification",
        "dayOfWeek": [_DAYS[day] for day in one.dagen],
        "opens": clock(one.van),
        "closes": clock(one.tot),
    }


def clock(tijdstip: str) -> str:
    """`08:30`, as programs write the time of day; the end of a day is its last minute."""
    return "23:59" if tijdstip == "24.00" else tijdstip.replace(".", ":")


def join_sentences(texts: Iterable[str]) -> str:
    """Several texts as one."""
    return " ".join(text if text.endswith((".", "!", "?")) else f"{text}." for text in texts)


def said(fields: dict[str, Any]) -> dict[str, Any]:
    """Without the fields that say nothing."""
    return {name: value for name, value in fields.items() if value not in (None, "", [], {})}


def dump(data: Any) -> bytes:
    """JSON that people can read too."""
    return (json.dumps(data, ensure_ascii=False, indent=1) + "\n").encode()


def as_vcard(region: Region, org: Organisatie) -> bytes:
    """The contact card, in version 3.0: the newest that every phone and mail program takes."""
    contact = org.contact
    gemeenten = join_words(gemeenten_of(region.inhoud, org))
    sentences = join_sentences(org.wat_doen_zij)
    open_ = f"Nog open: {contact.nog_open}" if contact.nog_open else ""
    notes = (sentences, *describe_tijden(contact), open_, f"Werkt in {gemeenten}.")
    values = (
        ("FN", escape_text(org.naam)),
        ("N", f"{escape_text(org.naam)};;;;"),
        ("ORG", escape_text(org.naam)),
        ("NICKNAME", escape_text(org.afkorting or "")),
        *(("TEL;TYPE=WORK,VOICE", _dialled(one.nummer)) for one in contact.nummers),
        ("EMAIL;TYPE=INTERNET,WORK", contact.email),
        ("URL", contact.website),
        ("ADR;TYPE=WORK", contact.adres and f";;{escape_text(contact.adres)};;;;"),
        ("NOTE", escape_text("\n".join(filter(None, notes)))),
        ("UID", f"urn:uuid:{region_uuid(region.inhoud, 'organisaties', org.id)}"),
        ("REV", (org.gecontroleerd.op if org.gecontroleerd else region.peildatum).isoformat()),
    )
    lines = (content_line(name, value) for name, value in values if value)
    return "".join(("BEGIN:VCARD\r\nVERSION:3.0\r\n", *lines, "END:VCARD\r\n")).encode()


def _dialled(telefoon: str) -> str:
    return link_telefoon(telefoon).removeprefix("tel:")
