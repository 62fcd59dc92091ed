"""A question of the keuzehulp, its answers, and the amounts that separate them."""

from typing import Literal

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from routekaart.reading.model.herkomst import Stuk
from routekaart.reading.model.variant import Variant
from routekaart.reading.model.velden import Aantal, BegripId, Bron, Id, JaNee, Model, Tekst

Eenheid = Literal[
    "lesuur", "klokuur", "dag", "schooldag", "werkdag",
    "week", "schoolweek", "lesweek", "maand", "schooljaar", "jaar", "keer",
]  # fmt: skip


class Venster(Model):
    """The stretch of time in which an amount is counted: "in 4 lesweken"."""

    aantal: Aantal = Field(description="Hoe lang het venster is.")
    eenheid: Eenheid = Field(description="De eenheid van het venster.")


class Drempel(Model):
    """What the bounds of the answers count. One unit for all answers; never converted."""

    eenheid: Eenheid = Field(description="Wat u telt.")
    venster: Venster | None = Field(None, description="In welke periode u telt.")
    aaneengesloten: JaNee | None = Field(None, description="ja: zonder onderbreking.")
    telt_vanaf: Tekst | None = Field(
        None, description="Vanaf wanneer u telt, zoals: de eerste dag van het schooljaar."
    )
    begint_opnieuw: Tekst | None = Field(
        None, description="Wanneer u weer vanaf nul telt, zoals: na elke melding."
    )
    elke: JaNee = Field(False, description="ja: de grens geldt elke keer weer, bij 3, 6, 9 keer.")


class Punt(Model):
    """One point of a list of which one or all must hold, with its own threshold if it has one."""

    tekst: Tekst = Field(description="Het punt in woorden.")
    vanaf: Aantal | None = Field(None, description="Vanaf dit aantal (dit aantal telt mee).")
    drempel: Drempel | None = Field(None, description="Wat het aantal telt.")


class Antwoord(Model):
    """One answer, with the amounts for which it holds if the question counts something."""

    tekst: Tekst = Field(description="Het antwoord zoals de lezer het ziet.")
    uitleg: Tekst | None = Field(None, description="Uitleg onder het antwoord.")
    vanaf: Aantal | None = Field(None, description="Vanaf dit aantal: dit aantal telt mee.")
    na: Aantal | None = Field(None, description="Meer dan dit aantal: dit aantal telt niet mee.")
    tot: Aantal | None = Field(None, description="Minder dan dit aantal: dit aantal telt niet mee.")
    tot_en_met: Aantal | None = Field(
        None, description="Tot en met dit aantal: dit aantal telt mee."
    )

    @property
    def has_bounds(self) -> bool:
        """Whether the answer holds for certain amounts only."""
        return any(bound is not None for bound in (self.vanaf, self.na, self.tot, self.tot_en_met))

    @model_validator(mode="after")
    def _one_bound_a_side(self) -> "Antwoord":
        if self.vanaf is not None and self.na is not None:
            raise PydanticCustomError(
                "dubbele_grens", "vanaf en na", {"een": "vanaf", "twee": "na"}
            )
        if self.tot is not None and self.tot_en_met is not None:
            raise PydanticCustomError(
                "dubbele_grens", "tot en tot_en_met", {"een": "tot", "twee": "tot_en_met"}
            )
        return self


class VraagVariant(Variant):
    """What is different about a question. Its answers have the same ids everywhere, so that the
    tables hold for all; what they say and count may differ."""

    vraag: Tekst | None = Field(None, description="De vraag zoals de lezer die daar ziet.")
    hulp: Tekst | None = Field(None, description="Uitleg onder de vraag daar.")
    drempel: Drempel | None = Field(None, description="Wat de antwoorden daar tellen.")
    een_van: tuple[Punt, ...] | None = Field(
        None, min_length=1, description="Punten waarvan er daar één waar moet zijn."
    )
    alle: tuple[Punt, ...] | None = Field(
        None, min_length=1, description="Punten die daar allemaal waar moeten zijn."
    )
    antwoorden: dict[Id, Antwoord] | None = Field(
        None, min_length=1, description="De antwoorden daar: dezelfde ids, met andere grenzen."
    )


class Vraag(Stuk):
    """A question of the keuzehulp. The answers stand in the order in which they are shown."""

    vraag: Tekst = Field(description="De vraag zoals de lezer die ziet.")
    kort: Tekst | None = Field(
        None, description="De vraag in één of twee woorden, voor de tekening."
    )
    hulp: Tekst | None = Field(None, description="Uitleg onder de vraag.")
    drempel: Drempel | None = Field(None, description="Wat de antwoorden tellen.")
    een_van: tuple[Punt, ...] = Field((), description="Punten waarvan er één waar moet zijn.")
    alle: tuple[Punt, ...] = Field((), description="Punten die allemaal waar moeten zijn.")
    bij_twijfel: Id | None = Field(None, description="Het veilige antwoord voor wie het niet weet.")
    antwoorden: dict[Id, Antwoord] = Field(
        {}, description="De antwoorden, id met tekst. Alleen sector en gemeente krijgen ze vanzelf."
    )
    varianten: tuple[VraagVariant, ...] = Field(
        (), description="Wat ergens anders is: per gemeente, school, signaal of dag."
    )
    begrippen: tuple[BegripId, ...] = Field((), description="Begrippen die bij deze vraag horen.")
    bron: tuple[Bron, ...] = Field((), description="Waar de grens vandaan komt.")
