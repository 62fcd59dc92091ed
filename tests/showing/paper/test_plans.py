"""What stands where is known before Typst draws it, and is drawn there."""

from collections.abc import Iterator
from itertools import pairwise
from typing import Any

import pytest

from routekaart.showing.paper import setting
from routekaart.showing.paper.castoff import Type, type_of
from routekaart.showing.paper.columns import WHITE
from routekaart.showing.paper.products import boekje, maten, signaalblad, signaalmaten, signaalplan
from routekaart.showing.paper.setting import SLACK, set_sheet
from routekaart.showing.paper.typesetting import count_pages, printable
from tests.support.paper_checks import Page, read
from tests.support.paper_region import PEILDATUM as DAY
from tests.support.paper_region import sheet, signal_sheets, whole

pytestmark = pytest.mark.paper

REGIONS = ("voorbeeld", "coevorden", "waterland", "zaanstreek", "amsterdam-noord", "rijk")
Data = dict[str, Any]


def _plan(name: str, id_: str) -> tuple[Data, int | None]:
    region = whole(name)
    data = printable(signaalblad.data(region, region.inhoud.signalen[id_]))
    return signaalplan.arrange(data, type_of())


@pytest.mark.parametrize("name", REGIONS)
def test_a_signal_takes_the_sheets_that_were_meant_for_it(name: str) -> None:
    """None is set twice, with blocks that count for more than they are."""
    for id_, pdf in signal_sheets(name).items():
        planned = _plan(name, id_)[1]
        assert planned in (None, len(read(pdf))), id_


@pytest.mark.parametrize("name", ["voorbeeld", "coevorden", "rijk"])
def test_the_booklet_takes_the_pages_that_were_meant_for_it(name: str) -> None:
    plan = setting._PLANS[boekje.TEMPLATE]  # noqa: SLF001 - what is set is what was planned
    assert plan(printable(boekje.data(whole(name))), type_of())[1] == len(
        read(sheet("boekje", name))
    )


def test_every_number_in_the_booklet_is_that_of_the_page_it_leads_to() -> None:
    numbers = []
    for page in read(sheet("boekje")):
        for link in page.links:
            said = _said_in(page, link["from"])
            if link.get("page", -1) >= 0 and said.isdigit():
                numbers.append((int(said), link["page"] + 1))
    assert len(numbers) > 500
    assert all(said == leads for said, leads in numbers)


def test_every_line_of_the_contents_has_the_number_of_its_page() -> None:
    document = read(sheet("boekje"))
    contents = [page for page in document if page.text.startswith("Inhoud")]
    lines = [
        (link["page"] + 1, _number_beside(page, link["from"]))
        for page in contents
        for link in page.links
        if link.get("page", -1) >= 0
    ]
    assert len(lines) > 50
    assert all(leads == said for leads, said in lines)


def _said_in(page: Page, place: Any) -> str:
    middle = (place.y0 + place.y1) / 2
    words = [w for w in page.words if w[1] < middle < w[3] and place.x0 - 1 < w[0] < place.x1 - 1]
    return "".join(word[4] for word in words).strip(",")


def _number_beside(page: Page, place: Any) -> int:
    middle = (place.y0 + place.y1) / 2
    beside = [w for w in page.words if w[1] < middle < w[3] and w[0] > place.x1]
    return int(beside[-1][4])


def _high(type_: Type, block: Data) -> float:
    """How high a block is without a heading above it."""
    width = signaalplan.KOLOM
    if block["blok"] == "advies":
        maat = signaalmaten.advies(type_, {**block}, width)
        return (maat.doe if block["doe"] else maat.naam) + sum(maat.feiten)
    if block["blok"] == "contact":
        return signaalmaten.contact(type_, block, width, ruim=block["ruim"])
    high = [maten.los(type_, v, width, kort=block["kort"]) for v in block["vragen"]]
    return sum(high) + maten.WIT * (len(high) - 1)


def _code(block: Data) -> str:
    return str(block["vragen"][0]["code"] if block["blok"] == "vragen" else block["code"])


def _steps(type_: Type, plan: Data, pages: list[Page]) -> Iterator[tuple[str, float, float]]:
    """Of each block that has another of its kind below it: how far that is, as meant and as drawn.

    Both begin with their code.
    """
    for number, columns in enumerate(plan["bladen"]):
        for side, column in enumerate(columns):
            for above, below in pairwise(column):
                kinds = {above["blok"], below["blok"]}
                if len(kinds) == 1 and kinds <= {"advies", "contact", "vragen"}:
                    tops = [_top(pages[number], side, _code(b)) for b in (above, below)]
                    yield _code(above), _high(type_, above) + WHITE, tops[1] - tops[0]


def _top(page: Page, side: int, code: str) -> float:
    left = signaalplan.MARGE + side * (signaalplan.KOLOM + signaalplan.GOOT)
    tops: list[float] = [w[1] for w in page.words if w[4] == code and left <= w[0] < left + 20]
    return min(tops)


def _drawn_elsewhere(type_: Type, name: str) -> tuple[list[str], int]:
    wrong, count = [], 0
    for id_, pdf in signal_sheets(name).items():
        for code, meant, drawn in _steps(type_, _plan(name, id_)[0], list(read(pdf))):
            count += 1
            if abs(meant - drawn) > 0.1:
                wrong.append(f"{id_} {code}: {meant:.2f} {drawn:.2f}")
    return wrong, count


@pytest.mark.parametrize("name", REGIONS[:-1])
def test_blocks_are_as_high_as_was_thought(name: str) -> None:
    wrong, count = _drawn_elsewhere(type_of(), name)
    assert count > 10
    assert wrong == []


def test_a_block_that_is_higher_than_was_thought_is_seen() -> None:
    wrong, count = _drawn_elsewhere(type_of((), 0.98), "voorbeeld")
    assert len(wrong) > count / 2


@pytest.mark.parametrize("id_", ["direct-gevaar", "weken-niet-op-school"])
def test_a_signal_without_anything_to_do_has_its_sheets(id_: str) -> None:
    """All its ways lead to other signals."""
    region = whole()
    data = printable(signaalblad.data(region, region.inhoud.signalen[id_]))
    plan, sheets = signaalplan.arrange({**data, "adviezen": [], "contacten": []}, type_of())
    assert count_pages(set_sheet(signaalblad.TEMPLATE, {**data, "adviezen": []}, DAY)) >= 1
    assert sheets == len(plan["bladen"]) > 0


def test_what_takes_more_sheets_than_was_meant_counts_for_more(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """As with letters that our fonts do not draw as was thought."""
    region = whole()
    data = signaalblad.data(region, region.inhoud.signalen["vaak-ziek"])
    asked = []

    def arrange(data: Data, type_: Type) -> tuple[Data, int | None]:
        asked.append(type_)
        plan, sheets = signaalplan.arrange(data, type_)
        return plan, 7 if len(asked) < 3 else sheets

    monkeypatch.setitem(setting._PLANS, signaalblad.TEMPLATE, arrange)  # noqa: SLF001
    assert count_pages(set_sheet(signaalblad.TEMPLATE, data, DAY)) <= 2
    assert asked == [type_of((), slack) for slack in SLACK[:3]]
