"""Questions in all their variants: what is checked about one is checked about each."""

from collections.abc import Iterator

from routekaart.reading.catalogue import finding
from routekaart.reading.finding import Finding
from routekaart.reading.model import Inhoud, Vraag
from routekaart.reading.source import Source, Step

Path = tuple[Step, ...]

_COUNTING = {"drempel", "een_van", "alle", "antwoorden"}


def in_all_variants(inhoud: Inhoud) -> Iterator[tuple[Path, Vraag]]:
    """Every question with its path, and as it is in each variant that counts otherwise."""
    for id_, vraag in inhoud.vragen.items():
        yield ("vragen", id_), vraag
        for number, variant in enumerate(vraag.varianten):
            if not _COUNTING.isdisjoint(variant.differs):
                yield ("vragen", id_, "varianten", number), variant.on(vraag)


def check_same_answers(inhoud: Inhoud, source: Source) -> Iterator[Finding]:
    """A variant of a question that has other answers: no table could hold for both."""
    for id_, vraag in inhoud.vragen.items():
        for number, variant in enumerate(vraag.varianten):
            if variant.antwoorden is not None and set(variant.antwoorden) != set(vraag.antwoorden):
                place = source.key("vragen", id_, "varianten", number, "antwoorden")
                yield finding("RK368", place, vraag=id_, antwoorden=list(vraag.antwoorden))
