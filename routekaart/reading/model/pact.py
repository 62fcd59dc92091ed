"""The covenant: who promised what, and where each promise is carried out."""

from datetime import date
from typing import Literal

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from routekaart.reading.model.herkomst import Herkomst, Herkomstig
from routekaart.reading.model.velden import (
    AdviesId,
    Bron,
    Datum,
    DocumentId,
    FaseId,
    Id,
    JaNee,
    Model,
    OrganisatieId,
    Tekst,
)


class Partner(Model):
    """A partner. To support an agreement and to carry it out are two different things."""

    organisatie: OrganisatieId | None = Field(None, description="Organisatie van deze regio.")
    naam: Tekst | None = Field(None, description="Naam, als de partner geen organisatie hier is.")
    rol: Tekst = Field(description="Wat deze partner doet in het pact.")
    steunt: JaNee = Field(True, description="Staat achter de afspraken.")
    voert_uit: JaNee = Field(False, description="Doet ook zelf een deel van het werk.")
    toelichting: Tekst | None = Field(None, description="Bijvoorbeeld: rol nog in ontwikkeling.")

    @model_validator(mode="after")
    def _one_name(self) -> "Partner":
        if (self.organisatie is None) == (self.naam is None):
            raise PydanticCustomError("organisatie_of_naam", "organisatie of naam")
        return self


class Ambitie(Model):
    """What the partners want to reach, since when, by when, and what came of it."""

    tekst: Tekst = Field(description="De ambitie.")
    datum: Datum | None = Field(None, description="Wanneer die is afgesproken.")
    termijn: Tekst | None = Field(None, description="Wanneer het bereikt moet zijn.")
    resultaat: Tekst | None = Field(None, description="Wat er tot nu toe van kwam.")
    bron: Bron | None = Field(None, description="Waar dit staat.")


class Afspraak(Model):
    """A promise, and the advices, phases and organisations that carry it out."""

    tekst: Tekst = Field(description="De afspraak.")
    status: Literal["voorgenomen", "loopt", "gedeeltelijk", "gereed", "gestopt"] = Field(
        "loopt", description="Hoe het ervoor staat, in een woord."
    )
    begint_op: Datum | None = Field(None, description="De eerste dag, als die bekend is.")
    adviezen: tuple[AdviesId, ...] = Field((), description="Adviezen die de afspraak uitvoeren.")
    fasen: tuple[FaseId, ...] = Field((), description="Fasen die de afspraak uitvoeren.")
    organisaties: tuple[OrganisatieId, ...] = Field((), description="Wie de afspraak uitvoert.")
    eigenaar: OrganisatieId | None = Field(
        None, description="Wie zorgt dat de afspraak wordt nagekomen."
    )
    toelichting: Tekst | None = Field(None, description="Uitleg.")
    herkomst: Herkomst | None = Field(None, description="Van wie deze afspraak komt.")

    @property
    def is_carried_out(self) -> bool:
        """Whether anything in the region carries the promise out."""
        return bool(self.adviezen or self.fasen or self.organisaties)

    @property
    def is_done(self) -> bool:
        """Whether nobody has to see to it any more."""
        return self.status in ("gereed", "gestopt")

    @property
    def gepland(self) -> date | None:
        """The day on which a plan begins; None for what runs or has ended already."""
        return self.begint_op if self.status == "voorgenomen" else None


class Doelgroep(Model):
    """A group of pupils with its own goal."""

    naam: Tekst = Field(description="De groep leerlingen.")
    doel: Tekst = Field(description="Wat u voor deze groep wilt bereiken.")
    resultaat: Tekst | None = Field(None, description="Wat er tot nu toe van kwam.")


class PactVersie(Model):
    """What changed from one version to the next."""

    versie: Tekst = Field(description="Naam of nummer van de versie.")
    datum: Datum = Field(description="Datum van de versie.")
    wat_is_anders: Tekst = Field(description="Wat er veranderde.")


class Pact(Herkomstig):
    """The covenant of the region (`pact.yaml`)."""

    naam: Tekst = Field(description="Naam van het pact.")
    status: Literal["in_voorbereiding", "geldt", "wordt_vernieuwd", "verlopen"] = Field(
        description="in_voorbereiding, geldt, wordt_vernieuwd of verlopen."
    )
    toelichting: Tekst | None = Field(None, description="Uitleg bij de status.")
    aanleiding: Tekst | None = Field(None, description="Waarom het pact er is.")
    van: Datum | None = Field(None, description="Begin van de looptijd.")
    tot: Datum | None = Field(None, description="Einde van de looptijd.")
    evaluatie: Tekst | None = Field(None, description="Wanneer en hoe u terugkijkt.")
    partners: tuple[Partner, ...] = Field((), description="Wie meedoet.")
    ambities: tuple[Ambitie, ...] = Field((), description="Wat de partners willen bereiken.")
    uitgangspunten: tuple[Tekst, ...] = Field((), description="Waar de partners van uitgaan.")
    afspraken: dict[Id, Afspraak] = Field({}, description="De afspraken, id met tekst.")
    eigenaren: JaNee = Field(
        False, description="ja: bij elke afspraak die loopt staat de eigenaar, of dat die open is."
    )
    doelgroepen: tuple[Doelgroep, ...] = Field((), description="Voor welke leerlingen.")
    documenten: tuple[DocumentId, ...] = Field((), description="Documenten bij het pact.")
    versies: tuple[PactVersie, ...] = Field((), description="Eerdere versies.")
    bron: tuple[Bron, ...] = Field((), description="Waar dit vandaan komt.")
