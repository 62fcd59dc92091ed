"""The poster, contact card, ladder and booklet, read back: what was promised of all of them."""

import re
from pathlib import Path

import pikepdf
import pymupdf
import pytest

from routekaart.deciding.narrow import keep_signalen
from routekaart.showing.paper import typesetting
from tests.support.pages import is_page
from tests.support.paper_checks import (
    addresses,
    off_page,
    opened,
    outloud,
    qr_codes,
    read,
    small_text,
    strange_fonts,
)
from tests.support.paper_region import (
    PRODUCTS,
    SMALLEST,
    collisions,
    made,
    off_body,
    region,
    sheet,
    site_paths,
    text_of,
)
from tests.support.paper_spoiled import with_code, with_link

pytestmark = pytest.mark.paper

ADRES = "https://routekaart.lage-venne.example/"
SHEETS = [(product, name) for product in PRODUCTS for name in ("voorbeeld", "coevorden", "rijk")]
LARGE = [("poster", "groot"), ("contactkaart", "groot")]
every_sheet = pytest.mark.parametrize(("product", "name"), SHEETS + LARGE)


@every_sheet
def test_no_text_is_smaller_than_promised(product: str, name: str) -> None:
    assert small_text(sheet(product, name), SMALLEST[product]) == []


def test_text_that_is_too_small_is_found() -> None:
    assert small_text(sheet("contactkaart"), 14)


@every_sheet
def test_no_words_lie_on_one_another_or_off_the_page(product: str, name: str) -> None:
    assert collisions(sheet(product, name)) == []
    assert off_page(sheet(product, name)) == []
    assert off_body(sheet(product, name)) == []


@pytest.mark.parametrize("where", [(60, 60), (-10, 300), (300, 835)])
def test_words_in_the_way_are_found(where: tuple[float, float]) -> None:
    document = opened(sheet("contactkaart"))
    page = document[0]
    place = (50, page.get_text("words")[0][3] - 4) if where == (60, 60) else where
    page.insert_text(place, "Hindernis", fontsize=20)
    broken = document.tobytes()
    assert [*collisions(broken), *off_page(broken), *off_body(broken)]


@every_sheet
def test_fonts_are_ours_and_in_the_document(product: str, name: str) -> None:
    assert strange_fonts(sheet(product, name)) == []


@every_sheet
def test_sheets_are_tagged_dutch_and_named(product: str, name: str) -> None:
    with pikepdf.open(pymupdf.io.BytesIO(sheet(product, name))) as pdf:
        assert pdf.Root.MarkInfo.Marked
        assert str(pdf.Root.Lang).startswith("nl")
        assert region(name)[0].regio.naam in str(pdf.docinfo["/Title"])
        assert b"pdfuaid" in pdf.Root.Metadata.read_bytes()


@pytest.mark.anew
@pytest.mark.parametrize("product", PRODUCTS)
def test_the_same_content_gives_the_same_bytes(product: str) -> None:
    before = sheet(product, "rijk")
    typesetting.forget()
    assert made(product, *region("rijk")) == before


@every_sheet
def test_every_sheet_says_which_of_how_many_and_which_version(product: str, name: str) -> None:
    pages = read(sheet(product, name))
    regio = region(name)[0].regio
    for number, page in enumerate(pages, start=1):
        text = " ".join(page.text.split()).lower()
        assert product == "poster" or f"blad {number} van {len(pages)}" in text
        assert regio.stempel.lower() in text
        assert "22 november 2026" in text


@every_sheet
def test_every_product_says_where_the_region_comes_from(product: str, name: str) -> None:
    regio = region(name)[0].regio
    first, *others = (" ".join(p.text.split()) for p in read(sheet(product, name)))
    said = "bestaat niet" if regio.fictief else regio.herkomst
    assert said is not None
    assert said in first
    assert all("Fictieve regio" in text or "zie blad 1" in text for text in others)


def test_a_phase_may_lead_back() -> None:
    ladder = text_of(sheet("fasenblad"))
    assert "Terug naar F1 Tot 4 weken als: het gaat beter." in ladder
    assert "Verder naar F1" not in ladder


def wrong_code(pdf: bytes, product: str) -> list[str]:
    """What is wrong with the QR code of a product of the example region."""
    page = {"fasenblad": "fasen"}.get(product, product)
    regio = region()[0].regio
    address = f"{ADRES}p/{page}/#{regio.schooljaar}.{regio.versie}.2026-11-22"
    found = qr_codes(pdf)
    width = (50 if product in ("poster", "matrix") else 30) - 0.3  # half a pixel of the picture
    wrong = [f"{len(found)} codes"] if len(found) != 1 else []
    wrong += [f"adres {text}" for text, _ in found if text != address]
    wrong += [f"breedte {mm:.0f} mm" for _, mm in found if mm < width]
    short = f"routekaart.lage-venne.example/p/{page}"
    return wrong + ([] if short in re.sub(r"\s", "", text_of(pdf)) else ["kort adres"])


