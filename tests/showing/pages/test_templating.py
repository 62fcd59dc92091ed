"""Templates are compiled once on a machine, where Python keeps what it compiles."""

import sys
from collections.abc import Iterator
from importlib.util import cache_from_source
from pathlib import Path
from typing import NoReturn

import pytest
from jinja2 import Environment

from routekaart.showing.pages import templating
from routekaart.showing.pages.templating import make_environment

TEMPLATE = "einde.html"


@pytest.fixture
def kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """The folder in which this Python keeps what it compiles of the pages, empty."""
    monkeypatch.setattr(sys, "pycache_prefix", str(tmp_path))
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    folder = Path(cache_from_source(str(templating.__file__))).parent
    folder.mkdir(parents=True)
    make_environment.cache_clear()
    yield folder
    make_environment.cache_clear()


def _another_process() -> Environment:
    make_environment.cache_clear()
    return make_environment()


def _fail(*_: object, **__: object) -> NoReturn:
    pytest.fail("a template was compiled again")


def test_what_was_compiled_is_not_compiled_again(
    kept: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    make_environment().get_template(TEMPLATE)
    assert list(kept.iterdir())
    monkeypatch.setattr(Environment, "compile", _fail)
    assert _another_process().get_template(TEMPLATE).name == TEMPLATE


def test_where_nothing_may_be_kept_it_is_compiled(
    kept: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    make_environment().get_template(TEMPLATE)
    assert list(kept.iterdir()) == []
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    kept.rmdir()  # as on a full disk, or in a folder of the system
    _another_process().get_template(TEMPLATE)
