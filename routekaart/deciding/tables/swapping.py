"""A diagram in which two questions that follow each other can change places.

The diagram of the same table in another order, without compiling it again: only the nodes of
those two questions change. What lies above or below stays as it is, and so does the number of
combinations of answers that pass there. (R. Rudell, *Dynamic variable ordering for ordered binary
decision diagrams*, 1993.)
"""

from collections.abc import Mapping
from math import prod

from routekaart.deciding.tables.diagram import Choice, Diagram, identity, nodes
from routekaart.deciding.tables.limits import Budget

Node = int
"""A number. The first of all is 0; an end has nothing below it."""
Below = tuple[Node, ...]
"""Where the answers to a question lead, in their order."""


class Swapping:
    """`order` are the questions that the diagram asks; `asked` is how many questions all
    `combinations` of answers together take."""

    def __init__(self, diagram: Diagram, order: list[str], budget: Budget) -> None:
        self.order = order
        self._budget = budget
        self._level: dict[str, dict[Below, Node]] = {vraag: {} for vraag in order}
        """For each question its nodes, by what lies below them: no two are equal."""
        self._read(diagram)
        self._answers = {vraag: len(next(iter(level))) for vraag, level in self._level.items()}
        self.combinations = prod(self._answers.values())
        self._passing = self._pass()
        """For each node how many combinations of answers come by it."""
        self.asked = sum(self._passing.values())

    def _read(self, diagram: Diagram) -> None:
        found = list(nodes(diagram))
        number = {identity(node): place for place, node in enumerate(found)}
        for node in found:
            if isinstance(node, Choice):
                below = tuple(number[identity(child)] for _, child in node.branches)
                self._level[node.vraag][below] = number[identity(node)]
        self._next = len(found)  # the number of the next node that is made

    def _pass(self) -> dict[Node, int]:
        """A question parts what comes by over its answers. That leaves no remainder: what comes
        by is any number of whole sets of answers to the questions from there on."""
        passing = {node: 0 for level in self._level.values() for node in level.values()}
        passing[0] = self.combinations
        for vraag in self.order:
            for below, node in self._level[vraag].items():
                for child in below:
                    if child in passing:
                        passing[child] += passing[node] // len(below)
        return passing

    @property
    def size(self) -> int:
        """How many nodes ask something."""
        return len(self._passing)

    def longest(self) -> int:
        """How many questions the longest path asks."""
        steps: dict[Node, int] = {}
        for vraag in reversed(self.order):
            for below, node in self._level[vraag].items():
                steps[node] = 1 + max(steps.get(child, 0) for child in below)
        return steps[0]

    def swap(self, place: int) -> None:
        """Ask the question at this place after the one that follows it."""
        one, two = self.order[place : place + 2]
        self.order[place : place + 2] = two, one
        first, second = self._level[one], self._level[two]
        self._budget.spend(len(first) * self._answers[one] + len(second) * self._answers[two])
        under = {node: below for below, node in second.items()}
        moving = [below for below in first if not under.keys().isdisjoint(below)]
        moved = [(first.pop(below), below) for below in moving]
        for node, below in moved:
            self._leave(second, under, below, self._passing[node] // len(below))
        for node, below in moved:  # it keeps its number, so that what leads to it may stay
            share = self._passing[node] // self._answers[two]
            rows = (under.get(child, (child,) * self._answers[two]) for child in below)
            columns = zip(*rows, strict=True)
            second[tuple(self._reach(first, column, share) for column in columns)] = node

    def _leave(
        self, second: dict[Below, Node], under: Mapping[Node, Below], below: Below, share: int
    ) -> None:
        """These combinations do not come by the second question any more; it may be gone then."""
        for child in below:
            if child in under:
                self.asked -= share
                self._passing[child] -= share
                if not self._passing[child]:
                    del self._passing[child], second[under[child]]

    def _reach(self, first: dict[Below, Node], below: Below, share: int) -> Node:
        """The node of the question that is asked second now; none if it makes no difference."""
        if len(set(below)) == 1:
            return below[0]
        if below not in first:
            first[below] = self._next
            self._next += 1
        node = first[below]
        self.asked += share
        self._passing[node] = self._passing.get(node, 0) + share
        return node
