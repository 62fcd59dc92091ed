"""The rich region on disk, with another text in every field that may hold any text."""

from collections.abc import Callable, Iterator
from enum import Enum
from pathlib import Path
from typing import Any, get_args, get_type_hints

import yaml

from routekaart.reading.model import KINDS, Inhoud, Model, Regel, RegelVelden
from routekaart.reading.model.velden import Tekst
from tests.support.letters import woff2
from tests.support.showing_region import rich_inhoud

HOUSE_STYLE = {
    "logo.svg": b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 2 1"><path d="M0"/></svg>',
    "letter.woff2": woff2(),
    "vet.woff2": woff2(700),
}

Change = Callable[[str, str], str]
"""From a field (`Advies.naam`) and its text to another text."""


def write_rich(folder: Path, change: Change) -> None:
    """The files of the region of which every field says something."""
    inhoud = _published(rich_inhoud())
    folder.mkdir(parents=True)
    for kind in ("regio", *KINDS, "pact"):
        text = yaml.safe_dump(_plain(getattr(inhoud, kind), change), allow_unicode=True)
        (folder / f"{kind}.yaml").write_text(text, "utf-8")
    (folder / "huisstijl").mkdir()
    for name, content in HOUSE_STYLE.items():
        (folder / "huisstijl" / name).write_bytes(content)


def _published(inhoud: Inhoud) -> Inhoud:
    """As it can be published: who is called everywhere, and no link that leads nowhere. And with
    what no page needs: a scenario, words to search by, a term that counts back."""
    data = inhoud.model_dump()
    data["organisaties"]["leerplicht-noord"]["werkgebied"]["sectoren"] = ()
    data["organisaties"]["leerplicht-overig"]["werkgebied"]["gemeenten"] = ()
    toelichting = data["toelichtingen"]["zo-telt-u"]
    toelichting["tekst"] = toelichting["tekst"].replace("fase:weg", "fase:na-4-weken")
    data["regio"]["inhoud_van"] = "vorig jaar"
    data["regio"]["afgelopen"] = {"wat": "de proef", "op": "de zomer", "nu": "Vraag het."}
    lines = inhoud.adviezen["meld"].doe
    data["adviezen"]["meld"]["doe"] = [
        {"tekst": str(line), "herkomst": line.herkomst, "bron": line.bron} for line in lines
    ]
    data["adviezen"]["zelf"]["termijn"] = {"aantal": 2, "eenheid": "week", "voor": "de toets"}
    proef = {"id": "proef", "naam": "Een proef", "signaal": "altijd"}
    data["scenarios"] = {"proef": {**proef, "verwacht": {"adviezen": ["overleg"]}}}
    words = {"bij": ["spijbelen"], "woorden": ["spieken"], "samen": ["weg"]}
    data["zoektermen"] = {"weg": {"id": "weg", **words}}
    return Inhoud.model_validate(data)


def text_fields(model: type[Model] = Inhoud) -> Iterator[str]:
    """Every field of the model that may hold any text."""
    todo, seen = [model], {model}
    while todo:
        here = todo.pop()
        for name, hint in get_type_hints(here, include_extras=True).items():
            if _holds_text(hint):
                yield f"{here.__name__}.{name}"
            found = {*_models(hint)} - seen
            seen |= found
            todo += found


def _holds_text(hint: Any) -> bool:
    return hint in (Tekst, Regel) or any(map(_holds_text, get_args(hint)))


def _models(hint: Any) -> Iterator[type[Model]]:
    if isinstance(hint, type) and issubclass(hint, Model):
        yield hint
    if hint is Regel:
        yield RegelVelden
    for part in get_args(hint):
        yield from _models(part)


def _plain(value: Any, change: Change, field: str = "") -> Any:
    """As an editor writes it."""
    if isinstance(value, Regel) and value.herkomst:
        line = RegelVelden(tekst=str(value), herkomst=value.herkomst, bron=value.bron)
        return _plain(line, change)
    if isinstance(value, str) and not isinstance(value, Enum):
        return change(field, str(value)) if field else str(value)
    match value:
        case Model():
            hints = get_type_hints(type(value), include_extras=True)
            return {
                name: _plain(
                    getattr(value, name),
                    change,
                    f"{type(value).__name__}.{name}" if _holds_text(hint) else "",
                )
                for name, hint in hints.items()
                if name != "id" and name in type(value).model_fields
                if getattr(value, name) not in (None, (), {})
            }
        case dict():
            return {key: _plain(item, change, field) for key, item in value.items()}
        case tuple():
            return [_plain(item, change, field) for item in value]
    return _scalar(value)


def _scalar(value: Any) -> str:
    match value:
        case bool():
            return "ja" if value else "nee"
        case Enum():
            return str(value.value)
    return str(value)
