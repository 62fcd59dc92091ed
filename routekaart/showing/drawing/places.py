"""What may be known of gemeente, sector and school board where a box of the drawing stands."""

from collections.abc import Iterable, Iterator

from routekaart.deciding.contacts import Area, area_of
from routekaart.deciding.tables.diagram import Diagram
from routekaart.deciding.vraagcodes import choices
from routekaart.reading.model import Inhoud

Pair = tuple[str | None, ...]
"""The gemeente, the sector and the school board that the answers so far have fixed."""

_PLACES = ("gemeente", "sector", "schoolbestuur")


def pairs_at(order: list[Diagram]) -> dict[Diagram, dict[Pair, None]]:
    """What may be known of gemeente and sector at each node, without walking every path."""
    pairs: dict[Diagram, dict[Pair, None]] = {order[0]: {(None,) * len(_PLACES): None}}
    for node in choices(order):
        for answer, child in node.branches:
            known = (_learn(pair, node.vraag, answer) for pair in pairs[node])
            pairs.setdefault(child, {}).update(dict.fromkeys(known))
    return pairs


def _learn(pair: Pair, vraag: str, antwoord: str) -> Pair:
    return tuple(
        antwoord if vraag == place else known for place, known in zip(_PLACES, pair, strict=True)
    )


def areas_of(inhoud: Inhoud, pairs: Iterable[Pair]) -> Iterator[Area]:
    """The areas that are left there."""
    for pair in pairs:
        known = zip(_PLACES, pair, strict=True)
        yield area_of(inhoud, ((vraag, answer) for vraag, answer in known if answer))
