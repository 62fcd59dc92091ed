"""A new region from the template in the package: its files, and the questions left to answer."""

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path
from string import Template

from routekaart.building.trouble import CannotRun
from routekaart.reading.composer import compose
from routekaart.reading.folder import as_id
from routekaart.reading.nearest import did_you_mean
from routekaart.reading.nodes import Fields, Listing, Text

SECTOREN = {
    "po": "basisonderwijs (po)",
    "vo": "voortgezet onderwijs (vo)",
    "vso": "voortgezet speciaal onderwijs (vso)",
    "mbo": "middelbaar beroepsonderwijs (mbo)",
}
"""The kinds of school that the template knows by name."""

QUESTIONS = ("naam", "gemeenten", "sectoren")
"""What is asked about a new region."""

FILLED_IN = ["regio.yaml", "pact.yaml"]
"""The files of the template with places to fill in. All others are copied as they are."""

AUGUST = 8
"""The month in which a school year begins."""

OPEN = re.compile(r"\s*(?:# Vul in|nog_open): *(.+)")


@dataclass(frozen=True)
class Wens:
    """What somebody wants to start with."""

    naam: str
    gemeenten: tuple[str, ...]
    sectoren: tuple[str, ...]


@dataclass(frozen=True)
class Open:
    """Something that the editor still has to fill in, and where."""

    bestand: str
    regel: int
    tekst: str


def sjabloon(wens: Wens, vandaag: date) -> dict[str, bytes]:
    """The files of the new region. Raises `CannotRun` when what is wanted cannot be."""
    values = {
        "naam": _quoted(wens.naam),
        "schooljaar": _schooljaar(vandaag),
        "gemeenten": _lines(_gemeenten(wens.gemeenten)),
        "sectoren": _lines(_sectoren(wens.sectoren)),
        "uitgever": _quoted(f"De partners in {wens.naam}"),
        "pact": _quoted(f"Pact van {wens.naam}"),
    }
    found = dict(_template(files("routekaart.building").joinpath("sjabloon")))
    for name in FILLED_IN:
        found[name] = Template(found[name].decode()).substitute(values).encode()
    return found


CI = {
    "github": ".github/workflows/routekaart.yml",
    "gitlab": ".gitlab-ci.yml",
    "forgejo": ".forgejo/workflows/routekaart.yml",
}
"""Where each service looks for what it has to do with every change."""


def ci_files(services: Iterable[str]) -> dict[str, bytes]:
    """What checks, shows the difference and publishes, for these services."""
    folder = files("routekaart.building").joinpath("ci")
    return {CI[name]: folder.joinpath(f"{name}.yml").read_bytes() for name in services}


def read_answers(file: Path) -> dict[str, str]:
    """The answers to the questions of a new region, by name. Raises `CannotRun` for what is no
    answer to any of them."""
    composed = compose(file.read_text("utf-8"), str(file))
    if composed.findings or not isinstance(composed.node, Fields):
        why = composed.findings[0].message if composed.findings else "er staan geen velden in."
        raise CannotRun("RK943", bestand=file, waarom=why)
    found: dict[str, str] = {}
    for name, entry in composed.node.entries.items():
        points = entry.value.items if isinstance(entry.value, Listing) else (entry.value,)
        texts = [one.value for one in points if isinstance(one, Text)]
        if name not in QUESTIONS or len(texts) < len(points):
            why = f'"{name}" is geen antwoord. Er zijn: {", ".join(QUESTIONS)}.'
            raise CannotRun("RK943", bestand=file, waarom=why)
        found[name] = ", ".join(texts)
    return found


def open_points(found: Mapping[str, bytes]) -> Iterator[Open]:
    """Every question and every gap in these files, in the order of the files."""
    for name, content in sorted(found.items(), key=lambda item: _regio_first(item[0])):
        for number, line in enumerate(content.decode().splitlines(), 1):
            if asked := OPEN.fullmatch(line):
                yield Open(name, number, asked[1])


def _regio_first(name: str) -> tuple[bool, str]:
    return (name != "regio.yaml", name)


def check_free(folder: Path) -> None:
    """Raises `CannotRun` when there is something already."""
    if folder.is_file() or (folder.is_dir() and any(folder.iterdir())):
        raise CannotRun("RK919", map=folder)


def _gemeenten(namen: Iterable[str]) -> dict[str, str]:
    found = {as_id(naam): naam for naam in namen}
    if "" in found:
        raise CannotRun("RK920", wat=f'"{found[""]}" is geen naam van een gemeente.')
    if not found:
        raise CannotRun("RK920", wat="er is geen gemeente opgegeven.")
    return found


def _sectoren(ids: Iterable[str]) -> dict[str, str]:
    found: dict[str, str] = {}
    for id_ in ids:
        if id_ not in SECTOREN:
            hint = did_you_mean(id_, SECTOREN) or f"Kies uit: {', '.join(SECTOREN)}."
            raise CannotRun("RK920", hint=hint, wat=f'de soort school "{id_}" ken ik niet.')
        found[id_] = SECTOREN[id_]
    if not found:
        raise CannotRun("RK920", wat="er is geen soort school opgegeven.")
    return found


def _schooljaar(vandaag: date) -> str:
    first = vandaag.year if vandaag.month >= AUGUST else vandaag.year - 1
    return f"{first}-{first + 1}"


def _lines(names: Mapping[str, str]) -> str:
    return "\n".join(f"  {id_}: {{naam: {_quoted(naam)}}}" for id_, naam in names.items())


def _quoted(text: str) -> str:
    """A JSON string is a YAML string, whatever a name holds."""
    return json.dumps(" ".join(text.split()), ensure_ascii=False)


def _template(folder: Traversable, place: str = "") -> Iterator[tuple[str, bytes]]:
    for part in sorted(folder.iterdir(), key=lambda part: part.name):
        if part.is_dir():
            yield from _template(part, f"{place}{part.name}/")
        else:
            yield f"{place}{part.name}", part.read_bytes()
