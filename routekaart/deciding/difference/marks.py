"""Where in the diagram of a signal readers now go another way: what a drawing marks.

Both diagrams are walked together, a pair of nodes at a time, as `tables.product` does. Here an
answer that is new counts too: whoever gives it went nowhere before.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field

from routekaart.deciding.tables.diagram import Choice, Diagram, End, Leaf, identity
from routekaart.deciding.tables.limits import Budget

Key = int | End
"""A node, as `identity` gives it."""


@dataclass
class Marks:
    """The ends that are another one now, and the answers on a way to one of them."""

    ends: set[End] = field(default_factory=set)
    answers: set[tuple[Key, str]] = field(default_factory=set)
    """A question of the new diagram with an answer to it."""


def mark_changes(old: Diagram | None, new: Diagram, order: Sequence[str]) -> Marks:
    """What to mark in the new diagram. Both ask in this order; without an old one all is new.

    Raises `TooLarge` when there are too many pairs.
    """
    marks = Marks()
    _Walk(order, marks).visit(old, new)
    return marks


@dataclass
class _Walk:
    order: Sequence[str]
    marks: Marks
    budget: Budget = field(default_factory=Budget)
    _seen: dict[tuple[Key | None, Key], bool] = field(default_factory=dict)

    def visit(self, old: Diagram | None, new: Diagram) -> bool:
        """Whether anything differs below this pair. No deeper than there are questions."""
        key = (None if old is None else identity(old)), identity(new)
        if key not in self._seen:
            self._seen[key] = self._differs(old, new)
        return self._seen[key]

    def _differs(self, old: Diagram | None, new: Diagram) -> bool:
        asked = {node.vraag for node in (old, new) if isinstance(node, Choice)}
        vraag = next((one for one in self.order if one in asked), None)
        if vraag is None:
            return self._ends(old, new)
        before, after = _branches(old, vraag), _branches(new, vraag)
        found = False
        for answer in after or before or ():
            self.budget.spend(1)
            was = before.get(answer) if before is not None else old
            if self.visit(was, after[answer] if after is not None else new):
                found = True
                if after is not None:
                    self.marks.answers.add((identity(new), answer))
        return found

    def _ends(self, old: Diagram | None, new: Diagram) -> bool:
        assert not isinstance(new, Choice)
        if old is not None and _said(old) == _said(new):
            return False
        self.marks.ends.add(new)
        return True


def _branches(node: Diagram | None, vraag: str) -> dict[str, Diagram] | None:
    """Where each answer leads; None for who does not ask this."""
    is_asked = isinstance(node, Choice) and node.vraag == vraag
    return dict(node.branches) if is_asked and isinstance(node, Choice) else None


def _said(end: Diagram) -> object:
    """The advices, in whatever order; or why there are none."""
    return frozenset(end.adviezen) if isinstance(end, Leaf) else end
