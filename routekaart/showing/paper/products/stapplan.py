"""What is told of each step of a procedure: all, or what fits on one A4.

What does not fit is left off step by step, of the last step of the procedure first, and stands in
the site. By when, who, what and where it leads stay.
"""

from bisect import bisect_left
from typing import Final

from routekaart.showing.paper.castoff import Text, Type
from routekaart.showing.paper.products import maten, stapmaten
from routekaart.showing.paper.products.imprint import Data

MARGE, ONDER = 28.0, 66.0
BREED, HOOG = 595.28 - 2 * MARGE, 841.89 - MARGE - ONDER
"""The paper as `stappenplan.typ` has it."""

LEAVE_OFF: Final = {"Tekent": 2, "Overleg": 2, "Toestemming": 3, "Vastleggen": 3, "Ouders": 4}
"""From which step of leaving off on a point is not told; others from the first."""

HOE: Final = 2
"""From this step of leaving off on, how to do it is not told."""

MOST: Final = 5
MEER: Final = "Meer over de stappen staat in de site"


def arrange(data: Data, type_: Type) -> tuple[Data, int | None]:
    """What is drawn of each step, and on how many sheets; None where not all fits on one."""
    room = HOOG - stapmaten.hoofd(type_, data, BREED)

    def fits(number: int) -> bool:
        return _high(type_, _at(data, number)) <= room

    most = MOST * len(data["stappen"])
    number = bisect_left(range(most), True, key=fits)
    return _at(data, number), 1 if fits(number) else None


def _at(data: Data, number: int) -> Data:
    """After so many times that something of a step was left off."""
    steps = data["stappen"]
    trap, more = divmod(number, len(steps)) if steps else (0, 0)
    told = [_told(s, trap + (n >= len(steps) - more)) for n, s in enumerate(steps)]
    where = ": scan de code." if data["colofon"]["qr"] else " van de regio."
    shorter = {"uitleg": "", "meer": f"{MEER}{where}"} if number else {"meer": ""}
    return {**data, "stappen": told, **shorter}


def _told(s: Data, trap: int) -> Data:
    punten = [punt for punt in s["punten"] if trap < LEAVE_OFF.get(punt["naam"], 1)]
    return {**s, "hoe": s["hoe"] if trap < HOE else "", "punten": punten}


def _high(t: Type, d: Data) -> float:
    steps = sum(stapmaten.stap(t, s, BREED) for s in d["stappen"])
    more = (Text(d["meer"]),) if d["meer"] else ()
    meer = 4 + maten.paragraph(t, more, BREED, stapmaten.LEADING) if more else 0
    return stapmaten.uitleg(t, d["uitleg"], BREED) + steps + meer
