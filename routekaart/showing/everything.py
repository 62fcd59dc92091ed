"""Everything that a region becomes: the one door of this room."""

from collections.abc import Iterator
from dataclasses import replace

from routekaart.showing.data import files as data
from routekaart.showing.drawing.files import drawings
from routekaart.showing.office import brieven as office
from routekaart.showing.output import Output
from routekaart.showing.pages import (
    adviezen,
    begrippen,
    bereik,
    brieven,
    codes,
    fasen,
    gegevens,
    herkomst,
    huisstijl,
    kaart,
    keuzehulp,
    niet_gevonden,
    nog_open,
    op_papier,
    organisaties,
    oude_adressen,
    over,
    overleggen_documenten,
    pact,
    signalen,
    sitemap,
    stappenplannen,
    start,
    toelichtingen,
    uw_map,
    verhuisd,
    verklaringen,
    vervallen,
    vinden,
    voor_lezers,
    voorzieningen,
    wie_doet_wat,
    zoeken,
)
from routekaart.showing.pages.assets import assets
from routekaart.showing.pages.page import Later, Page, framed_output, make_frame, write_bars
from routekaart.showing.pages.shell import House
from routekaart.showing.paper.sheets import Sheets
from routekaart.showing.telling import links
from routekaart.showing.telling.region import Region

__all__ = ["House", "outputs", "write_bars"]

_KINDS = (
    start,
    voor_lezers,
    kaart,
    keuzehulp,
    signalen,
    organisaties,
    adviezen,
    fasen,
    stappenplannen,
    begrippen,
    pact,
    overleggen_documenten,
    brieven,
    voorzieningen,
    toelichtingen,
    wie_doet_wat,
    bereik,
    over,
    herkomst,
    nog_open,
    gegevens,
    verklaringen,
    codes,
    op_papier,
    uw_map,
    verhuisd,
)


def outputs(region: Region, house: House | None = None) -> Iterator[Output]:
    """Every page, drawing, sheet and asset of a region; no path twice, and none of it made yet.

    The pages that count sheets come last: by then these are made.
    `house` is the site that whole pages stand in; without one, that of the region itself.
    """
    house = house or House(f"Routekaart {region.inhoud.regio.naam}")
    frame = make_frame(region.inhoud, region.peildatum)
    frame = replace(frame, adres=frame.adres or house.adres)
    sheets = Sheets(region)
    paper = tuple(sheets.outputs.values())
    with_paper = replace(
        region,
        downloads=frozenset(sheet.path for sheet in paper),
        count_bladen=region.count_bladen or sheets.count,
        begint_elders=house.begint_elders,
    )
    to_find, counting, taken = list(house.geschreven), [], set[str]()
    for page in _pages(with_paper):
        output = framed_output(page, frame, region.woordenlijst, house)
        if page.counts:
            counting.append(output)
        else:
            yield output
        to_find += [page.address] if page.indexed else []
        taken.add(page.address)
    for page in vervallen.pages(with_paper, taken | oude_adressen.addresses(with_paper)):
        yield framed_output(page, frame, region.woordenlijst, house)
    yield niet_gevonden.output(frame, house)
    if frame.adres:
        yield sitemap.output(frame.adres, to_find)
    yield from oude_adressen.outputs(with_paper)
    yield from drawings(with_paper)
    yield from data.outputs(with_paper)
    yield from office.outputs(with_paper)
    yield vinden.index(with_paper)
    yield zoeken.index(with_paper)
    yield from assets()
    yield from huisstijl.outputs(with_paper)
    yield from (replace(sheet, path=f"{links.PDF}{sheet.path}") for sheet in paper)
    yield from counting


def _pages(region: Region) -> Iterator[Page | Later]:
    for kind in _KINDS:
        yield from kind.pages(region)
