"""Running text: do its links say what they point at, is that there, can boxes be ticked and open
places be filled in?"""

from collections.abc import Iterator, Mapping
from functools import partial

from routekaart.reading.catalogue import finding
from routekaart.reading.finding import Finding, Location
from routekaart.reading.known import Known
from routekaart.reading.model import Inhoud
from routekaart.reading.nearest import meant_by, nearest
from routekaart.reading.nodes import Text
from routekaart.reading.opmaak import SOORTEN, Vondst, find_links, find_wrong_boxes, find_wrong_open
from routekaart.reading.source import Source

TEXTS = (("toelichtingen", "tekst"), ("documenten", "tekst"))
"""The kinds with a field that holds running text."""

_ALL = ", ".join(sorted(SOORTEN))

Renames = Mapping[str, Mapping[str, str]]
"""For each kind that a link may point at, the old ids with the new one."""


def old_ids(inhoud: Inhoud) -> Renames:
    """The old ids of all items that a link may point at."""
    return {
        kind: {old: id_ for id_, item in getattr(inhoud, kind).items() for old in item.was}
        for kind in SOORTEN.values()
    }


def missing_links(
    inhoud: Inhoud, source: Source, known: Known
) -> Iterator[tuple[str, str, Location]]:
    """The items that texts name and that do not exist: kind, id and place."""
    renamed = old_ids(inhoud)
    for text, found in _links(inhoud, source):
        if link := found.verwijzing:
            there = known.has(link.kind, link.id) or link.id in renamed[link.kind]
            if not there:
                yield link.kind, link.id, text.place(found.start, found.end)


def check_links(inhoud: Inhoud, source: Source, known: Known) -> Iterator[Finding]:
    """The links in texts that cannot be read."""
    for text, found in _links(inhoud, source):
        if found.verwijzing is None:
            yield finding(
                "RK308",
                text.place(found.start, found.end),
                tekst=text.value[found.start : found.end],
                soorten=_ALL,
                guess=partial(_hint, found, known),
            )


def check_boxes(inhoud: Inhoud, source: Source) -> Iterator[Finding]:
    """The boxes to tick that would stand on the page as brackets."""
    for text in _texts(inhoud, source):
        for start, end in find_wrong_boxes(text.value):
            yield finding("RK309", text.place(start, end), tekst=text.value[start:end])


def check_open(inhoud: Inhoud, source: Source) -> Iterator[Finding]:
    """The open places that would stand on the page as braces."""
    for text in _texts(inhoud, source):
        for start, end in find_wrong_open(text.value):
            yield finding("RK374", text.place(start, end), tekst=text.value[start:end])


def _links(inhoud: Inhoud, source: Source) -> Iterator[tuple[Text, Vondst]]:
    for text in _texts(inhoud, source):
        yield from ((text, found) for found in find_links(text.value))


def _texts(inhoud: Inhoud, source: Source) -> Iterator[Text]:
    for kind, field in TEXTS:
        for id_ in getattr(inhoud, kind):
            text = source.node(kind, id_, field)
            if isinstance(text, Text):
                yield text


def _hint(found: Vondst, known: Known) -> str:
    """What was meant, if that can be guessed: a kind misspelt, or an id without its kind."""
    soort, id_ = found.soort, found.id
    if not id_:
        soort, id_ = "", soort
    if soort not in SOORTEN:
        owner = (word for word, kind in SOORTEN.items() if id_ in known.ids[kind])
        soort = nearest(soort, SOORTEN) or next(owner, "")
    return meant_by(f"[[{soort}:{id_}]]") if soort and id_ else ""
