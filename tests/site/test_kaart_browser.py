"""The map and the pages of paper in a browser, with and without script, and what is printed."""

import io
import re
from pathlib import Path
from typing import Any

import pikepdf
import pymupdf
import pytest

from tests.support.waiting import until

ALL_SIGNALEN = ".rk-vouw--domein .rk-vouw--signaal"


def stand(page: Any) -> str:
    return str(page.locator(".rk-filter [role=status]").inner_text())


def test_the_filter_leaves_what_concerns_the_reader(page: Any, address: str) -> None:
    page.goto(f"{address}kaart/")
    every = page.locator(ALL_SIGNALEN).count()
    assert stand(page) == f"U ziet alle {every} signalen."
    page.get_by_label("Onderwerp").select_option("verzuim")
    left = page.locator(f"{ALL_SIGNALEN}:not([hidden])").locator("visible=true").count()
    assert 0 < left < every
    assert stand(page) == f"U ziet {left} van de {every} signalen."
    assert page.locator(".rk-matrix tbody:visible").count() == 1
    page.get_by_label("Gemeente").select_option("rietmonde")
    assert page.get_by_role("columnheader", name="Leerplicht gemeente Elzerveen").count() == 0
    assert page.get_by_role("columnheader", name="Bureau Leerrecht De Oevers").count() == 1
    page.get_by_role("button", name="Toon alles").click()
    assert stand(page) == f"U ziet alle {every} signalen."
    assert page.locator(".rk-inhoud [hidden]").count() == 0
    page.get_by_label("Woord").fill("zwanger")
    assert page.locator(f"{ALL_SIGNALEN}:visible").count() < every / 2
    assert page.get_by_text("Is zwanger of heeft een baby").first.is_visible()
    assert page.locator(".rk-matrix__rij:visible").count() >= 1
    page.get_by_label("Woord").fill("nergensgenoemd")
    assert stand(page) == f"U ziet 0 van de {every} signalen."
    assert page.wrong == []


def test_the_picture_holds_the_whole_region_and_leads_closer(page: Any, address: str) -> None:
    page.goto(f"{address}kaart/")
    stops = page.locator(".rk-heel__haltes a")
    assert stops.count() == page.locator(ALL_SIGNALEN).count()
    assert page.locator(".rk-heel__fasen li").count() == 3
    assert "Leiding: de school" in page.locator(".rk-heel__fasen li").first.inner_text()
    group = page.locator("#onderwerp-gezondheid")
    assert group.get_attribute("open") is None
    page.locator(".rk-heel").get_by_role("link", name="Gezondheid").click()
    assert group.locator(".rk-vouw--signaal").first.is_visible()
    page.get_by_role("link", name="G4 Wil of durft niet naar school").first.click()
    assert page.locator("h1").inner_text().endswith("Wil of durft niet naar school")
    assert page.wrong == []


def test_the_sector_hides_signals_that_are_not_for_it(page: Any, address: str) -> None:
    page.goto(f"{address}kaart/")
    page.get_by_label("Onderwijssoort").select_option("po")
    shown = page.locator(f"{ALL_SIGNALEN}:visible")
    assert all("po" in (node.get_attribute("data-sector") or "po").split() for node in shown.all())
    assert shown.count() == page.locator(".rk-matrix__rij:visible").count()


