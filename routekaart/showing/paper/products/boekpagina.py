"""The page of a signal in the booklet: the fullest way in which it is one page.

Nested over its whole width, or in two columns; last with codes only, of which the index tells the
names, and without points.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain, repeat
from typing import Final

from routekaart.showing.paper.castoff import Gap, Piece, Text, Type
from routekaart.showing.paper.columns import Block, Sheet, flow, headed, spread
from routekaart.showing.paper.products import maten
from routekaart.showing.paper.products.imprint import Data

MARGE, BOVEN, ONDER, GOOT = 34.0, 92.0, 66.0, 18.0
BREED, HOOG = 595.28 - 2 * MARGE, 841.89 - BOVEN - ONDER
KOLOM = (BREED - GOOT) / 2
"""The paper as `boekje.typ` has it."""

TUSSEN: Final = 12.0
"""White between the parts of a page."""

WAYS: Final = ("vol", "kort", "kaal")
"""Questions in full, with codes only, and without points."""


@dataclass(frozen=True)
class Pagina:
    """What is drawn of a signal, and where."""

    s: Data
    type_: Type

    def drawn(self) -> Data:
        """What the template draws: its line, then `genest` the questions or else none, and below
        that the columns of each page, of which there is one as a rule."""
        genest, sheets = self._found(HOOG - self._titel() - TUSSEN)
        told = {key: self.s[key] for key in ("code", "naam", "adres", "sectoren", "kort")}
        return {**told, "genest": genest, "bladen": [sheet.told for sheet in sheets]}

    def _found(self, room: float) -> tuple[Data | None, list[Sheet]]:
        bellen = self._bellen()
        lijst = self.s["vragenlijst"]
        if maten.depth(lijst) <= maten.TE_DIEP:
            kop = self._kop("Welke weg past bij deze leerling?", BREED)
            left = room - kop - maten.genest(self.type_, lijst, BREED) - TUSSEN
            found = spread(bellen, (left,)) if left > 0 else None
            if found is not None:
                return lijst, found
        for way in WAYS:
            if found := spread([*self._vragen(way), *bellen], (room,)):
                return None, found
        return None, self._some(bellen, room)

    def _some(self, bellen: list[Block], room: float) -> list[Sheet]:
        """As many questions as fit; the sheet of the signal has all."""
        vragen = self._vragen("kaal", linkt=False)
        text = "De andere vragen staan op het blad van "
        code = maten.badge(self.type_, self.s["code"])
        high = maten.paragraph(self.type_, (Text(text), code, Text(".")), KOLOM)
        rest = [Block({"blok": "verwijs"}, high), *bellen]
        for count in range(len(vragen), -1, -1):
            if found := spread([*vragen[:count], *rest], (room,)):
                return found
        return flow(rest, chain((room,), repeat(HOOG)), 2)

    def _titel(self) -> float:
        s, t = self.s, self.type_
        size = 19 if len(s["naam"].encode()) > 44 else 23
        high = maten.kop1(t, s, BREED, size, 19) + 6
        if s["sectoren"]:
            high += maten.paragraph(t, (Text(f"Alleen {s['sectoren']}"),), BREED) + 5
        return high + maten.kort(t, s["kort"], BREED)

    def _kop(self, text: str, width: float) -> float:
        return maten.paragraph(self.type_, (Text(text, 14, True),), width, 0.45 * 14) + 6

    def _vragen(self, way: str, *, linkt: bool = True) -> list[Block]:
        lijst = self.s["vragenlijst"]
        if not lijst["vragen"]:
            high = maten.genest(self.type_, lijst, KOLOM)
            return [Block({"blok": "uitkomst", "lijst": lijst}, high)]
        kaal: Data = {"punten": [], "tellen": []} if way == "kaal" else {}
        vragen = [{**v, **kaal} for v in lijst["vragen"]]
        blocks = [self._vraag(v, kort=way != "vol", linkt=linkt) for v in vragen]
        return self._headed("Begin bij de eerste vraag", blocks)

    def _vraag(self, v: Data, *, kort: bool, linkt: bool) -> Block:
        told = {"blok": "vraag", "vraag": v, "kort": kort, "linkt": linkt}
        return Block(told, maten.los(self.type_, v, KOLOM, kort=kort))

    def _bellen(self) -> list[Block]:
        blocks = [Block({**c, "blok": "contact"}, self._high(c)) for c in self.s["contacten"]]
        return self._headed(self.s["contactkop"], blocks)

    def _high(self, c: Data) -> float:
        hanging = 0 if c["veel"] else 12
        return maten.paragraph(self.type_, self._contact(c), KOLOM, hanging=hanging)

    def _contact(self, c: Data) -> Iterator[Piece]:
        t = self.type_
        yield maten.badge(t, c["code"])
        yield Text(f" {c['naam']}")
        if c["veel"]:
            yield Text(": nummers achterin, bij ")
            yield maten.badge(t, c["rollen"][0])
            return
        yield from self._rollen(code for code in c["rollen"] if code != c["code"])
        yield Text(f" ({c['voor']}) " if c["voor"] else " ")
        yield maten.boxed(t, c["bereik"], KOLOM, bold=bool(c["href"]))

    def _rollen(self, codes: Iterable[str]) -> Iterator[Piece]:
        for number, code in enumerate(codes):
            yield Gap(3) if number else maten.SPACE
            yield maten.badge(self.type_, code)

    def _headed(self, kop: str, blocks: Sequence[Block]) -> list[Block]:
        return headed(kop, self._kop(kop, KOLOM), blocks)
