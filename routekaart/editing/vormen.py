"""What each form of a single value looks like, for a schema: never narrower than the model."""

from collections.abc import Mapping
from typing import Any

from routekaart.reading.model.velden import CODE, ID, SCHOOLJAAR

_ANY = ["string", "number", "boolean"]
"""To YAML `0201234567` is a number and `true` no text; to the reader all of them are text."""

_DAY = r"^(19|20)[0-9]{2}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"

VALUES: Mapping[str, dict[str, Any]] = {
    "tekst": {"type": _ANY, "pattern": r"\S"},
    "id": {"type": _ANY, "pattern": ID, "maxLength": 60},
    "code": {"type": "string", "pattern": CODE},
    "ja_nee": {"enum": ["ja", "nee"]},
    "datum": {"type": "string", "pattern": _DAY},
    "maanden": {"type": ["number", "string"], "minimum": 1, "pattern": r"^[0-9]{1,6}(\.0{1,3})?$"},
    "schooljaar": {"type": "string", "pattern": SCHOOLJAAR},
    "webadres": {"type": "string", "pattern": r"^\s*[hH][tT][tT][pP][sS]?://\S+\s*$"},
    "bestand": {"type": "string", "pattern": r"^(?!\s*/)[^\\?]+$"},
    "email": {"type": "string", "pattern": r"^[^@\s]+@[^@\s]+\.[^@\s]+$"},
    "telefoon": {"type": ["string", "number"], "pattern": r"^[+(]?[0-9][0-9 ()./-]*$"},
}
"""The forms of `velden.FORMS`, but an amount, which may be a name too."""

NUMBER: tuple[dict[str, Any], ...] = (
    {"type": "number", "minimum": 0, "maximum": 999999.999},
    {"type": "string", "pattern": r"^[0-9]{1,6}(\.[0-9]{1,3})?$"},
)
