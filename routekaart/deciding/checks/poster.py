"""What one sheet has no room for, whatever its letters are: too many signals or numbers."""

from collections.abc import Iterator

from routekaart.deciding.decisions import Decisions
from routekaart.deciding.posters import NUMMERS, ROOM, nummers
from routekaart.reading.catalogue import finding
from routekaart.reading.finding import Finding
from routekaart.reading.model import Inhoud
from routekaart.reading.source import Source


def check_poster(inhoud: Inhoud, decisions: Decisions, source: Source) -> Iterator[Finding]:
    """A finding where the routekaart would have to choose what stands on the poster."""
    every = (inhoud.signalen[id_] for id_ in decisions.diagrammen)
    wanted = sum(item.op_poster and item.lezer == "school" for item in every)
    place = source.at("regio", "naam")
    if wanted > ROOM:
        yield finding("RK442", place, plaats=ROOM, aantal=wanted)
    if len(nummers(inhoud)) > NUMMERS:
        yield finding("RK443", place, plaats=NUMMERS, aantal=len(nummers(inhoud)))
