"""The page of all that is printed: the right sheets for a gemeente and for a kind of school."""

from dataclasses import replace
from datetime import date

from selectolax.lexbor import LexborHTMLParser as HTMLParser

from routekaart.showing.pages import uw_map
from routekaart.showing.pages.uw_map import MapView
from routekaart.showing.paper.sheets import sheets
from routekaart.showing.telling.region import Region
from tests.support.making import render
from tests.support.paper_region import region
from tests.support.showing_region import decided, rich_inhoud

DAY = date(2026, 11, 22)


def view() -> MapView:
    """The page of the example region, with two pages for each sheet."""
    here = Region(*region(), DAY)
    downloads = frozenset(sheet.path for sheet in sheets(here))
    there = replace(here, downloads=downloads, count_bladen=lambda _: 2)
    (page,) = uw_map.pages(there)
    assert isinstance(page.view, MapView)
    return page.view


def test_each_gemeente_has_its_card_and_each_letter_its_odt() -> None:
    gemeenten = region()[0].regio.gemeenten
    found = {kaart.gemeente: kaart.papier.pdf for kaart in view().kaarten}
    assert found == {
        item.naam: f"kaart/pdf/contactkaart-{id_}.pdf" for id_, item in gemeenten.items()
    }
    assert len(view().brieven) > 2
    for papier, odt in view().brieven:
        assert papier.pdf.endswith(".pdf")
        assert odt.endswith(".odt")


def test_each_kind_of_school_gets_the_signals_that_it_may_see() -> None:
    inhoud, decisions = region()
    bundels = {bundel.sector: bundel for bundel in view().bundels}
    assert bundels.keys() == {sector.naam for sector in inhoud.regio.sectoren.values()}
    for id_, sector in inhoud.regio.sectoren.items():
        signalen = (inhoud.signalen[one] for one in decisions.diagrammen)
        codes = {item.code for item in signalen if id_ in (item.sectoren or (id_,))}
        assert {blad.code for blad in bundels[sector.naam].bladen} == codes
        assert bundels[sector.naam].bladzijden == 2 * len(codes)
    assert len({len(bundel.bladen) for bundel in bundels.values()}) > 1


def test_beside_each_download_stands_how_many_pages_it_has() -> None:
    inhoud = rich_inhoud()
    page = HTMLParser(render(inhoud, decided(inhoud), DAY)["papier/index.html"].decode())
    links = page.css(".rk-inhoud a[href$='.pdf']")
    assert len(links) > 5
    for link in links:
        assert link.parent is not None
        assert "2 bladzijden" in link.parent.text()
