"""QR codes: from an address to a picture of a known size."""

import io
from dataclasses import dataclass
from functools import lru_cache

import segno

from routekaart.showing.memory import remembered

QUIET = 4
"""The white around a QR code that readers need, in modules."""


@dataclass(frozen=True)
class QrCode:
    """A picture as SVG. `width` is in mm and counts the white around it."""

    svg: str
    width: float


def qr_code(text: str, mm: float) -> QrCode:
    """The QR code of a text, of which the black part is `mm` wide.

    A quarter of it may be dirty or torn where the text is short enough to allow that. Choosing the
    pattern that scans best is work, so a code is made once as long as its text stays the same.
    """
    svg = _svg(text)
    modules = int(svg.partition(b" ")[0])
    picture = svg.partition(b" ")[2].decode()
    return QrCode(picture, round(mm * (modules + 2 * QUIET) / modules, 2))


@lru_cache(maxsize=512)
def _svg(text: str) -> bytes:
    return remembered("qr", text, lambda: _make(text))


def _make(text: str) -> bytes:
    """How many modules wide it is, and the picture behind a space."""
    symbol = segno.make(text, error="m", micro=False)
    target = io.BytesIO()
    symbol.save(target, kind="svg", border=QUIET, xmldecl=False, svgns=True, nl=False, light="#fff")
    return b"%d %s" % (symbol.symbol_size(border=0)[0], target.getvalue())
