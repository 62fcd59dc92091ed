"""The days that a region names: in a calendar what comes, in a feed what came."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from html import escape
from typing import Any

from routekaart.reading.age import last_good_day
from routekaart.reading.model import Inhoud
from routekaart.showing.data.lines import content_line, escape_text
from routekaart.showing.data.names import region_urn, region_uuid
from routekaart.showing.telling import links
from routekaart.showing.telling.links import Link
from routekaart.showing.telling.open_data import ATOM
from routekaart.showing.telling.region import Region

_LINKS: dict[str, Callable[[Any], Link]] = {
    "organisaties": links.organisatie,
    "adviezen": links.advies,
    "signalen": links.signaal,
    "voorzieningen": links.voorziening,
    "begrippen": lambda item: Link(links.begrip(item.id), item.term),
    "documenten": lambda item: Link(links.document_page(item), item.naam),
}
"""The kinds with a term of their own that readers see, and the page of each."""


@dataclass(frozen=True)
class Dag:
    """Something on a day: what, and the page about it. `id` is the same in each build."""

    op: date
    id: tuple[str, ...]
    wat: str
    adres: str
    tekst: str = ""


def agenda(region: Region) -> tuple[Dag, ...]:
    """What begins, ends or has to be checked, in the order of the days."""
    found = (*_ends(region.inhoud), *_checks(region.inhoud), *_pact(region.inhoud))
    if region.next_change:
        about = "De inhoud verandert vanzelf. Bouw de site dan opnieuw."
        change = Dag(region.next_change, ("verandering",), about, links.OVER)
        found = (*found, change)
    return tuple(sorted(found, key=lambda dag: (dag.op, dag.id)))


def _ends(inhoud: Inhoud) -> Iterator[Dag]:
    for kind, link_of in _LINKS.items():
        for id_, item in getattr(inhoud, kind).items():
            if item.geldig_tot:
                link = link_of(item)
                yield Dag(
                    item.geldig_tot,
                    (kind, id_, "tot"),
                    f"Geldt vanaf vandaag niet meer: {link.naam}",
                    link.href,
                )


def checks(region: Region) -> tuple[Dag, ...]:
    """The days on which details have to be checked, in their order."""
    return tuple(sorted(_checks(region.inhoud), key=lambda dag: (dag.op, dag.id)))


def _checks(inhoud: Inhoud) -> Iterator[Dag]:
    for org in inhoud.organisaties.values():
        if org.gecontroleerd:
            day = last_good_day(org.gecontroleerd.op, inhoud.regio.houdbaarheid)
            about = f"Controleer de gegevens van {org.naam}"
            yield Dag(day, ("organisaties", org.id, "controle"), about, links.organisatie(org).href)


def _pact(inhoud: Inhoud) -> Iterator[Dag]:
    pact = inhoud.pact
    if pact is None:
        return
    if pact.van:
        yield Dag(pact.van, ("pact", "van"), f"Begin: {pact.naam}", links.PACT)
    if pact.tot:
        yield Dag(pact.tot, ("pact", "tot"), f"Einde: {pact.naam}", links.PACT)
    for id_, afspraak in pact.afspraken.items():
        if afspraak.gepland:
            about = f"Begint volgens plan: {afspraak.tekst}"
            yield Dag(afspraak.gepland, ("pact", "afspraken", id_), about, links.PACT)


def changes(region: Region) -> tuple[Dag, ...]:
    """What changed, the newest first: explanations, versions of the covenant, and what began."""
    found = (*_explained(region.inhoud), *_versions(region.inhoud), *_began(region.inhoud))
    past = (dag for dag in found if dag.op <= region.peildatum)
    return tuple(sorted(past, key=lambda dag: (-dag.op.toordinal(), dag.id)))


def _explained(inhoud: Inhoud) -> Iterator[Dag]:
    for id_, item in inhoud.toelichtingen.items():
        link = links.toelichting(item)
        yield Dag(item.datum, ("toelichtingen", id_), link.naam, link.href, item.samenvatting)


def _versions(inhoud: Inhoud) -> Iterator[Dag]:
    for versie in inhoud.pact.versies if inhoud.pact else ():
        about = f"Nieuwe versie van het pact: {versie.versie}"
        yield Dag(
            versie.datum, ("pact", "versie", versie.versie), about, links.PACT, versie.wat_is_anders
        )


def _began(inhoud: Inhoud) -> Iterator[Dag]:
    for kind, link_of in _LINKS.items():
        for id_, item in getattr(inhoud, kind).items():
            if item.geldig_vanaf:
                link = link_of(item)
                about = f"Geldt vanaf deze dag: {link.naam}"
                yield Dag(item.geldig_vanaf, (kind, id_, "vanaf"), about, link.href)


def as_ics(region: Region, dagen: Iterable[Dag] | None = None) -> bytes:
    """A calendar of whole days (RFC 5545), all or some. It holds no alarm and invites nobody."""
    inhoud = region.inhoud
    head = (
        ("VERSION", "2.0"),
        ("PRODID", "-//Routekaart//NL"),
        ("CALSCALE", "GREGORIAN"),
        ("X-WR-CALNAME", escape_text(f"Routekaart {inhoud.regio.naam}")),
    )
    lines = [content_line(name, value) for name, value in head]
    for dag in agenda(region) if dagen is None else dagen:
        lines += (content_line(name, value) for name, value in _event(region, dag))
    return "".join(("BEGIN:VCALENDAR\r\n", *lines, "END:VCALENDAR\r\n")).encode()


def _event(region: Region, dag: Dag) -> Iterator[tuple[str, str]]:
    yield "BEGIN", "VEVENT"
    yield "UID", region_uuid(region.inhoud, "agenda", *dag.id)
    yield "DTSTAMP", f"{region.peildatum:%Y%m%d}T000000Z"
    yield "DTSTART;VALUE=DATE", f"{dag.op:%Y%m%d}"
    yield "DTEND;VALUE=DATE", f"{dag.op + timedelta(days=1):%Y%m%d}"
    yield "SUMMARY", escape_text(dag.wat)
    if address := links.full_address(region.inhoud, dag.adres):
        yield "URL", address
    yield "TRANSP", "TRANSPARENT"
    yield "END", "VEVENT"


def as_atom(region: Region) -> bytes:
    """A feed of what changed (RFC 4287). The links are relative where the site has no address."""
    inhoud, told = region.inhoud, changes(region)
    newest = max((dag.op for dag in told), default=region.peildatum)
    lines = [
        '<?xml version="1.0" encoding="utf-8"?>',
        '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="nl">',
        f"<id>{region_urn(inhoud)}:wijzigingen</id>",
        _element("title", f"Routekaart {inhoud.regio.naam}: wat er veranderde"),
        f"<updated>{_moment(newest)}</updated>",
        f"<author>{_element('name', inhoud.regio.uitgever.naam)}</author>",
        f'<link rel="self" href="{escape(_leads(inhoud, ATOM))}"/>',
        f'<link rel="alternate" type="text/html" href="{escape(_leads(inhoud, links.START))}"/>',
    ]
    for dag in told:
        lines += _entry(inhoud, dag)
    return "\n".join((*lines, "</feed>\n")).encode()


def _entry(inhoud: Inhoud, dag: Dag) -> Iterator[str]:
    yield "<entry>"
    yield f"<id>urn:uuid:{region_uuid(inhoud, 'wijzigingen', *dag.id)}</id>"
    yield _element("title", dag.wat)
    yield f"<updated>{_moment(dag.op)}</updated>"
    yield f'<link rel="alternate" type="text/html" href="{escape(_leads(inhoud, dag.adres))}"/>'
    yield _element("summary", dag.tekst or dag.wat)
    yield "</entry>"


def _leads(inhoud: Inhoud, path: str) -> str:
    return links.full_address(inhoud, path) or links.relative(links.GEGEVENS, path)


def _element(name: str, text: str) -> str:
    plain = "".join(one for one in " ".join(text.split()) if one.isprintable())
    return f"<{name}>{escape(plain, quote=False)}</{name}>"


def _moment(day: date) -> str:
    return f"{day.isoformat()}T00:00:00Z"
