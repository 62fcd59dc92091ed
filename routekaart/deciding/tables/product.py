"""The product of two diagrams: exactly the combinations of answers that end elsewhere.

Both are walked together, a pair of nodes at a time, and each pair is looked at once. So the work
grows with the pairs of nodes, never with the combinations of answers.

    old: q1? ja -> a, nee -> b          new: q2? ja -> a, nee -> b

    (q1, q2) --ja--> (a, q2) --ja--> (a, a)    the same end: nothing to tell
        |               '-----nee--> (a, b)    a goes, b comes; one of four combinations
        '-----nee--> (b, q2) --ja--> (b, a)    b goes, a comes; one of four
                        '-----nee--> (b, b)
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import islice
from math import prod
from typing import TypeAlias

from routekaart.deciding.tables.diagram import (
    Choice,
    Clash,
    Diagram,
    End,
    Gap,
    Leaf,
    Workshop,
    identity,
    questions,
)
from routekaart.deciding.tables.limits import Budget

Vragen: TypeAlias = Mapping[str, tuple[str, ...]]
"""Each question with its answers, in the order in which both diagrams ask."""

Said: TypeAlias = tuple[str, ...] | Gap | Clash
"""Advices, or that an end has none."""
Kind: TypeAlias = tuple[frozenset[str] | Gap | Clash, frozenset[str] | Gap | Clash]
"""How two ends differ: what goes and what comes."""


@dataclass(frozen=True)
class Voorbeeld:
    """Situations told as one: to each question one of these answers, to the others any."""

    antwoorden: tuple[tuple[str, tuple[str, ...]], ...]
    aantal: int
    """How many combinations of answers this is."""


@dataclass(frozen=True)
class Elsewhere:
    """The combinations for which the same advices go and the same ones come.

    Where there was or is no advice at all, `weg` or `erbij` is the end that says why. `blijft`
    are the advices that stay for all of them, `soms` those that stay for some.
    """

    weg: Said
    erbij: Said
    blijft: tuple[str, ...]
    soms: tuple[str, ...]
    aantal: int
    voorbeelden: tuple[Voorbeeld, ...]
    """The first few. They do not overlap."""


@dataclass(frozen=True)
class Product:
    """How two diagrams differ. `van` is the number of combinations of answers to the questions
    that one of them asks; `reordered` says that the same advices stand in another order."""

    elsewhere: tuple[Elsewhere, ...]
    van: int
    reordered: bool

    @property
    def aantal(self) -> int:
        """The number of combinations that end elsewhere."""
        return sum(group.aantal for group in self.elsewhere)


def multiply(old: Diagram, new: Diagram, vragen: Vragen, examples: int = 3) -> Product:
    """The product of two diagrams of one workshop that ask in the order of `vragen`.

    The largest group comes first. Raises `TooLarge` when there are too many pairs.
    """
    pairs = _Pairs(old, new, vragen)
    groups: dict[Kind | None, list[tuple[_Pair, int]]] = defaultdict(list)
    for pair, passing in pairs.ends():
        groups[_kind(pair)].append((pair, passing))
    reordered = groups.pop(None, None) is not None
    found = [
        _elsewhere(ends, tuple(islice(pairs.examples(kind), examples)))
        for kind, ends in groups.items()
        if kind is not None
    ]
    return Product(tuple(sorted(found, key=lambda one: -one.aantal)), pairs.van, reordered)


@dataclass(frozen=True)
class _Pair:
    """Where both are after the same answers. Two pairs with the same `key` are one."""

    old: Diagram
    new: Diagram

    @property
    def key(self) -> tuple[int | End, int | End]:
        return identity(self.old), identity(self.new)

    @property
    def is_same(self) -> bool:
        """Whether nothing differs below it."""
        return self.key[0] == self.key[1]

    @property
    def asked(self) -> set[str]:
        return {node.vraag for node in (self.old, self.new) if isinstance(node, Choice)}


class _Pairs:
    """All pairs below two diagrams in which something differs."""

    def __init__(self, old: Diagram, new: Diagram, vragen: Vragen) -> None:
        asked = questions(old) | questions(new)
        self.vragen = {vraag: answers for vraag, answers in vragen.items() if vraag in asked}
        self.van = prod(map(len, self.vragen.values()))
        self.budget = Budget()
        self.below: dict[object, tuple[_Pair, str | None, list[_Pair]]] = {}
        """By key: the pair, the question that one of them asks next, and where each answer leads
        the two. What a pair leads to stands before it; backwards is the order of the answers."""
        self.start = _Pair(old, new)
        self._visit(self.start)

    def _visit(self, pair: _Pair) -> None:
        """No deeper than there are questions; see `MOST_VRAGEN`."""
        if pair.is_same or pair.key in self.below:
            return
        vraag = next((vraag for vraag in self.vragen if vraag in pair.asked), None)
        children = [] if vraag is None else self._follow(pair, vraag)
        self.budget.spend(1 + len(children))
        for child in reversed(children):
            self._visit(child)
        self.below[pair.key] = (pair, vraag, children)

    def _follow(self, pair: _Pair, vraag: str) -> list[_Pair]:
        """The pair for each answer; who does not ask this question stays where it is."""
        sides = (
            [child for _, child in node.branches]
            if isinstance(node, Choice) and node.vraag == vraag
            else [node] * len(self.vragen[vraag])
            for node in (pair.old, pair.new)
        )
        return [_Pair(*both) for both in zip(*sides, strict=True)]

    def ends(self) -> Iterator[tuple[_Pair, int]]:
        """Every two ends that differ, with how many combinations of answers end there."""
        passing: dict[object, int] = defaultdict(int, {self.start.key: self.van})
        for key, (pair, vraag, children) in reversed(self.below.items()):
            if vraag is None:
                yield pair, passing[key]
            for child in children:
                passing[child.key] += passing[key] // len(children)

    def examples(self, kind: Kind) -> Iterator[Voorbeeld]:
        """Every situation of a kind: the paths of the diagram that says only whether it is one."""
        workshop = Workshop()
        marked: dict[object, Diagram] = {}
        self.budget.spend(len(self.below))
        for key, (pair, vraag, children) in self.below.items():
            if vraag is None:
                marked[key] = Leaf(()) if _kind(pair) == kind else Gap()
            else:
                nodes = (marked.get(child.key, Gap()) for child in children)
                branches = tuple(zip(self.vragen[vraag], nodes, strict=True))
                marked[key] = workshop.choice(vraag, branches)
        for antwoorden in _cubes(marked[self.start.key]):
            shares = {vraag: len(answers) for vraag, answers in antwoorden}
            sizes = (shares.get(vraag, len(every)) for vraag, every in self.vragen.items())
            yield Voorbeeld(antwoorden, prod(sizes))


def _cubes(
    node: Diagram, so_far: tuple[tuple[str, tuple[str, ...]], ...] = ()
) -> Iterator[tuple[tuple[str, tuple[str, ...]], ...]]:
    """The paths to the leaves; answers that lead to the same node go together."""
    if isinstance(node, Leaf):
        yield so_far
    if isinstance(node, Choice):
        together: dict[int | End, list[str]] = defaultdict(list)
        for answer, child in node.branches:
            together[identity(child)].append(answer)
        children = {identity(child): child for _, child in node.branches}
        for key, answers in together.items():
            yield from _cubes(children[key], (*so_far, (node.vraag, tuple(answers))))


def _kind(pair: _Pair) -> Kind | None:
    """How two ends differ; None when they have the same advices, in whatever order."""
    old, new = _adviezen(pair.old), _adviezen(pair.new)
    if set(old) == set(new) != set():
        return None
    weg, erbij = _said(pair)
    return (
        frozenset(weg) if isinstance(weg, tuple) else weg,
        frozenset(erbij) if isinstance(erbij, tuple) else erbij,
    )


def _elsewhere(ends: list[tuple[_Pair, int]], voorbeelden: tuple[Voorbeeld, ...]) -> Elsewhere:
    weg, erbij = _said(ends[0][0])
    stays = [
        tuple(id_ for id_ in _adviezen(pair.new) if id_ in _adviezen(pair.old)) for pair, _ in ends
    ]
    every = tuple(dict.fromkeys(id_ for ids in stays for id_ in ids))
    blijft = tuple(id_ for id_ in every if all(id_ in ids for ids in stays))
    soms = tuple(id_ for id_ in every if id_ not in blijft)
    aantal = sum(passing for _, passing in ends)
    return Elsewhere(weg, erbij, blijft, soms, aantal, voorbeelden)


def _said(pair: _Pair) -> tuple[Said, Said]:
    """The advices that only the old end has, and those that only the new one has."""
    old, new = _adviezen(pair.old), _adviezen(pair.new)
    weg = tuple(id_ for id_ in old if id_ not in new)
    erbij = tuple(id_ for id_ in new if id_ not in old)
    return (
        pair.old if isinstance(pair.old, Gap | Clash) else weg,
        pair.new if isinstance(pair.new, Gap | Clash) else erbij,
    )


def _adviezen(end: Diagram) -> tuple[str, ...]:
    return end.adviezen if isinstance(end, Leaf) else ()
