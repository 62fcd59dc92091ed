"""A procedure on one A4: its steps along a line of time, each with who does what and by when."""

from routekaart.reading.model import Inhoud
from routekaart.showing.paper.products.fasenblad import stap
from routekaart.showing.paper.products.imprint import Data, imprint
from routekaart.showing.paper.products.items import linked
from routekaart.showing.telling import links, words
from routekaart.showing.telling.plans import StapView, Vervolg, make_plan
from routekaart.showing.telling.printed import name_plan
from routekaart.showing.telling.region import Region

TEMPLATE = "stappenplan"


def data(region: Region, id_: str) -> Data:
    """All that may stand on the sheet of a plan."""
    inhoud, plan = region.inhoud, region.inhoud.stappenplannen[id_]
    view = make_plan(inhoud, plan)
    return {
        "colofon": imprint(inhoud, region.peildatum, name_plan(plan)),
        **linked(inhoud, links.stappenplan(plan)),
        "uitleg": plan.uitleg or "",
        "signalen": [linked(inhoud, link) for link in view.signalen],
        "stappen": [_stap(inhoud, step) for step in view.stappen],
    }


def _stap(inhoud: Inhoud, step: StapView) -> Data:
    termijn = step.blok.stap.termijn
    told = stap(inhoud, step.blok.stap)
    return {
        **told,
        "naam": step.naam,
        "tijd": words.capitalize(words.describe_termijn(termijn)) if termijn else "",
        "punten": [punt for punt in told["punten"] if punt["naam"] != "Wanneer"],
        "vervolg": [_vervolg(inhoud, way) for way in step.vervolg],
    }


def _vervolg(inhoud: Inhoud, way: Vervolg) -> Data:
    """Where a step leads. Another step of this plan stands on this sheet and needs no address."""
    here = way.naar is not None and "#" in way.naar.href
    return {
        "als": words.end_zin(way.als) if way.als else "",
        "zin": way.zin,
        "naar": linked(inhoud, way.naar) if way.naar and not here else None,
        "stap": way.naar.naam.partition(",")[0] if way.naar and here else "",
        "binnen": way.binnen,
    }
