"""Every line of a region that is about one organisation, and what of it is open or proposed.

What an organisation is asked to look at, and what a reader sees is not settled yet, are the same
lines: both come from here.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import date
from typing import Any

from routekaart.deciding.contacts import area_served, candidates
from routekaart.deciding.uitspraken import PACT, Uitspraak, of_item, uitspraken
from routekaart.reading.age import is_outdated
from routekaart.reading.model import (
    Contact,
    Document,
    Gesloten,
    Herkomst,
    Inhoud,
    Nummer,
    Openingstijd,
    Organisatie,
    Stap,
    Stuk,
)
from routekaart.reading.source import Step

OWN = "organisaties"
_APART = ("nog_open", "herkomst")
"""What is in `contact` and is no way to reach somebody."""

_NAMES = ("naam", "rollen")
"""What something is called is nobody's proposal."""

_ABOUT = ("doe", "termijn", "voorwaarden", "terugkoppeling", "als_het_niet_lukt")
"""What an advice says that whoever it leads to has to know. The rest is for the school."""

Found = Iterator[tuple[str, Uitspraak]]
"""Lines with the id of the organisation that each is about."""


def index_lines(inhoud: Inhoud, peildatum: date) -> Mapping[str, tuple[Uitspraak, ...]]:
    """For each organisation what is open, what it says of itself, and what else names it."""
    found: dict[str, list[Uitspraak]] = {id_: [] for id_ in inhoud.organisaties}
    for org in inhoud.organisaties.values():
        found[org.id] += _gaps(inhoud, org, peildatum)
        found[org.id] += _own(inhoud, org)
    for search in (_adviezen, _steps, _tables, _facilities, _pact, _mentions):
        for id_, line in search(inhoud):
            if id_ in found:
                found[id_].append(line)
    return {id_: tuple(dict.fromkeys(lines)) for id_, lines in found.items()}


def unsettled(lines: Iterable[Uitspraak]) -> tuple[Uitspraak, ...]:
    """The lines that are open, and those that nobody agreed on."""
    return tuple(one for one in lines if one.is_open or one.herkomst is Herkomst.VOORSTEL)


def is_own(line: Uitspraak) -> bool:
    """Whether an organisation says this of itself."""
    return line.kind == OWN


def _gaps(inhoud: Inhoud, org: Organisatie, peildatum: date) -> Iterator[Uitspraak]:
    def gap(veld: str, tekst: str, plek: tuple[Step, ...] = ()) -> Uitspraak:
        return Uitspraak(OWN, org.id, veld, tekst, None, None, plek, is_open=True)

    if org.contact.is_open:
        why = org.contact.nog_open or "Het is nog niet bekend hoe u deze organisatie bereikt."
        yield gap("contact", why, ("nog_open",))
    check = org.gecontroleerd
    if check is None:
        yield gap("gecontroleerd", "De gegevens zijn nog niet nagekeken.")
    elif is_outdated(check.op, inhoud.regio.houdbaarheid, peildatum):
        yield gap("gecontroleerd", "De gegevens zijn te lang geleden nagekeken.")


def _own(inhoud: Inhoud, org: Organisatie) -> Iterator[Uitspraak]:
    """What it is called and where it works, how one reaches it, and what it does."""
    for veld, tekst in _facts(inhoud, org):
        whose = None if veld in _NAMES else org.herkomst_of(veld)
        yield Uitspraak(OWN, org.id, veld, tekst, whose)
    whose = org.contact.herkomst or org.herkomst_of("contact")
    for plek, tekst in _ways(org.contact):
        yield Uitspraak(OWN, org.id, "contact", tekst, whose, None, plek)
    yield from (one for one in of_item(OWN, org.id, org) if one.veld != "contact")


def _facts(inhoud: Inhoud, org: Organisatie) -> Iterator[tuple[str, str]]:
    yield "naam", f"{org.naam} ({org.afkorting})" if org.afkorting else org.naam
    yield "rollen", ", ".join(inhoud.rollen[rol].naam for rol in org.rollen)
    yield "werkgebied", _area(inhoud, org)
    if org.toestemming_ouders:
        yield "toestemming_ouders", org.toestemming_ouders.replace("_", " ")
    if org.verwijzing_nodig is not None:
        yield "verwijzing_nodig", "ja" if org.verwijzing_nodig else "nee"


def _area(inhoud: Inhoud, org: Organisatie) -> str:
    area, regio = area_served(inhoud, org), inhoud.regio
    named = [
        [one.naam for id_, one in known.items() if id_ in served]
        for known, served in (
            (regio.gemeenten, area.gemeenten),
            (regio.sectoren, area.sectoren),
            (regio.schoolbesturen if org.werkgebied.schoolbesturen else {}, area.besturen),
        )
    ]
    return "; ".join(", ".join(names) for names in named if names)


def _ways(contact: Contact) -> Iterator[tuple[tuple[Step, ...], str]]:
    for veld in type(contact).model_fields:
        value = getattr(contact, veld)
        if veld in _APART or not value:
            continue
        if isinstance(value, tuple):
            yield from (((veld, number), _in_words(one)) for number, one in enumerate(value))
        else:
            yield (veld,), str(value)


