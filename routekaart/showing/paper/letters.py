"""The font of a region for paper: two weights of one family, whatever the region gave.

Typst makes no bold of its own. Who gave none gets ours for what is bold: it has to stand out.
"""

from collections.abc import Mapping
from functools import lru_cache
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, Final

import fontpkg

from routekaart.reading.letter import unpack, weights
from routekaart.reading.model.huisstijl import Huisstijl
from routekaart.showing.drawing.metrics import FONT

if TYPE_CHECKING:
    from fontTools.ttLib import TTFont

FAMILY: Final = "Huisletter"
"""What the templates call it. What it is called inside may be the name of anything."""

NORMAL, BOLD = 400, 700
_FAMILY_NAMES, _OTHER_NAMES = (1, 16), (2, 3, 4, 6, 17, 21, 22, 25)


def letters_of(stijl: Huisstijl, bestanden: Mapping[str, bytes]) -> tuple[bytes, ...]:
    """The fonts that a house style adds to ours; none when it has no font."""
    normal = bestanden.get(stijl.letter or "")
    return _pair(normal, bestanden.get(stijl.letter_vet or "")) if normal else ()


@lru_cache(maxsize=4)
def _pair(normal: bytes, bold: bytes | None) -> tuple[bytes, ...]:
    goes_to = weights(normal)
    if bold:
        bold = _cut(unpack(bold), BOLD)
    elif goes_to and goes_to[1] >= BOLD:
        bold = _cut(unpack(normal), BOLD)
    else:
        bold = _cut(Path(fontpkg.path(FONT, weight=BOLD)).read_bytes(), BOLD)
    return _cut(unpack(normal), NORMAL), bold


def _cut(content: bytes, weight: int) -> bytes:
    """A font of one weight that bears our name for it: the same bytes each time."""
    from fontTools.ttLib import TTFont

    font = TTFont(BytesIO(content), recalcTimestamp=False)
    if "fvar" in font:
        font = _at_weight(font, weight)
    for one in (*_FAMILY_NAMES, *_OTHER_NAMES):
        font["name"].removeNames(nameID=one)
    style = "Bold" if weight == BOLD else "Regular"
    for one, text in ((1, FAMILY), (2, style), (4, f"{FAMILY} {style}"), (6, f"{FAMILY}-{style}")):
        font["name"].setName(text, one, 3, 1, 0x409)
    font["OS/2"].usWeightClass = weight
    out = BytesIO()
    font.save(out)
    return out.getvalue()


def _at_weight(font: "TTFont", weight: int) -> "TTFont":
    """Paper holds no font that varies: each axis stands still, the weight where it is asked."""
    from fontTools.varLib.instancer import instantiateVariableFont

    stands = {
        axis.axisTag: min(max(weight, axis.minValue), axis.maxValue)
        if axis.axisTag == "wght"
        else axis.defaultValue
        for axis in font["fvar"].axes
    }
    return instantiateVariableFont(font, stands)
