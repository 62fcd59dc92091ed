"""Every file with open data: the door of this room."""

from collections.abc import Callable, Iterator
from functools import partial

from routekaart.showing.data import dates, hsds, organisations, region_json, tables
from routekaart.showing.output import Output
from routekaart.showing.telling import open_data
from routekaart.showing.telling.region import Region


def outputs(region: Region) -> Iterator[Output]:
    """The files about the region, a table for each signal and a card for each organisation."""
    for path, make in _makers(region):
        yield Output(path, ("gegevens", path), make)


def _makers(region: Region) -> Iterator[tuple[str, Callable[[], bytes]]]:
    yield open_data.REGIO, partial(region_json.as_json, region)
    yield open_data.SCHEMA, region_json.as_schema
    yield open_data.ORGANISATIES_CSV, partial(organisations.as_csv, region)
    yield open_data.ORGANISATIES_JSONLD, partial(organisations.as_jsonld, region)
    yield open_data.HSDS, partial(hsds.as_hsds, region)
    yield open_data.ATOM, partial(dates.as_atom, region)
    yield open_data.ICS, partial(dates.as_ics, region)
    for signaal, csv, dmn in open_data.list_tables(region.inhoud):
        yield csv, partial(tables.as_csv, region, signaal)
        if diagram := region.decisions.diagrammen.get(signaal.id):
            yield dmn, partial(tables.as_dmn, region, signaal, diagram)
    for org in region.inhoud.organisaties.values():
        yield open_data.vcard(org), partial(organisations.as_vcard, region, org)
