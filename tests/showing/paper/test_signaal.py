"""The sheets of the signals, read back from their PDFs: the same facts as the drawing on screen."""

import re
import subprocess
import sys
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pymupdf
import pytest

from routekaart.deciding.decisions import Decisions
from routekaart.reading.layers import SHIPPED
from routekaart.reading.model import Inhoud, Signaal
from routekaart.showing.drawing.boxes import Graph
from routekaart.showing.drawing.graph import make_graph
from routekaart.showing.drawing.layout import place
from routekaart.showing.drawing.placed import PositionedGraph
from routekaart.showing.paper import typesetting
from routekaart.showing.paper.cutting.fitting import STYLES
from routekaart.showing.paper.pen import drawing
from routekaart.showing.paper.products import signaalblad
from routekaart.showing.paper.products.imprint import imprint
from routekaart.showing.paper.typesetting import TypesettingError, compile_pdf
from routekaart.showing.telling.links import page_path
from routekaart.showing.telling.region import Region
from tests.support import paper_checks as checks
from tests.support.making import render, whole
from tests.support.paper_region import collisions, made, off_body, text_of
from tests.support.paper_region import region as example
from tests.support.paper_spoiled import with_code, with_link

pytestmark = pytest.mark.paper

DAY = date(2026, 11, 22)


@pytest.fixture(scope="module")
def region() -> Region:
    return whole(SHIPPED / "voorbeeld", DAY)


@pytest.fixture(scope="module")
def sheets(region: Region) -> Mapping[str, bytes]:
    """The PDF of each signal, by its id."""
    signalen = (region.inhoud.signalen[id_] for id_ in region.decisions.diagrammen)
    return {item.id: _pdf(signaalblad.data(region, item)) for item in signalen}


def _pdf(data: Mapping[str, Any]) -> bytes:
    return compile_pdf(signaalblad.TEMPLATE, data, DAY)


def _graph(region: Region, signaal: Signaal) -> Graph:
    return make_graph(region.inhoud, signaal, region.decisions.diagrammen[signaal.id])


def _all(region: Region, sheets: Mapping[str, bytes]) -> Iterator[tuple[Graph, bytes]]:
    for id_, pdf in sheets.items():
        yield _graph(region, region.inhoud.signalen[id_]), pdf


def test_the_arrows_on_paper_are_those_of_the_graph(
    region: Region, sheets: Mapping[str, bytes]
) -> None:
    for graph, pdf in _all(region, sheets):
        assert checks.edges(pdf) == checks.expected_edges(graph)


def test_every_box_is_on_paper_with_all_that_it_says(
    region: Region, sheets: Mapping[str, bytes]
) -> None:
    for graph, pdf in _all(region, sheets):
        shown = {box.text.replace("vraag,vervolg", "vraag") for box in checks.boxes(pdf)}
        assert {checks.said(node) for node in graph.nodes} <= shown


def test_what_to_do_and_whom_to_call_stands_once_for_each(
    region: Region, sheets: Mapping[str, bytes]
) -> None:
    """Wherever on the sheets there was room for it."""
    for id_, pdf in sheets.items():
        data = signaalblad.data(region, region.inhoud.signalen[id_])
        text = checks.squeezed(text_of(pdf))
        for item in data["adviezen"].values():
            soort = item["mededeling"] or item["soort"]
            said = f"{item['code']}{item['naam']}{soort}1.{item['doe'][0]}"
            assert text.count(checks.squeezed(said)) == 1, item
        for contact in data["contacten"]:
            assert text.count(checks.squeezed(contact["email"] or contact["naam"])) >= 1, contact


@pytest.mark.parametrize("check", [checks.overlaps, checks.off_page, checks.loose_text])
def test_boxes_and_text_have_their_room(
    sheets: Mapping[str, bytes], check: Callable[[bytes], list[str]]
) -> None:
    assert {id_: check(pdf) for id_, pdf in sheets.items() if check(pdf)} == {}


def test_text_is_large_and_in_our_font(sheets: Mapping[str, bytes]) -> None:
    for pdf in sheets.values():
        assert checks.small_text(pdf, 12) == []
        assert checks.strange_fonts(pdf) == []


