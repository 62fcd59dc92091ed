"""One build at a time: a file that is held as long as its process lives, however that ends."""

import errno
import os
import stat
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

if sys.platform == "win32":
    import msvcrt

    def _hold(descriptor: int) -> None:
        msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
else:
    import fcntl

    def _hold(descriptor: int) -> None:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)


class Busy(Exception):
    """Somebody else holds it."""


@contextmanager
def locked(file: Path) -> Iterator[None]:
    """Holds `file` during the block. Raises `Busy` at once when another process does.

    The file goes away at the end. One that a killed process left behind is held by nobody.
    """
    descriptor = _take(file)
    try:
        yield
    finally:
        # Before letting go: who opened it meanwhile finds that it is not there any more.
        with suppress(OSError):
            file.unlink()
        os.close(descriptor)


def _take(file: Path) -> int:
    while True:
        descriptor = _open(file)
        try:
            _hold(descriptor)
        except OSError as error:
            os.close(descriptor)
            if isinstance(error, BlockingIOError | PermissionError):
                raise Busy from None
            raise
        if _is_still_there(descriptor, file):
            return descriptor
        os.close(descriptor)


def _open(file: Path) -> int:
    """Opens it or makes it. Something with this name that holds anything is not ours."""
    follow = getattr(os, "O_NOFOLLOW", 0)
    try:
        descriptor = os.open(file, os.O_RDWR | os.O_CREAT | follow, 0o666)
    except PermissionError:
        if not os.path.lexists(file):
            raise
        # Left behind by another user: to hold it, reading is enough.
        descriptor = os.open(file, os.O_RDONLY | follow)
    found = os.fstat(descriptor)
    if not stat.S_ISREG(found.st_mode) or found.st_size:
        os.close(descriptor)
        raise FileExistsError(errno.EEXIST, "not a lock of ours", str(file))
    return descriptor


def _is_still_there(descriptor: int, file: Path) -> bool:
    """Whether the name still leads to what we hold, and not to a file that came after it."""
    with suppress(FileNotFoundError):
        return os.path.samestat(os.fstat(descriptor), os.lstat(file))
    return False
