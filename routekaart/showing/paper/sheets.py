"""Everything that is printed, by file name: the one door of this room.

A product is a module with `data(inhoud, decisions, peildatum) -> dict` and a template of the same
name in `typ/`.
"""

from datetime import date
from types import ModuleType

from routekaart.deciding.decisions import Decisions
from routekaart.reading.model import Inhoud
from routekaart.showing.paper import poster
from routekaart.showing.paper.typesetting import compile_pdf

PRODUCTS: dict[str, tuple[str, ModuleType]] = {
    "poster-a3.pdf": ("poster", poster),
}
"""File name -> the template and the module that fills it, for what there is one of in a region."""


def render(
    inhoud: Inhoud,
    decisions: Decisions,
    peildatum: date,
    *,
    gemeente: str | None = None,
    sector: str | None = None,
) -> dict[str, bytes]:
    """Every PDF of a region. The same content and day give the same bytes.

    `gemeente` and `sector` (ids of the region) narrow all sheets to what concerns them.
    """
    return {
        file: compile_pdf(template, module.data(inhoud, decisions, peildatum), peildatum)
        for file, (template, module) in PRODUCTS.items()
    }
