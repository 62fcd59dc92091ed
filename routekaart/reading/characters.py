"""Which characters paper can show, and how it spells the others.

The font of paper draws some 340 characters. Most others have a plain form that says the same: a
dash or space of another length, `ﬁ` for fi, `⅓` for 1/3. What has none is marked on paper and
never left out: the text would say something else without it. All plain data, so that checking a
region loads no font; a test holds the table to the font.
"""

import re
from collections.abc import Iterator
from functools import lru_cache
from string import punctuation
from typing import Final
from unicodedata import category, combining, decomposition, normalize
from urllib.parse import quote

DRAWN: Final = (
    "20-7e a0-107 10a-113 116-11b 11e-123 126-127 12a-12b 12e-12f 131 136-137 13b-13e 141-148 "
    "150-155 158-15b 15e-165 16a-16b 16e-173 178-17e 192 218-21b 2c6-2c7 2d8-2dd 300-304 306-308 "
    "30a-30c 326-328 394 3a9 3bc 3c0 2013-2014 2018-201a 201c-201e 2020-2022 2026 2030 2039-203a "
    "2044 2074 20ac 2113 2122 212e 2202 220f 2211-2212 2215 2219-221a 221e 222b 2248 2260 "
    "2264-2265 25ca"
)
"""What the font has in both weights: from and up to, hexadecimal."""

MARK: Final = "(?)"
"""Stands on paper in the place of what it cannot show."""

_PLAIN: Final = {
    **dict.fromkeys("\u2010\u2011\u2043", "-"),
    **{"\u2012": "–", "\u2015": "—", "ẞ": "SS", "\u02bb": "‘"},
    **dict.fromkeys("\u02b9\u02bc\u201b\u2032\u2035", "’"),
    **dict.fromkeys("\u201f\u2033\u2036", "”"),
    **dict.fromkeys("\u2023\u25aa\u25cf\u25e6", "•"),
    **dict.fromkeys("→⟶➔➜➙➝➞", "->"),
    **{"⇒": "=>", "←": "<-", "⟵": "<-", "↔": "<->", "⟷": "<->", "⇔": "<=>"},
}
"""Where Unicode knows no plain form. `⇐` is not here: `<=` is read as another sign."""

_UNSEEN: Final = "\xad\u034f\u200b-\u200f\u2060-\u2064\ufe00-\ufe0f\ufeff\U000e0100-\U000e01ef"
"""What shows nothing by itself, whether or not the font has it."""


def _as_class(ranges: str) -> str:
    """These ranges as they stand between the brackets of a regular expression."""
    ends = (part.split("-") for part in ranges.split())
    return "".join("-".join(re.escape(chr(int(end, 16))) for end in pair) for pair in ends)


_DRAWN: Final = re.compile(f"(?![\u0300-\u036f])[\n{_as_class(DRAWN)}]")
"""A loose accent is not drawn at its place, and is copied from a PDF as two."""
_STRANGE: Final = re.compile(f"[^\n{_as_class(DRAWN)}]|[{_UNSEEN}\u0300-\u036f]")
_HIDDEN: Final = re.compile(f"[{_UNSEEN}]")
_LOST: Final = re.compile(f"\0+(?:[ {_UNSEEN}]*\0+)*")
_ADDRESS: Final = re.compile(r"https?://\S+")


def plain(text: str) -> str:
    """The text as paper shows it. A text of characters that the font has stays as it is."""
    if not has_strange(text):
        return text
    if _ADDRESS.fullmatch(text):
        return quote(text, safe=punctuation, errors="replace")
    shown, was_longer = "", False
    for cluster in _clusters(text):
        form = _spell(cluster)[0]
        is_longer = len(form) > len(cluster)
        # Two numbers side by side would be read as one: 1⅓ becomes 1 1/3.
        is_apart = (is_longer or was_longer) and re.match(r"\d\d", shown[-1:] + form[:1])
        shown, was_longer = f"{shown} {form}" if is_apart else shown + form, is_longer
    return _LOST.sub(MARK, shown)


def has_strange(text: str) -> bool:
    """Whether a text holds a character that is not drawn as it is."""
    return bool(_STRANGE.search(text))


def find_unprintable(text: str) -> Iterator[tuple[int, int]]:
    """Where a text says what paper cannot show: from and up to, each run of characters once."""
    if not has_strange(text) or _ADDRESS.fullmatch(text):
        return
    spelled = ((cluster, _spell(cluster)[1]) for cluster in _clusters(text))
    masked = "".join(cluster if is_whole else "\0" * len(cluster) for cluster, is_whole in spelled)
    seen = set()
    for start, end in (match.span() for match in _LOST.finditer(masked)):
        if text[start:end] not in seen:
            seen.add(text[start:end])
            yield start, end


def _clusters(text: str) -> Iterator[str]:
    """Every character with the accents that follow it."""
    start = 0
    for place in range(1, len(text) + 1):
        if place == len(text) or not category(text[place]).startswith("M"):
            yield text[start:place]
            start = place


@lru_cache(maxsize=4096)
def _spell(cluster: str) -> tuple[str, bool]:
    """What paper shows of it, and whether that says all. A letter may lose an accent, but not a
    stroke through it; a null stands for what cannot be shown."""
    forms = [_form(char) for char in normalize("NFC", cluster)]
    if None not in forms:
        return "".join(map(str, forms)), True
    base, *marks = list(normalize("NFD", cluster))
    form = _form(base)
    if base.isalpha() and form and all(combining(mark) > 1 for mark in marks):
        return form, False
    return "\0", False


def _form(char: str) -> str | None:
    """The plain form of one character; None if it has none."""
    if _HIDDEN.match(char):
        return ""
    if _DRAWN.match(char):
        return char
    if char.isspace():
        return "\xa0" if char in "\u2007\u202f" else " "
    return _PLAIN.get(char) or _compatible(char)


def _compatible(char: str) -> str | None:
    """What Unicode holds to be the same character in another shape, except a small or raised
    digit: 10⁵ is not 105."""
    shape, same = decomposition(char).partition(" ")[0], normalize("NFKC", char)
    is_raised = shape in ("<super>", "<sub>") and not same.isalpha()
    forms = [None] if same == char or is_raised else [_form(one) for one in same]
    if None in forms:
        return None
    text = "".join(map(str, forms)).replace("⁄", "/")
    return f"({text})" if shape == "<circle>" else text
