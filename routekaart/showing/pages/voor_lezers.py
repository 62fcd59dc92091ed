"""Where a reader begins who is not at school: the signals for parents, students and others."""

from collections.abc import Iterator
from dataclasses import dataclass

from routekaart.showing.pages.page import Page
from routekaart.showing.telling import links
from routekaart.showing.telling.lezers import LEZERS, say_to
from routekaart.showing.telling.region import Region
from routekaart.showing.telling.signals import DomeinGroep, group_by_domein

INLEIDING = "Kies wat er speelt. Na een paar vragen weet u zelf wat helpt, en wie u helpt."


@dataclass(frozen=True)
class LezerView:
    """The signals for one kind of reader."""

    wie: str
    inleiding: str
    domeinen: tuple[DomeinGroep, ...]


def pages(region: Region) -> Iterator[Page]:
    """A page for each kind of reader for whom the region wrote something of its own."""
    for lezer, words in LEZERS.items():
        groups = group_by_domein(region, lezer) if lezer != "school" else ()
        if groups:
            title = f"Voor {words.wie}"
            about = f"Waar {words.wie} hulp vinden, en wat zij zelf doen."
            view = LezerView(words.wie, say_to(INLEIDING, lezer), groups)
            yield Page(links.voor(lezer), title, "voor_lezers.html", view, about)
