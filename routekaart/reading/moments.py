"""Advices that hang in a phase that is over by then, or that is still to come."""

from collections.abc import Iterator

from routekaart.reading.amounts import family
from routekaart.reading.catalogue import finding
from routekaart.reading.finding import Finding, Related
from routekaart.reading.model import Fase, Inhoud, Route, Signaal, Vraag
from routekaart.reading.model.fase import Grens
from routekaart.reading.number_line import END, START, Cut, Stretch, stretch_of
from routekaart.reading.source import Source
from routekaart.reading.words import amount


def check_moments(inhoud: Inhoud, source: Source) -> Iterator[Finding]:
    """Every row that says how long it lasts, beside the phases of its advices."""
    for signaal in inhoud.signalen.values():
        for number, row in enumerate(signaal.routes):
            yield from _check_row(inhoud, signaal, number, row, source)


def _check_row(
    inhoud: Inhoud, signaal: Signaal, number: int, row: Route, source: Source
) -> Iterator[Finding]:
    asked = [(inhoud.vragen[id_], said) for id_, said in row.als.items() if id_ in inhoud.vragen]
    for place, id_ in enumerate(row.dan):
        advies = inhoud.adviezen.get(id_)
        fase = inhoud.fasen.get(advies.fase) if advies and advies.fase else None
        if fase and any(_is_outside(fase, vraag, said) for vraag, said in asked):
            told = source.at("signalen", signaal.id, "routes", number, "dan", place)
            hangs = source.at("adviezen", id_, "fase")
            here = source.own(told, hangs)
            related = Related(hangs, "Hier staat de fase.")
            if here == hangs:
                related = Related(told, "In deze regel.")
            yield finding(
                "RK383", here, advies=id_, fase=fase.id, periode=_period(fase), related=[related]
            )


def _is_outside(fase: Fase, vraag: Vraag, said: tuple[str, ...]) -> bool:
    """Whether these answers say a time that is wholly before or after the phase.

    Only of what goes on without a break: how often within so many weeks says nothing about it.
    """
    drempel = vraag.drempel
    if drempel is None or drempel.venster is not None or not drempel.aaneengesloten:
        return False
    start = _cut(fase.vanaf, drempel.eenheid, START)
    end = _cut(fase.tot, drempel.eenheid, END)
    stretches = [
        stretch_of(id_, vraag.antwoorden[id_], drempel.eenheid)
        for id_ in said
        if id_ in vraag.antwoorden
    ]
    return bool(stretches) and all(_is_apart(one, start, end) for one in stretches)


def _is_apart(stretch: Stretch, start: Cut, end: Cut) -> bool:
    return stretch.end <= start or stretch.start >= end


def _cut(grens: Grens | None, eenheid: str, otherwise: Cut) -> Cut:
    """Where the line is cut; what counts in another unit excludes nothing."""
    if grens is None or _line(grens.eenheid) != _line(eenheid):
        return otherwise
    return Cut(grens.aantal)


def _line(eenheid: str) -> str:
    """A school week is counted as a week; a school day is another thing than a day."""
    return "week" if family(eenheid) == "week" else eenheid


def _period(fase: Fase) -> str:
    parts = [("vanaf", fase.vanaf), ("tot", fase.tot)]
    return " ".join(f"{word} {amount(one.aantal, one.eenheid)}" for word, one in parts if one)
