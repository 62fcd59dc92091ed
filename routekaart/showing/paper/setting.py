"""A sheet from plain values: what stands where is worked out first, and then it is set."""

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any, Final

from routekaart.showing.paper.castoff import type_of
from routekaart.showing.paper.products import (
    boekje,
    boekplan,
    contactkaart,
    kaartplan,
    matrix,
    matrixplan,
    signaalblad,
    signaalplan,
    stappenplan,
    stapplan,
)
from routekaart.showing.paper.typesetting import compile_pdf, count_pages, printable

SLACK: Final = (1.0, 1.03, 1.1, 1.25)
"""How many times its own height each paragraph counts, until all stands on the sheets meant for it:
the first is right, but where Typst takes a line or a letter otherwise than was thought."""

Plan = tuple[Mapping[str, Any], int | None]
"""What is drawn, and on how many sheets; None if that follows from what is drawn."""

_PLANS: Final[Mapping[str, Callable[..., Plan]]] = {
    signaalblad.TEMPLATE: signaalplan.arrange,
    boekje.TEMPLATE: boekplan.arrange,
    matrix.TEMPLATE: matrixplan.arrange,
    contactkaart.TEMPLATE: kaartplan.arrange,
    stappenplan.TEMPLATE: stapplan.arrange,
}


def set_sheet(
    template: str, data: Mapping[str, Any], peildatum: date, letters: tuple[bytes, ...] = ()
) -> bytes:
    """The PDF of a product, of what `data` of its module gave. `letters` are fonts beside ours.

    Raises `TypesettingError` as `compile_pdf` does.
    """
    shown = printable(data)
    arrange = _PLANS.get(template)
    if arrange is None:
        return compile_pdf(template, shown, peildatum, letters)
    for slack in SLACK:
        plan, sheets = arrange(shown, type_of(letters, slack))
        pdf = compile_pdf(template, plan, peildatum, letters)
        if sheets in (None, count_pages(pdf)):
            break
    return pdf
