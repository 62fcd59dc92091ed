"""The matrix stands on paper where Python has it: what it knows of heights and widths is true."""

from collections.abc import Callable, Iterator
from copy import deepcopy

import pytest

from routekaart.showing.paper.castoff import type_of
from routekaart.showing.paper.products import matrix, matrixmaten, matrixplan
from routekaart.showing.paper.products.imprint import Data
from routekaart.showing.paper.products.matrixproef import PAPER, Paper
from routekaart.showing.paper.typesetting import count_pages, printable
from tests.support.paper_checks import Page, read
from tests.support.paper_region import made, region, whole

pytestmark = pytest.mark.paper

REGIONS = ("voorbeeld", "coevorden", "waterland", "zaanstreek", "amsterdam-noord", "rijk")
MARGE = {"a3": 22.0, "a4": 26.0}
SLACK = 0.1


def planned(name: str, papier: str) -> tuple[Data, int | None]:
    return matrixplan.arrange(printable(matrix.data(whole(name), papier)), type_of())


def wrong(pdf: bytes, plan: Data) -> list[str]:
    """What does not stand where the plan has it."""
    pages = read(pdf)
    found = []
    for number, blad in enumerate(plan["bladen"]):
        page, top = pages[number], MARGE[plan["papier"]]
        if number == 0:
            found += _wrong_marks(page, plan)
            top += _hoofd(plan)
        rows = list(_rows(plan, blad, top))
        lines = _lines(page, plan)
        found += _wrong(f"blad {number + 1}: rij", rows, lines[: len(rows)])
        koppen, heads = list(_koppen(plan, blad)), list(_heads(page, plan, blad))
        found += _wrong(f"blad {number + 1}: kop", koppen, heads)
    return found + (_wrong_wie(pages, plan) if plan["wie"] else [])


def _wrong(what: str, expected: list[float], found: list[float]) -> list[str]:
    if len(expected) != len(found):
        return [f"{what}: {len(found)}, geen {len(expected)}"]
    far = (abs(one - other) > SLACK for one, other in zip(expected, found, strict=True))
    return [f"{what} {number}" for number, is_far in enumerate(far) if is_far]


def _paper(plan: Data) -> Paper:
    return PAPER[plan["papier"]]


def _hoofd(plan: Data) -> float:
    teksten = [soort["tekst"] for soort in plan["tekens"]]
    high = matrixmaten.hoofd(type_of(), plan, teksten, _paper(plan).breed)
    return high + matrixmaten.ONDER_HOOFD


def _rows(plan: Data, blad: Data, top: float) -> Iterator[float]:
    """Where each row of the table ends, the heads too."""
    maat, lucht = plan["maat"], _paper(plan).lucht
    y = top + plan["kophoog"] + 2 * lucht
    yield y
    for r in blad["rijen"]:
        if r["kop"]:
            lower = 0.15 * type_of().cap(maat, bold=True) if r["kop"]["vervolg"] else 0
            y += matrixmaten.domein(type_of(), maat, lucht) - lower
            yield y
        y += matrixmaten.naam(type_of(), r, blad["namen"] - 4, maat) + 2 * lucht
        yield y


def _lines(page: Page, plan: Data) -> list[float]:
    """How low the lines are that begin at the margin, but for that of the foot."""
    marge, hoog = MARGE[plan["papier"]], _paper(plan).hoog
    found = {
        round(item[1].y, 2)
        for shape in page.shapes
        for item in shape["items"]
        if item[0] == "l" and abs(item[1].y - item[2].y) < SLACK
        if abs(min(item[1].x, item[2].x) - marge) < 0.5
    }
    return sorted(y for y in found if y < marge + hoog + SLACK)


def _columns(plan: Data, blad: Data) -> Iterator[tuple[Data, float]]:
    """Each column with its left side."""
    x = MARGE[plan["papier"]] + blad["namen"]
    for kolom in blad["kolommen"]:
        yield kolom, x
        x += kolom["breed"]


