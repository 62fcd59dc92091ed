"""Fields that must fit together: within one item here, between items in the modules it asks."""

from collections.abc import Callable, Iterator
from datetime import date

from routekaart.reading.amounts import check_amounts
from routekaart.reading.catalogue import finding
from routekaart.reading.fasen import check_fasen
from routekaart.reading.finding import Finding, Related
from routekaart.reading.herkomst import check_herkomst
from routekaart.reading.known import Known
from routekaart.reading.lezers import check_lezers
from routekaart.reading.model import (
    VARYING,
    WITH_A_TERM,
    Herkomst,
    Inhoud,
    Pact,
    Signaal,
    Soort,
)
from routekaart.reading.model.adressen import path_in_site
from routekaart.reading.model.advies import SCHOOL
from routekaart.reading.moments import check_moments
from routekaart.reading.rows import check_rows
from routekaart.reading.source import Source, Step
from routekaart.reading.tijden import check_tijden
from routekaart.reading.twice import check_twice
from routekaart.reading.ways import check_ways
from routekaart.reading.words import item_name

TERM = ("geldig_vanaf", "geldig_tot")


def check_items(inhoud: Inhoud, source: Source, known: Known) -> Iterator[Finding]:
    """Every check on fields that must fit together."""
    if not _is_unread(known, "signalen"):
        yield from _check_signalen(inhoud, source, known)
    if not _is_unread(known, "signalen", "adviezen", "vragen", "regio"):
        yield from check_rows(inhoud, source)
        yield from check_moments(inhoud, source)
    if not _is_unread(known, "adviezen"):
        yield from _check_adviezen(inhoud, source)
        yield from check_lezers(inhoud, source, signals_known=not _is_unread(known, "signalen"))
    if not _is_unread(known, "organisaties"):
        yield from _check_contact(inhoud, source)
    if not _is_unread(known, "documenten"):
        yield from _check_documenten(inhoud, source)
        yield from check_herkomst(inhoud, source)
    yield from _check_periods(inhoud, source)
    yield from check_amounts(inhoud, source)
    yield from check_twice(inhoud, source)
    yield from check_tijden(inhoud, source)
    yield from check_ways(inhoud, source)
    yield from check_fasen(inhoud, source, known)


def _is_unread(known: Known, *kinds: str) -> bool:
    """Whether what is not there may stand in a file that could not be read."""
    return any(gap[:1] in ((), *((kind,) for kind in kinds)) for gap in known.gaps)


def _check_signalen(inhoud: Inhoud, source: Source, known: Known) -> Iterator[Finding]:
    if not known.ids["signalen"]:
        yield finding("RK344", source.key("regio"))
    for id_, signaal in inhoud.signalen.items():
        if not signaal.routes and not signaal.anders:
            yield finding("RK331", source.key("signalen", id_), signaal=id_)
        yield from _check_steps(inhoud, signaal, source)


def _check_steps(inhoud: Inhoud, signaal: Signaal, source: Source) -> Iterator[Finding]:
    """The steps of the plan that a signal asks about: what does one do who is there?"""
    plan = inhoud.stappenplannen.get(signaal.uit_plan or "")
    if plan is None or signaal.anders:
        return
    answered = {step for row in signaal.routes for step in row.als.get(plan.id, plan.stappen)}
    for step in plan.stappen:
        if step not in answered:
            here = source.key("stappenplannen", plan.id, "stappen", step)
            asks = source.at("signalen", signaal.id, "uit_plan")
            place = source.own(here, asks)
            other = Related(asks, "Dit signaal vraagt het.")
            if place == asks:
                other = Related(here, "Dit is de stap.")
            yield finding("RK367", place, stap=step, signaal=signaal.id, related=[other])


