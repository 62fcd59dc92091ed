"""What each product shows: every signal, advice, organisation and phase, where one looks for it."""

import re
from typing import Any

import pymupdf
import pytest

from routekaart.deciding.decisions import Decisions
from routekaart.deciding.narrow import keep_signalen, narrow
from routekaart.deciding.posters import NUMMERS, ROOM, on_poster
from routekaart.deciding.tables.diagram import Leaf, nodes
from routekaart.reading.model import Soort
from routekaart.showing.paper.products.eerst import join_few, wie_eerst
from routekaart.showing.paper.products.nummers import count_regels
from routekaart.showing.telling.plans import describe_regie
from routekaart.showing.telling.region import Region
from routekaart.showing.telling.signals import group_by_domein
from routekaart.showing.telling.words import capitalize
from tests.support.paper_checks import opened, read, small_text
from tests.support.paper_region import (
    PEILDATUM,
    PRODUCTS,
    collisions,
    grown,
    made,
    off_body,
    region,
    sheet,
    text_of,
    words_by_page,
)

pytestmark = pytest.mark.paper


def all_words(pdf: bytes) -> set[str]:
    return set().union(*words_by_page(pdf))


@pytest.mark.parametrize("name", ["voorbeeld", "coevorden"])
def test_every_code_of_the_region_is_in_the_booklet(name: str) -> None:
    inhoud, decisions = region(name)
    codes = {inhoud.signalen[id_].code for id_ in decisions.diagrammen}
    codes |= {item.code for item in inhoud.adviezen.values()}
    codes |= {item.code for item in inhoud.fasen.values() if item.code}
    assert codes <= all_words(sheet("boekje", name))


@pytest.mark.parametrize(
    ("product", "name"),
    [(p, n) for p in ("contactkaart", "boekje") for n in ("voorbeeld", "coevorden")]
    + [("contactkaart", "groot")],
)
def test_every_organisation_is_on_paper_with_its_number(product: str, name: str) -> None:
    text = re.sub(r"\s", "", text_of(sheet(product, name)))
    for org in region(name)[0].organisaties.values():
        assert re.sub(r"\s", "", org.naam) in text
        assert re.sub(r"\s", "", org.contact.nummer or "") in text


def spans(page: pymupdf.Page) -> list[dict[str, Any]]:
    lines = (line for block in page.get_text("dict")["blocks"] for line in block.get("lines", ()))
    return [{**span, "size": round(span["size"], 2)} for line in lines for span in line["spans"]]


EVERYWHERE = ("voorbeeld", "coevorden", "waterland", "zaanstreek", "amsterdam-noord", "rijk")
every_region = pytest.mark.parametrize("name", [*EVERYWHERE, "groot"])


@every_region
def test_the_poster_is_one_a3(name: str) -> None:
    (page,) = opened(sheet("poster", name))
    assert (round(page.rect.width), round(page.rect.height)) == (1191, 842)


@pytest.mark.parametrize(("signalen", "organisaties"), [(10, 12), (38, 28), (60, 40), (120, 60)])
def test_a_poster_of_any_region_obeys_the_rules(signalen: int, organisaties: int) -> None:
    few = dict(list(region()[0].signalen.items())[:signalen])
    inhoud, decisions = region()[0].replaced(signalen=few), region()[1]
    decisions = Decisions(inhoud, {id_: decisions.diagrammen[id_] for id_ in few})
    pdf = made("poster", *grown(inhoud, decisions, signalen, organisaties))
    assert len(opened(pdf)) == 1
    assert collisions(pdf) == off_body(pdf) == small_text(pdf, 14) == []


@every_region
def test_danger_can_be_read_from_four_metres_and_domains_from_two(name: str) -> None:
    """A capital of this type is 0.668 of its size: 13 mm and 6.5 mm."""
    (page,) = opened(sheet("poster", name))
    found = spans(page)
    for spoed in region(name)[0].regio.spoed:
        assert any(s["size"] * 0.668 >= 36.8 and s["text"] == spoed.telefoon for s in found)
    large = " ".join(s["text"] for s in found if s["size"] * 0.668 >= 18.4)
    for groep in group_by_domein(Region(*region(name), PEILDATUM)):
        assert groep.domein.naam.split()[0] in large


