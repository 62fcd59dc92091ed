"""What makes a folder ours: a marker in it, with the names of the files that we put there."""

import os
import shutil
import stat
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

MARKER = ".routekaart"
"""The file by which we know a folder that we made, and may therefore replace."""

MARKER_TEXT = b"Deze map is gemaakt met routekaart. Elke keer bouwen vervangt alles hierin.\n"
"""How it begins: the proof. A file of that name that says something else proves nothing."""

_LIST = b"\nDit zijn de bestanden:\n"


def mark(folder: Path) -> None:
    """Call a folder ours, with every file that is in it now."""
    _write(folder, frozenset(_files(folder)))


def mark_both(old: Path, new: Path) -> None:
    """Call `old` ours while the files of `new` come in place of its own, one after another."""
    _write(old, frozenset({*(listed(old) or _files(old)), *(listed(new) or ())}))


def begin(folder: Path) -> None:
    """Call an empty folder ours, before anything else comes in it."""
    (folder / MARKER).write_bytes(MARKER_TEXT)


def is_ours(folder: Path, names: list[str] | None = None) -> bool:
    """Whether we made this folder, so that it may go. An empty one may always.

    `names` are what it holds, when not all of that counts.
    """
    names = os.listdir(folder) if names is None else names
    text = _marker(folder)
    if names == [MARKER] and text is not None:  # we may have been killed while we wrote it
        return MARKER_TEXT.startswith(text[: len(MARKER_TEXT)])
    return not names or (text is not None and text.startswith(MARKER_TEXT))


def strangers(folder: Path) -> list[str]:
    """The files in a folder of ours that came later, from somebody else; none without a list."""
    own = listed(folder)
    if own is None:
        return []
    return sorted(name for name in _files(folder) if name not in own)


def listed(folder: Path) -> frozenset[str] | None:
    """The files that we put in a folder, as its marker says; None when it does not say."""
    text = _marker(folder)
    if text is None or not text.startswith(MARKER_TEXT + _LIST):
        return None
    return frozenset(os.fsdecode(line) for line in text.partition(_LIST)[2].split(b"\n") if line)


def remove(folder: Path) -> None:
    """Take away a folder of ours, the marker last: what is left half is still known as ours."""
    with suppress(OSError):
        folder.chmod(folder.stat().st_mode | stat.S_IRWXU)
        for one in sorted(folder.iterdir()):
            if one.name != MARKER:
                _remove_one(one)
        if os.listdir(folder) == [MARKER]:
            (folder / MARKER).unlink()
        folder.rmdir()


def _remove_one(path: Path) -> None:
    if path.is_dir() and not path.is_symlink():
        shutil.rmtree(path, ignore_errors=True)
    else:
        with suppress(OSError):
            path.unlink()


def _write(folder: Path, names: frozenset[str]) -> None:
    """In one step, so that a marker always says all of it."""
    text = MARKER_TEXT + _LIST + b"".join(os.fsencode(name) + b"\n" for name in sorted(names))
    part = folder / f"{MARKER}.deel"
    part.write_bytes(text)
    part.replace(folder / MARKER)


def _marker(folder: Path) -> bytes | None:
    file = folder / MARKER
    try:
        return file.read_bytes() if stat.S_ISREG(file.lstat().st_mode) else None
    except OSError:
        return None


def is_tool(name: str) -> bool:
    """Whether a name in a folder is that of the marker, or of what we need while we work in it."""
    return name == MARKER or name.startswith(f"{MARKER}.")


def _files(folder: Path) -> Iterator[str]:
    """Everything that is no folder, by its path from here, without our tools."""
    for place, folders, files in os.walk(folder):
        links = [name for name in folders if os.path.islink(os.path.join(place, name))]
        for name in (*files, *links):
            path = Path(place, name).relative_to(folder)
            if not is_tool(path.parts[0]):
                yield path.as_posix()
