"""How one counts for a question: from when, when it starts again, and every how many times."""

from collections.abc import Iterator
from decimal import Decimal

from routekaart.reading.model import Drempel, Vraag
from routekaart.reading.number_line import WHOLE
from routekaart.reading.words import amount, number
from routekaart.showing.telling.words import end_zin, join_words


def describe_tellen(vraag: Vraag) -> tuple[str, ...]:
    """The sentences for a question and its points, each once; none where nothing is said."""
    bounds = [item.vanaf for item in vraag.antwoorden.values() if item.vanaf]
    found = [*_sentences(vraag.drempel, max(bounds, default=None))]
    for punt in (*vraag.een_van, *vraag.alle):
        found += _sentences(punt.drempel, punt.vanaf)
    return tuple(dict.fromkeys(found))


def _sentences(drempel: Drempel | None, grens: Decimal | None) -> Iterator[str]:
    if drempel is None:
        return
    if drempel.telt_vanaf:
        yield end_zin(f"U telt vanaf {drempel.telt_vanaf}")
    if drempel.begint_opnieuw:
        yield end_zin(f"U telt weer vanaf nul {drempel.begint_opnieuw}")
    if drempel.elke and grens:
        times = join_words(number(grens * step) for step in (1, 2, 3))
        each = f"{number(grens)}e keer" if drempel.eenheid in WHOLE else _stretch(drempel, grens)
        yield f"Dit geldt elke {each} weer: bij {times}, en zo verder."


def _stretch(drempel: Drempel, grens: Decimal) -> str:
    return amount(grens, drempel.eenheid)
