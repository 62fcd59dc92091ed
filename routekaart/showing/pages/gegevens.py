"""The page that lists the open data, in Dutch and in English."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any, TypeVar

from markupsafe import Markup

from routekaart.reading.model import Inhoud, Organisatie, Signaal, code_order
from routekaart.showing.pages.page import Page
from routekaart.showing.telling import links, open_data
from routekaart.showing.telling.open_data import Bestand
from routekaart.showing.telling.region import Region

Row = TypeVar("Row", bound=tuple[Any, ...])
"""An item that has a code, and its files."""


@dataclass(frozen=True)
class GegevensView:
    """The files about the whole region, those of each signal (CSV, DMN), and the cards."""

    versie: str
    uitgever: str
    bestanden: tuple[Bestand, ...]
    tabellen: tuple[tuple[Signaal, str, str], ...]
    kaarten: tuple[tuple[Organisatie, str], ...]
    inbed: str
    """The HTML that shows this site in another page; empty without an address."""


def pages(region: Region) -> Iterator[Page]:
    """One page."""
    inhoud = region.inhoud
    view = GegevensView(
        versie=open_data.VERSIE,
        uitgever=inhoud.regio.uitgever.naam,
        bestanden=tuple(open_data.list_files()),
        tabellen=_by_code(
            table
            for table in open_data.list_tables(inhoud)
            if table[0].id in region.decisions.diagrammen
        ),
        kaarten=_by_code((org, open_data.vcard(org)) for org in inhoud.organisaties.values()),
        inbed=_frame(inhoud),
    )
    about = "Alles van deze site als gegevens voor andere programma’s: JSON, CSV en meer."
    yield Page(links.GEGEVENS, "Open gegevens", "gegevens.html", view, about)


def _by_code(rows: Iterable[Row]) -> tuple[Row, ...]:
    return tuple(sorted(rows, key=lambda row: code_order(row[0].code)))


def _frame(inhoud: Inhoud) -> str:
    address = links.full_address(inhoud, f"{links.START}#{links.INBED}")
    html = Markup('<iframe src="{}" title="Routekaart {}" width="100%" height="800"></iframe>')
    return str(html.format(address, inhoud.regio.naam)) if address else ""
