"""What the publisher declares about accessibility and privacy; open where it declared nothing."""

from collections.abc import Iterator
from dataclasses import dataclass

from routekaart.reading.model import Regio
from routekaart.showing.pages.page import Page
from routekaart.showing.telling import links
from routekaart.showing.telling.region import Region
from routekaart.showing.telling.words import TOEGANKELIJKHEID


@dataclass(frozen=True)
class VerklaringView:
    """A declaration: that of the publisher, beside what is so for every site made with this."""

    regio: Regio
    status: str = ""


def pages(region: Region) -> Iterator[Page]:
    """Both declarations. They are there for each region: what is open can be seen."""
    regio = region.inhoud.regio
    said = regio.toegankelijkheid
    status = TOEGANKELIJKHEID[said.status] if said else ""
    about = "Hoe toegankelijk deze site is, hoe dat is getest en wat nog niet lukt."
    yield Page(
        links.TOEGANKELIJKHEID,
        "Toegankelijkheid",
        "toegankelijkheid.html",
        VerklaringView(regio, status),
        about,
    )
    about = "Wat deze site van u bewaart: niets. En wat de server doet."
    yield Page(links.PRIVACY, "Privacy", "privacy.html", VerklaringView(regio), about)
