"""What each product shows: every signal, advice, organisation and phase, where one looks for it."""

import re
from typing import Any

import pymupdf
import pytest

from routekaart.deciding.decisions import Decisions
from routekaart.deciding.narrow import narrow
from routekaart.reading.model import Inhoud
from routekaart.showing.paper.products.bellijst import by_rol
from tests.support.paper_checks import opened
from tests.support.paper_region import PRODUCTS, made, region, sheet, text_of, words_by_page

pytestmark = pytest.mark.paper


def all_words(pdf: bytes) -> set[str]:
    return set().union(*words_by_page(pdf))


@pytest.mark.parametrize("name", ["voorbeeld", "coevorden", "groot"])
@pytest.mark.parametrize("product", ["poster", "boekje"])
def test_every_code_of_the_region_is_on_paper(product: str, name: str) -> None:
    inhoud, decisions = region(name)
    codes = {inhoud.signalen[id_].code for id_ in decisions.diagrammen}
    codes |= {item.code for item in inhoud.adviezen.values()}
    codes |= {item.code for item in inhoud.fasen.values() if item.code}
    assert codes <= all_words(sheet(product, name))


@pytest.mark.parametrize("name", ["voorbeeld", "coevorden", "groot"])
@pytest.mark.parametrize("product", ["poster", "contactkaart", "boekje"])
def test_every_organisation_is_on_paper_with_its_number(product: str, name: str) -> None:
    text = re.sub(r"\s", "", text_of(sheet(product, name)))
    for org in region(name)[0].organisaties.values():
        assert re.sub(r"\s", "", org.naam) in text
        assert re.sub(r"\s", "", org.contact.telefoon or "") in text


def test_a_domain_goes_on_on_the_next_sheet_of_routes_at_most() -> None:
    """The cards of a domain have headings of 16 points, unlike the list on the first sheets."""
    sheets: dict[str, set[int]] = {}
    for page in opened(sheet("poster")):
        for span in spans(page):
            if span["size"] == 16 and re.fullmatch(r"[A-Z]{1,2}\d+", span["text"].strip()):
                letter = span["text"].strip().rstrip("0123456789")
                sheets.setdefault(letter, set()).add(page.number)
    assert sheets.keys() == {item.code[0] for item in region()[0].signalen.values()}
    assert all(max(pages) - min(pages) <= 1 for pages in sheets.values())


def test_headings_of_the_poster_can_be_read_from_two_metres() -> None:
    first, second = (spans(page) for page in list(opened(sheet("poster")))[:2])
    large = " ".join(span["text"] for span in first if span["size"] >= 30)
    assert "Wat ziet u, en wie belt u?" in large
    assert "112" in large
    domains = " ".join(span["text"] for span in (*first, *second) if span["size"] >= 28)
    for domein in region()[0].domeinen.values():
        assert domein.naam.split()[0] in domains


def spans(page: pymupdf.Page) -> list[dict[str, Any]]:
    lines = (line for block in page.get_text("dict")["blocks"] for line in block.get("lines", ()))
    return [{**span, "size": round(span["size"], 2)} for line in lines for span in line["spans"]]


def test_the_poster_of_a_region_of_sixty_signals_starts_with_as_many_domains_as_fit() -> None:
    codes = [item.code for item in region("groot")[0].signalen.values()]
    first, second = words_by_page(sheet("poster", "groot"))[:2]
    whole = [letter for letter in "VGLTO" if {c for c in codes if c[0] == letter} <= first]
    assert whole == list("VGLTO"[: len(whole)]) != []
    assert {code for code in codes if code[0] not in whole} <= second


def test_the_poster_of_a_small_region_goes_on_below_what_stands_there() -> None:
    """Not a sheet for each of what one sees, whom to call and which way to go."""
    pages = [" ".join(page.get_text().split()) for page in opened(made("poster", *small_region()))]
    heads = ("Wat ziet u?", "Wie belt u? Met de code", "Welke route volgt u? Zoek de code")
    assert [[n for n, text in enumerate(pages) if head in text] for head in heads] == [
        [0],
        [0],
        [1],
    ]


