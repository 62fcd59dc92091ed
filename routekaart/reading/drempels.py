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

Path = tuple[Step, ...]

_LOWER = ("vanaf", "na")
_UPPER = ("tot", "tot_en_met")


def check_vragen(inhoud: Inhoud, source: Source, known: Known) -> Iterator[Finding]:
    """The questions of a region: their answers, bounds and points."""
    for id_, vraag in inhoud.vragen.items():
        if known.may_be_incomplete("vragen", id_):
            continue
        yield from _check_antwoorden(id_, vraag, source, known.built_in)
        yield from _check_punten(id_, vraag, source)
        bounds = [item.vanaf for item in vraag.antwoorden.values() if item.vanaf]
        if vraag.drempel and vraag.drempel.elke and not bounds:
            yield finding("RK352", source.at("vragen", id_, "drempel", "elke"), waar=id_)


def _check_antwoorden(
    id_: str, vraag: Vraag, source: Source, built_in: Mapping[str, str]
) -> Iterator[Finding]:
    place = source.key("vragen", id_, "antwoorden")
    if id_ in built_in:
        if vraag.antwoorden:
            yield finding("RK318", place, vraag=id_, veld=built_in[id_])
    elif len(vraag.antwoorden) < 2:
        yield finding("RK317", place, vraag=id_)
    else:
        yield from _check_bounds(id_, vraag, source)


def _check_bounds(id_: str, vraag: Vraag, source: Source) -> Iterator[Finding]:
    bounded = {name: antwoord for name, antwoord in vraag.antwoorden.items() if antwoord.has_bounds}
    if vraag.drempel is None:
        if bounded:
            place = source.own(
                source.key("vragen", id_, "antwoorden", next(iter(bounded))),
                source.key("vragen", id_, "drempel"),
            )
            yield finding("RK314", place, waar=id_)
        return
    if not bounded:
        if not (vraag.een_van or vraag.alle):
            place = source.own(
                source.key("vragen", id_, "drempel"), source.key("vragen", id_, "antwoorden")
            )
            yield finding("RK315", place, waar=id_)
        return
    unbounded = [name for name in vraag.antwoorden if name not in bounded]
    for name in unbounded:
        yield finding("RK316", source.key("vragen", id_, "antwoorden", name), antwoord=name)
    if not unbounded:
        yield from _check_line(id_, vraag, vraag.drempel.eenheid, source)


def _check_line(id_: str, vraag: Vraag, eenheid: str, source: Source) -> Iterator[Finding]:
    stretches = [stretch_of(name, item, eenheid) for name, item in vraag.antwoorden.items()]
    empty = [stretch for stretch in stretches if stretch.is_empty]
    for stretch in empty:
        place = source.key("vragen", id_, "antwoorden", stretch.antwoord)
        yield finding("RK313", place, antwoord=stretch.antwoord)
    if empty:
        return  # What is left open follows from these mistakes.
    for hole in find_holes(stretches):
        # The bound that the region wrote itself, else the one before the hole.
        bounds = (_bound(id_, vraag, hole.before, _UPPER), _bound(id_, vraag, hole.after, _LOWER))
        place = source.own(*(source.at(*path) for path in bounds if path))
        gat = in_words(hole.start, hole.end, eenheid)
        yield finding("RK311", place, gat=gat, vraag=id_)
    for overlap in find_overlaps(stretches):
        yield _overlap(id_, vraag, overlap, eenheid, source)


def _overlap(id_: str, vraag: Vraag, overlap: Overlap, eenheid: str, source: Source) -> Finding:
    end = source.at(*_bound(id_, vraag, overlap.one, _UPPER))
    begin = source.at(*_bound(id_, vraag, overlap.two, _LOWER))
    place = source.own(begin, end)
    other = Related(end, f'Tot hier geldt "{overlap.one}".')
    if place == end:
        other = Related(begin, f'Vanaf hier geldt "{overlap.two}".')
    return finding(
        "RK312",
        place,
        deel=in_words(overlap.start, overlap.end, eenheid),
        vraag=id_,
        een=overlap.one,
        twee=overlap.two,
        related=[other],
    )


def _bound(id_: str, vraag: Vraag, antwoord: str | None, names: tuple[str, str]) -> Path:
    """The path of a bound of an answer; none for the end of the line."""
    if antwoord is None:
        return ()
    written = (name for name in names if getattr(vraag.antwoorden[antwoord], name) is not None)
    return ("vragen", id_, "antwoorden", antwoord, *written)


def _check_punten(id_: str, vraag: Vraag, source: Source) -> Iterator[Finding]:
    if vraag.een_van and vraag.alle:
        yield finding("RK319", source.key("vragen", id_, "alle"), vraag=id_)
    for field, punten in (("een_van", vraag.een_van), ("alle", vraag.alle)):
        for number, punt in enumerate(punten):
            yield from _check_punt(("vragen", id_, field, number), punt, source)


def _check_punt(path: Path, punt: Punt, source: Source) -> Iterator[Finding]:
    if punt.vanaf is not None and punt.drempel is None:
        yield finding("RK314", source.at(*path, "vanaf"), waar=punt.tekst)
    if punt.drempel and punt.drempel.elke and punt.vanaf == 0:
        yield finding("RK352", source.at(*path, "drempel", "elke"), waar=punt.tekst)
    if punt.vanaf is None and punt.drempel is not None:
        yield finding("RK315", source.key(*path, "drempel"), waar=punt.tekst)