def _check_adviezen(inhoud: Inhoud, source: Source) -> Iterator[Finding]:
    for id_, advies in inhoud.adviezen.items():
        for number, rol in enumerate(advies.hogerop):
            if rol in (SCHOOL, advies.rol):
                yield finding("RK353", source.at("adviezen", id_, "hogerop", number), rol=rol)
        if advies.niet_bij and advies.soort is not Soort.NIET_HIER_MELDEN:
            place = source.at("adviezen", id_, "niet_bij")
            yield finding("RK357", place, advies=id_, soort=advies.soort.value)
        if id_ in advies.tegelijk_met:
            place = source.at("adviezen", id_, "tegelijk_met", advies.tegelijk_met.index(id_))
            yield finding("RK355", place, advies=id_)
        grondslag = advies.grondslag
        if advies.soort is Soort.MAG_NIET and grondslag is None:
            place = source.own(source.at("adviezen", id_, "soort"), source.key("adviezen", id_))
            yield finding("RK354", place, advies=id_)
        if grondslag and grondslag.soort is Herkomst.WET and grondslag.bron is None:
            yield finding("RK335", source.key("adviezen", id_, "grondslag"), advies=id_)


def _check_contact(inhoud: Inhoud, source: Source) -> Iterator[Finding]:
    for id_, organisatie in inhoud.organisaties.items():
        if not organisatie.contact.wegen and not organisatie.contact.nog_open:
            yield finding("RK334", source.key("organisaties", id_, "contact"), organisatie=id_)
        # A site alone may still leave open whom one calls.
        if organisatie.contact.nummer and organisatie.contact.nog_open:
            place = source.at("organisaties", id_, "contact", "nog_open")
            yield finding("RK340", place, wat=item_name("organisaties", id_))
        if organisatie.verwijzing_nodig is False and organisatie.verwijzing_door:
            place = source.at("organisaties", id_, "verwijzing_door")
            yield finding("RK341", place, organisatie=id_)


def _check_documenten(inhoud: Inhoud, source: Source) -> Iterator[Finding]:
    for id_, document in inhoud.documenten.items():
        if not ((found := document.url or document.bestand or document.tekst) or document.nog_open):
            yield finding("RK337", source.key("documenten", id_), document=id_)
        if found and document.nog_open:
            place = source.at("documenten", id_, "nog_open")
            yield finding("RK340", place, wat=item_name("documenten", id_))


def check_bestanden(
    inhoud: Inhoud, source: Source, is_there: Callable[[str], bool]
) -> Iterator[Finding]:
    """Documents of which the file is not in the site."""
    for id_, document in inhoud.documenten.items():
        if document.bestand and not is_there(path_in_site(document.bestand)):
            place = source.at("documenten", id_, "bestand")
            yield finding("RK338", place, document=id_, bestand=document.bestand)


def _check_periods(inhoud: Inhoud, source: Source) -> Iterator[Finding]:
    """Everything with a first and a last day."""
    for kind in WITH_A_TERM:
        for id_, item in getattr(inhoud, kind).items():
            days = (item.geldig_vanaf, item.geldig_tot)
            yield from _check_period((kind, id_), TERM, days, source)
    for id_, signaal in inhoud.signalen.items():
        for part, rows in (("routes", signaal.routes), ("aanvullend", signaal.aanvullend)):
            for number, row in enumerate(rows):
                days = (row.geldig_vanaf, row.geldig_tot)
                yield from _check_period(("signalen", id_, part, number), TERM, days, source)
    yield from _check_varianten(inhoud, source)
    pacts: dict[str, Pact | None] = {"pact": inhoud.pact, "landelijk_pact": inhoud.landelijk_pact}
    for name, pact in pacts.items():
        if pact is not None:
            yield from _check_period((name,), ("van", "tot"), (pact.van, pact.tot), source)


def _check_varianten(inhoud: Inhoud, source: Source) -> Iterator[Finding]:
    for kind in VARYING:
        for id_, item in getattr(inhoud, kind).items():
            for number, variant in enumerate(item.varianten):
                days = (variant.voor.geldig_vanaf, variant.voor.geldig_tot)
                path = (kind, id_, "varianten", number, "voor")
                yield from _check_period(path, TERM, days, source)


def _check_period(
    path: tuple[Step, ...],
    names: tuple[str, str],
    days: tuple[date | None, date | None],
    source: Source,
) -> Iterator[Finding]:
    begin, einde = days
    if begin is not None and einde is not None and einde <= begin:
        related = Related(source.at(*path, names[0]), "Het begin.")
        place = source.at(*path, names[1])
        yield finding("RK336", place, begin=names[0], einde=names[1], related=[related])
