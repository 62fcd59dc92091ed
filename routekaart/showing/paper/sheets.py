"""Everything that is printed: the one door of this room.

A product is a module with `data(region)`, for what there is one of, or `data(region, signaal)`,
and a template in `typ/` that draws what it gives.
"""

from collections.abc import Iterator
from dataclasses import replace
from functools import partial
from types import ModuleType
from typing import Any

from routekaart.showing.output import Output
from routekaart.showing.paper.products import (
    boekje,
    brief,
    contactkaart,
    fasenblad,
    poster,
    signaalblad,
)
from routekaart.showing.paper.typesetting import compile_pdf, count_pages, printable
from routekaart.showing.telling import printed
from routekaart.showing.telling.documenten import list_brieven, name_pdf
from routekaart.showing.telling.region import Region

PRODUCTS: dict[str, tuple[str, ModuleType]] = {
    "poster": ("poster", poster),
    "contactkaart": ("contactkaart", contactkaart),
    "fasen": ("fasenblad", fasenblad),
    "boekje": ("boekje", boekje),
}
"""Product -> its template and the module that fills it in, for what there is one of in a region."""


def sheets(region: Region) -> Iterator[Output]:
    """Every PDF of a region, by file name.

    The content is spelled for paper first: boxes and lines are measured with what stands in them.
    """
    region = replace(region, inhoud=printable(region.inhoud))
    for product, (template, module) in PRODUCTS.items():
        yield _sheet(region, printed.FILES[product], template, module)
    for id_ in region.decisions.diagrammen:
        signaal = region.inhoud.signalen[id_]
        name = printed.name_file(signaal, ".pdf")
        yield _sheet(region, name, signaalblad.TEMPLATE, signaalblad, signaal)

    for document in list_brieven(region.inhoud):
        yield _sheet(region, name_pdf(document), brief.TEMPLATE, brief, document)


def count_bladen(region: Region, id_: str) -> int:
    """How many sheets a document with a text takes: those of the PDF, which is set only once."""
    region = replace(region, inhoud=printable(region.inhoud))
    return count_pages(_set(region, brief.TEMPLATE, brief, region.inhoud.documenten[id_]))


def _sheet(region: Region, name: str, template: str, module: ModuleType, *about: Any) -> Output:
    return Output(name, ("sheet", name), partial(_set, region, template, module, *about))


def _set(region: Region, template: str, module: ModuleType, *about: Any) -> bytes:
    return compile_pdf(template, module.data(region, *about), region.peildatum)
