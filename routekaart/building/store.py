"""A folder that remembers what was made: bytes under the hash of what they are made from.

It may be deleted at any time. It holds no code and no pickles; each file begins with the hash of
what follows, so what was cut off or changed counts as not there. What follows from another
version of our code or of a library lies under another name.
"""

import os
import platform
import sys
import tempfile
from contextlib import suppress
from dataclasses import dataclass
from functools import cache
from hashlib import sha256
from pathlib import Path

import platformdirs

PLACE = "ROUTEKAART_CACHE"
"""The environment variable that says where the store is; `nee` says that there is none."""

LIMIT = 1024**3
"""So many bytes stay; what was not used for longest goes first."""

PACKAGE = Path(__file__).parents[1]
DIGEST = sha256().digest_size


@dataclass(frozen=True)
class Store:
    """The store in a folder, for one version of the code."""

    folder: Path
    code: str

    def get(self, key: str) -> bytes | None:
        """What was kept under this key; None when it is not there whole."""
        place = self._place(key)
        try:
            content = place.read_bytes()
            os.utime(place)
        except OSError:
            return None
        value = content[DIGEST:]
        return value if sha256(value).digest() == content[:DIGEST] else None

    def put(self, key: str, value: bytes) -> None:
        """Keep it, in one step. A full disk only means that it is made again."""
        place = self._place(key)
        with suppress(OSError):
            place.parent.mkdir(exist_ok=True)
            handle, part = tempfile.mkstemp(dir=place.parent)
            try:
                with os.fdopen(handle, "wb") as file:
                    file.write(sha256(value).digest() + value)
                os.replace(part, place)
            except OSError:
                os.unlink(part)

    def tidy(self, limit: int = LIMIT) -> None:
        """Let go of what was not used for longest, until no more than `limit` bytes are left."""
        with suppress(OSError):
            found = [
                (status.st_mtime_ns, status.st_size, file)
                for file in self.folder.glob("??/*")
                for status in [file.stat()]
            ]
            size = sum(one[1] for one in found)
            for _, bytes_, file in sorted(found):
                if size <= limit:
                    break
                file.unlink()
                size -= bytes_

    def _place(self, key: str) -> Path:
        name = sha256(f"{self.code}\0{key}".encode()).hexdigest()
        return self.folder / name[:2] / name


def open_store() -> Store | None:
    """The store of whoever runs us; None when it is not wanted, or would not be ours alone."""
    wanted = os.environ.get(PLACE, "")
    if wanted == "nee":
        return None
    folder = Path(wanted) if wanted else platformdirs.user_cache_path("routekaart")
    try:
        folder.mkdir(parents=True, mode=0o700, exist_ok=True)
        if hasattr(os, "geteuid"):
            if folder.stat().st_uid != os.geteuid():
                return None
            folder.chmod(0o700)
    except OSError:
        return None
    return Store(folder, code_version())


@cache
def code_version() -> str:
    """Another one as soon as a file of the package, a library or Python is another."""
    found = sha256(f"{sys.version} {platform.platform()}".encode())
    for name in sorted(_libraries()):
        found.update(name.encode())
    for file in sorted(_code()):
        found.update(f"\0{file.relative_to(PACKAGE).as_posix()}\0".encode())
        found.update(sha256(file.read_bytes()).digest())
    return found.hexdigest()


def _libraries() -> set[str]:
    """What is installed: the folder of a library's description carries its version in its name."""
    names: set[str] = set()
    for place in sys.path:
        with suppress(OSError):
            names.update(name for name in os.listdir(place or ".") if name.endswith(".dist-info"))
    return names


def _code() -> list[Path]:
    """Everything that we ship, but for content: that is read each time."""
    return [
        file
        for file in PACKAGE.rglob("*")
        if file.is_file()
        and "__pycache__" not in file.parts
        and PACKAGE / "inhoud" not in file.parents
    ]
