"""Everything that a region says and what was decided about it, as JSON with its own schema."""

from datetime import date
from decimal import Decimal
from enum import Enum
from functools import cache
from typing import Any

from pydantic import BaseModel, ConfigDict, Field
from pydantic.json_schema import GenerateJsonSchema, JsonSchemaValue
from pydantic_core import core_schema

from routekaart.deciding.contacts import area_of, organisaties_for
from routekaart.deciding.tables.diagram import Leaf, Path, paths
from routekaart.reading.model import VARYING, Inhoud, Regel, RegelVelden, Route, Signaal
from routekaart.showing.data.organisations import dump
from routekaart.showing.telling import links
from routekaart.showing.telling.open_data import SCHEMA, VERSIE
from routekaart.showing.telling.region import Region


class Weg(BaseModel):
    """One path through the guide: the answers that were asked, and where they lead."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    antwoorden: dict[str, str] = Field(
        description="De antwoorden, vraag met antwoord, op volgorde."
    )
    adviezen: tuple[str, ...] = Field(description="De adviezen die dan gelden, op volgorde.")
    organisaties: tuple[str, ...] = Field(description="Tot wie die leiden.")
    pagina: str = Field(description="De pagina, vanaf de start van de site.")


class Gegevens(BaseModel):
    """All open data of one region."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    schema_: str = Field(alias="$schema", description="Het schema, naast dit bestand.")
    versie: str = Field(description="Versie van dit schema, niet van de inhoud.")
    peildatum: date = Field(description="De dag waarvoor dit geldt.")
    volgende_verandering: date | None = Field(
        None, description="De dag waarop de inhoud vanzelf verandert."
    )
    inhoud: Inhoud = Field(description="Wat de redacteur schreef, met de landelijke laag erin.")
    keuzehulp: dict[str, tuple[Weg, ...]] = Field(
        description="Per signaal elke weg. De wegen sluiten elkaar uit en zijn samen volledig."
    )


class _Numbers(GenerateJsonSchema):
    """Amounts are numbers here, as they are in the file."""

    def decimal_schema(self, schema: core_schema.DecimalSchema) -> JsonSchemaValue:
        """A number, with its bound."""
        bound = {"minimum": int(schema["ge"])} if "ge" in schema else {}
        return {"type": "number", **bound}


def as_json(region: Region) -> bytes:
    """The region. What is not filled in is left out; a list is there, empty or not."""
    data = Gegevens.model_construct(
        schema_=SCHEMA.removeprefix(links.GEGEVENS),
        versie=VERSIE,
        peildatum=region.peildatum,
        volgende_verandering=region.next_change,
        inhoud=_holding(region.inhoud),
        keuzehulp={
            id_: tuple(
                _weg(region, region.inhoud.signalen[id_], path)
                for path in paths(diagram)
                if isinstance(path.end, Leaf)
            )
            for id_, diagram in region.decisions.diagrammen.items()
        },
    )
    told = _plain(data)
    return dump({"$schema": told.pop("schema_"), **told})


@cache
def as_schema() -> bytes:
    """The JSON Schema of the same, made from the model: the same for every region."""
    schema = Gegevens.model_json_schema(schema_generator=_Numbers)
    whole = schema["$defs"]["RegelVelden"]
    about_line = "Een regel: een tekst, of met van wie hij komt als dat anders is dan de rest."
    schema["$defs"]["RegelVelden"] = {
        "description": about_line,
        "anyOf": [{"type": "string"}, whole],
    }
    about = {
        "$schema": _Numbers.schema_dialect,
        "$comment": f"Routekaart, open data, versie {VERSIE}. Beschrijvingen zijn Nederlands.",
    }
    return dump({**about, **schema})


def _holding(inhoud: Inhoud) -> Inhoud:
    """Without the rows and variants that do not hold on the day: only their place is left."""
    signalen = {id_: _without_empty(signaal) for id_, signaal in inhoud.signalen.items()}
    varying = {
        kind: {id_: _holding_now(item) for id_, item in getattr(inhoud, kind).items()}
        for kind in VARYING
    }
    return inhoud.replaced(signalen=signalen, **varying)


def _holding_now(item: Any) -> Any:
    left = tuple(one for one in item.varianten if not one.voor.is_for_nobody)
    same = len(left) == len(item.varianten)
    return item if same else item.model_copy(update={"varianten": left})


def _without_empty(signaal: Signaal) -> Signaal:
    def full(rows: tuple[Route, ...]) -> tuple[Route, ...]:
        return tuple(row for row in rows if row.dan)

    rows = {"routes": full(signaal.routes), "aanvullend": full(signaal.aanvullend)}
    return signaal.model_copy(update=rows)


def _weg(region: Region, signaal: Signaal, path: Path) -> Weg:
    inhoud = region.inhoud
    assert isinstance(path.end, Leaf)
    area = area_of(inhoud, path.antwoorden, signaal.sectoren)
    adviezen = (inhoud.adviezen[id_] for id_ in path.end.adviezen)
    found = (org.id for advies in adviezen for org in organisaties_for(inhoud, advies, area))
    return Weg(
        antwoorden=dict(path.antwoorden),
        adviezen=path.end.adviezen,
        organisaties=tuple(dict.fromkeys(found)),
        pagina=links.stap(inhoud, signaal.id, path.antwoorden),
    )


def _plain(value: Any) -> Any:
    """The value as the YAML would have it, without the fields that say nothing."""
    match value:
        case BaseModel():
            told = {name: getattr(value, name) for name in type(value).model_fields}
            return {name: _plain(one) for name, one in told.items() if one is not None}
        case dict():
            return {key: _plain(one) for key, one in value.items()}
        case tuple():
            return [_plain(one) for one in value]
        case Regel() if value.herkomst or value.bron:
            return _plain(RegelVelden(tekst=value, herkomst=value.herkomst, bron=value.bron))
    return _scalar(value)


def _scalar(value: Any) -> Any:
    match value:
        case Decimal():
            return int(value) if value == value.to_integral_value() else float(value)
        case date():
            return value.isoformat()
        case Enum():
            return value.value
    return value
