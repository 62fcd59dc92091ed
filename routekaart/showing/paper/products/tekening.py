"""The drawing of a signal for one sheet of A4: whichever way and length of lines fits best.

Text is never set smaller. What does not fit in any way is told as a list of questions.
"""

from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from routekaart.showing.drawing.boxes import Graph
from routekaart.showing.drawing.layout import estimate_size, place
from routekaart.showing.drawing.placed import PositionedGraph, Style, Way

TEXT: Final = Style(text=12, small=12, widest=240, rows=1.7)

LINES: Final = ((210, 130), (170, 110), (140, 100), (116, 84), (100, 74))
"""How long the lines of boxes and of answers are: the longer, the lower and wider a drawing."""

STYLES: Final = tuple(replace(TEXT, measure=measure, label=label) for measure, label in LINES)

WIDTH, HEIGHT = 563.0, 620.0
"""The room on a first sheet, in points. A drawing brings white of its own, and may reach into the
margins; what else has to stand on the sheet decides whether its height is right."""


ASIDE: Final = 60
"""So much lower has a drawing from left to right to be: one reads it less easily."""


def fit(graph: Graph) -> PositionedGraph | None:
    """The lowest drawing that fits, from top to bottom or from left to right; or none."""
    asks = any(edge.answers for edge in graph.edges)
    found = [
        (drawn.height + (ASIDE if way is Way.ASIDE else 0), drawn)
        for way in (Way if asks else (Way.DOWN,))
        for drawn in _fitting(graph, way)
    ]
    return min(found, key=lambda pair: pair[0])[1] if found else None


def _fitting(graph: Graph, way: Way) -> Iterator[PositionedGraph]:
    """The drawing with the longest lines that fits: shorter ones only make it higher."""
    if estimate_size(graph, STYLES[-1], way)[0] > WIDTH:
        return  # longer lines only make it wider
    for style in STYLES:
        width, height = estimate_size(graph, style, way)
        if height > HEIGHT:
            return
        if width <= WIDTH:
            drawn = place(graph, style, way)
            if drawn.width <= WIDTH and drawn.height <= HEIGHT:
                yield drawn
                return
