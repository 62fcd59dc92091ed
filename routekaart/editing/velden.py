"""What may be written where, read off the model: each field with its meaning and its value.

The reference in the handbook and the schemas are made of this, so that a new field in the model
needs nothing here.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from enum import Enum
from functools import cache
from types import NoneType, UnionType
from typing import Annotated, Any, Literal, Union, get_args, get_origin

from pydantic import AfterValidator, BeforeValidator, StringConstraints
from pydantic_core import PydanticUndefined

from routekaart.reading.model import (
    KINDS,
    Model,
    Pact,
    Ref,
    Regel,
    RegelVelden,
    Regio,
    adressen,
    velden,
)
from routekaart.reading.shape import hints

SINGLES: Mapping[str, type[Model]] = {"regio": Regio, "pact": Pact}
"""The files that are one thing."""

FORMS: Mapping[Callable[..., Any] | str, str] = {
    velden._as_bool: "ja_nee",
    velden._as_date: "datum",
    velden._as_number: "getal",
    velden._whole: "maanden",
    velden._two_years: "schooljaar",
    adressen.web_address: "webadres",
    adressen.file_in_site: "bestand",
    adressen.mail_address: "email",
    adressen.phone_number: "telefoon",
    velden.ID: "id",
    velden.CODE: "code",
}
"""What a value must look like, by what the model checks it with."""


@dataclass(frozen=True)
class Waarde:
    """What may stand behind a field: a `vorm` of `FORMS`, or one of `tekst`, `keuze`, `velden`,
    `regel` (a text or fields), `lijst` and `bij_id` (a mapping from ids)."""

    vorm: str
    kind: str = ""
    """The kind of items that it is the id of."""
    keuzes: tuple[str, ...] = ()
    model: type[Model] | None = None
    key: "Waarde | None" = None
    inner: "Waarde | None" = None
    """Of a list or a mapping: what each point is."""
    least: int = 0
    may_be_single: bool = False
    """Whether a list of one may be written without brackets."""


@dataclass(frozen=True)
class Veld:
    """One field of a model."""

    naam: str
    uitleg: str
    waarde: Waarde
    is_verplicht: bool
    standaard: str
    """What holds when it is left out, as it would be written; empty when nothing does."""


@cache
def fields_of(model: type[Model]) -> tuple[Veld, ...]:
    """The fields of a model in its order. The id is no field: it is the key or the file name."""
    return tuple(_fields(model))


def models_in(model: type[Model]) -> Iterator[type[Model]]:
    """The models of the values inside one, each as often as it is named."""
    for veld in fields_of(model):
        yield from models_of(veld.waarde)


def every_model() -> tuple[type[Model], ...]:
    """Each model that can be written, those of the files first, in the order in which they are
    met."""
    found: dict[type[Model], None] = dict.fromkeys((*SINGLES.values(), *KINDS.values()))
    for model in (waiting := list(found)):
        fresh = [one for one in models_in(model) if one not in found]
        found.update(dict.fromkeys(fresh))
        waiting.extend(fresh)
    return tuple(found)


def models_of(waarde: Waarde) -> Iterator[type[Model]]:
    """The model of a value, or of what is in it."""
    if waarde.model:
        yield waarde.model
    if waarde.inner:
        yield from models_of(waarde.inner)


def _fields(model: type[Model]) -> Iterator[Veld]:
    for name, annotation in hints(model).items():
        info = model.model_fields[name]
        if name != "id":
            least = next((one.min_length for one in info.metadata if _has_least(one)), 0)
            waarde = value_of(annotation, least)
            yield Veld(
                name,
                info.description or "",
                waarde,
                info.is_required(),
                _written(info.get_default()),
            )


def value_of(annotation: Any, least: int = 0) -> Waarde:
    """What may stand where a model has this annotation; `least` is how many points are needed."""
    extras: list[Any] = []
    while True:
        if get_origin(annotation) is Annotated:
            annotation, *more = get_args(annotation)
            extras = [*more, *extras]
        elif get_origin(annotation) in (Union, UnionType):
            annotation = next(arg for arg in get_args(annotation) if arg is not NoneType)
        else:
            return _value(annotation, extras, least)


def _value(core: Any, extras: list[Any], least: int) -> Waarde:
    if get_origin(core) is tuple:
        single = any(isinstance(one, BeforeValidator) for one in extras)
        least = least or next((one.min_length for one in extras if _has_least(one)), 0)
        inner = value_of(get_args(core)[0])
        return Waarde("lijst", inner=inner, least=least, may_be_single=single)
    if get_origin(core) is dict:
        key, inner = map(value_of, get_args(core))
        return Waarde("bij_id", key=key, inner=inner, least=least)
    if get_origin(core) is Literal:
        return Waarde("keuze", keuzes=tuple(map(str, get_args(core))))
    if isinstance(core, type) and issubclass(core, Enum):
        return Waarde("keuze", keuzes=tuple(str(one.value) for one in core))
    if core is Regel:
        return Waarde("regel", model=RegelVelden)
    if isinstance(core, type) and issubclass(core, Model):
        return Waarde("velden", model=core)
    ref = next((one.kind for one in extras if isinstance(one, Ref)), "")
    return Waarde(next(_forms(extras), "tekst"), kind=ref)


def _forms(extras: list[Any]) -> Iterator[str]:
    """What the checks of a value say of it, the narrowest first."""
    for one in reversed(extras):
        if isinstance(one, BeforeValidator | AfterValidator) and one.func in FORMS:
            yield FORMS[one.func]
        if isinstance(one, StringConstraints) and one.pattern in FORMS:
            yield FORMS[str(one.pattern)]


def _has_least(extra: Any) -> bool:
    return getattr(extra, "min_length", None) is not None


def _written(default: Any) -> str:
    """A default as an editor would write it; an empty one says nothing."""
    if default is PydanticUndefined or default is None or isinstance(default, Model | dict):
        return ""
    if isinstance(default, bool):
        return "ja" if default else "nee"
    if isinstance(default, tuple):
        return f"[{', '.join(map(str, default))}]" if default else ""
    return str(default)
