"""The map of the region, the addresses of codes and those of paper, against what was decided."""

import re
from collections.abc import Iterable
from datetime import date
from functools import cache
from typing import Any

import pytest
from selectolax.lexbor import LexborHTMLParser as HTMLParser
from selectolax.lexbor import LexborNode as Node

from routekaart.deciding.contacts import area_of, organisaties_for
from routekaart.deciding.tables.diagram import Leaf, paths
from routekaart.reading.model import Inhoud
from routekaart.showing.drawing.boxes import Kind
from routekaart.showing.drawing.graph import make_graph
from routekaart.showing.pages.assets import (
    CODE_SCRIPT,
    HUIS_SCRIPT,
    KAART_SCRIPT,
    MEE_SCRIPT,
    PAPIER_SCRIPT,
    VIND_SCRIPT,
    ZOEK_SCRIPT,
    published,
)
from routekaart.showing.telling.links import page_path
from routekaart.showing.telling.printed import make_merk
from tests.support.making import render
from tests.support.pages import is_page, split
from tests.support.showing_region import decided, rich_inhoud, stap

DAY = date(2026, 11, 22)


@cache
def site(adres: str | None = None) -> dict[str, bytes]:
    inhoud = rich_inhoud()
    regio = inhoud.regio.model_copy(update={"adres": adres})
    inhoud = inhoud.model_copy(update={"regio": regio})
    return render(inhoud, decided(inhoud), DAY)


def html(path: str) -> HTMLParser:
    return HTMLParser(split(site()[page_path(path)].decode())[1])


def hrefs(nodes: Iterable[Node]) -> list[str]:
    return [node.attributes["href"] or "" for node in nodes]


def signaal_of(row: Node) -> str:
    link = row.css_first('a[href*="/signalen/"]')
    assert link is not None
    return (link.attributes["href"] or "").split("/")[-2]


def ends() -> list[tuple[str, str, str, str, str]]:
    """(signal, advice, organisation, gemeente, sector): all that the keuzehulp can end in."""
    inhoud = rich_inhoud()
    found = []
    for id_, diagram in decided(inhoud).diagrammen.items():
        for path in paths(diagram):
            area = area_of(inhoud, path.antwoorden, inhoud.signalen[id_].sectoren)
            for advies in path.end.adviezen if isinstance(path.end, Leaf) else ():
                for gemeente in area.gemeenten:
                    for sector in area.sectoren:
                        place = area_of(inhoud, [("gemeente", gemeente), ("sector", sector)])
                        orgs = organisaties_for(inhoud, inhoud.adviezen[advies], place)
                        names = [org.id for org in orgs] or [""]
                        found += [(id_, advies, org, gemeente, sector) for org in names]
    return found


def cells() -> list[tuple[str, str, str, Node]]:
    """(signal, organisation, advice, link) of every code in the table."""
    table = html("kaart/").css_first(".rk-matrix")
    assert table is not None
    heads = [th.css_first("a") for th in table.css("thead th")][1:]
    orgs = [(a.attributes["href"] or "").split("/")[-2] if a else "" for a in heads]
    return [
        (signaal_of(row), org, (code.attributes["href"] or "").split("/")[-2], code)
        for row in table.css(".rk-matrix__rij")
        for org, cell in zip(orgs, row.css("td"), strict=True)
        for code in cell.css("a")
    ]


def test_the_table_says_what_was_decided() -> None:
    by_org = decided(rich_inhoud()).by_organisatie
    expected = {(s.signaal, org) for org, situations in by_org.items() for s in situations}
    assert {(signaal, org) for signaal, org, _, _ in cells() if org} == expected
    assert expected


def test_every_advice_of_a_signal_is_in_its_row_and_in_the_overview() -> None:
    expected = {(signaal, advies) for signaal, advies, *_ in ends()}
    assert {(signaal, advies) for signaal, _, advies, _ in cells()} == expected
    shown = {
        (signaal_of(signaal), link.split("/")[-2])
        for signaal in html("kaart/").css("details.rk-vouw--signaal")
        for link in hrefs(signaal.css(".rk-uitkomsten a[href*='/adviezen/']"))
    }
    assert shown == expected


def test_the_filter_leaves_exactly_who_can_be_reached() -> None:
    regio = rich_inhoud().regio
    found = ends()
    for signaal, org, advies, code in cells():
        reached = [end for end in found if end[:2] == (signaal, advies) and org in (end[2], "")]
        for key, place, every in (("gemeente", 3, regio.gemeenten), ("sector", 4, regio.sectoren)):
            listed = code.attributes.get(f"data-{key}")
            marked = set(listed.split()) if listed else set(every)
            assert marked == {end[place] for end in reached}, (signaal, org, advies, key)


def test_the_table_names_its_rows_and_columns() -> None:
    table = html("kaart/").css_first(".rk-matrix")
    assert table is not None
    assert len(table.css("thead th[scope=col]")) == len(table.css("thead th"))
    assert all(row.css_first("th[scope=row]") for row in table.css(".rk-matrix__rij"))
    assert len(table.css("th[scope=rowgroup]")) == len(table.css("tbody"))
    stil = {code.text() for code in table.css(".rk-code--stil")}
    assert stil == {"A2", "A3"}


