"""What a region becomes, for tests: all files at once, which no sink of the package holds."""

from datetime import date
from pathlib import Path

from routekaart.building.checking import check_region
from routekaart.deciding.decisions import Decisions
from routekaart.reading.model import Inhoud
from routekaart.showing.everything import outputs
from routekaart.showing.telling import links
from routekaart.showing.telling.region import Region


def whole(folder: Path, day: date) -> Region:
    """A region that can be published on this day."""
    checked = check_region(folder, day)
    region = checked.whole()
    assert region is not None, checked.findings
    return region


def made(region: Region) -> dict[str, bytes]:
    """Every file of the site, by path."""
    return {output.path: output.make() for output in outputs(region)}


def render(inhoud: Inhoud, decisions: Decisions, day: date) -> dict[str, bytes]:
    """Every file; those on paper, which take longest, are left empty."""
    every = outputs(Region(inhoud, decisions, day))
    return {one.path: b"" if one.path.startswith(links.PDF) else one.make() for one in every}
