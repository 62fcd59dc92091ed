"""A region that is a table of situation by organisation begins with it; the others do not."""

from datetime import date

from selectolax.lexbor import LexborHTMLParser as HTMLParser

from routekaart.reading.model import Inhoud
from tests.support.making import render
from tests.support.showing_region import decided, rich_inhoud


def start(inhoud: Inhoud) -> HTMLParser:
    made = render(inhoud, decided(inhoud), date(2026, 11, 22))
    return HTMLParser(made["index.html"].decode())


def test_the_table_stands_before_the_finder_with_every_signal_and_whom_it_leads_to() -> None:
    inhoud = rich_inhoud()
    regio = inhoud.regio.model_copy(update={"voorop": "tabel", "afgelopen": None})
    page = start(inhoud.replaced(regio=regio))
    body = page.html or ""
    assert body.index("rk-matrixdeel") < body.index('id="vind-lijst"')
    rows = [row.text() for row in page.css(".rk-matrix__rij th[scope=row]")]
    assert len(rows) == len(decided(inhoud).diagrammen)
    columns = [column.text() for column in page.css(".rk-matrix thead th")]
    assert any(org.naam in columns for org in inhoud.organisaties.values())


def test_others_begin_with_what_one_sees() -> None:
    inhoud = rich_inhoud()
    regio = inhoud.regio.model_copy(update={"afgelopen": None})
    assert start(inhoud.replaced(regio=regio)).css(".rk-matrix") == []
