"""Whether the same table can be decided with fewer questions by asking in another order."""

from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass
from fractions import Fraction

from routekaart.deciding.tables.diagram import Diagram, average, longest, questions
from routekaart.deciding.tables.limits import Budget, TooLarge
from routekaart.deciding.tables.swapping import Swapping


@dataclass(frozen=True, order=True)
class Length:
    """How many questions a walk asks: on average (all answers equally likely) and at most."""

    average: Fraction
    longest: int


def length_of(diagram: Diagram) -> Length:
    """The length of the walks through a diagram."""
    return Length(average(diagram), longest(diagram))


def find_shorter_order(
    diagram: Diagram, vragen: Iterable[str], budget: Budget | None = None
) -> tuple[tuple[str, ...], Length] | None:
    """An order of the questions that is shorter on average and nowhere longer, or None.

    Each question in turn is moved to the place where it does best ("sifting"), until nothing
    improves. It finds a good order, not always the best one; once the budget is spent, the best
    of those that it saw. `vragen` is the order of now.
    """
    vragen = tuple(vragen)
    asked = questions(diagram)
    order = [vraag for vraag in vragen if vraag in asked]
    if len(order) < 2:
        return None
    search = _Search(Swapping(diagram, order, budget or Budget()))
    with suppress(TooLarge):
        search.run()
    if search.found is None:
        return None
    return (*search.order, *(vraag for vraag in vragen if vraag not in asked)), search.found


class _Search:
    """`order` is the best one that was seen, `found` its length if that is not the first one."""

    def __init__(self, diagram: Swapping) -> None:
        self.diagram = diagram
        self.order = tuple(diagram.order)
        self.asked = diagram.asked
        self.most = diagram.longest()
        self.found: Length | None = None

    def run(self) -> None:
        """Move every question, and again as long as that was of use."""
        before = None
        while before != self.order:
            before = self.order
            for vraag in before:
                self._sift(self.diagram.order.index(vraag))

    def _sift(self, place: int) -> None:
        """Move the question at this place to the end, to the top, and to where it did best."""
        best, last = place, len(self.order) - 1
        to_the_end = ((step, step + 1) for step in range(place, last))
        to_the_top = ((step, step) for step in reversed(range(last)))
        for step, here in (*to_the_end, *to_the_top):
            self.diagram.swap(step)
            if self._improves():
                best = here
        for step in range(best):
            self.diagram.swap(step)

    def _improves(self) -> bool:
        """Whether this order is better than any before; keeps it if it is."""
        if self.diagram.asked >= self.asked or (most := self.diagram.longest()) > self.most:
            return False
        self.asked, self.order = self.diagram.asked, tuple(self.diagram.order)
        self.found = Length(Fraction(self.asked, self.diagram.combinations), most)
        return True
