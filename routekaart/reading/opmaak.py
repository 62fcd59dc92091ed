"""The text of an explanation or letter: paragraphs, headings, lists, boxes to tick, bold words,
links and open places.

A small part of Markdown and nothing else: whatever is not one of these forms, HTML too, is
text. Python-Markdown would have to be stripped of most of its syntax to be as safe, and does
not know where in the file a link stands; an editor with a typing error needs exactly that.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal, TypeAlias

from routekaart.reading.model.velden import ID
from routekaart.reading.words import SINGULAR

SOORTEN = {
    SINGULAR[kind]: kind
    for kind in (
        "organisaties",
        "adviezen",
        "signalen",
        "fasen",
        "stappenplannen",
        "begrippen",
        "overleggen",
        "documenten",
        "voorzieningen",
        "toelichtingen",
    )
}
"""What a link may point at: the word of the editor, with its kind."""

Vorm: TypeAlias = Literal["alinea", "kop", "lijst", "afvinken", "nummers"]


@dataclass(frozen=True)
class Woorden:
    """A run of plain text."""

    tekst: str
    vet: bool = False


@dataclass(frozen=True)
class Verwijzing:
    """A link to an item of a kind. `tekst` is what the editor wants it to be called, or empty."""

    kind: str
    id: str
    tekst: str = ""
    vet: bool = False


@dataclass(frozen=True)
class Open:
    """A place that whoever uses the text fills in; `tekst` says with what."""

    tekst: str
    vet: bool = False


Deel: TypeAlias = Woorden | Verwijzing | Open


@dataclass(frozen=True)
class Blok:
    """A paragraph or heading (one line of parts), or a list (one for each point)."""

    vorm: Vorm
    regels: tuple[tuple[Deel, ...], ...]


@dataclass(frozen=True)
class Vondst:
    """Two square brackets in a text, from `start` to `end`, and what they say if they are right."""

    start: int
    end: int
    soort: str
    id: str
    verwijzing: Verwijzing | None


_LINK = re.compile(r"\[\[([^\[\]|\n]*)(?:\|((?:[^\[\]|\n]|\n(?!\s*\n))*))?\]\]")
_OPEN = re.compile(rf"{_LINK.pattern}|\[\[[^\[\]\n]*(?:\]\])?")
_PLACE = r"\{open:[ \t]*([^{}\s](?:[^{}\n]*[^{}\s])?)[ \t]*\}"
_MARKS = re.compile(rf"{_LINK.pattern}|\*\*|{_PLACE}")
_MEANT_AS_PLACE = re.compile(r"\{[ \t]*open[ \t]*[: \t][^{}\n]*\}?", re.IGNORECASE)
_LINES: tuple[tuple[Vorm, re.Pattern[str]], ...] = (
    ("kop", re.compile(r"#{1,6}\s+")),
    ("afvinken", re.compile(r"[-*]\s+\[ +\]\s+(?=\S)")),
    ("lijst", re.compile(r"[-*]\s+")),
    ("nummers", re.compile(r"\d{1,3}[.)]\s+")),
)


_BOX = re.compile(r"^[ \t]*((?:[-*][ \t]*)?\[[ \txXvV✓✔]*\])", re.MULTILINE)
"""What an editor means as a box, right or wrong."""


def parse(text: str) -> tuple[Blok, ...]:
    """The blocks of a text, in order. Never raises: everything is at least text."""
    blocks: list[tuple[Vorm, list[str]]] = []
    goes_on = False
    for line in text.splitlines():
        words = line.strip()
        vorm, content = _read_line(words)
        if not words:
            goes_on = False
        elif vorm is None and goes_on:
            blocks[-1][1][-1] += f" {words}"
        elif blocks and blocks[-1][0] == vorm and vorm != "kop":
            blocks[-1][1].append(content)
            goes_on = True
        else:
            blocks.append((vorm or "alinea", [content]))
            goes_on = vorm != "kop"
    return tuple(Blok(vorm, tuple(_parts(line) for line in lines)) for vorm, lines in blocks)


def find_links(text: str) -> Iterator[Vondst]:
    """Every place where a text opens a link, right or wrong, with where it stands."""
    for match in _OPEN.finditer(text):
        head = match[1] if match[1] is not None else match.group().strip("[]").partition("|")[0]
        soort, _, id_ = (part.strip() for part in head.partition(":"))
        yield Vondst(match.start(), match.end(), soort, id_, _link(match[1], match[2]))


def find_wrong_boxes(text: str) -> Iterator[tuple[int, int]]:
    """Where a line begins with a box that cannot be read: from, and up to."""
    for match in _BOX.finditer(text):
        line = text[match.start(1) :].partition("\n")[0]
        if _read_line(line.strip())[0] != "afvinken":
            yield match.span(1)


def find_wrong_open(text: str) -> Iterator[tuple[int, int]]:
    """Where a text opens a place to fill in that cannot be read: from, and up to."""
    for match in _MEANT_AS_PLACE.finditer(text):
        if not re.fullmatch(_PLACE, match.group()):
            yield match.span()


def _read_line(words: str) -> tuple[Vorm | None, str]:
    """The form that a line begins, and the rest of the line."""
    for vorm, start in _LINES:
        if match := start.match(words):
            return vorm, words[match.end() :]
    return None, words


def _parts(line: str) -> tuple[Deel, ...]:
    """A line cut up. Bold begins and ends with two stars; a pair without an end is text."""
    marks = list(_MARKS.finditer(line))
    stars = [match.start() for match in marks if match.group() == "**"]
    single = stars[-1] if len(stars) % 2 else -1
    return tuple(part for part in _cut(line, marks, single) if part != Woorden("", part.vet))


def _cut(line: str, marks: list[re.Match[str]], single: int) -> Iterator[Deel]:
    end, bold = 0, False
    for match in marks:
        if match.start() == single:
            continue
        part = Open(match[3], bold) if match[3] else _link(match[1], match[2], bold)
        if match.group() != "**" and part is None:
            continue
        yield Woorden(line[end : match.start()], bold)
        if part:
            yield part
        else:
            bold = not bold
        end = match.end()
    yield Woorden(line[end:], bold)


def _link(head: str | None, label: str | None, bold: bool = False) -> Verwijzing | None:
    """`advies:bel-ouders` as a link, or None when it cannot be one."""
    soort, _, id_ = (part.strip() for part in (head or "").partition(":"))
    tekst = None if label is None else label.strip()
    if soort not in SOORTEN or not re.fullmatch(ID, id_) or tekst == "":
        return None
    return Verwijzing(SOORTEN[soort], id_, tekst or "", bold)
