"""A board has schools of some kinds only: the answers that cannot go together leave the diagram."""

from collections.abc import Mapping

from routekaart.deciding.tables.diagram import Choice, Diagram, Workshop, identity

Having = Mapping[str, frozenset[str]]
"""For each board that does not have every sector, those that it has."""

Known = tuple[str | None, str | None]
"""The sector and the board that were answered."""


def without_impossible(diagram: Diagram, having: Having, workshop: Workshop) -> Diagram:
    """The diagram without the boards that have no school of the sector that was answered, and the
    other way round. A question with one answer left is not asked.

    A node is looked at once for each sector and board that it is reached with.
    """
    return _Pruner(having, workshop).prune(diagram, (None, None)) if having else diagram


class _Pruner:
    def __init__(self, having: Having, workshop: Workshop) -> None:
        self.having = having
        self.workshop = workshop
        self.done: dict[tuple[object, Known], Diagram] = {}

    def prune(self, node: Diagram, known: Known) -> Diagram:
        if not isinstance(node, Choice):
            return node
        key = (identity(node), known)
        if key not in self.done:
            left = tuple(
                (answer, self.prune(child, then))
                for answer, child in node.branches
                if self._exists(then := _learn(known, node.vraag, answer))
            )
            self.done[key] = self.workshop.choice(node.vraag, left or node.branches)
        return self.done[key]

    def _exists(self, known: Known) -> bool:
        sector, bestuur = known
        if sector is None or bestuur is None:
            return True
        return sector in self.having.get(bestuur, (sector,))


def _learn(known: Known, vraag: str, answer: str) -> Known:
    sector, bestuur = known
    return (
        answer if vraag == "sector" else sector,
        answer if vraag == "schoolbestuur" else bestuur,
    )
