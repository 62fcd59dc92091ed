"""How high the parts of a signal's sheet are, as `signaalblad.typ` and `vragenlijst.typ` draw them.

Whoever changes a size or white there changes it here: a test holds each height against Typst's.
"""

from collections.abc import Iterable, Sequence
from typing import Final, NamedTuple

from routekaart.showing.paper.castoff import Box, Gap, Piece, Text, Type
from routekaart.showing.paper.products.imprint import Data

SPACE: Final = Text(" ")

LEADING: Final = 5.4
ALINEA: Final = 6.6
"""White before a paragraph of what to do."""

WIT: Final = 8.0
"""White below a block."""

LIJST: Final = 5.04
"""White between the items of a list."""


def badge(t: Type, code: str, size: float = 12, em: float = 12) -> Box:
    """The box of a code, within text of size `em`."""
    return Box(
        t.width(code, size, bold=True) + 0.8 * em,
        t.cap(size, bold=True) + 0.22 * em,
        0.22 * em,
    )


def paragraph(
    t: Type, pieces: Iterable[Piece], width: float, leading: float = LEADING, hanging: float = 0
) -> float:
    return t.height(tuple(pieces), width, leading, hanging)


def listed(
    t: Type, texts: Sequence[str], width: float, markers: Sequence[Text], leading: float = LEADING
) -> float:
    """A list with the white between its items."""
    room = width - max(t.width(m.text, m.size, bold=m.bold) for m in markers) - 6
    high = sum(paragraph(t, (Text(text),), room, leading) for text in texts)
    return high + LIJST * (len(texts) - 1)


def bullets(t: Type, texts: Sequence[str], width: float, leading: float = LEADING) -> float:
    return listed(t, texts, width, (Text("•"),), leading)


def steps(t: Type, texts: Sequence[str], width: float) -> float:
    return listed(t, texts, width, [Text(f"{n}.") for n in range(1, len(texts) + 1)])


def kop2(t: Type, text: str, width: float) -> float:
    """A heading above parts, with the white below it."""
    return paragraph(t, (Text(text, 16, True),), width, 0.45 * 16) + 7.2


# -- the head


def hoofd(t: Type, d: Data, width: float) -> float:
    """All above the way: what this is, who helps in danger, and the answer in a line."""
    imprint = d["colofon"]
    qr = imprint["qr"]
    left = width - 12 - (qr["mm"] / 25.4 * 72 if qr else 0)
    grid = titel(t, d, left) + 8 + qruitleg(t, qr, left)
    high = max(grid, 92 if qr else 0) + 6.6 + gevaarbalk(t, imprint["spoed"], width, 13)
    if imprint["melding"]:
        high += 12 + kennisgeving(t, imprint["melding"], width) + 9
    else:
        high += 12
    return high + kort(t, d["kort"], width)


def titel(t: Type, d: Data, width: float) -> float:
    voor = f" · alleen {d['sectoren']}" if d["sectoren"] else ""
    top = f"Routekaart {d['colofon']['regio']} · {d['domein']}{voor}"
    size = 21 if len(d["naam"].encode()) > 44 else 25
    name = (badge(t, d["code"], 21, size), Gap(0.35 * size), Text(d["naam"], size, True))
    return paragraph(t, (Text(top),), width) + 7 + paragraph(t, name, width, 0.35 * size)


def qruitleg(t: Type, qr: Data | None, width: float) -> float:
    if qr is None:
        text = "Deze regio heeft nog geen webadres. Daarom staat hier geen QR-code."
        return paragraph(t, (Text(text),), width)
    text = "Scan de code en zie of dit blad nog klopt. Of typ:"
    first = paragraph(t, (Text(text),), width)
    return first + LEADING + paragraph(t, (Text(qr["kort"], bold=True),), width)


def gevaarbalk(t: Type, spoed: Iterable[Data], width: float, size: float) -> float:
    pieces: list[Piece] = [Text("Direct gevaar?", size, True)]
    for wie in spoed:
        wide = t.width(f"{wie['naam']}: ", size) + t.width(wie["telefoon"], size, bold=True)
        pieces += [Gap(size), Box(wide, t.cap(size))]
    return paragraph(t, pieces, width - 21.6, 0.45 * size) + 15.6


def kennisgeving(t: Type, melding: str, width: float) -> float:
    return paragraph(t, (Text(melding),), width - 8.4) + 4.8


def kort(t: Type, k: Data, width: float) -> float:
    pieces: list[Piece] = [Text(k["zin"], 14, True)]
    if k["telefoon"]:
        pieces += [SPACE, Gap(2.4), SPACE, Text(k["telefoon"], 14, True)]
    return paragraph(t, pieces, width - 10, 5.4 if k["telefoon"] else 6.3) + 4


# -- whom to call


