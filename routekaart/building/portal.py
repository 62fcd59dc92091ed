"""Several regions below one start page, each built by a process of its own.

A region that cannot be built does not take the others down: its last good version stays, with
the shared files that it needs. Everything is swapped in at once.
"""

import os
import re
import shutil
import traceback
from collections.abc import Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from dataclasses import dataclass, replace
from datetime import date
from multiprocessing import get_context
from pathlib import Path

from routekaart.building.apart import check_apart
from routekaart.building.checking import NO_FILES, check_region
from routekaart.building.folder import MARKER, replacing
from routekaart.building.regios import LAYERS
from routekaart.building.trouble import CannotRun
from routekaart.reading.finding import Finding
from routekaart.reading.layers import layer_folders
from routekaart.reading.model.velden import ID
from routekaart.showing.pages import portaal
from routekaart.showing.pages.portaal import Ingang

CARD = "ingang.json"
"""Beside the site of a region: what the start page says about it."""

TAKEN = frozenset({"assets", "search"})
"""Folders of the start page itself."""


@dataclass(frozen=True)
class Order:
    """One region to build."""

    map: Path
    uit: Path
    peildatum: date
    streng: bool
    zonder_server: bool = False


@dataclass(frozen=True)
class Outcome:
    """What became of one region."""

    naam: str
    findings: tuple[Finding, ...]
    is_built: bool
    is_kept: bool = False
    """Whether an older version stands in its place."""
    next_change: date | None = None
    """The next day on which what was built changes by itself."""


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
) -> tuple[Outcome, ...]:
    """Build all regions below `uit`, with the pages in `docs` beside the start page.

    Raises `NothingToShow`, and `CannotRun` when `uit` cannot be replaced.
    """
    check_apart(regios.values(), uit, docs)
    with replacing(uit) as fresh:
        orders = [
            Order(folder, fresh / naam, peildatum, streng, zonder_server)
            for naam, folder in regios.items()
        ]
        made = tuple(_side_by_side(orders))
        outcomes = tuple(
            one if one.is_built else replace(one, is_kept=_keep(one.naam, uit, fresh))
            for one in made
        )
        ingangen = tuple(_cards(fresh))
        if not ingangen:
            raise NothingToShow(outcomes)
        _build_start(ingangen, docs, peildatum, fresh, zonder_server)
        if any(one.is_kept for one in outcomes):
            _keep_assets(uit, fresh)
    return outcomes


def _side_by_side(orders: list[Order]) -> Iterator[Outcome]:
    """One process for each core that we may use. `spawn` works everywhere and copies no locks."""
    workers = min(len(orders), _cores())
    with ProcessPoolExecutor(workers, mp_context=get_context("spawn")) as pool:
        futures = [pool.submit(build_one, order) for order in orders]
        for order, future in zip(orders, futures, strict=True):
            yield _result(order, future)


def _cores() -> int:
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def _result(order: Order, future: "Future[Outcome]") -> Outcome:
    """A bug of ours, or a process that the machine ended, costs this region only."""
    error = future.exception()
    if error is None:
        return future.result()
    shutil.rmtree(order.uit, ignore_errors=True)
    what = "".join(traceback.format_exception_only(error)).strip() + _place(error)
    trouble = CannotRun("RK918", regio=order.map.name, reden=what)
    return Outcome(order.map.name, (trouble.finding,), is_built=False)


def _place(error: BaseException) -> str:
    """Where it happened; the other process sends its traceback as text."""
    lines = re.findall(r'/([^/"]+)", line (\d+)', str(error.__cause__ or ""))
    return f" ({lines[-1][0]}:{lines[-1][1]})" if lines else ""


def build_one(order: Order) -> Outcome:
    """Build one region. Runs in its own process."""
    naam = order.map.name
    try:
        return _build(order, naam)
    except CannotRun as trouble:
        shutil.rmtree(order.uit, ignore_errors=True)
        return Outcome(naam, (trouble.finding,), is_built=False)


def _build(order: Order, naam: str) -> Outcome:
    from routekaart.building.bundle import bundle_of
    from routekaart.building.engine import run_mkdocs

    _check_name(naam)
    checked = check_region(order.map, order.peildatum, NO_FILES)
    region = checked.whole(order.streng)
    if region is None:
        return Outcome(naam, checked.findings, is_built=False)
    run_mkdocs(
        bundle_of(region),
        None,
        order.peildatum,
        order.uit,
        assets_above=True,
        zonder_server=order.zonder_server,
    )
    # Its links start at the root of the server: there the start page has one that works.
    (order.uit / "404.html").unlink()
    card = portaal.make_ingang(naam, region.inhoud, order.peildatum)
    (order.uit / CARD).write_text(card.model_dump_json(indent=2) + "\n", "utf-8")
    return Outcome(naam, checked.findings, is_built=True, next_change=region.next_change)


def _check_name(name: str) -> None:
    """The name of the folder becomes part of an address."""
    if name in TAKEN or not re.fullmatch(ID, name):
        raise CannotRun("RK917", map=name)


def _keep(naam: str, uit: Path, fresh: Path) -> bool:
    """Take the last good version of a region over, if there is one."""
    old = uit / naam
    if not (old / CARD).is_file():
        return False
    shutil.copytree(old, fresh / naam)
    return True


def _keep_assets(uit: Path, fresh: Path) -> None:
    """An older version may ask for files by the name they had then."""
    for file in sorted((uit / "assets").rglob("*")):
        place = fresh / file.relative_to(uit)
        if file.is_file() and not place.exists():
            place.parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(file, place)


def _cards(fresh: Path) -> Iterator[Ingang]:
    for file in sorted(fresh.glob(f"*/{CARD}")):
        yield Ingang.model_validate_json(file.read_bytes())


def _build_start(
    ingangen: tuple[Ingang, ...],
    docs: Path | None,
    peildatum: date,
    fresh: Path,
    zonder_server: bool,
) -> None:
    """MkDocs empties its folder first, so the start page is made apart and moved in."""
    from routekaart.building.bundle import Bundle
    from routekaart.building.engine import run_mkdocs

    bars = portaal.write_danger(ingangen)
    start = Bundle("Routekaart", tuple(portaal.outputs(ingangen)), bars)
    place = fresh / ".start"
    run_mkdocs(start, docs, peildatum, place, zonder_server=zonder_server)
    for path in sorted(place.iterdir()):
        if path.name == MARKER:
            continue
        if (fresh / path.name).exists():
            raise CannotRun("RK917", map=path.name)
        path.rename(fresh / path.name)
    shutil.rmtree(place)
