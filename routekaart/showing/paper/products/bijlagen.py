"""The chapters at the back of the booklet: procedures, meetings, terms, the covenant, documents."""

from collections.abc import Iterator
from datetime import date

from routekaart.reading.model import Begrip, Document, Inhoud, Overleg, Pact, Stappenplan
from routekaart.showing.paper.products import rijen
from routekaart.showing.paper.products.fasenblad import stap
from routekaart.showing.paper.products.imprint import Data
from routekaart.showing.telling import links, words
from routekaart.showing.telling.links import full_address
from routekaart.showing.telling.plans import Vervolg, make_plan
from routekaart.showing.telling.words import describe_bijdrage


def bijlagen(inhoud: Inhoud, peildatum: date) -> list[Data]:
    """The chapters that have something to say on this day."""
    chapters = (
        _stappenplannen(inhoud),
        _chapter("Overleggen", "Waar organisaties elkaar treffen.", _overleggen(inhoud)),
        _chapter("Begrippen", "Wat de woorden in deze regio betekenen.", _begrippen(inhoud)),
        _pact(inhoud, peildatum),
        _chapter("Documenten", "Convenanten, plannen en formulieren.", _documenten(inhoud)),
    )
    return [chapter for chapter in chapters if chapter["groepen"]]


def _chapter(naam: str, uitleg: str, items: Iterator[Data]) -> Data:
    return rijen.hoofdstuk(naam, uitleg, [rijen.groep("", items)])


def _stappenplannen(inhoud: Inhoud) -> Data:
    items = (_plan(inhoud, plan) for plan in inhoud.stappenplannen.values())
    return _chapter("Stappenplannen", "Stap voor stap: wie doet wat, en wanneer.", items)


def _plan(inhoud: Inhoud, plan: Stappenplan) -> Data:
    steps = [
        {
            **stap(inhoud, step.blok.stap),
            "naam": step.naam,
            "vervolg": [_vervolg(way) for way in step.vervolg],
        }
        for step in make_plan(inhoud, plan).stappen
    ]
    rows = (
        rijen.tekst("Waarvoor", plan.uitleg),
        {"kop": "Stappen", "plan": steps},
        rijen.tekst("Wet of afspraak", plan.grondslag),
    )
    code = plan.code or ""
    return rijen.item(plan.naam, rows, code=code, soort="plan", id_=code or f"plan-{plan.id}")


def _vervolg(way: Vervolg) -> str:
    """Where a step leads, in one sentence."""
    als = f"{words.capitalize(words.drop_punt(way.als))}: " if way.als else ""
    code = f"{way.naar.code} " if way.naar and way.naar.code else ""
    naar = f" {code}{way.naar.naam}" if way.naar else ""
    binnen = f" ({words.drop_punt(way.binnen)})" if way.binnen else ""
    return words.end_zin(f"{als}{way.zin}{naar}{binnen}")


def _overleggen(inhoud: Inhoud) -> Iterator[Data]:
    for overleg in inhoud.overleggen.values():
        yield rijen.item(overleg.naam, _overleg(inhoud, overleg), id_=f"overleg-{overleg.id}")


def _overleg(inhoud: Inhoud, overleg: Overleg) -> Iterator[Data | None]:
    chair = inhoud.rollen[overleg.voorzitter].naam if overleg.voorzitter else ""
    who = [inhoud.organisaties[id_].naam for id_ in overleg.deelnemers]
    yield rijen.tekst("Waarvoor", overleg.waarvoor)
    yield rijen.tekst(
        "Wie roept het bijeen?", words.end_zin(words.capitalize(chair)) if chair else ""
    )
    yield rijen.punten("Wie doet mee?", (*who, *overleg.ook_aanwezig))
    yield rijen.tekst("Hoe vaak?", overleg.hoe_vaak)
    yield rijen.punten("Hoe brengt u iets in?", overleg.inbrengen)
    yield rijen.tekst("Ouders en leerling", overleg.ouders)
    yield rijen.tekst("Uitkomst", overleg.uitkomst)


def _begrippen(inhoud: Inhoud) -> Iterator[Data]:
    for begrip in sorted(inhoud.begrippen.values(), key=lambda item: item.term.casefold()):
        rows = _begrip(begrip, inhoud.landelijke_begrippen.get(begrip.id))
        yield rijen.item(begrip.term, rows, id_=f"begrip-{begrip.id}")


