"""What pydantic refuses, in the words and at the place of the editor."""

import re
from collections.abc import Callable, Iterator
from functools import cache, partial
from itertools import islice
from typing import Any

from pydantic import ValidationError

from routekaart.reading.catalogue import finding
from routekaart.reading.finding import Finding
from routekaart.reading.hints import hint_for
from routekaart.reading.model import Model
from routekaart.reading.model.velden import CODE, ID
from routekaart.reading.nearest import did_you_mean, nearest
from routekaart.reading.nodes import Empty, Fields, Listing, Text
from routekaart.reading.shape import model_at
from routekaart.reading.slips import hint_for_colon, name_odd
from routekaart.reading.source import Source, Step
from routekaart.reading.told import MOST
from routekaart.reading.words import describe, item_name

Path = tuple[Step, ...]

# pydantic's name for a mistake in a text -> our code.
_TEXT_CODES = {
    "literal_error": "RK203",
    "enum": "RK203",
    "getal": "RK204",
    "datum": "RK205",
    "ja_nee": "RK206",
    "webadres": "RK207",
    "string_too_long": "RK211",
    "string_too_short": "RK216",
    "schooljaar": "RK217",
    "bestand": "RK218",
    "email": "RK208",
    "telefoon": "RK209",
    "tijdstip": "RK233",
    "kleur": "RK235",
}
_PATTERN_CODES = {CODE: "RK210", ID: "RK211"}
# Mistakes in the fields of one thing together.
_GROUP_CODES = {
    "dubbele_grens": "RK219",
    "een_doel": "RK220",
    "organisatie_of_naam": "RK221",
    "termijn": "RK222",
    "wie_of_rol": "RK223",
    "voor_wie": "RK228",
    "variant": "RK229",
}

_COMMA = "Staat er een komma in de tekst? Zet dan de hele tekst tussen aanhalingstekens."

_EACH_ITS_ID = "Zet eronder, ingesprongen, voor elk onderdeel een regel met een id."


def explain(
    error: ValidationError, model: type[Model], source: Source, path: Path
) -> Iterator[Finding]:
    """A finding for each mistake in one item, each at the value or key that is wrong."""
    explainer = _Explainer(model, source, path)
    details: list[Any] = error.errors(include_url=False)
    excused = {*explainer.misspelt(details), *_emptied(details)}
    for detail in details:
        if (detail["type"], detail["loc"]) not in excused:
            yield explainer.explain(detail)


def _emptied(details: list[Any]) -> Iterator[tuple[str, Path]]:
    """The lists that are only too short because what stands in them is wrong, which is told."""
    around = {detail["loc"][:end] for detail in details for end in range(len(detail["loc"]))}
    return (("too_short", loc) for loc in around)


def refuse_id(model: type[Model], source: Source, path: Path) -> Finding:
    """The finding for an editor who writes the id in the item as well."""
    hint = "De id is de sleutel of de naam van het bestand. Haal deze regel weg."
    where = _Explainer(model, source, path).container(())
    return finding("RK201", source.key(*path, "id"), veld="id", waar=where, hint=hint)


