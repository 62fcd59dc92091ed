"""Programs that tests run and that are no Python library."""

import os
import shutil
import socket

import pytest


def find_tool(name: str) -> str:
    """Its path. Without it the test is skipped, but never where CI is set: nobody would notice."""
    found = shutil.which(name)
    if found is None and os.environ.get("CI"):
        pytest.fail(f"{name} ontbreekt (apt-get install {name})")
    if found is None:
        pytest.skip(f"{name} ontbreekt op deze computer (apt-get install {name})")
    return found


def find_chromium() -> str:
    """Chromium without its windows where that is there: it draws the same and begins sooner."""
    return shutil.which("chromium-headless-shell") or find_tool("chromium")


def free_port() -> int:
    """A port of this machine that nobody listens on."""
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return int(found.getsockname()[1])
