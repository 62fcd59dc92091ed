"""How wide text is, and how it is broken into lines: from the metrics of the font that draws it.

Lengths are in points when the text size is in points, and in pixels when that is in pixels:
nothing here knows which. Kerning is left out; `MARGIN` makes up for it.
"""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from itertools import accumulate, pairwise
from math import fsum

import fontpkg
from fontTools.ttLib import TTFont

FONT = "Atkinson Hyperlegible"

MARGIN = 1.02
"""Every width is this much wider than the sum of the glyphs: room for kerning and for
the rounding of browsers. Measured in Chromium over Dutch sentences: at most 1.003."""

WIDE, OTHER = 1.4, 1.1
"""Width in em of a glyph that the font does not have: emoji and CJK, and anything else."""

_INVISIBLE = ("Mn", "Me", "Cf", "Cc")
_VOWELS = "aeiouyáéíóúàèäëïöüâêîô"
_SPACES = re.compile(r"[^\S\u00a0\u2007\u202f]+")
"""Where a line may end; a hard space holds the parts of a number together."""
_BREAK_AFTER = re.compile(r"(?<=[-/_.@:,;|&?=+])(?=[^\W_])")


@cache
def _advances(bold: bool) -> dict[int, float]:
    """Advance widths in em, by code point. Read once, when the first text is measured."""
    font = TTFont(fontpkg.path(FONT, weight=700 if bold else 400), lazy=True)
    try:
        em, widths = font["head"].unitsPerEm, font["hmtx"].metrics
        return {point: widths[glyph][0] / em for point, glyph in font.getBestCmap().items()}
    finally:
        font.close()


def knows(text: str, bold: bool = False) -> bool:
    """Whether the font has a glyph for every character, so that `width` is not a guess."""
    return all(ord(char) in _advances(bold) for char in text)


def measure_width(text: str, size: float, bold: bool = False) -> float:
    """The width of one line of text, `MARGIN` included, in the unit of `size`."""
    return size * MARGIN * _ems(text, bold)


@lru_cache(maxsize=2**16)
def _ems(text: str, bold: bool) -> float:
    """The same words are set in many sizes, and on many sheets."""
    advances = _advances(bold)
    return fsum(advances.get(ord(c)) or _guess(c) for c in text)


def _guess(char: str) -> float:
    if unicodedata.category(char) in _INVISIBLE:
        return 0
    wide = unicodedata.east_asian_width(char) in "WF" or unicodedata.category(char) == "So"
    return WIDE if wide else OTHER


def wrap(
    text: str, measure: float, widest: float, size: float, bold: bool = False
) -> tuple[str, ...]:
    """Text in as few lines as fit in `measure`, of lengths as equal as they can be.

    A word that is longer than the measure makes all lines that long, up to `widest`;
    a word longer than that is broken. No line is wider than `widest`. Empty text has no lines.
    """
    found = filter(None, _SPACES.split(text))
    words = [piece for word in found for piece in _pieces(word, widest, size, bold)]
    if not words:
        return ()
    measure = max([measure, *(measure_width(word, size, bold) for word in words)])
    widths = [measure_width(word, size, bold) for word in words]
    return tuple(
        " ".join(words[a:b]) for a, b in _balanced(widths, measure_width(" ", size, bold), measure)
    )


def _balanced(widths: Sequence[float], space: float, measure: float) -> Iterator[tuple[int, int]]:
    """Where lines begin and end: the fewest lines, then the smallest sum of squared white."""
    count = len(widths)
    best: list[tuple[int, float, int]] = [(0, 0.0, count)] * (count + 1)
    for start in reversed(range(count)):
        options, line = [], -space
        for end in range(start + 1, count + 1):
            line += widths[end - 1] + space
            if line > measure and end > start + 1:
                break
            lines, white, _ = best[end]
            options.append((lines + 1, white + (measure - line) ** 2, end))
        best[start] = min(options)
    start = 0
    while start < count:
        end = best[start][2]
        yield start, end
        start = end


def _pieces(word: str, widest: float, size: float, bold: bool) -> Iterator[str]:
    """The word itself if it fits; else parts that do, each but the last with a hyphen if needed."""
    while measure_width(word, size, bold) > widest:
        head = _head(word, widest, size, bold)
        yield head if not head[-1].isalpha() or not word[len(head)].isalpha() else f"{head}-"
        word = word[len(head) :]
    yield word


def _head(word: str, widest: float, size: float, bold: bool) -> str:
    """The longest beginning that fits with a hyphen, broken where a reader expects it."""
    room = widest - measure_width("-", size, bold)
    ends = accumulate(measure_width(char, size, bold) for char in word)
    fits = max(1, sum(end <= room for end in ends))
    for places in (_joints(word), _syllables(word), _anywhere(word)):
        found = [place for place in places if fits / 3 < place <= fits]
        if found:
            return word[: max(found)]
    return word[:fits]


def _joints(word: str) -> list[int]:
    """After a hyphen, slash, dot and their kin: addresses and compounds with a hyphen."""
    return [match.start() for match in _BREAK_AFTER.finditer(word)]


def _syllables(word: str) -> list[int]:
    """Before a single consonant and a vowel, three letters from either end: `leerplich-tambtenaar`
    is not right, but it is readable, and it happens only to words that fit on no line."""
    return [
        place
        for place in range(3, len(word) - 3)
        if word[place - 1 : place + 2].isalpha()
        and word[place].lower() not in _VOWELS
        and word[place + 1].lower() in _VOWELS
    ]


def _anywhere(word: str) -> list[int]:
    """Between any two characters that are not drawn as one."""
    return [
        place
        for place, (one, two) in enumerate(pairwise(word), start=1)
        if unicodedata.category(two) not in _INVISIBLE
        and one != "\u200d"
        and not "\U0001f3fb" <= two <= "\U0001f3ff"
    ]
