"""The environment of this clone: a `.venv` with the locked libraries, and the package itself.

Standard library only. Used by the scripts beside it.
"""

import hashlib
import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
PYTHON = VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")


def ensure(lock: str) -> Path:
    """The Python of an environment that holds the libraries of `lock`; installs what is missing.

    Nothing is installed, and no network needed, when nothing changed since the last time.
    """
    if not _works(PYTHON):
        _make_venv()
    stamp, now = VENV / f"{lock}.stamp", _fingerprint(lock)
    if not stamp.is_file() or stamp.read_text("utf-8") != now:
        print(f"Omgeving bijwerken met {lock} ...", flush=True)
        _pip("install", "--require-hashes", "--no-deps", "-r", str(ROOT / lock))
        _pip("install", "--no-deps", "--no-build-isolation", "--editable", str(ROOT))
        stamp.write_text(now, "utf-8")
    return PYTHON


def with_bytecode() -> dict[str, str]:
    """What a process begins with that may keep what it compiles, also where this one may not."""
    return {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}


def _works(python: Path) -> bool:
    """Whether the environment is there and was made by a Python that is still there."""
    check = [str(python), "-c", "import sys, pip; sys.exit(sys.version_info < (3, 11))"]
    try:
        return subprocess.run(check, capture_output=True, check=False).returncode == 0
    except OSError:
        return False


def _make_venv() -> None:
    made = subprocess.run(
        [sys.executable, "-m", "venv", "--clear", str(VENV)], capture_output=True, check=False
    )
    if made.returncode:
        sys.exit(
            "Python kan geen omgeving maken; installeer het onderdeel venv. / Python cannot make "
            "an environment: install venv first (Debian, Ubuntu: apt install python3-venv)."
        )


def _fingerprint(lock: str) -> str:
    """Changes when the libraries, the package's description, its place or the Python change."""
    parts = [(ROOT / name).read_bytes() for name in (lock, "pyproject.toml")]
    parts += [str(ROOT).encode(), sys.version.encode()]
    return hashlib.sha256(b"\0".join(parts)).hexdigest()


def _pip(*arguments: str) -> None:
    pip = [str(PYTHON), "-m", "pip", "--disable-pip-version-check", "--quiet"]
    done = subprocess.run([*pip, *arguments], capture_output=True, text=True, check=False)
    if done.returncode:
        said = (done.stderr.strip().splitlines() or ["?"])[-1]
        sys.exit(
            "Installeren is niet gelukt. De eerste keer is internet nodig. / "
            f"Installing failed; the first time needs a network. pip: {said}"
        )
