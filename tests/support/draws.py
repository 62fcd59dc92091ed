"""How many random examples a property is tried on: fewer in the fast lane, many in the long one."""

from hypothesis import HealthCheck, settings

QUICK, USUAL, LONG = 0.3, 0.5, 20.0
_times = [USUAL]


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
