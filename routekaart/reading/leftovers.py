"""Files that programs leave behind and that nobody wrote: no mistake, and nothing to read."""

import re

_LEFT_BEHIND = re.compile(
    r"\..*"  # hidden
    r"|desktop\.ini|(?:eh)?thumbs\.db|icon\r|__macosx|@eadir|\$recycle\.bin"  # of the system
    r"|~.*|.*~|#.*#|.*\.(?:tmp|temp|swp|swo|bak|orig|part|crdownload)"  # of a text editor
    # of a program that keeps computers the same
    r"|.*\.sync-conflict-.*|.*\([^()]*conflict[^()]*\).*|.*[ _-]conflict[-_][0-9]{6}.*",
    re.IGNORECASE,
)


def is_left_behind(name: str) -> bool:
    """Whether a file or folder of this name is passed over without a word."""
    return _LEFT_BEHIND.fullmatch(name) is not None
