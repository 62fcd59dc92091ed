"""Terms: where a text uses a word of the region, that word leads to its definition.

The definitions used on a page stand at the bottom of that same page. Only the first use
of a term on a page is a link, so that a text stays readable.
"""

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache

from markupsafe import Markup, escape

from routekaart.reading.model import Begrip


class Woordenlijst:
    """All terms of a region, as one regular expression, longest first."""

    def __init__(self, begrippen: Mapping[str, Begrip]) -> None:
        self.begrippen = begrippen
        self._owner: dict[str, str] = {}
        for begrip in begrippen.values():
            for word in (begrip.term, *begrip.synoniemen):
                self._owner.setdefault(_normal(word), begrip.id)
        self._pattern = _pattern_of(self._owner)
        self.pieces = lru_cache(maxsize=4096)(self._pieces)

    def __reduce__(self) -> tuple[type["Woordenlijst"], tuple[Mapping[str, Begrip]]]:
        """Another process makes its own: what is remembered here cannot be packed."""
        return Woordenlijst, (self.begrippen,)

    def _pieces(self, text: str) -> tuple[tuple[str, str], ...]:
        """The text cut up: each piece with the id of its term, or with an empty string."""
        return tuple(self._cut(re.sub(r"\s+", " ", text)))

    def _cut(self, text: str) -> Iterator[tuple[str, str]]:
        end = 0
        for match in self._pattern.finditer(text) if self._owner else ():
            yield text[end : match.start()], ""
            yield match.group(), self._owner[_normal(match.group())]
            end = match.end()
        yield text[end:], ""


def _normal(word: str) -> str:
    return " ".join(word.casefold().split())


def _pattern_of(words: Mapping[str, str]) -> re.Pattern[str]:
    longest_first = sorted(words, key=lambda word: (-len(word), word))
    any_word = "|".join(re.escape(word) for word in longest_first)
    return re.compile(rf"(?<![\w-])(?:{any_word})(?![\w-])", re.IGNORECASE)


class Woorden:
    """The terms of one page: marks texts in the order in which they are written out."""

    def __init__(self, lijst: Woordenlijst) -> None:
        self._lijst = lijst
        self._used: dict[str, Begrip] = {}

    @property
    def gebruikt(self) -> tuple[Begrip, ...]:
        """The terms met so far, by alphabet."""
        return tuple(sorted(self._used.values(), key=lambda begrip: begrip.term.casefold()))

    def tekst(self, text: str) -> Markup:
        """One run of text, escaped, with a link at the first use of each term."""
        return Markup("").join(self._piece(*piece) for piece in self._lijst.pieces(text))

    def alineas(self, text: str) -> Markup:
        """Paragraphs: a blank line in the YAML starts a new one."""
        blocks = (block for block in re.split(r"\n\s*\n", text) if block.strip())
        return Markup("").join(
            Markup("<p>{}</p>").format(self.tekst(block.strip())) for block in blocks
        )

    def begrip(self, id_: str, text: str) -> Markup:
        """A link to a definition that the editor asked for, whatever was linked before."""
        self._used[id_] = self._lijst.begrippen[id_]
        return Markup('<a class="rk-woord" href="#woord-{}">{}</a>').format(id_, text)

    def _piece(self, text: str, begrip: str) -> Markup:
        if not begrip or begrip in self._used:
            return escape(text)
        self._used[begrip] = self._lijst.begrippen[begrip]
        return Markup('<a class="rk-woord" href="#woord-{}">{}</a>').format(begrip, text)
