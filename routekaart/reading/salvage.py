"""What still stands in an item that was refused: to check what it names, never to publish.

A wrong code in a signal must not hide that one of its rows names an advice that is not there.
"""

from collections.abc import Mapping
from functools import cache
from typing import Any, TypeVar, cast

from pydantic import TypeAdapter, ValidationError

from routekaart.reading.model import Model
from routekaart.reading.shape import hints

M = TypeVar("M", bound=Model)


def salvage(model: type[M], data: Mapping[str, Any], context: Any, error: ValidationError) -> M:
    """The item without the points of lists and the fields that are wrong; a field that is needed
    and is not there is None."""
    wrong = {one["loc"] for one in error.errors(include_url=False) if one["loc"]}
    fields = {str(loc[0]) for loc in wrong}
    found = {name: data[name] for name in data if name not in fields}
    for name in fields & data.keys():
        found[name] = _pruned(data[name], {loc[1:] for loc in wrong if loc[0] == name})
    valid = {
        name: value
        for name in found.keys() & model.model_fields.keys()
        if (value := _validated(model, name, found[name], context)) is not None
    }
    needed = {name: None for name, field in model.model_fields.items() if field.is_required()}
    gone = {name: None for name in fields if name not in valid and name in model.model_fields}
    return cast("M", model.model_construct(**{**needed, **gone, **valid}))


def _pruned(value: Any, wrong: set[tuple[str | int, ...]]) -> Any:
    """A list or mapping without the points in which something is wrong; else None."""
    points = {loc[0] for loc in wrong if loc}
    if isinstance(value, list) and all(wrong):
        return [point for number, point in enumerate(value) if number not in points]
    if isinstance(value, dict) and all(wrong):
        return {name: point for name, point in value.items() if name not in points}
    return None


def _validated(model: type[Model], name: str, value: Any, context: Any) -> Any:
    try:
        return _adapter(model, name).validate_python(value, context=context)
    except ValidationError:
        return None


@cache
def _adapter(model: type[Model], name: str) -> TypeAdapter[Any]:
    return TypeAdapter(hints(model)[name])
