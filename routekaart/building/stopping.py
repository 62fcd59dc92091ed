"""Being asked to stop: at once, but for the moments in which something is put in its place or away.

An exception may come between any two steps, also in the first one of a `finally`. So where a
folder is replaced nobody is heard, but during the long work, which says so itself.
"""

import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from types import FrameType

_ASKS = (signal.SIGINT, signal.SIGTERM)


@dataclass
class _State:
    """There is one, as there is one process that can be asked to stop."""

    is_deferring: bool = False
    is_asked: bool = False


_state = _State()


class Stopped(KeyboardInterrupt):
    """Somebody asked us to stop. (With its parent Python would also end by a signal of its own.)"""


@contextmanager
def stoppable() -> Iterator[None]:
    """SIGTERM and Ctrl-C raise `Stopped`, so that everything is still put away."""
    if not _is_main_thread():
        yield
        return
    _state.is_asked = False
    before = [signal.signal(number, _stop) for number in _ASKS]
    try:
        yield
    finally:
        for number, handler in zip(_ASKS, before, strict=True):
            signal.signal(number, handler)


class _Listening:
    """Whether who asks to stop is heard during a block, or after it."""

    def __init__(self, *, is_deferring: bool) -> None:
        self._wanted, self._before = is_deferring, False

    def __enter__(self) -> None:
        if _is_main_thread():
            self._before, _state.is_deferring = _state.is_deferring, self._wanted
            _hear()

    def __exit__(self, *_: object) -> None:
        if _is_main_thread():
            _state.is_deferring = self._before
            _hear()


def undisturbed() -> _Listening:
    """Who asks to stop during the block is heard after it."""
    return _Listening(is_deferring=True)


def heeding() -> _Listening:
    """Within a block of `undisturbed`: here it does not matter when we stop."""
    return _Listening(is_deferring=False)


def _stop(number: int, frame: FrameType | None) -> None:
    _state.is_asked = True
    _hear()


def _hear() -> None:
    if _state.is_asked and not _state.is_deferring:
        _state.is_asked = False
        raise Stopped


def _is_main_thread() -> bool:
    return threading.current_thread() is threading.main_thread()
