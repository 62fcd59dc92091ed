"""QR codes: from an address to a picture of a known size."""

import io
from dataclasses import dataclass

import segno

QUIET = 4
"""The white around a QR code that readers need, in modules."""


@dataclass(frozen=True)
class QrCode:
    """A picture as SVG. `width` is in mm and counts the white around it."""

    svg: str
    width: float


def qr_code(text: str, mm: float) -> QrCode:
    """The QR code of a text, of which the black part is `mm` wide.

    A quarter of it may be dirty or torn where the text is short enough to allow that.
    """
    symbol = segno.make(text, error="m", micro=False)
    target = io.BytesIO()
    symbol.save(target, kind="svg", border=QUIET, xmldecl=False, svgns=True, nl=False, light="#fff")
    modules = symbol.symbol_size(border=0)[0]
    return QrCode(target.getvalue().decode(), round(mm * (modules + 2 * QUIET) / modules, 2))
