"""How high the parts of a procedure's sheet are, as `stappenplan.typ` draws them, in points.

Whoever changes a size or white there changes it here: a test holds each height against Typst's.
"""

from collections.abc import Iterator
from math import ceil
from typing import Final

from routekaart.showing.paper.castoff import Gap, Piece, Text, Type
from routekaart.showing.paper.products.imprint import Data
from routekaart.showing.paper.products.maten import (
    badge,
    beside_qr,
    gevaarbalk,
    kennisgeving,
    paragraph,
    qruitleg,
)

LEADING: Final = 4.32
TIJD: Final = 80.0
"""How wide the column of time is."""

BESIDE: Final = TIJD + 17 + 11 + 7
"""How wide all is that stands beside a step."""

PART: Final = 50.0
"""At least so much of a long word stands on a line."""


def hoofd(t: Type, d: Data, width: float) -> float:
    """All above the steps."""
    imprint = d["colofon"]
    qr = imprint["qr"]
    left = beside_qr(qr, width)
    size = 22 if len(d["naam"].encode()) > 40 else 27
    code = (badge(t, d["code"], 20, size), Gap(0.35 * size)) if d["code"] else ()
    high = _set(t, f"Stappenplan · {imprint['regio']}", left) + 6
    high += paragraph(t, (*code, Text(d["naam"], size, True)), left, 0.36 * size) + 7
    high += qruitleg(t, qr, left, LEADING) + 7
    if imprint["melding"]:
        high += kennisgeving(t, imprint["melding"], left, leading=LEADING)
    return max(high, 92 if qr else 0) + 9 + gevaarbalk(t, imprint["spoed"], width, 12) + 12 + 6


def uitleg(t: Type, text: str, width: float) -> float:
    """What the procedure is for; 0 if that is not said."""
    return _set(t, text, width) + 9 if text else 0


def stap(t: Type, s: Data, width: float) -> float:
    """A step, with when it is beside it."""
    width -= BESIDE
    wie = (Text(f"{s['wie']}: ", bold=True),) if s["wie"] else ()
    high = 5 + paragraph(t, (Text(s["naam"], 14, True),), width, 0.36 * 14)
    high += 5 + paragraph(t, (*wie, Text(s["wat"])), width, LEADING)
    if s["hoe"]:
        high += 4 + _set(t, s["hoe"], width)
    for punt in s["punten"]:
        said = (Text(f"{punt['naam']}:", bold=True), Text(f" {punt['tekst']}"))
        high += 4 + paragraph(t, said, width, LEADING)
    if s["vervolg"]:
        room = width - t.width("›", bold=True) - 6
        ways = (paragraph(t, tuple(_weg(w)), room, LEADING) for w in s["vervolg"])
        high += 5 + sum(ways) + 5.4 * (len(s["vervolg"]) - 1)
    return max(high + 6, 5 + tijd(t, s["tijd"]))


def tijd(t: Type, text: str) -> float:
    """When a step is, at most: long words are parted by their syllables, which takes lines."""
    wide = (t.width(word, bold=True) for word in text.split())
    more = sum(ceil(w / PART) - 1 for w in wide if w > TIJD)
    line = t.cap(bold=True) + LEADING
    return paragraph(t, (Text(text, bold=True),), TIJD, LEADING) + more * line


def _weg(w: Data) -> Iterator[Piece]:
    if w["als"]:
        yield Text(f"{w['als']} ")
    if w["stap"]:
        yield Text(f"{w['zin']} {w['stap']}.", bold=True)
    elif w["naar"] is None:
        yield Text(w["zin"], bold=True)
    else:
        code = f"{w['naar']['code']} " if w["naar"]["code"] else ""
        yield Text(f"{w['zin']} {code}{w['naar']['naam']}.", bold=True)
    if w["binnen"]:
        yield Text(f" ({w['binnen']})")


def _set(t: Type, text: str, width: float) -> float:
    return paragraph(t, (Text(text),), width, LEADING)
