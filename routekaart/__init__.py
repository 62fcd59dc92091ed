"""Routekaart: from YAML about organisations and signals to a guide, a map and a proof.

What the command does can be done from Python too. Nothing is loaded before it is asked for:

>>> from datetime import date
>>> import routekaart
>>> checked = routekaart.check("voorbeeld", date(2026, 11, 22))
>>> [found.code for found in checked.findings if found.severity.value != "tip"]
[]
>>> region = checked.whole()
>>> region.inhoud.organisaties["leerplicht-elzerveen"].code
'C12'
>>> outcome = routekaart.decide(region, "vaak-te-laat", {})
>>> outcome.volgende_vraag in region.inhoud.vragen
True

`routekaart.build("voorbeeld", "site", date(2026, 11, 22))` writes the whole site.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date
    from os import PathLike

    from routekaart.building.checking import Checked
    from routekaart.deciding.walk import Walk
    from routekaart.reading.finding import Finding
    from routekaart.reading.regio import Reading
    from routekaart.showing.telling.region import Region

__version__ = "0.1.0"


def read(folder: str | PathLike[str]) -> Reading:
    """The content of a region as far as it can be read, and what is wrong with its files.

    `folder` is a path or the name of a region in the package.
    Raises `routekaart.building.trouble.CannotRun` when there is no such folder.
    """
    from routekaart.building.regios import find_map
    from routekaart.reading.regio import read_regio

    return read_regio(find_map(str(folder)))


def check(folder: str | PathLike[str], peildatum: date) -> Checked:
    """The region as it is on a day, with all findings. Bad content never raises.

    Raises `CannotRun` when there is no such folder.
    """
    from routekaart.building.checking import check_region
    from routekaart.building.regios import find_map

    return check_region(find_map(str(folder)), peildatum)


def decide(region: Region, signaal: str, antwoorden: Mapping[str, str]) -> Walk:
    """One walk through the keuzehulp: what a signal leads to with these answers (question -> answer
    ids), or which question comes next. Raises `KeyError` for an id that the region does not have.
    """
    from routekaart.deciding.walk import walk

    return walk(region.inhoud, region.decisions, signaal, dict(antwoorden))


def build(
    folder: str | PathLike[str],
    uit: str | PathLike[str],
    peildatum: date,
    *,
    docs: str | PathLike[str] | None = None,
    streng: bool = False,
) -> tuple[Finding, ...]:
    """Build the complete site of a region into `uit`, and give what was found.

    When a finding forbids publication nothing is written and what stood there stays; `streng`
    counts warnings too. `docs` is a folder with pages of one's own.
    Raises `CannotRun` when there is no such folder or `uit` cannot be replaced.
    """
    from pathlib import Path

    from routekaart.building.apart import check_apart
    from routekaart.building.checking import NO_FILES, check_region
    from routekaart.building.regios import find_map

    place, own = Path(uit), Path(docs) if docs else None
    region_folder = find_map(str(folder))
    check_apart([region_folder], place, own)
    checked = check_region(region_folder, peildatum, own or NO_FILES)
    if region := checked.whole(streng):
        from routekaart.building.publish import publish

        publish(region, checked.texts, place, own)
    return checked.findings
