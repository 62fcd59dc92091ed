"""Options of the test run."""

import pytest


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--bijwerken",
        action="store_true",
        help="write the expected findings (tests/bevindingen/*/verwacht.txt) anew; review the diff",
    )


@pytest.fixture
def bijwerken(request: pytest.FixtureRequest) -> bool:
    """Whether snapshots are written instead of compared."""
    return bool(request.config.getoption("--bijwerken"))