def _wrong_references(pdf: bytes) -> list[str]:
    """Questions that go on elsewhere, where they are not written out on the sheet they name."""
    found = checks.boxes(pdf)
    told = {(box.page, m[1]) for box in found if (m := re.match(r"vraag(\w+\.\d+)", box.text))}
    cut = (
        (box, re.match(r"verderop(?:dit|blad(?=\d))(?:blad)?(\d*?)([A-Z]+\d+\.\d+)", box.text))
        for box in found
    )
    return [
        box.text
        for box, match in cut
        if match and ((int(match[1]) - 1 if match[1] else box.page), match[2]) not in told
    ]


def test_a_question_that_goes_on_elsewhere_names_the_right_sheet(
    sheets: Mapping[str, bytes],
) -> None:
    said = {box.text for pdf in sheets.values() for box in checks.boxes(pdf)}
    assert any(text.startswith("verderopblad") for text in said)
    assert {
        id_: _wrong_references(pdf) for id_, pdf in sheets.items() if _wrong_references(pdf)
    } == {}


def test_a_wrong_reference_is_seen(sheets: Mapping[str, bytes]) -> None:
    document = checks.opened(sheets["lessen-gemist"])
    document.move_page(1, -1)
    assert _wrong_references(document.tobytes())


def test_sheets_are_few_and_full(sheets: Mapping[str, bytes]) -> None:
    """Every sheet but the last is used to two thirds, and the largest drawing is on few."""
    empty = [
        f"{id_}, blad {page.number + 1}"
        for id_, pdf in sheets.items()
        for page in list(checks.opened(pdf))[:-1]
        if max(word[3] for word in page.get_text("words") if word[3] < 770) < 520
    ]
    assert empty == []
    assert sum(len(checks.opened(pdf)) for pdf in sheets.values()) <= 3.7 * len(sheets)
    assert len(checks.opened(sheets["lessen-gemist"])) <= 6


LONG_NAMES = {
    "words": "Samenwerkingsverband Passend Primair Onderwijs en Voortgezet Onderwijs voor "
    "Lage Venne, Hoge Heide en de Eilanden in het Noordoosten",
    "one word": "samenwerkingsverbandpassendonderwijs" * 4,
    "hyphens": "samenwerking-voor-passend-onderwijs-" * 4,
}


def _named(name: str) -> tuple[Inhoud, Decisions]:
    """The example region where the region, its publisher and every signal have this name."""
    inhoud, decisions = example()
    uitgever = inhoud.regio.uitgever.model_copy(update={"naam": name})
    regio = inhoud.regio.model_copy(update={"naam": name, "uitgever": uitgever})
    signalen = {
        id_: item.model_copy(update={"naam": name}) for id_, item in inhoud.signalen.items()
    }
    return inhoud.model_copy(update={"regio": regio, "signalen": signalen}), decisions


@pytest.mark.parametrize("name", LONG_NAMES)
@pytest.mark.parametrize(
    "product", ["poster", "contactkaart", "fasenblad", "boekje", "signaalblad"]
)
def test_long_names_stay_on_their_sheets(product: str, name: str) -> None:
    inhoud, decisions = _named(LONG_NAMES[name])
    if product == "signaalblad":
        signaal = inhoud.signalen["lessen-gemist"]
        pdf = _pdf(signaalblad.data(Region(inhoud, decisions, DAY), signaal))
        assert checks.overlaps(pdf) + checks.loose_text(pdf) == []
    else:
        pdf = made(product, inhoud, decisions)
    assert collisions(pdf) + checks.off_page(pdf) + off_body(pdf) == []
    begin = checks.squeezed(LONG_NAMES[name])[:20].casefold()
    shown = checks.squeezed(text_of(pdf)).replace("\xad", "").replace("-", "").casefold()
    assert begin.replace("-", "") in shown


def _wrong_code(region: Region, id_: str, pdf: bytes) -> list[str]:
    product = region.inhoud.signalen[id_].code.lower()
    address = f"{region.inhoud.regio.adres}/p/{product}/#2026-2027.2.2026-11-22"
    found = checks.qr_codes(pdf)
    wrong = [f"{text}, {mm:.0f} mm" for text, mm in found if text != address or mm < 30]
    return wrong + ([] if len(found) == 1 else [f"{len(found)} codes"])


