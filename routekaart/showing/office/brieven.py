"""Every letter, form and checklist of a region, for a word processor."""

from collections.abc import Iterator
from functools import partial

from routekaart.reading.model import Document
from routekaart.showing.office.odt import write_odt
from routekaart.showing.output import Output
from routekaart.showing.telling import links
from routekaart.showing.telling.documenten import list_brieven, read_brief
from routekaart.showing.telling.region import Region


def outputs(region: Region) -> Iterator[Output]:
    """One file for each document with a text."""
    for item in list_brieven(region.inhoud):
        path = links.odt(item)
        yield Output(path, ("odt", item.id), partial(_write, region, item))


def _write(region: Region, item: Document) -> bytes:
    return write_odt(
        item.naam,
        read_brief(region.inhoud, item),
        auteur=region.inhoud.regio.uitgever.naam,
        datum=region.peildatum,
    )
