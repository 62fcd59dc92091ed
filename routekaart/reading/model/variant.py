"""A variant: what is different about an item for some schools, gemeenten, signals or days."""

from collections.abc import Mapping
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


Known = Mapping[str, str | None]
"""What is known of a school: `gemeente`, `sector`, `schoolbestuur` and `signaal`, each with an id.
None is one that has no id here."""
FIELDS = {
    "gemeente": "gemeenten",
    "sector": "sectoren",
    "schoolbestuur": "schoolbesturen",
    "signaal": "signalen",
}


class VoorWie(Model):
    """For whom something holds. A field left out means: for all."""

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

    @model_validator(mode="after")
    def _says_something(self) -> Self:
        if not any(getattr(self, name) for name in type(self).model_fields):
            raise PydanticCustomError("voor_wie", "voor iedereen")
        return self

    def may_be(self, known: Known) -> bool:
        """Whether it may hold for a school of which this is known."""
        named = ((getattr(self, FIELDS[name]), id_) for name, id_ in known.items())
        return all(not ids or id_ in ids for ids, id_ in named)


class Voor(VoorWie):
    """For whom and when a variant holds. A field left out means: for all, or always."""

    geldig_vanaf: Datum | None = Field(None, description="Vanaf deze dag.")
    geldig_tot: Datum | None = Field(None, description="Tot deze dag.")

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
