"""What is told of a signal in several places, told once."""

from collections.abc import Callable
from functools import wraps
from typing import TypeVar

from routekaart.reading.model import Signaal
from routekaart.showing.telling.region import Region

Told = TypeVar("Told")


def once(tell: Callable[[Region, Signaal], Told]) -> Callable[[Region, Signaal], Told]:
    """The same function, that remembers what it told of a signal as long as its region is there.

    A region never changes. What is given is given again: nobody may change it.
    """
    name = f"{tell.__module__}.{tell.__qualname__}"

    @wraps(tell)
    def told(region: Region, signaal: Signaal) -> Told:
        known: dict[str, tuple[Signaal, Told]] = vars(region).setdefault(name, {})
        if signaal.id not in known or known[signaal.id][0] is not signaal:
            known[signaal.id] = signaal, tell(region, signaal)
        return known[signaal.id][1]

    return told
