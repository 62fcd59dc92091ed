"""The booklet: each signal on a page, all numbers, an index of words and one of codes."""

import re
from collections.abc import Sequence

import pytest

from routekaart.showing.paper.products.bellijst import by_rol
from routekaart.showing.paper.products.signaalblad import list_adviezen, paper_graph
from routekaart.showing.telling import printed
from routekaart.showing.telling.in_het_kort import tell_in_het_kort
from routekaart.showing.telling.region import Region
from tests.support.paper_checks import Page, read, squeezed
from tests.support.paper_region import PEILDATUM, grown, region, sheet

pytestmark = pytest.mark.paper

REST = 20
"""So many pages there are at most beside one for each signal."""


def pages_of_signalen(document: Sequence[Page]) -> dict[str, int]:
    """The page of each signal, by the code in its heading: from 0."""
    found = {}
    for page in document:
        for block in page.blocks:
            for line in block.get("lines", ()):
                first = line["spans"][0]
                if round(first["size"]) == 19 and re.fullmatch(r"[A-Z]+\d+", first["text"].strip()):
                    assert first["text"].strip() not in found
                    found[first["text"].strip()] = page.number
    return found


@pytest.mark.parametrize("name", ["voorbeeld", "coevorden", "rijk"])
def test_each_signal_is_one_page_with_its_line_and_whom_to_call(name: str) -> None:
    inhoud, decisions = region(name)
    whole = Region(inhoud, decisions, PEILDATUM)
    document = read(sheet("boekje", name))
    pages = pages_of_signalen(document)
    assert pages.keys() == {inhoud.signalen[id_].code for id_ in decisions.diagrammen}
    assert len(set(pages.values())) == len(pages)
    for id_ in decisions.diagrammen:
        signaal = inhoud.signalen[id_]
        text = squeezed(document[pages[signaal.code]].text)
        assert squeezed(tell_in_het_kort(whole, signaal).zin) in text


@pytest.mark.parametrize("name", ["voorbeeld", "coevorden", "rijk"])
def test_it_is_as_thin_as_was_promised(name: str) -> None:
    signalen = len(region(name)[1].diagrammen)
    assert signalen < len(read(sheet("boekje", name))) <= signalen + REST


def index_of(document: Sequence[Page]) -> dict[str, set[int]]:
    """The pages that the index of codes names for each code, as links."""
    begins = max(p.number for p in document if "Register van codes" in p.text[:400]
                 and "Elke code, met de bladzijde" in p.text)  # fmt: skip
    found: dict[str, set[int]] = {}
    for page in document[begins:]:
        words = page.words
        codes = sorted(
            ((w[0] > 290, w[1], w[4]) for w in words
             if re.fullmatch(r"[A-Z]{1,2}\d+", w[4]) and min(abs(w[0] - x) for x in (39, 311)) < 6),
        )  # fmt: skip
        for right, top, code in codes:
            below = min((t for r, t, _ in codes if r == right and t > top), default=800)
            links = (link for link in page.links if link.get("page", -1) >= 0)
            found[code] = {
                link["page"] + 1
                for link in links
                if (link["from"].x0 > 290) == right and top - 4 <= link["from"].y0 < below - 4
            }
    return found


def test_the_index_leads_to_the_pages_of_each_code() -> None:
    inhoud, decisions = region()
    whole = Region(inhoud, decisions, PEILDATUM)
    document = read(sheet("boekje"))
    index, pages = index_of(document), pages_of_signalen(document)
    kinds = (inhoud.adviezen, inhoud.organisaties, inhoud.fasen, inhoud.stappenplannen)
    codes = {item.code for kind in kinds for item in kind.values()}
    codes |= pages.keys() | {rol.code for rol in by_rol(inhoud) if rol.organisaties}
    assert index.keys() == codes
    leads: dict[str, set[int]] = {}
    for id_ in decisions.diagrammen:
        signaal = inhoud.signalen[id_]
        assert index[signaal.code] == {pages[signaal.code] + 1}
        for advies in list_adviezen(paper_graph(whole, signaal)):
            code = inhoud.adviezen[advies].code
            leads.setdefault(code, set()).add(pages[signaal.code] + 1)
    assert {code: index[code] for code in leads} == leads
    for item in inhoud.organisaties.values():
        (number,) = index[item.code]
        assert item.code in document[number - 1].text


def test_every_word_that_one_may_look_for_is_in_the_index() -> None:
    inhoud, decisions = region()
    document = read(sheet("boekje"))
    text = squeezed("".join(page.text for page in document))
    register = text[text.rindex("Woordendieumisschienzoekt") :]
    for id_ in decisions.diagrammen:
        for woord in inhoud.signalen[id_].zoekwoorden:
            assert squeezed(woord) in register


def test_the_contents_name_each_signal_with_its_page() -> None:
    document = read(sheet("boekje"))
    contents = squeezed("".join(document[number].text for number in (1, 2)))
    inhoud = region()[0]
    for code, number in pages_of_signalen(document).items():
        signaal = next(item for item in inhoud.signalen.values() if item.code == code)
        assert f"{code}{squeezed(signaal.naam)}{number + 1}" in contents


def test_who_has_very_many_signals_prints_booklets_of_a_part() -> None:
    def has_booklet(signalen: int) -> bool:
        inhoud, _ = grown(*region("coevorden"), signalen=signalen)
        return "boekje" in {product.soort for product in printed.list_products(inhoud)}

    assert has_booklet(printed.IN_A_BOOKLET)
    assert not has_booklet(printed.IN_A_BOOKLET + 1)
