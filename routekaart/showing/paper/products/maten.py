"""How high the parts of sheets are, as `huis.typ` and `vragenlijst.typ` draw them, in points.

Whoever changes a size or white there changes it here: a test holds each height against Typst's.
"""

from collections.abc import Iterable, Sequence
from typing import Final

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


def boxed(t: Type, text: str, width: float, *, bold: bool = False) -> Box:
    """Text that stays on one line, or else in one box."""
    said = Text(text, bold=bold)
    return Box(min(width, t.width(text, bold=bold)), paragraph(t, (said,), width))


def paragraph(
    t: Type, pieces: Iterable[Piece], width: float, leading: float = LEADING, hanging: float = 0
) -> float:
    """Lines of this width; those after the first begin `hanging` further on."""
    return t.height(tuple(pieces), width, leading, hanging)


def listed(
    t: Type, texts: Sequence[str], width: float, markers: Sequence[Text], leading: float = LEADING
) -> float:
    """A list with the white between its items."""
    room = width - max(t.width(m.text, m.size, bold=m.bold) for m in markers) - 6
    high = sum(paragraph(t, (Text(text),), room, leading) for text in texts)
    return high + LIJST * (len(texts) - 1)


def bullets(t: Type, texts: Sequence[str], width: float, leading: float = LEADING) -> float:
    """Points."""
    return listed(t, texts, width, (Text("•"),), leading)


def steps(t: Type, texts: Sequence[str], width: float) -> float:
    """Points with a number."""
    return listed(t, texts, width, [Text(f"{n}.") for n in range(1, len(texts) + 1)])


def kop1(t: Type, item: Data, width: float, size: float, code_size: float) -> float:
    """The heading of a sheet or page: a code and a name."""
    code = badge(t, item["code"], code_size, size)
    return paragraph(
        t, (code, Gap(0.35 * size), Text(item["naam"], size, True)), width, 0.35 * size
    )


def kop2(t: Type, text: str, width: float) -> float:
    """A heading above parts, with the white below it."""
    return paragraph(t, (Text(text, 16, True),), width, 0.45 * 16) + 7.2


def beside_qr(qr: Data | None, width: float) -> float:
    """How wide what stands at the left of the QR code is."""
    return width - 12 - (qr["mm"] / 25.4 * 72 if qr else 0)


def qruitleg(t: Type, qr: Data | None, width: float, leading: float = LEADING) -> float:
    """What the QR code is for, or that there is none."""
    if qr is None:
        text = "Deze regio heeft nog geen webadres. Daarom staat hier geen QR-code."
        return paragraph(t, (Text(text),), width, leading)
    text = "Scan de code en zie of dit blad nog klopt. Of typ:"
    first = paragraph(t, (Text(text),), width, leading)
    return first + leading + paragraph(t, (Text(qr["kort"], bold=True),), width, leading)


def gevaarbalk(t: Type, spoed: Iterable[Data], width: float, size: float, em: float = 12) -> float:
    """Whom to call when somebody is in danger now, on a sheet with text of size `em`."""
    pieces: list[Piece] = [Text("Direct gevaar?", size, True)]
    for wie in spoed:
        wide = t.width(f"{wie['naam']}: ", size) + t.width(wie["telefoon"], size, bold=True)
        pieces += [Gap(size), Box(wide, t.cap(size))]
    return paragraph(t, pieces, width - 1.8 * em, 0.45 * size) + 1.3 * em


def kennisgeving(
    t: Type, melding: str, width: float, size: float = 12, leading: float = LEADING
) -> float:
    """That a region does not exist."""
    return paragraph(t, (Text(melding, size),), width - 0.7 * size, leading) + 0.4 * size


def kort(t: Type, k: Data, width: float) -> float:
    """The answer in a line."""
    pieces: list[Piece] = [Text(k["zin"], 14, True)]
    if k["telefoon"]:
        pieces += [SPACE, Gap(2.4), SPACE, Text(k["telefoon"], 14, True)]
    return paragraph(t, pieces, width - 10, 5.4 if k["telefoon"] else 6.3) + 4


# -- the list of questions

TE_DIEP: Final = 5
"""Nested deeper than this, too little is left of a line."""


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
    rows = [
        [Text(f"{e['woord']}: ", bold=True)] * bool(e["woord"]) + _delen(t, e["delen"], kort=kort),
        *(
            [Text(f"{bel['woord']} ", bold=True), *_delen(t, bel["delen"], kort=kort)]
            for bel in e["bel"]
        ),
    ]
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


def depth(lijst: Data) -> int:
    """How deep the nested list of questions goes."""
    vragen = {v["code"]: v for v in lijst["vragen"]}

    def deep(v: Data) -> int:
        return 1 + max((deep(vragen[w["vraag"]]) for w in v["wegen"] if w["uit"]), default=0)

    return deep(lijst["vragen"][0]) if vragen else 0
