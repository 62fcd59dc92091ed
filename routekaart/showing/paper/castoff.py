"""How high text will be on paper, known before it is set.

Printers call it casting off: from the widths of words to lines, from lines to a height. Typst has
to lay text out to know that, and lays it out again to draw it; what decides what stands where asks
here instead. HarfBuzz gives the widths, as it gives them to Typst, and a line ends where Typst
ends it: after the last word that fits. Lengths are in points.
"""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from pathlib import Path
from typing import Final, NamedTuple

import fontpkg
import uharfbuzz

from routekaart.showing.drawing.metrics import FONT

SIZE: Final = 12.0
"""Of text on a sheet, if nothing else is said."""

_PLACE, _BREAK, _SOFT = "\ufffc", "\u200b", "\u00ad"
_END = re.compile(
    r"[ \u200b]+|\u00ad"
    r"|(?<=[-–/|])(?=[^\W\d_])|(?<=[?!…])(?=\w)"
    rf"|(?<=[\w.)])(?={_PLACE})|(?<={_PLACE})(?=[\w({_PLACE}])"
)
"""Where a line may end, as far as texts of ours go: Typst follows the whole of Unicode's rules."""

_LONG, _IN_ADDRESS, _SIGN = re.compile(r"\S{31,}"), re.compile(r"[@./]"), re.compile(r"([@./])")
_LINK, _IN_LINK = re.compile(r"(?:https?://|www\.)\S+"), re.compile(r"(?<=[^\w(\[])(?=\w)")
_WHOLE, _PART = 41, 12
"""An address shorter than this stays whole; a long word may end after each so many letters."""

_ALMOST = 1e-6


class Text(NamedTuple):
    """A run of letters in a line."""

    text: str
    size: float = SIZE
    bold: bool = False


class Box(NamedTuple):
    """What stands in a line and is never broken: so wide, so high above the line and below it."""

    width: float
    up: float
    down: float = 0


class Gap(NamedTuple):
    """White of this width, after which a line may end."""

    width: float


Piece = Text | Box | Gap


class _Part(NamedTuple):
    """What stands between two places where a line may end, and the white or hyphen after it."""

    width: float
    white: float
    hyphen: float
    up: float
    down: float


class _Face:
    """A font of one weight, and how wide in em what was asked of it is."""

    def __init__(self, content: bytes) -> None:
        face = uharfbuzz.Face(content)
        self._font = uharfbuzz.Font(face)
        self._em = face.upem
        height = self._font.get_metric_position_with_fallback(uharfbuzz.OTMetricsTag.CAP_HEIGHT)
        self.cap: float = height / self._em
        self.advance = lru_cache(maxsize=2**15)(self._advance)

    def _advance(self, text: str) -> float:
        if not text:
            return 0
        buffer = uharfbuzz.Buffer()
        buffer.add_str(text)
        buffer.guess_segment_properties()
        uharfbuzz.shape(self._font, buffer)
        advance: float = sum(place.x_advance for place in buffer.glyph_positions) / self._em
        return advance


class Type:
    """The letters of a sheet in two weights, and what they measure.

    Every paragraph counts `slack` times as high as it is found to be.
    """

    def __init__(self, faces: tuple[_Face, _Face], slack: float = 1) -> None:
        self._faces, self._slack = faces, slack
        self.height = lru_cache(maxsize=2**14)(self._height)

    def cap(self, size: float = SIZE, *, bold: bool = False) -> float:
        """How high a capital is, which is how high a line is."""
        return self._faces[bold].cap * size

    def width(self, text: str, size: float = SIZE, *, bold: bool = False) -> float:
        """How wide text is on one line."""
        return self._faces[bold].advance(text) * size

    def _height(
        self, pieces: tuple[Piece, ...], width: float, leading: float, hanging: float = 0
    ) -> float:
        """How high a paragraph is; lines after the first begin `hanging` further on."""
        high, x, up, down = 0.0, 0.0, 0.0, 0.0
        room = width
        for part in self._parts(pieces):
            if x and x + part.width + part.hyphen > room + _ALMOST:
                high += up + down + leading
                x, up, down, room = 0.0, 0.0, 0.0, width - hanging
            x += part.width + part.white
            up, down = max(up, part.up), max(down, part.down)
        return self._slack * (high + up + down)

    def _parts(self, pieces: Iterable[Piece]) -> Iterator[_Part]:
        """The pieces, parted where a line may end."""
        runs = [(_written(piece), piece) for piece in pieces]
        whole = "".join(text for text, _ in runs)
        begin, at, offset = 0, 0, 0
        for match in (*_END.finditer(whole), None):
            end, after = match.span() if match else (len(whole), len(whole))
            if end == begin and after == end:
                continue
            width = white = up = down = 0.0
            place = begin
            while place < after:
                text, piece = runs[at]
                stop = min(after, offset + len(text))
                if isinstance(piece, Text):
                    said = text[place - offset : min(stop, end) - offset] if place < end else ""
                    size, face = piece.size, self._faces[piece.bold]
                    width += face.advance(said) * size
                    white += (
                        face.advance(
                            text[max(place, end) - offset : stop - offset].strip(f"{_BREAK}{_SOFT}")
                        )
                        * size
                    )
                    up = max(up, face.cap * size)
                elif isinstance(piece, Box):
                    width += piece.width
                    up, down = max(up, piece.up), max(down, piece.down)
                else:
                    white += piece.width
                place = stop
                if stop == offset + len(text):
                    at, offset = at + 1, stop
            hyphen = self.width("-") if match and match[0] == _SOFT else 0.0
            yield _Part(width, white, hyphen, up, down)
            begin = after


def _written(piece: Piece) -> str:
    if isinstance(piece, Text):
        text = _LONG.sub(lambda found: _breakable(found[0]), piece.text)
        return _LINK.sub(lambda found: _IN_LINK.sub(_BREAK, found[0]), text)
    return _PLACE if isinstance(piece, Box) else " "


def _breakable(word: str) -> str:
    """A long word with the places where it may be broken, as `huis.typ` has them."""
    if _IN_ADDRESS.search(word):
        return word if len(word) < _WHOLE else _SIGN.sub(rf"\1{_BREAK}", word)
    return _SOFT.join(word[at : at + _PART] for at in range(0, len(word), _PART))


@lru_cache(maxsize=16)
def type_of(letters: tuple[bytes, ...] = (), slack: float = 1) -> Type:
    """The type of a region: of its own font, two weights, or else of ours."""
    return Type(_faces(letters), slack)


@lru_cache(maxsize=4)
def _faces(letters: tuple[bytes, ...]) -> tuple[_Face, _Face]:
    normal, bold = letters or (Path(fontpkg.path(FONT, weight=w)).read_bytes() for w in (400, 700))
    return _Face(normal), _Face(bold)
