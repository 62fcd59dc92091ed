"""The procedures: their steps, and in words where each step leads."""

from collections.abc import Iterator

from routekaart.showing.pages.page import Page
from routekaart.showing.telling import links
from routekaart.showing.telling.plans import make_plan
from routekaart.showing.telling.region import Region


def pages(region: Region) -> Iterator[Page]:
    """The list of procedures, and a page for each."""
    inhoud = region.inhoud
    plans = tuple((links.stappenplan(p), p) for p in inhoud.stappenplannen.values())
    about = "Stap voor stap: wie doet wat, en binnen welke tijd."
    yield Page(links.STAPPENPLANNEN, "Stappenplannen", "stappenplannen.html", plans, about)
    for link, plan in plans:
        title = f"{plan.code} {plan.naam}" if plan.code else plan.naam
        yield Page(
            link.href, title, "stappenplan.html", make_plan(inhoud, plan), plan.uitleg or plan.naam
        )
