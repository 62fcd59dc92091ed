"""What a region offers, with its reach and its term; and the explanations that go with it."""

from pydantic import Field

from routekaart.reading.model.herkomst import Stuk
from routekaart.reading.model.signaal import Lezer
from routekaart.reading.model.velden import (
    AdviesId,
    BestuurId,
    Bron,
    Datum,
    GemeenteId,
    Model,
    OrganisatieId,
    SectorId,
    Tekst,
)


class Bereik(Model):
    """For whom a facility is there. A field left out means: everywhere in the region."""

    gemeenten: tuple[GemeenteId, ...] | None = Field(None, description="Leeg: alle gemeenten.")
    sectoren: tuple[SectorId, ...] | None = Field(None, description="Leeg: alle onderwijssoorten.")
    schoolbesturen: tuple[BestuurId, ...] | None = Field(
        None, description="Leeg: alle schoolbesturen."
    )
    scholen: Tekst | None = Field(None, description="Welke scholen, in woorden.")


class Voorziening(Stuk):
    """Something that a region offers and that a school can use: a coach, a class, a pilot."""

    naam: Tekst = Field(description="Naam van de voorziening.")
    wat: Tekst = Field(description="Wat de voorziening is, in een of twee zinnen.")
    wie: OrganisatieId | None = Field(None, description="De organisatie die dit geeft.")
    organisaties: tuple[OrganisatieId, ...] = Field(
        (), description="Andere organisaties die meedoen."
    )
    bereik: Bereik = Field(Bereik(), description="Waar en voor welke scholen dit er is.")
    geldig_vanaf: Datum | None = Field(None, description="Vanaf deze dag.")
    geldig_tot: Datum | None = Field(None, description="Tot deze dag.")
    stand: Tekst | None = Field(
        None, description="Hoe het ervoor staat, zoals: een proef, de evaluatie is in juni."
    )
    adviezen: tuple[AdviesId, ...] = Field((), description="Adviezen die dit gebruiken.")
    bron: tuple[Bron, ...] = Field((), description="Waar dit vandaan komt.")


class Toelichting(Stuk):
    """A dated explanation by the editor, in running text that names items by id."""

    titel: Tekst = Field(description="De titel.")
    datum: Datum = Field(description="De dag waarop deze uitleg gold.")
    samenvatting: Tekst = Field(description="Waar het over gaat, in een of twee zinnen.")
    tekst: Tekst = Field(
        description="De uitleg: alinea's, ## koppen, - lijsten, **vet** en [[advies:id]]."
    )
    voor: tuple[Lezer, ...] = Field((), description="Voor wie deze uitleg is.")
    bron: tuple[Bron, ...] = Field((), description="Waar dit vandaan komt.")
