"""What is probably wrong with a file that is not YAML, in words an editor knows."""

import re
import unicodedata
from typing import Any

import yaml

from routekaart.reading.catalogue import finding
from routekaart.reading.finding import Finding, Location
from routekaart.reading.slips import find_colon, hint_for_colon

# Control characters, line separators that no editor counts as lines, the marks that turn the
# direction of text around, and all that Unicode shows as nothing; as ranges, so that no version of
# Python sees another. ZWJ and ZWNJ (U+200C and U+200D) make letters what they are and may stay.
_INVISIBLE = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\xad\u034f\u0600-\u0605\u061c\u06dd\u070f\u0890\u0891"
    "\u08e2\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f"
    "\u3164\ud800-\udfff\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufffb\ufffe\uffff\U000110bd\U000110cd"
    "\U00013430-\U0001343f\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0000-\U000e0fff]"
)
_CUT_OFF = re.compile(r"[ \t]*(?<=[ \t])(#[^ \t#].*)")
_BAD_INDENT = re.compile(r"^ *([\t\u00a0])")

# In the order in which they are tried: the parser's words (libyaml's or PyYAML's own) and ours.
_EXPLANATIONS: tuple[tuple[str, str], ...] = (
    (
        "unknown escape",
        'Een "\\" heeft tussen dubbele aanhalingstekens een bijzondere betekenis. '
        "Gebruik enkele aanhalingstekens.",
    ),
    (
        "quoted scalar",
        "Waarschijnlijk is een aanhalingsteken niet gesloten, of staat er een te veel.",
    ),
    (
        "mapping values are not allowed",
        "Waarschijnlijk staat er een dubbele punt in een tekst, of springt de regel verkeerd in. "
        "Zet een tekst met een dubbele punt tussen aanhalingstekens.",
    ),
    (
        "cannot start any token",
        "Een tekst mag niet met dit teken beginnen. Zet de tekst tussen aanhalingstekens.",
    ),
    ("flow sequence", 'Waarschijnlijk ontbreekt een komma of het sluithaakje "]".'),
    ("flow mapping", 'Waarschijnlijk ontbreekt een komma of het sluithaakje "}".'),
    ("flow node", "Waarschijnlijk staat er een komma te veel, of ontbreekt er een waarde."),
    (
        "expected ':'",
        "Waarschijnlijk ontbreekt de dubbele punt na een naam, of de spatie na de dubbele punt.",
    ),
    (
        "sequence entries are not allowed",
        "Een streepje kan hier niet. Begin de lijst op een nieuwe regel.",
    ),
    (
        "anchor",
        'Een tekst mag niet met "&" of "*" beginnen. Zet de tekst tussen aanhalingstekens.',
    ),
    ("alias", 'Een tekst mag niet met "*" beginnen. Zet de tekst tussen aanhalingstekens.'),
    ("tag", 'Een tekst mag niet met "!" beginnen. Zet de tekst tussen aanhalingstekens.'),
    ("directive", 'Een tekst mag niet met "%" beginnen. Zet de tekst tussen aanhalingstekens.'),
    ("block scalar", 'Na "|" of ">" begint de tekst op de volgende regel, ingesprongen.'),
    (
        "block",
        "Waarschijnlijk springt deze regel niet even ver in als de regels waar hij bij hoort, "
        "of staat er tekst na een gesloten aanhalingsteken.",
    ),
)
_HASH = (
    'Wat achter " #" staat, leest YAML niet. Hoort het teken bij de tekst, zet dan de hele tekst '
    "tussen aanhalingstekens."
)
_BRACE_FIRST = re.compile(r"(?:[:-]\s+|^\s*)\{[a-z0-9][\w.-]*\}\s*[^\s,\]}#]")
_BRACE = 'Een tekst die met "{" begint, moet tussen aanhalingstekens: "{getal} of meer".'
_FALLBACK = "Kijk naar de inspringing, de dubbele punten, de haakjes en de aanhalingstekens."


def find_invisible(text: str, file: str) -> Finding | None:
    """The first invisible character that does not belong in a text, as a finding."""
    if not (match := _INVISIBLE.search(text)):
        return None
    return finding(
        "RK104", place_of(text, match.start(), file), teken=name_character(match.group())
    )


def find_escaped(text: str, place: Location) -> Finding | None:
    """The same for a value in which an escape such as "\\0" has become a character."""
    if not (match := _INVISIBLE.search(text)):
        return None
    return finding("RK104", place, teken=name_character(match.group()))


def find_cut_off(line: str, column: int) -> tuple[int, str] | None:
    """What stands at a column (from 0) behind a `#` that YAML takes for the start of a remark and
    that is probably part of the text: from where, and what."""
    match = _CUT_OFF.match(line, column)
    return (match.start(1), match[1].rstrip()) if match else None


def syntax_finding(error: yaml.YAMLError, text: str, file: str) -> Finding:
    """What the parser stumbled over, with what is probably the cause."""
    place = _place(error, file)
    if indent := _bad_indent(text, place):
        return indent
    if colon := _colon_without_space(text, place):
        return colon
    if _CUT_OFF.search(line_at(text.split("\n"), place.line)):
        return finding("RK106", place, hint=_HASH)
    if _BRACE_FIRST.search(line_at(text.split("\n"), place.line)):
        return finding("RK106", place, hint=_BRACE)
    words = f"{getattr(error, 'context', '')} {getattr(error, 'problem', '')}"
    explained = (ours for theirs, ours in _EXPLANATIONS if theirs in words)
    return finding("RK106", place, hint=next(explained, _FALLBACK))


def place_of(text: str, offset: int, file: str) -> Location:
    """The line and column of a character in a text."""
    before = text[:offset]
    return Location(file, before.count("\n") + 1, offset - before.rfind("\n"))


def name_character(character: str) -> str:
    """A character for who cannot see it or tell it from another."""
    name = unicodedata.name(character, "")
    return f"U+{ord(character):04X}" + (f", {name}" if name else "")


def _place(error: Any, file: str) -> Location:
    """Where it went wrong: for something left open, the place where it was opened."""
    mark, opened = getattr(error, "problem_mark", None), getattr(error, "context_mark", None)
    context = getattr(error, "context", None) or ""
    is_later = mark and opened and opened.line < mark.line
    at_the_end = "end of stream" in str(getattr(error, "problem", ""))
    if ("quoted scalar" in context and at_the_end) or ("flow" in context and is_later):
        mark = opened or mark
    return Location(file, mark.line + 1, mark.column + 1) if mark else Location(file)


def _colon_without_space(text: str, place: Location) -> Finding | None:
    """A field without a space behind its colon, on the line where it went wrong or just before."""
    lines = text.split("\n")
    for number in (place.line, place.line - 1):
        line = line_at(lines, number)
        if (colon := find_colon(line)) is not None:
            where = Location(place.file, number, colon + 1)
            return finding("RK106", where, hint=hint_for_colon(line))
    return None


def _bad_indent(text: str, place: Location) -> Finding | None:
    """A tab or a hard space in the indentation of the line, or of the one before it."""
    lines = text.split("\n")
    for number in (place.line, place.line - 1):
        if match := _BAD_INDENT.match(line_at(lines, number)):
            what = "een tab" if match.group(1) == "\t" else "een harde spatie"
            where = Location(place.file, number, match.start(1) + 1)
            return finding("RK105", where, teken=what)
    return None


def line_at(lines: list[str], number: int) -> str:
    """A line by its number; libyaml counts one more than there are at the end of a file."""
    return lines[number - 1] if 0 < number <= len(lines) else ""
