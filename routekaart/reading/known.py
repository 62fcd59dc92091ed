"""Which ids exist, where they stand, and which may exist in a file that could not be read."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import PurePath

from routekaart.reading.finding import Location
from routekaart.reading.folder import Gap
from routekaart.reading.model import KINDS, Inhoud
from routekaart.reading.nearest import nearest
from routekaart.reading.nodes import Empty, Fields
from routekaart.reading.source import Source, Step

BUILT_IN = {"sector": "sectoren", "gemeente": "gemeenten"}
"""The questions that every region has, with the field of the regio that holds their answers."""


@dataclass(frozen=True)
class Known:
    """The ids of each kind as they are written down, right or wrong, with their place."""

    ids: Mapping[str, Mapping[str, Location]]
    gaps: frozenset[Gap]

    def has(self, kind: str, id: str) -> bool:
        """Whether an id exists, or may exist in something that could not be read."""
        return id in self.ids[kind] or self._is_hidden(kind, id)

    def may_be_incomplete(self, kind: Step, id: Step = "") -> bool:
        """Whether a part of an item may stand in something that could not be read."""
        return not self.gaps.isdisjoint({(), (kind,), (kind, id)})

    def hint(self, kind: str, id: str) -> str:
        """ "Bedoelde u …?" with the place of the nearest known id, or nothing."""
        meant = nearest(id, self.ids[kind])
        return f'Bedoelde u "{meant}"{_where(self.ids[kind][meant])}?' if meant else ""

    def answers(self, inhoud: Inhoud, vraag: str) -> list[str] | None:
        """The ids of the answers to a question; None if they are not known for certain."""
        if vraag in BUILT_IN:
            kind = BUILT_IN[vraag]
            return None if self._is_hidden(kind, "") else list(self.ids[kind])
        found = inhoud.vragen.get(vraag)
        return list(found.antwoorden) if found else None

    def _is_hidden(self, kind: str, id: str) -> bool:
        return self.may_be_incomplete("regio" if kind in BUILT_IN.values() else kind, id)


def read_known(source: Source, gaps: Iterable[Gap]) -> Known:
    """All ids of a merged tree."""
    ids = {kind: _ids(source, (kind,)) for kind in KINDS}
    ids["gemeenten"] = _ids(source, ("regio", "gemeenten"))
    ids["sectoren"] = _ids(source, ("regio", "sectoren"))
    built_in = {vraag: source.key("regio", field) for vraag, field in BUILT_IN.items()}
    ids["vragen"] = {**built_in, **ids["vragen"]}
    return Known(ids, frozenset(gaps))


def _ids(source: Source, path: tuple[Step, ...]) -> dict[str, Location]:
    node = source.node(*path)
    entries = node.entries if isinstance(node, Fields) else {}
    return {id: entry.key for id, entry in entries.items() if not isinstance(entry.value, Empty)}


def _where(place: Location) -> str:
    return f" ({PurePath(place.file).name}:{place.line})"
