"""A case that the editor wants to keep right."""

from pydantic import Field

from routekaart.reading.model.herkomst import Stuk
from routekaart.reading.model.velden import (
    AdviesId,
    Datum,
    FaseId,
    GemeenteId,
    Id,
    Model,
    OrganisatieId,
    SignaalId,
    Tekst,
    VraagId,
)


class Verwacht(Model):
    """Where the case must end. What is left out is not checked."""

    adviezen: tuple[AdviesId, ...] = Field(min_length=1, description="Precies deze adviezen.")
    organisaties: tuple[OrganisatieId, ...] | None = Field(
        None, description="Precies deze organisaties."
    )
    fase: FaseId | None = Field(None, description="Deze fase staat bij een van de adviezen.")


class Scenario(Stuk):
    """One situation, and the outcome that it must keep."""

    naam: Tekst = Field(description="Het geval in één zin, zonder gegevens van een leerling.")
    signaal: SignaalId = Field(description="Waar het mee begint.")
    antwoorden: dict[VraagId, Id] = Field({}, description="De antwoorden, vraag met antwoord.")
    gemeente: GemeenteId | None = Field(None, description="De gemeente.")
    verwacht: Verwacht = Field(description="Waar het moet eindigen.")
    volgt_uit: tuple[AdviesId, ...] = Field(
        (), description="Verwachte adviezen waarvan de grondslag precies deze uitkomst noemt."
    )
    geldig_vanaf: Datum | None = Field(None, description="Vanaf deze dag wordt het nagelopen.")
    geldig_tot: Datum | None = Field(None, description="Tot deze dag wordt het nagelopen.")
