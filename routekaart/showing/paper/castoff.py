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
_UNSEEN = _BREAK + _SOFT
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
_Run = tuple[str, Piece]


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
        for begin, end, after, is_soft in _stretches("".join(text for text, _ in runs)):
            said = [self._box(*one) for one in _between(runs, begin, end)]
            white = sum(self._box(*one).width for one in _between(runs, end, after))
            up = max((box.up for box in said), default=0.0)
            down = max((box.down for box in said), default=0.0)
            hyphen = self.width("-") if is_soft else 0.0
            yield _Part(sum(box.width for box in said), white, hyphen, up, down)

    def _box(self, text: str, piece: Piece) -> Box:
        """What a part of a piece takes in a line."""
        if isinstance(piece, Text):
            face = self._faces[piece.bold]
            return Box(face.advance(text.strip(_UNSEEN)) * piece.size, face.cap * piece.size)
        return piece if isinstance(piece, Box) else Box(piece.width, 0)


def _stretches(text: str) -> Iterator[tuple[int, int, int, bool]]:
    """From where to where a line cannot end, from where the next begins, and whether a hyphen is
    due if it ends there."""
    begin = 0
    for match in _END.finditer(text):
        end, after = match.span()
        if after > begin:
            yield begin, end, after, match[0] == _SOFT
        begin = after
    if begin < len(text):
        yield begin, len(text), len(text), False


def _between(
    runs: Iterable[tuple[str, Piece]], begin: int, end: int
) -> Iterator[tuple[str, Piece]]:
    """What of the pieces stands there."""
    offset = 0
    for text, piece in runs:
        if offset >= end:
            return
        if part := text[max(0, begin - offset) : end - offset]:
            yield part, piece
        offset += len(text)


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
