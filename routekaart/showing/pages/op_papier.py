"""What a region prints, and for each print the page that its QR code leads to.

That page says what the newest version is. The mark of the reader's own paper stands in the
address, behind `#`, where no server sees it; a small script reads it.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from routekaart.showing.pages.assets import PAPIER_SCRIPT
from routekaart.showing.pages.page import Page
from routekaart.showing.telling import links
from routekaart.showing.telling.printed import Imprint, Papier, list_papieren, make_imprint
from routekaart.showing.telling.region import Region


@dataclass(frozen=True)
class PapierView:
    """The page that a QR code leads to."""

    papier: Papier
    imprint: Imprint


def pages(region: Region) -> Iterator[Page]:
    """A page for everything that is printed. They are reached from paper only."""
    told = make_imprint(region)
    for papier in list_papieren(region):
        title = " ".join(filter(None, ("Op papier:", papier.code, papier.naam)))
        view = PapierView(papier, told)
        yield Page(
            links.papier(papier.id),
            title,
            "papier.html",
            view,
            f"Of uw papier nog het nieuwste is: {papier.naam}",
            indexed=False,
            scripts=(PAPIER_SCRIPT,),
            counts=True,
        )
