"""What can be published but is not good: words that hurt, links without a lock, old details."""

import re
from collections.abc import Iterator
from datetime import date
from functools import lru_cache

from routekaart.reading.age import is_outdated, last_good_day
from routekaart.reading.catalogue import finding
from routekaart.reading.characters import find_unprintable, has_strange, plain
from routekaart.reading.finding import Finding, Related
from routekaart.reading.marks import check_marks, has_marks
from routekaart.reading.mistakes import name_character
from routekaart.reading.model import KINDS, Inhoud
from routekaart.reading.nodes import Text
from routekaart.reading.source import Source, Step
from routekaart.reading.tijden import check_gesloten
from routekaart.reading.words import item_name

# Words that make a pupil into a problem, with what to write instead.
_FORBIDDEN = {
    "spijbelaar": "leerling die spijbelt",
    "zorgleerling": "leerling die extra ondersteuning nodig heeft",
    "5a-kind": "leerling met een vrijstelling (artikel 5 onder a)",
}
_TITLE = r"(?:mw|mevr|dhr|mevrouw|meneer|juf|juffrouw|de heer)"
_BETWEEN = r"(?:van|de|der|den|ten|ter|te|het|'t|el)"
_PERSON = re.compile(
    rf"\b(?i:{_TITLE})(?:(?<=mw|hr|vr)\.|(?<=Mw|Hr|Vr)\.)? (?:{_BETWEEN} )*[A-ZÀ-Þ](?=\w|\.)[\w.-]*"
)
_MOBILE = re.compile(r"(?<![\d-])(?:06|\+31 ?(?:\(0\) ?)?6)(?:[ -]?\d){8}(?!\d)")
_WORD = re.compile("|".join(map(re.escape, _FORBIDDEN)), re.IGNORECASE)

NEVER_PRINTED = frozenset(
    {"toelichtingen", "voorzieningen", "scenarios", "bron", "bronnen", "zoekwoorden"}
)
"""Kinds and fields that are on the site only: these may hold any character. The booklet leaves out
words to search by that paper cannot show."""

NUMBERS = ("telefoon", "nummer")
"""The fields for a number, which may be that of somebody's own phone."""

SEEN = ("gezien_op", "gecontroleerd")
SEEN_INSIDE = (("gecontroleerd", "op"), ("wachttijd", "peildatum"))
"""The fields that hold a day on which somebody looked."""

END_OF_YEAR = (9, 30)
"""Month and day until which the year before still shows: a new one is seldom ready in August."""


def check_texts(source: Source) -> Iterator[Finding]:
    """What is wrong with a text whatever field it stands in."""
    for path, text in source.texts():
        if not is_spotless(text.value):
            yield from _check_text(path, text)


@lru_cache(maxsize=1 << 15)
def is_spotless(value: str) -> bool:
    """Whether a text is good in every field, as nearly all are. A region is read again after each
    change, and most regions stand on the same layer: a text is looked at once in a process."""
    wrong = (
        _WORD.search(value)
        or _PERSON.search(value)
        or _MOBILE.search(value)
        or has_marks(value)
        or value.startswith("http://")
        or has_strange(value)
    )
    return not wrong


def _check_text(path: tuple[Step, ...], text: Text) -> Iterator[Finding]:
    for match in _WORD.finditer(text.value):
        woord = match.group()
        liever = _FORBIDDEN[woord.casefold()]
        place = text.place(match.start(), match.end())
        yield finding("RK503", place, woord=woord, liever=liever)
    for match in _PERSON.finditer(text.value):
        place = text.place(match.start(), match.end())
        yield finding("RK506", place, naam=match.group())
    for match in _MOBILE.finditer(text.value) if path[-1] not in NUMBERS else ():
        place = text.place(match.start(), match.end())
        yield finding("RK507", place, nummer=match.group())
    yield from check_marks(path, text)
    # A source is named as it was seen; what a reader is sent to should have a lock.
    if text.value.startswith("http://") and not {"bron", "bronnen"} & set(path):
        yield finding("RK504", text.location, adres=text.value)
    if not _is_never_printed(path):
        yield from _check_characters(text)