def contact(t: Type, c: Data, width: float, *, ruim: bool) -> float:
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
    width -= 10
    code = badge(t, a["code"], 13, 13)
    name = paragraph(t, (Text(a["naam"], 13, True),), width - code.width - 6, 0.45 * 13)
    sort = Text(a["mededeling"], bold=True) if a["mededeling"] else Text(a["soort"], bold=a["spoed"])
    naam = 2 + max(code.up + code.down, 2.5 + name) + 6 + paragraph(t, (sort,), width)
    doe = naam + (LIJST + steps(t, a["doe"], width) if a["doe"] else 0)
    return Advies(naam, doe, [ALINEA + _feit(t, feit, width) for feit in a["feiten"]])


def _feit(t: Type, feit: Data, width: float) -> float:
    return paragraph(t, (Text(feit["kop"], bold=True), Text(f" {feit['tekst']}")), width)


def lijstje(t: Type, lijst: Data, width: float) -> float:
    return kop2(t, lijst["kop"], width) + bullets(t, lijst["punten"], width)


def zie_ook(t: Type, signalen: Sequence[Data], width: float) -> float:
    rows = ((badge(t, s["code"]), Text(f" {s['naam']}")) for s in signalen)
    high = sum(paragraph(t, row, width, hanging=30) for row in rows)
    return kop2(t, "Kijk ook bij", width) + high + ALINEA * (len(signalen) - 1)


def verder(t: Type, qr: Data, width: float) -> float:
    text = "Meer over wat u doet staat in de site. Scan de code op de voorkant, of typ: "
    return paragraph(t, (Text(text), Text(qr["kort"], bold=True), Text(".")), width)


# -- the list of questions


def genest(t: Type, lijst: Data, width: float) -> float:
    """The nested list: a question is written out below the first answer that leads to it."""
    if lijst["einde"]:
        return _einde(t, lijst["einde"], width, kort=False)
    vragen = {v["code"]: v for v in lijst["vragen"]}
    return _genest(t, lijst["vragen"][0], vragen, width)


def _genest(t: Type, v: Data, vragen: dict[str, Data], width: float) -> float:
    return _vraag(t, v, width) + _antwoorden(t, v["wegen"], width, vragen, kort=False)


def los(t: Type, v: Data, width: float, *, kort: bool) -> float:
    """One question with its answers, of which each names the question that it leads to."""
    return _vraag(t, v, width) + _antwoorden(t, v["wegen"], width, {}, kort=kort)


def _vraag(t: Type, v: Data, width: float) -> float:
    leading = 6.6
    question = (badge(t, v["code"]), SPACE, Text(v["tekst"], bold=True))
    high = paragraph(t, question, width, leading)
    if v["punten"]:
        high += LIJST + bullets(t, v["punten"], width, leading)
    return high + sum(6 + paragraph(t, (Text(zin),), width, leading) for zin in v["tellen"])


def _antwoorden(
    t: Type, wegen: Sequence[Data], width: float, vragen: dict[str, Data], *, kort: bool
) -> float:
    room = width - 9 - t.width("›", bold=True) - 6
    high = sum(_antwoord(t, w, room, vragen, kort=kort) for w in wegen)
    return 6.6 + 2 + high + 9 * (len(wegen) - 1)


def _antwoord(t: Type, w: Data, width: float, vragen: dict[str, Data], *, kort: bool) -> float:
    said = w["antwoord"] if w["antwoord"][-1] in ".?!:" else f"{w['antwoord']}:"
    weg = (Text(said, bold=True), SPACE)
    if w["einde"]:
        return paragraph(t, weg, width) + 7.2 + _einde(t, w["einde"], width, kort=kort)
    if w["uit"] and vragen:
        return paragraph(t, weg, width) + 7.2 + _genest(t, vragen[w["vraag"]], vragen, width)
    return paragraph(t, (*weg, Text("verder bij vraag "), badge(t, w["vraag"])), width)


def _einde(t: Type, e: Data, width: float, *, kort: bool) -> float:
    rows = [[Text(f"{e['woord']}: ", bold=True), *_delen(t, e["delen"], kort=kort)] if e["woord"] else _delen(t, e["delen"], kort=kort)]
    for bel in e["bel"]:
        rows.append([Text(f"{bel['woord']} ", bold=True), *_delen(t, bel["delen"], kort=kort)])
    if kort:
        joined = [piece for row in rows for piece in (Text(" · "), *row)][1:]
        return paragraph(t, joined, width, 7.2)
    return sum(paragraph(t, row, width, 7.2) for row in rows) + 7.2 * (len(rows) - 1)


def _delen(t: Type, delen: Iterable[Data], *, kort: bool) -> list[Piece]:
    pieces: list[Piece] = []
    for deel in delen:
        pieces += [Text(" en ")] if pieces else []
        if not deel["code"]:
            pieces += [Text(deel["naam"])]
        else:
            pieces += [badge(t, deel["code"])]
            pieces += [] if kort else [Text(f" {deel['naam']}")]
    return pieces
