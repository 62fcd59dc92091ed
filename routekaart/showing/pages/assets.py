"""The files that pages need beside themselves: style sheets, two fonts in two parts, an icon
and the small scripts that the pages can do without.
"""

import hashlib
import re
from collections.abc import Callable, Iterable, Iterator
from functools import cache, partial
from importlib.resources import files

from routekaart.showing.output import Output
from routekaart.showing.telling import links

ASSETS = "assets/"
"""Where everything lies that is the same for every region."""

LIGHT_STYLE = f"{ASSETS}huis.css"
MORE_STYLE = f"{ASSETS}meer.css"
DRAWN_STYLE = f"{ASSETS}kaart.css"
"""For the map and the drawings."""

THEME_STYLE = f"{ASSETS}routekaart.css"
"""For pages written by hand, that a theme makes: the bars, and the theme in our colours."""

BARS_STYLE = f"{ASSETS}balken.css"
"""For pages of a host with colours and fonts of its own: the bars, and nothing around them."""

KAART_SCRIPT = f"{ASSETS}kaart.js"
GEMEENTE_SCRIPT = f"{ASSETS}gemeente.js"
CODE_SCRIPT = f"{ASSETS}code.js"
MEE_SCRIPT = f"{ASSETS}mee.js"
PAPIER_SCRIPT = f"{ASSETS}papier.js"
VIND_INDEX = f"{links.KEUZEHULP}vind-index.js"
"""Not among the shared assets: each region has its own."""

VIND_SCRIPT = f"{ASSETS}vind.js"
HUIS_SCRIPT = f"{ASSETS}huis.js"
ZOEK_SCRIPT = f"{ASSETS}zoek.js"
_FONTS = [
    f"atkinson-{weight}{part}.woff2" for weight in ("regular", "bold") for part in ("", "-meer")
]
_BASE = ("base", "bars", "parts", "keuzehulp", "advice")
_MORE = ("start", "vind", "pages", "portaal", "lists")
_STYLES = {
    LIGHT_STYLE: ("tokens", "huis", *_BASE, "print"),
    DRAWN_STYLE: ("drawing", "kaart"),
    MORE_STYLE: (*_MORE, "print", "print-meer"),  # what is for paper comes last, over both
    THEME_STYLE: ("tokens", "theme", "base", "bars", "print"),
}
_COMMENT = re.compile(r"(?<=[;,{}()\[\]]) // [^\"'`]*$")
_LETTERS = re.compile(r"@font-face\{[^}]*\}")
_FONT = re.compile(r"fonts/[a-z-]+\.woff2")
_STRING_OR_REST = re.compile(r'("[^"]*")|([^"]+)')

BY_THEIR_NAME = frozenset({THEME_STYLE, f"{ASSETS}favicon.svg", f"{ASSETS}fonts/OFL.txt"})
"""What somebody else names: the settings of a theme, or a licence."""


def assets() -> Iterator[Output]:
    """Every asset of our own pages and theme, under the name that it is published by."""
    for path, make in _makers().items():
        if path != BARS_STYLE:
            yield Output(published(path), ("asset", path), make)


def bars_style() -> Output:
    """The style of the bars alone, for a host that shows them on pages of its own."""
    return Output(published(BARS_STYLE), ("asset", BARS_STYLE), _makers()[BARS_STYLE])


@cache
def published(path: str) -> str:
    """The name of an asset on a site: with ten digits of what is in it, so that a browser may keep
    it for a year. What a theme or its settings name keeps the name that they know."""
    if path in BY_THEIR_NAME or path not in _makers():
        return path
    stem, _, end = path.rpartition(".")
    return f"{stem}.{hashlib.sha256(_makers()[path]()).hexdigest()[:10]}.{end}"


@cache
def _makers() -> dict[str, Callable[[], bytes]]:
    return {
        **{path: partial(_style, names) for path, names in _STYLES.items()},
        BARS_STYLE: _bars_style,
        KAART_SCRIPT: partial(_script, "js/kaart.js"),
        GEMEENTE_SCRIPT: partial(_script, "js/gemeente.js"),
        CODE_SCRIPT: partial(_script, "js/code.js"),
        MEE_SCRIPT: partial(_script, "js/mee.js"),
        PAPIER_SCRIPT: partial(_script, "js/papier.js"),
        HUIS_SCRIPT: partial(_after_another, ("mijn", "begin")),
        ZOEK_SCRIPT: partial(_script, "js/zoek.js"),
        VIND_SCRIPT: partial(_together, "js/vind", ("taal", "lezen", "rang", "pagina")),
        f"{ASSETS}favicon.svg": partial(_template_file, "favicon.svg"),
        **{
            f"{ASSETS}fonts/{name}": partial(_template_file, f"fonts/{name}")
            for name in (*_FONTS, "OFL.txt")
        },
    }


def _bars_style() -> bytes:
    """Our colours hold within our own box, and are dark where the theme around it is; no fonts."""
    css = _LETTERS.sub("", _style(("tokens", "base", "bars")).decode())
    dark = '@media screen{[data-md-color-scheme="slate"] .rk{'
    css = css.replace("@media screen and (prefers-color-scheme:dark){:root{", dark)
    return css.replace(":root{color-scheme:light dark;", ".rk{").encode()


@cache
def _style(names: tuple[str, ...]) -> bytes:
    text = "\n".join(_template_file(f"css/{name}.css").decode() for name in names)
    without = re.sub(r"/\*.*?\*/", "", text, flags=re.DOTALL)
    tight = _STRING_OR_REST.sub(lambda found: found[1] or _tight(found[2]), without)
    return _FONT.sub(
        lambda found: published(f"{ASSETS}{found[0]}").removeprefix(ASSETS), tight
    ).encode()


def _tight(css: str) -> str:
    """Without the white space that is there for who reads it. A colon keeps what stands before."""
    return re.sub(r" ?([{};,]) ?", r"\1", re.sub(r"\s+", " ", css)).replace(": ", ":")


def _together(folder: str, names: Iterable[str]) -> bytes:
    """Parts of one script, that see each other and that nothing else sees."""
    parts = b"\n".join(_script(f"{folder}/{name}.js") for name in names)
    return b'(function () {\n"use strict";\n%b})();\n' % parts


def _after_another(names: Iterable[str]) -> bytes:
    """Scripts that know nothing of each other in one file: one request for what each page has."""
    return b"\n".join(_script(f"js/{name}.js") for name in names)


def _script(name: str) -> bytes:
    """Without the indentation and the comments that stand on lines or behind them."""
    lines = (line.strip() for line in _template_file(name).decode().splitlines())
    told = (_COMMENT.sub("", line) for line in lines if line and not line.startswith("//"))
    return "".join(f"{line}\n" for line in told).encode()


def _template_file(name: str) -> bytes:
    return files("routekaart.showing.pages").joinpath("templates", *name.split("/")).read_bytes()
