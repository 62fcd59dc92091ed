"""The package as others install it."""

import subprocess
import sys
from pathlib import Path

from tests.support.places import ROOT
from tests.support.tools import find_tool


def build_wheel(folder: Path) -> Path:
    """A wheel, built in a folder from what git knows, so that a forgotten file is missed."""
    listed = subprocess.run(
        [find_tool("git"), "ls-files", "-co", "--exclude-standard"],
        capture_output=True,
        text=True,
        check=True,
        cwd=ROOT,
    ).stdout.splitlines()
    for name in listed:
        if (ROOT / name).is_file():
            (folder / "src" / name).parent.mkdir(parents=True, exist_ok=True)
            (folder / "src" / name).write_bytes((ROOT / name).read_bytes())
    build = "from setuptools.build_meta import build_wheel; build_wheel('..')"
    subprocess.run(
        [sys.executable, "-c", build], check=True, cwd=folder / "src", capture_output=True
    )
    (file,) = folder.glob("*.whl")
    return file
