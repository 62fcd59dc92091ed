"""Amounts and units that contradict the words beside them, or each other."""

import re
from collections.abc import Iterator
from decimal import Decimal

from routekaart.reading.catalogue import finding
from routekaart.reading.finding import Finding, Related
from routekaart.reading.model import Antwoord, Drempel, Fase, Inhoud, Vraag
from routekaart.reading.number_line import WHOLE
from routekaart.reading.source import Source, Step
from routekaart.reading.varianten import in_all_variants
from routekaart.reading.words import amount, plural

Path = tuple[Step, ...]

BOUNDS = ("vanaf", "na", "tot", "tot_en_met")
IN_TIME = ("venster", "termijn", "binnen")
"""The fields that hold a stretch of time, which is never counted in times."""

_HOURS = {
    "lesuur": 1,
    "klokuur": 1,
    "dag": 24,
    "schooldag": 24,
    "werkdag": 24,
    "week": 168,
    "schoolweek": 168,
    "lesweek": 168,
    "maand": 672,
    "schooljaar": 6720,
    "jaar": 8760,
}
"""How long a unit lasts at least. Only to see that a window is too short; nothing is converted."""

_WORDS = dict(
    zip(
        ["twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien", "elf", "twaalf"],
        range(2, 13),
        strict=True,
    )
)
_NUMBER = re.compile(rf"\b(?:\d+(?:,\d+)?|{'|'.join(_WORDS)})\b", re.IGNORECASE)

_COUNTED = re.compile(
    rf"{_NUMBER.pattern} (\w*(?:uur|uren|dag|dagen|week|weken|maand|maanden|jaar|jaren|keer))\b",
    re.IGNORECASE,
)
_FAMILIES = {"uur": "uur", "uren": "uur", "dag": "dag", "week": "week", "weken": "week"}
_FAMILIES |= {"maand": "maand", "jaar": "jaar", "jaren": "jaar", "keer": "keer"}
"""How a word for a unit is known. A school week is said as a week, and counted as one."""


def check_amounts(inhoud: Inhoud, source: Source) -> Iterator[Finding]:
    """Every check on amounts."""
    for here, vraag in in_all_variants(inhoud):
        for path, drempel in _drempels(here, vraag):
            yield from _check_venster(path, drempel, source)
        if vraag.drempel is not None:
            for name, antwoord in vraag.antwoorden.items():
                place: Path = (*here, "antwoorden", name)
                yield from _check_words(place, antwoord, vraag.drempel.eenheid, source)
    for fase in inhoud.fasen.values():
        yield from _check_moment(fase, source)
    for path, text in source.texts():
        if path[-1] == "eenheid" and text.value in WHOLE and path[-2] in IN_TIME:
            yield finding("RK324", text.location, veld=path[-2], eenheid=text.value)


def _drempels(path: Path, vraag: Vraag) -> Iterator[tuple[Path, Drempel]]:
    """What a question and its points count, with the path."""
    if vraag.drempel is not None:
        yield (*path, "drempel"), vraag.drempel
    for field, punten in (("een_van", vraag.een_van), ("alle", vraag.alle)):
        for number, punt in enumerate(punten):
            if punt.drempel is not None:
                yield (*path, field, number, "drempel"), punt.drempel


def _check_venster(path: Path, drempel: Drempel, source: Source) -> Iterator[Finding]:
    venster = drempel.venster
    if venster is None or drempel.eenheid in WHOLE or venster.eenheid in WHOLE:
        return
    if _HOURS[drempel.eenheid] > venster.aantal * _HOURS[venster.eenheid]:
        place = source.at(*path, "venster")
        window = amount(venster.aantal, venster.eenheid)
        yield finding("RK323", place, eenheid=plural(drempel.eenheid), venster=window)


def _check_words(path: Path, antwoord: Antwoord, eenheid: str, source: Source) -> Iterator[Finding]:
    """A text that says another number than its bounds, when it counts the same thing.

    "Minder dan 8 weken" may leave out that the answer above it ends at 4.
    """
    said = _numbers(antwoord.tekst)
    bounds = {name: value for name in BOUNDS if (value := getattr(antwoord, name)) is not None}
    ways = {name: _ways_to_say(name, bound, eenheid) for name, bound in bounds.items()}
    is_converted = any(unit != family(eenheid) for unit in _units(antwoord.tekst))
    if is_converted or not said - set().union(*ways.values()):
        return
    for name, bound in bounds.items():
        if said.isdisjoint(ways[name]):
            related = Related(source.at(*path, name), f"Hier staat {name}: {bound}.")
            yield finding(
                "RK320",
                source.at(*path, "tekst"),
                tekst=antwoord.tekst,
                veld=name,
                grens=bound,
                related=[related],
            )


def _ways_to_say(name: str, bound: Decimal, eenheid: str) -> set[Decimal]:
    """Up to 4 times is also at most 3 times; of what has parts there is no such neighbour."""
    if eenheid not in (*WHOLE, "jaar", "schooljaar"):
        return {bound}
    return {bound, bound - 1 if name in ("tot", "vanaf") else bound + 1}


def _check_moment(fase: Fase, source: Source) -> Iterator[Finding]:
    """A reason to go on in time names the moment at which the phase ends."""
    if fase.tot is None:
        return
    unit = rf"(?:{'|'.join(_said_as(fase.tot.eenheid))})\b"
    for number, opschaling in enumerate(fase.opschalen):
        said = _numbers(opschaling.als, unit) if opschaling.reden == "tijd" else set()
        if said and fase.tot.aantal not in said:
            place = source.at("fasen", fase.id, "opschalen", number, "als")
            related = Related(source.at("fasen", fase.id, "tot"), "Hier houdt de fase op.")
            einde = amount(fase.tot.aantal, fase.tot.eenheid)
            yield finding("RK325", place, fase=fase.id, einde=einde, related=[related])


def _said_as(eenheid: str) -> list[str]:
    """The words for a unit in a sentence; a school week is often just a week there."""
    usual = ["week"] if family(eenheid) == "week" else []
    return [word for one in (eenheid, *usual) for word in (one, plural(one))]


def _units(text: str) -> Iterator[str]:
    """The families of the units behind the numbers in a text."""
    for match in _COUNTED.finditer(text):
        yield family(match[1].casefold())


def family(unit: str) -> str:
    """What a unit is counted with: `week` for a school week."""
    return next(found for part, found in _FAMILIES.items() if part in unit)


def _numbers(text: str, unit: str = "") -> set[Decimal]:
    """The numbers in a text, in figures or in words; with `unit` only those of that unit."""
    pattern = re.compile(f"{_NUMBER.pattern} {unit}", re.IGNORECASE) if unit else _NUMBER
    found = (match.group().split(" ")[0].casefold() for match in pattern.finditer(text))
    return {Decimal(_WORDS.get(word, word.replace(",", "."))) for word in found}