def test_without_script_everything_is_there_and_no_filter(browser: Any, address: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    tab = context.new_page()
    tab.goto(f"{address}kaart/")
    assert tab.locator(".rk-filter, #rk-filter:visible").count() == 0
    for group in tab.locator(".rk-vouw--domein > summary").all():
        group.click()
    assert tab.locator(f"{ALL_SIGNALEN}:visible").count() == tab.locator(ALL_SIGNALEN).count()
    tab.locator(f"{ALL_SIGNALEN} > summary").first.click()
    assert tab.locator(".rk-uitkomsten a:visible").count() > 1
    context.close()


def test_the_table_scrolls_in_its_frame_on_a_phone(page: Any, address: str) -> None:
    page.set_viewport_size({"width": 320, "height": 640})
    page.goto(f"{address}kaart/")
    assert page.evaluate("document.documentElement.scrollWidth") == 320
    frame = page.locator(".rk-matrixkader")
    frame.evaluate("frame => frame.scrollTo(400, 400)")
    corner, box = page.locator(".rk-matrix thead th").first.bounding_box(), frame.bounding_box()
    assert abs(corner["x"] - box["x"]) <= 1
    assert abs(corner["y"] - box["y"]) <= 1


NEWEST = "2026-2027.2.2026-11-22"
DAMAGED = [
    "",
    "woorden",
    "%E0%A4%A",
    "2026-2027.2.2026-02-31",
    "2026-2027.2.2026-11-22x",
    "2026-2027.<img src=x onerror=alert(1)>.2026-11-22",
    "2026-2027.Bel nu meteen naar 0900-1234.2026-11-22",
    "2026-2027..2026-11-22",
    "2" * 5000,
]


@pytest.mark.parametrize(
    ("mark", "said"),
    [
        (NEWEST, "Uw papier is van 22 november 2026, versie 2. Dit is nog de nieuwste."),
        (
            "2026-2027.1.2026-09-01",
            (
                "Uw papier is van 1 september 2026, versie 1. "
                "Er is een nieuwere: versie 2 van 22 november 2026."
            ),
        ),
        (
            "2025-2026.2.2025-10-03",
            (
                "Uw papier is van 3 oktober 2025, versie 2 van schooljaar 2025-2026. "
                "Er is een nieuwere: versie 2 van 22 november 2026."
            ),
        ),
        (
            "2026-2027.2.2026-10-03",
            (
                "Uw papier is van 3 oktober 2026, versie 2. Dit is nog de nieuwste versie. "
                "Deze site is later bijgehouden, op 22 november 2026: kijk voor telefoonnummers "
                "liever hier."
            ),
        ),
        (
            "2026-2027.3.2027-01-05",
            (
                "Uw papier is van 5 januari 2027, versie 3. "
                "Deze site is ouder dan uw papier: van 22 november 2026."
            ),
        ),
        *((mark, "") for mark in DAMAGED),
    ],
    ids=lambda value: value[:24],
)
def test_the_page_says_how_old_the_paper_is(mark: str, said: str, page: Any, address: str) -> None:
    page.goto(f"{address}p/g1/#{mark}")
    place = page.locator("#rk-papier")
    assert place.inner_text() == said
    assert place.locator("*").count() == 0
    assert page.wrong == []


def test_another_mark_is_read_anew(page: Any, address: str) -> None:
    page.goto(f"{address}p/poster/#onzin")
    page.evaluate(f"location.hash = '{NEWEST}'")
    page.get_by_text("Dit is nog de nieuwste.").wait_for()


@pytest.mark.parametrize("code", ["V6", "A4", "a12", "F2", "P3"])
def test_search_finds_a_code(code: str, page: Any, address: str) -> None:
    page.goto(address)
    page.locator("#zoek").fill(code)
    page.locator("#site-zoek li").first.wait_for()
    titles = page.locator("#site-zoek li a").all_inner_texts()
    assert re.match(rf"{code}\b", titles[0], re.IGNORECASE), titles[:4]


def printed(page: Any, path: str) -> pymupdf.Document:
    page.goto(path)
    data = page.pdf(prefer_css_page_size=True, format="A4", tagged=True)
    with pikepdf.open(io.BytesIO(data)) as pdf:
        assert "/StructTreeRoot" in pdf.Root
    return pymupdf.open(stream=data, filetype="pdf")


def smallest(document: pymupdf.Document) -> float:
    blocks = (block for sheet in document for block in sheet.get_text("dict")["blocks"])
    lines = (line for block in blocks for line in block.get("lines", ()))
    return min(
        float(span["size"]) for line in lines for span in line["spans"] if span["text"].strip()
    )


def largest(site: Path, kind: str) -> list[str]:
    """The pages of a kind with the most on them."""
    found = sorted((site / kind).glob("*/index.html"), key=lambda file: file.stat().st_size)
    return [f"{kind}/{file.parent.name}/" for file in found[-4:]]


@pytest.mark.parametrize("kind", ["adviezen", "organisaties"])
def test_two_sheets_with_the_address(
    kind: str, page: Any, address: str, voorbeeld_site: Path
) -> None:
    for path in largest(voorbeeld_site, kind):
        document = printed(page, address + path)
        text = " ".join(sheet.get_text() for sheet in document)
        assert len(document) <= 2, path
        assert f"https://routekaart.lage-venne.example/{path}" in "".join(text.split())
        assert smallest(document) >= 9
        assert "Zoeken" not in text
        assert "Stappenplannen" not in text


def test_on_paper_a_role_stands_with_its_organisations(page: Any, address: str) -> None:
    document = printed(page, f"{address}organisaties/")
    roles = page.locator(".rk-nummers tbody")
    names = [" ".join(role.inner_text().split()) for role in roles.locator(".rk-kop").all()]
    firsts = [one.locator("[data-organisatie] th a").first.inner_text() for one in roles.all()]
    sheets = [" ".join(sheet.get_text().split()) for sheet in document]
    assert len(names) == len(firsts) > 10
    for role, first in zip(names, firsts, strict=True):
        assert any(role in sheet and first in sheet for sheet in sheets), role
    assert len(document) <= 4
    assert smallest(document) >= 9


CAN_BE_SEEN = """name => {
    const cell = document.querySelector(name);
    cell.scrollIntoView({block: "center"}); // again, once what lies around it has its height
    const box = cell.getBoundingClientRect();
    return cell.contains(document.elementFromPoint(box.left + 6, box.top + 12));
}"""


def test_the_table_is_not_cut_off_at_its_sides(page: Any, address: str) -> None:
    """It is wider than the text beside it on a wide screen."""
    for width in (1280, 1000, 390):
        page.set_viewport_size({"width": width, "height": 900})
        page.goto(f"{address}kaart/")
        until(page, CAN_BE_SEEN, ".rk-matrix__rij th")


def test_what_is_laid_out_later_fits_in_the_place_kept_for_it(page: Any, address: str) -> None:
    """Else it lies over the foot of the page for whoever asks where that is: axe does."""
    for width in (320, 390, 1200):
        page.set_viewport_size({"width": width, "height": 900})
        page.goto(f"{address}kaart/")
        kept = page.evaluate(
            """() => {
                document.querySelectorAll("details").forEach(one => { one.open = true; });
                return [...document.querySelectorAll("*")]
                    .filter(one => getComputedStyle(one).contentVisibility === "auto")
                    .map(one => [parseFloat(getComputedStyle(one).containIntrinsicHeight
                        .replace("auto", "")), one.scrollHeight]);
            }"""
        )
        assert kept, width
        assert all(height <= place for place, height in kept), (width, kept)


def test_the_table_is_printed_on_its_side(page: Any, address: str) -> None:
    document = printed(page, f"{address}kaart/")
    wide = [sheet for sheet in document if sheet.rect.width > sheet.rect.height]
    assert 1 <= len(wide) <= 6
    assert all("Leerplicht gemeente" in sheet.get_text() for sheet in wide)
    assert smallest(document) >= 9
