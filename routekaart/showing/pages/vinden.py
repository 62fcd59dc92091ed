"""The index of the finder on the start page: which words lead to which signals.

It is a script, so that it works from a disk as well. The words stand in it as editors write
them; how they are compared with what is typed is told once, in `templates/js/vind/`.
"""

import json
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from routekaart.deciding.vraagcodes import vraagcodes
from routekaart.reading.model import Inhoud, Signaal, Zoekterm
from routekaart.showing.output import Output
from routekaart.showing.pages import codes
from routekaart.showing.pages.assets import VIND_INDEX
from routekaart.showing.telling.region import Region

ZOEKWOORD, ZOEKTERM, NAAM, SAMEN, HERKEN = 1, 0.95, 0.8, 0.4, 0.3
"""What a word counts for, by where it stands."""

FIRST = 5
"""So many zoekwoorden of a signal count in full, the others a little less."""

LATER = 0.93
"""What a tie to a signal keeps for each word of `bij` that stands before the one it has."""

Groep = list[Any]
"""Its weight, 1 if it means danger, its signals as [number, tie], and its words."""


def index(region: Region) -> Output:
    """The file that the page loads."""
    return Output(VIND_INDEX, ("vind-index",), lambda: _write(region))


def _write(region: Region) -> bytes:
    signalen = region.inhoud.signalen
    ids = [id_ for id_ in region.decisions.diagrammen if signalen[id_].is_for("school")]
    data = {
        "signalen": ids,
        "codes": _codes(region),
        "groepen": list(_groepen(region.inhoud, ids)),
    }
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    return f"globalThis.routekaartVind={text};\n".encode()


def _codes(region: Region) -> Mapping[str, int]:
    """Every code that has a page, with how many questions it has codes for: `V4.1` and on."""
    signalen = region.inhoud.signalen
    questions = {
        signalen[id].code: len(vraagcodes(signalen[id].code, diagram))
        for id, diagram in region.decisions.diagrammen.items()
    }
    return {code.lower(): questions.get(code, 0) for code in codes.every(region)}


def _groepen(inhoud: Inhoud, ids: list[str]) -> Iterator[Groep]:
    for number, id in enumerate(ids):
        signaal = inhoud.signalen[id]
        yield from _groep(ZOEKWOORD, [[number, 1]], signaal.zoekwoorden[:FIRST])
        yield from _groep(LATER, [[number, 1]], signaal.zoekwoorden[FIRST:])
        yield from _groep(NAAM, [[number, 1]], (signaal.naam,))
        yield from _groep(HERKEN, [[number, 1]], signaal.herken)
    signalen = [inhoud.signalen[id] for id in ids]
    for term in inhoud.zoektermen.values():
        bij = _ties(term, signalen)
        if term.gevaar:
            yield from _groep(ZOEKTERM, bij, _shortest(term.woorden), gevaar=True)
        elif bij or not term.bij:
            yield from _groep(ZOEKTERM, bij, _shortest((*term.bij, *term.woorden)))
            yield from _groep(SAMEN, bij, term.samen)


def _groep(
    weight: float, bij: list[list[float]], words: Iterable[str], gevaar: bool = False
) -> Iterator[Groep]:
    text = "|".join(word.replace("|", " ") for word in words)
    if text:
        yield [weight, int(gevaar), bij, text]


def _shortest(expressions: Iterable[str]) -> list[str]:
    """Without those that hold all words of another one, which says the same in fewer words.

    In the order of the alphabet, which packs best.
    """
    words = {text: frozenset(text.split()) for text in (_plain(one) for one in expressions)}
    by_length = sorted(words, key=lambda text: (len(words[text]), text))
    kept: dict[str, frozenset[str]] = {}
    for text in by_length:
        if not any(less <= words[text] for less in kept.values()):
            kept[text] = words[text]
    return sorted(kept)


def _plain(text: str) -> str:
    return " ".join(text.casefold().split())


def _ties(term: Zoekterm, signalen: Iterable[Signaal]) -> list[list[float]]:
    """The signals that have one of its zoekwoorden; the earlier that word, the stronger."""
    ties: list[list[float]] = []
    for number, signaal in enumerate(signalen):
        own = {word.casefold() for word in signaal.zoekwoorden}
        place = next((at for at, word in enumerate(term.bij) if word.casefold() in own), None)
        if place is not None:
            ties.append([number, round(LATER**place, 3)])
    return ties
