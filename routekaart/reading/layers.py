"""Folders on top of each other: a region says only what differs from its basis.

The same id is merged field by field, a list is replaced whole, an empty value removes.
The merged tree keeps of each value the place in the file that said it.
"""

from collections import ChainMap
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from os.path import abspath
from pathlib import Path

from routekaart.reading.catalogue import finding
from routekaart.reading.finding import Finding, Location
from routekaart.reading.folder import Gap, Layer, is_id, read_layer, read_single
from routekaart.reading.herkomst import give_herkomst
from routekaart.reading.model import KINDS
from routekaart.reading.nearest import did_you_mean, what_there_is
from routekaart.reading.nodes import Empty, Entry, Fields, Node, Text
from routekaart.reading.words import SINGULAR

MOST_LAYERS = 10
"""Folders on top of each other: the country, a province, a region, a city, a school, and as many
again. Who wonders where a value comes from must be able to look."""

SHIPPED = Path(__file__).resolve().parents[1] / "inhoud"
"""The folders that come with the package."""


@dataclass(frozen=True)
class Merged:
    """The content of a stack of folders. `root` has the shape of `Inhoud`."""

    root: Fields
    gaps: frozenset[Gap]
    findings: tuple[Finding, ...]
    texts: Mapping[str, str]


def read_layers(folder: Path) -> Merged:
    """A region's folder on top of its basis, on top of the basis of that."""
    layers, found = _stack(folder)
    layers = tuple(reversed(layers))
    findings = [*found, *(finding for layer in layers for finding in layer.findings)]
    findings.extend(_needless_removals(layers))
    gaps = frozenset(gap for layer in layers for gap in layer.gaps)
    texts = dict(ChainMap(*(layer.texts for layer in layers)))
    return Merged(_merge_layers(layers), gaps, tuple(findings), texts)


def layer_folders(folder: Path) -> tuple[Path, ...]:
    """The folder of a region and those it stands on, from the top down, as far as can be read.

    Opens `regio.yaml` only, and never raises: what is wrong with it is for `read_layers` to tell.
    """
    found = [Path(abspath(folder))]
    while len(found) < MOST_LAYERS and (under := _basis_of(found[-1])) and under not in found:
        found.append(under)
    return tuple(found)


def merge(below: Node, above: Node) -> Node:
    """One value on top of another."""
    if not (isinstance(below, Fields) and isinstance(above, Fields)):
        return above
    entries = dict(below.entries)
    for name, entry in above.entries.items():
        under = entries.get(name)
        value = merge(under.value, entry.value) if under else entry.value
        entries[name] = Entry(entry.key, value)
    return Fields(entries, above.location)


def _stack(folder: Path) -> tuple[tuple[Layer, ...], list[Finding]]:
    """The layers from the top down, and what is wrong with how they lean on each other."""
    layers: list[Layer] = []
    seen: list[Path] = []
    found: list[Finding] = []
    under: Path | None = folder
    while under is not None:
        seen.append(under)
        layers.append(read_layer(under))
        under, wrong = _under(layers[-1], seen)
        found.extend(wrong)
    return tuple(layers), found


def _under(layer: Layer, seen: list[Path]) -> tuple[Path | None, list[Finding]]:
    """The folder that a layer stands on, if any, or what is wrong with that. Where it is not known,
    anything may exist."""
    if ("regio",) in layer.gaps or () in layer.gaps:
        layer.gaps.add(())
        return None, []
    if len(seen) == 1 and not isinstance(layer.parts.get("regio"), Fields):
        layer.gaps.add(())
        return None, [_no_regio(layer)]
    basis = layer.part("regio").get("basis")
    if basis is None or isinstance(basis, Empty):
        return None, []
    under = find_basis(seen[-1], basis.value) if isinstance(basis, Text) else None
    if under is not None and under not in seen and len(seen) < MOST_LAYERS:
        return under, []
    layer.gaps.add(())
    return None, _basis_finding(basis, under, seen)


def _no_regio(layer: Layer) -> Finding:
    """There is no `regio.yaml`, or it says that there is nothing."""
    place = Location.start_of(layer.map / "regio.yaml")
    return finding("RK112" if "regio" in layer.parts else "RK121", place)


