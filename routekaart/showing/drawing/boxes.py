"""What a drawing of decisions consists of: boxes and arrows, what they say and stand for.

Plain values without places. `graph` makes them, `layout` places them, the pens draw them.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum
from functools import cached_property
from typing import Literal


class Kind(Enum):
    """What a box is. Each kind has its own shape, word and colour."""

    START = "start"
    VRAAG = "vraag"
    ADVIES = "advies"
    ORGANISATIE = "organisatie"
    OPEN = "open"
    """An end that the table leaves open, or where two rows contradict each other."""


@dataclass(frozen=True)
class Target:
    """What a box stands for; the page that shows the graph decides on the address.

    For a question, `antwoorden`
    is the shortest way to it: the (question, answer) ids of its page in the keuzehulp.
    """

    kind: Literal["signaal", "vraag", "advies", "organisatie", "rol"]
    id: str
    antwoorden: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True)
class Part:
    """One thing that a box says. Only several advices or contacts make more than one.

    `points` are the points of a question of which one or all must hold, `tellen` the sentences on
    how one counts for it.
    """

    text: str
    code: str | None = None
    target: Target | None = None
    points: tuple[str, ...] = ()
    tellen: tuple[str, ...] = ()


@dataclass(frozen=True)
class Node:
    """A box: an id that is stable and readable, a kind, and what it says.

    `caption` is the word above the text that tells the kind without colour: "vraag", "bel".
    """

    id: str
    kind: Kind
    caption: str
    parts: tuple[Part, ...]


@dataclass(frozen=True)
class Edge:
    """An arrow from node to node (ids). `answers` are the answers that lead this way, in order."""

    source: str
    target: str
    answers: tuple[str, ...] = ()

    @property
    def label(self) -> str:
        """The answers as one text: "po, vo of mbo". Empty if there is nothing to answer."""
        *first, last = self.answers or ("",)
        return f"{', '.join(first)} of {last}" if first else last


@dataclass(frozen=True)
class Graph:
    """All boxes in the order of telling, the start first; at most one arrow between two."""

    title: str
    nodes: tuple[Node, ...]
    edges: tuple[Edge, ...]

    @cached_property
    def boxes(self) -> Mapping[str, Node]:
        """The boxes by id, in the order of telling."""
        return {node.id: node for node in self.nodes}

    def leads(self, id_: str) -> tuple[Edge, ...]:
        """The arrows that leave a box, in order."""
        return self._leads.get(id_, ())

    @cached_property
    def _leads(self) -> Mapping[str, tuple[Edge, ...]]:
        leads: dict[str, tuple[Edge, ...]] = {}
        for edge in self.edges:
            leads[edge.source] = (*leads.get(edge.source, ()), edge)
        return leads
