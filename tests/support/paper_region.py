"""The example region, and a larger one, as paper sees them; and readers for whole sheets."""

from collections.abc import Callable, Iterator, Mapping
from datetime import date
from functools import cache
from importlib import import_module
from typing import TypeVar

import pymupdf

from routekaart.deciding.decide import decide
from routekaart.deciding.decisions import Decisions
from routekaart.reading.model import Inhoud, Item, Organisatie, Signaal
from routekaart.reading.regio import read_regio
from routekaart.showing.everything import outputs
from routekaart.showing.paper.products import signaalblad
from routekaart.showing.paper.setting import set_sheet
from routekaart.showing.paper.sheets import sheets
from routekaart.showing.telling.region import Region
from tests.support.paper_checks import Page, read
from tests.support.places import INHOUD
from tests.support.showing_region import decided, rich_inhoud

PEILDATUM = date(2026, 11, 22)
PRODUCTS = ("poster", "matrix", "contactkaart", "fasenblad", "boekje")
SMALLEST = {
    "poster": 14.0,
    "matrix": 13.0,
    "contactkaart": 12.0,
    "fasenblad": 12.0,
    "boekje": 12.0,
}
Kind = TypeVar("Kind", bound=Item)


@cache
def region(name: str = "voorbeeld") -> tuple[Inhoud, Decisions]:
    """A region that is shipped, with what was decided. `groot` is the example, grown; in `rijk`
    every field of the model says something."""
    if name == "groot":
        return grown(*region())
    if name == "rijk":
        return rich_inhoud(), decided(rich_inhoud())
    reading = read_regio(INHOUD / name)
    assert reading.inhoud, reading.findings
    return reading.inhoud, decide(reading.inhoud, reading.source)[0]


def whole(name: str = "voorbeeld") -> Region:
    """A region as sheets are told of it."""
    return Region(*region(name), PEILDATUM)


@cache
def site_paths(name: str = "voorbeeld") -> frozenset[str]:
    """The files of the site of a region, to see where links of its sheets lead."""
    return frozenset(one.path for one in outputs(whole(name)))


@cache
def signal_sheets(name: str = "voorbeeld") -> Mapping[str, bytes]:
    """The sheet of each signal of a region by its id, each set once in a run."""
    return every_signal(*region(name))


def every_signal(inhoud: Inhoud, decisions: Decisions) -> dict[str, bytes]:
    """The sheet of each signal of this content, by its id."""
    here = Region(inhoud, decisions, PEILDATUM)
    return {
        id_: set_sheet(
            signaalblad.TEMPLATE, signaalblad.data(here, inhoud.signalen[id_]), PEILDATUM
        )
        for id_ in decisions.diagrammen
    }


@cache
def sheet(product: str, name: str = "voorbeeld") -> bytes:
    """A product of a region, made once."""
    return made(product, *region(name))


def made(product: str, inhoud: Inhoud, decisions: Decisions, *about: str) -> bytes:
    """A product of this content; one of which there are more is about a gemeente, plan or size."""
    module = import_module(f"routekaart.showing.paper.products.{product}")
    data = module.data(Region(inhoud, decisions, PEILDATUM), *about)
    return set_sheet(product, data, PEILDATUM)


def every_sheet(inhoud: Inhoud, decisions: Decisions) -> dict[str, bytes]:
    """All that is printed of this content, by file name."""
    return {one.path: one.make() for one in sheets(Region(inhoud, decisions, PEILDATUM))}


def grown(
    inhoud: Inhoud, decisions: Decisions, signalen: int = 60, organisaties: int = 40
) -> tuple[Inhoud, Decisions]:
    """The same region with copies of signals and organisations, to these numbers."""
    many = _grown(inhoud.signalen, signalen, _signaal)
    update = {
        "signalen": many,
        "organisaties": _grown(inhoud.organisaties, organisaties, _organisatie),
    }
    diagrammen = {id_: decisions.diagrammen[id_.split("-kopie-")[0]] for id_ in many}
    more = inhoud.replaced(**update)
    return more, Decisions(more, diagrammen)


def _grown(
    items: Mapping[str, Kind], count: int, copied: Callable[[Kind, str, int], Kind]
) -> dict[str, Kind]:
    result, originals = dict(items), list(items.values())
    while len(result) < count:
        item = originals[len(result) % len(originals)]
        copy = copied(item, f"{item.id}-kopie-{len(result)}", len(result))
        result[copy.id] = copy
    return result


def _signaal(item: Signaal, id_: str, number: int) -> Signaal:
    code = f"{item.code.rstrip('0123456789')}{100 + number}"
    return item.model_copy(
        update={"id": id_, "code": code, "naam": f"{item.naam}, nummer {number}"}
    )


def _organisatie(item: Organisatie, id_: str, number: int) -> Organisatie:
    update = {"id": id_, "code": f"C{100 + number}", "naam": f"{item.naam} {number}"}
    return item.model_copy(update=update)


def text_of(pdf: bytes) -> str:
    """All text in the order of the pages, with single spaces."""
    pages = (page.text.replace("\u200b", "") for page in read(pdf))
    return " ".join(" ".join(text.split()) for text in pages)


def words_by_page(pdf: bytes) -> list[set[str]]:
    """The words of each page, for codes."""
    return [{word[4] for word in page.words} for page in read(pdf)]


def collisions(pdf: bytes) -> list[str]:
    """Words that are printed over each other. Lines may touch; their middles may not."""
    found = []
    for page in read(pdf):
        middles = sorted(_middles(page))
        for i, ((top, left, bottom, right), text) in enumerate(middles):
            for (top2, left2, bottom2, right2), text2 in middles[i + 1 :]:
                if top2 > bottom:
                    break
                width = min(right, right2) - max(left, left2)
                if width > 1 and min(bottom, bottom2) - max(top, top2) > 0.5:
                    found.append(f"blad {page.number + 1}: {text} op {text2}")
    return found


Middle = tuple[float, float, float, float]


def _middles(page: Page) -> Iterator[tuple[Middle, str]]:
    """Of each word the part where every letter has ink (top, left, bottom, right); a line may run
    from the foot of the page up."""
    turned = {
        (block["number"], number)
        for block in page.blocks
        for number, line in enumerate(block.get("lines", ()))
        if abs(line["dir"][1]) > abs(line["dir"][0])
    }
    for left, top, right, bottom, text, block, line, _ in page.words:
        if (block, line) in turned:
            width = right - left
            yield (top, left + 0.4 * width, bottom, right - 0.3 * width), text
        else:
            height = bottom - top
            yield (top + 0.4 * height, left, bottom - 0.3 * height, right), text


def off_body(pdf: bytes, margin: float = 10) -> list[str]:
    """Words nearer to the edge than a printer reaches, in points."""
    found = []
    for page in read(pdf):
        width, height = page.rect[2:]
        body = pymupdf.Rect(margin, margin, width - margin, height - margin)
        found += [w[4] for w in page.words if not body.contains(pymupdf.Rect(w[:4]))]
    return found