def small_region() -> tuple[Inhoud, Decisions]:
    """What is left of a shipped region for one gemeente and one kind of school."""
    return narrow(*region("zaanstreek"), gemeente="wormerland", sector="mbo")


def test_the_ladder_says_who_leads_and_what_is_done() -> None:
    inhoud = region()[0]
    text = text_of(sheet("fasenblad"))
    for fase in inhoud.fasen.values():
        regie = inhoud.rollen[fase.regie].naam
        assert f"Leiding: {regie[0].upper()}{regie[1:]}" in text
        assert all(step.wat in text for step in fase.stappen)


def test_the_whole_ladder_is_on_its_first_sheet() -> None:
    codes = {fase.code for fase in region()[0].fasen.values()}
    assert codes <= words_by_page(sheet("fasenblad"))[0]


def test_the_contact_card_puts_an_organisation_under_its_gemeenten() -> None:
    text = text_of(sheet("contactkaart"))
    local = text[text.index("Elzerveen C7 Jeugdteam Elzerveen") :]
    elzerveen, rest = local.split("Haverdrecht C8 Sociaal Team", 1)
    assert "Leerplicht gemeente Elzerveen" in elzerveen
    assert "Leerplicht gemeente Elzerveen" not in rest
    assert rest.count("Bureau Leerrecht De Oevers") == 2


@pytest.mark.parametrize("product", ["poster", "contactkaart", "boekje"])
def test_a_school_prints_only_what_concerns_it(product: str) -> None:
    pdf = made(product, *narrow(*region(), gemeente="elzerveen", sector="po"))
    text = text_of(pdf)
    assert "Jeugdteam Elzerveen" in text
    assert "Sociaal Team Haverdrecht" not in text
    assert "0199-01 80 10" not in text  # the desk of the mbo school
    assert "Op wat voor school" not in text
    assert product != "poster" or "Het loket van de mbo-school" not in text


@pytest.mark.parametrize("product", PRODUCTS)
def test_every_product_prints_for_one_gemeente_without_gaps(product: str) -> None:
    pdf = made(product, *narrow(*region(), gemeente="rietmonde"))
    assert all(len(page.get_text()) > 200 for page in opened(pdf))


def index_of(document: pymupdf.Document) -> dict[str, int]:
    """The pages that the index names: the number at the end of the line of each code."""
    found, reached = {}, False
    for page in document:
        reached = reached or (page.number > 3 and "Register van codes" in page.get_text())
        words = page.get_text("words") if reached else ()
        for x, top, _, bottom, text, *_ in words:
            if re.fullmatch(r"[A-Z]{1,2}\d+", text):
                middle = (top + bottom) / 2
                ends = (w for w in words if w[4].isdigit() and x < w[0] < x + 260
                        and abs((w[1] + w[3]) / 2 - middle) < 5)  # fmt: skip
                found[text] = max(ends, key=lambda word: word[0])[4]
    return {code: int(number) for code, number in found.items()}


def test_the_index_names_the_page_of_each_code() -> None:
    inhoud = region()[0]
    index = index_of(opened(sheet("boekje")))
    kinds = (inhoud.signalen, inhoud.adviezen, inhoud.organisaties, inhoud.fasen)
    codes = {item.code for kind in (*kinds, inhoud.stappenplannen) for item in kind.values()}
    assert index.keys() == codes | {rol.code for rol in by_rol(inhoud)}
    document = opened(sheet("boekje"))
    for code, number in index.items():
        headings = {s["text"].strip() for s in spans(document[number - 1]) if s["size"] >= 15}
        assert code in headings


def test_the_contents_name_chapters_with_their_pages() -> None:
    document = opened(sheet("boekje"))
    text = " ".join(" ".join(document[page].get_text() for page in (1, 2)).split())
    for title in ("Wat ziet u?", "Wat doet u?", "Wie belt u?", "Hoe lang al?"):
        match = re.search(re.escape(title) + r"[ .\u2060]*(\d+)", text)
        assert match, title
        assert title in document[int(match[1]) - 1].get_text()
