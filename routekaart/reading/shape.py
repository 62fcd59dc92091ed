"""The shape of the model classes: which fields there are, and which of them refer to items.

Works on the annotations, so that a new field in the model needs nothing here.
"""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from types import NoneType, UnionType
from typing import Annotated, Any, TypeAlias, TypeVar, Union, get_args, get_origin, get_type_hints

from routekaart.reading.model import Model, Ref, Regel, RegelVelden
from routekaart.reading.nodes import Empty, Fields, Listing, Node, Text

Step = str | int
ItemPath = tuple[str, str]
"""A kind and an id."""
FieldPath = tuple[type[Model], str]
"""A model and one of its fields."""
Plain: TypeAlias = "str | list[Plain] | dict[str, Plain]"
T = TypeVar("T")


@dataclass(frozen=True)
class Reference:
    """A text in a model that is the id of an item. `is_key` when it is the key of a mapping."""

    path: tuple[Step, ...]
    kind: str
    id: str
    is_key: bool = False


def _once(work_out: Callable[[Any], T]) -> Callable[[Any], T]:
    """Works something out once for each annotation. They are known by being the same object: to
    hash one takes longer than the work, and all of them stay as long as the models do."""
    known: dict[int, tuple[Any, T]] = {}

    def find(annotation: Any) -> T:
        found = known.get(id(annotation))
        if found is None:
            found = known[id(annotation)] = annotation, work_out(annotation)
        return found[1]

    return find


@cache
def hints(model: type[Model]) -> Mapping[str, Any]:
    """The annotations of the fields of a model, with what `Annotated` adds."""
    found = get_type_hints(model, include_extras=True)
    return {name: found[name] for name in model.model_fields}


def model_at(model: type[Model], path: tuple[Step, ...]) -> type[Model] | None:
    """The model class of the value at a path inside a model, or None if it is no model."""
    here: Any = model
    for step in path:
        here = child_of(here, step)
    return here if isinstance(here, type) and issubclass(here, Model) else None


def plain(node: Node, annotation: Any = None) -> Plain:
    """The bare values of a node, for pydantic. An empty value is left out, as if not written;
    but not when its field is unknown in the model of `annotation`: that is a mistake to tell."""
    match node:
        case Text():
            return node.value
        case Empty():
            return ""
        case Listing():
            inner = child_of(annotation, 0)
            return [plain(item, inner) for item in node.items]
        case Fields():
            return _plain_fields(node, annotation)


def _plain_fields(node: Fields, annotation: Any) -> Plain:
    known, of_value = _inside(annotation)
    return {
        name: plain(entry.value, known.get(name) if known else of_value)
        for name, entry in node.entries.items()
        if not isinstance(entry.value, Empty) or (known and name not in known)
    }


@cache
def _cores(model: type[Model]) -> Mapping[str, Any]:
    return {name: _unwrap(inner)[0] for name, inner in hints(model).items()}


def references(value: Any, annotation: Any, path: tuple[Step, ...] = ()) -> Iterator[Reference]:
    """Every reference in a value, in the order of the fields."""
    core, ref = _unwrap(annotation)
    if value is None:
        return
    if ref:
        yield Reference(path, ref.kind, value)
    elif isinstance(value, Model):
        for name, inner in _referring(type(value)).items():
            yield from references(getattr(value, name), inner, (*path, name))
    elif get_origin(core) is tuple:
        yield from _in_list(value, get_args(core)[0], path)
    elif get_origin(core) is dict:
        of_key, of_value = get_args(core)
        for key, item in value.items():
            for found in references(key, of_key, (*path, key)):
                yield Reference(found.path, found.kind, found.id, is_key=True)
            yield from references(item, of_value, (*path, key))


def _in_list(items: Iterable[Any], inner: Any, path: tuple[Step, ...]) -> Iterator[Reference]:
    _, ref = _unwrap(inner)
    for number, item in enumerate(items):
        if ref:
            yield Reference((*path, number), ref.kind, item)
        else:
            yield from references(item, inner, (*path, number))


def without(value: Any, gone: Collection[ItemPath], last: Collection[FieldPath] = ()) -> Any:
    """The same value without the points of lists that refer to an item in `gone`.

    A list in `last` keeps its points when none would be left. A reference that stands alone
    stays as it is.
    """
    if isinstance(value, Model):
        fields = {
            name: _without_field(value, name, inner, gone, last)
            for name, inner in _referring(type(value)).items()
        }
        changed = {name: new for name, new in fields.items() if new is not getattr(value, name)}
        return value.model_copy(update=changed) if changed else value
    if isinstance(value, dict):
        return _kept(value, {key: without(item, gone, last) for key, item in value.items()})
    if isinstance(value, tuple):
        return _kept(value, tuple(without(item, gone, last) for item in value))
    return value


def _without_field(
    owner: Model,
    name: str,
    annotation: Any,
    gone: Collection[ItemPath],
    last: Collection[FieldPath],
) -> Any:
    value = getattr(owner, name)
    core, _ = _unwrap(annotation)
    ref = _unwrap(get_args(core)[0])[1] if get_origin(core) is tuple else None
    if ref is None or value is None:
        return without(value, gone, last)
    left = tuple(id_ for id_ in value if (ref.kind, id_) not in gone)
    return value if not left and (type(owner), name) in last else _kept(value, left)


def _kept(old: Any, new: Any) -> Any:
    """The old value when nothing changed, so that most of the content stays the same object."""
    return old if old == new else new


@cache
def _referring(model: type[Model]) -> Mapping[str, Any]:
    """The fields of a model that hold a reference, however deep."""
    return {name: inner for name, inner in hints(model).items() if _refers(inner)}


def _refers(annotation: Any) -> bool:
    core, ref = _unwrap(annotation)
    if isinstance(core, type) and issubclass(core, Model):
        return bool(_referring(core))
    return ref is not None or any(_refers(inner) for inner in get_args(core) if inner is not ...)


@_once
def _unwrap(annotation: Any) -> tuple[Any, Ref | None]:
    """An annotation without `Annotated` and `| None`, and the `Ref` that was in it."""
    ref = None
    while True:
        if get_origin(annotation) is Annotated:
            annotation, *extras = get_args(annotation)
            ref = next((extra for extra in extras if isinstance(extra, Ref)), ref)
        elif get_origin(annotation) in (Union, UnionType):
            annotation = next(arg for arg in get_args(annotation) if arg is not NoneType)
        else:
            return RegelVelden if annotation is Regel else annotation, ref


def child_of(annotation: Any, step: Step) -> Any:
    """The annotation of a value inside one of this annotation, bare; None when there is none."""
    fields, inner = _inside(annotation)
    return inner if fields is None else fields.get(str(step))


@_once
def _inside(annotation: Any) -> tuple[Mapping[str, Any] | None, Any]:
    """The annotations of the fields of a model, or the one of what a list or a mapping holds."""
    core, _ = _unwrap(annotation)
    if isinstance(core, type) and issubclass(core, Model):
        return _cores(core), None
    inner = [arg for arg in get_args(core) if arg is not ...]
    return None, _unwrap(inner[-1])[0] if inner else None
