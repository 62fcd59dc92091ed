"""The ways through the site that stand on every page: four doors, and the rest below."""

from dataclasses import dataclass

from routekaart.reading.herkomst import gives_herkomst
from routekaart.reading.model import Inhoud
from routekaart.showing.telling import links
from routekaart.showing.telling.lezers import list_ingangen
from routekaart.showing.telling.links import Link


@dataclass(frozen=True)
class Groep:
    """Ways that belong together."""

    naam: str
    wegen: tuple[Link, ...]


DEUREN = (
    Link(links.START, "Wat ziet u"),
    Link(links.ORGANISATIES, "Wie bel ik"),
    Link(links.FASEN, "Hoe lang al"),
    Link(links.PACT, "Afspraken"),
)
OPZOEKEN = (
    Link(links.KAART, "De hele kaart"),
    Link(links.ADVIEZEN, "Adviezen"),
    Link(links.STAPPENPLANNEN, "Stappenplannen"),
    Link(links.BEGRIPPEN, "Begrippen"),
    Link(links.CODES, "Codes"),
)
SAMENWERKEN = (
    Link(links.OVERLEGGEN, "Overleggen"),
    Link(links.DOCUMENTEN, "Documenten"),
    Link(links.VOORZIENINGEN, "Voorzieningen"),
    Link(links.TOELICHTINGEN, "Toelichtingen"),
)
OVER = (
    Link(links.OVER, "Over deze routekaart"),
    Link(links.HERKOMST, "Van wie"),
    Link(links.OP_PAPIER, "Op papier"),
    Link(links.GEGEVENS, "Open gegevens"),
    Link(links.TOEGANKELIJKHEID, "Toegankelijkheid"),
    Link(links.PRIVACY, "Privacy"),
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


def further(inhoud: Inhoud) -> tuple[Groep, ...]:
    """Everything there is to see, for the foot of each page. What the host wrote by hand comes
    behind the last group."""
    groups = (
        Groep("Wat zoekt u?", doors(inhoud)),
        Groep("Niet op een school?", tuple(way for way, _ in list_ingangen(inhoud))),
        Groep("Opzoeken", OPZOEKEN),
        Groep("Samenwerken", _filled(inhoud, SAMENWERKEN)),
        Groep("Over deze site", _filled(inhoud, OVER)),
    )
    return tuple(group for group in groups if group.wegen)


def _filled(inhoud: Inhoud, ways: tuple[Link, ...]) -> tuple[Link, ...]:
    empty = {f"{kind}/" for kind in MAY_BE_EMPTY if not getattr(inhoud, kind)}
    if not gives_herkomst(inhoud):
        empty.add(links.HERKOMST)
    return tuple(way for way in ways if way.href not in empty)
