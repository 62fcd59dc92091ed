"""The lines about an organisation in the words of whoever reads or checks them, item by item."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby

from routekaart.deciding.uitspraken import Uitspraak
from routekaart.reading.model import Herkomst, Inhoud, Termijn
from routekaart.showing.telling.links import Link
from routekaart.showing.telling.onderdelen import link_item
from routekaart.showing.telling.van_wie import HERKOMSTEN
from routekaart.showing.telling.words import capitalize, describe_termijn

_KOPPEN = {
    "naam": "Naam",
    "rollen": "Rol",
    "werkgebied": "Werkt in",
    "nog_open": "Nog niet bekend",
    "gecontroleerd": "Nagekeken",
    "regie": "Heeft de leiding in",
    "partners": "Rol in het pact",
    "afspraken": "Afspraak",
    "telefoons": "Telefoon",
}
"""What stands before a line where the name of its field does not say it."""


@dataclass(frozen=True)
class Genoemd:
    """One line: what it is about, what it says and whose word it is."""

    kop: str
    tekst: str
    van: str
    uitspraak: Uitspraak


@dataclass(frozen=True)
class Groep:
    """The lines of one item."""

    link: Link
    regels: tuple[Genoemd, ...]


def group_lines(inhoud: Inhoud, lines: Iterable[Uitspraak]) -> tuple[Groep, ...]:
    """Lines under the item that says them, in the order in which they come."""
    return tuple(_groups(inhoud, lines))


def _groups(inhoud: Inhoud, lines: Iterable[Uitspraak]) -> Iterator[Groep]:
    for (kind, id_), found in groupby(lines, lambda line: (line.kind, line.id)):
        regels = tuple(_tell(inhoud, line) for line in found)
        yield Groep(link_item(inhoud, kind, id_), regels)


def _tell(inhoud: Inhoud, line: Uitspraak) -> Genoemd:
    own = line.plek[0] if line.veld == "contact" and line.plek else line.veld
    name = str(own)
    kop = _KOPPEN.get(name) or capitalize(name.replace("_", " "))
    return Genoemd(kop, _text(inhoud, line), _van(line.herkomst), line)


def _van(herkomst: Herkomst | None) -> str:
    return HERKOMSTEN[herkomst] if herkomst else ""


def _text(inhoud: Inhoud, line: Uitspraak) -> str:
    """A term as one says it; `of_item` only knows that there is one."""
    if line.veld == "termijn":
        termijn = inhoud.adviezen[line.id].termijn if line.kind == "adviezen" else None
        if isinstance(termijn, Termijn):
            return capitalize(describe_termijn(termijn))
    return line.tekst
