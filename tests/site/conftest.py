"""What the tests in a browser share: the example region on a server, and a page to look at it."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.support.host import serving


@pytest.fixture
def address(voorbeeld_site: Path) -> Iterator[str]:
    with serving(voorbeeld_site) as address:
        yield address


@pytest.fixture
def page(browser: Any) -> Iterator[Any]:
    """A page that remembers what went wrong and what it asked for."""
    context = browser.new_context()
    tab = context.new_page()
    tab.wrong, tab.asked = [], []
    tab.on("console", lambda said: tab.wrong.append(said.text) if said.type == "error" else None)
    tab.on("pageerror", lambda error: tab.wrong.append(str(error)))
    tab.on("request", lambda request: tab.asked.append(request.url))
    yield tab
    context.close()
