"""An act: who does what, by when, with whose consent, and what is written down."""

from typing import Literal

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from routekaart.reading.model.herkomst import Herkomst
from routekaart.reading.model.velden import (
    Aantal,
    DocumentId,
    JaNee,
    Model,
    OverlegId,
    RolId,
    Tekst,
)
from routekaart.reading.model.vraag import Eenheid


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
    herkomst: Herkomst | None = Field(None, description="Van wie deze termijn komt.")

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


class Stap(Model):
    """One step of a phase or procedure, or what another does after an advice. Who does it is said
    in words (`wie`), by a role of the region (`rol`), or both."""

    wie: Tekst | None = Field(None, description="Wie dit doet. Mag weg als er een rol staat.")
    rol: RolId | None = Field(None, description="De rol die dit doet. De site zoekt wie dat is.")
    wat: Tekst = Field(description="Wat er gebeurt.")
    hoe: Tekst | None = Field(None, description="Hoe dat gaat.")
    waarom: Tekst | None = Field(None, description="Waarom dit gebeurt.")
    vorm: Tekst | None = Field(
        None, description="In welke vorm, zoals: een gesprek op school, of een brief."
    )
    termijn: Termijn | None = Field(None, description="Binnen welke tijd.")
    vastleggen: tuple[Vastleggen, ...] = Field((), description="Wat u opschrijft.")
    ouders: Tekst | None = Field(None, description="Wat u met ouders en leerling bespreekt.")
    toestemming: Tekst | None = Field(
        None, description="Wie toestemming geeft of het vooraf hoort, zo nodig per leeftijd."
    )
    tekent: Tekst | None = Field(None, description="Wie tekent.")
    krijgt: Tekst | None = Field(None, description="Wie het krijgt of hoort.")
    overleg: OverlegId | None = Field(None, description="Het overleg waar dit gebeurt.")
    herkomst: Herkomst | None = Field(None, description="Van wie deze stap komt.")
    documenten: tuple[DocumentId, ...] = Field(
        (), description="Brieven, formulieren en lijsten bij deze stap."
    )

    @model_validator(mode="after")
    def _somebody_does_it(self) -> "Stap":
        if self.wie is None and self.rol is None:
            raise PydanticCustomError("wie_of_rol", "geen wie en geen rol")
        return self
