"""The line of amounts from nought up, cut into the stretches for which each answer holds.

A bound is a *cut* of the line: just before an amount, or just after it. So an answer holds
from one cut to the next, a hole is two cuts that differ, and no case needs an exception.
Things that are counted in whole numbers (`keer`) have only cuts before a whole number.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal

from routekaart.reading.model import Antwoord
from routekaart.reading.words import amount, number, plural

WHOLE = ("keer",)
"""The units of which there are no parts."""


@dataclass(frozen=True, order=True)
class Cut:
    """A cut of the line just before `value`, or with `after` just behind it."""

    value: Decimal
    after: bool = False


START = Cut(Decimal(0))
END = Cut(Decimal("Infinity"))


@dataclass(frozen=True)
class Stretch:
    """The amounts between two cuts, and the id of the answer that holds there."""

    start: Cut
    end: Cut
    antwoord: str

    @property
    def is_empty(self) -> bool:
        """Whether there is no amount between the cuts."""
        return self.start >= self.end


@dataclass(frozen=True)
class Hole:
    """A part of the line without an answer, and the answers beside it."""

    start: Cut
    end: Cut
    before: str | None
    after: str | None


@dataclass(frozen=True)
class Overlap:
    """A part of the line with two answers."""

    start: Cut
    end: Cut
    one: str
    two: str


def stretch_of(id_: str, antwoord: Antwoord, eenheid: str) -> Stretch:
    """The amounts for which an answer holds."""
    start, end = START, END
    if antwoord.vanaf is not None:
        start = Cut(antwoord.vanaf)
    if antwoord.na is not None:
        start = Cut(antwoord.na, after=True)
    if antwoord.tot is not None:
        end = Cut(antwoord.tot)
    if antwoord.tot_en_met is not None:
        end = Cut(antwoord.tot_en_met, after=True)
    if eenheid in WHOLE:
        start, end = _to_whole(start), _to_whole(end)
    return Stretch(start, end, id_)


def _to_whole(cut: Cut) -> Cut:
    """The same cut, before a whole number: after 3 is before 4, before 3.5 is before 4."""
    if cut == END:
        return cut
    if cut.after:
        return Cut(cut.value.to_integral_value(ROUND_FLOOR) + 1)
    return Cut(cut.value.to_integral_value(ROUND_CEILING))


def find_holes(stretches: Iterable[Stretch]) -> Iterator[Hole]:
    """The parts of the line that no stretch covers, from low to high."""
    reached, before = START, None
    for stretch in _ordered(stretches):
        if stretch.start > reached:
            yield Hole(reached, stretch.start, before, stretch.antwoord)
        if stretch.end > reached:
            reached, before = stretch.end, stretch.antwoord
    if reached < END:
        yield Hole(reached, END, before, None)


def find_overlaps(stretches: Iterable[Stretch]) -> Iterator[Overlap]:
    """For each stretch that begins before an earlier one has ended, the part that they share."""
    furthest: Stretch | None = None
    for stretch in _ordered(stretches):
        if furthest and stretch.start < furthest.end:
            end = min(furthest.end, stretch.end)
            yield Overlap(stretch.start, end, furthest.antwoord, stretch.antwoord)
        if furthest is None or stretch.end > furthest.end:
            furthest = stretch


def _ordered(stretches: Iterable[Stretch]) -> list[Stretch]:
    return sorted(stretches, key=lambda stretch: (stretch.start, stretch.end))


def in_words(start: Cut, end: Cut, eenheid: str) -> str:
    """A part of the line in words: "precies 4 schoolweken", "6 schoolweken of meer"."""
    if eenheid in WHOLE:
        return _whole_in_words(start, end, eenheid)
    if start.value == end.value:
        return f"precies {amount(start.value, eenheid)}"
    if end == END:
        least = amount(start.value, eenheid)
        return f"meer dan {least}" if start.after else f"{least} of meer"
    if start == START:
        most = amount(end.value, eenheid)
        return f"hoogstens {most}" if end.after else f"minder dan {most}"
    low = f"meer dan {number(start.value)}" if start.after else f"vanaf {number(start.value)}"
    high = f"tot en met {number(end.value)}" if end.after else f"tot {number(end.value)}"
    return f"{low} {high} {plural(eenheid)}"


def _whole_in_words(start: Cut, end: Cut, eenheid: str) -> str:
    if end == END:
        return f"{amount(start.value, eenheid)} of meer"
    last = end.value - 1
    if start.value == last:
        return f"precies {amount(last, eenheid)}"
    return f"{number(start.value)} tot en met {amount(last, eenheid)}"
