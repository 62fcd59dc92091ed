"""What MkDocs makes a site of: the files to be, and what pages written by hand get from them."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import partial

from routekaart.showing.everything import House, outputs, write_bars
from routekaart.showing.output import Output
from routekaart.showing.pages.deuren import doors
from routekaart.showing.telling.links import Link
from routekaart.showing.telling.region import Region


@dataclass(frozen=True)
class Bundle:
    """A site to be."""

    naam: str
    outputs: Callable[[House], Iterable[Output]]
    """Its files, for the site that they stand in."""
    bars: str
    """The bars that stand first on a page that an editor wrote by hand, as HTML."""
    adres: str = ""
    """Where the site stands, without a slash at the end; empty when nobody has said so."""
    doors: tuple[Link, ...] = ()
    """The pages among those that stand in the menu."""
    beside: str = ""
    """How the paths begin of files that somebody else makes and brings in afterwards."""


def bundle_of(region: Region) -> Bundle:
    """The site of a region."""
    inhoud = region.inhoud
    naam, adres = f"Routekaart {inhoud.regio.naam}", (inhoud.regio.adres or "").rstrip("/")
    return Bundle(naam, partial(outputs, region), write_bars(inhoud), adres, doors(inhoud))
