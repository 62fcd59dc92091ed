"""A variant: what is different about an item for some schools, gemeenten, signals or days."""

from typing import Self, TypeVar

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from routekaart.reading.model.velden import (
    BestuurId,
    Datum,
    GemeenteId,
    Item,
    Model,
    SectorId,
    SignaalId,
)

T = TypeVar("T", bound=Item)


class Voor(Model):
    """For whom and when a variant holds. A field left out means: for all, or always."""

    gemeenten: tuple[GemeenteId, ...] | None = Field(
        None, min_length=1, description="Alleen in deze gemeenten."
    )
    sectoren: tuple[SectorId, ...] | None = Field(
        None, min_length=1, description="Alleen voor deze onderwijssoorten."
    )
    schoolbesturen: tuple[BestuurId, ...] | None = Field(
        None, min_length=1, description="Alleen voor scholen van deze besturen."
    )
    signalen: tuple[SignaalId, ...] | None = Field(
        None, min_length=1, description="Alleen bij deze signalen."
    )
    geldig_vanaf: Datum | None = Field(None, description="Vanaf deze dag.")
    geldig_tot: Datum | None = Field(None, description="Tot deze dag.")

    @model_validator(mode="after")
    def _says_something(self) -> Self:
        if all(getattr(self, name) is None for name in type(self).model_fields):
            raise PydanticCustomError("voor_wie", "voor iedereen")
        return self

    @property
    def is_for_nobody(self) -> bool:
        """Whether it does not hold today; see `nobody`."""
        return self.gemeenten == ()

    def nobody(self) -> Self:
        """The same on a day on which it does not hold."""
        return self.model_copy(update={"gemeenten": ()})


class Variant(Model):
    """What differs. A field that stands here takes the place of that of the item; all others stay
    as they are."""

    voor: Voor = Field(description="Voor wie en wanneer dit anders is.")

    @model_validator(mode="after")
    def _differs(self) -> Self:
        if not self.differs:
            raise PydanticCustomError("variant", "niets anders")
        return self

    @property
    def differs(self) -> dict[str, object]:
        """The fields that are different, with their value."""
        names = (name for name in type(self).model_fields if name != "voor")
        return {name: value for name in names if (value := getattr(self, name)) is not None}

    def on(self, item: T) -> T:
        """The item as it is where this variant holds."""
        return item.model_copy(update={**self.differs, "varianten": ()})
