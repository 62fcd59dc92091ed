"""What a finding is: one thing that is wrong with the content, where, and how to mend it.

Bad content never raises: every check returns findings. Exceptions are for our own
bugs and for the machine.
"""

import os
from collections.abc import Callable
from dataclasses import dataclass, field
from enum import Enum
from pathlib import PurePath


@dataclass(frozen=True, order=True)
class Location:
    """A stretch of one line in one file. Lines and columns count from 1, in characters."""

    file: str
    line: int = 1
    column: int = 1
    length: int = 1

    def __str__(self) -> str:
        return f"{self.file}:{self.line}:{self.column}"

    @classmethod
    def start_of(cls, path: PurePath) -> "Location":
        """The start of a file."""
        return cls(readable(path))


def readable(path: PurePath) -> str:
    """A path as text. Names are UTF-8, whatever the language of the machine is set to; a byte that
    is no text gets a mark."""
    return os.fsencode(path.as_posix()).decode("utf-8", "replace")


class Severity(Enum):
    """How bad a finding is."""

    FOUT = "fout"
    """The content cannot be published like this."""
    WAARSCHUWING = "waarschuwing"
    """It can be published, but somebody should look; refused under `--streng`."""
    TIP = "tip"
    """It could be better. Never refused."""


@dataclass(frozen=True)
class Related:
    """Another place that helps to understand a finding: "hier staat de andere regel"."""

    location: Location
    text: str


@dataclass(frozen=True)
class Excerpt:
    """A line as it was read, or the part of a long one around the mark: from `start`, `length`."""

    text: str
    start: int
    length: int


@dataclass(frozen=True)
class Finding:
    """One finding. Texts are Dutch, for an editor; `code` leads to `routekaart uitleg`."""

    code: str
    severity: Severity
    location: Location
    message: str
    hint: str = ""
    related: tuple[Related, ...] = field(default=())
    excerpt: Excerpt | None = field(default=None, compare=False)
    guess: Callable[[], str] | None = field(default=None, compare=False, repr=False)
    """Makes a better hint; costly, so asked only when the finding is told."""

    @property
    def sort_key(self) -> tuple[Location, str, str]:
        """By place, then by code and text: the same content gives the same order."""
        return (self.location, self.code, self.message)
