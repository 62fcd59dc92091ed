"""Nothing that an editor writes runs, fetches, leaks or gets lost, in whatever field it stands.

The region of which every field says something is built with texts that want to be more than text.
What must come out is the site of the plain region, with other words: no element, attribute or
address that is not there too.
"""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any
from urllib.parse import urljoin

import pytest
from mkdocs.config import load_config
from pydantic import TypeAdapter, ValidationError

from routekaart.building import workers
from routekaart.building.engine import BASIS
from routekaart.building.menu import make_menu
from routekaart.cli import main
from routekaart.reading.characters import plain
from routekaart.reading.model.velden import Bestand, Email, Telefoon, Webadres
from routekaart.reading.names import OLD_NAME
from routekaart.showing.drawing import graph
from tests.support.hostile import text_fields, write_rich
from tests.support.hostile_site import BuiltSite, squeezed
from tests.support.hostile_strings import STRINGS
from tests.support.sites import PEILDATUM

pytestmark = pytest.mark.site

SITE = "http://site.test/"
AT_ONCE = 2
ROUNDS = -(-len(STRINGS) // AT_ONCE)


def _build(place: Path, change: Callable[[str, str, int], str]) -> BuiltSite:
    """The site of the rich region; `change` is given the number of the text too."""
    count = iter(range(10**6))
    folder = place / "regio"
    write_rich(folder, lambda field, text: change(field, text, next(count)))
    assert main(["bouw", str(folder), "--uit", str(place / "s"), "--peildatum", PEILDATUM]) == 0
    return BuiltSite(place / "s")


def _numbered(text: str, number: int) -> str:
    """Ending in its number, to find it back."""
    return f"{text} z{number}z"


@pytest.fixture(scope="session")
def plain_site(tmp_path_factory: pytest.TempPathFactory) -> BuiltSite:
    return _build(tmp_path_factory.mktemp("gewoon"), lambda _, text, n: _numbered(text, n))


class Hostile:
    """A site in which text `n` holds some of the strings, others in each round."""

    def __init__(self, place: Path, first: int, at_once: int) -> None:
        self.fields: dict[int, str] = {}
        self.texts: dict[int, str] = {}
        self.first, self.at_once = first, at_once
        self.site = _build(place, self._change)

    def _change(self, field: str, _: str, number: int) -> str:
        start = self.first + number * self.at_once
        picked = [STRINGS[(start + i) % len(STRINGS)] for i in range(self.at_once)]
        self.fields[number], self.texts[number] = field, _numbered(" ".join(picked), number)
        return self.texts[number]


@pytest.fixture(scope="session")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Hostile:
    return Hostile(tmp_path_factory.mktemp("vijandig"), 0, 2)


HELD_TO_A_FORM = {"Vervallen.oud"}
"""Text to the model, but a finding if it is no code or address."""


def test_an_address_of_before_takes_nothing_but_an_address() -> None:
    assert [string for string in STRINGS if OLD_NAME.fullmatch(string)] == []


def test_every_field_that_may_hold_text_gets_a_string(hostile: Hostile) -> None:
    assert {*hostile.fields.values()} == {*text_fields()} - HELD_TO_A_FORM
    written = " ".join(hostile.texts.values())
    assert [string for string in STRINGS if string not in written] == []


def test_every_file_of_a_site_holds_something(plain_site: BuiltSite) -> None:
    files = [file for file in plain_site.folder.rglob("*") if file.is_file()]
    assert [file.name for file in files if not file.stat().st_size] == []


def test_words_make_no_elements_and_no_addresses(hostile: Hostile, plain_site: BuiltSite) -> None:
    assert hostile.site.elements() - plain_site.elements() == set()
    assert hostile.site.leads() - plain_site.leads() == set()


MARKED_UP = {"Toelichting.tekst"}
"""Here stars and dashes mean something."""


LEFT_OFF = {
    *("Advies.wie", "Advies.terugkoppeling", "Advies.als_het_niet_lukt", "Stap.wat", "Verder.als"),
    *("Signaal.herken", "Stappenplan.uitleg", "Begrip.term"),
    *(f"PlanStap.{name}" for name in ("hoe", "waarom", "vorm", "tekent", "krijgt")),
}
"""What a sheet that is too full leaves off, step by step, or a letter of which the text has no link
any more. The pages have it."""


def test_every_word_can_be_read_where_it_stood(hostile: Hostile, plain_site: BuiltSite) -> None:
    assert [*_altered(hostile, plain_site)] == []


def _altered(hostile: Hostile, plain_site: BuiltSite) -> Iterator[tuple[str, str, str]]:
    """Where a text stands on the plain site and not on the hostile one, with its field."""
    for number, text in hostile.texts.items():
        field = hostile.fields[number]
        for where, said in plain_site.said.items():
            if f"z{number}z" not in said or field in MARKED_UP or _is_short(field, text, where):
                continue
            left = f"z{number}z" not in hostile.site.said[where]
            if where == "papier" and field in LEFT_OFF and left:
                continue
            # On paper a text may stand in two columns, or go on on another sheet.
            parts = plain(text).split() if where == "papier" else [text]
            # Pages begin a sentence with a capital.
            needles = [squeezed(parts[0])[1:], *map(squeezed, parts[1:])]
            if lost := [part for part in needles if part not in hostile.site.said[where]]:
                yield where, field, lost[0]


def _is_short(field: str, text: str, where: str) -> bool:
    """A drawing asks a long question in its short words."""
    return field == "Vraag.vraag" and len(text) > graph.LONG and where not in ("pagina's", "zoeken")


def test_nothing_of_the_machine_leaks(hostile: Hostile) -> None:
    files = [file for file in hostile.site.folder.rglob("*") if file.is_file()]
    assert [file.name for file in files if b"root:x:0:" in file.read_bytes()] == []
    actions = (b"/JavaScript", b"/Launch", b"/SubmitForm", b"/OpenAction", b"/EmbeddedFile")
    assert [a for pdf in hostile.site.sheets() for a in actions if a in pdf] == []


def test_nothing_runs_and_nothing_is_fetched(
    hostile: Hostile, browser: Any, record_property: Callable[[str, object], None]
) -> None:
    paths = _one_of_each_kind(hostile.site)
    ran, fetched = _visit(hostile.site, paths, browser)
    what = f"{len(STRINGS)} strings in {len(set(hostile.fields.values()))} fields"
    told = f"ran: {len(ran)}, fetched or left: {len(fetched)} on {len(paths)} pages and drawings"
    record_property(what, told)
    assert ran == []
    assert fetched == []


def _one_of_each_kind(site: BuiltSite) -> list[str]:
    """The first page of every folder, and every drawing."""
    kinds = {path.split("/")[0] + str(path.count("/")): path for path in site.pages}
    return [*kinds.values(), *site.drawings]


def _visit(site: BuiltSite, paths: list[str], browser: Any) -> tuple[list[str], list[str]]:
    """Opens pages as a browser does: what ran, and what was asked for elsewhere."""
    ran: list[str] = []
    fetched: list[str] = []

    def answer(route: Any) -> None:
        url = route.request.url
        file = site.folder / url.removeprefix(SITE).partition("?")[0].partition("#")[0]
        file = file / "index.html" if url.endswith("/") else file
        if not url.startswith(SITE):
            fetched.append(url)
        if url.startswith(SITE) and file.is_file():
            route.fulfill(path=str(file))
        else:
            route.abort()

    context = browser.new_context()
    context.add_init_script("window.alert = text => console.info('ran')")
    context.route("**/*", answer)
    page = context.new_page()
    page.on("console", lambda message: ran.append(page.url) if message.text == "ran" else None)
    for path in paths:
        page.goto(f"{SITE}{path}", wait_until="load")
        if b'http-equiv="refresh"' in (site.folder / path).read_bytes():
            page.wait_for_url(lambda url, here=path: url.startswith(SITE) and here not in url)
            continue
        for link in page.query_selector_all("summary"):
            link.evaluate("one => one.parentElement.open = true")
        if page.url != f"{SITE}{path}":
            fetched.append(page.url)
    context.close()
    return ran, fetched


def test_searching_runs_nothing(hostile: Hostile, browser: Any) -> None:
    """The list of what was found is made of texts from the index."""
    context = browser.new_context()
    ran: list[str] = []
    context.add_init_script("window.alert = text => console.info('ran')")
    page = context.new_page()
    page.on("console", lambda message: ran.append(message.text) if message.text == "ran" else None)

    def answer(route: Any) -> None:
        file = hostile.site.folder / route.request.url.removeprefix(SITE).partition("?")[0]
        route.fulfill(path=str(file)) if file.is_file() else route.abort()

    context.route("**/*", answer)
    page.goto(f"{SITE}index.html", wait_until="load")
    page.locator("#zoek").press_sequentially("alert")
    page.locator("#site-zoek li").first.wait_for()
    found = page.locator("#site-zoek li").count()
    context.close()
    assert found
    assert ran == []


@pytest.mark.parametrize(
    "kind",
    [Webadres, Bestand, Email, Telefoon],
    ids=["webadres", "bestand", "email", "telefoon"],
)
def test_a_field_with_a_form_takes_nothing_that_runs(kind: Any) -> None:
    """What such a field does take leads to a page of the site, or of another."""
    for string in STRINGS:
        try:
            value = TypeAdapter(kind).validate_python(string)
        except ValidationError:
            continue
        if kind is Webadres:
            assert value.startswith(("http://", "https://"))
        else:
            assert urljoin(f"{SITE}a/", value).startswith(SITE)


@pytest.mark.lang
@pytest.mark.parametrize("number", range(ROUNDS))
def test_every_string_in_every_field(
    number: int, plain_site: BuiltSite, browser: Any, tmp_path: Path
) -> None:
    """Over the rounds every text has held every string."""
    hostile = Hostile(tmp_path, number * AT_ONCE, AT_ONCE)
    assert hostile.site.elements() - plain_site.elements() == set()
    assert hostile.site.leads() - plain_site.leads() == set()
    assert [*_altered(hostile, plain_site)] == []
    assert _visit(hostile.site, [*hostile.site.pages, *hostile.site.drawings], browser) == ([], [])


def test_the_start_page_of_several_regions_is_only_words(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A region shows its name, its gemeenten and its danger bar there. Its own pages are those of
    a region alone, so they are not made."""
    monkeypatch.setattr(workers, "_make", lambda *_: None)
    for number in range(2):
        start = 17 * number
        numbers = iter(range(10**6))

        def hostile(_: object, text: str, n: Iterator[int] = numbers, s: int = start) -> str:
            return f"{STRINGS[(next(n) + s) % len(STRINGS)]} {text}"

        write_rich(tmp_path / "regios" / f"regio-{number}", hostile)
    uit = tmp_path / "s"
    command = ["bouw", "--alle", str(tmp_path / "regios"), "--uit", str(uit)]
    assert main([*command, "--peildatum", PEILDATUM]) == 0
    start_page = BuiltSite(uit).pages["index.html"]
    assert not start_page.css("[onerror], [onload], iframe, object, embed, base, svg script")
    sources = {str(node.attributes.get("src", "")) for node in start_page.css("script")}
    assert all(source.startswith(("assets/", "./assets/")) for source in sources if source)
    assert "<script>alert(1)</script>" in start_page.text()


def test_settings_that_are_text_are_printed_as_text(tmp_path: Path) -> None:
    """In a site of one's own too; a second build of `mkdocs serve` changes nothing."""
    settings = {"site_name": "A & <b>", "site_description": '">', "copyright": "<b>&copy;</b>"}
    config = load_config(str(BASIS), docs_dir=str(tmp_path), **settings)
    for _ in range(2):
        config.plugins["routekaart"].on_config(config)
        assert str(config.site_name) == "A &amp; &lt;b&gt;"
        assert str(config.site_description) == "&#34;&gt;"
        assert config.copyright == settings["copyright"]


def test_a_folder_may_be_called_anything() -> None:
    assert make_menu([], {"a & <b>/x.md": "a & <b>/x/index.html"}) == [
        {"A &amp; &lt;b&gt;": ["a & <b>/x.md"]}
    ]
