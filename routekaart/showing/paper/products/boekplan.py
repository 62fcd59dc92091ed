"""What stands where on the page of each signal in the booklet: the fullest way that is one page.

Nested over its whole width, or in two columns; last with codes only, of which the index tells the
names, and without points.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from routekaart.showing.paper.castoff import Box, Gap, Piece, Text, Type
from routekaart.showing.paper.columns import Block, Sheet, spread, told
from routekaart.showing.paper.products import maten
from routekaart.showing.paper.products.imprint import Data

MARGE, BOVEN, ONDER, GOOT = 34.0, 92.0, 66.0, 18.0
BREED, HOOG = 595.28 - 2 * MARGE, 841.89 - BOVEN - ONDER
KOLOM = (BREED - GOOT) / 2
TUSSEN: Final = 12.0
WAYS: Final = ("vol", "kort", "kaal")


def arrange(data: Data, type_: Type, slack: float = 1) -> tuple[Data, int | None]:
    """The same booklet with what is drawn of each signal, and where."""
    domeinen = [
        {**groep, "signalen": [_Page(s, type_, slack).arranged() for s in groep["signalen"]]}
        for groep in data["domeinen"]
    ]
    return {**data, "domeinen": domeinen}, None


@dataclass(frozen=True)
class _Page:
    s: Data
    type_: Type
    slack: float

    def arranged(self) -> Data:
        s = self.s
        told_ = {key: s[key] for key in ("code", "naam", "adres", "sectoren", "kort")}
        room = HOOG - self.slack * self._titel() - TUSSEN
        return {**told_, "genest": None, "kolommen": None, "los": [], **self._found(room)}

    def _found(self, room: float) -> Data:
        bellen = self._bellen()
        lijst = self.s["vragenlijst"]
        if maten.depth(lijst) <= maten.TE_DIEP:
            kop = self._kop("Welke weg past bij deze leerling?", BREED)
            high = kop + self.slack * maten.genest(self.type_, lijst, BREED)
            found = self._spread(bellen, room - high - TUSSEN)
            if found:
                return {"genest": lijst, "kolommen": told(found, bellen)}
        for way in WAYS:
            blocks = [*self._vragen(way), *bellen]
            if found := self._spread(blocks, room):
                return {"kolommen": told(found, blocks)}
        return self._some(bellen, room)

    def _some(self, bellen: Sequence[Block], room: float) -> Data:
        """As many questions as fit; the sheet of the signal has all."""
        vragen = self._vragen("kaal", linkt=False)
        text = (
            Text("De andere vragen staan op het blad van "),
            maten.badge(self.type_, self.s["code"]),
            Text("."),
        )
        elsewhere = Block(
            {"blok": "verwijs"}, self.slack * maten.paragraph(self.type_, text, KOLOM)
        )
        for count in range(len(vragen), -1, -1):
            blocks = [*vragen[:count], elsewhere, *bellen]
            if found := self._spread(blocks, room):
                return {"kolommen": told(found, blocks)}
        return {"los": [block.data for block in (elsewhere, *bellen)]}

    @staticmethod
    def _spread(blocks: Sequence[Block], room: float) -> Sheet | None:
        found = spread([block.high for block in blocks], (room,)) if room > 0 else None
        return found[0] if found else None

    def _titel(self) -> float:
        s, t = self.s, self.type_
        size = 19 if len(s["naam"].encode()) > 44 else 23
        name = (maten.badge(t, s["code"], 19, size), Gap(0.35 * size), Text(s["naam"], size, True))
        high = maten.paragraph(t, name, BREED, 0.35 * size) + 6
        if s["sectoren"]:
            high += maten.paragraph(t, (Text(f"Alleen {s['sectoren']}"),), BREED) + 5
        return high + maten.kort(t, s["kort"], BREED)

    def _kop(self, text: str, width: float) -> float:
        return (
            self.slack * maten.paragraph(self.type_, (Text(text, 14, True),), width, 0.45 * 14) + 6
        )

    def _vragen(self, way: str, *, linkt: bool = True) -> list[Block]:
        lijst = self.s["vragenlijst"]
        if not lijst["vragen"]:
            return [
                Block(
                    {"blok": "uitkomst", "lijst": lijst},
                    self.slack * maten.genest(self.type_, lijst, KOLOM),
                )
            ]
        kort = way != "vol"
        vragen = [
            {**v, "punten": [], "tellen": []} if way == "kaal" else v for v in lijst["vragen"]
        ]
        blocks = [
            Block(
                {"blok": "vraag", "vraag": v, "kort": kort, "linkt": linkt},
                self.slack * maten.los(self.type_, v, KOLOM, kort=kort),
            )
            for v in vragen
        ]
        return self._headed("Begin bij de eerste vraag", blocks)

    def _bellen(self) -> list[Block]:
        blocks = [
            Block(
                {**c, "blok": "contact"},
                self.slack
                * maten.paragraph(
                    self.type_, self._contact(c), KOLOM, hanging=0 if c["veel"] else 12
                ),
            )
            for c in self.s["contacten"]
        ]
        return self._headed(self.s["contactkop"], blocks)

    def _contact(self, c: Data) -> Iterator[Piece]:
        t = self.type_
        yield maten.badge(t, c["code"])
        yield Text(f" {c['naam']}")
        if c["veel"]:
            yield Text(": nummers achterin, bij ")
            yield maten.badge(t, c["rollen"][0])
            return
        for number, code in enumerate(code for code in c["rollen"] if code != c["code"]):
            yield Gap(3) if number else maten.SPACE
            yield maten.badge(t, code)
        yield maten.SPACE
        if c["voor"]:
            yield Text(f"({c['voor']}) ")
        yield Box(t.width(c["bereik"], bold=bool(c["href"])), t.cap())

    def _headed(self, kop: str, blocks: Sequence[Block]) -> list[Block]:
        if not blocks:
            return []
        first = blocks[0]
        return [Block({**first.data, "kop": kop}, self._kop(kop, KOLOM) + first.high), *blocks[1:]]
