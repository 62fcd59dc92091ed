"""The sheets of the signals, read back from their PDFs: the same facts as the drawing on screen."""

import re
from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

import pymupdf
import pytest

from routekaart.deciding.narrow import keep_signalen
from routekaart.reading.layers import SHIPPED
from routekaart.reading.model import Inhoud
from routekaart.showing.drawing.boxes import Graph
from routekaart.showing.drawing.layout import place
from routekaart.showing.drawing.placed import PositionedGraph
from routekaart.showing.paper import typesetting
from routekaart.showing.paper.pen import drawing
from routekaart.showing.paper.products import signaalblad
from routekaart.showing.paper.products.imprint import imprint
from routekaart.showing.paper.products.tekening import fit
from routekaart.showing.paper.setting import set_sheet
from routekaart.showing.paper.typesetting import TypesettingError, compile_pdf
from routekaart.showing.telling.links import page_path
from routekaart.showing.telling.region import Region
from tests.support import paper_checks as checks
from tests.support.making import large_region
from tests.support.making import whole as read_whole
from tests.support.paper_lists import flat_list, nested_list
from tests.support.paper_region import (
    PEILDATUM as DAY,
)
from tests.support.paper_region import (
    collisions,
    every_signal,
    grown,
    made,
    off_body,
    signal_sheets,
    site_paths,
    text_of,
    whole,
    words_by_page,
)
from tests.support.paper_region import region as example
from tests.support.paper_spoiled import with_code, with_link

pytestmark = pytest.mark.paper

REGIONS = ("voorbeeld", "coevorden", "waterland", "zaanstreek", "amsterdam-noord")
DRAWN = "vakantie-zonder-toestemming"
"""A signal of which the drawing fits."""
MOST = 4
TOP, FOOT = 34, 776
"""Where the text of a sheet begins and where its foot does."""
ADVICES = ("#825600", "#9c0d1c")
BAR = (4, 6)
"""The colours and widths of the line beside an advice."""


@pytest.fixture(scope="module")
def region() -> Region:
    return whole()


@pytest.fixture(scope="module")
def sheets() -> Mapping[str, bytes]:
    """The PDF of each signal, by its id."""
    return signal_sheets()


def _pdf(data: Mapping[str, Any]) -> bytes:
    return set_sheet(signaalblad.TEMPLATE, data, DAY)


def _graph(region: Region, id_: str) -> Graph:
    return signaalblad.paper_graph(region, region.inhoud.signalen[id_])


def _drawn(sheets: Mapping[str, bytes]) -> dict[str, bytes]:
    """The sheets with a drawing."""
    return {id_: pdf for id_, pdf in sheets.items() if checks.boxes(pdf)}


def test_the_arrows_on_paper_are_those_of_the_graph(
    region: Region, sheets: Mapping[str, bytes]
) -> None:
    drawn = _drawn(sheets)
    assert len(drawn) > 4
    for id_, pdf in drawn.items():
        assert checks.edges(pdf) == checks.expected_edges(_graph(region, id_))


def test_every_box_is_on_paper_with_all_that_it_says(
    region: Region, sheets: Mapping[str, bytes]
) -> None:
    for id_, pdf in _drawn(sheets).items():
        shown = {box.text for box in checks.boxes(pdf)}
        assert {checks.said(node) for node in _graph(region, id_).nodes} <= shown


def _lost(region: Region, id_: str, pdf: bytes) -> list[str]:
    """What a list of questions should say and does not: nested as one, or question by question."""
    graph, text = _graph(region, id_), checks.squeezed(text_of(pdf))
    if nested_list(graph) in text:
        return []
    lists = (
        [said for said in flat_list(graph, kort=kort) if said not in text] for kort in (False, True)
    )
    return min(lists, key=len)


def test_a_list_of_questions_has_every_arrow_of_the_graph(
    region: Region, sheets: Mapping[str, bytes]
) -> None:
    listed = sheets.keys() - _drawn(sheets)
    assert len(listed) > 20
    assert {id_: lost for id_ in listed if (lost := _lost(region, id_, sheets[id_]))} == {}


def test_a_list_with_another_arrow_is_seen(region: Region, sheets: Mapping[str, bytes]) -> None:
    assert _lost(region, "lessen-gemist", sheets["lang-ziek"])


def test_what_to_do_stands_once_for_each_and_in_one_piece(
    region: Region, sheets: Mapping[str, bytes]
) -> None:
    """The line beside an advice would be there twice if a column or sheet broke it."""
    for id_, pdf in sheets.items():
        data = signaalblad.data(region, region.inhoud.signalen[id_])
        text = checks.squeezed(text_of(pdf))
        for item in data["adviezen"]:
            soort = item["mededeling"] or item["soort"]
            said = checks.squeezed(f"{item['code']}{item['naam']}{soort}")
            assert text.count(said) == 1, item
        assert _bars(pdf) == len(data["adviezen"])


