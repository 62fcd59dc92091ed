"""Random examples: how many (fewer in the fast lane, many in the long one), and drawn quickly."""

from functools import cache
from typing import TypeVar

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

T = TypeVar("T")

QUICK, USUAL, LONG = 0.3, 0.5, 20.0
_times = [USUAL]


# A strategy that is made anew in each example is also proved right anew, which takes longer than
# the drawing itself.


@cache
def one_of(options: tuple[T, ...]) -> SearchStrategy[T]:
    return st.sampled_from(options)


@cache
def some_of(options: tuple[T, ...]) -> SearchStrategy[set[T]]:
    """At least one of them."""
    return st.sets(st.sampled_from(options), min_size=1)


@cache
def in_order(options: tuple[T, ...]) -> SearchStrategy[list[T]]:
    """None, some or all of them, in any order."""
    return st.lists(st.sampled_from(options), unique=True)


def begin(times: float) -> None:
    """Set the number, before any test is read. Shared machines are slow: that says nothing."""
    _times[:] = [times]
    settings.register_profile(
        "routekaart",
        deadline=None,
        max_examples=_count(100),
        suppress_health_check=[HealthCheck.too_slow],
    )
    settings.load_profile("routekaart")


def examples(count: int) -> settings:
    """A decorator for a property that costs more, or proves more, than a hundred examples."""
    return settings(max_examples=_count(count))


def _count(count: int) -> int:
    return max(5, round(count * _times[0]))