def _koppen(plan: Data, blad: Data) -> Iterator[float]:
    """Where the first line of each head stands: all lines are in the middle of their column."""
    for kolom, x in _columns(plan, blad):
        wide = matrixmaten.kop(type_of(), kolom, plan["kophoog"], plan["maat"])
        yield x + (kolom["breed"] - wide) / 2 + type_of().cap(plan["maat"], bold=True)


def _heads(page: Page, plan: Data, blad: Data) -> Iterator[float]:
    """Where the first of the lines that run up in each column stands."""
    places = [
        line["spans"][0]["origin"][0]
        for block in page.blocks
        for line in block.get("lines", ())
        if line["dir"][1] < -0.5
    ]
    for kolom, left in _columns(plan, blad):
        yield min((x for x in places if left < x < left + kolom["breed"]), default=0)


def _wrong_marks(page: Page, plan: Data) -> list[str]:
    """Of the frames on the first sheet each is as wide as a mark, and each mark is there."""
    maat = plan["maat"]
    marks = [matrixmaten.teken(type_of(), soort["tekst"], maat) for soort in plan["tekens"]]
    high = type_of().cap(maat, bold=True) + 5
    shapes = (shape["rect"] for shape in page.shapes if shape["type"] == "fs" or shape["color"])
    found = {round(rect.width, 1) for rect in shapes if abs(rect.height - high) < SLACK}
    expected = sorted({round(mark.width, 1) for mark in marks})
    return _wrong("teken", expected, sorted(found))


def _wrong_wie(pages: tuple[Page, ...], plan: Data) -> list[str]:
    """Where the table of who does what ends."""
    paper, marge, last = _paper(plan), MARGE[plan["papier"]], plan["bladen"][-1]
    number = len(plan["bladen"]) - 1
    *_, begin = _rows(plan, last, marge + (_hoofd(plan) if number == 0 else 0))
    begin = marge if plan["wie"]["apart"] else begin + matrixmaten.BOVEN_WIE
    high = matrixmaten.wie(type_of(), plan, paper.breed, plan["wie"]["namen"])
    *_, end = _lines(pages[number + plan["wie"]["apart"]], plan)
    return _wrong("wie", [begin + high], [end])


@pytest.mark.parametrize("papier", ["a3", "a4"])
@pytest.mark.parametrize("name", REGIONS)
def test_each_row_and_head_stands_where_the_plan_has_it(name: str, papier: str) -> None:
    plan, count = planned(name, papier)
    pdf = made("matrix", *region(name), papier)
    assert wrong(pdf, plan) == []
    assert count == count_pages(pdf)


def _longer_head(plan: Data) -> None:
    plan["colofon"]["melding"] += " Dit staat er ook nog bij, en dat past niet op deze regel." * 4


def _longer_name(plan: Data) -> None:
    plan["bladen"][0]["rijen"][3]["naam"] += " die veel langer is dan op dit blad op een regel past"


def _one_number_more(plan: Data) -> None:
    nummers = plan["bladen"][0]["kolommen"][2]["nummers"]
    nummers.append(nummers[0])


def _other_mark(plan: Data) -> None:
    plan["tekens"][1]["tekst"] = "eerder"


def _more_to_do(plan: Data) -> None:
    plan["partijen"][0]["taken"][0] = ["overlegt met wie dat ook maar nodig vindt"] * 4


@pytest.mark.parametrize(
    ("spoil", "says"),
    [
        (_longer_head, "blad 1: rij 0"),
        (_longer_name, "blad 1: rij 5"),
        (_one_number_more, "blad 1: kop 2"),
        (_other_mark, "teken 2"),
        (_more_to_do, "wie 0"),
    ],
)
def test_what_stands_elsewhere_is_seen(spoil: Callable[[Data], None], says: str) -> None:
    plan = deepcopy(planned("amsterdam-noord", "a4")[0])
    pdf = made("matrix", *region("amsterdam-noord"), "a4")
    spoil(plan)
    assert wrong(pdf, plan)[:1] == [says]