class _Explainer:
    """Turns the mistakes in the item at `path` into findings."""

    def __init__(self, model: type[Model], source: Source, path: Path) -> None:
        self.model, self.source, self.path = model, source, path

    def misspelt(self, details: list[Any]) -> Iterator[tuple[str, Path]]:
        """The missing fields that are there under a misspelt name: one mistake, one finding."""
        missing = [detail["loc"] for detail in details if detail["type"] == "missing"]
        extras = (detail for detail in details if detail["type"] == "extra_forbidden")
        for detail in islice(extras, MOST if missing else 0):
            *inside, name = detail["loc"]
            beside = [loc[-1] for loc in missing if list(loc[:-1]) == inside]
            if meant := nearest(str(name), beside):
                yield "missing", (*inside, meant)

    def explain(self, detail: Any) -> Finding:
        """One mistake."""
        kind, loc = detail["type"], self._written(tuple(detail["loc"]))
        if loc == ("id",) or loc[-1:] == ("[key]",):
            return self._bad_key(loc)
        node = self.source.node(*self.path, *loc)
        special: dict[str, Callable[[Path], Finding]] = {
            "extra_forbidden": self._unknown,
            "missing": self._missing,
            "too_short": self._too_few,
        }
        if kind in special:
            return special[kind](loc)
        if kind in _GROUP_CODES:
            return self._at(_GROUP_CODES[kind], loc, **detail.get("ctx", {}))
        if isinstance(node, Empty):
            return self._at("RK216", loc)
        if kind in ("model_type", "model_attributes_type", "dict_type"):
            return self._no_fields(loc)
        if kind == "tuple_type":
            return self._at("RK212", loc)
        if isinstance(node, Fields | Listing):
            return self._at("RK213", loc, gevonden=describe(node))
        return self._bad_text(loc, detail)

    def _written(self, loc: Path) -> Path:
        """The path as the editor wrote it: a line may be a bare text instead of fields."""
        is_bare = loc[-1:] == ("tekst",) and not isinstance(
            self.source.node(*self.path, *loc[:-1]), Fields
        )
        return loc[:-1] if is_bare and isinstance(loc[-2], int) else loc

    def container(self, loc: Path) -> str:
        """What the fields at a place belong to: `"contact" van organisatie "blp"`."""
        kind, *rest = self.path
        item = item_name(str(kind), str(rest[0])) if rest else f"{kind}.yaml"
        names = [str(step) for step in loc if isinstance(step, str)]
        return f'"{names[-1]}" van {item}' if names else item

    def _bad_key(self, loc: Path) -> Finding:
        path = self.path if loc == ("id",) else (*self.path, *loc[:-1])
        key = str(path[-1])
        guess = partial(hint_for, "RK211", key)
        return finding("RK211", self.source.key(*path), waarde=key, guess=guess)

    def _unknown(self, loc: Path) -> Finding:
        known = _field_names(model_at(self.model, loc[:-1]))
        name = str(loc[-1])
        return finding(
            "RK201",
            self.source.key(*self.path, *loc),
            veld=name,
            waar=self.container(loc[:-1]),
            bekend=known,
            guess=lambda: _hint_for_field(name, known),
        )

    def _missing(self, loc: Path) -> Finding:
        owner = model_at(self.model, loc[:-1])
        field = owner.model_fields[str(loc[-1])] if owner else None
        return finding(
            "RK202",
            self.source.key(*self.path, *loc),
            veld=loc[-1],
            waar=self.container(loc[:-1]),
            uitleg=(field.description if field else None) or "een waarde.",
        )

    def _too_few(self, loc: Path) -> Finding:
        return self._at("RK215", loc)

    def _no_fields(self, loc: Path) -> Finding:
        node = self.source.node(*self.path, *loc)
        known = _field_names(model_at(self.model, loc))
        hint = "" if known else _EACH_ITS_ID
        if isinstance(node, Text):
            hint = hint_for_colon(node.value) or hint
        return self._at("RK214", loc, gevonden=describe(node), bekend=known, hint=hint)

    def _bad_text(self, loc: Path, detail: Any) -> Finding:
        code = _TEXT_CODES.get(detail["type"]) or _PATTERN_CODES.get(
            detail.get("ctx", {}).get("pattern"), "RK213"
        )
        value = str(detail["input"])
        choices = re.findall(r"'([^']*)'", str(detail.get("ctx", {}).get("expected", "")))
        return self._at(
            code,
            loc,
            waarde=value,
            gevonden="iets anders",
            keuzes=choices,
            guess=lambda: hint_for(code, value, choices),
        )

    def _at(self, code: str, loc: Path, **fields: Any) -> Finding:
        names = [step for step in (*self.path, *loc) if isinstance(step, str)]
        where = self.source.at(*self.path, *loc)
        return finding(code, where, **{"veld": names[-1], **fields})


@cache
def _field_names(model: type[Model] | None) -> str:
    return ", ".join(name for name in (model.model_fields if model else ()) if name != "id")


def _hint_for_field(name: str, known: str) -> str:
    is_sentence = " " in name
    return name_odd(name) or did_you_mean(name, known.split(", ")) or _COMMA * is_sentence