def _bars(pdf: bytes) -> int:
    """The lines beside advices."""
    shapes = [shape for page in checks.read(pdf) for shape in page.shapes]
    return sum(
        round(shape["rect"].width, 1) in BAR and checks.colour(shape["fill"]) in ADVICES
        for shape in shapes
        if shape.get("fill")
    )


def _missing(region: Region, id_: str, pdf: bytes) -> list[str]:
    """What is never left off: danger, whom to call, that one has to report, and terms."""
    data = signaalblad.data(region, region.inhoud.signalen[id_])
    text = checks.squeezed(text_of(pdf))
    first = checks.squeezed(checks.read(pdf)[0].text)
    said = [
        *(c.get("bereik") or c["naam"] for c in data["contacten"]),
        *(feit["tekst"] for a in data["adviezen"] for feit in a["feiten"]
          if feit["kop"] == "Wanneer:"),
        *(a["mededeling"] or a["soort"] for a in data["adviezen"]),
    ]  # fmt: skip
    spoed = [item.telefoon for item in region.inhoud.regio.spoed]
    return [x for x in said if checks.squeezed(x) not in text] + [
        x for x in spoed if checks.squeezed(x) not in first
    ]


def test_danger_numbers_duties_and_terms_are_never_left_off(
    region: Region, sheets: Mapping[str, bytes]
) -> None:
    assert {id_: lost for id_, pdf in sheets.items() if (lost := _missing(region, id_, pdf))} == {}
    assert _missing(region, "vaak-ziek", sheets["zwanger"])


def test_what_was_left_off_is_said_to_be_in_the_site(
    region: Region, sheets: Mapping[str, bytes]
) -> None:
    whole, short = text_of(sheets["direct-gevaar"]), text_of(sheets["lang-ziek"])
    assert "Meer over wat u doet staat in de site" not in whole
    assert "Meer over wat u doet staat in de site" in short
    data = signaalblad.data(region, region.inhoud.signalen["direct-gevaar"])
    for advies in data["adviezen"]:
        for feit in advies["feiten"]:
            assert checks.squeezed(feit["tekst"]) in checks.squeezed(whole)


def test_nothing_is_explained_that_the_route_does_not_lead_to(
    region: Region, sheets: Mapping[str, bytes]
) -> None:
    codes = {item.code for item in region.inhoud.adviezen.values()}
    for id_, pdf in sheets.items():
        named = {part.code for node in _graph(region, id_).nodes for part in node.parts}
        assert codes & set().union(*words_by_page(pdf)) == codes & named


def test_the_number_stands_beside_an_outcome_with_one_number(sheets: Mapping[str, bytes]) -> None:
    front = checks.squeezed(checks.read(sheets["direct-gevaar"])[0].text)
    assert "C92VeiligThuisLageVenne0800-2000" in front


@pytest.mark.parametrize("check", [checks.overlaps, checks.off_page, checks.loose_text])
def test_boxes_and_text_have_their_room(
    sheets: Mapping[str, bytes], check: Callable[[bytes], list[str]]
) -> None:
    assert {id_: check(pdf) for id_, pdf in sheets.items() if check(pdf)} == {}


def test_text_is_large_and_in_our_font(sheets: Mapping[str, bytes]) -> None:
    for pdf in sheets.values():
        assert checks.small_text(pdf, 12) == []
        assert checks.strange_fonts(pdf) == []


@pytest.mark.parametrize("name", REGIONS)
def test_a_signal_is_one_sheet_on_both_sides(name: str) -> None:
    """At least 95 of 100 where the site has the rest; a region without one has more sheets."""
    pdfs = signal_sheets(name)
    assert {id_: wrong for id_, pdf in pdfs.items() if (wrong := _wrong_sheets(pdf))} == {}
    two = sum(len(checks.read(pdf)) <= 2 for pdf in pdfs.values())
    assert two >= (0.95 if example(name)[0].regio.adres else 0.5) * len(pdfs)


def _wrong_sheets(pdf: bytes) -> list[str]:
    """Too many sheets, one nearly empty, one with a single question, or text in its foot."""
    pages = checks.read(pdf)
    found = [] if len(pages) <= MOST else [f"{len(pages)} bladen"]
    for page in pages:
        lines = [word for word in page.words if word[1] < FOOT]
        low = max(word[3] for word in lines)
        if low < TOP + (FOOT - TOP) / 3:
            found.append(f"blad {page.number + 1} is leeg")
        if low > FOOT + 4:
            found.append(f"blad {page.number + 1} loopt over")
        questions = {w[4] for w in lines if re.fullmatch(r"[A-Z]+\d+\.\d+", w[4]) and _is_head(w)}
        if page.number and len(questions) == 1:
            found.append(f"blad {page.number + 1} heeft één vraag")
    return found


