"""What a signal comes down to: the usual first step, or what it depends on. Danger always leads.

Counted are all combinations of answers to the questions that make a difference, each as much as
the next: whole numbers, worked out node by node and never one by one.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from fractions import Fraction
from math import lcm, prod

from routekaart.deciding.tables.diagram import (
    Choice,
    Diagram,
    End,
    Leaf,
    Workshop,
    identity,
    nodes,
)
from routekaart.reading.model import Advies, Soort, code_order

NAMED = Fraction(1, 2)
"""In so many situations, danger among them, holds what an editor calls usual."""

USUAL = Fraction(3, 4)
"""In so many of the situations without danger holds what is called usual by itself."""

Adviezen = Mapping[str, Advies]


@dataclass(frozen=True)
class Eerste:
    """A first step, whom one usually calls then (by the advice that says so), and how often."""

    advies: str
    bel: str | None
    aantal: int


@dataclass(frozen=True)
class Keuze:
    """The first step after one of these answers to the only question that decides."""

    antwoorden: tuple[str, ...]
    advies: str


@dataclass(frozen=True)
class InHetKort:
    """A signal in one line. `gevaar` leads; then `gewoon`, or else what it depends on."""

    gevaar: tuple[Eerste, ...]
    stappen: tuple[Eerste, ...]
    """The first steps where there is no danger, the most usual one first."""
    gewoon: Eerste | None
    """The usual one of these."""
    vragen: tuple[str, ...]
    """What decides which of them it is, in the order of asking; nothing when one is usual."""
    keuzes: tuple[Keuze, ...]
    """Which it is, when one question decides."""
    van: int
    """How many situations there are."""


def sum_up(diagram: Diagram, adviezen: Adviezen, named: str | None = None) -> InHetKort:
    """What a signal comes down to. What the editor calls usual only counts when it is so."""
    found = _Firsts(diagram, adviezen)
    gewoon = _named(found, named) or _usual(found)
    left = Leaf(()) if gewoon else _deciding(diagram, adviezen)
    asked = (node.vraag for node in nodes(left) if isinstance(node, Choice))
    return InHetKort(
        gevaar=found.gevaar,
        stappen=found.stappen,
        gewoon=gewoon,
        vragen=tuple(dict.fromkeys(asked)),
        keuzes=tuple(_keuzes(left)),
        van=found.van,
    )


def first_of(end: End, adviezen: Adviezen) -> str | None:
    """What one does first: what cannot wait, or else what stands first."""
    if not isinstance(end, Leaf):
        return None
    return next((id_ for id_ in end.adviezen if _is_danger(adviezen[id_])), end.adviezen[0])


def _is_danger(advies: Advies) -> bool:
    return advies.soort is Soort.SPOED


class _Firsts:
    """The first steps that a diagram leads to, with how often."""

    def __init__(self, diagram: Diagram, adviezen: Adviezen) -> None:
        weights = _weights(diagram)
        self.van = weights[identity(diagram)]
        calls: dict[str, dict[str | None, int]] = defaultdict(lambda: defaultdict(int))
        for node in nodes(diagram):
            if isinstance(node, Leaf) and (first := first_of(node, adviezen)):
                calls[first][_call(node, first, adviezen)] += weights[node]
        every = [_eerste(id_, by_call) for id_, by_call in calls.items()]
        every.sort(key=lambda one: (-one.aantal, code_order(adviezen[one.advies].code)))
        self.gevaar = tuple(one for one in every if _is_danger(adviezen[one.advies]))
        self.stappen = tuple(one for one in every if one not in self.gevaar)


def _weights(diagram: Diagram) -> dict[int | End, int]:
    """For each node the number of situations that come by."""
    order = list(nodes(diagram))
    answers: dict[str, int] = {}
    for node in order:
        if isinstance(node, Choice):
            answers[node.vraag] = lcm(answers.get(node.vraag, 1), len(node.branches))
    weights: dict[int | End, int] = defaultdict(int, {identity(diagram): prod(answers.values())})
    for node in order:
        if isinstance(node, Choice):
            for _, child in node.branches:
                weights[identity(child)] += weights[identity(node)] // len(node.branches)
    return weights


def _call(end: Leaf, first: str, adviezen: Adviezen) -> str | None:
    """The advice by which one calls somebody outside the school: the first, or the next that is."""
    ways = (id_ for id_ in (first, *end.adviezen) if adviezen[id_].calls_somebody)
    return next(ways, None)


def _eerste(advies: str, by_call: Mapping[str | None, int]) -> Eerste:
    total = sum(by_call.values())
    bel = next((id_ for id_, aantal in by_call.items() if aantal * 2 > total), None)
    return Eerste(advies, bel, total)


def _named(found: _Firsts, named: str | None) -> Eerste | None:
    usual = (one for one in found.stappen if one.advies == named)
    return next((one for one in usual if not found.gevaar and _is_enough(found, one)), None)


def _is_enough(found: _Firsts, one: Eerste) -> bool:
    return one.aantal >= found.van * NAMED


def _usual(found: _Firsts) -> Eerste | None:
    total = sum(one.aantal for one in found.stappen)
    return next((one for one in found.stappen if one.aantal >= total * USUAL), None)


def _deciding(diagram: Diagram, adviezen: Adviezen) -> Diagram:
    """The diagram of the first step only. Where danger leads, any first step would do."""
    workshop = Workshop()
    made: dict[int | End, Diagram | None] = {}
    for node in reversed(list(nodes(diagram))):
        made[identity(node)] = _reduced(node, adviezen, made, workshop)
    return made[identity(diagram)] or Leaf(())


def _reduced(
    node: Diagram,
    adviezen: Adviezen,
    made: Mapping[int | End, Diagram | None],
    workshop: Workshop,
) -> Diagram | None:
    if not isinstance(node, Choice):
        first = first_of(node, adviezen)
        return None if first is None or _is_danger(adviezen[first]) else Leaf((first,))
    below = ((answer, made[identity(child)]) for answer, child in node.branches)
    left = tuple((answer, child) for answer, child in below if child is not None)
    return workshop.choice(node.vraag, left) if left else None


def _keuzes(diagram: Diagram) -> Iterator[Keuze]:
    """Each first step with its answers, where the first question already decides."""
    if not isinstance(diagram, Choice):
        return
    leads: dict[str, list[str]] = defaultdict(list)
    for answer, child in diagram.branches:
        if not isinstance(child, Leaf):
            return
        leads[child.adviezen[0]].append(answer)
    yield from (Keuze(tuple(answers), advies) for advies, answers in leads.items())
