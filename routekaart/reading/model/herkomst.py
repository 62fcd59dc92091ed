"""Whose word a statement is: the law's, an agreement's, or only that of whoever wrote the card."""

from enum import Enum
from typing import Any, Self

from pydantic import Field, GetCoreSchemaHandler, model_validator
from pydantic_core import CoreSchema, core_schema

from routekaart.reading.model.velden import Bron, Item, Model, Tekst


class Herkomst(Enum):
    """Who stands behind a statement. Nobody agreed on a `voorstel`: the makers wrote it."""

    WET = "wet"
    LANDELIJK = "landelijk"
    REGIONAAL = "regionaal"
    SCHOOL = "school"
    VOORSTEL = "voorstel"

    def needs_source(self, *, is_fictief: bool = False) -> bool:
        """Whether a reader must be able to look it up. A region that does not exist has nothing
        to look up but the law."""
        return self is Herkomst.WET or (self is Herkomst.REGIONAAL and not is_fictief)


HERKOMSTEN = "wet, landelijk, regionaal, school of voorstel."


class RegelVelden(Model):
    """A line that says itself whose word it is: `{tekst: Begin weer bij nul., herkomst: wet}`."""

    tekst: Tekst = Field(description="De regel.")
    herkomst: Herkomst | None = Field(
        None, description="Van wie deze regel komt, als dat anders is dan de rest."
    )
    bron: Bron | None = Field(None, description="De bron waar precies deze regel in staat.")

    @model_validator(mode="before")
    @classmethod
    def _bare(cls, value: Any) -> Any:
        """A bare text is a line without an origin of its own."""
        return value if isinstance(value, dict) else {"tekst": value}


class Regel(str):
    """A line of a list: a text that may know whose word it is. Who does not ask sees the text."""

    __slots__ = ("bron", "herkomst")
    bron: Bron | None
    herkomst: Herkomst | None

    def __new__(
        cls, tekst: str, herkomst: Herkomst | None = None, bron: Bron | None = None
    ) -> Self:
        regel = super().__new__(cls, tekst)
        regel.herkomst, regel.bron = herkomst, bron
        return regel

    @classmethod
    def of(cls, velden: RegelVelden) -> "Regel":
        """The line of what the editor wrote."""
        return cls(velden.tekst, velden.herkomst, velden.bron)

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.no_info_after_validator_function(
            cls.of,
            handler(RegelVelden),
            serialization=core_schema.plain_serializer_function_ser_schema(str),
        )


class Herkomstig(Model):
    """What holds statements: whose word they are, and which fields are somebody else's."""

    herkomst: Herkomst | None = Field(None, description=f"Van wie dit komt: {HERKOMSTEN}")
    herkomst_van: dict[str, Herkomst] = Field(
        {}, description="Velden die van iemand anders komen, veld met herkomst."
    )

    def herkomst_of(self, field: str) -> Herkomst | None:
        """Whose word a field is."""
        return self.herkomst_van.get(field, self.herkomst)


class Stuk(Item, Herkomstig):
    """An item that holds statements."""