@pytest.mark.parametrize("product", PRODUCTS)
def test_the_code_leads_to_the_page_of_this_version(product: str) -> None:
    assert wrong_code(sheet(product), product) == []


@pytest.mark.parametrize(
    ("text", "mm", "says"),
    [
        (None, 34, "0 codes"),
        (f"{ADRES}p/poster/#2026-2027.2.2026-11-22", 34, f"adres {ADRES}p/poster/"),
        (f"{ADRES}p/contactkaart/#2026-2027.1.2026-11-22", 34, "adres"),
        ("https://elders.example/p/contactkaart/#2026-2027.2.2026-11-22", 34, "adres https://e"),
        (f"{ADRES}p/contactkaart/#2026-2027.2.2026-11-22", 22, "breedte 22 mm"),
    ],
)
def test_a_wrong_code_is_seen(text: str | None, mm: float, says: str) -> None:
    (wrong,) = wrong_code(with_code(sheet("contactkaart"), text, mm), "contactkaart")
    assert wrong.startswith(says)


def test_a_right_code_in_its_place_is_fine() -> None:
    right = f"{ADRES}p/contactkaart/#2026-2027.2.2026-11-22"
    assert wrong_code(with_code(sheet("contactkaart"), right), "contactkaart") == []


@pytest.mark.parametrize("product", PRODUCTS)
def test_a_region_without_address_has_no_code_and_says_so(product: str) -> None:
    assert qr_codes(sheet(product, "coevorden")) == []
    assert "nog geen webadres" in text_of(sheet(product, "coevorden"))


def pages_of_the_site() -> set[str]:
    return {path.rpartition("index.")[0] for path in site_paths() if is_page(path)}


def dead(links: list[str], pages: set[str]) -> list[str]:
    """Links into the site that lead to no page of it."""
    inside = {link.removeprefix(ADRES).split("#")[0] for link in links if link.startswith(ADRES)}
    return sorted(path for path in inside if path not in pages and not path.startswith("p/"))


def test_links_lead_to_pages_of_the_site() -> None:
    pages = pages_of_the_site()
    for product in PRODUCTS:
        links = addresses(sheet(product))
        assert any(link.startswith(ADRES) for link in links)
        assert any(link.startswith("tel:") for link in links)
        assert dead(links, pages) == []


@pytest.mark.parametrize("there", ["adviezen/bestaat-niet/", "adviezen", "org/", "%61dviezen/"])
def test_a_damaged_link_is_seen(there: str) -> None:
    pdf = with_link(sheet("contactkaart"), f"{ADRES}organisaties/", f"{ADRES}{there}")
    assert dead(addresses(pdf), pages_of_the_site()) == [there]


@pytest.mark.parametrize("product", PRODUCTS)
def test_without_an_address_no_link_leads_into_a_site(product: str) -> None:
    links = addresses(sheet(product, "coevorden"))
    assert not [link for link in links if "adviezen/" in link or "organisaties/" in link]


@pytest.mark.parametrize("product", PRODUCTS)
def test_what_an_editor_writes_is_text(product: str) -> None:
    inhoud, decisions = keep_signalen(*region(), ["vaak-ziek"])
    nasty = '#panic("x") *dik* $1$ <label> @ref \\ `code` [haak'
    org = inhoud.organisaties["ggd-lage-venne"].model_copy(update={"naam": nasty})
    signaal = inhoud.signalen["vaak-ziek"].model_copy(update={"naam": nasty})
    fase = inhoud.fasen["tot-4-weken"].model_copy(update={"naam": nasty})
    changed = inhoud.model_copy(
        update={
            "organisaties": {**inhoud.organisaties, org.id: org},
            "signalen": {**inhoud.signalen, signaal.id: signaal},
            "fasen": {**inhoud.fasen, fase.id: fase},
        }
    )
    text = re.sub(r"\s", "", text_of(made(product, changed, decisions)))
    assert re.sub(r"\s", "", nasty) in text


def test_the_accessibility_checker_has_nothing_to_say(tmp_path: Path) -> None:
    pdfs = {f"{product}-{name}.pdf": sheet(product, name) for product, name in SHEETS + LARGE}
    assert not outloud(pdfs, tmp_path)


def test_the_accessibility_checker_sees_a_sheet_without_a_language(tmp_path: Path) -> None:
    with pikepdf.open(pymupdf.io.BytesIO(sheet("fasenblad"))) as pdf:
        del pdf.Root.Lang
        pdf.save(silent := pymupdf.io.BytesIO())
    assert "blad.pdf" in outloud({"blad.pdf": silent.getvalue()}, tmp_path)
