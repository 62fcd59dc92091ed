"""The ways through the site that stand on every page: four doors, and the rest below."""

from routekaart.reading.herkomst import gives_herkomst
from routekaart.reading.model import Inhoud
from routekaart.showing.telling import links
from routekaart.showing.telling.links import Link

DEUREN = (
    Link(links.START, "Wat ziet u"),
    Link(links.ORGANISATIES, "Wie bel ik"),
    Link(links.FASEN, "Hoe lang al"),
    Link(links.PACT, "Afspraken"),
)
VERDER = (
    Link(links.KAART, "De hele kaart"),
    Link(links.SIGNALEN, "Signalen"),
    Link(links.ADVIEZEN, "Adviezen"),
    Link(links.STAPPENPLANNEN, "Stappenplannen"),
    Link(links.BEGRIPPEN, "Begrippen"),
    Link(links.OVERLEGGEN, "Overleggen"),
    Link(links.DOCUMENTEN, "Documenten"),
    Link(links.VOORZIENINGEN, "Voorzieningen"),
    Link(links.TOELICHTINGEN, "Toelichtingen"),
    Link(links.CODES, "Codes"),
    Link(links.HERKOMST, "Van wie"),
    Link(links.OVER, "Over"),
)
MAY_BE_EMPTY = (
    "fasen",
    "stappenplannen",
    "overleggen",
    "documenten",
    "voorzieningen",
    "toelichtingen",
)
"""The kinds that a region may have none of: then nothing leads to them."""


def doors(inhoud: Inhoud) -> tuple[Link, ...]:
    """What most readers come for."""
    return _filled(inhoud, DEUREN)


def further(inhoud: Inhoud) -> tuple[Link, ...]:
    """Everything else that there is to see."""
    return _filled(inhoud, VERDER)


def _filled(inhoud: Inhoud, ways: tuple[Link, ...]) -> tuple[Link, ...]:
    empty = {f"{kind}/" for kind in MAY_BE_EMPTY if not getattr(inhoud, kind)}
    if not gives_herkomst(inhoud):
        empty.add(links.HERKOMST)
    return tuple(way for way in ways if way.href not in empty)
