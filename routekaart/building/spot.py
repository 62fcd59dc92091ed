"""The place where a new version of a folder is made: beside it, or in it when it must stay."""

import os
import re
import secrets
import stat
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from routekaart.building.exchange import swap
from routekaart.building.ours import MARKER, begin, is_ours, is_tool, mark, mark_both, remove

NEW, OLD = "nieuw", "oud"


@dataclass(frozen=True)
class Spot:
    """Where a `target` is worked on. The names there are of this target only, and never guessed."""

    target: Path
    is_inside: bool

    @classmethod
    def of(cls, target: Path) -> "Spot":
        """The spot of a target, which is a folder or nothing yet."""
        return cls(target, os.path.isdir(target) and _must_stay(target))

    @property
    def place(self) -> Path:
        """The folder in which the work is done."""
        return self.target if self.is_inside else self.target.parent

    @property
    def stem(self) -> str:
        """How the names of the work begin."""
        return MARKER if self.is_inside else f".{self.target.name}"

    @property
    def lock(self) -> Path:
        """The file that says that somebody is at work."""
        return self.place / f"{self.stem}.bezet"

    def is_work(self, path: Path) -> bool:
        """Whether a path is that of the work or lies in it."""
        first = path.relative_to(self.place).parts[:1] if path.is_relative_to(self.place) else ()
        return bool(first) and first[0].startswith(f"{self.stem}.")

    def names(self) -> list[str]:
        """What the target holds, without our work."""
        return [name for name in os.listdir(self.target) if name == MARKER or not is_tool(name)]

    def make(self) -> Path:
        """A new folder of ours, with the owner, group and rights of the target it will replace."""
        fresh = self.place / f"{self.stem}.{secrets.token_hex(8)}.{NEW}"
        fresh.mkdir()
        begin(fresh)
        if not self.is_inside and self.target.is_dir():
            _take_rights(fresh, self.target)
        return fresh

    def put(self, fresh: Path) -> None:
        """Let what was made take the place of the target; what stood there becomes a leftover."""
        mark(fresh)
        if self.is_inside:
            self._fill(fresh)
        else:
            swap(fresh, self.target, fresh.with_suffix(f".{OLD}"))

    def heal(self) -> None:
        """Take away what builds left behind that are over, ours or killed; only under the lock.

        A site that was lost between two renames is put back.
        """
        with suppress(OSError):  # what may not be looked at is left as it is
            left = self._leftovers()
            for old in left:
                if old.suffix == f".{OLD}" and not os.path.lexists(self.target):
                    old.rename(self.target)
            for folder in left:
                if os.path.isdir(folder) and is_ours(folder):
                    remove(folder)
            if self.is_inside:
                (self.target / f"{MARKER}.deel").unlink(missing_ok=True)

    def _leftovers(self) -> list[Path]:
        name = re.compile(rf"{re.escape(self.stem)}\.[0-9a-f]{{16}}\.({NEW}|{OLD})")
        found = (path for path in sorted(self.place.iterdir()) if name.fullmatch(path.name))
        return [path for path in found if path.is_dir() and not path.is_symlink()]

    def _fill(self, fresh: Path) -> None:
        """The parts change places one by one, each in one step; what is over goes last."""
        mark_both(self.target, fresh)
        new = sorted(set(os.listdir(fresh)) - {MARKER})
        for name in new:
            swap(fresh / name, self.target / name, fresh / f".{name}.{OLD}")
        for name in sorted({*self.names()} - {*new, MARKER}):
            (self.target / name).rename(fresh / name)
        mark(self.target)


def _must_stay(target: Path) -> bool:
    """Whether the folder itself cannot be replaced by another, or would change hands."""
    if os.path.ismount(target) or not _may_write(target.parent):
        return True
    return not _can_give(target) and _may_write(target)


def _may_write(folder: Path) -> bool:
    effective = os.access in os.supports_effective_ids
    return os.access(folder, os.W_OK | os.X_OK, effective_ids=effective)


def _can_give(target: Path) -> bool:
    """Whether we may make a folder with the same owner and group."""
    if not hasattr(os, "geteuid") or os.geteuid() == 0:
        return True
    found = target.stat()
    return found.st_uid == os.geteuid() and found.st_gid in (os.getegid(), *os.getgroups())


def _take_rights(fresh: Path, target: Path) -> None:
    found = target.stat()
    if hasattr(os, "chown"):
        os.chown(fresh, found.st_uid, found.st_gid)
    fresh.chmod(stat.S_IMODE(found.st_mode) | stat.S_IRWXU)
