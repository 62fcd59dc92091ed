"""What stands where on the sheets of a signal: on the front the way through the questions with whom
to call, on the back what to do. What does not fit on two sides is left off step by step, and
stands in the site.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Final, NamedTuple

from routekaart.showing.paper.castoff import Type
from routekaart.showing.paper.columns import Block, Sheet, fits, spread, told
from routekaart.showing.paper.products import maten, signaalmaten
from routekaart.showing.paper.products.imprint import Data

MARGE, ONDER, GOOT = 34.0, 66.0, 20.0
BREED, HOOG = 595.28 - 2 * MARGE, 841.89 - MARGE - ONDER
KOLOM = (BREED - GOOT) / 2

TUSSEN: Final = 14.0
"""White between the parts of a sheet."""

RUIM_TOT: Final = 3
"""From this step of leaving off on, whom to call is told in short."""

MEEST: Final = 4
"""The most sheets there may be."""

GENOEG: Final = 150.0
"""With less room than this left on the front, nothing of the back begins there."""


class Step(NamedTuple):
    """How much is left off: `trap` of every advice, and one more of the last `meer`."""

    trap: int
    meer: int = 0


class Front(NamedTuple):
    """The way as a `tekening` or `genest` as a list, and whom to call in two columns if it fits."""

    weg: str
    high: float
    bellen: list[list[Data]] | None = None


class Rest(NamedTuple):
    """What stands below the front and on the back."""

    blocks: list[Block]
    sheets: list[Sheet]

    @property
    def is_empty(self) -> bool:
        """Whether too little stands on the last sheet."""
        return len(self.sheets) > 1 and self.sheets[-1].high < HOOG / 3


def arrange(data: Data, type_: Type, slack: float = 1) -> tuple[Data, int | None]:
    """What is drawn and where, and on how many sheets; None if that is not known before.

    Each height counts `slack` times.
    """
    drawn = _Plan(data, type_, slack).arranged()
    return drawn, len(drawn["bladen"]) or None


@dataclass(frozen=True)
class _Plan:
    d: Data
    type_: Type
    slack: float

    def arranged(self) -> Data:
        room = HOOG - self.slack * signaalmaten.hoofd(self.type_, self.d, BREED)
        front = self._front(room)
        left = room - TUSSEN - (front.high if front else 0)
        has_calls = front is not None and front.bellen is not None
        rest = self._rest(left, vragen=front is None, bellen=has_calls)
        if front and has_calls and rest and rest.is_empty:
            front = front._replace(bellen=None)
            rest = self._rest(0, vragen=False, bellen=False)
        return self._drawn(front, rest)

    def _drawn(self, front: Front | None, rest: Rest | None) -> Data:
        d = self.d
        weg = front.weg if front else ""
        loose = (
            []
            if rest
            else [
                *(self._vragen(kort=False) if not front else ()),
                *self._contacten(ruim=False),
                *self._adviezen(Step(0)),
            ]
        )
        return {
            **{key: d[key] for key in ("colofon", "code", "naam", "domein", "sectoren", "kort")},
            "tekening": d["tekening"] if weg == "tekening" else None,
            "genest": d["vragenlijst"] if weg == "genest" else None,
            "bellen": front.bellen if front else None,
            "bladen": [told(sheet, rest.blocks) for sheet in rest.sheets] if rest else [],
            "los": [block.data for block in loose],
        }

    # -- the front

    def _front(self, room: float) -> Front | None:
        """The drawing with the numbers below it if that fits, else the nested list with them, else
        the list alone. None if the list is too long for one sheet."""
        ways = list(self._ways())
        for weg, high in ways:
            for ruim in (True, False):
                blocks = self._contacten(ruim=ruim)
                left = room - high - 2 * TUSSEN
                found = spread(_heights(blocks), (left,)) if left > 0 else None
                if found:
                    return Front(weg, high + found[0].high + 2 * TUSSEN, told(found[0], blocks))
        return next(
            (Front(weg, high + TUSSEN) for weg, high in ways if high + TUSSEN <= room), None
        )

    def _ways(self) -> Iterator[tuple[str, float]]:
        if self.d["tekening"]:
            yield "tekening", self.d["tekening"]["h"]
        if maten.depth(self.d["vragenlijst"]) <= maten.TE_DIEP:
            kop = maten.kop2(self.type_, "Welke weg past bij deze leerling?", BREED)
            lijst = maten.genest(self.type_, self.d["vragenlijst"], BREED)
            yield "genest", self.slack * (kop + lijst)

    # -- the rest

    def _rest(self, room: float, *, vragen: bool, bellen: bool) -> Rest | None:
        """`vragen` and `bellen`: whether the questions go here, and whom to call is told already.

        A region without a site has more sheets instead of less text.
        """
        has_site = self.d["colofon"]["qr"] is not None
        count = len(self.d["adviezen"])
        most = self.d["trappen"] * count

        def blocks(number: int, kort: bool) -> list[Block]:
            step = Step(*divmod(number, count))
            return [
                *(self._vragen(kort=kort) if vragen else ()),
                *(() if bellen else self._contacten(ruim=step.trap < RUIM_TOT, alle=kort)),
                *self._adviezen(step),
                *self._slot(step),
            ]

        def sheets(number: int, limit: int, kort: bool) -> list[float] | None:
            high = _heights(blocks(number, kort))
            return next((s for s in _sheets(room, limit, vragen) if fits(high, s)), None)

        def made(number: int, limit: int, kort: bool) -> Rest | None:
            found = sheets(number, limit, kort)
            if not found:
                return None
            told = blocks(number, kort)
            return Rest(told, spread(_heights(told), found, HOOG / 3) or [])

        for limit in (1, 2) if has_site else range(1, MEEST + 1):
            if rest := made(0, limit, False):
                return rest
        choices = [(2, False), (2, True), (3, False)] if has_site else []
        for limit, kort in (*choices, (MEEST, False), (MEEST, True)):
            if (vragen or not kort) and sheets(most, limit, kort):
                return made(_first(most, lambda n: sheets(n, limit, kort) is not None), limit, kort)
        return None

    def _vragen(self, *, kort: bool) -> list[Block]:
        """The last two questions are one block: one alone never stands on a next sheet."""
        vragen = self.d["vragenlijst"]["vragen"]
        high = [self.slack * maten.los(self.type_, v, KOLOM, kort=kort) for v in vragen]
        blocks = [
            Block({"blok": "vragen", "vragen": [v], "kort": kort}, h)
            for v, h in zip(vragen, high, strict=True)
        ]
        if len(blocks) > 1:
            last = {"blok": "vragen", "vragen": vragen[-2:], "kort": kort}
            blocks[-2:] = [Block(last, high[-2] + maten.WIT + high[-1])]
        return self._headed("Begin bij de eerste vraag", blocks)

    def _contacten(self, *, ruim: bool, alle: bool = False) -> list[Block]:
        """With `ruim` all there is; without, not who stands beside an outcome with the only number."""
        told = [c for c in self.d["contacten"] if ruim or alle or not c["genoemd"]]
        blocks = [
            Block(
                {**c, "blok": "contact", "ruim": ruim},
                self.slack * signaalmaten.contact(self.type_, c, KOLOM, ruim=ruim),
            )
            for c in told
        ]
        return self._headed(self.d["contactkop"], blocks)

    @cached_property
    def _maten(self) -> list[signaalmaten.Advies]:
        return [signaalmaten.advies(self.type_, a, KOLOM) for a in self.d["adviezen"]]

    def _adviezen(self, step: Step) -> list[Block]:
        adviezen = self.d["adviezen"]
        blocks = []
        for number, (a, maat) in enumerate(zip(adviezen, self._maten, strict=True)):
            trap = step.trap + (number >= len(adviezen) - step.meer)
            does = trap < a["doe_tot"]
            feiten = [
                (f, h) for f, h in zip(a["feiten"], maat.feiten, strict=True) if trap < f["tot"]
            ]
            high = (maat.doe if does else maat.naam) + sum(h for _, h in feiten)
            told = {
                **a,
                "blok": "advies",
                "doe": a["doe"] if does else [],
                "feiten": [f for f, _ in feiten],
            }
            blocks.append(Block(told, self.slack * high))
        return self._headed("Dit doet u", blocks)

    def _slot(self, step: Step) -> Iterator[Block]:
        """What stands below the advices."""
        d, t = self.d, self.type_
        for lijst in d["lijstjes"]:
            if lijst["punten"] and step.trap < lijst["tot"]:
                yield Block(
                    {"blok": "lijstje", **lijst}, self.slack * signaalmaten.lijstje(t, lijst, KOLOM)
                )
        if d["zie_ook"] and step.trap < d["zie_ook_tot"]:
            yield Block(
                {"blok": "zie_ook", "kop": "Kijk ook bij", "signalen": d["zie_ook"]},
                self.slack * signaalmaten.zie_ook(t, d["zie_ook"], KOLOM),
            )
        if d["colofon"]["qr"] and self._is_left_off(step):
            yield Block(
                {"blok": "verder"}, self.slack * signaalmaten.verder(t, d["colofon"]["qr"], KOLOM)
            )

    def _is_left_off(self, step: Step) -> bool:
        adviezen = self.d["adviezen"]
        return any(
            step.trap + (number >= len(adviezen) - step.meer)
            >= min([a["doe_tot"], *(f["tot"] for f in a["feiten"])])
            for number, a in enumerate(adviezen)
        )

    def _headed(self, kop: str, blocks: Sequence[Block]) -> list[Block]:
        """With a heading above the first, so that these two are never parted."""
        if not blocks:
            return []
        high = self.slack * maten.kop2(self.type_, kop, KOLOM)
        first = blocks[0]
        return [Block({**first.data, "kop": kop}, high + first.high), *blocks[1:]]


def _sheets(room: float, limit: int, vragen: bool) -> Iterable[list[float]]:
    """What is left of the front is used when the back alone is not enough."""
    begins = [room] if vragen else [0.0, *([room] if room >= GENOEG else [])]
    return ([begin, *[HOOG] * (MEEST - 1)][:limit] for begin in begins)


def _first(most: int, enough: Callable[[int], bool]) -> int:
    """The first number that is enough; `most` is."""
    low, high = 0, most
    while low < high:
        middle = (low + high) // 2
        low, high = (low, middle) if enough(middle) else (middle + 1, high)
    return high


def _heights(blocks: Iterable[Block]) -> list[float]:
    return [block.high for block in blocks]
