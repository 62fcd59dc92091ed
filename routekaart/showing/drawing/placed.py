"""A drawing with places: what every pen (SVG on screen, Typst on paper) draws from.

Coordinates and lengths are in one unit, that of the text sizes in `Style` (a pixel on screen,
a point on paper). The origin is the top left corner, and y grows downward.
"""

from dataclasses import dataclass, replace
from enum import Enum
from typing import Literal

from routekaart.showing.drawing.boxes import Edge, Node, Part


class Way(Enum):
    """Which way a drawing is read from a question to its answers."""

    DOWN = "down"
    """The answers beside each other below the question: for the screen, and on paper if it fits."""
    ASIDE = "aside"
    """The answers below each other at the right of the question, and whom to call below each."""
    ASIDE_FLAT = "aside, flat"
    """The same, with whom to call at the right again: wider, and not as high."""


@dataclass(frozen=True)
class Style:
    """The sizes that a drawing is set in. The default is for the screen, in pixels."""

    text: float = 16
    small: float = 14
    """Size of the words above a text and of the points of a question."""
    measure: float = 184
    """The width at which text is wrapped."""
    label: float = 140
    """The width at which an answer is wrapped."""
    widest: float = 330
    """No text is wider than this, however long its words are."""
    lines: int = 5
    """Longer texts are set wider than the measure, as far as `widest`."""
    rows: float = 2.2
    """White between rows of boxes, in text sizes."""

    @property
    def unit(self) -> float:
        """A tenth of the text size: white space is a multiple of it."""
        return self.text / 10

    def leading(self, size: float) -> float:
        """From one line of text to the next."""
        return size * 1.3


@dataclass(frozen=True)
class Point:
    """A place on the page."""

    x: float
    y: float

    @property
    def turned(self) -> "Point":
        """The same place when down and to the right change places."""
        return Point(self.y, self.x)


@dataclass(frozen=True)
class Box:
    """A rectangle, by its top left corner."""

    x: float
    y: float
    width: float
    height: float

    @property
    def right(self) -> float:
        """The x of the right side."""
        return self.x + self.width

    @property
    def bottom(self) -> float:
        """The y of the bottom side."""
        return self.y + self.height

    @property
    def middle(self) -> Point:
        """The point where the diagonals cross."""
        return Point(self.x + self.width / 2, self.y + self.height / 2)

    @property
    def turned(self) -> "Box":
        """The same box when down and to the right change places."""
        return Box(self.y, self.x, self.height, self.width)

    def moved(self, dx: float, dy: float) -> "Box":
        """The same box elsewhere."""
        return Box(self.x + dx, self.y + dy, self.width, self.height)

    def centred(self, middle: Point) -> "Box":
        """The same box with its middle there."""
        return Box(middle.x - self.width / 2, middle.y - self.height / 2, self.width, self.height)

    def overlaps(self, other: "Box") -> bool:
        """Whether the two have more than a border in common."""
        return (
            self.x < other.right
            and other.x < self.right
            and self.y < other.bottom
            and other.y < self.bottom
        )

    def contains(self, other: "Box", slack: float = 0) -> bool:
        """Whether the other lies inside, or sticks out by no more than `slack`."""
        return (
            other.x >= self.x - slack
            and other.y >= self.y - slack
            and other.right <= self.right + slack
            and other.bottom <= self.bottom + slack
        )


Role = Literal["caption", "code", "text", "point"]


@dataclass(frozen=True)
class Line:
    """One line of text. `x` is its left end, `y` its base line, `width` by the font's metrics."""

    text: str
    x: float
    y: float
    width: float
    size: float
    role: Role
    bold: bool = False

    def moved(self, dx: float, dy: float) -> "Line":
        """The same line elsewhere."""
        return replace(self, x=self.x + dx, y=self.y + dy)

    @property
    def box(self) -> Box:
        """The room that the line takes: from the highest accent to the lowest tail."""
        return Box(self.x, self.y - 0.95 * self.size, self.width, 1.24 * self.size)


@dataclass(frozen=True)
class PositionedPart:
    """One thing that a box says, with the room it has: where a link can be clicked."""

    part: Part
    box: Box
    lines: tuple[Line, ...]


@dataclass(frozen=True)
class PositionedNode:
    """A box at its place. `lines` are those of the whole box: the caption."""

    node: Node
    box: Box
    lines: tuple[Line, ...]
    parts: tuple[PositionedPart, ...]


@dataclass(frozen=True)
class PositionedEdge:
    """An arrow at its place.

    Each curve is a start and then three points for each piece of a cubic Bézier line. An arrow
    with answers has two curves, to its label and from it. `head` is the triangle at the end.
    """

    edge: Edge
    curves: tuple[tuple[Point, ...], ...]
    head: tuple[Point, ...]
    label: Box | None
    lines: tuple[Line, ...]


@dataclass(frozen=True)
class PositionedGraph:
    """A whole drawing: its size, its boxes in reading order, and its arrows."""

    title: str
    width: float
    height: float
    nodes: tuple[PositionedNode, ...]
    edges: tuple[PositionedEdge, ...]
    style: Style
