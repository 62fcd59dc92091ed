"""A signal: what a teacher sees, and the table that decides what follows."""

from typing import Annotated, Any, Literal

from pydantic import BeforeValidator, Field

from routekaart.reading.model.herkomst import Stuk
from routekaart.reading.model.velden import (
    AdviesId,
    Bron,
    Code,
    Datum,
    DomeinId,
    Id,
    JaNee,
    Model,
    PlanId,
    SectorId,
    SignaalId,
    Tekst,
    VraagId,
)


def _as_tuple(value: Any) -> Any:
    """`duur: kort` is short for `duur: [kort]`."""
    return (value,) if isinstance(value, str) else value


Lezer = Literal["school", "ouder", "leerling", "leerplicht", "gemeente"]
"""For whom something is written: who is meant by "u", or by "je" where that is a pupil."""

Antwoorden = Annotated[tuple[Id, ...], BeforeValidator(_as_tuple), Field(min_length=1)]


class Route(Model):
    """One row of the table: these answers lead to these advices.

    A question left out of `als` means any answer.
    """

    als: dict[VraagId, Antwoorden] = Field(description="De antwoorden waarvoor deze regel geldt.")
    dan: tuple[AdviesId, ...] = Field(min_length=1, description="De adviezen die dan gelden.")
    geldig_vanaf: Datum | None = Field(None, description="Vanaf deze dag telt de regel mee.")
    geldig_tot: Datum | None = Field(None, description="Tot deze dag telt de regel mee.")


class Aanleiding(Model):
    """What brings a reader here who saw nothing: a day, a message from a system, a word."""

    soort: Literal["kalender", "systeem", "ouders", "leerling"] = Field(
        description="kalender, systeem, ouders of leerling."
    )
    wat: Tekst = Field(description="Wat er dan is, zoals: 1 oktober, of: een bericht van DUO.")


class Signaal(Stuk):
    """What a teacher notices. `routes` need no order; `anders` holds when no row does."""

    code: Code = Field(description="Vaste code, zoals V4. Staat op papier en verandert nooit.")
    naam: Tekst = Field(description="Wat u ziet, in gewone woorden.")
    kort: Tekst | None = Field(None, description="Korte naam voor de poster.")
    domein: DomeinId = Field(description="De groep op de startpagina.")
    voor: tuple[Lezer, ...] = Field(
        ("school",),
        min_length=1,
        description="Voor wie dit signaal is: school, ouder, leerling, leerplicht of gemeente.",
    )
    sectoren: tuple[SectorId, ...] | None = Field(
        None, description="Onderwijssoorten waar dit signaal voorkomt. Leeg: alle."
    )
    zoekwoorden: tuple[Tekst, ...] = Field((), description="Woorden waarop mensen zoeken.")
    herken: tuple[Tekst, ...] = Field((), description="Waaraan u het herkent.")
    aanleiding: tuple[Aanleiding, ...] = Field(
        (), description="Wat u hier brengt als u zelf niets ziet: een dag, of een bericht."
    )
    eerst_zelf: tuple[Tekst, ...] = Field((), description="Wat de school eerst zelf doet.")
    in_het_kort: AdviesId | None = Field(
        None, description="De gewone eerste stap: een advies dat meestal als eerste geldt."
    )
    uit_plan: PlanId | None = Field(
        None, description="Het stappenplan waaruit de vraag komt: bij welke stap bent u?"
    )
    vragen: tuple[VraagId, ...] = Field((), description="De vragen, in de volgorde van vragen.")
    antwoorden: dict[VraagId, Antwoorden] = Field(
        {}, description="Per vraag de antwoorden die hier kunnen. Niet genoemd: alle antwoorden."
    )
    routes: tuple[Route, ...] = Field((), description="De tabel: welke antwoorden, welk advies.")
    aanvullend: tuple[Route, ...] = Field(
        (), description="Adviezen die erbij komen, boven op de regel die geldt."
    )
    anders: tuple[AdviesId, ...] = Field((), description="De adviezen als geen regel geldt.")
    op_poster: JaNee = Field(
        True, description="nee: niet op de poster, als daar niet alle signalen op passen."
    )
    zie_ook: tuple[SignaalId, ...] = Field((), description="Signalen die hierop lijken.")
    zie_ook_als: dict[SignaalId, Tekst] = Field(
        {}, description="Per signaal dat hierop lijkt: wanneer dat beter past. De zin na *als*."
    )
    bron: tuple[Bron, ...] = Field((), description="Waar deze tabel vandaan komt.")
    geldig_vanaf: Datum | None = Field(None, description="Vanaf deze dag.")
    geldig_tot: Datum | None = Field(None, description="Tot deze dag.")

    @property
    def buren(self) -> tuple[str, ...]:
        """The signals that it names as alike."""
        return tuple(dict.fromkeys((*self.zie_ook, *self.zie_ook_als)))

    @property
    def names(self) -> frozenset[str]:
        """The advices that its table names."""
        rows = (*self.routes, *self.aanvullend)
        return frozenset((*self.anders, *(id_ for row in rows for id_ in row.dan)))

    @property
    def lezer(self) -> Lezer:
        """Who is meant by "u": somebody at school wherever a school may read it too."""
        return "school" if "school" in self.voor else self.voor[0]

    def is_for(self, lezer: Lezer) -> bool:
        """Whether it is written in the words of this reader."""
        return lezer == self.lezer or (lezer in self.voor and self.lezer != "school")
