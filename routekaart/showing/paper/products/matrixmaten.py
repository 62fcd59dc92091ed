"""How high and wide the parts of the matrix are, as `matrix.typ` draws them, in points.

Whoever changes a size or white there changes it here: a test holds them against a sheet. `maat` is
the size of text.
"""

from collections.abc import Iterator, Sequence
from typing import Final

from routekaart.showing.paper.castoff import Box, Gap, Piece, Text, Type
from routekaart.showing.paper.products.imprint import Data
from routekaart.showing.paper.products.maten import (
    badge,
    gevaarbalk,
    kennisgeving,
    paragraph,
)

LEADING: Final = 0.4
"""White between lines, in em."""

ONDER_HOOFD: Final = 4.0
BOVEN_WIE: Final = 14.0

_MM: Final = 72 / 25.4


# -- the head of the first sheet


def hoofd(t: Type, d: Data, teksten: Sequence[str], width: float) -> float:
    """All above the table, without the white below it; `teksten` stand in the marks."""
    qr = d["colofon"]["qr"]
    if qr is None:
        return _ernaast(t, d, teksten, width)
    beside = _ernaast(t, d, teksten, width - 12 - qr["mm"] * _MM)
    code = float(qr["mm"]) * _MM - 14
    return max(beside, code)


def _ernaast(t: Type, d: Data, teksten: Sequence[str], width: float) -> float:
    imprint, maat, a3 = d["colofon"], d["maat"], d["papier"] == "a3"
    high: float = gevaarbalk(t, imprint["spoed"], width, 17 if a3 else 14, maat) + maat
    high += _titel(t, d, width, 32 if a3 else 24) + 6
    high += paragraph(t, _legenda(t, d, teksten), width, LEADING * maat)
    if imprint["melding"]:
        high += 5 + kennisgeving(t, imprint["melding"], width, maat, LEADING * maat)
    return high


def _titel(t: Type, d: Data, width: float, size: float) -> float:
    """The title, and beside it what region this is and who made it."""
    imprint, maat = d["colofon"], d["maat"]
    stempel, qr = imprint["stempel"], imprint["qr"]
    where = (
        Text(imprint["regio"], maat, True),
        Text(
            f", {stempel[:1].lower()}{stempel[1:]}, gemaakt door {imprint['uitgever']}. "
            + ("Scan de code of typ: " if qr else "Deze regio heeft nog geen webadres."),
            maat,
        ),
        Text(qr["kort"] if qr else "", maat, True),
    )
    left = t.width("Wie belt u bij wat?", size, bold=True)
    beside = paragraph(t, where, width - left - 18, LEADING * maat)
    return max(t.cap(size, bold=True), beside)


def _legenda(t: Type, d: Data, teksten: Sequence[str]) -> Iterator[Piece]:
    maat = d["maat"]
    for number, (soort, tekst) in enumerate(zip(d["tekens"], teksten, strict=True)):
        if number:
            yield Gap(1.1 * maat)
        yield teken(t, tekst, maat)
        yield Text(f" {soort['zin']}", maat)


# -- the table


def teken(t: Type, tekst: str, maat: float) -> Box:
    """A mark: a word or letter in a frame."""
    return Box(t.width(tekst, maat, bold=True) + 6, t.cap(maat, bold=True) + 2, 2)


def kop(t: Type, k: Data, width: float, maat: float) -> float:
    """How high the head of a column is before it is turned: how wide that column has to be."""
    lines = list(_kop(t, k, maat))
    leading = LEADING * maat
    high = paragraph(t, lines[0], width, leading)
    for line in lines[1:]:
        high = high + leading + paragraph(t, line, width, leading)
    return high


def _kop(t: Type, k: Data, maat: float) -> Iterator[Sequence[Piece]]:
    yield (Text(k["naam"], maat, True),)
    for n in k["nummers"]:
        code = _badge(t, n["code"], maat * 0.86 + 1.7, maat)
        where = [Text(f"{n['waar']} ", maat)] if n["waar"] else []
        bereik = n["bereik"].replace(" ", "\u00a0") if n["href"] else n["bereik"]
        yield [*code, *where, Text(bereik, maat, bool(n["href"]))]
    if not k["nummers"]:
        yield (Text("Nummers: zie de contactkaart", maat),)


def longest_word(t: Type, k: Data, maat: float) -> float:
    """How wide the widest word of the name of a column is."""
    return max(t.width(word, maat, bold=True) for word in k["naam"].split(" "))


def naam(t: Type, r: Data, width: float, maat: float) -> float:
    """The name of a row beside its code."""
    code = badge(t, r["code"], maat, maat)
    pieces: list[Piece] = [Text(_said(r), maat)]
    if r["gevaar"]:
        wide = t.width(f"gevaar: {r['gevaar']}", maat, bold=True)
        pieces += [Text(" ", maat), Box(wide, t.cap(maat, bold=True))]
    high = 2 + paragraph(t, pieces, width - 2.9 * maat - 4, LEADING * maat)
    return max(code.up + code.down, high)


def whole_naam(t: Type, r: Data, maat: float) -> float:
    """How wide the column of names is if this name stands on one line."""
    wide = t.width(_said(r) + (" " if r["gevaar"] else ""), maat)
    if r["gevaar"]:
        wide += t.width(f"gevaar: {r['gevaar']}", maat, bold=True)
    return wide + maat * 2.9 + 12


def _said(r: Data) -> str:
    return f"{r['naam']} ({r['sectoren']})" if r["sectoren"] else str(r["naam"])


def domein(t: Type, maat: float, lucht: float) -> float:
    """The name of a domain above its rows. On a next sheet it is a little lower, which nothing
    counts on."""
    return t.cap(maat * 1.15, bold=True) + 2 * lucht


# -- who does what in each phase


def wie(t: Type, d: Data, width: float, namen: float) -> float:
    """The table with its heading; `namen` is how wide the names are."""
    maat = d["maat"]
    wide = (width - namen) / max(1, len(d["fasen"]))
    widths = [namen, *[wide for _ in d["fasen"]]]
    fasen = (_coded(t, fase, maat, bold=True) for fase in d["fasen"])
    high = _rij(t, [[Text("Wie", maat, True)], *fasen], widths, maat)
    for partij in d["partijen"]:
        taken = ([Text("; ".join(taken) or "–", maat)] for taken in partij["taken"])
        high += _rij(t, [_coded(t, partij, maat), *taken], widths, maat)
    return t.cap(24 if d["papier"] == "a3" else 18, bold=True) + 6 + high


def _badge(t: Type, code: str, size: float, maat: float) -> list[Piece]:
    return [badge(t, code, size, maat), Text(" ", maat)] if code else []


def _coded(t: Type, item: Data, maat: float, *, bold: bool = False) -> list[Piece]:
    return [*_badge(t, item["code"], maat, maat), Text(item["naam"], maat, bold)]


def _rij(t: Type, cells: Sequence[Sequence[Piece]], widths: Sequence[float], maat: float) -> float:
    high = (
        paragraph(t, cell, w - 8, LEADING * maat) for cell, w in zip(cells, widths, strict=True)
    )
    return 6 + max(high)
