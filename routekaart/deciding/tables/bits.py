"""The rows of a table as the bits of integers, so that sets of rows are met in one step.

Row 0 is the lowest bit: `routes` first, then `aanvullend`. The work to make them is linear in
what the editor wrote.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator

from routekaart.deciding.tables.limits import Budget
from routekaart.deciding.tables.table import Row, Table


class RowBits:
    """A table by its questions: which rows each answer leaves, and which rows still ask."""

    def __init__(self, table: Table) -> None:
        self.rows = (*table.routes, *table.aanvullend)
        self.every = (1 << len(self.rows)) - 1
        self.routes = (1 << len(table.routes)) - 1
        self.vragen = tuple(table.vragen)
        self.asking = [0] * len(self.vragen)
        """For each question, the rows that ask it."""
        self.allowing: list[dict[str, int]] = []
        """For each question and each of its answers, the rows that may hold then."""
        self._ask(table)
        self.undecided = self._undecided()
        """For each question, the rows that it or a later one decides; at the end none."""
        self.saying: dict[tuple[str, ...], int] = defaultdict(int)
        """For each outcome, the routes that have it."""
        for number, row in enumerate(table.routes):
            self.saying[row.dan] |= 1 << number
        self.possible = self._possible()
        """The rows that hold for some combination of answers."""

    def _ask(self, table: Table) -> None:
        level = {vraag: number for number, vraag in enumerate(self.vragen)}
        named: list[dict[str, int]] = [defaultdict(int) for _ in self.vragen]
        for number, row in enumerate(self.rows):
            for vraag, answers in row.als.items():
                self.asking[level[vraag]] |= 1 << number
                for answer in answers:
                    named[level[vraag]][answer] |= 1 << number
        for asking, here, every in zip(self.asking, named, table.vragen.values(), strict=True):
            rest = self.every & ~asking
            self.allowing.append({answer: rest | here.get(answer, 0) for answer in every})

    def _undecided(self) -> list[int]:
        later = [0]
        for asking in reversed(self.asking):
            later.append(later[-1] | asking)
        return later[::-1]

    def _possible(self) -> int:
        possible = self.every
        for allowing in self.allowing:
            possible &= union(allowing.values())
        return possible

    def meeting(self, row: Row) -> int:
        """The rows that hold for some combination for which this one holds, itself among them.

        Two rows are boxes in the space of answers: they meet exactly if they meet in every
        question. So no combination has to be tried.
        """
        meeting = self.possible
        for vraag, allowing in zip(self.vragen, self.allowing, strict=True):
            if vraag in row.als:
                meeting &= union(
                    bits for answer, bits in allowing.items() if answer in row.als[vraag]
                )
        return meeting

    def covers(self, row: Row, others: int, budget: Budget) -> bool:
        """Whether one of the other rows holds for every combination for which this row does.

        Looks for a combination that is left, those with the fewest rows first: there mostly is
        one, and then it is found at once.
        """
        seen = {(0, others)}
        todo = [(0, others)]
        while todo:
            budget.spend()
            level, pending = todo.pop()
            if not pending:
                return False
            if pending & ~self.undecided[level]:
                continue  # this one holds, whatever is answered from here on
            while not pending & self.asking[level]:
                level += 1
            budget.spend(len(self.allowing[level]))
            left = {pending & bits for bits in self._within(level, row)}
            fresh = {(level + 1, rows) for rows in left} - seen
            seen |= fresh
            todo.extend(sorted(fresh, key=lambda state: -state[1].bit_count()))
        return True

    def _within(self, level: int, row: Row) -> Iterator[int]:
        allowed = row.als.get(self.vragen[level])
        for answer, bits in self.allowing[level].items():
            if allowed is None or answer in allowed:
                yield bits


def union(sets: Iterable[int]) -> int:
    """What is in one of these sets."""
    total = 0
    for some in sets:
        total |= some
    return total


def numbers(bits: int) -> Iterator[int]:
    """The numbers of the bits that are set, lowest first."""
    while bits:
        lowest = bits & -bits
        yield lowest.bit_length() - 1
        bits ^= lowest
