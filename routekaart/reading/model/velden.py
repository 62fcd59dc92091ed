"""The types that the fields of the model are made of.

Every scalar arrives as text; these types say what the text must look like. A type
that refuses raises a `PydanticCustomError` whose first argument is a word that
`reading.refusals` turns into a finding.
"""

import re
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Annotated, Any

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    GetCoreSchemaHandler,
    StringConstraints,
    ValidationInfo,
)
from pydantic_core import CoreSchema, PydanticCustomError, core_schema

from routekaart.reading.model.adressen import (
    file_in_site,
    mail_address,
    phone_number,
    web_address,
)


class Model(BaseModel):
    """The base of everything an editor writes: frozen, and unknown keys are refused."""

    # Most classes are only ever part of another one, which brings its own check of them along.
    model_config = ConfigDict(
        frozen=True, extra="forbid", use_attribute_docstrings=False, defer_build=True
    )


@dataclass(frozen=True)
class Ref:
    """Marks a field whose text is the id of an item of `kind` (a field name of `Inhoud`,
    or `gemeenten`, `sectoren` or `schoolbesturen` of the regio). One check walks over all of them.

    An old id (`was:`) becomes the new one while the model is made: the validation context
    holds for each kind the old ids with the new one.
    """

    kind: str

    def __get_pydantic_core_schema__(
        self, source: Any, handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        return core_schema.with_info_after_validator_function(self._current, handler(source))

    def _current(self, value: str, info: ValidationInfo) -> str:
        renames = (info.context or {}).get(self.kind, {})
        return str(renames.get(value, value))


def _as_bool(value: Any) -> Any:
    """Only `ja` and `nee`: YAML's own yes/no/on/off/true would let typing errors through."""
    if isinstance(value, bool):
        return value
    if value in ("ja", "nee"):
        return value == "ja"
    raise PydanticCustomError("ja_nee", "geen ja of nee")


def _as_number(value: Any) -> Any:
    """Plain digits only: what Python calls a number ("1e5", "1_000", "NaN") is not one here."""
    if isinstance(value, str) and not re.fullmatch(r"[0-9]{1,6}(\.[0-9]{1,3})?", value, re.ASCII):
        raise PydanticCustomError("getal", "geen getal")
    return value


def _whole(value: Decimal) -> Decimal:
    """Whole months, one at least: half a month would count as none."""
    if value < 1 or value % 1:
        raise PydanticCustomError("getal", "geen heel getal")
    return value


def _as_date(value: Any) -> Any:
    """Only year-month-day: pydantic itself would also take a number of seconds."""
    if not isinstance(value, str):
        return value
    if re.match(FAR_AWAY, value):
        raise PydanticCustomError("datum", "te ver weg")
    try:
        if re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", value, re.ASCII):
            return date.fromisoformat(value)
    except ValueError:
        pass
    raise PydanticCustomError("datum", "geen datum")


def _two_years(value: str) -> str:
    """Two years, of which the second follows the first."""
    if not re.fullmatch(SCHOOLJAAR, value) or int(value[5:]) != int(value[:4]) + 1:
        raise PydanticCustomError("schooljaar", "geen schooljaar")
    return value


def _colour(value: str) -> str:
    """Six digits, as every place where one picks a colour shows them."""
    if not re.fullmatch(r"#[0-9a-fA-F]{6}", value, re.ASCII):
        raise PydanticCustomError("kleur", "geen kleur")
    return value.casefold()


FAR_AWAY = r"(?!19|20)[0-9]{4}-"
"""Years that stand for "always" or are a slip: what never comes would be announced as a change."""

ID = r"^[a-z0-9]+([-_][a-z0-9]+)*$"
CODE = r"^[A-Z]{1,2}[1-9][0-9]{0,2}$"
SCHOOLJAAR = r"^20[0-9]{2}-20[0-9]{2}$"

Tekst = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1)]
Id = Annotated[str, StringConstraints(pattern=ID, max_length=60)]
Code = Annotated[str, StringConstraints(pattern=CODE)]
JaNee = Annotated[bool, BeforeValidator(_as_bool)]
Datum = Annotated[date, BeforeValidator(_as_date)]
Aantal = Annotated[Decimal, Field(ge=0, allow_inf_nan=False), BeforeValidator(_as_number)]
Maanden = Annotated[Aantal, AfterValidator(_whole)]
Webadres = Annotated[str, StringConstraints(strip_whitespace=True), AfterValidator(web_address)]
Bestand = Annotated[str, StringConstraints(strip_whitespace=True), AfterValidator(file_in_site)]
Kleur = Annotated[str, StringConstraints(strip_whitespace=True), AfterValidator(_colour)]
Email = Annotated[str, AfterValidator(mail_address)]
Telefoon = Annotated[str, AfterValidator(phone_number)]
Schooljaar = Annotated[str, AfterValidator(_two_years)]

GemeenteId = Annotated[Id, Ref("gemeenten")]
SectorId = Annotated[Id, Ref("sectoren")]
BestuurId = Annotated[Tekst, Ref("schoolbesturen")]
"""A name in free text as long as the region does not list its boards."""
RolId = Annotated[Id, Ref("rollen")]
DomeinId = Annotated[Id, Ref("domeinen")]
OrganisatieId = Annotated[Id, Ref("organisaties")]
VraagId = Annotated[Id, Ref("vragen")]
SignaalId = Annotated[Id, Ref("signalen")]
AdviesId = Annotated[Id, Ref("adviezen")]
FaseId = Annotated[Id, Ref("fasen")]
PlanId = Annotated[Id, Ref("stappenplannen")]
BegripId = Annotated[Id, Ref("begrippen")]
OverlegId = Annotated[Id, Ref("overleggen")]
DocumentId = Annotated[Id, Ref("documenten")]


def code_order(code: str) -> tuple[str, int]:
    """The letters and the number of a code. They sort as people count: A2 before A10."""
    letters = code.rstrip("0123456789")
    return letters, int(code.removeprefix(letters))


class Item(Model):
    """Something with an id. The id is the key or the file name, never a field in the YAML."""

    id: Id
    was: tuple[Id, ...] = Field((), description="Oude ids van dit onderdeel. Die blijven werken.")


class Bron(Model):
    """Where a fact comes from."""

    naam: Tekst = Field(description="Naam van de bron, zoals een lezer die herkent.")
    url: Webadres | None = Field(None, description="Webadres van de bron.")
    vindplaats: Tekst | None = Field(
        None, description="Waar in de bron, bijvoorbeeld: artikel 21a."
    )
    gezien_op: Datum | None = Field(None, description="Datum waarop u de bron hebt gezien.")