def _is_head(word: tuple[Any, ...]) -> bool:
    """Whether a code of a question is not a reference to it: it stands at the left of a column."""
    return any(abs(word[0] - left) < 12 for left in (34, 307))


@pytest.mark.lang
@pytest.mark.parametrize("signalen", [10, 38, 60, 120])
def test_the_sheets_of_any_region_obey_the_rules(signalen: int, tmp_path: Path) -> None:
    """Whole tables, many answers, no site, and a gemeente in each of which others work."""
    folder = large_region()(tmp_path / "groot", signalen, max(4, signalen // 6), 1)
    region = read_whole(folder, DAY)
    pdfs = every_signal(region.inhoud, region.decisions)
    assert {id_: wrong for id_, pdf in pdfs.items() if (wrong := _wrong_sheets(pdf))} == {}
    for pdf in pdfs.values():
        assert checks.overlaps(pdf) + checks.off_page(pdf) + checks.small_text(pdf, 12) == []
        assert collisions(pdf) == []


def test_a_sheet_that_breaks_a_rule_is_seen(sheets: Mapping[str, bytes]) -> None:
    document = checks.opened(sheets["vaak-ziek"])
    document.new_page().insert_text((40, 60), "bijna leeg")
    assert _wrong_sheets(document.tobytes()) == ["blad 3 is leeg"]
    document[1].insert_text((40, FOOT - 2), "te laag", fontsize=30)
    document.new_page().insert_text((40, 700), "V1.2")
    document.new_page().insert_text((40, 700), "vol")
    assert _wrong_sheets(document.tobytes()) == [
        "5 bladen", "blad 2 loopt over", "blad 3 is leeg", "blad 4 heeft één vraag"
    ]  # fmt: skip


def test_a_region_without_a_site_leaves_nothing_off_as_long_as_four_sheets_hold_it() -> None:
    region = whole("coevorden")
    shorter = set()
    for id_, pdf in signal_sheets("coevorden").items():
        text = checks.squeezed(text_of(pdf))
        for advies in signaalblad.data(region, region.inhoud.signalen[id_])["adviezen"]:
            steps = (*advies["doe"], *(feit["tekst"] for feit in advies["feiten"]))
            shorter |= {id_} if any(checks.squeezed(step) not in text for step in steps) else set()
        assert id_ not in shorter or len(checks.read(pdf)) == MOST
    assert len(shorter) <= 1


def test_a_role_with_very_many_organisations_is_named_once_and_told_where_they_are() -> None:
    inhoud, decisions = grown(*example(), organisaties=140)
    here = Region(*keep_signalen(inhoud, decisions, ("durft-niet-naar-school",)), DAY)
    data = signaalblad.data(here, here.inhoud.signalen["durft-niet-naar-school"])
    text = checks.squeezed(text_of(_pdf(data)))
    many = [contact for contact in data["contacten"] if contact["veel"]]
    assert len(many) > 3
    for contact in many:
        assert checks.squeezed(f"{contact['naam']} In elke gemeente een ander nummer") in text


LONG_NAMES = {
    "words": "Samenwerkingsverband Passend Primair Onderwijs en Voortgezet Onderwijs voor "
    "Lage Venne, Hoge Heide en de Eilanden in het Noordoosten",
    "one word": "samenwerkingsverbandpassendonderwijs" * 4,
    "hyphens": "samenwerking-voor-passend-onderwijs-" * 4,
}
FEW = ("lessen-gemist", "vaak-ziek", "zwanger")
"""Signals that show what a long name does."""


def _named(inhoud: Inhoud, name: str) -> Inhoud:
    """The same content where the region, its publisher and every signal have this name."""
    uitgever = inhoud.regio.uitgever.model_copy(update={"naam": name})
    regio = inhoud.regio.model_copy(update={"naam": name, "uitgever": uitgever})
    signalen = {
        id_: item.model_copy(update={"naam": name}) for id_, item in inhoud.signalen.items()
    }
    return inhoud.model_copy(update={"regio": regio, "signalen": signalen})


@pytest.mark.parametrize("name", LONG_NAMES)
def test_long_names_stay_on_their_sheets(name: str) -> None:
    inhoud, decisions = example()
    named, rich = _named(inhoud, LONG_NAMES[name]), _named(example("rijk")[0], LONG_NAMES[name])
    sheets = {
        "poster": made("poster", named, decisions),
        **{product: made(product, rich, example("rijk")[1]) for product in
           ("matrix", "contactkaart", "fasenblad", "boekje")},
        **every_signal(*keep_signalen(named, decisions, FEW)),
    }  # fmt: skip
    begin = checks.squeezed(LONG_NAMES[name])[:20].casefold().replace("-", "")
    for product, pdf in sheets.items():
        assert collisions(pdf) + checks.off_page(pdf) + off_body(pdf) == [], product
        shown = checks.squeezed(text_of(pdf)).replace("\xad", "").replace("-", "").casefold()
        assert begin in shown, product
        if product in FEW:
            assert checks.overlaps(pdf) + checks.loose_text(pdf) == [], product


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
        assert short in checks.read(pdf)[0].text


def test_a_wrong_or_lost_code_is_seen(region: Region, sheets: Mapping[str, bytes]) -> None:
    (right, _), *_ = checks.qr_codes(sheets["vaak-ziek"])
    for text, mm in ((right.replace("2027.2.", "2027.1."), 34), (right, 24), (None, 34)):
        pdf = with_code(sheets["vaak-ziek"], text, mm)
        assert len(_wrong_code(region, "vaak-ziek", pdf)) == 1
    assert len(_wrong_code(region, "zwanger", sheets["vaak-ziek"])) == 1


def _strays(region: Region, found: set[str]) -> set[str]:
    """Addresses in the site without a page, and links that are none of ours nor whole."""
    site, files = f"{region.inhoud.regio.adres}/", site_paths()
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


@pytest.mark.anew
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
    assert "nog geen webadres" in checks.read(pdf)[0].text
    assert all(uri.startswith(("tel:", "mailto:")) for uri in checks.addresses(pdf))


def test_a_screen_reader_can_read_the_longest_sheets(
    sheets: Mapping[str, bytes], tmp_path: Path
) -> None:
    longest = sorted(sheets, key=lambda id_: len(checks.read(sheets[id_])))[-3:]
    assert not checks.outloud({f"{id_}.pdf": sheets[id_] for id_ in longest}, tmp_path)


def test_the_notice_stands_on_every_sheet(sheets: Mapping[str, bytes]) -> None:
    pages = checks.read(sheets["vaak-ziek"])
    assert "Deze regio bestaat niet." in pages[0].text
    for number, page in enumerate(pages, start=1):
        assert "Fictieve regio" in page.text
        assert f"Blad {number} van {len(pages)}" in page.text


# Each check is shown failing: a sheet with one thing wrong.


def _spoiled(region: Region, spoil: Callable[[PositionedGraph], PositionedGraph]) -> bytes:
    """The sheet of a signal whose drawing is spoiled after it was placed."""
    signaal = region.inhoud.signalen[DRAWN]
    placed = fit(_graph(region, DRAWN))
    assert placed
    data = signaalblad.data(region, signaal)
    return _pdf({**data, "tekening": drawing(spoil(placed), lambda _: None, "weg")})


def test_a_box_on_a_box_is_seen(region: Region) -> None:
    def spoil(graph: PositionedGraph) -> PositionedGraph:
        first, second, *rest = graph.nodes
        moved = replace(second, box=second.box.moved(0, first.box.y - second.box.y + 30))
        return replace(graph, nodes=(first, moved, *rest))

    assert checks.overlaps(_spoiled(region, spoil))


def test_a_missing_arrow_is_seen(region: Region) -> None:
    def spoil(graph: PositionedGraph) -> PositionedGraph:
        return replace(graph, edges=graph.edges[:-1])

    expected = checks.expected_edges(_graph(region, DRAWN))
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
        return place(_graph(region, DRAWN), replace(graph.style, small=11))

    assert checks.small_text(_spoiled(region, spoil), 12)


def test_a_strange_font_is_seen() -> None:
    document = pymupdf.open()
    document.new_page().insert_text((72, 72), "Tekst", fontname="helv")
    assert checks.strange_fonts(document.tobytes())


@pytest.mark.anew
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
    nameless = [{**contact, "naam": ""} for contact in data["contacten"]]
    with pytest.raises(TypesettingError, match="link zonder tekst"):
        _pdf({**data, "contacten": nameless})


def test_a_picture_without_words_fails(
    region: Region, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    svg = "<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'/>"
    style = '#import "huis.typ": *\n#show: huis.with("T", () => "T")\n= T\n'
    for path in (SHIPPED.parent / "showing" / "paper" / "typ").glob("*.typ"):
        (tmp_path / path.name).write_bytes(path.read_bytes())
    (tmp_path / "beeld.typ").write_text(
        f'{style}#image(bytes("{svg}"), format: "svg", alt: "")', "utf-8"
    )
    monkeypatch.setattr(typesetting, "_templates", lambda: tmp_path)
    typesetting.forget()
    data = {"colofon": imprint(region.inhoud, DAY, "x")}
    try:
        with pytest.raises(TypesettingError, match="beeld zonder woorden"):
            compile_pdf("beeld", data, DAY)
    finally:
        typesetting.forget()
