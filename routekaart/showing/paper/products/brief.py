"""A letter, form or checklist on A4, with lines to fill in by hand."""

from dataclasses import asdict

from routekaart.reading.model import Document
from routekaart.showing.paper.products.imprint import Data, colofon
from routekaart.showing.telling.documenten import read_brief
from routekaart.showing.telling.region import Region
from routekaart.showing.telling.running_text import Stuk, Tekstblok

TEMPLATE = "brief"


def data(region: Region, document: Document) -> Data:
    """What the letter says. Links become plain words: nobody clicks on paper."""
    blokken = read_brief(region.inhoud, document)
    return {
        "colofon": colofon(region.inhoud, region.peildatum),
        "naam": document.naam,
        "blokken": [_blok(blok) for blok in blokken],
    }


def _blok(blok: Tekstblok) -> Data:
    return {
        "vorm": "ruimte" if blok.is_vraag else blok.vorm,
        "regels": [[_stuk(stuk) for stuk in regel] for regel in blok.regels],
    }


def _stuk(stuk: Stuk) -> Data:
    return {name: value for name, value in asdict(stuk).items() if name in ("tekst", "vet", "open")}
