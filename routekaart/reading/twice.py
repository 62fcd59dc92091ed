"""Two things that look the same to a reader, and things that point at themselves."""

from collections.abc import Iterable, Iterator
from typing import Any

from routekaart.reading.catalogue import finding
from routekaart.reading.finding import Finding, Related
from routekaart.reading.model import Inhoud
from routekaart.reading.source import Source, Step
from routekaart.reading.varianten import in_all_variants
from routekaart.reading.words import item_name

Path = tuple[Step, ...]
Named = tuple[Path, str]
"""The path of a text, and the text."""


def check_twice(inhoud: Inhoud, source: Source) -> Iterator[Finding]:
    """Every check on what cannot be told apart."""
    for here, vraag in in_all_variants(inhoud):
        path: Path = (*here, "antwoorden")
        texts = [((*path, name, "tekst"), one.tekst) for name, one in vraag.antwoorden.items()]
        yield from _same(source, "RK326", texts, waar=f'vraag "{vraag.id}"')
    for id_, plan in inhoud.stappenplannen.items():
        for stap, content in plan.stappen.items():
            path = ("stappenplannen", id_, "stappen", stap, "overgangen")
            texts = [
                ((*path, number, "als"), one.als)
                for number, one in enumerate(content.overgangen)
                if one.als
            ]
            yield from _same(source, "RK327", texts, waar=f'stap "{stap}"')
    terms = [(("begrippen", id_, "term"), one.term) for id_, one in inhoud.begrippen.items()]
    yield from _same(source, "RK343", terms, wat="begrippen")
    for field in ("gemeenten", "sectoren", "schoolbesturen"):
        items = getattr(inhoud.regio, field).items()
        names = [(("regio", field, id_, "naam"), one.naam) for id_, one in items]
        yield from _same(source, "RK343", names, wat=field)
    yield from _selves(inhoud, source)


def _same(source: Source, code: str, texts: Iterable[Named], **fields: Any) -> Iterator[Finding]:
    """A finding for each text that was seen before; case and spaces do not tell them apart."""
    seen: dict[str, Path] = {}
    for path, text in texts:
        first = seen.setdefault(" ".join(text.casefold().split()), path)
        if first != path:
            place, other = source.at(*path), source.at(*first)
            if source.is_own(other) and not source.is_own(place):
                place, other = other, place
            related = Related(other, "Dit staat ook hier.")
            yield finding(code, place, tekst=text, related=[related], **fields)


def _selves(inhoud: Inhoud, source: Source) -> Iterator[Finding]:
    """Items that name themselves as what they replace or resemble."""
    for kind, field in (("signalen", "zie_ook"), ("begrippen", "zie_ook")):
        for id_, item in getattr(inhoud, kind).items():
            for number, other in enumerate(getattr(item, field)):
                if other == id_:
                    place = source.at(kind, id_, field, number)
                    yield finding("RK342", place, wat=item_name(kind, id_), veld=field)
    for id_, document in inhoud.documenten.items():
        if document.vervangt == id_:
            place = source.at("documenten", id_, "vervangt")
            yield finding("RK342", place, wat=item_name("documenten", id_), veld="vervangt")
