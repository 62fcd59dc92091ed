"""Dutch words for the parts of the content and for amounts, for messages and pages."""

import re
from decimal import Decimal
from fractions import Fraction

from routekaart.reading.nodes import Empty, Fields, Listing, Node

SINGULAR = {
    "rollen": "rol",
    "domeinen": "domein",
    "organisaties": "organisatie",
    "vragen": "vraag",
    "adviezen": "advies",
    "signalen": "signaal",
    "fasen": "fase",
    "stappenplannen": "stappenplan",
    "begrippen": "begrip",
    "overleggen": "overleg",
    "documenten": "document",
    "voorzieningen": "voorziening",
    "toelichtingen": "toelichting",
    "scenarios": "scenario",
    "zoektermen": "zoekterm",
    "getallen": "getal",
    "gemeenten": "gemeente",
    "sectoren": "sector",
    "schoolbesturen": "schoolbestuur",
    "landelijke_begrippen": "begrip",
}

_PLURAL = {
    "lesuur": "lesuren",
    "klokuur": "klokuren",
    "dag": "dagen",
    "schooldag": "schooldagen",
    "werkdag": "werkdagen",
    "week": "weken",
    "schoolweek": "schoolweken",
    "lesweek": "lesweken",
    "maand": "maanden",
    "schooljaar": "schooljaren",
}


def number(value: Decimal) -> str:
    """A number in Dutch: `1,5`, and no zeros at the end."""
    text = f"{value:f}"
    return (text.rstrip("0").rstrip(".") if "." in text else text).replace(".", ",")


def rounded(value: Fraction) -> str:
    """A number to one decimal, in Dutch: `1,5`."""
    return number(Decimal(f"{float(value):.1f}"))


def amount(value: Decimal, eenheid: str) -> str:
    """A number with its unit: `4 schoolweken`, `1 maand`, `1,5 week`."""
    return f"{number(value)} {eenheid if 0 < value < 2 else plural(eenheid)}"


def plural(eenheid: str) -> str:
    """The plural of a unit; `jaar` and `keer` have none after a number."""
    return _PLURAL.get(eenheid, eenheid)


def item_name(kind: str, id_: str) -> str:
    """An item in a sentence: `advies "bel-ouders"`."""
    return f'{SINGULAR.get(kind, kind)} "{id_}"'


def abbreviate_sector(sector: str) -> str:
    """A kind of school as schools say it: `vo` for `voortgezet onderwijs (vo)`."""
    abbreviation = re.search(r"\(([^()]+)\)$", sector)
    return abbreviation[1] if abbreviation else sector


def drop_controls(text: str) -> str:
    """Without control characters: content must not be able to steer a terminal."""
    return "".join(char if char.isprintable() else "·" for char in text)


def describe(node: Node | None) -> str:
    """What a node is, in words."""
    match node:
        case Fields():
            return "een groep velden"
        case Listing():
            return "een lijst"
        case Empty() | None:
            return "niets"
        case _:
            return "één tekst"
