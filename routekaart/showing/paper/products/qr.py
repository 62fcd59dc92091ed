"""QR codes: from an address to a picture of a known size."""

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

import zxingcpp

QUIET: Final = 4
"""The white around a QR code that readers need, in modules."""

LEVEL: Final = "M"
"""How much of a code may be dirty or torn: about a seventh."""

_BLACK = re.compile(rb"\x00+")


@dataclass(frozen=True)
class QrCode:
    """A picture as SVG. `width` is in mm and counts the white around it."""

    svg: str
    width: float


def qr_code(text: str, mm: float) -> QrCode:
    """The QR code of a text, of which the black part is `mm` wide."""
    modules, svg = _picture(text)
    return QrCode(svg, round(mm * (modules + 2 * QUIET) / modules, 2))


@lru_cache(maxsize=512)
def _picture(text: str) -> tuple[int, str]:
    """How many modules wide it is, and the picture: each run of black is a line."""
    code = zxingcpp.create_barcode(text, zxingcpp.BarcodeFormat.QRCode, ec_level=LEVEL)
    # a buffer, which its stubs do not say
    image = memoryview(code.to_image(scale=1, add_quiet_zones=False))  # type: ignore[arg-type]
    modules, pixels = len(image), image.tobytes()
    rows = (pixels[at : at + modules] for at in range(0, modules**2, modules))
    lines = (
        f"M{run.start() + QUIET} {y + QUIET}.5h{len(run[0])}"
        for y, row in enumerate(rows)
        for run in _BLACK.finditer(row)
    )
    side = modules + 2 * QUIET
    return modules, (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{side}" height="{side}">'
        f'<path fill="#fff" d="M0 0h{side}v{side}h-{side}z"/>'
        f'<path stroke="#000" d="{"".join(lines)}"/></svg>'
    )
