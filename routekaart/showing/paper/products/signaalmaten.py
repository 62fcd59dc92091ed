"""How high the parts of a signal's sheet are, as `signaalblad.typ` draws them, in points.

Whoever changes a size or white there changes it here: a test holds each height against Typst's.
"""

from collections.abc import Iterable, Sequence
from typing import Final, NamedTuple

from routekaart.showing.paper.castoff import Gap, Piece, Text, Type
from routekaart.showing.paper.products.imprint import Data
from routekaart.showing.paper.products.maten import (
    ALINEA,
    LIJST,
    badge,
    beside_qr,
    bullets,
    gevaarbalk,
    kennisgeving,
    kop1,
    kop2,
    kort,
    paragraph,
    qruitleg,
    steps,
)

ZIE_OOK: Final = "Kijk ook bij"

# -- the head


def hoofd(t: Type, d: Data, width: float) -> float:
    """All above the way: what this is, who helps in danger, and the answer in a line."""
    imprint = d["colofon"]
    qr = imprint["qr"]
    left = beside_qr(qr, width)
    grid = titel(t, d, left) + 8 + qruitleg(t, qr, left)
    high = max(grid, 92 if qr else 0) + 6.6 + gevaarbalk(t, imprint["spoed"], width, 13)
    if imprint["melding"]:
        high += 12 + kennisgeving(t, imprint["melding"], width) + 9
    else:
        high += 12
    return high + kort(t, d["kort"], width)


def titel(t: Type, d: Data, width: float) -> float:
    """The name of the signal, below where it belongs."""
    voor = f" · alleen {d['sectoren']}" if d["sectoren"] else ""
    top = f"Routekaart {d['colofon']['regio']} · {d['domein']}{voor}"
    size = 21 if len(d["naam"].encode()) > 44 else 25
    return paragraph(t, (Text(top),), width) + 7 + kop1(t, d, width, size, 21)


# -- whom to call


def contact(t: Type, c: Data, width: float, *, ruim: bool) -> float:
    """Whom to call; with `ruim` every way to, else numbers only."""
    width -= 8
    name = (badge(t, c["code"], em=13), Gap(4.55), Text(c["naam"], 12, True))
    high = 2 + paragraph(t, name, width, 0.45 * 13)
    rows = list(_rows(t, c, ruim=ruim))
    if rows:
        high += 6 + sum(paragraph(t, row, width) for row in rows) + 4.8 * (len(rows) - 1)
    return high


def _rows(t: Type, c: Data, *, ruim: bool) -> Iterable[Sequence[Piece]]:
    if c["veel"]:
        yield (Text("In elke gemeente een ander nummer. Zoek het op de contactkaart."),)
        return
    first, rest = c["korte_wegen"][:1], c["korte_wegen"][1:]
    row: list[Piece] = [_weg(way) for way in first]
    row += [Text(way["bij"]) for way in first if way["bij"]]
    row += [badge(t, code) for code in c["rollen"] if code != c["code"]]
    row += [Text(c["voor"])] if c["voor"] else []
    if row:
        yield _spread(row)
    for way in rest:
        if ruim or way["groot"]:
            yield _spread([_weg(way), *([Text(way["bij"])] if way["bij"] else [])])
    if c["nog_open"]:
        yield (Text(c["nog_open"]),)
    if ruim:
        yield from ((Text(tijd),) for tijd in c["tijden"])


def _weg(way: Data) -> Text:
    return Text(way["tekst"], 14, True) if way["href"] and way["groot"] else Text(way["tekst"])


def _spread(row: Sequence[Piece]) -> list[Piece]:
    return [piece for one in row for piece in (Gap(6), one)][1:]


# -- what to do


class Advies(NamedTuple):
    """How high an advice is with its name alone, with what to do, and what each fact adds."""

    naam: float
    doe: float
    feiten: list[float]


def advies(t: Type, a: Data, width: float) -> Advies:
    """An advice with the line beside it."""
    width -= 10
    code = badge(t, a["code"], 13, 13)
    name = paragraph(t, (Text(a["naam"], 13, True),), width - code.width - 6, 0.45 * 13)
    sort = (
        Text(a["mededeling"], bold=True) if a["mededeling"] else Text(a["soort"], bold=a["spoed"])
    )
    naam = 2 + max(code.up + code.down, 2.5 + name) + 6 + paragraph(t, (sort,), width)
    doe = naam + (LIJST + steps(t, a["doe"], width) if a["doe"] else 0)
    return Advies(naam, doe, [ALINEA + _feit(t, feit, width) for feit in a["feiten"]])


def _feit(t: Type, feit: Data, width: float) -> float:
    return paragraph(t, (Text(feit["kop"], bold=True), Text(f" {feit['tekst']}")), width)


def lijstje(t: Type, lijst: Data, width: float) -> float:
    """A heading and points."""
    return kop2(t, lijst["kop"], width) + bullets(t, lijst["punten"], width)


def zie_ook(t: Type, signalen: Sequence[Data], width: float) -> float:
    """Other signals to look at."""
    rows = ((badge(t, s["code"]), Text(f" {s['naam']}")) for s in signalen)
    high = sum(paragraph(t, row, width, hanging=30) for row in rows)
    return kop2(t, ZIE_OOK, width) + high + ALINEA * (len(signalen) - 1)


def verder(t: Type, qr: Data, width: float) -> float:
    """That the site has more."""
    text = "Meer over wat u doet staat in de site. Scan de code op de voorkant, of typ: "
    return paragraph(t, (Text(text), Text(qr["kort"], bold=True), Text(".")), width)