def find_basis(folder: Path, name: str) -> Path | None:
    """The folder of a basis: beside the region's own folder, or among the shipped ones."""
    if not is_id(name):
        return None
    places = (folder.parent / name, SHIPPED / name)
    return next((place for place in places if place.is_dir()), None)


def _basis_of(folder: Path) -> Path | None:
    basis = read_single(folder, "regio").get("basis")
    return find_basis(folder, basis.value) if isinstance(basis, Text) else None


def _basis_finding(basis: Node, under: Path | None, seen: list[Path]) -> list[Finding]:
    if not isinstance(basis, Text) or not is_id(basis.value):
        return []  # The model says so, with the other values that do not fit.
    folder = seen[-1]
    if under is not None and under not in seen:
        return [finding("RK130", basis.location, meeste=MOST_LAYERS)]
    if under is not None:
        return [finding("RK123", basis.location, naam=basis.value)]
    names = sorted(
        {path.name for path in (*_folders(folder.parent), *_folders(SHIPPED))} - {folder.name}
    )
    hint = did_you_mean(basis.value, names) or what_there_is(names, "mappen")
    return [finding("RK122", basis.location, naam=basis.value, hint=hint)]


def _folders(place: Path) -> Iterator[Path]:
    """The folders in a place that hold content, as far as they can be seen."""
    try:
        yield from (path for path in place.iterdir() if (path / "regio.yaml").is_file())
    except OSError:
        return


def _merge_layers(layers: tuple[Layer, ...]) -> Fields:
    """The root of the merged tree, with beside it what the layers below said of terms and pact."""
    top = layers[-1]
    below = _merge_all(layers[:-1])
    root = _merge_all(layers)
    entries = dict(root.entries)
    if entries.pop("pact", None) and "pact" in top.parts:
        entries["pact"] = give_herkomst(Fields({}), _as_fields(top)).entries["pact"]
    if "pact" in below.entries:
        entries["landelijk_pact"] = below.entries["pact"]
    entries["landelijke_begrippen"] = Entry(root.location, _changed_begrippen(below, top))
    return Fields(entries, root.location)


def _merge_all(layers: tuple[Layer, ...]) -> Fields:
    merged: Node = Fields({})
    for layer in layers:
        assert isinstance(merged, Fields)
        merged = merge(merged, give_herkomst(merged, _as_fields(layer)))
    assert isinstance(merged, Fields)
    return merged


def _as_fields(layer: Layer) -> Fields:
    entries = {name: Entry(node.location, node) for name, node in layer.parts.items()}
    return Fields(entries, Location.start_of(layer.map / "regio.yaml"))


def _changed_begrippen(below: Fields, top: Layer) -> Fields:
    """The definitions below of the terms for which the top layer has words of its own."""
    under, over = below.get("begrippen"), top.part("begrippen").entries
    if not isinstance(under, Fields):
        return Fields({})
    changed = {
        id_: entry
        for id_, entry in under.entries.items()
        if id_ in over and not isinstance(over[id_].value, Empty)
    }
    return Fields(changed, under.location)


def _needless_removals(layers: tuple[Layer, ...]) -> Iterator[Finding]:
    """Items that a layer removes although nothing below it has them."""
    for number, layer in enumerate(layers):
        below = _merge_all(layers[:number])
        for kind in KINDS:
            under = below.get(kind)
            known = under.entries if isinstance(under, Fields) else {}
            yield from _needless(kind, layer.part(kind), known)


def _needless(kind: str, items: Fields, known: Mapping[str, Entry]) -> Iterator[Finding]:
    for id_, entry in items.entries.items():
        if isinstance(entry.value, Empty) and id_ not in known:
            guess = partial(_which, id_, kind, known)
            yield finding("RK124", entry.key, id=id_, soort=SINGULAR[kind], guess=guess)


def _which(id_: str, kind: str, known: Mapping[str, Entry]) -> str:
    return did_you_mean(id_, known) or what_there_is(known, kind)
