"""A file of the site to be: known by its path before anything of it is made."""

from collections.abc import Callable, Hashable
from dataclasses import dataclass


@dataclass(frozen=True)
class Output:
    """One file that a region becomes. A sink makes it when it wants it, and need not keep it."""

    path: str
    """Where it stands in a docs tree."""
    made_from: Hashable
    """What decides its bytes: the kind of thing, and what it is about. No two outputs of a region
    are made from the same."""
    make: Callable[[], bytes]
    """Makes the bytes: the same each time."""
