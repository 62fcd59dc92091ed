"""Amounts: the answers to "how much?" must cover the line from nought without hole or overlap."""

from collections.abc import Iterator, Mapping

from routekaart.reading.catalogue import finding
from routekaart.reading.finding import Finding, Related
from routekaart.reading.known import Known
from routekaart.reading.model import Inhoud, Punt, Vraag
from routekaart.reading.number_line import (
    Overlap,
    find_holes,
    find_overlaps,
    in_words,
    stretch_of,
)
from routekaart.reading.source import Source, Step
from routekaart.reading.varianten import check_same_answers, in_all_variants

Path = tuple[Step, ...]

_LOWER = ("vanaf", "na")
_UPPER = ("tot", "tot_en_met")


def check_vragen(inhoud: Inhoud, source: Source, known: Known) -> Iterator[Finding]:
    """The questions of a region, in each variant: their answers, bounds and points."""
    yield from check_same_answers(inhoud, source)
    for path, vraag in in_all_variants(inhoud):
        if known.may_be_incomplete("vragen", vraag.id):
            continue
        yield from _check_antwoorden(path, vraag, source, known.built_in)
        yield from _check_punten(path, vraag, source)
        bounds = [item.vanaf for item in vraag.antwoorden.values() if item.vanaf]
        if vraag.drempel and vraag.drempel.elke and not bounds:
            yield finding("RK352", source.at(*path, "drempel", "elke"), waar=vraag.id)


def _check_antwoorden(
    path: Path, vraag: Vraag, source: Source, built_in: Mapping[str, str]
) -> Iterator[Finding]:
    place = source.key(*path, "antwoorden")
    if vraag.id in built_in:
        if vraag.antwoorden:
            yield finding("RK318", place, vraag=vraag.id, veld=built_in[vraag.id])
    elif len(vraag.antwoorden) < 2:
        yield finding("RK317", place, vraag=vraag.id)
    else:
        yield from _check_bounds(path, vraag, source)


def _check_bounds(path: Path, vraag: Vraag, source: Source) -> Iterator[Finding]:
    bounded = {name: antwoord for name, antwoord in vraag.antwoorden.items() if antwoord.has_bounds}
    if vraag.drempel is None:
        if bounded:
            place = source.own(
                source.key(*path, "antwoorden", next(iter(bounded))),
                source.key(*path, "drempel"),
            )
            yield finding("RK314", place, waar=vraag.id)
        return
    if not bounded:
        if not (vraag.een_van or vraag.alle):
            place = source.own(source.key(*path, "drempel"), source.key(*path, "antwoorden"))
            yield finding("RK315", place, waar=vraag.id)
        return
    unbounded = [name for name in vraag.antwoorden if name not in bounded]
    for name in unbounded:
        yield finding("RK316", source.key(*path, "antwoorden", name), antwoord=name)
    if not unbounded:
        yield from _check_line(path, vraag, vraag.drempel.eenheid, source)


def _check_line(path: Path, vraag: Vraag, eenheid: str, source: Source) -> Iterator[Finding]:
    stretches = [stretch_of(name, item, eenheid) for name, item in vraag.antwoorden.items()]
    empty = [stretch for stretch in stretches if stretch.is_empty]
    for stretch in empty:
        place = source.key(*path, "antwoorden", stretch.antwoord)
        yield finding("RK313", place, antwoord=stretch.antwoord)
    if empty:
        return  # What is left open follows from these mistakes.
    for hole in find_holes(stretches):
        # The bound that the region wrote itself, else the one before the hole.
        bounds = (_bound(path, vraag, hole.before, _UPPER), _bound(path, vraag, hole.after, _LOWER))
        place = source.own(*(source.at(*bound) for bound in bounds if bound))
        gat = in_words(hole.start, hole.end, eenheid)
        yield finding("RK311", place, gat=gat, vraag=vraag.id)
    for overlap in find_overlaps(stretches):
        yield _overlap(path, vraag, overlap, eenheid, source)


def _overlap(path: Path, vraag: Vraag, overlap: Overlap, eenheid: str, source: Source) -> Finding:
    end = source.at(*_bound(path, vraag, overlap.one, _UPPER))
    begin = source.at(*_bound(path, vraag, overlap.two, _LOWER))
    place = source.own(begin, end)
    other = Related(end, f'Tot hier geldt "{overlap.one}".')
    if place == end:
        other = Related(begin, f'Vanaf hier geldt "{overlap.two}".')
    return finding(
        "RK312",
        place,
        deel=in_words(overlap.start, overlap.end, eenheid),
        vraag=vraag.id,
        een=overlap.one,
        twee=overlap.two,
        related=[other],
    )


def _bound(path: Path, vraag: Vraag, antwoord: str | None, names: tuple[str, str]) -> Path:
    """The path of a bound of an answer; none for the end of the line."""
    if antwoord is None:
        return ()
    written = (name for name in names if getattr(vraag.antwoorden[antwoord], name) is not None)
    return (*path, "antwoorden", antwoord, *written)


def _check_punten(path: Path, vraag: Vraag, source: Source) -> Iterator[Finding]:
    if vraag.een_van and vraag.alle:
        yield finding("RK319", source.key(*path, "alle"), vraag=vraag.id)
    for field, punten in (("een_van", vraag.een_van), ("alle", vraag.alle)):
        for number, punt in enumerate(punten):
            yield from _check_punt((*path, field, number), punt, source)


def _check_punt(path: Path, punt: Punt, source: Source) -> Iterator[Finding]:
    if punt.vanaf is not None and punt.drempel is None:
        yield finding("RK314", source.at(*path, "vanaf"), waar=punt.tekst)
    if punt.drempel and punt.drempel.elke and punt.vanaf == 0:
        yield finding("RK352", source.at(*path, "drempel", "elke"), waar=punt.tekst)
    if punt.vanaf is None and punt.drempel is not None:
        yield finding("RK315", source.key(*path, "drempel"), waar=punt.tekst)
