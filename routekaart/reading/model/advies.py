"""An advice: what to do, whom to turn to, by when and on which ground."""

from enum import Enum
from typing import Literal

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from routekaart.reading.model.velden import (
    Aantal,
    Bron,
    Code,
    Datum,
    FaseId,
    Item,
    JaNee,
    Model,
    OrganisatieId,
    OverlegId,
    PlanId,
    RolId,
    Tekst,
)
from routekaart.reading.model.vraag import Eenheid

SCHOOL = "school"
"""The role that needs no organisation: the reader's own school."""


class Soort(Enum):
    """What kind of act an advice asks for. *Melden* is a duty, *overleggen* is free."""

    SPOED = "spoed"
    MELDEN = "melden"
    AANMELDEN = "aanmelden"
    DOORVERWIJZEN = "doorverwijzen"
    OVERLEGGEN = "overleggen"
    ZELF_DOEN = "zelf_doen"
    NIET_HIER_MELDEN = "niet_hier_melden"
    GEEN_ACTIE = "geen_actie"

    @property
    def needs_contact(self) -> bool:
        """Whether somebody outside the school has to be reached."""
        return self not in (Soort.ZELF_DOEN, Soort.NIET_HIER_MELDEN, Soort.GEEN_ACTIE)


class Termijn(Model):
    """By when. With `voor` it counts back from a date: "4 weken voor 1 juli". With `na` one waits
    first: "3 weken later". Not every term is an amount: it may differ per pupil (`op_maat`), or
    hang on what somebody else does (`wacht_op`)."""

    aantal: Aantal | None = Field(None, description="Hoeveel. 0 betekent: dezelfde dag.")
    eenheid: Eenheid | None = Field(None, description="De eenheid.")
    verlengbaar_met: Aantal | None = Field(
        None, description="Eén keer te verlengen met dit aantal."
    )
    telt_voor: Literal["deze_stap", "hele_route"] = Field(
        "deze_stap", description="deze_stap of hele_route."
    )
    voor: Tekst | None = Field(None, description="De dag waarvan u terugtelt, zoals: 1 juli.")
    vanaf: Tekst | None = Field(None, description="Vanaf wanneer u telt, zoals: de aanmelding.")
    na: JaNee = Field(False, description="ja: pas na deze tijd, zoals: 3 weken later.")
    op_maat: JaNee = Field(False, description="ja: dit spreekt u per leerling af.")
    wacht_op: Tekst | None = Field(
        None, description="Waar u op wacht, zoals: het besluit van de gemeente."
    )

    @model_validator(mode="after")
    def _one_shape(self) -> "Termijn":
        if mistake := self._mistake():
            raise PydanticCustomError("termijn", "geen termijn", {"waarom": mistake})
        return self

    def _mistake(self) -> str:
        """What does not go together, in words; empty when it is a term."""
        if (self.aantal is None) != (self.eenheid is None):
            return "bij een aantal hoort een eenheid"
        if self.op_maat and (self.aantal is not None or self.wacht_op):
            return "op_maat heeft geen aantal en wacht nergens op"
        if self.aantal is None:
            return self._without_amount()
        if self.na and (not self.aantal or self.voor or self.verlengbaar_met or self.wacht_op):
            return "na hoort alleen bij een aantal boven 0, en bij vanaf"
        if self.wacht_op and (self.voor or self.vanaf):
            return "wacht_op zegt al vanaf wanneer u telt"
        return ""

    def _without_amount(self) -> str:
        if not (self.op_maat or self.wacht_op):
            return "er staat geen aantal, geen op_maat en geen wacht_op"
        if self.na or self.voor or self.vanaf or self.verlengbaar_met:
            return "zonder aantal valt er niets te tellen of te verlengen"
        return ""


class Vastleggen(Model):
    """What the school writes down, and what happens to the record."""

    wat: Tekst = Field(description="Wat u opschrijft.")
    waar: Tekst | None = Field(None, description="Waar u het opschrijft.")
    wie_tekent: Tekst | None = Field(None, description="Wie tekent.")
    wie_krijgt: Tekst | None = Field(None, description="Wie het krijgt.")
    bewaren: Tekst | None = Field(None, description="Hoe lang u het bewaart.")


class Grondslag(Model):
    """On what an advice rests: a law, or an agreement."""

    soort: Literal["wet", "landelijk", "regionaal", "school"] = Field(
        description="wet, landelijk, regionaal of school."
    )
    tekst: Tekst | None = Field(None, description="De grond in één zin.")
    bron: Bron | None = Field(None, description="De bron. Verplicht bij een wet.")


class Advies(Item):
    """One outcome of the keuzehulp."""

    code: Code = Field(description="Vaste code, zoals A12. Staat op papier en verandert nooit.")
    naam: Tekst = Field(description="Wat u doet, als opdracht: Meld het verzuim bij leerplicht.")
    kort: Tekst | None = Field(None, description="Korte naam voor de tekening.")
    soort: Soort = Field(description="Wat voor actie dit is.")
    rol: RolId | None = Field(None, description="Tot wie u zich richt.")
    organisaties: tuple[OrganisatieId, ...] = Field(
        (), description="Bepaalde organisaties, als de rol niet genoeg zegt."
    )
    uitleg: Tekst | None = Field(None, description="Waarom dit nodig is.")
    wie: Tekst | None = Field(None, description="Wie op school dit doet.")
    doe: tuple[Tekst, ...] = Field(min_length=1, description="De stappen.")
    termijn: Termijn | None = Field(None, description="Binnen welke tijd.")
    voorwaarden: tuple[Tekst, ...] = Field((), description="Wat eerst in orde moet zijn.")
    ouders: Tekst | None = Field(None, description="Wat u met ouders en leerling bespreekt.")
    vastleggen: tuple[Vastleggen, ...] = Field((), description="Wat u opschrijft.")
    terugkoppeling: Tekst | None = Field(None, description="Wat u terughoort.")
    fase: FaseId | None = Field(None, description="De fase waar dit advies bij hoort.")
    stappenplan: PlanId | None = Field(None, description="Het stappenplan dat u volgt.")
    overleg: OverlegId | None = Field(None, description="Het overleg waar dit besproken wordt.")
    als_het_niet_lukt: Tekst | None = Field(None, description="Wat u doet als dit niet helpt.")
    grondslag: Grondslag | None = Field(None, description="Wet of afspraak waarop dit rust.")
    samen_in_beeld: JaNee = Field(
        False, description="ja: er is nog geen passend aanbod, de partijen volgen samen."
    )
    bron: tuple[Bron, ...] = Field((), description="Andere bronnen.")
    gecontroleerd: Datum | None = Field(None, description="Datum van de laatste controle.")
    geldig_vanaf: Datum | None = Field(None, description="Vanaf deze dag.")
    geldig_tot: Datum | None = Field(None, description="Tot deze dag.")

    @property
    def rol_outside(self) -> str | None:
        """The role outside the school that it leads to; None when it names none."""
        return None if self.rol == SCHOOL else self.rol

    @property
    def calls_somebody(self) -> bool:
        """Whether somebody outside the school has to be reached for it."""
        return self.soort.needs_contact and self.rol != SCHOOL
