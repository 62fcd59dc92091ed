"""The lines of arrows: between neighbouring rows our own, over longer ways those of Graphviz.

Graphviz squeezes the curves between two rows into knots; in the empty strip between the rows
a plain S from middle to middle crosses no box and shows better which answers belong together.

All is drawn as from top to bottom; `layout` turns what is read from left to right.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from routekaart.showing.drawing.placed import Box, Point

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

    @property
    def turned(self) -> "Curve":
        """The same line when down and to the right change places."""
        return Curve(tuple(point.turned for point in self.points), self.tip and self.tip.turned)

    def reaching(self, source: Box, target: Box) -> "Curve":
        """The same line, longer where its boxes are smaller than the room that they were given."""
        return self._from(source.bottom)._to(target.y)

    def _from(self, y: float) -> "Curve":
        first = self.points[0]
        start = Point(first.x, y)
        return replace(self, points=(start, start, first, *self.points)) if first.y > y else self

    def _to(self, y: float) -> "Curve":
        last = self.tip or self.points[-1]
        if last.y >= y:
            return self
        end = Point(last.x, y - HEAD if self.tip else y)
        longer = (*self.points, self.points[-1], end, end)
        return Curve(longer, self.tip and Point(last.x, y))


@dataclass(frozen=True)
class Rows:
    """The rows of a drawing from top to bottom, and how far the boxes of each reach."""

    number: Mapping[str, int]
    """The number of the row of each box, by its name."""
    tops: tuple[float, ...]
    bottoms: tuple[float, ...]

    def between(self, source: str, target: str) -> tuple[float, float] | None:
        """The top and bottom of the strip between two boxes, if their rows are neighbours."""
        upper, lower = self.number[source], self.number[target]
        return (self.bottoms[upper], self.tops[lower]) if upper + 1 == lower else None


def rows(boxes: Mapping[str, Box]) -> Rows:
    """The rows that Graphviz has put these boxes in: the middles of a row are equally high."""
    found: dict[float, list[str]] = {}
    for name, box in boxes.items():
        found.setdefault(round(box.middle.y, 1), []).append(name)
    ordered = [found[height] for height in sorted(found)]
    return Rows(
        {name: number for number, row in enumerate(ordered) for name in row},
        tuple(min(boxes[name].y for name in row) for row in ordered),
        tuple(max(boxes[name].bottom for name in row) for row in ordered),
    )


def drop(source: Box, target: Box, strip: tuple[float, float], arrow: bool) -> Curve:
    """From the middle of the lower side, through the strip, to the middle of the upper side.

        source
          |          straight down to the floor of the strip,
          `--.       across in an S between floor and ceiling,
             |       and straight down into the box.
          target

    `strip` is the white between two rows, as the y of its upper and lower side.
    """
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


def step(source: Box, target: Box) -> Curve:
    """Straight to the box beside it in a stack, in the middle of what they have in common."""
    y = (max(source.y, target.y) + min(source.bottom, target.bottom)) / 2
    start, end, tip = Point(source.right, y), Point(target.x - HEAD, y), Point(target.x, y)
    return Curve((start, start, end, end), tip)
