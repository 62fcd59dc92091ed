"""The escalation ladder: all phases on one sheet. The booklet has them with all that is said."""

from routekaart.deciding.checks.ladder import directions
from routekaart.deciding.contacts import area_of
from routekaart.reading.model import Fase, Inhoud, Opschaling, Stap, Vastleggen
from routekaart.showing.paper.products.bellijst import sort
from routekaart.showing.paper.products.imprint import Data, imprint
from routekaart.showing.paper.products.items import advies, linked
from routekaart.showing.telling import links, words
from routekaart.showing.telling.documenten import link_documenten
from routekaart.showing.telling.plans import describe_fase, describe_regie
from routekaart.showing.telling.region import Region
from routekaart.showing.telling.steps import name_doer
from routekaart.showing.telling.varianten import describe_anders
from routekaart.showing.telling.words import end_zin

TEMPLATE = "fasenblad"


def data(region: Region) -> Data:
    """The phases of a region, with what each step asks."""
    inhoud = region.inhoud
    return {
        "colofon": imprint(inhoud, region.peildatum, "fasen"),
        "fasen": [fase(region, item) for item in inhoud.fasen.values()],
    }


def fase(region: Region, item: Fase) -> Data:
    """A phase in words."""
    inhoud = region.inhoud
    if item.varianten:
        item = region.varianten.known(item, area_of(inhoud, ()))
    steps = [stap(inhoud, step) for step in item.stappen]
    verder, terug = directions(inhoud, item)
    in_fase = sort(found for found in inhoud.adviezen.values() if found.fase == item.id)
    return {
        **linked(inhoud, links.fase(item)),
        "periode": describe_fase(inhoud, item),
        "regie": words.capitalize(describe_regie(inhoud, item)),
        "uitleg": item.uitleg or "",
        "overleg": inhoud.overleggen[item.overleg].naam if item.overleg else "",
        "stappen": steps,
        "verder": [reden(inhoud, reason) for reason in verder],
        "terug": [reden(inhoud, reason) for reason in terug],
        "klaar_als": item.klaar_als or "",
        "anders": [
            {"voor": one.voor, "zinnen": list(one.zinnen)} for one in describe_anders(inhoud, item)
        ],
        "adviezen": [advies(inhoud, found) for found in in_fase],
    }


def reden(inhoud: Inhoud, item: Opschaling) -> Data:
    """Why one goes to another phase."""
    return {
        "reden": words.REDENEN[item.reden],
        "als": end_zin(item.als),
        "naar": linked(inhoud, links.fase(inhoud.fasen[item.naar])),
    }


def stap(inhoud: Inhoud, item: Stap) -> Data:
    """A step of a phase or plan: who does what, and the points around it, each with its name."""
    points = (
        (
            "Wanneer",
            end_zin(words.capitalize(words.describe_termijn(item.termijn))) if item.termijn else "",
        ),
        ("In welke vorm", end_zin(item.vorm) if item.vorm else ""),
        ("Waarom", item.waarom or ""),
        ("Ouders", item.ouders or ""),
        ("Toestemming", end_zin(item.toestemming) if item.toestemming else ""),
        ("Tekent", end_zin(item.tekent) if item.tekent else ""),
        ("Krijgt het", end_zin(item.krijgt) if item.krijgt else ""),
        ("Vastleggen", " ".join(map(vastleggen, item.vastleggen))),
        ("Te gebruiken", end_zin(_namen(inhoud, item)) if item.documenten else ""),
        ("Overleg", end_zin(inhoud.overleggen[item.overleg].naam) if item.overleg else ""),
    )
    return {
        "wie": name_doer(inhoud, item),
        "wat": end_zin(item.wat),
        "hoe": item.hoe or "",
        "punten": [{"naam": name, "tekst": text} for name, text in points if text],
    }


def _namen(inhoud: Inhoud, item: Stap) -> str:
    return words.join_words(link.naam for link in link_documenten(inhoud, item.documenten))


def vastleggen(item: Vastleggen) -> str:
    """What is written down, where, and what happens to it, in sentences."""
    points = (
        ("Waar", item.waar),
        ("Wie tekent", item.wie_tekent),
        ("Wie krijgt het", item.wie_krijgt),
        ("Bewaren", item.bewaren),
    )
    return " ".join(
        (end_zin(item.wat), *(f"{name}: {end_zin(text)}" for name, text in points if text))
    )
