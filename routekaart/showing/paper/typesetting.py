"""Setting a sheet: a Typst template and plain values become a PDF/UA-1 that is always the same.

The values travel as JSON beside the template and never inside it, so nothing that an editor
writes is code. They stand in files that are always called the same: what Typst has worked out for
one sheet, it knows again on the next. What a reader cannot do without fails the build: a missing
font, a missing alt.
"""

import json
import re
from collections.abc import Mapping
from datetime import UTC, date, datetime
from functools import cache, lru_cache
from hashlib import sha256
from importlib.resources import files
from pathlib import Path
from shutil import rmtree
from tempfile import mkdtemp
from threading import Lock
from typing import Any, Final
from weakref import finalize

import fontpkg
import typst

from routekaart.reading.characters import MARK, plain
from routekaart.reading.model import Model
from routekaart.showing.drawing.metrics import FONT
from routekaart.showing.memory import remembered

STANDARD: Final = "ua-1"
STYLE: Final = ("kleuren", "letter")
"""What in the colophon is the same on all sheets of a region. It has a file of its own."""

_PAGE = re.compile(rb"/Type\s*/Page\b(?!s)")


class TypesettingError(RuntimeError):
    """A template or its fonts are not right: our mistake, never that of who wrote the YAML."""


def compile_pdf(
    template: str, data: Mapping[str, Any], peildatum: date, letters: tuple[bytes, ...] = ()
) -> bytes:
    """The PDF that `typ/<template>.typ` makes of `data`, dated at the start of `peildatum`.

    `data` holds what JSON can hold, in characters that are `printable`; the template reads it with
    `gegevens()` of `huis.typ`.
    `letters` are fonts beside ours.
    Raises `TypesettingError` when Typst refuses or warns, for instance about a font.
    """
    return _set(template, json.dumps(data, ensure_ascii=False), peildatum, letters)


@lru_cache(maxsize=256)
def _set(template: str, data: str, peildatum: date, letters: tuple[bytes, ...]) -> bytes:
    """Who saves one file while the site is served does not wait for all the other sheets."""
    fonts = " ".join(sha256(one).hexdigest() for one in letters)
    asked = f"{template} {peildatum} {fonts} {data}"
    return remembered("sheet", asked, lambda: _compile(template, data, peildatum, letters))


def _compile(template: str, data: str, peildatum: date, letters: tuple[bytes, ...]) -> bytes:
    midnight = datetime(peildatum.year, peildatum.month, peildatum.day, tzinfo=UTC)
    try:
        pdf, warnings = _press(letters).set(template, data, midnight)
    except typst.TypstError as error:
        raise TypesettingError(f"{template}.typ: {error.diagnostic or error}") from error
    if warnings:
        raise TypesettingError(f"{template}.typ: {'; '.join(w.message for w in warnings)}")
    assert isinstance(pdf, bytes)
    return pdf


def count_pages(pdf: bytes) -> int:
    """The sheets of a PDF as we set them."""
    return len(_PAGE.findall(pdf))


def forget() -> None:
    """Let go of what was set before, and of the fonts: for who changes a template or a font."""
    _set.cache_clear()
    _press.cache_clear()


@lru_cache(maxsize=4)
def _press(letters: tuple[bytes, ...]) -> "_Press":
    return _Press(letters)


class _Press:
    """One for all sheets: it finds the fonts once. It sees our templates and fonts and the fonts
    given, and no others."""

    def __init__(self, letters: tuple[bytes, ...]) -> None:
        self._root = Path(mkdtemp(prefix="routekaart-"))
        finalize(self, rmtree, self._root, ignore_errors=True)
        for template in _templates().glob("*.typ"):
            (self._root / template.name).write_bytes(template.read_bytes())
        folders = [str(Path(fontpkg.path(FONT)).parent)]
        if letters:  # Typst reads a font when it first needs it, from its file
            folders.append(str(self._root))
        for number, letter in enumerate(letters):
            (self._root / f"{number}.ttf").write_bytes(letter)
        self._compiler = typst.Compiler(
            root=str(self._root),
            font_paths=typst.Fonts(False, False, folders),
            ignore_system_fonts=True,
        )
        self._lock = Lock()

    def set(
        self, template: str, data: str, moment: datetime
    ) -> tuple[Any, list[typst.TypstWarning]]:
        """A sheet and what is wrong with it. Raises `typst.TypstError`."""
        colofon = json.loads(data)["colofon"]
        style = {name: colofon[name] for name in STYLE if name in colofon}
        with self._lock:
            (self._root / "gegevens.json").write_text(data, "utf-8")
            (self._root / "stijl.json").write_text(json.dumps(style), "utf-8")
            return self._compiler.compile_with_warnings(
                input=str(self._root / f"{template}.typ"),
                format="pdf",
                pdf_standards=STANDARD,
                timestamp=moment,
            )


@cache
def _templates() -> Path:
    return Path(str(files("routekaart").joinpath("showing", "paper", "typ")))


def printable(value: Any) -> Any:
    """The same values in characters that the font can draw: PDF/UA allows no empty glyphs.

    A text of which nothing can be seen is a mark: a heading may not be empty.
    """
    match value:
        case str():
            return _shown(value)
        case dict():
            return {key: printable(item) for key, item in value.items()}
        case list():
            return [printable(item) for item in value]
        case tuple():
            return tuple(map(printable, value))
        case Model():
            names = type(value).model_fields
            return value.model_construct(
                **{name: printable(getattr(value, name)) for name in names}
            )
        case Mapping():
            return {key: printable(item) for key, item in value.items()}
    return value


@lru_cache(maxsize=2**14)
def _shown(text: str) -> str:
    """Most texts stand on several sheets."""
    shown = plain(text)
    return shown if shown.strip() or not text.strip() else MARK
