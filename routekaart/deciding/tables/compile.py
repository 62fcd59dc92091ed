"""From a decision table to its diagram, without trying every combination of answers.

The work is done on the set of rows that are still possible, held as the bits of an integer.
Two prefixes of answers that leave the same rows possible and have settled the same outcome
lead to the same node, so each such state is worked out once: question by question from the top
down, and then from the ends back up into nodes.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import NamedTuple, TypeAlias

from routekaart.deciding.tables.bits import RowBits, numbers
from routekaart.deciding.tables.diagram import Clash, Diagram, End, Gap, Leaf, Workshop
from routekaart.deciding.tables.limits import Budget
from routekaart.deciding.tables.possible import without_impossible
from routekaart.deciding.tables.table import Table


class _State(NamedTuple):
    """Where we are: `pending` rows may still match, `winner` and `extra` certainly do.

    `level` is the question that comes next: the first that one of the pending rows asks.
    `winner` is the number of the first route with the outcome that is settled, -1 if none is;
    `pending` and `extra` are bits: routes first, then `aanvullend`.
    """

    level: int
    pending: int
    winner: int
    extra: int


@dataclass(frozen=True)
class Settled:
    """A way in which a table ends: what its `routes` say, and which rows of `aanvullend` hold."""

    dan: tuple[str, ...]
    """The advices of `anders` when no route holds; none when there is no `anders` either."""
    by_route: bool
    extra: int
    """Bits of the rows, as in `RowBits`."""


@dataclass(frozen=True)
class Compiled:
    """A table with its diagram. `ends` are all ways in which it ends without a contradiction."""

    table: Table
    rows: RowBits
    diagram: Diagram
    ends: tuple[Settled, ...]
    steps: int
    """How many answers were followed."""


_Next: TypeAlias = _State | Clash


def compile_table(table: Table, workshop: Workshop) -> Diagram:
    """The reduced diagram of a table. Every combination of answers ends in a `Leaf`, in a
    `Gap` (nothing matches and there is no `anders`) or in a `Clash` (two rows disagree).

    Raises `TooLarge` when that takes too many steps.
    """
    return compile_whole(table, workshop).diagram


def compile_whole(table: Table, workshop: Workshop | None = None) -> Compiled:
    """The diagram of a table with the rows that it was made of. Raises `TooLarge` too."""
    return _Compiler(table, workshop or Workshop()).made()


class _Compiler:
    def __init__(self, table: Table, workshop: Workshop) -> None:
        self.table = table
        self.workshop = workshop
        self.rows = RowBits(table)
        said = [self.rows.saying[row.dan] for row in table.routes]
        self.same = [(next(numbers(bits)), bits) for bits in said]
        """For each route, the first one that says the same, and all of those."""
        self.budget = Budget()
        self.levels: list[dict[_State, list[_Next]]] = [{} for _ in (*table.vragen, None)]
        """The states by the question that comes next, each with where its answers lead."""

    def made(self) -> Compiled:
        start = self._reach(self._settle(0, self.rows.every, -1, 0))
        for level, allowing in enumerate(self.rows.allowing):
            for state, leads in self.levels[level].items():
                leads.extend(self._answer(state, allowing.values()))
        ends = {state: self._settled(state) for state in self.levels[-1]}
        nodes: dict[_Next, Diagram] = {Clash(): Clash()}
        nodes |= {state: self._end(settled) for state, settled in ends.items()}
        for vraag, states in zip(reversed(self.rows.vragen), self.levels[-2::-1], strict=True):
            answers = self.table.vragen[vraag]
            for state, leads in states.items():
                below = [nodes[child] for child in leads]
                nodes[state] = self.workshop.choice(vraag, tuple(zip(answers, below, strict=True)))
        diagram = without_impossible(nodes[start], self.table.having, self.workshop)
        return Compiled(self.table, self.rows, diagram, tuple(ends.values()), self.budget.spent)

    def _reach(self, state: _Next) -> _Next:
        """Keep a state until its question has its turn."""
        if isinstance(state, _State) and state not in self.levels[state.level]:
            self.levels[state.level][state] = []
        return state

    def _answer(self, state: _State, allowing: Iterable[int]) -> list[_Next]:
        """Where each answer leads; answers that leave the same rows are worked out once."""
        left = [state.pending & rows for rows in allowing]
        self.budget.spend(len(left))
        leads = {
            pending: self._reach(self._settle(state.level + 1, pending, state.winner, state.extra))
            for pending in dict.fromkeys(left)
        }
        return [leads[pending] for pending in left]

    def _settle(self, level: int, pending: int, winner: int, extra: int) -> _Next:
        """Move the rows that no later question can change out of `pending`.

        Three routes `q1: ja -> a`, `q1: ja, q2: ja -> a`, `q2: nee -> b` and the answer
        `q1: ja`: the first route is settled, so `a` wins. The second can only say `a` again and
        is dropped; the third is still pending, and if it holds too that is a `Clash`.
        """
        settled = pending & ~self.rows.undecided[level]
        pending ^= settled
        for row in numbers(settled & self.rows.routes):
            first, same = self.same[row]
            if winner not in (-1, first):
                return Clash()
            winner = first
            pending &= ~same
        if winner != -1:
            pending &= ~self.same[winner][1]
        while pending and not pending & self.rows.asking[level]:
            level += 1
        extra |= settled & ~self.rows.routes
        return _State(level if pending else len(self.rows.vragen), pending, winner, extra)

    def _settled(self, state: _State) -> Settled:
        by_route = state.winner != -1
        dan = self.table.routes[state.winner].dan if by_route else self.table.anders
        return Settled(dan, by_route, state.extra)

    def _end(self, settled: Settled) -> End:
        if not settled.dan:
            return Gap()
        named = {id_ for row in numbers(settled.extra) for id_ in self.rows.rows[row].dan}
        more = (id_ for id_ in self.table.ranking if id_ in named and id_ not in settled.dan)
        return Leaf((*settled.dan, *more))
