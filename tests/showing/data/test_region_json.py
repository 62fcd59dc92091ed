"""The region as JSON: as its own schema says, whole, and the same as the model."""

import json
from datetime import date
from decimal import Decimal
from enum import Enum
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from routekaart.deciding.walk import walk
from routekaart.reading.model import Herkomst, Model, Regel
from routekaart.showing.data.region_json import Gegevens, as_json, as_schema
from routekaart.showing.everything import outputs
from routekaart.showing.telling import links
from routekaart.showing.telling.region import Region
from tests.support.golden import Golden

BELOFTE = Path(__file__).parent / "golden" / "regio-1.json"


@pytest.fixture(scope="module")
def schema() -> dict[str, Any]:
    found = json.loads(as_schema())
    assert isinstance(found, dict)
    return found


def test_the_schema_is_one(schema: dict[str, Any]) -> None:
    Draft202012Validator.check_schema(schema)


def test_the_region_is_as_the_schema_says(region: Region, schema: dict[str, Any]) -> None:
    errors = Draft202012Validator(schema).iter_errors(json.loads(as_json(region)))
    assert [(list(error.path), error.message) for error in errors] == []


@pytest.mark.parametrize(
    ("path", "value"),
    [
        (("keuzehulp", "weg", 0, "adviezen"), "meld"),
        (("inhoud", "organisaties", "jeugdteam", "naam"), None),
        (("inhoud", "organisaties", "jeugdteam", "leerling"), "x"),
        (("inhoud", "regio", "houdbaarheid"), "12"),
        (("peildatum",), 5),
    ],
)
def test_the_schema_refuses_what_is_wrong(
    rijk: Region, schema: dict[str, Any], path: tuple[Any, ...], value: Any
) -> None:
    data = json.loads(as_json(rijk))
    place = data
    for step in path[:-1]:
        place = place[step]
    place[path[-1]] = value
    assert not Draft202012Validator(schema).is_valid(data)


def test_nothing_of_the_model_is_lost(region: Region) -> None:
    """Every value that the model holds stands at its own place in the file."""
    assert list(_differences(region.inhoud, json.loads(as_json(region))["inhoud"], "inhoud")) == []


def _differences(value: Any, found: Any, place: str) -> list[str]:
    match value:
        case Model():
            told = {name: getattr(value, name) for name in type(value).model_fields}
            filled = {name: one for name, one in told.items() if one is not None}
            return _differences(filled, found, place)
        case dict():
            if list(value) != list(found):
                return [f"{place}: {list(value)} {list(found)}"]
            every = [(value[key], found[key], f"{place}.{key}") for key in value]
        case tuple():
            every = [(*both, place) for both in zip(value, found, strict=True)]
        case Regel() if isinstance(found, dict):
            line = {"tekst": value, "herkomst": value.herkomst, "bron": value.bron}
            return _differences({k: one for k, one in line.items() if one}, found, place)
        case _:
            return [] if _plain(value) == found else [place]
    return [one for item in every for one in _differences(*item)]


def _plain(value: Any) -> Any:
    match value:
        case Decimal():
            return float(value)
        case Enum():
            return value.value
        case date():
            return value.isoformat()
    return value


def test_a_line_with_an_origin_of_its_own_says_so(rijk: Region) -> None:
    team = rijk.inhoud.organisaties["jeugdteam"]
    lines = (Regel("Helpen", Herkomst.WET), Regel("Luisteren"))
    other = team.model_copy(update={"wat_doen_zij": lines})
    every = {**rijk.inhoud.organisaties, "jeugdteam": other}
    inhoud = rijk.inhoud.replaced(organisaties=every)
    data = json.loads(as_json(Region(inhoud, rijk.decisions, rijk.peildatum)))
    told = data["inhoud"]["organisaties"]["jeugdteam"]["wat_doen_zij"]
    assert told == [{"tekst": "Helpen", "herkomst": "wet"}, "Luisteren"]


def test_each_way_ends_where_the_keuzehulp_ends(region: Region) -> None:
    ways = json.loads(as_json(region))["keuzehulp"]
    assert ways.keys() == region.decisions.diagrammen.keys()
    pages = {output.path for output in outputs(region)}
    for signaal, told in ways.items():
        for way in told:
            walked = walk(region.inhoud, region.decisions, signaal, way["antwoorden"])
            assert walked.volgende_vraag is None
            assert list(walked.adviezen) == way["adviezen"]
            everybody = dict.fromkeys(org for found in walked.organisaties for org in found)
            assert list(everybody) == way["organisaties"]
            assert links.page_path(way["pagina"]) in pages


def test_a_row_that_does_not_hold_is_not_told(rijk: Region, schema: dict[str, Any]) -> None:
    """On another day it holds: of today only its place is known."""
    weg = rijk.inhoud.signalen["weg"]
    empty = weg.aanvullend[0].model_copy(update={"dan": ()})
    without = weg.model_copy(update={"aanvullend": (empty,)})
    inhoud = rijk.inhoud.replaced(signalen={**rijk.inhoud.signalen, "weg": without})
    data = json.loads(as_json(Region(inhoud, rijk.decisions, rijk.peildatum)))
    assert data["inhoud"]["signalen"]["weg"]["aanvullend"] == []
    assert Draft202012Validator(schema).is_valid(data)


def test_what_was_promised_is_still_there(schema: dict[str, Any], golden: Golden) -> None:
    """Other programs read this. What is new may come in at any time; what goes or becomes another
    kind of thing raises the first number of `open_data.VERSIE`, and this gets a file of its own."""
    now = {f"{name}: {_kind(field)}" for name, field in _fields(schema)}
    if not BELOFTE.is_file():
        golden(BELOFTE, json.dumps(sorted(now), indent=1) + "\n")
    promised = set(json.loads(BELOFTE.read_text("utf-8")))
    assert promised - now == set()
    assert len(promised) > 200


def _fields(schema: dict[str, Any]) -> list[tuple[str, dict[str, Any]]]:
    parts = {Gegevens.__name__: schema, **schema["$defs"]}
    return [
        (f"{part}.{name}", field)
        for part, about in parts.items()
        for name, field in about.get("properties", {}).items()
    ]


def _kind(field: dict[str, Any]) -> str:
    """What a field is, without what may be told better another time."""
    if "anyOf" in field:
        return " of ".join(_kind(one) for one in field["anyOf"])
    if "$ref" in field:
        return str(field["$ref"]).rpartition("/")[2]
    if "items" in field:
        return f"lijst van {_kind(field['items'])}"
    return str(field.get("format") or field.get("type") or "iets")
