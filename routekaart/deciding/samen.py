"""What stands side by side at an end, and where the questions go on after an advice."""

from collections.abc import Iterable, Mapping

from routekaart.deciding.contacts import Area
from routekaart.deciding.tables.diagram import Choice, Diagram
from routekaart.reading.known import BUILT_IN
from routekaart.reading.model import Advies, Signaal, Verder

Pairs = tuple[tuple[str, str], ...]


def groups(adviezen: Mapping[str, Advies], ids: Iterable[str]) -> tuple[tuple[str, ...], ...]:
    """The advices of an end in groups: those of one group are carried out at the same moment.

    That holds both ways and from one to the next: with A beside B and B beside C, all three are.
    A group stands where its first advice does.
    """
    order = {id_: number for number, id_ in enumerate(ids)}
    found: list[list[str]] = []
    for id_ in order:
        tied = [group for group in found if any(beside(adviezen, id_, one) for one in group)]
        found = [group for group in found if group not in tied]
        found.append(
            sorted([*(one for group in tied for one in group), id_], key=order.__getitem__)
        )
    return tuple(tuple(group) for group in sorted(found, key=lambda group: order[group[0]]))


def beside(adviezen: Mapping[str, Advies], one: str, other: str) -> bool:
    """Whether one of two advices says that the other is carried out at the same moment."""
    return other in adviezen[one].tegelijk_met or one in adviezen[other].tegelijk_met


def is_asked(signaal: Signaal, area: Area) -> bool:
    """Whether somebody in the area can go on with a signal."""
    return signaal.sectoren is None or not area.sectoren.isdisjoint(signaal.sectoren)


def known_answers(diagram: Diagram, verder: Verder, given: Pairs) -> Pairs:
    """The answers that need not be given again when the questions of a signal go on.

    Who begins again only keeps the place: what else was answered may have changed.
    """
    if verder.wanneer == "opnieuw":
        given = tuple((vraag, id_) for vraag, id_ in given if vraag in BUILT_IN)
    return answered(diagram, given)


def answered(diagram: Diagram, given: Pairs) -> Pairs:
    """The answers of before, as far as the questions of a diagram ask for them from the start."""
    known = dict(given)
    said: list[tuple[str, str]] = []
    node = diagram
    while isinstance(node, Choice) and known.get(node.vraag) in dict(node.branches):
        said.append((node.vraag, known[node.vraag]))
        node = node.follow(known[node.vraag])
    return tuple(said)
