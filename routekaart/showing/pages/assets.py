"""The files that pages need beside themselves: one style sheet, two fonts, an icon
and two small scripts that the pages can do without.
"""

from functools import cache
from importlib.resources import files
from io import BytesIO

import fontpkg
from fontTools.ttLib import TTFont

FONT = "Atkinson Hyperlegible"
_WEIGHTS = {"Regular": 400, "Bold": 700}
KAART_SCRIPT = "assets/kaart.js"
PAPIER_SCRIPT = "assets/papier.js"
_SHEETS = [
    "tokens",
    "theme",
    "base",
    "bars",
    "parts",
    "start",
    "keuzehulp",
    "advice",
    "pages",
    "drawing",
    "kaart",
    "portaal",
    "lists",
    "print",
]


def make_assets() -> dict[str, bytes]:
    """Every asset, by its path in the docs tree."""
    return {
        "assets/routekaart.css": _style(),
        KAART_SCRIPT: _template_file("js/kaart.js"),
        PAPIER_SCRIPT: _template_file("js/papier.js"),
        "assets/favicon.svg": _template_file("favicon.svg"),
        "assets/fonts/OFL.txt": fontpkg.path(FONT).parent.parent.joinpath("LICENSE").read_bytes(),
        **{f"assets/fonts/atkinson-{name.lower()}.woff": _woff(w) for name, w in _WEIGHTS.items()},
    }


@cache
def _style() -> bytes:
    return b"\n".join(_template_file(f"css/{name}.css") for name in _SHEETS)


def _template_file(name: str) -> bytes:
    return files("routekaart.showing.pages").joinpath("templates", *name.split("/")).read_bytes()


@cache
def _woff(weight: int) -> bytes:
    """The font, compressed for the web. WOFF needs nothing but zlib, WOFF2 a package more."""
    with TTFont(fontpkg.path(FONT, weight=weight), recalcTimestamp=False) as font:
        font.flavor = "woff"
        font.save(target := BytesIO())
    return target.getvalue()
