"""Drawing a piece so that it fits on paper: whichever way and width of text makes it least high.

Text is never set smaller. A drawing for which no way is narrow enough gets longer lines and, if
that is not enough, a sheet as large as it needs: no box is cut and no text is left out.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from routekaart.showing.drawing.layout import estimate_size, place
from routekaart.showing.drawing.placed import PositionedGraph, Style, Way
from routekaart.showing.paper.cutting.pieces import Piece, Pieces

TEXT = Style(text=12, small=12, widest=240, rows=1.7)

LINES = ((210, 130), (170, 110), (140, 100), (116, 84), (100, 74))
"""How long the lines of boxes and of answers are: the longer, the lower and wider a drawing."""

STYLES = tuple(replace(TEXT, measure=measure, label=label) for measure, label in LINES)

LONG = tuple(
    replace(TEXT, measure=wide, label=wide, widest=wide) for wide in (300, 400, 500, 800, 1200)
)
"""For a box with more text than fits on a sheet in lines that are good to read. The last are for
what fits on no sheet of A4 at all."""

SHORT = 12
"""A drawing with shorter lines than another has to be so much lower to be the better one."""


@dataclass(frozen=True)
class Paper:
    """The room for drawings on a sheet, in points. They bring white of their own, and may reach
    into the margins."""

    width: float
    height: float

    def holds(self, drawing: PositionedGraph) -> bool:
        """Whether there is room for a drawing."""
        return drawing.width <= self.width and drawing.height <= self.height


@dataclass(frozen=True)
class Drawn:
    """A piece at its places, and the questions that are written out in it.

    `poor` is how much higher it may as well be for being less easy to read than it could be.
    """

    piece: Piece
    drawing: PositionedGraph
    way: Way
    whole: frozenset[str]
    poor: float = 0


class Fitting:
    """The drawings of one graph that were made so far, for one size of paper."""

    def __init__(self, pieces: Pieces, paper: Paper) -> None:
        self._pieces, self._paper = pieces, paper
        self._known: dict[Piece, tuple[Drawn, ...]] = {}

    def best(self, piece: Piece, aside: float) -> Drawn | None:
        """The lowest drawing that fits, or none. One from left to right has to be so much lower."""
        if piece not in self._known:
            self._known[piece] = tuple(self._each_way(piece, STYLES))
        return _lowest(self._known[piece], aside)

    def anyhow(self, piece: Piece, aside: float) -> Drawn:
        """The drawing in lines that are as long as it takes to fit; if none are, the one that
        needs the smallest sheet of about the shape of A4."""
        for style in LONG:
            if found := _lowest(tuple(self._each_way(piece, (style,))), aside):
                return found
        graph, whole = self._pieces.graph(piece), self._pieces.whole(piece)
        each = [Drawn(piece, place(graph, style, way), way, whole) for style in LONG for way in Way]
        return min(each, key=lambda drawn: max(1.3 * drawn.drawing.width, drawn.drawing.height))

    def _each_way(self, piece: Piece, styles: tuple[Style, ...]) -> Iterator[Drawn]:
        """For each way the drawing with the longest lines that fits: shorter lines only make it
        higher. What asks nothing is read from top to bottom."""
        graph, whole = self._pieces.graph(piece), self._pieces.whole(piece)
        asks = any(edge.answers for edge in graph.edges)
        for way in Way if asks else (Way.DOWN,):
            for number, style in enumerate(styles):
                width, height = estimate_size(graph, style, way)
                if height > self._paper.height:
                    break
                if width <= self._paper.width:
                    drawing = place(graph, style, way)
                    if self._paper.holds(drawing):
                        yield Drawn(piece, drawing, way, whole, SHORT * number)
                        break


def _lowest(found: tuple[Drawn, ...], aside: float) -> Drawn | None:
    def height(drawn: Drawn) -> float:
        more = 0 if drawn.way is Way.DOWN else aside
        return drawn.drawing.height + drawn.poor + more

    return min(found, key=height, default=None)
