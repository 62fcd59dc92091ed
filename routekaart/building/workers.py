"""Regions built side by side, each by a process of its own that ends when this one does."""

import ctypes
import multiprocessing
import os
import re
import shutil
import signal
import sys
import threading
import traceback
from collections.abc import Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from functools import partial
from pathlib import Path

from routekaart.building.checking import NO_FILES, check_region
from routekaart.building.remember import describe, fill
from routekaart.building.stopping import undisturbed
from routekaart.building.store import Store
from routekaart.building.trouble import CannotRun, places_of
from routekaart.building.voortgang import expect, step
from routekaart.reading.finding import Finding
from routekaart.reading.model.velden import ID
from routekaart.reading.reasons import reason
from routekaart.showing.memory import remembering
from routekaart.showing.pages import portaal
from routekaart.showing.telling.region import Region

CARD = "ingang.json"
"""Beside the site of a region: what the start page says about it."""

TAKEN = frozenset({"assets", "search"})
"""Folders of the start page itself."""

_PR_SET_PDEATHSIG = 1


@dataclass(frozen=True)
class Order:
    """One region to build."""

    map: Path
    uit: Path
    peildatum: date
    streng: bool
    zonder_server: bool = False
    store: Store | None = None


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


def build_side_by_side(orders: list[Order]) -> tuple[Outcome, ...]:
    """One process for each core that we may use. `spawn` works everywhere and copies no locks."""
    with processes(min(len(orders), cores())) as pool:
        with undisturbed():  # a process that is half begun would be nobody's
            futures = [pool.submit(build_one, order) for order in orders]
        expect(len(orders))
        for future in futures:
            future.add_done_callback(lambda _: step())
        return tuple(_result(*one) for one in zip(orders, futures, strict=True))


@contextmanager
def processes(count: int) -> Iterator[ProcessPoolExecutor]:
    """Processes of ours, that are gone when the block ends, however it ends."""
    others = multiprocessing.active_children()
    context = multiprocessing.get_context("spawn")
    pool = ProcessPoolExecutor(count, mp_context=context, initializer=_follow_parent)
    try:
        yield pool
    except BaseException:
        # Nobody waits for them any more, and they must not write in a folder that is going away.
        ours = [one for one in multiprocessing.active_children() if one not in others]
        for process in ours:
            process.kill()
        for process in ours:  # killed is not gone: one may still be in the middle of writing
            process.join()
        raise
    finally:
        pool.shutdown(cancel_futures=True)


def _follow_parent() -> None:
    """Ctrl-C is for the parent, who then stops us; when the parent is gone nobody would."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    if sys.platform == "linux":  # the system ends us, in the middle of whatever we do
        ctypes.CDLL(None).prctl(_PR_SET_PDEATHSIG, signal.SIGKILL)
    threading.Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:
    """Everywhere, and for a parent that was gone before we had asked to follow it."""
    parent = multiprocessing.parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)


def cores() -> int:
    """How many cores we may use."""
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
        found = trouble.finding
    except OSError as error:
        if error.errno is None:  # not the machine: a library that calls its own mistake an OSError
            raise
        found = _what_stopped(error, order).finding
    shutil.rmtree(order.uit, ignore_errors=True)
    return Outcome(naam, (found,), is_built=False)


def _what_stopped(error: OSError, order: Order) -> CannotRun:
    """A place outside of what is written is one where something is read."""
    places = places_of(error)
    if places and not any(place.is_relative_to(order.uit) for place in places):
        return CannotRun("RK903", plek=places[-1], reden=reason(error))
    return CannotRun("RK906", map=order.map.name, reden=reason(error))


def _build(order: Order, naam: str) -> Outcome:
    _check_name(naam)
    checked = check_region(order.map, order.peildatum, NO_FILES)
    region = checked.whole(order.streng)
    if region is None:
        return Outcome(naam, checked.findings, is_built=False)
    made_from = partial(
        describe,
        checked.texts,
        None,
        naam=naam,
        peildatum=order.peildatum,
        zonder_server=order.zonder_server,
    )
    order.uit.mkdir()
    with remembering(order.store):
        fill(order.uit, made_from, order.store, partial(_make, region, order))
    card = portaal.make_ingang(naam, region.inhoud, order.peildatum)
    (order.uit / CARD).write_text(card.model_dump_json(indent=2) + "\n", "utf-8")
    return Outcome(naam, checked.findings, is_built=True, next_change=region.next_change)


def _make(region: Region, order: Order) -> None:
    from routekaart.building.bundle import bundle_of
    from routekaart.building.site import write_site

    site = bundle_of(region)
    write_site(site, order.uit, assets_above=True, zonder_server=order.zonder_server)
    # Its links start at the root of the server: there the start page has one that works.
    (order.uit / "404.html").unlink()


def _check_name(name: str) -> None:
    """The name of the folder becomes part of an address."""
    if name in TAKEN or not re.fullmatch(ID, name):
        raise CannotRun("RK917", map=name)
