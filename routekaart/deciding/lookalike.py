"""Lines that two regions both wrote: text that should stand once, in a layer below both.

Every line is compared only with those that share enough of its words, so that the work grows with
the text and not with its square.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from difflib import SequenceMatcher
from itertools import pairwise

from routekaart.reading.source import Source

ALIKE = 0.9
"""Two lines that are this much the same say the same."""

_SHARED = 0.5
"""Of the pairs of words of a line, the least that another must share to be worth a comparison."""

_LINES = frozenset(
    (
        *("naam", "uitleg", "doe", "voorwaarden", "ouders", "vastleggen"),
        *("terugkoppeling", "daarna", "als_het_niet_lukt", "grondslag"),
    )
)
_NO_LINE = frozenset(
    ("bron", "waar", "wie", "soort", "rol", "overleg", "termijn", "herkomst", "herkomst_van")
)
"""Who and where are names, not what one does."""


def own_lines(source: Source) -> list[str]:
    """The lines of advices that stand in the region's own files, in plain small letters."""
    return [
        normalise(text.value)
        for path, text in source.texts()
        if path[0] == "adviezen"
        and len(path) > 2
        and path[2] in _LINES
        and _NO_LINE.isdisjoint(path[2:])
        and source.is_own(text.location)
    ]


def normalise(text: str) -> str:
    """A text as it sounds: without capitals, signs and spaces that differ."""
    return " ".join(re.findall(r"\w+", text.casefold()))


def count_alike(lines: Mapping[str, list[str]]) -> dict[str, int]:
    """For each region how many of its lines another region has as well."""
    who: dict[str, set[str]] = defaultdict(set)
    for name, found in lines.items():
        for line in found:
            who[line].add(name)
    alike = {line: set(names) for line, names in who.items()}
    for one, two in _pairs(who):
        alike[one] |= who[two]
        alike[two] |= who[one]
    return {name: sum(1 for line in found if alike[line] - {name}) for name, found in lines.items()}


def _pairs(texts: Iterable[str]) -> Iterable[tuple[str, str]]:
    """Every two different lines that are alike, once."""
    index: dict[tuple[str, str], list[str]] = defaultdict(list)
    for text in sorted(texts):
        grams = _grams(text)
        shared = Counter(other for gram in grams for other in index[gram])
        for other, count in shared.items():
            if count >= _SHARED * len(grams) and _is_alike(text, other):
                yield text, other
        for gram in grams:
            index[gram].append(text)


def _grams(text: str) -> set[tuple[str, str]]:
    words = text.split()
    return set(pairwise(words)) or {(text, "")}


def _is_alike(one: str, two: str) -> bool:
    matcher = SequenceMatcher(None, one, two, autojunk=False)
    return matcher.quick_ratio() >= ALIKE and matcher.ratio() >= ALIKE
