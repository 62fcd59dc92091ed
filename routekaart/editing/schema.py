"""JSON Schema for each kind of file, with the ids of one region as choices.

For editors such as VS Code, which then complete, explain and check while somebody types. A schema
accepts what the reader accepts: a text may be an unquoted number, an amount the name of one.
What no schema can say (that a table has no hole) is for `routekaart controleer`.
"""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import PurePosixPath
from typing import Any

from routekaart.editing.noemen import Names
from routekaart.editing.velden import SINGLES, Veld, Waarde, every_model, fields_of
from routekaart.editing.vormen import NUMBER, VALUES
from routekaart.editing.woorden import describe
from routekaart.reading.model import KINDS, Model
from routekaart.reading.words import SINGULAR

Schema = dict[str, Any]

FOLDER = ".schema"
"""Where the schemas of a region lie: hidden, so that the reader passes it over."""

DIALECT = "http://json-schema.org/draft-07/schema#"
"""The one that every editor knows."""

PART = "-aanvulling"
"""Of an item that a layer below has too one writes what differs: nothing is required."""


def schemas(names: Names) -> dict[str, bytes]:
    """The file of each schema: of what there is one of, of every kind, and of one item of it."""
    maker = _Maker(names)
    return {f"{name}.json": _dumped(schema) for name, schema in maker.files()}


def schema_files(names: Names) -> dict[str, bytes]:
    """The same, as they lie in the folder of the region."""
    return {f"{FOLDER}/{name}": content for name, content in schemas(names).items()}


def schema_for(path: str, names: Names) -> str:
    """The name of the schema for a file of the region: `signalen/vaak-ziek.yaml`."""
    place = PurePosixPath(path)
    kind = place.parent.name
    if not kind:
        return f"{place.stem}.json"
    part = PART if place.stem in names.below.get(kind, ()) else ""
    return f"{SINGULAR[kind]}{part}.json"


def schema_line(path: str, names: Names) -> str:
    """The first line of a file, with which an editor finds the schema."""
    up = "../" * (len(PurePosixPath(path).parts) - 1)
    return f"# yaml-language-server: $schema={up}{FOLDER}/{schema_for(path, names)}\n"


def settings(names: Names) -> dict[str, bytes]:
    """What VS Code needs to know, for files that have no such line. It asks no other server."""
    places = {f"{name}.yaml": f"{name}.json" for name in (*SINGLES, *KINDS)}
    places |= {f"{kind}/*.yaml": f"{SINGULAR[kind]}{_part(names, kind)}.json" for kind in KINDS}
    found = {f"./{FOLDER}/{schema}": place for place, schema in places.items()}
    told = {"yaml.schemas": found, "yaml.schemaStore.enable": False, "yaml.format.enable": False}
    return {
        ".vscode/settings.json": _dumped(told),
        ".vscode/extensions.json": _dumped({"recommendations": ["redhat.vscode-yaml"]}),
    }


def _part(names: Names, kind: str) -> str:
    """A folder has one schema, so where some of its items may be a part, all may."""
    return PART if names.below.get(kind) else ""


