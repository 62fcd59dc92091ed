"""Where two diagrams come to after the same answers, when each asks more than the other.

What only one of them asks is taken out of it first: a node is then the set of all that one can
still hear. After that both are walked together, a pair of nodes at a time, each pair once. So the
work grows with pairs of nodes, never with the combinations of answers.
"""

from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass
from functools import reduce

from routekaart.deciding.tables.diagram import Choice, Diagram, End, Leaf, Workshop, identity, nodes
from routekaart.deciding.tables.limits import Budget

Said = frozenset[str]
"""What one can hear: words of whoever asks, which say nothing to the diagrams."""

Says = Callable[[Leaf], Said]

Possible = Mapping[str, Collection[str]]
"""For a question the answers that both can give; every answer to one that is not here."""


@dataclass(frozen=True)
class Meeting:
    """The answers that both were given, and all that one can hear from each."""

    antwoorden: tuple[tuple[str, str], ...]
    een: Said
    twee: Said


def meet(
    een: Diagram, twee: Diagram, shared: Collection[str], possible: Possible, says: Says
) -> Iterator[Meeting]:
    """Every two things that the diagrams say after the same answers to the shared questions, each
    with the first answers that lead there. Raises `TooLarge` when there are too many pairs."""
    walk = _Together(shared, possible, says)
    yield from walk.meetings(walk.without_the_rest(een), walk.without_the_rest(twee))


class _Together:
    """Nodes of one workshop, of which the leaves hold what one can hear."""

    def __init__(self, shared: Collection[str], possible: Possible, says: Says) -> None:
        self.shared, self.possible, self.says = shared, possible, says
        self.workshop = Workshop()
        self.budget = Budget()
        self.both: dict[frozenset[int | End], Diagram] = {}

    def without_the_rest(self, diagram: Diagram) -> Diagram:
        """The diagram with shared questions only."""
        done: dict[int | End, Diagram] = {}
        for node in reversed(list(nodes(diagram))):
            done[identity(node)] = self._without(node, done)
        return done[identity(diagram)]

    def _without(self, node: Diagram, done: Mapping[int | End, Diagram]) -> Diagram:
        if not isinstance(node, Choice):
            return Leaf(tuple(sorted(self.says(node)))) if isinstance(node, Leaf) else Leaf(())
        known = self.possible.get(node.vraag)
        left = tuple(
            (answer, done[identity(child)])
            for answer, child in node.branches
            if known is None or answer in known
        )
        if node.vraag in self.shared and left:
            return self.workshop.choice(node.vraag, left)
        nothing: Diagram = Leaf(())
        return reduce(self._either, (child for _, child in left), nothing)

    def _either(self, one: Diagram, two: Diagram) -> Diagram:
        """All that one can hear from either."""
        if identity(one) == identity(two):
            return one
        if isinstance(one, Leaf) and isinstance(two, Leaf):
            return Leaf(tuple(sorted({*one.adviezen, *two.adviezen})))
        key = frozenset((identity(one), identity(two)))
        if key not in self.both:
            self.both[key] = self._split(one, two)
        return self.both[key]

    def _split(self, one: Diagram, two: Diagram) -> Diagram:
        split = one if isinstance(one, Choice) else two
        assert isinstance(split, Choice), "two leaves have been put together already"
        self.budget.spend(len(split.branches))
        branches = tuple(
            (answer, self._either(*(self._after(node, split.vraag, answer) for node in (one, two))))
            for answer, _ in split.branches
        )
        return self.workshop.choice(split.vraag, branches)

    def _after(self, node: Diagram, vraag: str, answer: str) -> Diagram:
        """What is left of a node after an answer, wherever the question stands in it."""
        done: dict[int | End, Diagram] = {}
        for below in reversed(list(nodes(node))):
            self.budget.spend()
            result = below
            if isinstance(below, Choice):
                branches = tuple((one, done[identity(child)]) for one, child in below.branches)
                asked = below.vraag == vraag
                result = (
                    dict(branches)[answer] if asked else self.workshop.choice(below.vraag, branches)
                )
            done[identity(below)] = result
        return done[identity(node)]

    def meetings(self, een: Diagram, twee: Diagram) -> Iterator[Meeting]:
        """Both walked together; the first answers that lead to two ends are told."""
        seen: set[object] = set()
        todo: list[tuple[Diagram, Diagram, tuple[tuple[str, str], ...]]] = [(een, twee, ())]
        while todo:
            one, two, so_far = todo.pop()
            key = identity(one), identity(two)
            if key in seen:
                continue
            seen.add(key)
            if isinstance(one, Leaf) and isinstance(two, Leaf):
                yield Meeting(so_far, frozenset(one.adviezen), frozenset(two.adviezen))
                continue
            split = one if isinstance(one, Choice) else two
            assert isinstance(split, Choice), "no gap is left in a diagram of sets"
            todo.extend(
                (
                    self._after(one, split.vraag, answer),
                    self._after(two, split.vraag, answer),
                    (*so_far, (split.vraag, answer)),
                )
                for answer, _ in reversed(split.branches)
            )
