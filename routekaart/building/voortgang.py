"""What is being done and how far, for who waits: one line on a terminal, that goes away after."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress

WIDTH = 79
OFTEN = 20
"""After so many steps the line says how far it is: more often nobody can read it."""


class _Line:
    """What is being done now; nothing while nobody said so, as in a process of ours."""

    text = ""
    total = 0
    done = 0


_line = _Line()


@contextmanager
def busy(text: str) -> Iterator[None]:
    """Say what is being done during a block, and nothing where nobody looks: in a file, in CI."""
    _line.text, _line.total, _line.done = text, 0, 0
    _show(f"{text} …")
    try:
        yield
    finally:
        _line.text = ""
        _show("")


def expect(steps: int) -> None:
    """There will be so many steps in what is being done, on top of those that were expected."""
    _line.total += steps


def step() -> None:
    """One of them is done."""
    _line.done += 1
    often = OFTEN if _line.total > OFTEN else 1
    if _line.text and _line.total and _line.done % often == 0:
        _show(f"{_line.text}: {min(_line.done, _line.total)} van {_line.total} …")


def _show(text: str) -> None:
    stream = sys.stderr
    if stream is not None and stream.isatty():
        with suppress(OSError):  # a terminal that went away
            stream.write(f"\r{'':{WIDTH}}\r{text[:WIDTH]}")
            stream.flush()
