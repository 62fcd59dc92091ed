"""The elements of an SVG: shapes, lines of text, and the numbers in them."""

from collections.abc import Iterable

from markupsafe import Markup, escape

from routekaart.showing.drawing.metrics import MARGIN, knows
from routekaart.showing.drawing.placed import Box, Line, Point


def rect(box: Box, css: str, fill: str, border: str, radius: float, width: str = "1.5") -> Markup:
    """A rectangle, with corners of this radius."""
    return filled(
        '<rect class="{}" x="{}" y="{}" width="{}" height="{}" rx="{}" fill="{}" stroke="{}"'
        ' stroke-width="{}"/>',
        css,
        *map(in_pixels, (box.x, box.y, box.width, box.height, radius)),
        fill,
        border,
        width,
    )


def path(points: Iterable[Point], css: str, fill: str, border: str) -> Markup:
    """A closed shape through these points."""
    return filled(
        '<path class="{}" d="{}" fill="{}" stroke="{}" stroke-width="1.5"/>',
        css,
        polygon(points),
        fill,
        border,
    )


def texts(lines: Iterable[Line]) -> Markup:
    """The lines, with a space between them: who copies or reads them aloud gets words."""
    return Markup(" ").join(map(_text, lines))


def _text(line: Line) -> Markup:
    """A line as wide as it was measured, also when the reader has another font or spacing."""
    fixed = filled(
        ' textLength="{}" lengthAdjust="spacingAndGlyphs"', in_pixels(line.width / MARGIN)
    )
    return filled(
        '<text class="rk-{}" x="{}" y="{}" font-size="{}"{}{}>{}</text>',
        line.role,
        in_pixels(line.x),
        in_pixels(line.y),
        in_pixels(line.size),
        Markup(' font-weight="700"') if line.bold else "",
        fixed if knows(line.text, line.bold) else "",
        line.text,
    )


def curve(points: tuple[Point, ...]) -> str:
    """The way of one Bézier curve."""
    start, *rest = map(_at, points)
    return f"M{start}C{' '.join(rest)}"


def polygon(points: Iterable[Point]) -> str:
    """The way around a shape of straight sides."""
    return f"M{'L'.join(map(_at, points))}Z"


def _at(point: Point) -> str:
    return f"{in_pixels(point.x)},{in_pixels(point.y)}"


def filled(form: str, *values: object, **named: object) -> Markup:
    """`form` with these values, escaped where they are text: `Markup.format` costs much more."""
    safe = {name: escape(value) for name, value in named.items()}
    return Markup(form.format(*map(escape, values), **safe))  # noqa: S704 - all is escaped


def in_pixels(length: float) -> str:
    """A length to a tenth of a pixel, as short as can be."""
    return f"{length:.1f}".removesuffix(".0")
