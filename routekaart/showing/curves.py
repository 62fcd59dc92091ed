"""The lines of arrows: between neighbouring rows our own, over longer ways those of Graphviz.

Graphviz squeezes the curves between two rows into knots; in the empty strip between the rows
a plain S from middle to middle crosses no box and shows better which answers belong together.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from routekaart.showing.positioned import Box, Point

HEAD = 10
"""The length of an arrow head, as Graphviz leaves room for."""


@dataclass(frozen=True)
class Curve:
    """A start and three points for each piece of a cubic Bézier line, and the tip of its head."""

    points: tuple[Point, ...]
    tip: Point | None

    @property
    def head(self) -> tuple[Point, ...]:
        """The triangle from the end of the line to the tip. Empty for a line without an arrow."""
        if self.tip is None:
            return ()
        end = self.points[-1]
        dx, dy = 0.45 * (self.tip.x - end.x), 0.45 * (self.tip.y - end.y)
        return self.tip, Point(end.x - dy, end.y + dx), Point(end.x + dy, end.y - dx)


@dataclass(frozen=True)
class Rows:
    """The rows of a drawing from top to bottom, and how far the boxes of each reach."""

    number: Mapping[float, int]
    """The number of the row of the boxes that have their middle at this height."""
    tops: tuple[float, ...]
    bottoms: tuple[float, ...]

    def between(self, source: Box, target: Box) -> tuple[float, float] | None:
        """The top and bottom of the strip between two boxes, if their rows are neighbours."""
        upper, lower = (self.number[_height(box)] for box in (source, target))
        return (self.bottoms[upper], self.tops[lower]) if upper + 1 == lower else None


def rows(boxes: Iterable[Box]) -> Rows:
    """The rows that Graphviz has put these boxes in: the middles of a row are equally high."""
    found: dict[float, list[Box]] = {}
    for box in boxes:
        found.setdefault(_height(box), []).append(box)
    heights = sorted(found)
    return Rows(
        {height: number for number, height in enumerate(heights)},
        tuple(min(box.y for box in found[height]) for height in heights),
        tuple(max(box.bottom for box in found[height]) for height in heights),
    )


def _height(box: Box) -> float:
    return round(box.middle.y, 1)


def drop(source: Box, target: Box, strip: tuple[float, float], arrow: bool) -> Curve:
    """From the middle of the lower side, through the strip, to the middle of the upper side."""
    floor, ceiling = strip
    start, end = source.middle.x, target.middle.x
    tip = Point(end, target.y) if arrow else None
    stop = target.y - HEAD if arrow else target.y
    bend, land = (floor + min(ceiling, stop)) / 2, min(ceiling, stop)
    points = (
        Point(start, source.bottom),
        *(Point(start, source.bottom), Point(start, floor), Point(start, floor)),
        *(Point(start, bend), Point(end, bend), Point(end, land)),
        *(Point(end, land), Point(end, stop), Point(end, stop)),
    )
    return Curve(points, tip)
