"""Sections in columns: nothing is lost, nothing sticks out, and columns are of equal length."""

from collections.abc import Iterator, Sequence
from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from routekaart.showing.paper.sections import (
    SHORT,
    Column,
    Part,
    Room,
    Section,
    Stretch,
    balanced,
    place,
)

FULL = 700.0
ROOM = Room(columns=3, full=FULL, between=8)


@st.composite
def _section(draw: st.DrawFn, most: int = 6) -> Section:
    kop = draw(st.floats(16, 60))
    items = draw(st.lists(st.floats(10, 160), min_size=1, max_size=most))
    return Section(kop, draw(st.floats(10, 16)), items)


SECTIONS = st.lists(_section(), min_size=1, max_size=5)
FEW = st.lists(_section(most=3), min_size=1, max_size=3)


def _all(sections: Sequence[Section]) -> list[Stretch]:
    return [Stretch(number, 0, len(one.items)) for number, one in enumerate(sections)]


def _items(columns: Sequence[Column]) -> list[tuple[int, int]]:
    return [(part.section, part.item) for one in columns for part in one.parts if not part.is_kop]


def _high(sections: Sequence[Section], column: Column) -> float:
    return sum(_part(sections[part.section], part) for part in column.parts)


def _part(section: Section, part: Part) -> float:
    if not part.is_kop:
        return section.items[part.item]
    return part.above + (section.vervolg if part.item else section.kop)


@given(SECTIONS, st.floats(100, FULL))
def test_all_items_stand_in_order_in_columns_that_are_not_too_high(
    sections: list[Section], high: float
) -> None:
    columns = place(sections, _all(sections), ROOM, high)
    if columns is None:
        return
    assert _items(columns) == [
        (number, item) for number, one in enumerate(sections) for item in range(len(one.items))
    ]
    assert len(columns) <= ROOM.columns
    for column in columns:
        assert abs(column.high - _high(sections, column)) < 1e-6
        assert column.high <= high or len(_items([column])) == 1


@given(SECTIONS, st.floats(100, FULL))
def test_a_heading_stands_above_an_item_and_each_section_has_one_in_each_column(
    sections: list[Section], high: float
) -> None:
    for column in place(sections, _all(sections), ROOM, high) or []:
        numbers = {part.section for part in column.parts}
        assert [part.section for part in column.parts if part.is_kop] == sorted(numbers)
        for kop, item in zip(column.parts, column.parts[1:], strict=False):
            assert not kop.is_kop or item == Part(kop.section, kop.item)
        assert column.parts[0].is_kop
        assert not column.parts[-1].is_kop
        assert column.parts[0].above == 0


@given(SECTIONS, st.floats(100, FULL))
def test_a_short_section_begins_only_where_all_of_it_fits(
    sections: list[Section], high: float
) -> None:
    columns = place(sections, _all(sections), ROOM, high) or []
    for number, section in enumerate(sections):
        if section.kop + sum(section.items) >= SHORT:
            continue
        within = [one for one in columns if any(part.section == number for part in one.parts)]
        assert len(within) <= 1 or within[0].parts[0] == Part(number, 0, is_kop=True)


@given(SECTIONS, st.data())
def test_a_stretch_takes_a_part_of_a_section(sections: list[Section], data: st.DataObject) -> None:
    stretches = [
        Stretch(one.section, begin, data.draw(st.integers(begin + 1, one.end)))
        for one in _all(sections)
        for begin in [data.draw(st.integers(0, one.end - 1))]
    ]
    columns = place(sections, stretches, ROOM, FULL)
    expected = [(s.section, item) for s in stretches for item in range(s.begin, s.end)]
    assert columns is None or _items(columns) == expected


@given(FEW)
def test_balanced_columns_are_as_low_as_can_be(sections: list[Section]) -> None:
    """To 4 points, held against every way to break the items in columns."""
    columns = balanced(sections, _all(sections), ROOM, FULL)
    lowest = min(_ways(sections), default=FULL + 1)
    assert (columns is None) == (lowest > FULL)
    if columns:
        high = max(column.high for column in columns)
        assert lowest - 1e-6 <= high <= lowest + 4


def _ways(sections: Sequence[Section]) -> Iterator[float]:
    """How high the highest column is, for each way to break that a reader expects."""
    items = [(s, i) for s, one in enumerate(sections) for i in range(len(one.items))]
    for count in range(ROOM.columns):
        for cuts in combinations(range(1, len(items)), count):
            ends = zip((0, *cuts), (*cuts, len(items)), strict=True)
            columns = [items[begin:end] for begin, end in ends]
            if all(_is_expected(sections, one) for one in columns):
                yield max(_counted(sections, one) for one in columns)


def _is_expected(sections: Sequence[Section], column: Sequence[tuple[int, int]]) -> bool:
    """Whether no short section begins below another and goes on in the next column."""
    number, item = column[-1]
    section = sections[number]
    is_cut = item + 1 < len(section.items) and column[0][0] != number
    return not is_cut or section.kop + sum(section.items) >= SHORT


def _counted(sections: Sequence[Section], column: Sequence[tuple[int, int]]) -> float:
    begins = [one for at, one in enumerate(column) if at == 0 or column[at - 1][0] != one[0]]
    koppen = sum(sections[s].vervolg if i else sections[s].kop for s, i in begins)
    return koppen + sum(sections[s].items[i] for s, i in column) + 8 * (len(begins) - 1)


def test_an_item_higher_than_a_sheet_gets_a_whole_one() -> None:
    sections = [Section(20, 10, [50]), Section(20, 10, [FULL + 100])]
    columns = place(sections, _all(sections), ROOM, FULL) or []
    assert _items(columns) == [(0, 0), (1, 0)]
    assert [len(column.parts) for column in columns] == [2, 2]
    assert place(sections, _all(sections), ROOM, FULL - 1) is None
