"""The product of two diagrams: exactly the combinations of answers that end elsewhere.

Both are walked together, a pair of nodes at a time, and each pair is worked out once. So the
work grows with the pairs of nodes, never with the combinations of answers.
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

Vragen: TypeAlias = Mapping[str, tuple[str, ...]]
"""Each question with its answers, in the order in which both diagrams ask."""

Pair: TypeAlias = tuple[Diagram, Diagram]
Key: TypeAlias = tuple[int | End, int | End]
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

    The largest group comes first.
    """
    return _Product(old, new, vragen).result(examples)


class _Group:
    """The ends that differ in one way, gathered one by one."""

    def __init__(self, first: tuple[End, End]) -> None:
        self.weg, self.erbij = _said(first)
        self.stays: list[tuple[str, ...]] = []
        self.aantal = 0

    def add(self, ends: tuple[End, End], passing: int) -> None:
        old, new = map(_adviezen, ends)
        self.stays.append(tuple(id_ for id_ in new if id_ in old))
        self.aantal += passing

    def told(self, voorbeelden: tuple[Voorbeeld, ...]) -> Elsewhere:
        every = tuple(dict.fromkeys(id_ for ids in self.stays for id_ in ids))
        blijft = tuple(id_ for id_ in every if all(id_ in ids for ids in self.stays))
        soms = tuple(id_ for id_ in every if id_ not in blijft)
        return Elsewhere(self.weg, self.erbij, blijft, soms, self.aantal, voorbeelden)


class _Product:
    def __init__(self, old: Diagram, new: Diagram, vragen: Vragen) -> None:
        asked = questions(old) | questions(new)
        self.vragen = {vraag: answers for vraag, answers in vragen.items() if vraag in asked}
        self.level = {vraag: number for number, vraag in enumerate(self.vragen)}
        self.van = prod(map(len, self.vragen.values()))
        self.start = (old, new)
        self.groups: dict[Kind, _Group] = {}
        self.reordered = False

    def result(self, examples: int) -> Product:
        self._count()
        found = (
            group.told(tuple(islice(self._examples(kind), examples)))
            for kind, group in self.groups.items()
        )
        largest_first = tuple(sorted(found, key=lambda group: -group.aantal))
        return Product(largest_first, self.van, self.reordered)

    def _count(self) -> None:
        """From the top down, each pair passes on the combinations that come by it."""
        waiting: list[dict[Key, tuple[Pair, int]]] = [{} for _ in range(len(self.level) + 1)]
        self._reach(waiting, self.start, self.van)
        for level in waiting:
            for pair, passing in level.values():
                if ends := _ends(pair):
                    self._end(ends, passing)
                    continue
                children = [child for _, child in self.branches(pair)]
                for child in children:
                    self._reach(waiting, child, passing // len(children))

    def _reach(self, waiting: list[dict[Key, tuple[Pair, int]]], pair: Pair, passing: int) -> None:
        """Keep a pair until all that lead to it have been. Two that are one differ nowhere."""
        key = _key(pair)
        if key[0] == key[1]:
            return
        level = waiting[-1 if _ends(pair) else self.level[self.first(pair)]]
        before = level[key][1] if key in level else 0
        level[key] = (pair, before + passing)

    def _end(self, ends: tuple[End, End], passing: int) -> None:
        if (kind := _kind(ends)) is None:
            self.reordered = True
            return
        self.groups.setdefault(kind, _Group(ends)).add(ends, passing)

    def first(self, pair: Pair) -> str:
        """The question that one of the two asks first. At least one must ask."""
        asked = [node.vraag for node in pair if isinstance(node, Choice)]
        return min(asked, key=lambda vraag: self.level[vraag])

    def branches(self, pair: Pair) -> list[tuple[str, Pair]]:
        """Each answer to the first question, with where it leads the two."""
        vraag = self.first(pair)
        answers = self.vragen[vraag]
        old, new = (_children(node, vraag, len(answers)) for node in pair)
        return list(zip(answers, zip(old, new, strict=True), strict=True))

    def _examples(self, kind: Kind) -> Iterator[Voorbeeld]:
        """Every situation of a kind: the paths of the diagram that says only whether it is one."""
        for antwoorden in _cubes(_Marking(self, kind).of(self.start)):
            shares = {vraag: len(answers) for vraag, answers in antwoorden}
            sizes = (shares.get(vraag, len(every)) for vraag, every in self.vragen.items())
            yield Voorbeeld(antwoorden, prod(sizes))


class _Marking:
    """The diagram that ends in a leaf for the combinations of one kind and in a gap elsewhere."""

    def __init__(self, product: _Product, kind: Kind) -> None:
        self.product = product
        self.kind = kind
        self.workshop = Workshop()
        self.known: dict[Key, Diagram] = {}

    def of(self, pair: Pair) -> Diagram:
        """The node that says which combinations below a pair are of the kind."""
        key = _key(pair)
        if key[0] == key[1]:
            return Gap()
        if key not in self.known:
            self.known[key] = self._make(pair)
        return self.known[key]

    def _make(self, pair: Pair) -> Diagram:
        if ends := _ends(pair):
            return Leaf(()) if _kind(ends) == self.kind else Gap()
        branches = tuple((answer, self.of(child)) for answer, child in self.product.branches(pair))
        return self.workshop.choice(self.product.first(pair), branches)


def _cubes(
    node: Diagram, so_far: tuple[tuple[str, tuple[str, ...]], ...] = ()
) -> Iterator[tuple[tuple[str, tuple[str, ...]], ...]]:
    """The paths to the leaves; answers that lead to the same node go together."""
    if isinstance(node, Leaf):
        yield so_far
    if not isinstance(node, Choice):
        return
    together: dict[int | End, list[str]] = defaultdict(list)
    for answer, child in node.branches:
        together[identity(child)].append(answer)
    children = {identity(child): child for _, child in node.branches}
    for key, answers in together.items():
        yield from _cubes(children[key], (*so_far, (node.vraag, tuple(answers))))


def _children(node: Diagram, vraag: str, count: int) -> list[Diagram]:
    if isinstance(node, Choice) and node.vraag == vraag:
        return [child for _, child in node.branches]
    return [node] * count


def _key(pair: Pair) -> Key:
    return identity(pair[0]), identity(pair[1])


def _ends(pair: Pair) -> tuple[End, End] | None:
    """The pair itself when both are an end."""
    old, new = pair
    return None if isinstance(old, Choice) or isinstance(new, Choice) else (old, new)


def _kind(ends: tuple[End, End]) -> Kind | None:
    """How two ends differ; None when they have the same advices, in whatever order."""
    if ends[0] == ends[1] or set(_adviezen(ends[0])) == set(_adviezen(ends[1])) != set():
        return None
    weg, erbij = _said(ends)
    return (
        frozenset(weg) if isinstance(weg, tuple) else weg,
        frozenset(erbij) if isinstance(erbij, tuple) else erbij,
    )


def _said(ends: tuple[End, End]) -> tuple[Said, Said]:
    """The advices that only the old end has, and those that only the new one has."""
    old, new = ends
    weg = tuple(id_ for id_ in _adviezen(old) if id_ not in _adviezen(new))
    erbij = tuple(id_ for id_ in _adviezen(new) if id_ not in _adviezen(old))
    return weg if isinstance(old, Leaf) else old, erbij if isinstance(new, Leaf) else new


def _adviezen(end: End) -> tuple[str, ...]:
    return end.adviezen if isinstance(end, Leaf) else ()
