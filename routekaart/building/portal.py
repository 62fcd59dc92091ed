"""Several regions below one start page, each built by a process of its own.

A region that cannot be built does not take the others down: its last good version stays, with
the shared files that it needs. Everything is swapped in at once.
"""

import os
import shutil
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from functools import partial
from pathlib import Path

from pydantic import ValidationError

from routekaart.building.apart import check_apart
from routekaart.building.folder import replacing
from routekaart.building.ours import MARKER
from routekaart.building.regios import LAYERS
from routekaart.building.stopping import heeding
from routekaart.building.store import Store
from routekaart.building.trouble import CannotRun
from routekaart.building.workers import CARD, Order, Outcome, build_side_by_side
from routekaart.reading.layers import layer_folders
from routekaart.showing.pages import portaal
from routekaart.showing.pages.portaal import Ingang


class NothingToShow(Exception):
    """No region could be built and none stood there: the old folder must stay as it is."""

    def __init__(self, outcomes: tuple[Outcome, ...]) -> None:
        super().__init__()
        self.outcomes = outcomes


def regios_below(folder: Path) -> dict[str, Path]:
    """The folders with a `regio.yaml` right below `folder`, by name.

    A folder that another one stands on is a layer and no region. Raises `CannotRun` when there
    are none.
    """
    every = {file.parent.name: file.parent for file in _regio_files(folder)}
    layers = {layer for one in every.values() for layer in layer_folders(one)[1:]}
    found = {
        name: one
        for name, one in every.items()
        if name not in LAYERS and Path(os.path.abspath(one)) not in layers
    }
    if not found:
        raise CannotRun("RK916", map=folder)
    return found


def _regio_files(folder: Path) -> Iterator[Path]:
    """Every `regio.yaml` right below, also one that cannot be opened: its region says so."""
    for one in sorted(folder.glob("*")):
        if not one.name.startswith(".") and os.path.lexists(one / "regio.yaml"):
            yield one / "regio.yaml"


def build_all(
    regios: dict[str, Path],
    docs: Path | None,
    peildatum: date,
    uit: Path,
    *,
    streng: bool = False,
    zonder_server: bool = False,
    store: Store | None = None,
) -> tuple[Outcome, ...]:
    """Build all regions below `uit`, with the pages in `docs` beside the start page.

    Raises `NothingToShow`, and `CannotRun` when `uit` cannot be replaced.
    """
    check_apart(regios.values(), uit, docs)
    with replacing(uit) as fresh, heeding():
        orders = [
            Order(folder, fresh / naam, peildatum, streng, zonder_server, store)
            for naam, folder in regios.items()
        ]
        made = build_side_by_side(orders)
        outcomes = tuple(
            one if one.is_built else replace(one, is_kept=keep_version(one.naam, uit, fresh))
            for one in made
        )
        ingangen = tuple(read_cards(fresh))
        if not ingangen:
            raise NothingToShow(outcomes)
        _build_start(ingangen, docs, peildatum, fresh, zonder_server)
        if any(one.is_kept for one in outcomes):
            _keep_assets(uit, fresh)
    return outcomes


def keep_version(naam: str, uit: Path, fresh: Path) -> bool:
    """Take the last good version of a region over, if there is one that we can still read."""
    if _card(uit / naam / CARD) is None:
        return False
    _copy_missing(uit, fresh, naam)
    return True


def _keep_assets(uit: Path, fresh: Path) -> None:
    """An older version may ask for files by the name they had then."""
    _copy_missing(uit, fresh, "assets")


def _copy_missing(old: Path, new: Path, part: str) -> None:
    for file in sorted((old / part).rglob("*")):
        place = new / file.relative_to(old)
        if file.is_file() and not place.exists():
            place.parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(file, place)


def read_cards(fresh: Path) -> Iterator[Ingang]:
    """What the start page says of each region, of those that stand there now."""
    for file in sorted(fresh.glob(f"*/{CARD}")):
        if card := _card(file):
            yield card


def _card(file: Path) -> Ingang | None:
    """What an older version wrote, or somebody else, may be something that we do not know."""
    try:
        return Ingang.model_validate_json(file.read_bytes()) if file.is_file() else None
    except ValidationError:
        return None


def _build_start(
    ingangen: tuple[Ingang, ...],
    docs: Path | None,
    peildatum: date,
    fresh: Path,
    zonder_server: bool,
) -> None:
    """MkDocs empties its folder first, so the start page is made apart and moved in."""
    from routekaart.building.bundle import Bundle
    from routekaart.building.site import fill_site

    bars = portaal.write_danger(ingangen)
    start = Bundle("Routekaart", partial(portaal.outputs, ingangen), bars, doors=portaal.DEUREN)
    place = fresh / ".start"
    place.mkdir()
    fill_site(start, docs, peildatum, place, zonder_server=zonder_server)
    for path in sorted(place.iterdir()):
        if path.name == MARKER:
            continue
        if (fresh / path.name).exists():
            raise CannotRun("RK917", map=path.name)
        path.rename(fresh / path.name)
    shutil.rmtree(place)
