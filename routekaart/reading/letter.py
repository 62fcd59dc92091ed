"""A font of a region's own, as a woff2: whether it can be used, and what it can draw.

Paper takes no woff2, so it is unpacked. What is checked here is what paper gets.
"""

from functools import lru_cache
from io import BytesIO
from string import ascii_letters, digits, punctuation
from typing import Final

MOST_UNPACKED: Final = 4 * 1024 * 1024
"""So many bytes of font are enough for any script; a small file can hold far more."""

DUTCH: Final = f"{ascii_letters}{digits}{punctuation}áàâäçéèêëíïñóôöúûüÉËÏÖ‘’“”–…€•"
"""What Dutch texts are written in."""

_NEEDED: Final = ("head", "hhea", "maxp", "hmtx", "cmap", "name", "OS/2", "post")
_FORBIDDEN: Final = 0x0002
"""The bit of a font by which its maker forbids that a document carries it."""


class BadLetter(ValueError):
    """What is the matter with a font, in Dutch."""


@lru_cache(maxsize=16)
def unpack(content: bytes) -> bytes:
    """The font as paper takes it. Raises `BadLetter` when it is none, or may not be on paper."""
    if not content.startswith(b"wOF2"):
        raise BadLetter("een lettertype is een woff2")
    try:
        font, is_restricted = _read(content)
    except BadLetter:
        raise
    except Exception as error:  # a broken font is told of in any way there is
        raise BadLetter("het is geen lettertype dat te lezen is") from error
    if is_restricted:
        raise BadLetter("de maker staat niet toe dat dit lettertype in een pdf zit")
    return font


def _read(content: bytes) -> tuple[bytes, bool]:
    """The font without its packing, and whether it may not be carried."""
    from fontTools.ttLib import TTFont

    _refuse_a_bomb(content)
    font = TTFont(BytesIO(content), recalcTimestamp=False)
    for tag in (*_NEEDED, "glyf" if "glyf" in font else "CFF "):
        font[tag]  # taken apart, or it says what is wrong
    font.flavor = None
    out = BytesIO()
    font.save(out)
    return out.getvalue(), bool(font["OS/2"].fsType & _FORBIDDEN)


def _refuse_a_bomb(content: bytes) -> None:
    """Unpacked by hand, and no further than it may be."""
    import brotli
    from fontTools.misc import sstruct
    from fontTools.ttLib.woff2 import (
        WOFF2DirectoryEntry,
        woff2DirectoryFormat,
        woff2DirectorySize,
    )

    file = BytesIO(content)
    head = sstruct.unpack(woff2DirectoryFormat, file.read(woff2DirectorySize))
    for _ in range(head["numTables"]):
        WOFF2DirectoryEntry().fromFile(file)
    packed = file.read(head["totalCompressedSize"])
    some = brotli.Decompressor().process(packed, output_buffer_limit=MOST_UNPACKED + 1)
    if len(some) > MOST_UNPACKED:
        raise BadLetter(f"het is uitgepakt groter dan {MOST_UNPACKED // 1024 // 1024} MB")


def missing(content: bytes) -> str:
    """The characters of Dutch that a font cannot draw."""
    from fontTools.ttLib import TTFont

    known = TTFont(BytesIO(unpack(content)), lazy=True).getBestCmap() or {}
    return "".join(char for char in DUTCH if ord(char) not in known)


@lru_cache(maxsize=16)
def weights(content: bytes) -> tuple[int, int] | None:
    """From which weight to which a font goes; None when it has only one."""
    from fontTools.ttLib import TTFont

    font = TTFont(BytesIO(unpack(content)), lazy=True)
    axes = font["fvar"].axes if "fvar" in font else ()
    found = [(axis.minValue, axis.maxValue) for axis in axes if axis.axisTag == "wght"]
    return (round(found[0][0]), round(found[0][1])) if found else None
