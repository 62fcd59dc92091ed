"""One folder on disk to one layer of content, without looking at what is in the fields."""

import re
from dataclasses import dataclass, field
from pathlib import Path
from types import MappingProxyType
from typing import Any

from routekaart.reading.catalogue import finding
from routekaart.reading.composer import compose
from routekaart.reading.finding import Finding, Location, Related
from routekaart.reading.mistakes import place_of
from routekaart.reading.model import KINDS
from routekaart.reading.nearest import nearest
from routekaart.reading.nodes import Empty, Entry, Fields
from routekaart.reading.words import describe

MAX_BYTES = 1024 * 1024
"""The largest file that is read. The largest file of a real region is a tenth of this."""

SINGLES = ("regio", "pact")
"""The files that are one thing, not a collection of items."""

NOTES = (".md", ".txt")
_ID = re.compile(r"[a-z0-9]+([-_][a-z0-9]+)*")

Gap = tuple[str, ...]
"""A part of the content that exists but could not be read: `("adviezen",)`,
`("adviezen", "bel-ouders")`, or `()` for anything. Nothing in it may be called missing."""


@dataclass
class Layer:
    """The content of one folder: for each kind its items, and for `regio` and `pact` its fields."""

    map: Path
    parts: dict[str, Fields | Empty] = field(default_factory=dict)
    gaps: set[Gap] = field(default_factory=set)
    findings: list[Finding] = field(default_factory=list)

    def part(self, name: str) -> Fields:
        """The fields or items under a name; none if there is no such file."""
        found = self.parts.get(name)
        return found if isinstance(found, Fields) else Fields(MappingProxyType({}))


def is_id(text: str) -> bool:
    """Whether a text may be an id, and so a file name."""
    return len(text) <= 60 and _ID.fullmatch(text) is not None


def read_layer(map: Path) -> Layer:
    """Everything in one folder. Every file is read, whatever is wrong with another."""
    layer = Layer(map)
    try:
        names = sorted(path.name for path in map.iterdir())
    except OSError as error:
        _refuse(layer, map, (), "RK101", reden=_reason(error))
        return layer
    # Files before folders, so that an item in a folder can be compared with those in the file.
    for name in sorted(names, key=lambda name: not name.endswith(".yaml")):
        _read_entry(layer, map / name)
    return layer


def _read_entry(layer: Layer, path: Path) -> None:
    name = path.name
    if name.startswith(".") or name == "__pycache__":
        return
    if path.suffix == ".yaml" and path.stem in (*SINGLES, *KINDS):
        _read_part(layer, path)
    elif name in KINDS and path.is_dir():
        _read_items(layer, path)
    elif path.is_dir() or not _is_note(path):
        _refuse_name(layer, path, (*SINGLES, *KINDS))


def _read_part(layer: Layer, path: Path) -> None:
    node = _read_fields(layer, path, (path.stem,))
    if node is not None:
        layer.parts[path.stem] = node


def _read_items(layer: Layer, folder: Path) -> None:
    kind = folder.name
    if _leads_outside(folder, layer.map):
        _refuse(layer, folder, (kind,), "RK120", naam=kind)
        return
    items = dict(layer.part(kind).entries)
    for path in sorted(folder.iterdir()):
        if not path.name.startswith(".") and (path.suffix == ".yaml" or not _is_note(path)):
            _read_item(layer, path, items)
    layer.parts[kind] = Fields(items, Location(folder.as_posix()))


def _read_item(layer: Layer, path: Path, items: dict[str, Entry]) -> None:
    kind, id = path.parent.name, path.stem
    if path.suffix != ".yaml":
        _refuse_name(layer, path, ())
        return
    if not is_id(id):
        _refuse(layer, path, (kind,), "RK118", naam=id, goed=_as_id(id))
        return
    start = Location(path.as_posix())
    if id in items:
        other = Related(items[id].key, f'"{id}" staat ook hier.')
        layer.findings.append(
            finding("RK119", start, id=id, bestand=f"{kind}.yaml", related=[other])
        )
        return
    node = _read_fields(layer, path, (kind, id))
    if node is not None:
        items[id] = Entry(start, node)


