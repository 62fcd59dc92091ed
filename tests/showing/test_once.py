"""What is told of a signal is told once, and never of another one."""

from dataclasses import replace

from routekaart.reading.model import Signaal
from routekaart.showing.telling.once import once
from routekaart.showing.telling.region import Region
from tests.support.paper_region import whole

asked: list[str] = []


@once
def tell(region: Region, signaal: Signaal) -> str:
    """Tell the name."""
    assert region.inhoud
    asked.append(signaal.id)
    return signaal.naam


def test_it_is_told_once_and_anew_for_what_is_another() -> None:
    asked.clear()
    region = whole()
    signaal = region.inhoud.signalen["vaak-ziek"]
    named = signaal.model_copy(update={"naam": "Anders"})
    assert [tell(region, one) for one in (signaal, signaal)] == [signaal.naam] * 2
    assert asked == ["vaak-ziek"]
    assert tell(region, named) == "Anders"
    assert tell(region, signaal) == signaal.naam
    assert tell(replace(region), signaal) == signaal.naam
    assert len(asked) == 4
    assert tell.__doc__ == "Tell the name."
