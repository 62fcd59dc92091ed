"""Nodes to models, item by item, so that one bad item does not hide the others."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, TypeVar

from pydantic import ValidationError

from routekaart.reading.finding import Finding
from routekaart.reading.known import Known
from routekaart.reading.model import KINDS, Begrip, Inhoud, Item, Model, Pact, Regio
from routekaart.reading.nodes import Empty, Fields, Listing, Text
from routekaart.reading.refusals import explain, refuse_id
from routekaart.reading.salvage import salvage
from routekaart.reading.shape import plain
from routekaart.reading.source import Source, Step

M = TypeVar("M", bound=Model)
Renames = Mapping[str, Mapping[str, str]]
"""For each kind, the old ids with the new one."""


@dataclass
class Built:
    """The models of one region, as far as they could be made. `regio` is None if it could not."""

    regio: Regio | None = None
    items: dict[str, Mapping[str, Item]] = field(default_factory=dict)
    pact: Pact | None = None
    landelijk_pact: Pact | None = None
    landelijke_begrippen: dict[str, Begrip] = field(default_factory=dict)
    findings: list[Finding] = field(default_factory=list)
    refused: dict[tuple[Step, ...], Model] = field(default_factory=dict)
    """What still stands in the items that could not be made, to check what they name."""

    @property
    def known_regio(self) -> Regio | None:
        """The regio; or what stands in it, when it says at least where it is and for which
        schools, so that its tables can be proved."""
        found = self.refused.get(("regio",))
        is_enough = isinstance(found, Regio) and found.gemeenten and found.sectoren
        return self.regio or (found if is_enough and isinstance(found, Regio) else None)

    def inhoud(self) -> Inhoud:
        """The content as one value. Nothing is validated twice. Without a readable regio it has
        one without a name, gemeenten and sectoren, so that the rest can still be checked."""
        nameless: dict[str, Any] = {"naam": "", "gemeenten": {}, "sectoren": {}}
        values: dict[str, Any] = {
            "regio": self.known_regio or Regio.model_construct(**nameless),
            "pact": self.pact,
            "landelijk_pact": self.landelijk_pact,
            "landelijke_begrippen": self.landelijke_begrippen,
            **self.items,
        }
        return Inhoud.model_construct(**values)


def build(source: Source, known: Known) -> Built:
    """Every model that can be made of the merged tree, and what is wrong with the rest."""
    made = Built()
    maker = _Maker(source, known, read_renames(source, known), made.findings, made.refused)
    made.regio = maker.make(Regio, ("regio",))
    for kind, model in KINDS.items():
        made.items[kind] = maker.make_items(model, kind)
    made.pact = maker.make(Pact, ("pact",))
    made.landelijk_pact = maker.make(Pact, ("landelijk_pact",))
    made.landelijke_begrippen = maker.make_items(Begrip, "landelijke_begrippen")
    return made


def read_renames(source: Source, known: Known) -> Renames:
    """The old ids that the items claim, as far as they are free."""
    return {
        kind: {old: id_ for old, id_ in _renames(source, kind) if old not in known.ids[kind]}
        for kind in KINDS
    }


def _renames(source: Source, kind: str) -> Iterator[tuple[str, str]]:
    items = source.node(kind)
    for id_ in items.entries if isinstance(items, Fields) else ():
        was = source.node(kind, id_, "was")
        old = was.items if isinstance(was, Listing) else ()
        yield from ((text.value, id_) for text in old if isinstance(text, Text))


@dataclass
class _Maker:
    source: Source
    known: Known
    renames: Renames
    findings: list[Finding]
    refused: dict[tuple[Step, ...], Model]

    def make_items(self, model: type[M], kind: str) -> dict[str, M]:
        items = self.source.node(kind)
        ids = items.entries if isinstance(items, Fields) else ()
        made = ((id_, self.make(model, (kind, id_), id=id_)) for id_ in ids)
        return {id_: item for id_, item in made if item is not None}

    def make(self, model: type[M], path: tuple[Step, ...], **injected: str) -> M | None:
        node = self.source.node(*path)
        if node is None or isinstance(node, Empty):
            return None
        if isinstance(node, Fields) and "id" in node.entries:
            self.findings.append(refuse_id(model, self.source, path))
        data: Any = plain(node, model)
        if isinstance(data, dict):
            data = {**data, **injected}
        try:
            return model.model_validate(data, context=self.renames)
        except ValidationError as error:
            found = explain(error, model, self.source, path)
            # What the layer below leaves open, the region may have filled in.
            if self.known.may_be_incomplete(*path) or path[0] == "landelijke_begrippen":
                found = (finding for finding in found if finding.code != "RK202")
            self.findings.extend(found)
            if isinstance(data, dict):
                self.refused[path] = salvage(model, data, self.renames, error)
            return None
