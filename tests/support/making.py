"""What a region becomes, for tests: all files at once, which no sink of the package holds."""

import importlib.util
from collections.abc import Callable
from datetime import date
from pathlib import Path

from routekaart.building.checking import check_region
from routekaart.deciding.decisions import Decisions
from routekaart.reading.model import Inhoud
from routekaart.showing.everything import outputs
from routekaart.showing.telling import links
from routekaart.showing.telling.region import Region

SCRIPT = Path(__file__).parents[2] / "scripts" / "grote_regio.py"


def large_region() -> Callable[[Path, int, int, int], Path]:
    """What writes a large region: into this folder, so many signals and gemeenten, from a seed."""
    spec = importlib.util.spec_from_file_location("grote_regio", SCRIPT)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    make: Callable[[Path, int, int, int], Path] = module.make_region
    return make


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
    every = outputs(Region(inhoud, decisions, day, count_bladen=lambda _: 2))
    return {one.path: b"" if one.path.startswith(links.PDF) else one.make() for one in every}
