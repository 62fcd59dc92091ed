"""The example region, and the small one in which every field says something."""

from datetime import date

import pytest

from routekaart.showing.telling.region import Region
from tests.support.making import whole
from tests.support.places import PACKAGE
from tests.support.showing_region import decided, rich_inhoud

DAY = date(2026, 11, 29)


@pytest.fixture(scope="package")
def voorbeeld() -> Region:
    return whole(PACKAGE / "inhoud" / "voorbeeld", DAY)


@pytest.fixture(scope="package")
def rijk() -> Region:
    inhoud = rich_inhoud()
    return Region(inhoud, decided(inhoud), DAY)


@pytest.fixture(params=["voorbeeld", "rijk"], scope="package")
def region(request: pytest.FixtureRequest) -> Region:
    found = request.getfixturevalue(str(request.param))
    assert isinstance(found, Region)
    return found