def _begrip(begrip: Begrip, landelijk: Begrip | None) -> Iterator[Data | None]:
    yield rijen.tekst("Betekenis", begrip.definitie)
    yield rijen.tekst("Grens", words.end_zin(words.capitalize(words.describe_grens(begrip.grens)))
                      if begrip.grens else "")  # fmt: skip
    yield rijen.punten("Hieronder valt", begrip.omvat)
    yield rijen.tekst("Landelijk", landelijk.definitie if landelijk else "")


def _pact(inhoud: Inhoud, peildatum: date) -> Data:
    pacts = (("In deze regio", inhoud.pact), ("Landelijk", inhoud.landelijk_pact))
    groups = (
        rijen.groep(
            naam, [rijen.item(pact.naam, _pactrijen(inhoud, pact, peildatum), id_=f"pact-{naam}")]
        )
        for naam, pact in pacts
        if pact
    )
    return rijen.hoofdstuk("Pact", "Wie wat heeft beloofd.", groups)


def _pactrijen(inhoud: Inhoud, pact: Pact, peildatum: date) -> Iterator[Data | None]:
    status = words.end_zin(words.PACTSTATUS[pact.status])
    term = words.describe_geldigheid(pact.van, pact.tot)
    yield rijen.tekst("Stand", " ".join(filter(None, (status, pact.toelichting))))
    yield rijen.tekst("Aanleiding", pact.aanleiding)
    yield rijen.tekst("Looptijd", words.end_zin(words.capitalize(term)) if term else "")
    yield rijen.tekst("Terugkijken", pact.evaluatie)
    yield rijen.punten("Partners", _partners(inhoud, pact))
    yield rijen.punten("Ambities", (_ambitie(*pair) for pair in _ambities(pact)))
    yield rijen.punten("Uitgangspunten", pact.uitgangspunten)
    yield rijen.punten(
        "Afspraken",
        (
            f"{words.end_zin(a.tekst)} {words.describe_stand(a, peildatum)}."
            for a in pact.afspraken.values()
        ),
    )
    yield rijen.punten("Voor welke leerlingen", (f"{g.naam}: {g.doel}" for g in pact.doelgroepen))


def _partners(inhoud: Inhoud, pact: Pact) -> Iterator[str]:
    for partner in pact.partners:
        org = inhoud.organisaties.get(partner.organisatie or "")
        naam = org.naam if org else partner.naam or ""
        if naam:
            yield (
                words.end_zin(f"{naam}: {partner.rol}")
                + f" {describe_bijdrage(partner.steunt, partner.voert_uit)}."
            )


def _ambities(pact: Pact) -> Iterator[tuple[str, str | None, str | None]]:
    for ambitie in pact.ambities:
        yield ambitie.tekst, ambitie.termijn, ambitie.resultaat


def _ambitie(tekst: str, termijn: str | None, resultaat: str | None) -> str:
    parts = (
        words.end_zin(tekst),
        f"Te bereiken: {words.end_zin(termijn)}" if termijn else "",
        f"Resultaat tot nu toe: {words.end_zin(resultaat)}" if resultaat else "",
    )
    return " ".join(filter(None, parts))


def _documenten(inhoud: Inhoud) -> Iterator[Data]:
    for document in inhoud.documenten.values():
        yield rijen.item(document.naam, _document(inhoud, document), id_=f"document-{document.id}")


def _document(inhoud: Inhoud, document: Document) -> Iterator[Data | None]:
    geldig = words.describe_geldigheid(document.geldig_vanaf, document.geldig_tot)
    yield rijen.tekst("Soort", words.end_zin(words.capitalize(document.soort)))
    yield rijen.tekst("Waarover", document.waarover)
    yield rijen.punten("Van wie", document.partijen)
    yield rijen.tekst("Geldig", words.end_zin(words.capitalize(geldig)) if geldig else "")
    brief = full_address(inhoud, links.document_page(document)) if document.tekst else None
    yield rijen.adres("Waar te vinden", brief or document.url)
    yield rijen.tekst("Nog niet te vinden", document.nog_open)