@dataclass(frozen=True)
class _Maker:
    names: Names

    def files(self) -> Iterator[tuple[str, Schema]]:
        for name, model in SINGLES.items():
            yield name, self._file(self._single(name, model), f"{name}.yaml")
        for kind, item in KINDS.items():
            yield kind, self._file(self._collection(kind, item), f"{kind}.yaml")
            singular = SINGULAR[kind]
            yield singular, self._file(_ref(item), f"een {singular}")
            part = _or_nothing(_ref(item, PART))
            yield f"{singular}{PART}", self._file(part, f"een {singular} (aanvulling)")

    def _file(self, schema: Schema, title: str) -> Schema:
        """A schema with what it refers to, so that each file can do without the others."""
        used = dict(self._used(schema, {}))
        return {"$schema": DIALECT, "title": title, **schema, "definitions": used}

    def _used(self, schema: Any, found: Schema) -> Schema:
        for name in _named(schema):
            if name not in found:
                found[name] = self._definitions[name]
                self._used(found[name], found)
        return found

    @cached_property
    def _definitions(self) -> Schema:
        """Everything that can be referred to: models whole and in part, and the ids of a kind."""
        models = [(model, part) for model in every_model() for part in ("", PART)]
        made = {f"{model.__name__}{part}": self._model(model, part) for model, part in models}
        made |= {kind: self.names.choices(kind) or VALUES["id"] for kind in SINGULAR}
        return made | {"getal": {"anyOf": [*NUMBER, *self.names.amounts()]}}

    def _single(self, name: str, model: type[Model]) -> Schema:
        """Without the fields that the layer below has said already."""
        made = self._model(model, "")
        made["required"] = [one for one in made["required"] if one not in self.names.said(name)]
        return made

    def _collection(self, kind: str, item: type[Model]) -> Schema:
        below = sorted(self.names.below.get(kind, ()))
        return {
            "type": ["object", "null"],
            "propertyNames": VALUES["id"],
            "properties": {id_: _or_nothing(_ref(item, PART)) for id_ in below},
            "additionalProperties": _ref(item),
        }

    def _model(self, model: type[Model], part: str) -> Schema:
        fields = fields_of(model)
        taken_over = {"eenheid"} if self._takes_over(fields) else set()
        needed = [one.naam for one in fields if one.is_verplicht and one.naam not in taken_over]
        return {
            "type": "object",
            "additionalProperties": False,
            "required": [] if part else needed,
            "properties": {veld.naam: self._field(veld, part) for veld in fields},
        }

    def _takes_over(self, fields: tuple[Veld, ...]) -> bool:
        """Whether an amount may be the name of one, which brings its unit along."""
        return any(one.waarde.vorm == "getal" for one in fields) and bool(self.names.of("getallen"))

    def _field(self, veld: Veld, part: str) -> Schema:
        schema = self._value(veld.waarde, part)
        if part or not veld.is_verplicht:
            schema = _or_nothing(schema)
        if "$ref" in schema:
            schema = {"allOf": [schema]}  # beside a reference nothing is read
        return {"description": f"{veld.uitleg}\n\n{describe(veld.waarde)}", **schema}

    def _value(self, waarde: Waarde, part: str) -> Schema:
        match waarde.vorm:
            case "velden":
                assert waarde.model
                return _ref(waarde.model, part)
            case "regel":
                assert waarde.model
                return {"anyOf": [dict(VALUES["tekst"]), _ref(waarde.model)]}
            case "keuze":
                return {"enum": list(waarde.keuzes)}
            case "lijst":
                return self._list(waarde)
            case "bij_id":
                return self._mapping(waarde, part)
            case "getal":
                return _to("getal")
        is_listed = waarde.kind and (waarde.vorm == "id" or self.names.of(waarde.kind))
        return _to(waarde.kind) if is_listed else dict(VALUES[waarde.vorm])

    def _list(self, waarde: Waarde, inner: Schema | None = None) -> Schema:
        """A list is replaced whole, so a part of one is no part."""
        assert waarde.inner
        each = inner or self._value(waarde.inner, "")
        many = {"type": "array", "items": each, "minItems": waarde.least}
        return {"anyOf": [each, many]} if waarde.may_be_single else many

    def _mapping(self, waarde: Waarde, part: str) -> Schema:
        assert waarde.key
        assert waarde.inner
        if waarde.key.kind == "vragen":
            answers = {
                vraag: self._answers(waarde.inner, keuzes)
                for vraag, keuzes in self.names.antwoorden.items()
            }
            return {"type": "object", "properties": answers, "additionalProperties": False}
        each = self._value(waarde.inner, part)
        return {
            "type": "object",
            "propertyNames": dict(VALUES[waarde.key.vorm]),
            "additionalProperties": _or_nothing(each) if part else each,
            "minProperties": 0 if part else waarde.least,
        }

    def _answers(self, waarde: Waarde, keuzes: tuple[str, ...]) -> Schema:
        choice = self.names.enum(keuzes) or dict(VALUES["id"])
        return self._list(waarde, choice) if waarde.vorm == "lijst" else choice


def _ref(model: type[Model], part: str = "") -> Schema:
    return _to(f"{model.__name__}{part}")


def _to(name: str) -> Schema:
    return {"$ref": f"#/definitions/{name}"}


def _named(schema: Any) -> Iterator[str]:
    """The definitions that a schema refers to."""
    if isinstance(schema, dict):
        if isinstance(schema.get("$ref"), str):
            yield schema["$ref"].rpartition("/")[2]
        for part in schema.values():
            yield from _named(part)
    elif isinstance(schema, list):
        for part in schema:
            yield from _named(part)


def _or_nothing(schema: Schema) -> Schema:
    """The same, or no value: as if the field was not written; in a layer it takes away."""
    if isinstance(schema.get("type"), str):
        return {**schema, "type": [schema["type"], "null"]}
    if isinstance(schema.get("type"), list):
        return {**schema, "type": [*schema["type"], "null"]}
    if "enum" in schema:
        return {**schema, "enum": [*schema["enum"], None]}
    return {"anyOf": [schema, {"type": "null"}]}


def _dumped(data: Mapping[str, Any]) -> bytes:
    return f"{json.dumps(data, ensure_ascii=False, indent=1)}\n".encode()