@pytest.mark.parametrize("name", EVERYWHERE[1:])
def test_a_poster_has_every_signal_when_they_are_few(name: str) -> None:
    inhoud, decisions = region(name)
    codes = {inhoud.signalen[id_].code for id_ in decisions.diagrammen}
    assert codes <= all_words(sheet("poster", name))


@every_region
def test_the_poster_says_how_many_signals_it_has_no_room_for(name: str) -> None:
    inhoud, decisions = region(name)
    codes = {inhoud.signalen[id_].code for id_ in decisions.diagrammen}
    left = len(codes - all_words(sheet("poster", name)))
    said = re.search(r"Nog (\d+) signa", text_of(sheet("poster", name)))
    assert int(said[1] if said else 0) == left


def test_as_many_signals_and_numbers_fit_as_was_promised() -> None:
    inhoud, decisions = region()
    chosen = on_poster(inhoud, decisions.diagrammen)
    assert len(chosen) == ROOM
    assert {inhoud.signalen[id_].code for id_ in chosen} <= all_words(sheet("poster"))
    org = inhoud.organisaties["jongerenwerk-de-steiger"]
    number = count_regels(inhoud)
    more = {
        f"meer-{n}": org.model_copy(
            update={
                "id": f"meer-{n}",
                "naam": f"Plek {n}",
                "code": f"C{200 + n}",
                "contact": org.contact.model_copy(update={"telefoon": f"0199-01 00 {n}"}),
            }
        )
        for n in range(10, 10 + NUMMERS - number)
    }
    grown = inhoud.replaced(organisaties={**inhoud.organisaties, **more})
    assert count_regels(grown) == NUMMERS
    text = text_of(made("poster", grown, decisions))
    assert all((item.contact.nummer or "") in text for item in grown.organisaties.values())
    assert "Andere nummers" not in text


def test_danger_stays_on_the_poster_when_there_is_no_room_for_all() -> None:
    inhoud, decisions = region()
    chosen = on_poster(inhoud, decisions.diagrammen)
    danger = {inhoud.signalen[id_].code for id_, diagram in decisions.diagrammen.items()
              if id_ in chosen and wie_eerst(inhoud, diagram).spoed}  # fmt: skip
    assert len(danger) > 10
    assert danger <= all_words(sheet("poster"))


def test_who_has_no_room_leaves_off_what_the_editor_chose() -> None:
    inhoud, decisions = region()
    chosen = on_poster(inhoud, decisions.diagrammen)
    at_school = [id_ for id_ in decisions.diagrammen if inhoud.signalen[id_].lezer == "school"]
    assert chosen == {id_ for id_ in at_school if inhoud.signalen[id_].op_poster}
    few = on_poster(inhoud, at_school[:ROOM])
    assert len(few) == ROOM  # with room for all, all are there
    many, more = grown(inhoud, decisions, 120)
    assert len(on_poster(many, more.diagrammen)) == ROOM


def test_every_number_is_on_the_poster_once() -> None:
    inhoud = region()[0]
    text = text_of(sheet("poster"))
    for org in inhoud.organisaties.values():
        if number := org.contact.nummer:
            assert len(number) == 3 or text.count(number) == 1  # lines name 112


def test_codes_of_advices_are_not_on_the_poster() -> None:
    codes = {item.code for item in region()[0].adviezen.values()}
    assert not codes & all_words(sheet("poster"))


@every_region
def test_the_poster_is_heard_in_the_order_in_which_it_is_seen(name: str) -> None:
    text = text_of(sheet("poster", name))
    first = next(iter(group_by_domein(Region(*region(name), PEILDATUM)))).domein.naam
    heads = ("Direct gevaar?", "Wat ziet u?", first, "Wie belt u?", region(name)[0].regio.stempel)
    places = [text.index(head) for head in heads]
    assert places == sorted(places)


