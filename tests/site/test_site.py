"""The built site, read as a visitor's browser reads it: every path, every link, every load."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest
from selectolax.lexbor import LexborHTMLParser, LexborNode

from routekaart.building.regios import find_map
from routekaart.deciding.adrescodes import adrescode
from routekaart.deciding.contacts import area_served
from routekaart.deciding.tables.diagram import Leaf, paths
from routekaart.deciding.walk import walk
from routekaart.reading.model import Inhoud
from routekaart.showing.telling import links
from routekaart.showing.telling.region import Region
from tests.support.making import whole
from tests.support.pages import leads_to
from tests.support.sites import PEILDATUM, whole_pages

pytestmark = pytest.mark.site

REGIOS = ("voorbeeld", "coevorden")
REACHABLE = ("tel:", "mailto:", "https://", "http://")


@dataclass(frozen=True)
class Ending:
    """Where a visitor ends: the answers given, and per advice the organisations shown."""

    antwoorden: tuple[tuple[str, str], ...]
    adviezen: tuple[tuple[str, tuple[str, ...]], ...]


@pytest.fixture(params=REGIOS)
def regio(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture
def folder(regio: str, request: pytest.FixtureRequest) -> Path:
    built: Path = request.getfixturevalue(f"{regio}_site")
    return built


@cache
def _region(regio: str) -> Region:
    return whole(find_map(regio), date.fromisoformat(PEILDATUM))


def _inhoud(regio: str) -> Inhoud:
    return _region(regio).inhoud


@cache
def _page(file: Path) -> LexborHTMLParser:
    return LexborHTMLParser(file.read_text("utf-8"))


def _follow(file: Path, href: str) -> Path:
    """The file behind a relative link that ends in a slash."""
    assert href.endswith("/"), f"{file}: {href}"
    return (file.parent / unquote(href) / "index.html").resolve()


@cache
def _asked(regio: str, code: str, antwoord: str) -> str:
    """The question to which this answer has this code in an address."""
    vragen = _inhoud(regio).alle_vragen
    having = [id_ for id_, vraag in vragen.items() if antwoord in vraag.antwoorden]
    (found,) = (id_ for id_ in having if adrescode(vragen[id_], antwoord) == code)
    return found


def _first(folder: Path, regio: str, signaal: str) -> Path:
    """The page on which a signal begins."""
    return folder / links.stap(_inhoud(regio), signaal) / "index.html"


def _endings(regio: str, file: Path, given: tuple[tuple[str, str], ...] = ()) -> Iterator[Ending]:
    """Click every answer of the page, and of the pages behind it."""
    page = _page(file)
    choices = page.css("ul.rk-keuzes a[data-antwoord]")
    if not choices:
        yield Ending(given, tuple(_adviezen(page)))
    for link in choices:
        behind = _follow(file, link.attributes["href"] or "")
        antwoord = link.attributes["data-antwoord"] or ""
        vraag = _asked(regio, behind.parent.name, antwoord)
        yield from _endings(regio, behind, (*given, (vraag, antwoord)))


def _adviezen(page: LexborHTMLParser) -> Iterator[tuple[str, tuple[str, ...]]]:
    for block in page.css("[data-advies]"):
        id_ = block.attributes["data-advies"] or ""
        own = block.css("[data-organisatie]") + page.css(f'[data-kaart="{id_}"] [data-organisatie]')
        above = page.css(f'[data-kaart="{id_}"] [data-hierboven]')
        found = [one.attributes["data-organisatie"] or "" for one in own]
        found += [one.attributes["data-hierboven"] or "" for one in above]
        yield id_, tuple(dict.fromkeys(found))


def test_every_path_ends_where_the_diagram_says(regio: str, folder: Path) -> None:
    decisions = _region(regio).decisions
    assert decisions is not None
    assert decisions.diagrammen
    for signaal, diagram in decisions.diagrammen.items():
        start = _first(folder, regio, signaal)
        walked = {
            end.antwoorden: tuple(id_ for id_, _ in end.adviezen) for end in _endings(regio, start)
        }
        proven = {
            path.antwoorden: path.end.adviezen
            for path in paths(diagram)
            if isinstance(path.end, Leaf)
        }
        assert walked == proven


def test_every_ending_shows_the_organisations_of_the_walk(regio: str, folder: Path) -> None:
    site, inhoud = _region(regio), _inhoud(regio)
    for signaal in site.decisions.diagrammen:
        for end in _endings(regio, _first(folder, regio, signaal)):
            outcome = walk(inhoud, site.decisions, signaal, dict(end.antwoorden))
            expected = {
                id_: set(orgs)
                for id_, orgs in zip(outcome.adviezen, outcome.organisaties, strict=True)
            }
            assert {id_: set(orgs) for id_, orgs in end.adviezen} == expected


def test_every_ending_can_be_reached_everywhere(regio: str, folder: Path) -> None:
    """In each gemeente and sector that is left, somebody, or plainly nobody is needed."""
    inhoud, decisions = _inhoud(regio), _region(regio).decisions
    assert decisions is not None
    for signaal in decisions.diagrammen:
        for end in _endings(regio, _first(folder, regio, signaal)):
            given = dict(end.antwoorden)
            for id_, orgs in end.adviezen:
                advies = inhoud.adviezen[id_]
                if advies.soort.needs_contact and advies.rol != "school":
                    missing = _places(inhoud, signaal, given) - _served(inhoud, orgs)
                    assert not missing, f"{signaal} {given} {id_}: {missing}"


def _places(inhoud: Inhoud, signaal: str, given: Mapping[str, str]) -> set[tuple[str, str]]:
    gemeenten = [given["gemeente"]] if "gemeente" in given else list(inhoud.regio.gemeenten)
    every = inhoud.signalen[signaal].sectoren or tuple(inhoud.regio.sectoren)
    if "schoolbestuur" in given:
        every = inhoud.regio.schoolbesturen[given["schoolbestuur"]].sectoren or every
    sectoren = [given["sector"]] if "sector" in given else list(every)
    return {(gemeente, sector) for gemeente in gemeenten for sector in sectoren}


def _served(inhoud: Inhoud, ids: tuple[str, ...]) -> set[tuple[str, str]]:
    areas = [area_served(inhoud, inhoud.organisaties[id_]) for id_ in ids]
    return {(g, s) for area in areas for g in area.gemeenten for s in area.sectoren}


def test_every_organisation_shown_has_a_way_to_reach_it(folder: Path) -> None:
    """A telephone number, an address, or the gap in plain sight."""
    cards = 0
    for file in whole_pages(folder / "keuzehulp"):
        for card in _page(file).css("[data-organisatie]"):
            cards += 1
            hrefs = [link.attributes["href"] or "" for link in card.css("a")]
            assert card.css(".rk-open, .rk-bel__plaats") or any(
                h.startswith(REACHABLE) for h in hrefs
            ), file
    assert cards


def test_the_example_region_has_no_gaps(voorbeeld_site: Path) -> None:
    for file in whole_pages(voorbeeld_site / "keuzehulp"):
        assert not _page(file).css(".rk-belkaart .rk-open, [data-advies] .rk-open"), file


def test_every_page_of_the_keuzehulp_can_be_walked_to(regio: str, folder: Path) -> None:
    decisions = _region(regio).decisions
    assert decisions is not None
    steps = {
        links.stap(_inhoud(regio), signaal, path.antwoorden[:length])
        for signaal, diagram in decisions.diagrammen.items()
        for path in paths(diagram)
        for length in range(len(path.antwoorden) + 1)
    }
    files = whole_pages(folder / "keuzehulp")
    there = {f"{file.parent.relative_to(folder).as_posix()}/" for file in files}
    withdrawn = {one.oud for one in _inhoud(regio).regio.vervallen}
    assert there - withdrawn == steps


def test_every_old_address_leads_to_the_same_situation(regio: str, folder: Path) -> None:
    """Spelled here as it was spelled until 2026: by the ids of signal, question and answer."""
    inhoud, decisions = _inhoud(regio), _region(regio).decisions
    for signaal, diagram in decisions.diagrammen.items():
        for path in paths(diagram):
            for length in range(len(path.antwoorden) + 1):
                given = path.antwoorden[:length]
                old = "/".join((signaal, *(f"{vraag}-{antwoord}" for vraag, antwoord in given)))
                file = folder / "keuzehulp" / old / "index.html"
                link = _page(file).css_first("a")
                assert link is not None
                there = _follow(file, link.attributes["href"] or "").parent
                assert f"{there.relative_to(folder.resolve())}/" == links.stap(
                    inhoud, signaal, given
                )


def _loads(page: LexborHTMLParser) -> Iterator[str]:
    """Everything that a browser fetches by itself."""
    for selector, name in (
        ("[src]", "src"),
        ("link[href]", "href"),
        ("object[data]", "data"),
        ("use[href], image[href]", "href"),
    ):
        for node in page.css(selector):
            if not _only_names(node):
                yield node.attributes[name] or ""


def _only_names(node: LexborNode) -> bool:
    """`<link rel=canonical>` and its kin name a page and fetch nothing."""
    return (node.attributes.get("rel") or "") in {"canonical", "prev", "next", "alternate"}


def test_no_page_loads_anything_from_elsewhere(folder: Path) -> None:
    for file in folder.rglob("*.html"):
        for address in _loads(_page(file)):
            parts = urlsplit(address)
            assert parts.scheme in ("", "data"), f"{file}: {address}"
            assert not parts.netloc, f"{file}: {address}"


def test_no_attribute_is_empty_that_wants_a_number(folder: Path) -> None:
    wrong = {file for file in folder.rglob("*.html") if _page(file).css('[tabindex=""]')}
    assert wrong == set()


def test_no_stylesheet_loads_anything_from_elsewhere(folder: Path) -> None:
    for file in folder.rglob("*.css"):
        text = file.read_text("utf-8")
        for part in text.split("url(")[1:]:
            address = part.split(")")[0].strip("\"'")
            assert urlsplit(address).scheme in ("", "data"), f"{file}: {address}"
        assert "@import" not in text


def test_every_internal_link_leads_somewhere(folder: Path) -> None:
    """Also below another path: the links are relative, so any base will do."""
    there = {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}
    for page in sorted(path for path in there if path.endswith(".html")):
        if page == "404.html":  # it can stand anywhere, so its links start at the root
            continue
        for href in {link.attributes["href"] or "" for link in _page(folder / page).css("a[href]")}:
            parts = urlsplit(href)
            if parts.scheme or parts.netloc:
                continue
            target = leads_to(page, href)
            assert target in there, f"{page}: {href}"
            if parts.fragment and target.endswith(".html"):
                assert parts.fragment in _anchors(folder / target), f"{page}: {href}"


@cache
def _anchors(file: Path) -> frozenset[str]:
    return frozenset(node.attributes["id"] or "" for node in _page(file).css("[id]"))


def test_danger_comes_first_on_every_page(folder: Path) -> None:
    for file in whole_pages(folder):
        calls = _page(file).css("article a[href^='tel:'], main a[href^='tel:']")
        assert calls, file
        assert calls[0].attributes["href"] == "tel:112", file


def test_search_in_the_handbook_finds_the_handbook(folder: Path) -> None:
    index = json.loads((folder / "search" / "search_index.json").read_text("utf-8"))
    found = {entry["location"].split("/")[0] for entry in index["docs"]}
    assert found == {"handleiding", "beheer"}


def test_every_page_leads_to_the_handbook(folder: Path) -> None:
    for file in whole_pages(folder):
        links = {link.attributes["href"] or "" for link in _page(file).css("a[href]")}
        assert any(link.endswith(("handleiding/", "./")) for link in links), file


def test_every_page_has_a_language_a_title_and_one_heading(folder: Path) -> None:
    titles: dict[str, Path] = {}
    for file in whole_pages(folder):
        page = _page(file)
        html, title = page.css_first("html"), page.css_first("title")
        assert html is not None
        assert html.attributes["lang"] == "nl"
        assert len(page.css("h1")) == 1, file
        assert title is not None
        assert titles.setdefault(title.text(), file) is file, f"{file} {titles[title.text()]}"


def test_a_fictional_region_says_so_everywhere(voorbeeld_site: Path) -> None:
    for file in whole_pages(voorbeeld_site):
        assert "bestaan niet" in file.read_text("utf-8"), file


def test_no_page_tells_another_site_its_address(portaal_site: Path, voorbeeld_site: Path) -> None:
    """The address of a page of the keuzehulp is the situation of a pupil."""
    pages = sorted(file for site in (portaal_site, voorbeeld_site) for file in site.rglob("*.html"))
    assert len(pages) > 100
    for file in pages:
        assert '<meta name="referrer" content="no-referrer">' in file.read_text("utf-8"), file
