"""All pages of a region: the one door of this room."""

from collections.abc import Collection, Iterator
from datetime import date

from routekaart.deciding.decisions import Decisions
from routekaart.reading.model import Inhoud
from routekaart.showing.drawing import files as tekening
from routekaart.showing.pages import (
    adviezen,
    begrippen,
    bereik,
    codes,
    fasen,
    kaart,
    keuzehulp,
    organisaties,
    over,
    pact,
    signalen,
    stappenplannen,
    start,
    toelichtingen,
    voorzieningen,
    wie_doet_wat,
)
from routekaart.showing.pages import op_papier as papier
from routekaart.showing.pages import overleggen_documenten as papers
from routekaart.showing.pages import verhuisd as moved
from routekaart.showing.pages.assets import make_assets
from routekaart.showing.pages.page import Page, write_bars, write_page
from routekaart.showing.telling import links
from routekaart.showing.telling.region import Region

__all__ = ["render", "write_bars"]

_KINDS = (
    start,
    kaart,
    keuzehulp,
    signalen,
    organisaties,
    adviezen,
    fasen,
    stappenplannen,
    begrippen,
    pact,
    papers,
    voorzieningen,
    toelichtingen,
    wie_doet_wat,
    bereik,
    over,
    codes,
    papier,
    moved,
)


def render(
    inhoud: Inhoud,
    decisions: Decisions,
    peildatum: date,
    downloads: Collection[str] = (),
    next_change: date | None = None,
) -> dict[str, bytes]:
    """Every page and asset of a region, by path in a docs tree.

    `downloads` are the file names of the PDFs that will stand in `kaart/pdf/`; the pages name
    those only. `next_change` is the next day on which the content changes by itself. The same
    content and days give the same bytes.
    """
    region = Region(inhoud, decisions, peildatum, frozenset(downloads), next_change)
    written = {links.source_path(page.address): write_page(region, page) for page in _pages(region)}
    return {**written, **tekening.make_files(region), **make_assets()}


def _pages(region: Region) -> Iterator[Page]:
    for kind in _KINDS:
        yield from kind.pages(region)
