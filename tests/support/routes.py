"""Real routes written down: what is wrong with one, and what its pages say."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path

from selectolax.lexbor import LexborHTMLParser

from routekaart.building.checking import check_region
from routekaart.reading.finding import Severity
from routekaart.showing.everything import outputs
from routekaart.showing.telling import links
from routekaart.showing.telling.region import Region
from tests.support.regions import make_region

DAY = date(2026, 11, 22)


def written(place: Path, files: Mapping[str, str]) -> Region:
    """The route as a region. Nothing is wrong with what the route itself says."""
    folder = make_region(place, files)
    checked = check_region(folder, DAY, folder / "docs")
    wrong = [
        one
        for one in checked.findings
        if one.severity is not Severity.TIP and "proef" in one.location.file
    ]
    assert [one for one in wrong if not one.code.startswith("RK43")] == []
    region = checked.whole()
    assert region
    return replace(region, count_bladen=lambda _: 2)  # to count them, paper would have to be set


def pages(region: Region) -> dict[str, str]:
    """The text of every page, by address."""
    every = (one for one in outputs(region) if one.path.endswith("index.html"))
    return {one.path.removesuffix("index.html"): _text(one.make()) for one in every}


def file(region: Region, path: str) -> str:
    """One file of the site."""
    (found,) = (one for one in outputs(region) if one.path == path)
    return found.make().decode()


def end(region: Region, signaal: str, **antwoorden: str) -> str:
    """The address of the page after these answers."""
    return links.stap(region.inhoud, signaal, tuple(antwoorden.items()))


def _text(content: bytes) -> str:
    return " ".join(LexborHTMLParser(content).text(separator=" ").split())
