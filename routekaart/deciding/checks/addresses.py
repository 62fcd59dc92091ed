"""Two answers that the address of a page of the keuzehulp cannot tell apart."""

from collections.abc import Iterator

from routekaart.deciding.adrescodes import Answer, adrescode, find_clashes
from routekaart.deciding.decisions import Decisions
from routekaart.reading.catalogue import finding
from routekaart.reading.finding import Finding, Location, Related
from routekaart.reading.model import Inhoud
from routekaart.reading.source import Source


def check_addresses(inhoud: Inhoud, decisions: Decisions, source: Source) -> Iterator[Finding]:
    """The later of the two is told: the addresses of the first may be known already."""
    for (vraag, antwoord), other in find_clashes(inhoud, decisions.diagrammen):
        (this_vraag, this), place = other, _place(source, other)
        yield finding(
            "RK413",
            place,
            vraag=this_vraag,
            antwoord=this,
            ander=antwoord,
            bij=vraag,
            code=adrescode(inhoud.alle_vragen[vraag], antwoord),
            related=[Related(_place(source, (vraag, antwoord)), f'antwoord "{antwoord}"')],
        )


def _place(source: Source, answer: Answer) -> Location:
    vraag, antwoord = answer
    in_regio = {"sector": "sectoren", "gemeente": "gemeenten"}.get(vraag)
    if in_regio:
        return source.key("regio", in_regio, antwoord)
    return source.key("vragen", vraag, "antwoorden", antwoord)
