"""Sheets that were spoiled, to show that what reads them back sees it."""

import pymupdf
import zxingcpp

from tests.support.paper_checks import is_code, opened


def with_code(pdf: bytes, text: str | None, mm: float = 34) -> bytes:
    """The sheet with its QR code painted over, by another where there is a text."""
    document = opened(pdf)
    page = document[0]
    (place,) = {tuple(s["rect"]) for s in page.get_drawings() if is_code(s)}
    page.draw_rect(
        pymupdf.Rect(place[0] - 2, place[1] - 2, place[2] + 2, place[3] + 2),
        color=(1, 1, 1),
        fill=(1, 1, 1),
    )
    if text:
        points = mm / 25.4 * 72
        left, top, *_ = place
        code = zxingcpp.create_barcode(text, zxingcpp.BarcodeFormat.QRCode, ec_level="M")
        # a buffer, which its stubs do not say
        image = memoryview(code.to_image(scale=8, add_quiet_zones=False))  # type: ignore[arg-type]
        picture = pymupdf.Pixmap(pymupdf.csGRAY, len(image), len(image), image.tobytes(), False)
        square = pymupdf.Rect(left, top, left + points, top + points)
        page.insert_image(square, pixmap=picture)
    return bytes(document.tobytes())


def with_link(pdf: bytes, begin: str, to: str) -> bytes:
    """The sheet with its first link to an address that begins so leading elsewhere."""
    document = opened(pdf)
    links = ((page, link) for page in document for link in page.get_links())
    page, link = next(pair for pair in links if pair[1].get("uri", "").startswith(begin))
    page.update_link({**link, "uri": to})
    return bytes(document.tobytes())
