"""Everything that is printed: the one door of this room.

A product is a module with `data(region)`, for what there is one of, or `data(region, signaal)`,
and the name of a template in `typ/` that draws what it gives.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from functools import cached_property, partial
from types import ModuleType
from typing import Any

from routekaart.reading.model import Inhoud
from routekaart.showing.output import Output
from routekaart.showing.paper.letters import FAMILY, letters_of
from routekaart.showing.paper.products import (
    boekje,
    brief,
    contactkaart,
    fasenblad,
    matrix,
    poster,
    signaalblad,
    stappenplan,
)
from routekaart.showing.paper.setting import set_sheet
from routekaart.showing.paper.typesetting import count_pages, printable
from routekaart.showing.telling import printed
from routekaart.showing.telling.documenten import list_brieven, name_pdf
from routekaart.showing.telling.region import Region

PRODUCTS: dict[str, ModuleType] = {
    "poster": poster,
    "matrix": matrix,
    "contactkaart": contactkaart,
    "fasen": fasenblad,
    "stappenplan": stappenplan,
    "boekje": boekje,
}
"""Kind of product -> the module that says what stands on it."""


About = Callable[[Inhoud], Any]
"""What a sheet is about, in the content as paper spells it."""


class Sheets:
    """Every PDF of a region. Each that was made is counted, and is not set again for that.

    The content is spelled for paper before one is set: boxes and lines are measured with what
    stands in them.
    """

    def __init__(self, region: Region) -> None:
        self._region = region
        self._counted: dict[str, int] = {}

    @cached_property
    def _spelled(self) -> Region:
        return replace(self._region, inhoud=printable(self._region.inhoud))

    @cached_property
    def outputs(self) -> Mapping[str, Output]:
        """By file name."""
        return {output.path: output for output in self._list()}

    def count(self, name: str) -> int:
        """How many pages a PDF has."""
        if name not in self._counted:
            self.outputs[name].make()
        return self._counted[name]

    def _list(self) -> Iterator[Output]:
        """The booklet last: Typst sets slower what comes after something so long."""
        region, inhoud = self._region, self._region.inhoud
        for id_ in region.decisions.diagrammen:
            name = printed.name_file(inhoud.signalen[id_], ".pdf")
            about = partial(_item, "signalen", id_)
            yield self._sheet(name, signaalblad, about)
        for document in list_brieven(inhoud):
            about = partial(_item, "documenten", document.id)
            yield self._sheet(name_pdf(document), brief, about)
        for product in printed.list_products(inhoud):
            over = partial(_over, product.over) if product.over else None
            yield self._sheet(product.bestand, PRODUCTS[product.soort], over)

    def _sheet(self, name: str, module: ModuleType, about: About | None = None) -> Output:
        return Output(name, ("sheet", name), partial(self._set, name, module, about))

    def _set(self, name: str, module: ModuleType, about: About | None) -> bytes:
        region = self._spelled
        data = module.data(region, about(region.inhoud)) if about else module.data(region)
        letters = letters_of(region.inhoud.regio.huisstijl, region.bestanden)
        ours = {"logo": _logo(region), "letter": FAMILY if letters else None}
        worn = {name: one for name, one in ours.items() if one}
        data = {**data, "colofon": {**data["colofon"], **worn}}
        pdf = set_sheet(module.TEMPLATE, data, region.peildatum, letters)
        self._counted[name] = count_pages(pdf)
        return pdf


def sheets(region: Region) -> Iterator[Output]:
    """Every PDF of a region, by file name."""
    yield from Sheets(region).outputs.values()


def _item(kind: str, id_: str, inhoud: Inhoud) -> Any:
    return getattr(inhoud, kind)[id_]


def _over(over: str, _: Inhoud) -> str:
    """The id or size that a product is about is spelled one way only."""
    return over


def _logo(region: Region) -> dict[str, Any] | None:
    """The logo for the foot of a sheet, as JSON can hold it; None without one."""
    name = region.inhoud.regio.huisstijl.logo
    content = region.bestanden.get(name) if name else None
    if name is None or content is None:
        return None
    vorm = name.rpartition(".")[2]
    return {"vorm": vorm, "inhoud": content.decode() if vorm == "svg" else list(content)}
