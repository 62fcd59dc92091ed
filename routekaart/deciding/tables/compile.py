"""From a decision table to its diagram, without trying every combination of answers.

The work is done on the set of rows that are still possible, held as the bits of an integer.
Two prefixes of answers that leave the same rows possible and have settled the same outcome
lead to the same node, so each such state is worked out once.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from routekaart.deciding.tables.diagram import Clash, Diagram, End, Gap, Leaf, Workshop
from routekaart.deciding.tables.table import Table


@dataclass(frozen=True)
class _State:
    """Where we are: `pending` rows may still match, `winner` and `extra` certainly do.

    `winner` is the number of the first route with the outcome that is settled, -1 if none is;
    `pending` and `extra` are bits: routes first, then `aanvullend`.
    """

    level: int
    pending: int
    winner: int = -1
    extra: int = 0


def compile_table(table: Table, workshop: Workshop) -> Diagram:
    """The reduced diagram of a table. Every combination of answers ends in a `Leaf`, in a
    `Gap` (nothing matches and there is no `anders`) or in a `Clash` (two rows disagree)."""
    return _Compiler(table, workshop).start()


class _Compiler:
    def __init__(self, table: Table, workshop: Workshop) -> None:
        self.table = table
        self.workshop = workshop
        self.vragen = tuple(table.vragen.items())
        self.rows = (*table.routes, *table.aanvullend)
        self.is_route = (1 << len(table.routes)) - 1
        self.allowing = [self._rows_allowing(vraag, answers) for vraag, answers in self.vragen]
        self.undecided = self._undecided_from()
        self.same = [self._rows_saying(row.dan) for row in table.routes]
        self.known: dict[_State, Diagram] = {}

    def _rows_allowing(self, vraag: str, answers: tuple[str, ...]) -> tuple[int, ...]:
        """For each answer, the rows that it leaves possible."""
        return tuple(
            _bits(answer in row.als.get(vraag, (answer,)) for row in self.rows)
            for answer in answers
        )

    def _undecided_from(self) -> list[int]:
        """For each level, the rows that still depend on a question from there on."""
        later = [0]
        for vraag, _ in reversed(self.vragen):
            later.append(later[-1] | _bits(vraag in row.als for row in self.rows))
        return later[::-1]

    def _rows_saying(self, dan: tuple[str, ...]) -> int:
        return _bits(row.dan == dan for row in self.table.routes)

    def start(self) -> Diagram:
        return self._node(self._settle(_State(0, (1 << len(self.rows)) - 1)))

    def _node(self, state: _State | Clash) -> Diagram:
        if isinstance(state, Clash):
            return state
        if state not in self.known:
            self.known[state] = self._make(state)
        return self.known[state]

    def _make(self, state: _State) -> Diagram:
        if not state.pending:
            return self._leaf(state)
        vraag, answers = self.vragen[state.level]
        branches = tuple(
            (answer, self._node(self._answer(state, rows)))
            for answer, rows in zip(answers, self.allowing[state.level], strict=True)
        )
        return self.workshop.choice(vraag, branches)

    def _answer(self, state: _State, allowed: int) -> _State | Clash:
        pending = state.pending & allowed
        return self._settle(_State(state.level + 1, pending, state.winner, state.extra))

    def _settle(self, state: _State) -> _State | Clash:
        """Move the rows that no later question can change out of `pending`."""
        settled = state.pending & ~self.undecided[state.level]
        pending = state.pending & ~settled
        winner = state.winner
        for row in _numbers(settled & self.is_route):
            first = next(_numbers(self.same[row]))
            if winner not in (-1, first):
                return Clash()
            winner = first
        if winner != -1:
            pending &= ~self.same[winner]  # they can only say again what is settled
        extra = state.extra | settled & ~self.is_route
        return _State(state.level, pending, winner, extra)

    def _leaf(self, state: _State) -> End:
        dan = self.table.anders if state.winner == -1 else self.table.routes[state.winner].dan
        if not dan:
            return Gap()
        extra = {advies for row in _numbers(state.extra) for advies in self.rows[row].dan}
        return Leaf((*dan, *(id_ for id_ in self.table.ranking if id_ in extra and id_ not in dan)))


def _bits(flags: Iterator[bool] | list[bool]) -> int:
    return sum(1 << number for number, flag in enumerate(flags) if flag)


def _numbers(bits: int) -> Iterator[int]:
    """The numbers of the bits that are set, lowest first."""
    while bits:
        lowest = bits & -bits
        yield lowest.bit_length() - 1
        bits ^= lowest
