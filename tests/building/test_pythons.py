"""The same region on the same day is the same site on every Python: pages, data and paper.

Each Python gets an environment of its own from the lock, outside the repository; that needs a
network. The figures are printed.
"""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.support.places import ROOT
from tests.support.sites import PEILDATUM, files_below
from tests.support.wheel import build_wheel

pytestmark = [pytest.mark.lang, pytest.mark.site, pytest.mark.paper]
HERE = f"{sys.version_info.major}.{sys.version_info.minor}"


def _find_python(version: str) -> Path | None:
    """On the path, or where pyenv keeps what it installed."""
    if found := shutil.which(f"python{version}"):
        return Path(found)
    kept = Path(os.environ.get("PYENV_ROOT", Path.home() / ".pyenv")) / "versions"
    return next(iter(sorted(kept.glob(f"{version}.*/bin/python"), reverse=True)), None)


def _run(*command: object) -> None:
    done = subprocess.run(
        list(map(str, command)),
        capture_output=True,
        text=True,
        check=False,
        cwd=ROOT,
        env={key: value for key, value in os.environ.items() if key != "PYTHONPATH"},
    )
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return build_wheel(tmp_path_factory.mktemp("wiel"))


@pytest.mark.parametrize("version", ["3.11", "3.12", "3.13"])
def test_the_whole_site_is_the_same(
    version: str,
    wheel: Path,
    voorbeeld_site: Path,
    tmp_path: Path,
    record_property: Callable[[str, object], None],
) -> None:
    found = _find_python(version)
    if found is None or version == HERE:
        pytest.skip(f"Python {version} is {'this one' if found else 'not on this machine'}")
    _run(found, "-m", "venv", tmp_path / "omgeving")
    python = tmp_path / "omgeving" / "bin" / "python"
    install = (python, "-m", "pip", "--disable-pip-version-check", "install", "--no-deps")
    _run(*install, "--require-hashes", "-r", ROOT / "requirements.txt")
    _run(*install, wheel)
    there = _build(python, tmp_path / "site")
    here = files_below(voorbeeld_site)
    differ = sorted(name for name in here.keys() | there if here.get(name) != there.get(name))
    record_property(f"Python {version}", f"{len(there)} files, {len(differ)} other than on {HERE}")
    assert differ == []


def _build(python: Path, uit: Path) -> dict[str, bytes]:
    options = ("--docs", ROOT / "docs", "--uit", uit, "--peildatum", PEILDATUM)
    _run(python, "-P", "-m", "routekaart.cli", "bouw", "voorbeeld", *options)
    return files_below(uit)
