"""Facts of advices and bounds of questions, in lines."""

from collections.abc import Iterator
from typing import Any

from routekaart.deciding.difference.facts import AdviesChange, VraagChange
from routekaart.reading.model import Inhoud, Termijn, Voor, Vraag
from routekaart.reading.number_line import in_words, stretch_of
from routekaart.showing.changes.story import Verhaal
from routekaart.showing.telling import words
from routekaart.showing.telling.lezers import LEZERS
from routekaart.showing.telling.varianten import describe_voor

_NAMED = {
    "rol": "rollen",
    "fase": "fasen",
    "stappenplan": "stappenplannen",
    "overleg": "overleggen",
    "hogerop": "rollen",
    "niet_bij": "rollen",
    "tegelijk_met": "adviezen",
}
"""The facts that are the id of an item, or ids, with the kind."""

VELDEN = {
    "soort": "soort",
    "grondslag": "grond",
    "herkomst": "van wie",
    "termijn": "termijn",
    "hoogstens": "hoe vaak hoogstens",
    "hogerop": "hogerop",
    "tegelijk_met": "tegelijk met",
    "verder": "hoe u verdergaat",
    "rol": "voor wie",
    "niet_bij": "bij wie u niet meldt",
    "fase": "fase",
    "stappenplan": "stappenplan",
    "overleg": "overleg",
    "samen_in_beeld": "samen in beeld",
    "varianten": "wat ergens anders is",
}


def advies_lines(verhaal: Verhaal) -> Iterator[str]:
    """For each fact that changed: of which advice, and what it was and is."""
    for change in verhaal.difference.adviezen:
        advies = verhaal.advies(change.advies)
        was, wordt = _value(verhaal, change, change.was), _value(verhaal, change, change.wordt)
        yield f"{advies.code} {advies.naam}: {VELDEN[change.veld]} was {was}, wordt {wordt}"


def lezer_lines(verhaal: Verhaal) -> Iterator[str]:
    """For each signal that is for other readers now: for whom it was and is."""
    for change in verhaal.difference.lezers:
        item = verhaal.new.inhoud.signalen[change.signaal]
        was, wordt = (
            words.join_words(LEZERS[one].wie for one in side) for side in (change.was, change.wordt)
        )
        yield f"{item.code} {item.naam}: was voor {was}, wordt voor {wordt}"


def vraag_lines(verhaal: Verhaal) -> Iterator[str]:
    """For each question with other bounds: which answers, and in which signals."""
    for change in verhaal.difference.vragen:
        now = verhaal.vraag(change.vraag)
        codes = verhaal.signalen_asking(change.vraag)
        yield f"{now.vraag}{f' (bij {words.join_words(codes)})' if codes else ''}"
        yield from (f"  {line}" for line in _vraag(verhaal, change, now))


def _value(verhaal: Verhaal, change: AdviesChange, value: Any) -> str:
    if value is None or value == ():
        return "niet ingevuld"
    if change.veld in _NAMED:
        ids = value if isinstance(value, tuple) else (value,)
        named = [verhaal.item(_NAMED[change.veld], id_) for id_ in ids]
        return words.join_words(str(item.naam) for item in named)  # type: ignore[attr-defined]
    if change.veld == "verder":
        return words.join_words(
            words.describe_verder(wanneer, str(verhaal.item("signalen", signaal).naam), als)  # type: ignore[attr-defined]
            for signaal, wanneer, als in value
        )
    if change.veld == "hoogstens":
        return words.describe_hoogstens(value)
    if change.veld == "soort":
        return f'"{words.SOORTEN[value]}"'
    if change.veld == "termijn":
        return words.describe_termijn(value)
    if change.veld == "varianten":
        side = verhaal.old if value is change.was else verhaal.new
        return words.join_words(_variant(side.inhoud, *one) for one in value)
    if change.veld == "samen_in_beeld":
        return "ja" if value else "nee"
    return str(value)


def _variant(inhoud: Inhoud, voor: Voor, termijn: Termijn | None) -> str:
    what = f": {words.describe_termijn(termijn)}" if termijn else ""
    return f'"{describe_voor(inhoud, voor)}{what}"'


def _vraag(verhaal: Verhaal, change: VraagChange, now: Vraag) -> Iterator[str]:
    before = verhaal.old.inhoud.alle_vragen[change.was]
    for was, id_ in change.antwoorden:
        yield f"{_antwoord(before, was)} wordt {_antwoord(now, id_)}"
    if change.punten:
        yield "Wat u telt, is anders: de eenheid, de periode of de punten."
    if change.bij_twijfel:
        was, wordt = (_twijfel(vraag) for vraag in (before, now))
        yield f"Wie het niet weet, kreeg {was} en krijgt nu {wordt}."


def _antwoord(vraag: Vraag, id_: str) -> str:
    """An answer with the amounts for which it holds."""
    antwoord = vraag.antwoorden[id_]
    if not antwoord.has_bounds or vraag.drempel is None:
        return f'"{antwoord.tekst}"'
    eenheid = vraag.drempel.eenheid
    stretch = stretch_of(id_, antwoord, eenheid)
    return f'"{antwoord.tekst}" ({in_words(stretch.start, stretch.end, eenheid)})'


def _twijfel(vraag: Vraag) -> str:
    return f'"{vraag.antwoorden[vraag.bij_twijfel].tekst}"' if vraag.bij_twijfel else "geen hulp"
