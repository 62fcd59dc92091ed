"""The blocks of a signal's sheet, at each step of leaving off."""

from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from typing import Final, NamedTuple

from routekaart.showing.paper.castoff import Type
from routekaart.showing.paper.columns import Block, headed
from routekaart.showing.paper.products import maten, signaalmaten
from routekaart.showing.paper.products.imprint import Data

RUIM_TOT: Final = 3
"""From this step of leaving off on, whom to call is told in short."""


class Step(NamedTuple):
    """How much is left off: `trap` of every advice, and one more of the last `meer`."""

    trap: int = 0
    meer: int = 0


class Delen:
    """What may stand in the columns of a sheet. What was made once is given again."""

    def __init__(self, d: Data, type_: Type, width: float) -> None:
        self._d, self._type, self._width = d, type_, width
        self.vragen = cache(self._vragen)
        self.contacten = cache(self._contacten)
        self._advies = cache(self._advies_at)
        self._slot = cache(self._slot_at)
        self._maten = [signaalmaten.advies(type_, a, width) for a in d["adviezen"]]

    def rest(self, step: Step, *, vragen: bool, bellen: bool, kort: bool) -> list[Block]:
        """All below the front; `vragen`: with the questions, `bellen`: with whom to call."""
        calls = self.contacten(ruim=step.trap < RUIM_TOT, alle=kort) if bellen else ()
        return [
            *(self.vragen(kort=kort) if vragen else ()),
            *calls,
            *self.adviezen(step),
            *self._slot(step.trap, any(self._is_shorter(*one) for one in self._traps(step))),
        ]

    def adviezen(self, step: Step) -> list[Block]:
        """What to do."""
        return self._headed("Dit doet u", [self._advies(*one) for one in self._traps(step)])

    def _traps(self, step: Step) -> Iterator[tuple[int, int]]:
        """Of each advice its number, and how much of it is left off."""
        count = len(self._maten)
        return ((n, step.trap + (n >= count - step.meer)) for n in range(count))

    def _advies_at(self, number: int, trap: int) -> Block:
        a, maat = self._d["adviezen"][number], self._maten[number]
        does = trap < a["doe_tot"]
        feiten = [x for x in zip(a["feiten"], maat.feiten, strict=True) if trap < x[0]["tot"]]
        told = {**a, "doe": a["doe"] if does else [], "feiten": [feit for feit, _ in feiten]}
        high = (maat.doe if does else maat.naam) + sum(high for _, high in feiten)
        return Block({"blok": "advies", **told}, high)

    def _is_shorter(self, number: int, trap: int) -> bool:
        a = self._d["adviezen"][number]
        stays: list[int] = [a["doe_tot"], *(feit["tot"] for feit in a["feiten"])]
        return trap >= min(stays)

    def _vragen(self, *, kort: bool) -> list[Block]:
        """The last two questions are one block: one alone never stands on a next sheet."""
        vragen = self._d["vragenlijst"]["vragen"]
        groups = [[v] for v in vragen[:-2]] + ([vragen[-2:]] if vragen else [])
        return self._headed("Begin bij de eerste vraag", [self._group(g, kort) for g in groups])

    def _group(self, vragen: Sequence[Data], kort: bool) -> Block:
        high = sum(maten.los(self._type, v, self._width, kort=kort) for v in vragen)
        told = {"blok": "vragen", "vragen": vragen, "kort": kort}
        return Block(told, high + maten.WIT * (len(vragen) - 1))

    def _contacten(self, *, ruim: bool, alle: bool = False) -> list[Block]:
        """With `ruim` all there is; without, not who stands beside an outcome with the only
        number, unless `alle`."""
        blocks = [
            Block(
                {**c, "blok": "contact", "ruim": ruim},
                signaalmaten.contact(self._type, c, self._width, ruim=ruim),
            )
            for c in self._d["contacten"]
            if ruim or alle or not c["genoemd"]
        ]
        return self._headed(self._d["contactkop"], blocks)

    def _slot_at(self, trap: int, is_shorter: bool) -> list[Block]:
        """What stands below the advices."""
        return list(self._ends(trap, is_shorter))

    def _ends(self, trap: int, is_shorter: bool) -> Iterable[Block]:
        d, t = self._d, self._type
        for lijst in d["lijstjes"]:
            if lijst["punten"] and trap < lijst["tot"]:
                high = signaalmaten.lijstje(t, lijst, self._width)
                yield Block({"blok": "lijstje", **lijst}, high)
        if d["zie_ook"] and trap < d["zie_ook_tot"]:
            told = {"blok": "zie_ook", "kop": signaalmaten.ZIE_OOK, "signalen": d["zie_ook"]}
            yield Block(told, signaalmaten.zie_ook(t, d["zie_ook"], self._width))
        if d["colofon"]["qr"] and is_shorter:
            high = signaalmaten.verder(t, d["colofon"]["qr"], self._width)
            yield Block({"blok": "verder"}, high)

    def _headed(self, kop: str, blocks: Sequence[Block]) -> list[Block]:
        return headed(kop, maten.kop2(self._type, kop, self._width), blocks)
