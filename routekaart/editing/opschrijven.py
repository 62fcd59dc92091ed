"""A value as YAML that people read: bare where that says the same, else between quotes."""

import json
from typing import Any

from routekaart.reading.composer import compose
from routekaart.reading.nodes import Fields, Text

Value = str | list[Any] | dict[str, Any] | None
"""What is written: a text, a list of texts, fields, or nothing."""


def render(value: Value, *, is_flow: bool = False, style: str | None = None) -> str:
    """A value on one line: bare where that says the same, else between quotes."""
    if value is None:
        return "~"
    if isinstance(value, list):
        return f"[{', '.join(render(each, is_flow=True) for each in value)}]"
    if isinstance(value, dict):
        fields = (f"{name}: {render(each, is_flow=True)}" for name, each in value.items())
        return f"{{{', '.join(fields)}}}"
    if style == "'" and "\n" not in value:
        return "'" + value.replace("'", "''") + "'"
    if style != '"' and _may_be_bare(value, is_flow):
        return value
    return json.dumps(value, ensure_ascii=False)


def entry(name: str, value: Value) -> str:
    """A field on lines of its own; a list of sentences or of rows has a line for each."""
    if isinstance(value, list) and any(isinstance(one, dict) or " " in one for one in value):
        return "\n".join((f"{name}:", *(f"  - {_point(one)}" for one in value)))
    if isinstance(value, dict):
        return "\n".join((f"{name}:", *(f"  {_inside(*each)}" for each in value.items())))
    return f"{name}: {render(value)}"


def _point(value: Value) -> str:
    if not isinstance(value, dict):
        return render(value)
    return "\n    ".join(f"{name}: {render(each)}" for name, each in value.items())


def _inside(name: str, value: Value) -> str:
    return entry(name, value).replace("\n", "\n  ")


def _may_be_bare(value: str, is_flow: bool) -> bool:
    """Whether a text without quotes is read as exactly this text."""
    if not value or "\n" in value:
        return False
    read = compose(f"a: {{b: {value}}}\n" if is_flow else f"a: {value}\n", "")
    here = read.node.get("a") if isinstance(read.node, Fields) else None
    if is_flow and isinstance(here, Fields):
        here = here.get("b") if len(here.entries) == 1 else None
    return not read.findings and isinstance(here, Text) and here.value == value
