"""One folder on disk to one layer of content, without looking at what is in the fields."""

import os
import re
import unicodedata
from dataclasses import dataclass, field
from pathlib import Path
from types import MappingProxyType
from typing import Any

from routekaart.reading.catalogue import finding
from routekaart.reading.composer import compose
from routekaart.reading.finding import Finding, Location, Related
from routekaart.reading.leftovers import is_left_behind
from routekaart.reading.mistakes import place_of
from routekaart.reading.model import KINDS
from routekaart.reading.nearest import did_you_mean, nearest
from routekaart.reading.nodes import Empty, Entry, Fields, Text
from routekaart.reading.reasons import reason
from routekaart.reading.slips import hint_for_colon
from routekaart.reading.words import describe

MAX_BYTES = 1024 * 1024
"""The largest file that is read. The largest file of a real region is a tenth of this."""

MAX_BYTES_IN_ALL = 4 * MAX_BYTES
"""The largest folder that is read. A real region with its basis is a fifth of this."""

SINGLES = ("regio", "pact")
"""The files that are one thing, not a collection of items."""

LONGEST_ID = 60
"""An id becomes a file name and a part of an address."""

HOUSE_STYLE = "huisstijl"  # a folder of which is read what `regio.yaml` names, and nothing else
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
    texts: dict[str, str] = field(default_factory=dict)
    """What was read, by file: all that a report may quote."""

    def part(self, name: str) -> Fields:
        """The fields or items under a name; none if there is no such file."""
        found = self.parts.get(name)
        return found if isinstance(found, Fields) else Fields(MappingProxyType({}))


def is_id(text: str) -> bool:
    """Whether a text may be an id, and so a file name."""
    return len(text) <= LONGEST_ID and _ID.fullmatch(text) is not None


def as_id(name: str) -> str:
    """A name as an id: "Bureau Één" becomes `bureau-een`. Empty if no letter is left."""
    bare = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().casefold()
    return "-".join(re.findall(r"[a-z0-9]+", bare))[:LONGEST_ID].rstrip("-")


def read_layer(folder: Path) -> Layer:
    """Everything in one folder. Every file is read, whatever is wrong with another."""
    layer = Layer(folder)
    size = _size(folder) + sum(_size(folder / kind) for kind in KINDS)
    if size > MAX_BYTES_IN_ALL:
        _refuse(layer, folder / "regio.yaml", (), "RK128", grootte=size, grens=MAX_BYTES_IN_ALL)
        return layer
    names = _names(layer, folder, ())
    # Files before folders, so that an item in a folder can be compared with those in the file.
    for name in sorted(names, key=lambda name: not name.endswith(".yaml")):
        _read_entry(layer, folder / name)
    return layer


def read_single(folder: Path, name: str) -> Fields:
    """The fields of one file of `SINGLES` alone; none when it is not there or cannot be read."""
    layer = Layer(folder)
    _read_entry(layer, folder / f"{name}.yaml")
    return layer.part(name)


def _read_entry(layer: Layer, path: Path) -> None:
    if path.suffix == ".yaml" and path.stem in (*SINGLES, *KINDS):
        node = _read_fields(layer, path, (path.stem,))
        if node is not None:
            layer.parts[path.stem] = node
    elif path.name in KINDS and os.path.isdir(path):
        _read_items(layer, path)
    elif not (path.name == HOUSE_STYLE and os.path.isdir(path)) and (
        os.path.isdir(path) or not _is_note(path)
    ):
        _refuse_name(layer, path, (*SINGLES, *KINDS))


def _read_items(layer: Layer, folder: Path) -> None:
    kind = folder.name
    if _leads_outside(folder, layer.map):
        _refuse(layer, folder, (kind,), "RK120", naam=kind)
        return
    items = dict(layer.part(kind).entries)
    for name in _names(layer, folder, (kind,)):
        if name.endswith(".yaml") or not _is_note(folder / name):
            _read_item(layer, folder / name, items)
    layer.parts[kind] = Fields(items, Location.start_of(folder))


def _read_item(layer: Layer, path: Path, items: dict[str, Entry]) -> None:
    kind, id_ = path.parent.name, path.stem
    if path.suffix != ".yaml":
        _refuse_name(layer, path, ())
    elif not is_id(id_):
        _refuse(layer, path, (kind,), "RK118", naam=id_, goed=as_id(id_) or "naam")
    elif id_ in items:
        other = Related(items[id_].key, f'"{id_}" staat ook hier.')
        found = finding(
            "RK119", Location.start_of(path), id=id_, bestand=f"{kind}.yaml", related=[other]
        )
        layer.findings.append(found)
    else:
        node = _read_fields(layer, path, (kind, id_))
        if node is not None:
            items[id_] = Entry(Location.start_of(path), node)