def _is_never_printed(path: tuple[Step, ...]) -> bool:
    kind, *rest = path
    fields = rest[1:] if kind in KINDS else rest  # what comes after the name of a kind is an id
    return not NEVER_PRINTED.isdisjoint((kind, *fields))


def _check_characters(text: Text) -> Iterator[Finding]:
    """What the site shows and paper cannot."""
    for start, end in find_unprintable(text.value):
        what = text.value[start:end]
        place, instead = text.place(start, end), plain(what)
        yield finding("RK510", place, teken=what, naam=name_character(what[0]), op_papier=instead)


def check_houdbaarheid(inhoud: Inhoud, source: Source, peildatum: date) -> Iterator[Finding]:
    """Details not checked or too long before `peildatum`, and plans of which the day has come."""
    months = inhoud.regio.houdbaarheid
    yield from _check_future(inhoud, source, peildatum)
    yield from _check_past(inhoud, source, peildatum)
    yield from check_gesloten(inhoud, source, peildatum)
    for path, name, day in _checks(inhoud):
        if is_outdated(day, months, peildatum):
            place, last = source.at(*path), last_good_day(day, months)
            yield finding("RK501", place, wat=name, datum=day, maanden=months, grens=last)
    for id_, organisatie in inhoud.organisaties.items():
        if organisatie.gecontroleerd is None and organisatie.contact.wegen:
            yield finding("RK502", source.key("organisaties", id_), organisatie=id_)
    for id_, afspraak in inhoud.pact.afspraken.items() if inhoud.pact else ():
        if afspraak.gepland and afspraak.gepland <= peildatum:
            place = source.at("pact", "afspraken", id_, "begint_op")
            yield finding("RK505", place, afspraak=id_, datum=afspraak.gepland)


def _check_future(inhoud: Inhoud, source: Source, peildatum: date) -> Iterator[Finding]:
    """Days on which something was seen or checked, and that are still to come.

    The `peildatum` may be fixed while the content goes on: only days after the school year count.
    """
    last = _last_day(inhoud)
    for path, text in source.texts():
        if path[-1] in SEEN or path[-2:] in SEEN_INSIDE:
            try:
                day = date.fromisoformat(text.value)
            except ValueError:
                continue  # told by the model
            if day > max(peildatum, last):
                yield finding("RK508", text.location, datum=day)


def _check_past(inhoud: Inhoud, source: Source, peildatum: date) -> Iterator[Finding]:
    """A school year or covenant that is over, though nothing says so."""
    if _last_day(inhoud) < peildatum:
        place = source.at("regio", "schooljaar")
        yield finding("RK509", place, schooljaar=inhoud.regio.schooljaar)
    pact = inhoud.pact
    if pact and pact.status == "geldt" and pact.tot and pact.tot < peildatum:
        related = [Related(source.at("pact", "tot"), "Hier eindigt het.")]
        yield finding("RK513", source.at("pact", "status"), datum=pact.tot, related=related)


def _last_day(inhoud: Inhoud) -> date:
    return date(int(inhoud.regio.schooljaar[5:]), *END_OF_YEAR)


def _checks(inhoud: Inhoud) -> Iterator[tuple[tuple[str, ...], str, date]]:
    """Every date on which something was checked, with its path and its owner in words."""
    for id_, organisatie in inhoud.organisaties.items():
        path, name = ("organisaties", id_), item_name("organisaties", id_)
        if organisatie.gecontroleerd:
            yield (*path, "gecontroleerd", "op"), name, organisatie.gecontroleerd.op
        if organisatie.wachttijd:
            day = organisatie.wachttijd.peildatum
            yield (*path, "wachttijd", "peildatum"), f"de wachttijd van {name}", day
    for id_, advies in inhoud.adviezen.items():
        if advies.gecontroleerd:
            yield (
                ("adviezen", id_, "gecontroleerd"),
                item_name("adviezen", id_),
                advies.gecontroleerd,
            )
