"""How many random examples a property is tried on: more in the long mode."""

from hypothesis import HealthCheck, settings

LONG = 20
_times = [1]


def begin(times: int) -> None:
    """Set the number, before any test is read. Shared machines are slow: that says nothing."""
    _times[:] = [times]
    slow = (HealthCheck.too_slow,)
    settings.register_profile(
        "routekaart", deadline=None, max_examples=100 * times, suppress_health_check=slow
    )
    settings.load_profile("routekaart")


def examples(count: int) -> settings:
    """A decorator for a property that costs more, or proves more, than a hundred examples."""
    return settings(max_examples=count * _times[0])
