"""The house style of a region: whether its colours can be read, and what is in its files."""

import os
import re
import xml.etree.ElementTree as ET
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

from routekaart.reading import letter
from routekaart.reading.catalogue import finding
from routekaart.reading.colours import contrast, towards
from routekaart.reading.finding import Finding
from routekaart.reading.folder import HOUSE_STYLE as FOLDER
from routekaart.reading.model.huisstijl import Huisstijl
from routekaart.reading.source import Source

MOST_BYTES = 200 * 1024
"""A logo or a font is asked for with the first page."""

MOST_NAMED = 12
"""So many characters that a font lacks are named."""

WHITE, INK, BLACK = "#ffffff", "#15202c", "#000000"
"""What stands on the colour of the header, and on the accent; in light, in dark and on paper."""

BOARD, ACCENT = "#0b2f57", "#f9bd22"
"""The colours of who says nothing."""

TEXT, LINE = 7.0, 3.0

_SVG = "{http://www.w3.org/2000/svg}"
_RUNS = frozenset({"script", "foreignObject", "iframe", "embed", "object", "animate", "set"})
_ELSEWHERE = re.compile(r"url\(\s*['\"]?(?!#)|@import|expression\(", re.IGNORECASE)


def check_kleuren(stijl: Huisstijl, source: Source) -> Iterator[Finding]:
    """Colours on which text, or a line, cannot be read by everybody, with the nearest that can."""
    board, accent = stijl.kleur or BOARD, stijl.accent or ACCENT
    if stijl.kleur and not _holds(board):
        good = next(filter(_holds, towards(board, BLACK)))
        place = source.at("regio", FOLDER, "kleur")
        found = contrast(board, WHITE)
        waarom = f"wit erop heeft een contrast van {found:.1f} op 1, en {TEXT:.0f} is nodig"
        yield finding("RK236", place, kleur=board, waarom=waarom, goed=good)
        board = good
    if (stijl.accent or stijl.kleur) and not _stands_out(accent, board):
        place = source.at("regio", FOLDER, "accent" if stijl.accent else "kleur")
        good = next((one for one in towards(accent, WHITE) if _stands_out(one, board)), WHITE)
        waarom = f"zwarte tekst erop, of een lijn ervan op {board}, is niet goed te zien"
        yield finding("RK236", place, kleur=accent, waarom=waarom, goed=good)


def _holds(board: str) -> bool:
    return contrast(board, WHITE) >= TEXT


def _stands_out(accent: str, board: str) -> bool:
    return contrast(accent, INK) >= TEXT and contrast(accent, board) >= LINE


def read_files(stijl: Huisstijl, source: Source) -> tuple[Mapping[str, bytes], tuple[Finding, ...]]:
    """The files that the house style names, by name, and what is wrong with them."""
    found: dict[str, bytes] = {}
    wrong: list[Finding] = []
    wanted: tuple[tuple[str, str | None, Callable[[str, bytes], str]], ...] = (
        ("logo", stijl.logo, _refuse_logo),
        ("letter", stijl.letter, _refuse_letter),
        ("letter_vet", stijl.letter_vet, _refuse_letter if stijl.letter else _refuse_half),
    )
    for field, name, refuse in wanted:
        if name is None:
            continue
        place = source.at("regio", FOLDER, field)
        content = _read(Path(place.file).parent / FOLDER / name)
        reden = "het bestand is er niet" if content is None else refuse(name, content)
        if content is None or reden:
            wrong.append(finding("RK237", place, bestand=f"{FOLDER}/{name}", reden=reden))
        else:
            found[name] = content
            if field != "logo" and (lacking := letter.missing(content)):
                more = " en meer" if len(lacking) > MOST_NAMED else ""
                tekens = " ".join(lacking[:MOST_NAMED]) + more
                wrong.append(finding("RK238", place, bestand=f"{FOLDER}/{name}", tekens=tekens))
    return found, tuple(wrong)


def _read(file: Path) -> bytes | None:
    """At most one byte more than there may be."""
    folder = os.path.realpath(file.parent)
    if os.path.commonpath((folder, os.path.realpath(file))) != folder or not os.path.isfile(file):
        return None
    try:
        with file.open("rb") as opened:
            return opened.read(MOST_BYTES + 1)
    except OSError:
        return None


def _refuse_logo(name: str, content: bytes) -> str:
    if too_large := _refuse_size(content):
        return too_large
    if name.endswith(".png"):
        return "" if content.startswith(b"\x89PNG\r\n\x1a\n") else "het is geen png"
    return _refuse_svg(content) if name.endswith(".svg") else "een logo is een svg of een png"


def _refuse_letter(name: str, content: bytes) -> str:
    if too_large := _refuse_size(content):
        return too_large
    try:
        letter.unpack(content)
    except letter.BadLetter as error:
        return str(error)
    return "" if name.endswith(".woff2") else "een lettertype is een woff2"


def _refuse_half(*_: object) -> str:
    return "er is geen letter voor tekst die niet vet is"


def _refuse_size(content: bytes) -> str:
    return f"het is groter dan {MOST_BYTES // 1024} kB" if len(content) > MOST_BYTES else ""


def _refuse_svg(content: bytes) -> str:
    """Why a drawing is not one that only draws; empty when it is."""
    if re.search(rb"<!(?:DOCTYPE|ENTITY)|<\?xml-stylesheet", content, re.IGNORECASE):
        return "er staat een DOCTYPE of een verwijzing naar een stijl in"
    try:
        root = ET.fromstring(content)  # noqa: S314 - nothing of it is a DOCTYPE
    except (ET.ParseError, ValueError, LookupError):
        return "het is geen svg"
    if root.tag != f"{_SVG}svg":
        return "het is geen svg"
    return next(filter(None, map(_refuse_element, root.iter())), "")


def _refuse_element(element: ET.Element) -> str:
    name = str(element.tag).removeprefix(_SVG)
    if name in _RUNS or name.startswith("animate"):
        return f"er staat een <{name}> in"
    for key, value in element.attrib.items():
        short = key.rpartition("}")[2].casefold()
        if short.startswith("on"):
            return f"er staat een {short} in"
        if short in ("href", "src") and not value.startswith(("#", "data:image/png;base64,")):
            return f"er staat een {short} naar iets anders in"
        if _ELSEWHERE.search(value):
            return "er staat een verwijzing naar iets anders in"
    return (
        "er staat een verwijzing naar iets anders in"
        if _ELSEWHERE.search(element.text or "")
        else ""
    )
