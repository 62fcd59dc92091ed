"""Words and paper: definitions, the tables where organisations meet, and documents."""

from typing import Literal

from pydantic import Field

from routekaart.reading.model.herkomst import Stuk
from routekaart.reading.model.velden import (
    BegripId,
    Bestand,
    Bron,
    Datum,
    DocumentId,
    OrganisatieId,
    RolId,
    Tekst,
    Webadres,
)


class Begrip(Stuk):
    """A term. A region may redefine one; both definitions are shown side by side."""

    term: Tekst = Field(description="Het woord.")
    definitie: Tekst = Field(description="Wat het betekent, in gewone woorden.")
    synoniemen: tuple[Tekst, ...] = Field(
        (), description="Andere vormen die op de site ook uitgelegd worden, zoals het meervoud."
    )
    omvat: tuple[Tekst, ...] = Field((), description="Wat eronder valt.")
    grens: Tekst | None = Field(None, description="De grens, zoals: >4 weken of >=4 weken.")
    zie_ook: tuple[BegripId, ...] = Field((), description="Verwante begrippen.")
    bron: tuple[Bron, ...] = Field((), description="Waar de definitie vandaan komt.")
    geldig_vanaf: Datum | None = Field(None, description="Vanaf deze dag.")
    geldig_tot: Datum | None = Field(None, description="Tot deze dag.")
    vervangt: Tekst | None = Field(None, description="Welke oudere definitie of naam dit vervangt.")


class Overleg(Stuk):
    """A table where organisations meet."""

    naam: Tekst = Field(description="Naam van het overleg.")
    waarvoor: Tekst = Field(description="Wat er besproken wordt.")
    voorzitter: RolId | None = Field(None, description="Wie het bijeenroept.")
    deelnemers: tuple[OrganisatieId, ...] = Field((), description="Organisaties die meedoen.")
    ook_aanwezig: tuple[Tekst, ...] = Field((), description="Wie er verder bij is.")
    hoe_vaak: Tekst | None = Field(None, description="Hoe vaak het overleg er is.")
    inbrengen: tuple[Tekst, ...] = Field((), description="Hoe een school iets inbrengt.")
    ouders: Tekst | None = Field(None, description="Wat u met ouders en leerling bespreekt.")
    uitkomst: Tekst | None = Field(None, description="Wat het overleg oplevert.")
    bron: tuple[Bron, ...] = Field((), description="Waar dit vandaan komt.")


class Document(Stuk):
    """A download or an agreement on paper, with its term. With `tekst` the site gives it itself:
    a letter, form or checklist with open places, which whoever uses it fills in elsewhere."""

    naam: Tekst = Field(description="Naam van het document.")
    soort: Literal["convenant", "plan", "formulier", "brief", "verslag", "handreiking"] = Field(
        description="convenant, plan, formulier, brief, verslag of handreiking."
    )
    waarover: Tekst = Field(description="Waar het document over gaat.")
    partijen: tuple[Tekst, ...] = Field((), description="Wie het document maakte.")
    url: Webadres | None = Field(None, description="Webadres van het document.")
    bestand: Bestand | None = Field(None, description="Bestand in de site.")
    tekst: Tekst | None = Field(
        None,
        description="De tekst zelf, zoals bij een toelichting, met plekken om in te vullen: "
        "{open: naam van de school}.",
    )
    nog_open: Tekst | None = Field(None, description="Waarom er nog geen bestand of adres is.")
    geldig_vanaf: Datum | None = Field(None, description="Begin van de looptijd.")
    geldig_tot: Datum | None = Field(None, description="Einde van de looptijd.")
    vervangt: DocumentId | None = Field(None, description="Het document dat hierdoor vervalt.")
    bron: tuple[Bron, ...] = Field((), description="Waar dit vandaan komt.")
