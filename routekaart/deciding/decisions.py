"""All that has been decided about one region: the value that showing works from."""

from collections.abc import Mapping
from dataclasses import dataclass

from routekaart.deciding.tables.diagram import Diagram


@dataclass(frozen=True)
class Situation:
    """A way that leads to something: the signal, and the answers given on the way."""

    signaal: str
    antwoorden: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class Decisions:
    """The diagrams of a region and what follows from them. Keys are ids.

    `by_advies`, `by_organisatie` and `by_fase` are the way back: the situations that lead there,
    in the order of the signals and answers.
    """

    diagrammen: Mapping[str, Diagram]
    by_advies: Mapping[str, tuple[Situation, ...]]
    by_organisatie: Mapping[str, tuple[Situation, ...]]
    by_fase: Mapping[str, tuple[Situation, ...]]
