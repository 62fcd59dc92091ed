"""The files with open data: where each stands, what it is, and for whom."""

from collections.abc import Iterator
from dataclasses import dataclass

from routekaart.reading.model import Inhoud, Organisatie, Signaal
from routekaart.showing.telling import links

VERSIE = "1.0"
"""Of what the files promise. What is added raises the second number; what goes or means something
else raises the first."""

REGIO = f"{links.GEGEVENS}regio.json"
SCHEMA = f"{links.GEGEVENS}regio.schema.json"
ORGANISATIES_CSV = f"{links.GEGEVENS}organisaties.csv"
ORGANISATIES_JSONLD = f"{links.GEGEVENS}organisaties.jsonld"
HSDS = f"{links.GEGEVENS}hsds.json"
ATOM = f"{links.GEGEVENS}wijzigingen.atom"
ICS = f"{links.GEGEVENS}agenda.ics"


@dataclass(frozen=True)
class Bestand:
    """A file, and what it is in Dutch and in English."""

    pad: str
    soort: str
    """What its kind is called: `JSON`."""
    nl: str
    en: str


def tabel_csv(signaal: Signaal) -> str:
    """The table of a signal as it was written. Codes are permanent, so addresses are too."""
    return f"{links.GEGEVENS}tabellen/{signaal.code.lower()}.csv"


def tabel_dmn(signaal: Signaal) -> str:
    """The decision of a signal for a decision engine."""
    return f"{links.GEGEVENS}tabellen/{signaal.code.lower()}.dmn"


def vcard(organisatie: Organisatie) -> str:
    """The contact card of an organisation."""
    return f"{links.GEGEVENS}vcard/{organisatie.code.lower()}.vcf"


def list_files() -> Iterator[Bestand]:
    """The files about the whole region."""
    yield Bestand(
        REGIO,
        "JSON",
        "Alles van de regio: organisaties, signalen, vragen, adviezen, fasen, begrippen en pact. "
        "Ook elke weg door de keuzehulp met waar die eindigt.",
        "The whole region: organisations, signals, questions, advices, phases, terms and covenant, "
        "and every path through the guide with its outcome.",
    )
    yield Bestand(
        SCHEMA,
        "JSON Schema",
        "Wat er in het bestand hierboven staat, veld voor veld.",
        "What the file above holds, field by field (draft 2020-12).",
    )
    yield Bestand(
        ORGANISATIES_CSV,
        "CSV",
        "De organisaties als tabel, voor een rekenblad. Gescheiden met komma's, in UTF-8.",
        "The organisations as a table (RFC 4180, UTF-8 with a byte order mark).",
    )
    yield Bestand(
        ORGANISATIES_JSONLD,
        "JSON-LD",
        "De organisaties in de woorden van schema.org, voor zoekmachines.",
        "The organisations in the vocabulary of schema.org.",
    )
    yield Bestand(
        HSDS,
        "HSDS 3",
        "De organisaties als hulpaanbod in Open Referral, voor een sociale kaart.",
        "The organisations as services in Open Referral's HSDS 3, for a directory of services.",
    )
    yield Bestand(
        ATOM,
        "Atom",
        "Wat er veranderde, om te volgen met een feedlezer.",
        "What changed, for a feed reader.",
    )
    yield Bestand(
        ICS,
        "iCalendar",
        "De dagen waarop iets begint, eindigt of nagekeken moet worden, voor uw agenda.",
        "The days on which something begins, ends or has to be checked, for a calendar.",
    )


def list_tables(inhoud: Inhoud) -> Iterator[tuple[Signaal, str, str]]:
    """Each signal with its table as CSV and as DMN."""
    for signaal in inhoud.signalen.values():
        yield signaal, tabel_csv(signaal), tabel_dmn(signaal)
