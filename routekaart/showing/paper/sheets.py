"""Everything that is printed, by file name: the one door of this room.

A product is a module with `data(inhoud, decisions, peildatum) -> dict` and a template of the same
name in `typ/`.
"""

from datetime import date
from types import ModuleType

from routekaart.deciding.decisions import Decisions
from routekaart.reading.model import Inhoud
from routekaart.showing.paper.products import boekje, contactkaart, fasenblad, poster, signaalblad
from routekaart.showing.paper.typesetting import compile_pdf
from routekaart.showing.telling.region import Region

PRODUCTS: dict[str, tuple[str, ModuleType]] = {
    "poster-a3.pdf": ("poster", poster),
    "contactkaart.pdf": ("contactkaart", contactkaart),
    "fasen.pdf": ("fasenblad", fasenblad),
    "boekje.pdf": ("boekje", boekje),
}
"""File name -> the template and the module that fills it, for what there is one of in a region."""


def render(inhoud: Inhoud, decisions: Decisions, peildatum: date) -> dict[str, bytes]:
    """Every PDF of a region. The same content and day give the same bytes."""
    region = Region(inhoud, decisions, peildatum)
    signalen = (inhoud.signalen[id_] for id_ in decisions.diagrammen)
    return {
        **{
            file: compile_pdf(template, module.data(inhoud, decisions, peildatum), peildatum)
            for file, (template, module) in PRODUCTS.items()
        },
        **{
            signaalblad.file_name(item): compile_pdf(
                signaalblad.TEMPLATE, signaalblad.data(region, item), peildatum
            )
            for item in signalen
        },
    }