def test_the_qr_code_says_from_when_the_sheet_is(
    region: Region, sheets: Mapping[str, bytes]
) -> None:
    for id_, pdf in sheets.items():
        assert _wrong_code(region, id_, pdf) == []
        short = f"/p/{region.inhoud.signalen[id_].code.lower()}\n"
        assert short in checks.opened(pdf)[0].get_text()


def test_a_wrong_or_lost_code_is_seen(region: Region, sheets: Mapping[str, bytes]) -> None:
    (right, _), *_ = checks.qr_codes(sheets["vaak-ziek"])
    for text, mm in ((right.replace("2027.2.", "2027.1."), 34), (right, 24), (None, 34)):
        pdf = with_code(sheets["vaak-ziek"], text, mm)
        assert len(_wrong_code(region, "vaak-ziek", pdf)) == 1
    assert len(_wrong_code(region, "zwanger", sheets["vaak-ziek"])) == 1


def _strays(region: Region, found: set[str]) -> set[str]:
    """Addresses in the site without a page, and links that are none of ours nor whole."""
    site = f"{region.inhoud.regio.adres}/"
    files = render(region.inhoud, region.decisions, DAY)
    fine = (site, "tel:", "mailto:", "https://")
    return {uri for uri in found if not uri.startswith(fine)} | {
        uri
        for uri in found
        if uri.startswith(site)
        if page_path(uri.removeprefix(site).partition("#")[0]) not in files
    }


def test_links_lead_to_pages_of_the_site(region: Region, sheets: Mapping[str, bytes]) -> None:
    found = {uri for pdf in sheets.values() for uri in checks.addresses(pdf)}
    own = {uri for uri in found if uri.startswith(f"{region.inhoud.regio.adres}/")}
    assert len({uri.partition("#")[0] for uri in own}) > 100
    assert _strays(region, found) == set()


def test_a_damaged_link_is_seen(region: Region, sheets: Mapping[str, bytes]) -> None:
    site = f"{region.inhoud.regio.adres}/"
    for damaged in (f"{site}adviezen/weg/", f"{site}signalen", "http://x.example"):
        pdf = with_link(sheets["vaak-ziek"], site, damaged)
        assert _strays(region, set(checks.addresses(pdf))) == {damaged}


def test_the_same_region_and_day_give_the_same_bytes(region: Region) -> None:
    signaal = region.inhoud.signalen["vaak-ziek"]
    one = _pdf(signaalblad.data(region, signaal))
    typesetting.forget()
    assert _pdf(signaalblad.data(region, signaal)) == one


def test_a_region_without_an_address_says_so(region: Region) -> None:
    regio = region.inhoud.regio.model_copy(update={"adres": None})
    inhoud = Inhoud.model_construct(
        **{**{name: getattr(region.inhoud, name) for name in Inhoud.model_fields}, "regio": regio}
    )
    away = replace(region, inhoud=inhoud)
    pdf = _pdf(signaalblad.data(away, inhoud.signalen["vaak-ziek"]))
    assert checks.qr_codes(pdf) == []
    assert "nog geen webadres" in checks.opened(pdf)[0].get_text()
    assert all(uri.startswith(("tel:", "mailto:")) for uri in checks.addresses(pdf))


def test_a_screen_reader_can_read_the_longest_sheets(
    sheets: Mapping[str, bytes], tmp_path: Path
) -> None:
    longest = sorted(sheets, key=lambda id_: len(checks.opened(sheets[id_])))[-3:]
    for id_ in longest:
        (tmp_path / f"{id_}.pdf").write_bytes(sheets[id_])
    outloud = Path(sys.executable).with_name("outloud")
    files = sorted(map(str, tmp_path.glob("*.pdf")))
    told = subprocess.run(
        [outloud, "-q", "--fail-on", "warning", *files], capture_output=True, text=True, check=False
    )
    assert told.returncode == 0, told.stdout


def test_the_notice_stands_on_every_sheet(sheets: Mapping[str, bytes]) -> None:
    document = checks.opened(sheets["vaak-ziek"])
    assert "Deze regio bestaat niet." in document[0].get_text()
    for number, page in enumerate(document, start=1):
        assert "Fictieve regio" in page.get_text()
        assert f"Blad {number} van {len(document)}" in page.get_text()


# Each check is shown failing: a sheet with one thing wrong.


