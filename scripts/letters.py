"""Make the letters of the site: .venv/bin/python scripts/letters.py

Cuts the two weights of Atkinson Hyperlegible in the letters that Dutch asks for and the rest, so
that a first visit fetches little and a name with other signs still looks right. Its zero has a
slash and no other form; ours is plain, since what stands in digits is telephone numbers and years.
Needs brotli (in the extra `dev`). What it writes is committed; run it again when the font has a
new version.
"""

import sys

if sys.version_info < (3, 11):
    sys.exit("Routekaart heeft Python 3.11 of nieuwer nodig. / Routekaart needs Python 3.11.")

from io import BytesIO
from pathlib import Path

import fontpkg
from fontTools import subset
from fontTools.misc.transform import Transform
from fontTools.pens.recordingPen import RecordingPen
from fontTools.pens.reverseContourPen import ReverseContourPen
from fontTools.pens.transformPen import TransformPen
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib import TTFont
from fontTools.ttLib.tables._g_l_y_f import Glyph

FONT = "Atkinson Hyperlegible"
WEIGHTS = {"regular": 400, "bold": 700}
FOLDER = Path(__file__).parents[1] / "routekaart" / "showing" / "pages" / "templates" / "fonts"
DUTCH = frozenset(range(0x20, 0x7F)) | frozenset(
    map(ord, "\u00a0\u00ad§©°·½×áàâäçéèêëíîïñóôöúùûüÉË‑–—‘’“”„•…€→≥≤")
)
"""What stands on nearly every page."""


def main() -> None:
    """Write two files a weight, their licence, and print the range for the style sheet."""
    FOLDER.mkdir(exist_ok=True)
    for name, weight in WEIGHTS.items():
        every = frozenset(TTFont(fontpkg.path(FONT, weight=weight)).getBestCmap())
        for suffix, wanted in {"": every & DUTCH, "-meer": every - DUTCH}.items():
            file = FOLDER / f"atkinson-{name}{suffix}.woff2"
            file.write_bytes(_cut(weight, wanted))
            print(file.name, file.stat().st_size)
    licence = Path(fontpkg.path(FONT)).parents[1] / "LICENSE"
    (FOLDER / "OFL.txt").write_bytes(licence.read_bytes())
    print("unicode-range:", _ranges(every & DUTCH))


def _cut(weight: int, wanted: frozenset[int]) -> bytes:
    """The font with these signs. Hints are for screens of long ago and half of its weight."""
    options = subset.Options(
        hinting=False, layout_features=["kern"], name_IDs=[0, 1, 2, 13, 14], notdef_outline=True
    )
    with TTFont(fontpkg.path(FONT, weight=weight), recalcTimestamp=False) as font:
        font["glyf"]["zero"] = _plain_zero(font)
        subsetter = subset.Subsetter(options)
        subsetter.populate(unicodes=wanted)
        subsetter.subset(font)
        font.flavor = "woff2"
        font.save(target := BytesIO())
    return target.getvalue()


def _plain_zero(font: TTFont) -> Glyph:
    """The outline of the zero around one counter: that same outline, as large as the two counters
    that the slash leaves."""
    drawn = RecordingPen()
    font.getGlyphSet()["zero"].draw(drawn)
    end = next(nr for nr, (verb, _) in enumerate(drawn.value) if verb == "closePath") + 1
    outer, inner = (_box(part) for part in (drawn.value[:end], drawn.value[end:]))
    outline = RecordingPen()
    outline.value = drawn.value[:end]
    pen = TTGlyphPen(None)
    outline.replay(pen)
    outline.replay(ReverseContourPen(TransformPen(pen, _fit(outer, inner))))
    return pen.glyph()


Box = tuple[tuple[float, float], tuple[float, float]]
"""The least and the most, of x and of y."""


def _box(drawn: list[tuple[str, tuple[tuple[float, float], ...]]]) -> Box:
    x, y = zip(*(point for _, points in drawn for point in points), strict=True)
    return (min(x), max(x)), (min(y), max(y))


def _fit(box: Box, other: Box) -> Transform:
    """What makes a box as large as another, in its place."""
    (sx, dx), (sy, dy) = (
        ((d - c) / (b - a), c - a * (d - c) / (b - a))
        for (a, b), (c, d) in zip(box, other, strict=True)
    )
    return Transform(sx, 0, 0, sy, dx, dy)


def _ranges(signs: frozenset[int]) -> str:
    """As a style sheet writes it: `U+20-7E,U+A0`."""
    runs: list[list[int]] = []
    for sign in sorted(signs):
        if runs and sign == runs[-1][1] + 1:
            runs[-1][1] = sign
        else:
            runs.append([sign, sign])
    return ",".join(f"U+{a:X}" if a == b else f"U+{a:X}-{b:X}" for a, b in runs)


if __name__ == "__main__":
    main()
