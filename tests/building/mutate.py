"""Files of a region with something else in them: what an editor, a program or an enemy leaves."""

import os
from pathlib import Path
from random import Random

from tests.support.hostile_strings import STRINGS

TOKENS = [
    ": ", "- ", "[", "]", "{", "}", "'", '"', "&a ", "*a", "!!x ", "<<: ", "? ", "|\n", ">-\n", "#",
    " #x", "\n---\n", "\t", "\x00", "null", "~", "[]", "{}", "''", "0", "-1", "1e999", "0x10",
    "2031-02-30", "http://[", "%", "@", "einde", "sector", "was: [a]\n", "\u202e", "\u200b", "“",
    "\u00a0", "😀", "\r\n", ",", "{aantal: 4, eenheid: week}", "[[advies:x]]", "{x.aantal}",
]  # fmt: skip
ELSEWHERE = "niet-voor-uw-ogen"
"""What stands in a file outside the region, and may never be told."""


def mutate(files: dict[str, bytes], draw: Random) -> tuple[str, bytes]:
    """One of the files, changed at one to four places."""
    name = draw.choice(sorted(files))
    data = files[name]
    for _ in range(draw.choice([1, 1, 1, 2, 4])):
        data = draw.choice([_letter, _letter, _loose, _line, _other, _bytes])(data, files, draw)
    return name, data


def put(path: Path, data: bytes, outside: Path, draw: Random) -> str:
    """Write it; once in a while there stands something else than a file. Says what."""
    path.unlink()
    kind = draw.choices(["file", "link", "circle", "pipe", "folder", "gone"], [40, 1, 1, 1, 1, 1])
    match kind[0]:
        case "file":
            path.write_bytes(data)
        case "link":
            path.symlink_to(draw.choice([outside, Path("/dev/zero"), path.parent]))
        case "circle":
            path.symlink_to(path.name)
        case "pipe":
            os.mkfifo(path)
        case "folder":
            path.mkdir()
    return kind[0]


def restore(path: Path, data: bytes) -> None:
    """What stood there."""
    if path.is_dir() and not path.is_symlink():
        path.rmdir()
    else:
        path.unlink(missing_ok=True)
    path.write_bytes(data)


def _letter(data: bytes, _: dict[str, bytes], draw: Random) -> bytes:
    """A slip of the finger."""
    here = draw.randint(0, len(data))
    return data[:here] + draw.choice(b"aehnrt0149 .,").to_bytes() + data[here + 1 :]


def _loose(data: bytes, _: dict[str, bytes], draw: Random) -> bytes:
    """Something in the place of a few characters."""
    start = draw.randint(0, len(data))
    new = draw.choice(["", draw.choice(TOKENS), draw.choice(TOKENS), draw.choice(STRINGS)])
    return data[:start] + new.encode() + data[start + draw.randint(0, 12) :]


def _line(data: bytes, _: dict[str, bytes], draw: Random) -> bytes:
    """A line lost, doubled, moved, or standing further in or out."""
    lines = data.splitlines(keepends=True)
    if not lines:
        return data
    here = draw.randrange(len(lines))
    line = lines.pop(here)
    new = draw.choice([b"", line + line, b"  " + line, line.removeprefix(b"  ")])
    lines.insert(draw.choice([here, draw.randint(0, len(lines))]), new)
    return b"".join(lines)


def _other(data: bytes, files: dict[str, bytes], draw: Random) -> bytes:
    """A piece of another file."""
    other = files[draw.choice(sorted(files))]
    start = draw.randint(0, len(other))
    here = draw.randint(0, len(data))
    return data[:here] + other[start : start + draw.randint(1, 200)] + data[here:]


def _bytes(data: bytes, _: dict[str, bytes], draw: Random) -> bytes:
    """Bytes that are no text; or nothing more from here on."""
    here = draw.randint(0, len(data))
    return data[:here] + draw.choice([draw.randbytes(draw.randint(1, 8)) + data[here:], b""])
