"""What stands on the rest of a sheet, below its drawings.

The text goes on in columns after the last drawing. What it says of an advice that was drawn
before may as well stand where there is room: whole, and in its order. On the first sheet it is
how one recognises the signal, whom to call and what else to look at.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from math import ceil

from routekaart.showing.drawing.boxes import Graph
from routekaart.showing.paper.cutting.fitting import Drawn
from routekaart.showing.paper.cutting.parts import STAAND, Sheet, Sheets, sheets_of

WHITE = 8
"""White between a drawing and the text below it."""

LOOSE = 60
"""So much room is lost where text is broken over two columns."""

BREAKS = 1.04
"""So much higher text becomes by what is kept together at the end of a column."""

DENSER, DOUBT = 0.1, 0.04
"""At most so much of its height a text loses when its lines are set closer, and so much it may be
higher or lower than was counted."""


@dataclass(frozen=True)
class Rest:
    """What stands below the drawings of a sheet: how one recognises it, whom to call, other
    signals, and advices (ids) in two columns of this height."""

    herkennen: bool = False
    contacten: bool = False
    zie_ook: bool = False
    adviezen: tuple[str, ...] = ()
    hoog: float = 0


@dataclass(frozen=True)
class Heights:
    """How high the texts are when they are set, in points: what `signaalmaat.typ` measures."""

    onder_kop: float
    """The room for drawings under the head of the first sheet."""
    herkennen: float
    zie_ook: float
    kop: float
    """The words above the advices, or above whom to call."""
    adviezen: Mapping[str, float]
    contacten: Sequence[float]


ASIDES = (400, 80, 24)
"""How much lower a drawing from left to right has to be: the first of these that needs no more
sheets than the others is taken, so that most are read from top to bottom."""


def spread(graph: Graph, heights: Heights) -> tuple[Sheets, list[Rest]]:
    """The drawing and the texts on as few sheets as they need in any way."""
    _, left = around(heights, heights.onder_kop)
    instead = heights.onder_kop - left
    each = [sheets_of(graph, heights.onder_kop, instead, aside) for aside in ASIDES]
    both = [(sheets, rests(sheets, heights)) for sheets in each]
    return min(both, key=lambda one: count(one[0], one[1], heights))


def count(sheets: Sheets, found: Sequence[Rest], heights: Heights) -> int:
    """About how many sheets there will be."""
    more = max(0, _over(sheets, found, heights)) / (2 * STAAND.height)
    return 1 + len(sheets.others) + (round if spills(sheets, found, heights) else ceil)(more)


def rests(sheets: Sheets, heights: Heights) -> list[Rest]:
    """For the first sheet and each other with drawings what stands below them. No advices on the
    last of them: there the text begins that goes on on other sheets."""
    seen: dict[str, None] = {}
    told: set[str] = set()
    found = []
    for sheet in (sheets.first, *sheets.others):
        seen |= dict.fromkeys(_adviezen(part for _, part in sheet.parts))
        rest, left = Rest(), _left(sheet, heights)
        if sheet is not (sheets.first, *sheets.others)[-1]:
            if sheet is sheets.first:
                rest, left = around(heights, left)
            waiting = {id_: heights.adviezen[id_] for id_ in seen if id_ not in told}
            ids = _fitting(waiting, 2 * (left - heights.kop) - LOOSE)
            told |= set(ids)
            total = sum(waiting[id_] for id_ in ids)
            rest = replace(rest, adviezen=ids, hoog=(total + LOOSE) / 2)
        found.append(rest)
    return found


def around(heights: Heights, left: float) -> tuple[Rest, float]:
    """What stands on the first sheet beside advices where there is so much room, and what is
    left of it then."""
    calling = heights.kop + _columns(heights.contacten) if heights.contacten else 0
    fits = []
    for height in (heights.herkennen, calling, heights.zie_ook):
        fits.append(0 < height <= left)
        left -= height if fits[-1] else 0
    herkennen, contacten, zie_ook = fits
    return Rest(herkennen, contacten, zie_ook), left


def spills(sheets: Sheets, found: Sequence[Rest], heights: Heights) -> bool:
    """Whether so little of the text may come to stand on the last sheet that lines set a bit
    closer save it."""
    text, over = _text(found, heights), _over(sheets, found, heights)
    return (over + DOUBT * text) % (2 * STAAND.height) < (DENSER + DOUBT) * text


def _over(sheets: Sheets, found: Sequence[Rest], heights: Heights) -> float:
    """How high the text is, in one column, that has no room on the last sheet with a drawing."""
    last = (sheets.first, *sheets.others)[-1]
    return BREAKS * _text(found, heights) - 2 * max(0, _left(last, heights))


def _text(found: Sequence[Rest], heights: Heights) -> float:
    """How high the text after the drawings is, in one column."""
    first = found[0]
    told = {id_ for rest in found for id_ in rest.adviezen}
    nog = [height for id_, height in heights.adviezen.items() if id_ not in told]
    bellen = () if first.contacten else heights.contacten
    return (
        (0 if first.herkennen else 2 * heights.herkennen)
        + sum(nog)
        + (heights.kop if nog else 0)
        + sum(bellen)
        + (heights.kop if bellen else 0)
        + (0 if first.zie_ook else heights.zie_ook)
    )


def _left(sheet: Sheet, heights: Heights) -> float:
    room = STAAND.height if sheet.number else heights.onder_kop
    return 0 if sheet.paper != STAAND else room - sheet.height - WHITE


def _adviezen(parts: Iterable[Drawn]) -> Iterator[str]:
    for part in parts:
        for node in part.drawing.nodes:
            targets = (item.target for item in node.node.parts)
            yield from (target.id for target in targets if target and target.kind == "advies")


def _fitting(waiting: Mapping[str, float], room: float) -> tuple[str, ...]:
    """The advices that fit, in their order: one that is too long gives way to a shorter one."""
    found: list[str] = []
    for id_, height in waiting.items():
        if height <= room:
            found.append(id_)
            room -= height
    return tuple(found)


def _columns(heights: Sequence[float]) -> float:
    """How high two columns are, the first as long as it takes to be no shorter than the second."""
    halves = (max(sum(heights[:at]), sum(heights[at:])) for at in range(len(heights) + 1))
    return min(halves)
