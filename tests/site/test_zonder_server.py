"""A site from a disk: every link leads to a file, clicked in a browser without JavaScript."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urljoin, urlsplit

import pytest
from selectolax.lexbor import LexborHTMLParser

from routekaart.cli import main
from routekaart.showing.telling.links import to_files
from tests.support.handbook import write_region
from tests.support.sites import PEILDATUM

pytestmark = pytest.mark.site


@pytest.fixture(scope="module")
def portal(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The portal of one small region, with a page written by hand; for reading only."""
    folder = tmp_path_factory.mktemp("schijf")
    write_region(folder / "regios" / "de-hei")
    (folder / "docs" / "uitleg").mkdir(parents=True)
    (folder / "docs" / "uitleg" / "index.md").write_text("# Uitleg\n\n[Meer](meer.md#hier)\n")
    (folder / "docs" / "uitleg" / "meer.md").write_text("# Meer\n\n## Hier\n")
    assert _bouw(folder, "--alle", "--zonder-server") == 0
    return folder / "site"


def _bouw(folder: Path, *more: str) -> int:
    options = ("--uit", str(folder / "site"), "--peildatum", PEILDATUM, *more)
    return main(["bouw", str(folder / "regios"), "--docs", str(folder / "docs"), *options])


@pytest.fixture
def tab(browser: Any) -> Iterator[Any]:
    context = browser.new_context(java_script_enabled=False)
    yield context.new_page()
    context.close()


def _links(file: Path) -> Iterator[str]:
    """Where the links of a page lead, as paths on the disk."""
    page = LexborHTMLParser(file.read_text("utf-8"))
    for link in page.css("a[href], link[href]"):
        parts = urlsplit(urljoin(file.as_uri(), link.attributes["href"] or ""))
        if parts.scheme == "file":
            yield unquote(parts.path)


def test_every_link_names_a_file(portal: Path) -> None:
    pages = [file for file in portal.rglob("*.html") if file.name != "404.html"]
    drawings = [file for file in portal.rglob("tekening.svg") if list(_links(file))]
    dead = {
        (file, path)
        for file in pages + drawings
        for path in _links(file)
        if not Path(path).is_file()
    }
    assert len(pages) > 20
    assert drawings
    assert dead == set()


def test_from_the_start_page_to_an_advice_and_back(portal: Path, tab: Any) -> None:
    tab.goto((portal / "index.html").as_uri())
    tab.locator(".rk-portaal__regios a").first.click()
    tab.locator("ul.rk-signalen a").first.click()
    while tab.locator("ul.rk-keuzes a").count():
        tab.locator("ul.rk-keuzes a").first.click()
    assert tab.locator("[data-advies]").count()
    tab.locator("[data-advies] details.rk-meer > summary").first.click()
    tab.locator("[data-advies] .rk-slot a").first.click()
    assert tab.locator("h1 .rk-code").count() == 1
    tab.get_by_role("link", name="Wie bel ik").first.click()
    assert tab.locator("h1").inner_text() == "Wie bel ik?"
    tab.locator("a.rk-hoofd__naam").click()
    assert tab.locator("h1").inner_text() == "Wat ziet u?"
    tab.locator(".rk-portaal__terug a").click()
    assert tab.url == (portal / "index.html").as_uri()


@pytest.mark.parametrize(
    ("href", "there"),
    [
        ("../", "../index.html"),
        ("..", "../index.html"),
        (".", "./index.html"),
        ("../../.././", "../../.././index.html"),
        ("x/#y", "x/index.html#y"),
        ("../?q=z", "../index.html?q=z"),
        ("a.pdf", "a.pdf"),
        ("#y", "#y"),
        ("/x/", "/x/"),
        ("tel:112", "tel:112"),
        ("https://voorbeeld.nl/", "https://voorbeeld.nl/"),
    ],
)
def test_only_links_to_folders_change(href: str, there: str) -> None:
    link = '<a class="x" href="{}" data-href="x/">../</a>'
    assert to_files(link.format(href)) == link.format(there)