def _spoiled(region: Region, spoil: Callable[[PositionedGraph], PositionedGraph]) -> bytes:
    """The sheet of a signal whose drawing is spoiled after it was placed."""
    signaal = region.inhoud.signalen["somber-of-teruggetrokken"]
    placed = spoil(place(_graph(region, signaal), STYLES[0]))
    data = signaalblad.data(region, signaal)
    stuk = {"code": "", "kop": "", "tekening": drawing(placed, lambda _: None, "deel0")}
    return _pdf({**data, "eerste": {**data["eerste"], "delen": [stuk]}, "bladen": []})


def test_a_box_on_a_box_is_seen(region: Region) -> None:
    def spoil(graph: PositionedGraph) -> PositionedGraph:
        first, second, *rest = graph.nodes
        moved = replace(second, box=second.box.moved(0, first.box.y - second.box.y + 30))
        return replace(graph, nodes=(first, moved, *rest))

    assert checks.overlaps(_spoiled(region, spoil))


def test_a_missing_arrow_is_seen(region: Region) -> None:
    def spoil(graph: PositionedGraph) -> PositionedGraph:
        return replace(graph, edges=graph.edges[:-1])

    signaal = region.inhoud.signalen["somber-of-teruggetrokken"]
    expected = checks.expected_edges(_graph(region, signaal))
    assert checks.edges(_spoiled(region, lambda graph: graph)) == expected
    assert checks.edges(_spoiled(region, spoil)) < expected


def test_text_that_sticks_out_is_seen(region: Region) -> None:
    def spoil(graph: PositionedGraph) -> PositionedGraph:
        first, *rest = graph.nodes
        return replace(graph, nodes=(replace(first, box=replace(first.box, width=80)), *rest))

    assert checks.loose_text(_spoiled(region, spoil))


def test_a_drawing_beside_the_page_is_seen(region: Region) -> None:
    def spoil(graph: PositionedGraph) -> PositionedGraph:
        return replace(graph, nodes=tuple(replace(n, box=n.box.moved(400, 0)) for n in graph.nodes))

    assert checks.off_page(_spoiled(region, spoil))


def test_small_text_is_seen(region: Region) -> None:
    def spoil(graph: PositionedGraph) -> PositionedGraph:
        return place(
            _graph(region, region.inhoud.signalen["somber-of-teruggetrokken"]),
            replace(graph.style, small=11),
        )

    assert checks.small_text(_spoiled(region, spoil), 12)


def test_a_strange_font_is_seen() -> None:
    document = pymupdf.open()
    document.new_page().insert_text((72, 72), "Tekst", fontname="helv")
    assert checks.strange_fonts(document.tobytes())


def test_a_missing_font_fails(
    region: Region, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    data = signaalblad.data(region, region.inhoud.signalen["vaak-ziek"])
    monkeypatch.setattr("fontpkg.path", lambda _: tmp_path / "no.ttf")
    typesetting.forget()
    try:
        with pytest.raises(TypesettingError, match="font"):
            _pdf(data)
    finally:
        typesetting.forget()


def test_a_link_without_text_fails(region: Region) -> None:
    data = signaalblad.data(region, region.inhoud.signalen["vaak-ziek"])
    data["zie_ook"][0]["naam"] = ""
    with pytest.raises(TypesettingError, match="link zonder tekst"):
        _pdf(data)


def test_a_picture_without_words_fails(
    region: Region, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    svg = "<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'/>"
    style = '#import "huis.typ": *\n#let d = json(bytes(sys.inputs.data))\n'
    show = '#show: huis.with(d, "T", "T")\n= T\n'
    for path in (SHIPPED.parent / "showing" / "paper" / "typ").glob("*.typ"):
        (tmp_path / path.name).write_bytes(path.read_bytes())
    (tmp_path / "beeld.typ").write_text(
        f'{style}{show}#image(bytes("{svg}"), format: "svg", alt: "")', "utf-8"
    )
    monkeypatch.setattr(typesetting, "_templates", lambda: tmp_path)
    typesetting.forget()
    colofon = imprint(region.inhoud, DAY, "x")
    try:
        with pytest.raises(TypesettingError, match="beeld zonder woorden"):
            compile_pdf("beeld", colofon, DAY)
    finally:
        typesetting.forget()
