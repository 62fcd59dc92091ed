"""The decision diagram of a signal: what every later question is asked of.

A diagram is a reduced ordered multi-valued decision diagram. Equal sub-results are one
and the same node, and a question of which all answers lead to the same node does not
exist. So two diagrams from one `Workshop` say the same exactly if they are the same object.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from typing import TypeAlias


@dataclass(frozen=True)
class Leaf:
    """The end of a path: these advices hold, in this order."""

    adviezen: tuple[str, ...]


@dataclass(frozen=True)
class Gap:
    """The end of a path for which the table says nothing."""


@dataclass(frozen=True)
class Clash:
    """The end of a path on which two rows of `routes` disagree."""


@dataclass(frozen=True, eq=False)
class Choice:
    """A question, and the node that each of its answers leads to, in the order of the answers.

    Compared by identity: a `Workshop` makes each distinct choice once.
    """

    vraag: str
    branches: tuple[tuple[str, "Diagram"], ...]

    def follow(self, antwoord: str) -> "Diagram":
        """The node that an answer leads to. Raises `KeyError` for an unknown answer."""
        return dict(self.branches)[antwoord]


End: TypeAlias = Leaf | Gap | Clash
Diagram: TypeAlias = Choice | End


class Workshop:
    """Makes nodes, and hands out the one that exists already when an equal one is asked for."""

    def __init__(self) -> None:
        self._choices: dict[tuple[str, tuple[tuple[str, int | End], ...]], Choice] = {}

    def choice(self, vraag: str, branches: tuple[tuple[str, Diagram], ...]) -> Diagram:
        """The node for a question: the shared child itself if every answer leads there."""
        first = branches[0][1]
        if all(_same(child, first) for _, child in branches):
            return first
        key = (vraag, tuple((answer, identity(child)) for answer, child in branches))
        return self._choices.setdefault(key, Choice(vraag, branches))


def identity(node: Diagram) -> int | End:
    """What makes two nodes of one workshop the same node; a key for tables about nodes."""
    return id(node) if isinstance(node, Choice) else node


def _same(one: Diagram, two: Diagram) -> bool:
    return one is two or (not isinstance(one, Choice) and one == two)


@dataclass(frozen=True)
class Path:
    """One way through a diagram: the answers given, in the order asked, and the end."""

    antwoorden: tuple[tuple[str, str], ...]
    end: End


def paths(diagram: Diagram) -> Iterator[Path]:
    """Every path of the diagram, in the order of the answers. As many as the keuzehulp has ends."""
    todo: list[tuple[Diagram, tuple[tuple[str, str], ...]]] = [(diagram, ())]
    while todo:
        node, so_far = todo.pop()
        if isinstance(node, Choice):
            todo.extend(
                (child, (*so_far, (node.vraag, antwoord)))
                for antwoord, child in reversed(node.branches)
            )
        else:
            yield Path(so_far, node)


def steps(diagram: Diagram) -> Iterator[tuple[tuple[str, str], ...]]:
    """The answers so far at every page of the keuzehulp: each question and each end on each way."""
    seen = dict[tuple[tuple[str, str], ...], None]()
    for path in paths(diagram):
        seen.update((path.antwoorden[:length], None) for length in range(len(path.antwoorden) + 1))
    yield from seen


def nodes(diagram: Diagram) -> Iterator[Diagram]:
    """Every distinct node once, each before the nodes it leads to (a topological order)."""
    order: list[Diagram] = []
    seen: set[int | End] = set()
    todo = [(diagram, False)]
    while todo:
        node, is_done = todo.pop()
        key = identity(node)
        if is_done:
            order.append(node)
        elif key not in seen:
            seen.add(key)
            todo.append((node, True))  # once all that it leads to has been
            if isinstance(node, Choice):
                todo.extend((child, False) for _, child in reversed(node.branches))
    return reversed(order)


def count_ends(diagram: Diagram) -> int:
    """How many paths there are, without walking them: each is an end of the keuzehulp."""
    below: dict[int | End, int] = {}
    for node in reversed(list(nodes(diagram))):
        children = node.branches if isinstance(node, Choice) else ()
        below[identity(node)] = sum(below[identity(child)] for _, child in children) or 1
    return below[identity(diagram)]


def longest(diagram: Diagram) -> int:
    """How many questions the longest path asks: "nog hoogstens N vragen"."""
    steps: dict[int | End, int] = {}
    for node in reversed(list(nodes(diagram))):
        children = node.branches if isinstance(node, Choice) else ()
        steps[identity(node)] = max(
            (1 + steps[identity(child)] for _, child in children), default=0
        )
    return steps[identity(diagram)]


def average(diagram: Diagram) -> Fraction:
    """How many questions a walk asks on average, if every answer is as likely as the next."""
    asked: dict[int | End, Fraction] = {}
    for node in reversed(list(nodes(diagram))):
        asked[identity(node)] = (
            1
            + sum((asked[identity(child)] for _, child in node.branches), Fraction(0))
            / len(node.branches)
            if isinstance(node, Choice)
            else Fraction(0)
        )
    return asked[identity(diagram)]


def ends_in(diagram: Diagram, kind: type[End]) -> bool:
    """Whether some combination of answers ends in a `kind`."""
    return any(isinstance(node, kind) for node in nodes(diagram))


def example(diagram: Diagram, kind: type[End]) -> dict[str, str] | None:
    """The first answers that lead to an end of this kind, or None. Looks at each node once."""
    seen: set[int] = set()
    todo: list[tuple[Diagram, tuple[tuple[str, str], ...]]] = [(diagram, ())]
    while todo:
        node, so_far = todo.pop()
        if isinstance(node, kind):
            return dict(so_far)
        if isinstance(node, Choice) and id(node) not in seen:
            seen.add(id(node))
            todo.extend(
                (child, (*so_far, (node.vraag, antwoord)))
                for antwoord, child in reversed(node.branches)
            )
    return None


def questions(diagram: Diagram) -> set[str]:
    """The questions that make a difference somewhere."""
    return {node.vraag for node in nodes(diagram) if isinstance(node, Choice)}
