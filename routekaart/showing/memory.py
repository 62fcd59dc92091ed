"""What costs much and always comes out the same is made once, where somebody keeps a memory of it.

Only what follows from bytes alone goes through here: setting a sheet, placing the boxes of a
drawing. Whoever keeps the memory knows which version of the code and the libraries it is of.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from hashlib import sha256
from typing import Protocol


class Memory(Protocol):
    """Holds bytes under a key. May forget anything at any time, and never gives another's."""

    def get(self, key: str) -> bytes | None:
        """What was put there, or None."""

    def put(self, key: str, value: bytes) -> None:
        """Keep it, if that is possible."""


_memory: ContextVar[Memory | None] = ContextVar("memory", default=None)


@contextmanager
def remembering(memory: Memory | None) -> Iterator[None]:
    """Inside the block, what is made is looked up in this memory first."""
    token = _memory.set(memory)
    try:
        yield
    finally:
        _memory.reset(token)


def current() -> Memory | None:
    """The memory that is in use, for another process to use too."""
    return _memory.get()


def remembered(what: str, asked: str, make: Callable[[], bytes]) -> bytes:
    """What `make` gives. `what` names the work, `asked` is all that its outcome depends on."""
    memory = _memory.get()
    if memory is None:
        return make()
    key = f"{what} {sha256(asked.encode()).hexdigest()}"
    found = memory.get(key)
    if found is None:
        found = make()
        memory.put(key, found)
    return found
