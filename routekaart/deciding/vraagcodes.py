"""The questions of one signal as they are told: their order, their codes and the way to each.

A question has a code of its own (`V4.2` is the second of signal V4), so that who holds the
paper and who sees the page can say where they are. It is the number in the order of telling:
after a change of the table it may be another, and then the paper has an older mark.
"""

from collections.abc import Iterable, Iterator, Mapping

from routekaart.deciding.tables.diagram import Choice, Diagram, nodes

Way = tuple[tuple[str, str], ...]
"""(question, answer) ids, in the order asked."""


def told(diagram: Diagram) -> tuple[Diagram, ...]:
    """Every node once, where one comes to it first when following the answers in order."""
    seen: dict[Diagram, None] = {}
    todo = [diagram]
    while todo:
        node = todo.pop()
        if node not in seen:
            seen[node] = None
            if isinstance(node, Choice):
                todo.extend(child for _, child in reversed(node.branches))
    return tuple(seen)


def vraagcodes(code: str, diagram: Diagram) -> Mapping[Choice, str]:
    """The code of each question, given the code of the signal."""
    return {node: f"{code}.{number}" for number, node in enumerate(choices(told(diagram)), 1)}


def ways(diagram: Diagram) -> Mapping[Diagram, Way]:
    """A shortest way to each node, the first of those in the order of the answers."""
    found: dict[Diagram, Way] = {diagram: ()}
    for node in choices(nodes(diagram)):
        for answer, child in node.branches:
            way = (*found[node], (node.vraag, answer))
            if child not in found or len(way) < len(found[child]):
                found[child] = way
    return found


def choices(order: Iterable[Diagram]) -> Iterator[Choice]:
    """Those nodes that ask something."""
    return (node for node in order if isinstance(node, Choice))