@every_region
def test_a_line_names_only_whom_some_answers_call_first(name: str) -> None:
    inhoud, decisions = region(name)
    for diagram in decisions.diagrammen.values():
        ends = [end for end in nodes(diagram) if isinstance(end, Leaf)]
        eerst = wie_eerst(inhoud, diagram)
        assert bool(eerst.spoed) == any(
            inhoud.adviezen[id_].soort is Soort.SPOED for end in ends for id_ in end.adviezen
        )
        assert eerst.spoed or eerst.wie
        assert not set(eerst.spoed) & set(eerst.wie)


def test_a_short_line_says_that_there_are_others() -> None:
    names = ("zelf", "jeugdarts", "leerplichtambtenaar")
    assert join_few(names, 3) == "zelf, jeugdarts of leerplichtambtenaar"
    assert join_few(names, 1) == "zelf, jeugdarts e.a."
    assert join_few(names[1:], 1) == "jeugdarts e.a."
    assert join_few((), 1) == ""


def test_the_ladder_says_who_leads_and_what_is_done() -> None:
    inhoud = region()[0]
    text = text_of(sheet("fasenblad"))
    for fase in inhoud.fasen.values():
        regie = inhoud.rollen[fase.regie].naam
        assert f"Leiding: {regie[0].upper()}{regie[1:]}" in text
        assert all(step.wat in text for step in fase.stappen)


@every_region
def test_the_whole_ladder_is_one_a4_with_who_leads(name: str) -> None:
    inhoud = region(name)[0]
    (page,) = opened(sheet("fasenblad", name))
    text = " ".join(page.get_text().split())
    for fase in inhoud.fasen.values():
        assert (fase.code or "") in text
        assert f"Leiding: {capitalize(describe_regie(inhoud, fase))}" in text


def test_a_ladder_too_long_for_a_sheet_leaves_off_steps_and_says_so() -> None:
    inhoud, decisions = region()
    again = inhoud.fasen["na-4-weken"].model_copy(update={"id": "weer"})
    pdf = made("fasenblad", inhoud.replaced(fasen={**inhoud.fasen, "weer": again}), decisions)
    (page,) = opened(pdf)
    assert "Meer over de stappen staat in de site" in page.get_text()
    assert page.get_text().count("Leiding:") == 4


def test_the_contact_card_puts_an_organisation_under_its_gemeenten() -> None:
    text = text_of(sheet("contactkaart"))
    local = text[text.index("Elzerveen C7 Jeugdteam Elzerveen") :]
    elzerveen, rest = local.split("Haverdrecht C8 Sociaal Team", 1)
    assert "Leerplicht gemeente Elzerveen" in elzerveen
    assert "Leerplicht gemeente Elzerveen" not in rest
    assert rest.count("Bureau Leerrecht De Oevers") == 2


@pytest.mark.parametrize("product", ["contactkaart", "boekje"])
def test_a_school_prints_only_what_concerns_it(product: str) -> None:
    few = keep_signalen(*region(), ["vaak-ziek", "lessen-gemist"])
    pdf = made(product, *narrow(*few, gemeente="elzerveen", sector="po"))
    text = text_of(pdf)
    assert "Jeugdteam Elzerveen" in text
    assert "Sociaal Team Haverdrecht" not in text
    assert "0199-01 80 10" not in text  # the desk of the mbo school
    assert "Op wat voor school" not in text


def test_the_poster_of_a_school_has_only_its_numbers() -> None:
    text = text_of(made("poster", *narrow(*region(), gemeente="elzerveen", sector="po")))
    assert "0199-01 21 50" in text  # Elzerveen
    assert "0199-01 32 60" not in text  # Haverdrecht
    assert "Loket van de mbo-school" not in text


@pytest.mark.parametrize("product", PRODUCTS)
def test_every_product_prints_for_one_gemeente_without_gaps(product: str) -> None:
    few = keep_signalen(*region(), ["vaak-ziek", "lessen-gemist"])
    pdf = made(product, *narrow(*few, gemeente="rietmonde"))
    assert all(len(page.text) > 200 for page in read(pdf))
