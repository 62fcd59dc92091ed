"""What stands on which page of the booklet, so that its contents and indexes know the page of each
signal, organisation and role.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain, count, repeat
from typing import Final

from routekaart.showing.paper.castoff import Piece, Text, Type
from routekaart.showing.paper.columns import Block, Sheet, flow
from routekaart.showing.paper.products import maten
from routekaart.showing.paper.products.boekpagina import BREED, GOOT, HOOG, KOLOM, Pagina
from routekaart.showing.paper.products.imprint import Data

NUMMER: Final = 26.0
"""How wide the column of page numbers is in the contents."""

WOORD: Final = (BREED - 2 * GOOT) / 3
CODE: Final = 46.0
"""How wide a column of words is, and in the index of codes that of the codes."""

UITLEG: Final = {
    "bellen": ("Wie belt u?", "Alle organisaties, per rol."),
    "woorden": ("Register van woorden", "Woorden die u misschien zoekt, met de bladzijde."),
    "codes": (
        "Register van codes",
        "Elke code, met de bladzijde. Een fase of stappenplan heeft een eigen blad.",
    ),
}
"""The chapters at the back: what they are called, and what stands in them."""

Pages = Mapping[str, int]
"""The page of each code that has one, or of a chapter."""


def arrange(data: Data, type_: Type) -> tuple[Data, int]:
    """What is drawn on each page, and how many pages that is."""
    back = _Back(type_)
    domeinen = [
        {"naam": groep["naam"], "signalen": [Pagina(s, type_).drawn() for s in groep["signalen"]]}
        for groep in data["domeinen"]
    ]
    bellen = back.bellen(data["rollen"])
    # first with numbers of no meaning: the contents take as many pages with the right ones
    inhoud = len(_inhoud(type_, domeinen, data, {}))
    pages, after = _pages(domeinen, bellen, 2 + inhoud)
    chapters = {"bellen": after - len(bellen), "woorden": after}
    woorden = back.woorden(data["woorden"], pages)
    chapters["codes"] = after + len(woorden)
    codes = back.codes(data["codes"], pages)
    drawn = {
        **{key: data[key] for key in ("colofon", "inleiding")},
        "inhoud": [sheet.told for sheet in _inhoud(type_, domeinen, data, {**pages, **chapters})],
        "domeinen": domeinen,
        "achterin": [
            {"id": id_, "naam": UITLEG[id_][0], "uitleg": UITLEG[id_][1], "bladen": bladen}
            for id_, sheets in (("bellen", bellen), ("woorden", woorden), ("codes", codes))
            if (bladen := [sheet.told for sheet in sheets])
        ],
    }
    return drawn, chapters["codes"] + len(codes) - 1


def _pages(domeinen: Sequence[Data], bellen: Sequence[Sheet], first: int) -> tuple[Pages, int]:
    """The page of each signal, organisation and role, and the first page after those."""
    page, found = first, dict[str, int]()
    for signaal in chain.from_iterable(groep["signalen"] for groep in domeinen):
        found[signaal["code"]] = page
        page += len(signaal["bladen"])
    for page_, sheet in zip(count(page), bellen):
        for row in chain.from_iterable(sheet.told):
            if "rol" in row:
                found[row["rol"]["code"]] = page_
            if row["eerst"]:
                found[row["code"]] = page_
    return found, page + len(bellen)


def _inhoud(t: Type, domeinen: Iterable[Data], data: Data, pages: Pages) -> list[Sheet]:
    """The contents: each signal below its domain, then the chapters at the back."""
    has = {"bellen": data["rollen"], "woorden": data["woorden"], "codes": True}
    back = [{"code": "", "naam": UITLEG[id_][0], "plek": id_} for id_ in UITLEG if has[id_]]
    groups = [
        *((g["naam"], [{**s, "plek": s["code"]} for s in g["signalen"]]) for g in domeinen),
        ("Achterin", back),
    ]
    blocks = []
    for kop, items in groups:
        first, *rest = (_regel(t, item, pages) for item in items)
        high = maten.paragraph(t, (Text(kop, 14, True),), BREED, 0.45 * 14) + 7 + first.high
        blocks += [Block({**first.data, "kop": kop}, high, 12), *rest]
    return flow(blocks, _rooms(t, "Inhoud"), 1)


def _regel(t: Type, item: Data, pages: Pages) -> Block:
    told = {key: item[key] for key in ("code", "naam", "plek")}
    named = (maten.badge(t, item["code"]), Text(f" {item['naam']}"))
    pieces = named if item["code"] else (Text(item["naam"]),)
    high = maten.paragraph(t, pieces, BREED - NUMMER - 8)
    return Block({**told, "blad": pages.get(item["plek"], 0)}, high, 6)


def _rooms(t: Type, kop: str, uitleg: str = "") -> Iterable[float]:
    """The room on each page of a chapter: on the first below its heading."""
    high = maten.paragraph(t, (Text(kop, 28, True),), BREED, 0.45 * 28)
    high += 10 + maten.paragraph(t, (Text(uitleg),), BREED) if uitleg else 0
    return chain((HOOG - high - 12,), repeat(HOOG))


class _Back:
    """The chapters at the back, on their pages."""

    def __init__(self, type_: Type) -> None:
        self._type = type_

    def bellen(self, rollen: Iterable[Data]) -> list[Sheet]:
        """Whom to call: a role never stands without its first organisation."""
        blocks = []
        for rol in rollen:
            first, *rest = rol["organisaties"]
            kop = (maten.badge(self._type, rol["code"], em=13), Text(f" {rol['naam']}", 13, True))
            high = maten.paragraph(self._type, kop, KOLOM, 0.45 * 13) + 5 + self._rij(first)
            named = {"rol": {"code": rol["code"], "naam": rol["naam"]}}
            blocks.append(Block({**first, **named}, high, 10))
            blocks += [Block(row, self._rij(row), 5) for row in rest]
        return flow(blocks, _rooms(self._type, *UITLEG["bellen"]), 2)

    def _rij(self, o: Data) -> float:
        return maten.paragraph(self._type, self._pieces(o), KOLOM, hanging=12)

    def _pieces(self, o: Data) -> Iterator[Piece]:
        yield maten.badge(self._type, o["code"])
        yield Text(f" {o['naam']}")
        yield Text(f" ({o['voor']}) " if o["voor"] else " ")
        yield maten.boxed(self._type, o["bereik"], KOLOM, bold=bool(o["href"]))

    def woorden(self, woorden: Iterable[Data], pages: Pages) -> list[Sheet]:
        """The index of words, in three columns."""
        blocks = []
        for w in woorden:
            refs = _refs(w["codes"], pages)
            high = maten.paragraph(self._type, _said(w["woord"], refs), WOORD, hanging=10)
            blocks.append(Block({"woord": w["woord"], "bij": refs}, high, 4))
        return flow(blocks, _rooms(self._type, *UITLEG["woorden"]), 3)

    def codes(self, codes: Iterable[Data], pages: Pages) -> list[Sheet]:
        """The index of codes."""
        blocks = []
        for row in codes:
            refs, code = _refs(row["bij"], pages), maten.badge(self._type, row["code"])
            high = maten.paragraph(self._type, _said(row["naam"], refs), KOLOM - CODE - 6)
            told = {key: row[key] for key in ("code", "naam", "soort")}
            blocks.append(Block({**told, "bij": refs}, max(code.up + code.down, 2 + high), 6))
        return flow(blocks, _rooms(self._type, *UITLEG["codes"]), 2)


def _refs(codes: Iterable[str], pages: Pages) -> list[Data]:
    """The pages of these codes, each once, with the first code that stands there."""
    found: dict[int, str] = {}
    for code in codes:
        found.setdefault(pages[code], code)
    return [{"blad": blad, "plek": plek} for blad, plek in found.items()]


def _said(text: str, refs: Sequence[Data]) -> Iterator[Piece]:
    yield Text(f"{text} ")
    for number, ref in enumerate(refs):
        if number:
            yield Text(", ")
        yield Text(str(ref["blad"]), bold=True)
