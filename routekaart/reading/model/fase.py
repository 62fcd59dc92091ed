"""The escalation ladder of a region and the other procedures: steps, and where they lead."""

from typing import Literal

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from routekaart.reading.model.herkomst import Stuk
from routekaart.reading.model.stap import Stap, Termijn
from routekaart.reading.model.variant import Known, Variant, VoorWie
from routekaart.reading.model.velden import (
    Aantal,
    AdviesId,
    Bron,
    Code,
    FaseId,
    Id,
    JaNee,
    Model,
    OverlegId,
    PlanId,
    RolId,
    SectorId,
    Tekst,
)
from routekaart.reading.model.vraag import Eenheid


class Grens(Model):
    """A moment on the time line: "4 schoolweken"."""

    aantal: Aantal = Field(description="Hoeveel.")
    eenheid: Eenheid = Field(description="De eenheid.")


class Opschaling(Model):
    """A reason to go to another phase: on, or back."""

    reden: Literal["tijd", "aantal", "geen_medewerking", "geen_resultaat", "gaat_beter"] = Field(
        description="tijd, aantal, geen_medewerking, geen_resultaat of gaat_beter."
    )
    als: Tekst = Field(description="Wanneer dit geldt, in één zin.")
    naar: FaseId = Field(description="De fase die volgt (dat mag een eerdere zijn).")


class FaseVoor(VoorWie):
    """For which schools and signals a phase is there. That `sectoren` is a list, was promised to
    those who read the open data; an empty one means all."""

    sectoren: tuple[SectorId, ...] = Field((), description="Alleen voor deze onderwijssoorten.")


class FaseVariant(Variant):
    """What is different about a phase. When it begins and ends is the same for all that have it:
    a ladder with other moments has phases of its own (`voor`)."""

    uitleg: Tekst | None = Field(None, description="Waar deze fase daar over gaat.")
    regie: RolId | None = Field(None, description="Wie daar de leiding heeft.")
    stappen: tuple[Stap, ...] | None = Field(
        None, min_length=1, description="Wat er daar in deze fase gebeurt."
    )
    overleg: OverlegId | None = Field(None, description="Het overleg van deze fase daar.")
    klaar_als: Tekst | None = Field(None, description="Wanneer het daar kan eindigen.")


class Fase(Stuk):
    """One phase of the ladder. Without `tot` it is the last one in time."""

    code: Code | None = Field(None, description="Vaste code, zoals F1.")
    naam: Tekst = Field(description="Naam, zoals: Na 4 weken.")
    uitleg: Tekst | None = Field(None, description="Waar deze fase over gaat.")
    voor: FaseVoor | None = Field(
        None,
        description="Alleen voor deze scholen of signalen. Leeg: voor iedereen.",
    )
    vanaf: Grens | None = Field(None, description="Begin van de fase. Leeg: vanaf de eerste dag.")
    tot: Grens | None = Field(None, description="Einde van de fase. Leeg: geen einde in tijd.")
    regie: RolId = Field(description="Wie de leiding heeft.")
    regie_per_geval: JaNee = Field(
        False, description="ja: wie bij regie staat, kiest per leerling wie de leiding heeft."
    )
    stappen: tuple[Stap, ...] = Field(min_length=1, description="Wat er in deze fase gebeurt.")
    overleg: OverlegId | None = Field(None, description="Het overleg van deze fase.")
    opschalen: tuple[Opschaling, ...] = Field(
        (), description="Redenen om naar een andere fase te gaan."
    )
    klaar_als: Tekst | None = Field(None, description="Wanneer het hier kan eindigen.")
    varianten: tuple[FaseVariant, ...] = Field(
        (), description="Wat ergens anders is: per gemeente, school of dag."
    )
    bron: tuple[Bron, ...] = Field((), description="Waar deze afspraken vandaan komen.")

    @property
    def leaders(self) -> frozenset[str]:
        """The roles that lead it, somewhere."""
        return frozenset((self.regie, *(one.regie for one in self.varianten if one.regie)))

    def is_for(self, known: Known) -> bool:
        """Whether a school of which this is known may have this phase. A signal that phases name
        has a ladder of its own."""
        if known.get("signaal") and (self.voor is None or self.voor.signalen is None):
            return False
        return self.voor is None or self.voor.may_be(known)


class Overgang(Model):
    """Where a step leads, and when. Exactly one of the four targets."""

    als: Tekst | None = Field(None, description="Wanneer u deze kant op gaat.")
    naar: Id | None = Field(None, description="Een stap van dit plan, of: einde.")
    naar_plan: PlanId | None = Field(None, description="Een ander stappenplan.")
    naar_advies: AdviesId | None = Field(None, description="Een advies.")
    naar_fase: FaseId | None = Field(None, description="Een fase van de ladder.")
    binnen: Termijn | None = Field(None, description="Binnen welke tijd.")

    @model_validator(mode="after")
    def _one_target(self) -> "Overgang":
        targets = (self.naar, self.naar_plan, self.naar_advies, self.naar_fase)
        if sum(target is not None for target in targets) != 1:
            raise PydanticCustomError("een_doel", "precies één doel")
        return self


class PlanStap(Stap):
    """A step of a procedure. Without `overgangen` it leads to the next one, the last to the end."""

    naam: Tekst = Field(description="Naam van de stap.")
    adviezen: tuple[AdviesId, ...] = Field(
        (), description="Wat u doet als u bij deze stap bent: voor een signaal met uit_plan."
    )
    overgangen: tuple[Overgang, ...] = Field((), description="Waar deze stap heen leidt.")


class Stappenplan(Stuk):
    """A procedure: the meldcode, absence through illness, coming late, applying for support."""

    code: Code | None = Field(None, description="Vaste code, zoals P1.")
    naam: Tekst = Field(description="Naam van het stappenplan.")
    uitleg: Tekst | None = Field(None, description="Waar het voor is.")
    stappen: dict[Id, PlanStap] = Field(min_length=1, description="De stappen, op volgorde.")
    grondslag: Tekst | None = Field(None, description="Waar dit plan op rust.")
    bron: tuple[Bron, ...] = Field((), description="Waar dit plan vandaan komt.")

    @property
    def leads_to(self) -> frozenset[str]:
        """The advices that its steps speak of."""
        return frozenset(
            id_
            for stap in self.stappen.values()
            for id_ in (*stap.adviezen, *(way.naar_advies for way in stap.overgangen))
            if id_
        )
