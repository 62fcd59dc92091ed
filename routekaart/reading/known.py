"""Which ids exist, where they stand, and which may exist in a file that could not be read."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import PurePath

from routekaart.reading.finding import Location
from routekaart.reading.folder import Gap, as_id, is_id
from routekaart.reading.model import KINDS, Inhoud
from routekaart.reading.nearest import nearest
from routekaart.reading.nodes import Empty, Fields
from routekaart.reading.source import Source, Step

BUILT_IN = {"sector": "sectoren", "gemeente": "gemeenten", "schoolbestuur": "schoolbesturen"}
"""The questions that a region has of itself, with the field of the regio that holds their answers:
the last one only where the region lists its boards."""
BESTUUR = "schoolbestuur"


@dataclass(frozen=True)
class Known:
    """The ids of each kind as they are written down, right or wrong, with their place."""

    ids: Mapping[str, Mapping[str, Location]]
    gaps: frozenset[Gap]

    def has(self, kind: str, id_: str) -> bool:
        """Whether an id exists, or may exist in something that could not be read.

        Without a list of boards a board is named in free text.
        """
        if kind == "schoolbesturen" and not self.ids[kind]:
            return True
        return id_ in self.ids[kind] or self._is_hidden(kind, id_)

    @property
    def built_in(self) -> Mapping[str, str]:
        """The questions that this region has of itself, as `BUILT_IN`."""
        listed = self.ids["schoolbesturen"]
        return {vraag: kind for vraag, kind in BUILT_IN.items() if vraag != BESTUUR or listed}

    def may_be_incomplete(self, kind: Step, id_: Step = "") -> bool:
        """Whether a part of an item may stand in something that could not be read."""
        return not self.gaps.isdisjoint({(), (kind,), (kind, id_)})

    def answers(self, inhoud: Inhoud, source: Source, vraag: str) -> Mapping[str, Location] | None:
        """The answers to a question, with their place; None if they are not known for certain."""
        if kind := self.built_in.get(vraag):
            return None if self._is_hidden(kind, "") else self.ids[kind]
        found = inhoud.vragen.get(vraag)
        if found is None:
            return None
        return {id_: source.key("vragen", vraag, "antwoorden", id_) for id_ in found.antwoorden}

    def _is_hidden(self, kind: str, id_: str) -> bool:
        return self.may_be_incomplete("regio" if kind in BUILT_IN.values() else kind, id_)


def read_known(source: Source, gaps: Iterable[Gap]) -> Known:
    """All ids of a merged tree."""
    ids = {kind: _ids(source, (kind,)) for kind in KINDS}
    ids |= {field: _ids(source, ("regio", field)) for field in BUILT_IN.values()}
    known = Known(ids, frozenset(gaps))
    built_in = {vraag: source.key("regio", field) for vraag, field in known.built_in.items()}
    ids["vragen"] = {**built_in, **ids["vragen"]}
    return known


def _ids(source: Source, path: tuple[Step, ...]) -> dict[str, Location]:
    node = source.node(*path)
    entries = node.entries if isinstance(node, Fields) else {}
    written = {
        id_: entry.key for id_, entry in entries.items() if not isinstance(entry.value, Empty)
    }
    # "Bel Ouders" is no id, which is said there; who names `bel-ouders` made no mistake.
    meant = {as_id(id_): place for id_, place in written.items() if not is_id(id_)}
    return {**meant, **written}


def point_at_nearest(word: str, known: Mapping[str, Location]) -> str:
    """`Bedoelde u "…"?` with the place of the nearest known word; empty if none is near."""
    meant = nearest(word, known)
    if meant is None:
        return ""
    place = known[meant]
    return f'Bedoelde u "{meant}" ({PurePath(place.file).name}:{place.line})?'