def _read_fields(layer: Layer, path: Path, gap: Gap) -> Fields | Empty | None:
    """The mapping (or nothing) in a file. What cannot be read becomes a gap."""
    text = _read_text(layer, path, gap)
    if text is None:
        return None
    composed = compose(text, path.as_posix())
    layer.findings.extend(composed.findings)
    node = composed.node
    if isinstance(node, Fields | Empty):
        return node
    layer.gaps.add(gap)
    if node is not None:
        layer.findings.append(finding("RK113", node.location, gevonden=describe(node)))
    return None


def _read_text(layer: Layer, path: Path, gap: Gap) -> str | None:
    """The text of a file with bare line ends, or None with a finding."""
    if reason := _refusal(layer, path):
        code, fields = reason
        _refuse(layer, path, gap, code, **fields)
        return None
    try:
        data = path.read_bytes()
    except OSError as error:
        _refuse(layer, path, gap, "RK101", reden=_reason(error))
        return None
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        before = data[: error.start].decode("utf-8-sig")
        layer.gaps.add(gap)
        layer.findings.append(finding("RK103", place_of(before, len(before), path.as_posix())))
        return None
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _refusal(layer: Layer, path: Path) -> tuple[str, dict[str, Any]] | None:
    """Why a file is not opened at all: a code with its fields."""
    if _leads_outside(path, layer.map):
        return "RK120", {"naam": path.name}
    if path.is_dir():
        return "RK101", {"reden": "het is een map"}
    if path.exists() and not path.is_file():
        return "RK101", {"reden": "het is geen gewoon bestand"}
    size = path.stat().st_size if path.exists() else 0
    return ("RK102", {"grootte": size, "grens": MAX_BYTES}) if size > MAX_BYTES else None


def _refuse(layer: Layer, path: Path, gap: Gap, code: str, **fields: Any) -> None:
    layer.gaps.add(gap)
    layer.findings.append(finding(code, Location(path.as_posix()), **fields))


def _refuse_name(layer: Layer, path: Path, known: tuple[str, ...]) -> None:
    """A name that is not read. Its nearest known name is a gap: its items are not missing."""
    stem = path.name.split(".")[0]
    inside = () if known else (path.parent.name,)
    if not path.is_dir() and ".y" in path.name and (not known or stem in known):
        gap = (*inside, stem)
        _refuse(layer, path, gap, "RK116", naam=path.name, goed=f"{stem}.yaml")
        return
    meant = nearest(stem, known)
    layer.gaps.add((*inside, meant) if meant else (*inside, stem))
    suffix = "" if path.is_dir() else ".yaml"
    hint = f'Bedoelde u "{meant}{suffix}"?' if meant else ""
    where = Location(path.as_posix())
    layer.findings.append(finding("RK117", where, naam=path.name, hint=hint))


def _is_note(path: Path) -> bool:
    """Whether a file is a note that nobody expects on the site (and not a misnamed YAML file)."""
    stem = path.name.split(".")[0]
    if path.suffix not in NOTES or ".y" in path.name:
        return False
    return nearest(stem, (*SINGLES, *KINDS), cutoff=0.85) is None


def _leads_outside(path: Path, map: Path) -> bool:
    try:
        return not path.resolve().is_relative_to(map.resolve())
    except (OSError, RuntimeError):
        return False


def _reason(error: OSError) -> str:
    reasons = {FileNotFoundError: "het bestaat niet", PermissionError: "u mag het niet openen"}
    return reasons.get(type(error), error.strerror or "onbekende oorzaak")


def _as_id(name: str) -> str:
    return "-".join(re.findall(r"[a-z0-9]+", name.casefold())) or "bureau-leerplicht"
