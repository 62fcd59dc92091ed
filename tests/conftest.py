"""Options of the test run, and what tests share: a small region, the built sites, a browser."""

import shutil
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from hypothesis import settings

from tests.support.golden import Golden, compare
from tests.support.handbook import write_region
from tests.support.sites import built

# The machines that run this are shared: a slow draw says nothing about the code.
settings.register_profile("routekaart", deadline=None)
settings.load_profile("routekaart")

BROWSER_FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--bijwerken",
        action="store_true",
        help="write the expected findings and pages anew; review the diff",
    )
    parser.addoption(
        "--zonder-browser", action="store_true", help="skip the tests that need Chromium"
    )


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Browser tests are those that ask for the browser; only the option skips them."""
    if config.getoption("--zonder-browser"):
        skip = pytest.mark.skip(reason="--zonder-browser")
        for item in items:
            if "browser" in getattr(item, "fixturenames", ()):
                item.add_marker(skip)


@pytest.fixture
def golden(request: pytest.FixtureRequest) -> Golden:
    """Compares a text with a file, or writes that file when asked to."""
    return partial(compare, bijwerken=bool(request.config.getoption("--bijwerken")))


@pytest.fixture
def hei(tmp_path: Path) -> Path:
    """A small right region of one's own, to break: the examples of the handbook."""
    return write_region(tmp_path / "de-hei")


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
    """The start page with all shipped regions below it."""
    return built("--alle", tmp_path_factory, worker_id)


@pytest.fixture(scope="session")
def browser() -> Iterator[Any]:
    """Debian's Chromium, driven by playwright. Missing is a failure: a skip would go unnoticed."""
    from playwright.sync_api import sync_playwright

    chromium = shutil.which("chromium")
    if chromium is None:
        pytest.fail("Chromium ontbreekt: apt-get install chromium, of geef --zonder-browser mee.")
    with sync_playwright() as playwright:
        instance = playwright.chromium.launch(executable_path=chromium, args=BROWSER_FLAGS)
        yield instance
        instance.close()
