"""What is being done, for who waits: one line on a terminal, that goes away when it is done."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress

WIDTH = 79


@contextmanager
def busy(text: str) -> Iterator[None]:
    """Say what is being done during a block, and nothing where nobody looks: in a file, in CI."""
    _show(f"{text} …"[:WIDTH])
    try:
        yield
    finally:
        _show("")


def _show(text: str) -> None:
    stream = sys.stderr
    if stream is not None and stream.isatty():
        with suppress(OSError):  # a terminal that went away
            stream.write(f"\r{'':{WIDTH}}\r{text}")
            stream.flush()
