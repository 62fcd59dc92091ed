"""Fonts that a region calls its own: the one of paper under another name, somewhat changed."""

from functools import cache
from io import BytesIO

import fontpkg
from fontTools.fontBuilder import FontBuilder
from fontTools.ttLib import TTFont

from routekaart.showing.drawing.metrics import FONT


@cache
def woff2(
    weight: int = 400, without: str = "", *, varies: bool = False, restricted: bool = False
) -> bytes:
    """A font as a file for the web."""
    font = TTFont(fontpkg.path(FONT, weight=weight), recalcTimestamp=False)
    for table in font["cmap"].tables:
        for char in without:
            table.cmap.pop(ord(char), None)
    font["name"].setName("Proefletter", 1, 3, 1, 0x409)
    if varies:
        builder = FontBuilder(font=font)
        builder.setupFvar([("wght", 100, 400, 900, "Weight")], [])
        builder.setupGvar({})
    font["OS/2"].fsType = 2 if restricted else 0
    font.flavor = "woff2"
    out = BytesIO()
    font.save(out)
    return out.getvalue()
