"""Two names change places in one step, where the system can do that."""

import ctypes
import errno
import os
from pathlib import Path

_AT_FDCWD = -100
_RENAME_EXCHANGE = 2
_CANNOT = {errno.ENOSYS, errno.EINVAL, errno.EOPNOTSUPP}
"""An old kernel, or a disk that does not know how."""


def exchange(one: Path, other: Path) -> bool:
    """Whether `one` and `other`, both there, changed places; False where the system cannot.

    Python has no function for it; on Linux it is `renameat2`. No moment without either name.
    """
    rename = getattr(ctypes.CDLL(None, use_errno=True), "renameat2", None) if _is_linux() else None
    if rename is None:
        return False
    done = rename(
        _AT_FDCWD, os.fsencode(one), _AT_FDCWD, os.fsencode(other), ctypes.c_uint(_RENAME_EXCHANGE)
    )
    number = ctypes.get_errno() if done else 0
    if number and number not in _CANNOT:
        raise OSError(number, os.strerror(number), str(other))
    return not number


def swap(new: Path, place: Path, aside: Path) -> None:
    """`new` comes in `place`; what stood there comes where `new` was, or else in `aside`.

    Without `exchange` there is a moment between two renames; `aside` is then what can be put back.
    """
    if not os.path.lexists(place):
        new.rename(place)
    elif not exchange(new, place):
        place.rename(aside)
        try:
            new.rename(place)
        except OSError:
            aside.rename(place)
            raise


def _is_linux() -> bool:
    return os.uname().sysname == "Linux" if hasattr(os, "uname") else False
