"""The files that pages need beside themselves: one style sheet, two fonts, an icon
and three small scripts that the pages can do without.
"""

from collections.abc import Callable, Iterable, Iterator
from functools import cache, partial
from importlib.resources import files
from io import BytesIO
from pathlib import Path

import fontpkg
from fontTools.ttLib import TTFont

from routekaart.showing.output import Output

FONT = "Atkinson Hyperlegible"
_WEIGHTS = {"Regular": 400, "Bold": 700}
KAART_SCRIPT = "assets/kaart.js"
PAPIER_SCRIPT = "assets/papier.js"
VIND_SCRIPT = "assets/vind.js"
_SHEETS = [
    "tokens",
    "theme",
    "base",
    "bars",
    "parts",
    "start",
    "vind",
    "keuzehulp",
    "advice",
    "pages",
    "drawing",
    "kaart",
    "portaal",
    "lists",
    "print",
]


def assets() -> Iterator[Output]:
    """Every asset."""
    makers: dict[str, Callable[[], bytes]] = {
        "assets/routekaart.css": _style,
        KAART_SCRIPT: partial(_template_file, "js/kaart.js"),
        PAPIER_SCRIPT: partial(_template_file, "js/papier.js"),
        VIND_SCRIPT: partial(_together, "js/vind", ("taal", "lezen", "rang", "pagina")),
        "assets/favicon.svg": partial(_template_file, "favicon.svg"),
        "assets/fonts/OFL.txt": _licence,
        **{
            f"assets/fonts/atkinson-{name.lower()}.woff": partial(_woff, weight)
            for name, weight in _WEIGHTS.items()
        },
    }
    for path, make in makers.items():
        yield Output(path, ("asset", path), make)


@cache
def _style() -> bytes:
    return b"\n".join(_template_file(f"css/{name}.css") for name in _SHEETS)


def _licence() -> bytes:
    folder = Path(fontpkg.path(FONT)).parents[1]
    return (folder / "LICENSE").read_bytes()


def _together(folder: str, names: Iterable[str]) -> bytes:
    """Parts of one script, that see each other and that nothing else sees."""
    parts = b"\n".join(_template_file(f"{folder}/{name}.js") for name in names)
    return b'(function () {\n"use strict";\n%b})();\n' % parts


def _template_file(name: str) -> bytes:
    return files("routekaart.showing.pages").joinpath("templates", *name.split("/")).read_bytes()


@cache
def _woff(weight: int) -> bytes:
    """The font, compressed for the web. WOFF needs nothing but zlib, WOFF2 a package more."""
    with TTFont(fontpkg.path(FONT, weight=weight), recalcTimestamp=False) as font:
        font.flavor = "woff"
        font.save(target := BytesIO())
    return target.getvalue()
