"""How high the parts of the contact card are, as `contactkaart.typ` draws them, in points.

Whoever changes a size or white there changes it here: a test holds each height against Typst's.
"""

from collections.abc import Iterable, Iterator
from itertools import pairwise
from typing import NamedTuple

from routekaart.showing.paper.castoff import Gap, Piece, Text, Type
from routekaart.showing.paper.products.imprint import Data
from routekaart.showing.paper.products.maten import (
    SPACE,
    badge,
    beside_qr,
    gevaarbalk,
    kennisgeving,
    paragraph,
    qruitleg,
)

LEADING = 4.8


class Row(NamedTuple):
    """A part of an organisation: how high, and the white above and below it."""

    high: float
    above: float = 0
    below: float = 4


def hoofd(t: Type, d: Data, width: float) -> float:
    """All above the line of explanation: what this is, and who helps in danger."""
    imprint = d["colofon"]
    qr = imprint["qr"]
    left = beside_qr(qr, width)
    name = (Text("Contactkaart ", 14), Text(d["naam"], 14, True))
    high = _set(t, "Wie belt u?", left, 28) + 8 + paragraph(t, name, left, 0.4 * 14)
    high += 14 + qruitleg(t, qr, left, LEADING) + 7
    if imprint["melding"]:
        high += kennisgeving(t, imprint["melding"], left, leading=LEADING)
    return max(high, 92 if qr else 0) + 9 + gevaarbalk(t, imprint["spoed"], width, 12) + 12 + 8


def uitleg(t: Type, u: Data, width: float) -> float:
    """The line of explanation above the columns, with the white below it; 0 if there is none."""
    if not u["tekst"]:
        return 0
    pieces: list[Piece] = [Text(u["tekst"])]
    if u["voorbeeld"]:
        before = Text("Staat op uw blad een code zoals ")
        pieces = [before, badge(t, u["voorbeeld"]), Text("? Zoek die hier. "), *pieces]
    return paragraph(t, pieces, width, LEADING) + 7


def groepkop(t: Type, naam: str, width: float, *, vervolg: bool = False) -> float:
    """The heading of a group; with `vervolg` where it goes on in another column."""
    return 8 + _set(t, f"{naam} (vervolg)" if vervolg else naam, width - 16, 12 if vervolg else 15)


def _set(t: Type, text: str, width: float, size: float) -> float:
    return paragraph(t, (Text(text, size, True),), width, 0.4 * size)


def organisatie(t: Type, o: Data, width: float) -> float:
    """An organisation, of what is drawn of it."""
    rows = list(_rows(t, o, width))
    between = sum(max(a.below, b.above) for a, b in pairwise(rows))
    return sum(row.high for row in rows) + between + 4


def _rows(t: Type, o: Data, width: float) -> Iterator[Row]:
    yield from _kop(t, o, width)
    if o["bij"]:
        yield Row(paragraph(t, (Text(o["bij"]),), width, LEADING))
    yield from _wegen(t, o["wegen"], width)
    if o["nog_open"]:
        yield Row(paragraph(t, (Text(o["nog_open"]),), width, LEADING))
    if o["rollen"] or o["voor"]:
        yield Row(paragraph(t, _rollen(o), width, LEADING))
    for tijd in o["tijden"]:
        yield Row(paragraph(t, (Text(tijd),), width, LEADING))
    if o["codes"]:
        codes = [piece for code in o["codes"] for piece in (Gap(5), badge(t, code))][1:]
        yield Row(paragraph(t, codes, width, LEADING), above=4)


def _kop(t: Type, o: Data, width: float) -> Iterator[Row]:
    """The name, with the first way beside it or below it."""
    eerste = o["eerste"]
    if o["vorm"] == "naast":
        size = 14 if eerste["groot"] else 12
        left = width - 6 - t.width(eerste["tekst"], size, bold=True)
        yield Row(max(_titel(t, o, left), t.cap(size, bold=True)))
        return
    yield Row(_titel(t, o, width))
    if not eerste:
        yield Row(0)
    elif o["vorm"] == "kort":
        text = Text(eerste["tekst"], bold=bool(eerste["href"]))
        yield Row(paragraph(t, (text,), width, LEADING))
    else:
        *first, last = _wegen(t, [eerste], width)
        yield from (*first, last._replace(below=4))


def _titel(t: Type, o: Data, width: float) -> float:
    name = (badge(t, o["code"]), SPACE, Text(o["naam"], bold=True))
    return paragraph(t, name, width, LEADING)


def _wegen(t: Type, wegen: Iterable[Data], width: float) -> Iterator[Row]:
    for w in wegen:
        size = 18 if w["href"] and w["groot"] else 12
        text = Text(w["tekst"], size, size == 18)
        yield Row(paragraph(t, (text,), width, 0.4 * size), below=5)
        if w["bij"]:
            yield Row(paragraph(t, (Text(w["bij"]),), width, LEADING), below=5)


def _rollen(o: Data) -> Iterator[Piece]:
    """The roles and for whom: `R2 de leerplichtambtenaar · Elzerveen`."""
    last = len(o["rollen"]) - 1
    for number, rol in enumerate(o["rollen"]):
        if number:
            yield Text(" en " if number == last else ", ")
        yield Text(rol["code"], bold=True)
        yield Text(f" {rol['naam']}")
    if o["voor"]:
        yield Text(f" · {o['voor']}" if o["rollen"] else o["voor"])
