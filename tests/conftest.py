"""Options and kinds of tests, and what tests share: a small region, the built sites, a browser."""

import os
import shutil
import tempfile
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import Any, NoReturn

import pytest
from playwright.sync_api import sync_playwright

from tests.support import draws, sheets
from tests.support.golden import Golden, compare
from tests.support.handbook import write_region
from tests.support.places import MINIMAAL
from tests.support.sites import built
from tests.support.tools import find_chromium

BROWSER_FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--font-render-hinting=none",  # letters are as wide as on paper, with and without windows
]
SLOW = {"site", "browser", "paper"}
"""Kinds of tests that the fast lane leaves out."""
SITES = {"voorbeeld_site", "coevorden_site", "portaal_site"}


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--bijwerken",
        action="store_true",
        help="write the expected findings and pages anew; review the diff",
    )
    parser.addoption(
        "--zonder-browser", action="store_true", help="skip the tests that need Chromium"
    )
    parser.addoption(
        "--snel", action="store_true", help="only what builds no site and sets no paper"
    )
    parser.addoption(
        "--lang", action="store_true", help="also what takes long, with many more random examples"
    )


def pytest_configure(config: pytest.Config) -> None:
    """Before the tests are read: they ask for their number of examples then.

    What a test builds is really built, unless it asks for a store of its own. Only sheets of paper
    are kept for the next test, in a folder that the processes of one run share.
    """
    os.environ["ROUTEKAART_CACHE"] = "nee"
    if not _is_worker(config):
        os.environ[sheets.PLACE] = tempfile.mkdtemp(prefix="routekaart-bladen-")
    quick, long = (bool(config.getoption(name)) for name in ("--snel", "--lang"))
    draws.begin(draws.QUICK if quick else draws.LONG if long else draws.USUAL)


def pytest_unconfigure(config: pytest.Config) -> None:
    """After the last test: what the processes shared."""
    if not _is_worker(config):
        shutil.rmtree(os.environ.pop(sheets.PLACE), ignore_errors=True)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_protocol(item: pytest.Item) -> Iterator[None]:
    """A sheet is set once in a run, but for a test that compares two settings (`anew`)."""
    kinds = _kinds(item)
    if not kinds & SLOW or "anew" in kinds:
        return (yield)
    with sheets.sharing_sheets(Path(os.environ[sheets.PLACE])):
        return (yield)


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Mark what can be known from what a test asks for, and leave out what was not asked for."""
    for item in items:
        asked = set(getattr(item, "fixturenames", ()))
        if "browser" in asked:
            item.add_marker(pytest.mark.browser)
        if asked & SITES:
            item.add_marker(pytest.mark.site)
    left_out = set(SLOW) if config.getoption("--snel") else set()
    left_out |= {"browser"} if config.getoption("--zonder-browser") else set()
    left_out |= set() if config.getoption("--lang") else {"lang"}
    config.hook.pytest_deselected(items=[item for item in items if _kinds(item) & left_out])
    items[:] = [item for item in items if not _kinds(item) & left_out]


def pytest_terminal_summary(terminalreporter: Any) -> None:
    """Figures that a test measured (`record_property`), also when all is well."""
    for report in terminalreporter.getreports("passed"):
        for name, value in report.user_properties:
            terminalreporter.write_line(f"{name}: {value}")


def _is_worker(config: pytest.Config) -> bool:
    """Whether this is one of the processes that `pytest -n` begins."""
    return hasattr(config, "workerinput")


def _kinds(item: pytest.Item) -> set[str]:
    return {mark.name for mark in item.iter_markers()}


@pytest.fixture(autouse=True)
def _quick(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """What is in the fast lane stays fast: a site or a sheet needs a marker that says so."""
    if not _kinds(request.node) & SLOW:
        monkeypatch.setattr("mkdocs.theme.Theme.get_env", _unmarked("site"))
        monkeypatch.setattr("typst.Compiler", _unmarked("paper"))
        monkeypatch.setattr("typst.query", _unmarked("paper"))


def _unmarked(kind: str) -> Any:
    def refuse(*_: object, **__: object) -> NoReturn:
        pytest.fail(f"this test is slow: mark it with pytest.mark.{kind}")

    return refuse


@pytest.fixture
def golden(request: pytest.FixtureRequest) -> Golden:
    """Compares a text with a file, or writes that file when asked to."""
    return partial(compare, bijwerken=bool(request.config.getoption("--bijwerken")))


@pytest.fixture
def hei(tmp_path: Path) -> Path:
    """A small right region of one's own, to break: the examples of the handbook."""
    return write_region(tmp_path / "de-hei")


@pytest.fixture
def klein(tmp_path: Path) -> Path:
    """The smallest right region, for what does not depend on what a site says."""
    return Path(shutil.copytree(MINIMAAL, tmp_path / "klein"))


@pytest.fixture(scope="session")
def voorbeeld_site(tmp_path_factory: pytest.TempPathFactory, worker_id: str) -> Path:
    """The built site of the example region, with the hand-written pages."""
    return built("voorbeeld", tmp_path_factory, worker_id)


@pytest.fixture(scope="session")
def coevorden_site(tmp_path_factory: pytest.TempPathFactory, worker_id: str) -> Path:
    """The built site of the first real region."""
    return built("coevorden", tmp_path_factory, worker_id)


@pytest.fixture(scope="session")
def portaal_site(tmp_path_factory: pytest.TempPathFactory, worker_id: str) -> Path:
    """The start page with the real regions that we ship below it, and one that does not exist."""
    return built("--alle", tmp_path_factory, worker_id)


@pytest.fixture(scope="session")
def browser() -> Iterator[Any]:
    """Debian's Chromium, driven by playwright."""
    with sync_playwright() as playwright:
        instance = playwright.chromium.launch(executable_path=find_chromium(), args=BROWSER_FLAGS)
        yield instance
        instance.close()
