"""Sheets of paper are set once in a run, whoever asks first."""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from jinja2 import Environment, FileSystemBytecodeCache

from routekaart.building.store import PLACE as STORE
from routekaart.building.store import Store, code_version, open_store
from routekaart.showing.memory import remembering
from tests.support.here import POOL, Here

PLACE = "ROUTEKAART_TEST_SHEETS"
"""The environment variable that tells the processes of a run where the sheets are."""


def with_sheets() -> dict[str, str]:
    """The environment of a process that a test begins: it remembers what the run has set."""
    return {**os.environ, STORE: os.environ[PLACE]}


class Sheets(Store):
    """Remembers sheets and never a whole site: what a test builds is built."""

    def get(self, key: str) -> bytes | None:
        return None if _of_a_site(key) else super().get(key)

    def put(self, key: str, value: bytes) -> None:
        if not _of_a_site(key):
            super().put(key, value)

    def tidy(self, limit: int = 0) -> None:
        """The run throws all of it away."""


def _of_a_site(key: str) -> bool:
    return key.startswith(("site ", "file "))


@contextmanager
def sharing_sheets(folder: Path) -> Iterator[None]:
    """Inside the block nothing is set on paper that another test of the run has set before.

    No template of MkDocs is compiled again either, which takes half of a small site.
    All is made by this process then: another one costs more than it saves.
    """
    from mkdocs.theme import Theme

    from routekaart.building import desk
    from routekaart.commands import bouw, kaart

    make_env = Theme.get_env

    def get_env(theme: Theme) -> Environment:
        env = make_env(theme)
        env.bytecode_cache = FileSystemBytecodeCache(str(folder))
        return env

    sheets = Sheets(folder, code_version())
    with remembering(sheets), pytest.MonkeyPatch.context() as patch:
        patch.setattr(desk, "ENOUGH", sys.maxsize)
        patch.setattr(POOL, Here)
        patch.setattr(Theme, "get_env", get_env)
        for command in (bouw, kaart):
            patch.setattr(command, "open_store", lambda: open_store() or sheets)
        yield
