"""The types that the fields of the model are made of.

Every scalar arrives as text; these types say what the text must look like. A type
that refuses raises a `PydanticCustomError` whose first argument is a word that
`reading.refusals` turns into a finding.
"""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Annotated, Any
from urllib.parse import urlsplit

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    StringConstraints,
)
from pydantic_core import PydanticCustomError


class Model(BaseModel):
    """The base of everything an editor writes: frozen, and unknown keys are refused."""

    model_config = ConfigDict(frozen=True, extra="forbid", use_attribute_docstrings=False)


@dataclass(frozen=True)
class Ref:
    """Marks a field whose text is the id of an item of `kind` (a field name of `Inhoud`,
    or `gemeenten` or `sectoren` of the regio). One check walks over all of them."""

    kind: str


def _as_bool(value: Any) -> Any:
    """Only `ja` and `nee`: YAML's own yes/no/on/off/true would let typing errors through."""
    if isinstance(value, bool):
        return value
    if value in ("ja", "nee"):
        return value == "ja"
    raise PydanticCustomError("ja_nee", "geen ja of nee")


def _safe_url(value: str) -> str:
    """Only http and https with a host: `javascript:` and its kin never reach a page."""
    parts = urlsplit(value)
    if (
        parts.scheme not in ("http", "https")
        or not parts.hostname
        or set(value) & set(' "<>\\^`{|}')
    ):
        raise PydanticCustomError("webadres", "geen webadres")
    return value


def _relative_path(value: str) -> str:
    """A file inside the site: no scheme, no absolute path, no way up."""
    parts = urlsplit(value)
    if parts.scheme or parts.netloc or value.startswith(("/", "\\")) or ".." in value.split("/"):
        raise PydanticCustomError("bestand", "geen bestand binnen de site")
    return value


Tekst = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1)]
Id = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+([-_][a-z0-9]+)*$", max_length=60)]
Code = Annotated[str, StringConstraints(pattern=r"^[A-Z]{1,2}[1-9][0-9]{0,2}$")]
JaNee = Annotated[bool, BeforeValidator(_as_bool)]
Datum = Annotated[date, Field(strict=False)]
Aantal = Annotated[Decimal, Field(ge=0, allow_inf_nan=False)]
Webadres = Annotated[str, StringConstraints(strip_whitespace=True), AfterValidator(_safe_url)]
Bestand = Annotated[str, StringConstraints(strip_whitespace=True), AfterValidator(_relative_path)]
Email = Annotated[
    str, StringConstraints(pattern=r"^[A-Za-z0-9._%+-]+@[A-Za-z0-9.-]+\.[A-Za-z]{2,}$")
]
Telefoon = Annotated[str, StringConstraints(pattern=r"^\+?[0-9][0-9 ()-]{1,19}$")]
Schooljaar = Annotated[str, StringConstraints(pattern=r"^20[0-9]{2}-20[0-9]{2}$")]

GemeenteId = Annotated[Id, Ref("gemeenten")]
SectorId = Annotated[Id, Ref("sectoren")]
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
