"""Setting the text of a box or of an answer: lines at their places, and the size of it all.

Everything is set from (0, 0); `layout` moves it to its place.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from routekaart.showing.drawing.boxes import Edge, Kind, Node, Part
from routekaart.showing.drawing.metrics import measure_width, wrap
from routekaart.showing.drawing.placed import Box, Line, PositionedNode, PositionedPart, Role, Style

SIDE = {Kind.START: 1.2, Kind.VRAAG: 1.6, Kind.ADVIES: 1.2, Kind.ORGANISATIE: 1, Kind.OPEN: 1}
"""White at the left and right of the text, in text sizes. Slanted and round sides take more."""

BOLD = (Kind.START, Kind.VRAAG, Kind.ORGANISATIE)

NAMES = 1.15
"""Names of organisations are set this much wider: "het samenwerkingsverband" on one line."""


@lru_cache(maxsize=4096)
def set_node(node: Node, style: Style) -> PositionedNode:
    """A box as large as its text needs, with its top left corner at (0, 0)."""
    side, unit = SIDE[node.kind] * style.text, style.unit
    caption = _line(node.caption, side, 0.7 * style.text, style.small, "caption")
    parts, top = [], caption.y + _below(style.small, style) + 0.1 * style.text
    codes = [
        measure_width(f"{part.code}  ", style.text, bold=True) for part in node.parts if part.code
    ]
    for part in node.parts:
        parts.append(_set_part(part, node.kind, side, max(codes, default=0), top, style))
        top = parts[-1].box.bottom
    inner = max([caption.width, *(part.box.width for part in parts)])
    box = Box(0, 0, inner + 2 * side, top + 4 * unit)
    stretched = (
        PositionedPart(p.part, Box(0, p.box.y, box.width, p.box.height), p.lines) for p in parts
    )
    return PositionedNode(node, box, (caption,), tuple(stretched))


def _set_part(
    part: Part, kind: Kind, left: float, indent: float, top: float, style: Style
) -> PositionedPart:
    """The code, the text beside it, and the points below that. The box is as wide as the text."""
    bold = kind in BOLD
    measure = style.measure * (NAMES if kind is Kind.ORGANISATIE else 1)
    lines = list(_lines(part.text, left + indent, top + 2 * style.unit, measure, style, bold))
    if part.code:
        lines.insert(0, _line(part.code, left, top + 2 * style.unit, style.text, "code", True))
    bottom = lines[-1].y + _below(style.text, style) if lines else top
    for bullet, text in (*(("• ", each) for each in part.points), *(("", s) for s in part.tellen)):
        found = list(_point(bullet, text, left, bottom + 3 * style.unit, style))
        lines += found
        bottom = found[-1].y + _below(style.small, style)
    right = max((line.x + line.width for line in lines), default=left)
    return PositionedPart(
        part, Box(0, top, right - left, bottom + 2 * style.unit - top), tuple(lines)
    )


def _lines(
    text: str, left: float, top: float, measure: float, style: Style, bold: bool
) -> Iterator[Line]:
    for number, text_line in enumerate(_wrapped(text, measure, style, bold)):
        y = top + number * style.leading(style.text)
        yield _line(text_line, left, y, style.text, "text", bold)


def _point(bullet: str, text: str, left: float, top: float, style: Style) -> Iterator[Line]:
    indent, size = measure_width(bullet, style.small), style.small
    if bullet:
        yield _line(bullet.strip(), left, top, size, "point")
    for number, text_line in enumerate(wrap(text, 1.4 * style.measure, style.widest, size)):
        y = top + number * style.leading(size)
        yield _line(text_line, left + indent, y, size, "point")


def _wrapped(text: str, measure: float, style: Style, bold: bool) -> tuple[str, ...]:
    """Wrapped at the measure, or wider if that takes more lines than are good to read."""
    lines: tuple[str, ...] = ()
    for wide in (measure, (measure + style.widest) / 2, style.widest):
        lines = wrap(text, wide, style.widest, style.text, bold)
        if len(lines) <= style.lines:
            break
    return lines


def _line(text: str, x: float, top: float, size: float, role: Role, bold: bool = False) -> Line:
    return Line(text, x, top + 0.95 * size, measure_width(text, size, bold), size, role, bold)


def _below(size: float, style: Style) -> float:
    """From a base line to where the next thing may begin."""
    return style.leading(size) - 0.95 * size


@dataclass(frozen=True)
class Label:
    """The answers on an arrow: their lines, and the box around them from (0, 0)."""

    box: Box
    lines: tuple[Line, ...]


@lru_cache(maxsize=4096)
def set_label(edge: Edge, style: Style) -> Label | None:
    """The answers of an arrow, centred. None for an arrow without answers."""
    texts = _answer_lines(edge, style)
    if not texts:
        return None
    room, leading = (
        max(measure_width(text, style.text) for text in texts),
        style.leading(style.text),
    )
    side, unit = 4 * style.unit, style.unit
    lines = tuple(
        _line(
            text,
            side + (room - measure_width(text, style.text)) / 2,
            unit + n * leading,
            style.text,
            "text",
        )
        for n, text in enumerate(texts)
    )
    return Label(Box(0, 0, room + 2 * side, len(texts) * leading + 2 * unit), lines)


def _answer_lines(edge: Edge, style: Style) -> tuple[str, ...]:
    """On one line if they fit; each of two or three on lines of its own; more as running text."""
    whole = wrap(edge.label, style.label, style.widest, style.text)
    if len(whole) <= 1 or not 1 < len(edge.answers) <= 3:
        return whole
    *first, last = edge.answers
    texts = (*(f"{answer}," for answer in first[:-1]), *first[-1:], f"of {last}")
    return tuple(
        line for text in texts for line in wrap(text, style.label, style.widest, style.text)
    )