def test_every_sheet_is_offered_once_and_is_there() -> None:
    every = {path for path in site() if path.startswith("kaart/pdf/")}
    letters = {path for path in every if path.startswith("kaart/pdf/document-")}
    for letter in letters:
        page = f"documenten/{letter.removeprefix('kaart/pdf/document-').removesuffix('.pdf')}/"
        assert f"../../{letter}" in hrefs(html(page).css("a[href$='.pdf']"))
    offered = hrefs(html("papier/").css("a[href$='.pdf']"))
    assert {href.removeprefix("../") for href in offered} == every
    assert set(hrefs(html("signalen/weg/").css("a[href$='.pdf']"))) == {
        "../../kaart/pdf/signaal-v2.pdf"
    }


def coded(inhoud: Inhoud) -> dict[str, str]:
    """Where each code leads."""
    first = {item.code: stap(id_) for id_, item in inhoud.signalen.items()}
    named = {rol for org in inhoud.organisaties.values() for rol in org.rollen}
    others: dict[str, dict[str, Any]] = {
        "adviezen/{}/": inhoud.adviezen,
        "organisaties/{}/": inhoud.organisaties,
        "organisaties/#rol-{}": {id_: inhoud.rollen[id_] for id_ in named},
        "fasen/#{}": inhoud.fasen,
        "stappenplannen/{}/": inhoud.stappenplannen,
    }
    for address, items in others.items():
        first |= {item.code: address.format(id_) for id_, item in items.items() if item.code}
    return first


def test_every_code_has_an_address_that_leads_on() -> None:
    expected = coded(rich_inhoud())
    for code, there in expected.items():
        page = html(f"c/{code.lower()}/")
        title = page.css_first("h1")
        assert title is not None
        assert title.text().split()[0] == code
        assert hrefs(page.css(".rk-begin a")) == [f"../../{there}"]
        front, _ = split(site()[f"c/{code.lower()}/index.html"].decode())
        assert front["title"].startswith(f"{code}: ")
    listed = {f"{code.lower()}/" for code in expected}
    assert set(hrefs(html("c/").css(".rk-links a"))) == listed
    questions = {path for path in site() if re.fullmatch(r"c/[a-z]+\d+\.\d+/index\.html", path)}
    assert {path for path in site() if path.startswith("c/")} - questions == {
        "c/index.html",
        *(f"c/{href}index.html" for href in listed),
    }


def test_every_box_of_a_drawing_has_a_short_address() -> None:
    inhoud, decisions = rich_inhoud(), decided(rich_inhoud())
    for id_, diagram in decisions.diagrammen.items():
        for node in make_graph(inhoud, inhoud.signalen[id_], diagram).nodes:
            for part in node.parts if node.kind is not Kind.OPEN else ():
                assert f"c/{str(part.code).lower()}/index.html" in site()


@pytest.mark.parametrize(
    ("product", "there"),
    [
        ("poster", "kaart/"),
        ("contactkaart", "organisaties/"),
        ("fasen", "fasen/"),
        ("boekje", "kaart/"),
        ("v2", "keuzehulp/v2/"),
    ],
)
def test_every_print_has_a_page_that_says_what_is_newest(product: str, there: str) -> None:
    page = html(f"p/{product}/")
    assert hrefs(page.css(".rk-begin a")) == [f"../../{there}"]
    place = page.css_first("#rk-papier[role=status]")
    assert place is not None
    assert place.text() == ""
    newest = make_merk(rich_inhoud(), DAY)
    assert place.attributes["data-merk"] == newest == "2026-2027.1.2026-11-22"
    text = page.body.text(separator=" ") if page.body else ""
    assert "22 november 2026" in text
    assert newest in text
    assert len(page.css("a[href$='.pdf']")) == 1


def test_the_overview_says_who_is_missing() -> None:
    inhoud = rich_inhoud()
    only = {"jeugdteam": inhoud.organisaties["jeugdteam"]}
    left = inhoud.model_copy(update={"organisaties": only})
    page = render(left, decided(left), date(2026, 11, 22))["kaart/index.html"].decode()
    assert "Nog niet ingevuld door de regio: een organisatie voor de leerplichtambtenaar" in page


def test_scripts_stand_only_where_they_do_something() -> None:
    files = site()
    with_script = {
        path
        for path, text in files.items()
        if is_page(path) and "scripts" in split(text.decode())[0]
    }
    assert with_script == {
        "index.html",
        "c/index.html",
        "kaart/index.html",
        *(path for path in files if path.startswith("p/")),
        *(
            path
            for path, text in files.items()
            if is_page(path) and published(MEE_SCRIPT).encode() in text
        ),
    }
    for script in (CODE_SCRIPT, KAART_SCRIPT, PAPIER_SCRIPT, VIND_SCRIPT, HUIS_SCRIPT, ZOEK_SCRIPT):
        assert not [
            word
            for word in (b"Storage", b"cookie", b"fetch", b"innerHTML")
            if word in files[published(script)]
        ]


def test_a_page_prints_its_address_if_the_site_has_one() -> None:
    address = "https://kaart.example/regio/"
    page = site(address)["adviezen/meld/index.html"].decode()
    assert "Deze pagina op internet: https://kaart.example/regio/adviezen/meld/" in page
    assert b"Deze pagina op internet" not in site()["adviezen/meld/index.html"]