def _read_fields(layer: Layer, path: Path, gap: Gap) -> Fields | Empty | None:
    """The mapping (or nothing) in a file. What cannot be read becomes a gap."""
    text = _read_text(layer, path, gap)
    if text is None:
        return None
    composed = compose(text, Location.start_of(path).file)
    layer.findings.extend(composed.findings)
    node = composed.node
    if isinstance(node, Fields | Empty):
        return node
    layer.gaps.add(gap)
    if node is not None:
        hint = hint_for_colon(node.value) if isinstance(node, Text) else ""
        layer.findings.append(finding("RK113", node.location, gevonden=describe(node), hint=hint))
    return None


def _read_text(layer: Layer, path: Path, gap: Gap) -> str | None:
    """The text of a file with bare line ends, or None with a finding."""
    if reason := _refusal(layer, path):
        code, fields = reason
        _refuse(layer, path, gap, code, **fields)
        return None
    try:
        with path.open("rb") as file:
            data = file.read(MAX_BYTES + 1)
    except OSError as error:
        _refuse(layer, path, gap, "RK101", reden=_reason(error))
        return None
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        before = error.object[: error.start].decode()
        layer.gaps.add(gap)
        layer.findings.append(
            finding("RK103", place_of(before, len(before), Location.start_of(path).file))
        )
        return None
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    layer.texts[Location.start_of(path).file] = text
    return text


def _refusal(layer: Layer, path: Path) -> tuple[str, dict[str, Any]] | None:
    """Why a file is not opened at all: a code with its fields."""
    if _leads_outside(path, layer.map):
        return "RK120", {"naam": path.name}
    if os.path.isdir(path):
        return "RK101", {"reden": "het is een map"}
    if os.path.exists(path) and not os.path.isfile(path):
        return "RK101", {"reden": "het is geen gewoon bestand"}
    size = os.path.getsize(path) if os.path.exists(path) else 0
    return ("RK102", {"grootte": size, "grens": MAX_BYTES}) if size > MAX_BYTES else None


def _refuse(layer: Layer, path: Path, gap: Gap, code: str, **fields: Any) -> None:
    layer.gaps.add(gap)
    layer.findings.append(finding(code, Location.start_of(path), **fields))


def _refuse_name(layer: Layer, path: Path, known: tuple[str, ...]) -> None:
    """A name that is not read. What it was probably meant to be is a gap: nothing of it is missing.

    `known` are the names that may stand here; none in the folder of a kind, where any id may.
    """
    stem = path.name.split(".")[0]
    inside = () if known else (path.parent.name,)
    if not os.path.isdir(path) and ".y" in path.name and (not known or stem in known):
        gap = (*inside, stem)
        _refuse(layer, path, gap, "RK116", naam=path.name, goed=f"{stem}.yaml")
        return
    meant = nearest(stem, known)
    hint = did_you_mean(stem, known, "{}" if os.path.isdir(path) else "{}.yaml")
    _refuse(layer, path, (*inside, meant or stem), "RK117", naam=path.name, hint=hint)


def _names(layer: Layer, folder: Path, gap: Gap) -> list[str]:
    """The names in a folder in a fixed order, without those that nobody wrote."""
    try:
        return sorted(name for name in os.listdir(folder) if not is_left_behind(name))
    except OSError as error:
        _refuse(layer, folder, gap, "RK101", reden=_reason(error))
        return []


def _size(folder: Path) -> int:
    """How much there is to read in a folder; what is too large for itself is not read."""
    try:
        with os.scandir(folder) as entries:
            found = [entry for entry in entries if entry.name.endswith(".yaml")]
        sizes = [entry.stat().st_size for entry in found if entry.is_file()]
    except OSError:
        return 0
    return sum(size for size in sizes if size <= MAX_BYTES)


def _is_note(path: Path) -> bool:
    """Whether a file is a note that nobody expects on the site (and not a misnamed YAML file)."""
    stem = path.name.split(".")[0]
    if path.suffix not in NOTES or ".y" in path.name:
        return False
    return nearest(stem, (*SINGLES, *KINDS), cutoff=0.85) is None


def _leads_outside(path: Path, folder: Path) -> bool:
    """Whether a link leads out of the folder. One in a circle cannot be opened anyway."""
    if not path.is_symlink():
        return False
    real = os.path.realpath(path)
    return not Path(real).is_relative_to(os.path.realpath(folder))


def _reason(error: OSError) -> str:
    reasons = {FileNotFoundError: "het bestaat niet", PermissionError: "u mag het niet openen"}
    return reasons.get(type(error)) or reason(error)
