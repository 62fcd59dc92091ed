"""Amounts: the answers to "how much?" must cover the line from nought without hole or overlap.

A bound is a *cut* of the line: just before an amount, or just after it. So an answer holds
from one cut to the next, a hole is two cuts that differ, and no case needs an exception.
Things that are counted in whole numbers (`keer`) have only cuts before a whole number.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal
from itertools import pairwise

from routekaart.reading.catalogue import finding
from routekaart.reading.finding import Finding, Location, Related
from routekaart.reading.known import BUILT_IN
from routekaart.reading.model import Antwoord, Inhoud, Punt, Vraag
from routekaart.reading.source import Source
from routekaart.reading.words import amount, number, plural

WHOLE = ("keer",)
"""The units of which there are no parts."""

INFINITY = Decimal("Infinity")


@dataclass(frozen=True, order=True)
class Cut:
    """A cut of the line just before `value`, or with `after` just behind it."""

    value: Decimal
    after: bool = False


START = Cut(Decimal(0))
END = Cut(INFINITY)


@dataclass(frozen=True)
class Stretch:
    """The amounts between two cuts, and the answer that holds there."""

    start: Cut
    end: Cut
    antwoord: str

    @property
    def is_empty(self) -> bool:
        """Whether there is no amount between the cuts."""
        return self.start >= self.end


def stretch_of(id: str, antwoord: Antwoord, eenheid: str) -> Stretch:
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
    return Stretch(start, end, id)


def _to_whole(cut: Cut) -> Cut:
    """The same cut, before a whole number: after 3 is before 4, before 3.5 is before 4."""
    if cut.value == INFINITY:
        return cut
    if cut.after:
        return Cut(cut.value.to_integral_value(ROUND_FLOOR) + 1)
    return Cut(cut.value.to_integral_value(ROUND_CEILING))


def holes(stretches: list[Stretch]) -> Iterator[tuple[Stretch | None, Cut, Cut]]:
    """The stretches of the line that no answer covers, each with the answer that ends before it."""
    reached, before = START, None
    for stretch in sorted(stretches, key=lambda stretch: (stretch.start, stretch.end)):
        if stretch.start > reached:
            yield before, reached, stretch.start
        if stretch.end > reached:
            reached, before = stretch.end, stretch
    if reached < END:
        yield before, reached, END


def overlaps(stretches: list[Stretch]) -> Iterator[tuple[Stretch, Stretch, Cut, Cut]]:
    """Neighbouring answers that both hold somewhere, with the part they share."""
    ordered = sorted(stretches, key=lambda stretch: (stretch.start, stretch.end))
    for number_, (one, two) in enumerate(pairwise(ordered)):
        # The one that reaches furthest so far, not merely the previous one.
        widest = max(ordered[: number_ + 1], key=lambda stretch: stretch.end) or one
        if two.start < widest.end:
            yield widest, two, two.start, min(widest.end, two.end)


def in_words(start: Cut, end: Cut, eenheid: str) -> str:
    """A stretch of the line in words: "precies 4 schoolweken", "6 schoolweken of meer"."""
    if eenheid in WHOLE:
        return _whole_in_words(start, end, eenheid)
    if start.value == end.value:
        return f"precies {amount(start.value, eenheid)}"
    if end == END:
        return (
            f"meer dan {amount(start.value, eenheid)}"
            if start.after
            else f"{amount(start.value, eenheid)} of meer"
        )
    if start == START:
        return (
            f"hoogstens {amount(end.value, eenheid)}"
            if end.after
            else f"minder dan {amount(end.value, eenheid)}"
        )
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


def check_vragen(inhoud: Inhoud, source: Source) -> Iterator[Finding]:
    """The questions of a region: their answers, bounds and points."""
    for id, vraag in inhoud.vragen.items():
        yield from _check_antwoorden(id, vraag, source)
        yield from _check_punten(id, vraag, source)


def _check_antwoorden(id: str, vraag: Vraag, source: Source) -> Iterator[Finding]:
    place = source.key("vragen", id, "antwoorden")
    if id in BUILT_IN:
        if vraag.antwoorden:
            yield finding("RK318", place, vraag=id, veld=BUILT_IN[id])
    elif len(vraag.antwoorden) < 2:
        yield finding("RK317", place, vraag=id)
    else:
        yield from _check_bounds(id, vraag, source)


def _check_bounds(id: str, vraag: Vraag, source: Source) -> Iterator[Finding]:
    bounded = [name for name, antwoord in vraag.antwoorden.items() if antwoord.has_bounds]
    if vraag.drempel is None:
        if bounded:
            yield finding("RK314", source.key("vragen", id, "antwoorden", bounded[0]), waar=id)
        return
    if not bounded:
        if not (vraag.een_van or vraag.alle):
            yield finding("RK315", source.key("vragen", id, "drempel"), waar=id)
        return
    unbounded = [name for name in vraag.antwoorden if name not in bounded]
    for name in unbounded:
        yield finding("RK316", source.key("vragen", id, "antwoorden", name), antwoord=name)
    if not unbounded:
        yield from _check_line(id, vraag, vraag.drempel.eenheid, source)


def _check_line(id: str, vraag: Vraag, eenheid: str, source: Source) -> Iterator[Finding]:
    stretches = [stretch_of(name, item, eenheid) for name, item in vraag.antwoorden.items()]
    empty = [stretch for stretch in stretches if stretch.is_empty]
    for stretch in empty:
        place = source.key("vragen", id, "antwoorden", stretch.antwoord)
        yield finding("RK313", place, antwoord=stretch.antwoord)
    if empty:
        return  # What is left open follows from these mistakes.
    for before, start, end in holes(stretches):
        place = _end_of(id, vraag, before, source)
        yield finding("RK311", place, gat=in_words(start, end, eenheid), vraag=id)
    for one, two, start, end in overlaps(stretches):
        yield finding(
            "RK312",
            source.key("vragen", id, "antwoorden", two.antwoord),
            deel=in_words(start, end, eenheid),
            vraag=id,
            een=one.antwoord,
            twee=two.antwoord,
            related=[Related(_end_of(id, vraag, one, source), f'Hier eindigt "{one.antwoord}".')],
        )


def _end_of(id: str, vraag: Vraag, stretch: Stretch | None, source: Source) -> Location:
    """The bound that ends an answer; all answers when none comes before the hole."""
    if stretch is None:
        return source.key("vragen", id, "antwoorden")
    path = ("vragen", id, "antwoorden", stretch.antwoord)
    bound = "tot" if vraag.antwoorden[stretch.antwoord].tot is not None else "tot_en_met"
    return source.at(*path, bound)


def _check_punten(id: str, vraag: Vraag, source: Source) -> Iterator[Finding]:
    if vraag.een_van and vraag.alle:
        yield finding("RK319", source.key("vragen", id, "alle"), vraag=id)
    for field, punten in (("een_van", vraag.een_van), ("alle", vraag.alle)):
        for number_, punt in enumerate(punten):
            yield from _check_punt(("vragen", id, field, number_), punt, source)


def _check_punt(path: tuple[str | int, ...], punt: Punt, source: Source) -> Iterator[Finding]:
    if punt.vanaf is not None and punt.drempel is None:
        yield finding("RK314", source.at(*path, "vanaf"), waar=punt.tekst)
    if punt.vanaf is None and punt.drempel is not None:
        yield finding("RK315", source.key(*path, "drempel"), waar=punt.tekst)
