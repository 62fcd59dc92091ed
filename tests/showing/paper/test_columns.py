"""Blocks in columns: all of them, in order, on as few sheets as can be."""

from itertools import chain

from hypothesis import given
from hypothesis import strategies as st

from routekaart.showing.paper.columns import LINE, Block, fill, fits, flow, spread

heights = st.floats(5, 300)
blocks = st.lists(st.builds(Block, st.integers(), heights, st.floats(0, 20)), max_size=14)
rooms = st.lists(st.floats(0, 500), max_size=8)


def _high(column: list[Block]) -> float:
    return sum(b.high + (b.above if n else 0) for n, b in enumerate(column))


def _fits_slowly(items: list[Block], columns: list[float]) -> bool:
    """Whether some way to cut them in columns has room for all."""
    if not items:
        return True
    if not columns:
        return False
    return any(
        _high(items[:cut]) <= columns[0] and _fits_slowly(items[cut:], columns[1:])
        for cut in range(len(items), -1, -1)
    )


@given(blocks, rooms)
def test_columns_hold_all_in_order_and_none_is_too_high(
    items: list[Block], columns: list[float]
) -> None:
    found = fill(items, columns)
    assert (found is not None) == _fits_slowly(items, columns)
    if found is not None:
        assert list(chain.from_iterable(found)) == items
        assert all(_high(c) <= room + 1e-6 for c, room in zip(found, columns, strict=False))


@given(blocks, st.lists(st.floats(0, 600), min_size=1, max_size=4))
def test_as_few_sheets_as_can_be(items: list[Block], sheets: list[float]) -> None:
    found = spread(items, sheets)
    enough = [n for n in range(1, len(sheets) + 1) if fits(items, sheets[:n])]
    assert (found is None) == (not enough)
    if found:
        assert len(found) <= min(enough)
        told = [block for sheet in found for column in sheet.columns for block in column]
        assert told == items


@given(blocks.filter(bool))
def test_the_last_sheet_is_as_low_as_it_can_be(items: list[Block]) -> None:
    room = sum(b.high + b.above for b in items)
    found = spread(items, [room])
    assert found
    lowest = min(max(_high(items[:n]), _high(items[n:])) for n in range(len(items) + 1))
    assert lowest - 1e-6 <= found[0].high <= lowest + LINE


def test_a_last_sheet_with_little_is_as_high_as_the_one_before() -> None:
    items = [Block(n, 100, 0) for n in range(9)]
    assert [s.high for s in spread(items, [400, 400]) or []] == [400, 100]
    even = spread(items, [400, 400], full=300) or []
    assert [len(s.columns[0]) + len(s.columns[1]) for s in even] == [6, 3]


@given(blocks.filter(bool))
def test_a_flow_goes_on_over_sheets(items: list[Block]) -> None:
    found = flow(items, [320.0] * len(items), 3)
    assert [b for sheet in found for column in sheet.columns for b in column] == items
    assert all(len(sheet.columns) == 3 and sheet.high <= 320 for sheet in found)
