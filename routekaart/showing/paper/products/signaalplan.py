"""What stands where on the sheets of a signal: on the front the way through the questions with whom
to call, on the back what to do. What does not fit on two sides is left off step by step, and
stands in the site.
"""

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Any, Final, NamedTuple

from routekaart.showing.paper.castoff import Type
from routekaart.showing.paper.columns import Block, Sheet, fits, spread
from routekaart.showing.paper.products import maten, signaalmaten
from routekaart.showing.paper.products.imprint import Data
from routekaart.showing.paper.products.signaaldelen import Delen, Step

MARGE, ONDER, GOOT = 34.0, 66.0, 20.0
BREED, HOOG = 595.28 - 2 * MARGE, 841.89 - MARGE - ONDER
KOLOM = (BREED - GOOT) / 2
"""The paper as `signaalblad.typ` has it."""

TUSSEN: Final = 14.0
"""White between the parts of a sheet."""

MEEST: Final = 4
"""The most sheets there may be."""

GENOEG: Final = 150.0
"""With less room than this left on the front, nothing of the back begins there."""


class Front(NamedTuple):
    """The way, as a `tekening` or `genest` as a list, and whom to call below it if that fits."""

    weg: str
    high: float
    bellen: list[list[Any]] | None = None


class Limit(NamedTuple):
    """On so many sheets, and with codes instead of names in the questions or not."""

    sheets: int
    kort: bool = False


def arrange(data: Data, type_: Type) -> tuple[Data, int | None]:
    """What is drawn and where, and on how many sheets; None if that is not known before."""
    drawn = _Plan(data, type_).drawn()
    return drawn, len(drawn["bladen"]) or None


@dataclass(frozen=True)
class _Plan:
    d: Data
    type_: Type

    @cached_property
    def _delen(self) -> Delen:
        return Delen(self.d, self.type_, KOLOM)

    def drawn(self) -> Data:
        """What the template draws: the way, whom to call below it, and the columns of each sheet;
        `los` is all that is left where that is more than fits."""
        room = HOOG - signaalmaten.hoofd(self.type_, self.d, BREED)
        front = self._front(room)
        rest = self._rest(room - TUSSEN - (front.high if front else 0), front)
        if front and front.bellen is not None and _is_empty(rest):
            front = front._replace(bellen=None)
            rest = self._rest(0, front)
        weg = front.weg if front else ""
        return {
            **{key: self.d[key] for key in ("colofon", "code", "naam", "domein", "kort")},
            "sectoren": self.d["sectoren"],
            "tekening": self.d["tekening"] if weg == "tekening" else None,
            "genest": self.d["vragenlijst"] if weg == "genest" else None,
            "bellen": front.bellen if front else None,
            "bladen": [sheet.told for sheet in rest],
            "los": [] if rest else [block.data for block in self._all(with_vragen=not front)],
        }

    # -- the front

    def _front(self, room: float) -> Front | None:
        """The drawing with the numbers below it if that fits, else the nested list with them, else
        the list alone. None if the list is too long for one sheet."""
        ways = list(self._ways())
        for weg, high in ways:
            for ruim in (True, False):
                left = room - high - 2 * TUSSEN
                found = spread(self._delen.contacten(ruim=ruim), (left,)) if left > 0 else None
                if found is not None:
                    sheet = found[0] if found else Sheet(([], []), 0)
                    return Front(weg, high + sheet.high + 2 * TUSSEN, sheet.told)
        alone = (Front(weg, high + TUSSEN) for weg, high in ways)
        return next((front for front in alone if front.high <= room), None)

    def _ways(self) -> Iterator[tuple[str, float]]:
        if self.d["tekening"]:
            yield "tekening", self.d["tekening"]["h"]
        if maten.depth(self.d["vragenlijst"]) <= maten.TE_DIEP:
            kop = maten.kop2(self.type_, "Welke weg past bij deze leerling?", BREED)
            yield "genest", kop + maten.genest(self.type_, self.d["vragenlijst"], BREED)

    # -- what stands below the front and on the back

    def _rest(self, room: float, front: Front | None) -> list[Sheet]:
        """The first step of leaving off at which all fits, on few sheets; none if it never does.

        A region without a site has more sheets instead of less text.
        """
        has_site = self.d["colofon"]["qr"] is not None
        for count in (1, 2) if has_site else range(1, MEEST + 1):
            if found := self._sheets(Step(), Limit(count), room, front):
                return found
        # codes instead of names where that takes no sheet more than two, or else than the most
        limits = [Limit(2), Limit(2, True), Limit(3)] if has_site else []
        for limit in (*limits, Limit(MEEST), Limit(MEEST, True)):
            if (not front or not limit.kort) and (found := self._shortened(limit, room, front)):
                return found
        return []

    def _shortened(self, limit: Limit, room: float, front: Front | None) -> list[Sheet]:
        count = max(1, len(self.d["adviezen"]))

        def at(number: int) -> list[Sheet]:
            return self._sheets(Step(*divmod(number, count)), limit, room, front)

        most = self.d["trappen"] * count
        return at(bisect_left(range(most), True, key=lambda n: bool(at(n)))) if at(most) else []

    def _sheets(self, step: Step, limit: Limit, room: float, front: Front | None) -> list[Sheet]:
        blocks = self._delen.rest(
            step,
            vragen=front is None,
            bellen=front is None or front.bellen is None,
            kort=limit.kort,
        )
        for begin in _begins(room, front):
            rooms = [begin, *[HOOG] * (MEEST - 1)][: limit.sheets]
            if fits(blocks, rooms):
                return spread(blocks, rooms, HOOG / 3) or []
        return []

    def _all(self, *, with_vragen: bool) -> list[Block]:
        vragen = self._delen.vragen(kort=False) if with_vragen else ()
        return [*vragen, *self._delen.contacten(ruim=False), *self._delen.adviezen(Step())]


def _begins(room: float, front: Front | None) -> list[float]:
    """What is left of the front is used when the back alone is not enough."""
    return [room] if front is None else [0.0, *([room] if room >= GENOEG else [])]


def _is_empty(rest: list[Sheet]) -> bool:
    """Whether too little stands on the last sheet."""
    return len(rest) > 1 and rest[-1].high < HOOG / 3