def _in_words(value: object) -> str:
    match value:
        case Nummer():
            parts = (value.nummer, value.waarvoor, value.doorkies, value.vraag_naar)
            return ", ".join(part for part in parts if part)
        case Openingstijd():
            return f"{', '.join(value.dagen)}: van {value.van} tot {value.tot}"
        case Gesloten():
            days = f"gesloten van {value.van} tot {value.tot}"
            return f"{days} ({value.waarom})" if value.waarom else days
    return str(value)


def _adviezen(inhoud: Inhoud) -> Found:
    """What a school is told to do with it; and the documents for that, where they are not there."""
    for advies in inhoud.adviezen.values():
        said = [_named("adviezen", advies.id, advies, advies.naam)]
        said += (one for one in of_item("adviezen", advies.id, advies) if one.veld in _ABOUT)
        missing = (inhoud.documenten[id_] for id_ in advies.documenten if id_ in inhoud.documenten)
        said += (_missing(document) for document in missing if document.nog_open)
        for org in candidates(inhoud, advies):
            yield from ((org.id, line) for line in said)
        yield from _of_steps(inhoud, "adviezen", advies.id, advies, dict(enumerate(advies.daarna)))


def _missing(document: Document) -> Uitspraak:
    tekst = f"{document.naam}: {document.nog_open}"
    return Uitspraak("documenten", document.id, "nog_open", tekst, None, is_open=True)


def _steps(inhoud: Inhoud) -> Found:
    """The steps that it takes, and the phases that it leads."""
    for fase in inhoud.fasen.values():
        for org in inhoud.met_rol.get(fase.regie, ()):
            yield org.id, replace(_named("fasen", fase.id, fase, fase.naam), veld="regie")
        yield from _of_steps(inhoud, "fasen", fase.id, fase, dict(enumerate(fase.stappen)))
    for plan in inhoud.stappenplannen.values():
        yield from _of_steps(inhoud, "stappenplannen", plan.id, plan, plan.stappen)


def _of_steps(
    inhoud: Inhoud, kind: str, id_: str, item: Stuk, stappen: Mapping[Any, Stap]
) -> Found:
    veld = "daarna" if kind == "adviezen" else "stappen"
    for step, stap in stappen.items():
        whose = stap.herkomst or item.herkomst_of(veld)
        line = Uitspraak(kind, id_, veld, stap.wat, whose, None, (step,))
        for org in inhoud.met_rol.get(stap.rol, ()) if stap.rol else ():
            yield org.id, line


def _tables(inhoud: Inhoud) -> Found:
    """Where it meets others."""
    for overleg in inhoud.overleggen.values():
        chair = inhoud.met_rol.get(overleg.voorzitter, ()) if overleg.voorzitter else ()
        said = [_named("overleggen", overleg.id, overleg, overleg.naam)]
        said += of_item("overleggen", overleg.id, overleg)
        for id_ in dict.fromkeys((*overleg.deelnemers, *(org.id for org in chair))):
            yield from ((id_, line) for line in said)


def _facilities(inhoud: Inhoud) -> Found:
    """What it offers, or helps to offer."""
    for item in inhoud.voorzieningen.values():
        said = [_named("voorzieningen", item.id, item, item.naam)]
        said += of_item("voorzieningen", item.id, item)
        for id_ in dict.fromkeys((item.wie, *item.organisaties)):
            yield from ((id_, line) for line in said if id_)


def _pact(inhoud: Inhoud) -> Found:
    """What it promised."""
    pact = inhoud.pact
    if pact is None:
        return
    whose = pact.herkomst_of("partners")
    for number, partner in enumerate(pact.partners):
        if partner.organisatie:
            yield (
                partner.organisatie,
                Uitspraak(PACT, PACT, "partners", partner.rol, whose, None, (number,)),
            )
    for id_, afspraak in pact.afspraken.items():
        whose = afspraak.herkomst or pact.herkomst_of("afspraken")
        line = Uitspraak(PACT, PACT, "afspraken", afspraak.tekst, whose, None, (id_,))
        yield from ((org, line) for org in afspraak.organisaties)


def _mentions(inhoud: Inhoud) -> Found:
    """Sentences anywhere that call it by its name. One that names itself is there already."""
    names: dict[str, list[str]] = defaultdict(list)
    for org in inhoud.organisaties.values():
        for name in filter(None, (org.naam, org.afkorting)):
            names[name].append(org.id)
    if not names:
        return
    longest = sorted(names, key=len, reverse=True)
    pattern = re.compile(rf"\b(?:{'|'.join(map(re.escape, longest))})\b")
    for line in uitspraken(inhoud):
        for name in dict.fromkeys(pattern.findall(line.tekst)):
            yield from ((id_, line) for id_ in names[name] if (line.kind, line.id) != (OWN, id_))


def _named(kind: str, id_: str, item: Stuk, naam: str) -> Uitspraak:
    return Uitspraak(kind, id_, "naam", naam, item.herkomst_of("naam"))
