"""Replacing a folder as a whole: what is published is complete, never half of two versions."""

import os
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path

from routekaart.building import report
from routekaart.building.lock import Busy, locked
from routekaart.building.ours import is_ours, strangers
from routekaart.building.spot import Spot
from routekaart.building.stopping import undisturbed
from routekaart.building.trouble import CannotRun, places_of, trouble
from routekaart.building.voortgang import expect, step
from routekaart.reading.reasons import reason
from routekaart.showing.output import Output

SHOWN = 5
"""So many names of files are told; of the others how many they are."""


@contextmanager
def replacing(uit: Path) -> Iterator[Path]:
    """Gives an empty folder; it takes the place of `uit` when the block ends well.

    When the block raises, `uit` stays as it was. Who asks to stop is heard only where the block
    says so: `with replacing(uit) as fresh, heeding():`. Raises `CannotRun` when `uit` is a file or
    holds things that we did not make, when the place cannot be written to, and when another
    build is at work on it.
    """
    target = _resolve(uit)
    with (
        undisturbed(),
        _explained(uit, target),
        _parents(target.parent),
        _held(uit, target) as spot,
    ):
        if os.path.isdir(target) and (names := strangers(target)):
            report.tell_trouble(trouble("RK925", uit=uit, namen=_few(names)))
        fresh = spot.make()
        yield fresh
        _check_ours(spot, uit)  # somebody may have put something there meanwhile
        spot.put(fresh)


def check_target(uit: Path) -> None:
    """Before long work begins: heal what a killed build left, and refuse what will be refused."""
    target = _resolve(uit)
    with undisturbed(), _explained(uit, target):
        if os.path.isdir(target.parent):
            with _held(uit, target):
                pass


def write_outputs(outputs: Iterable[Output], folder: Path) -> int:
    """Make each output and write it below `folder`, which must exist. Gives how many there were."""
    found = list(outputs)
    expect(len(found))
    for output in found:
        write_files({output.path: output.make()}, folder)
        step()
    return len(found)


def write_files(files: Mapping[str, bytes], folder: Path) -> None:
    """Write path -> content below `folder`, which must exist."""
    for path, content in sorted(files.items()):
        file = folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content)


@contextmanager
def writing(file: Path) -> Iterator[None]:
    """For a block that writes one file: what stops it is told of that file."""
    try:
        yield
    except OSError as error:
        raise CannotRun("RK906", map=file, reden=reason(error)) from None


def cannot_write(error: OSError, uit: Path, spot: Spot) -> CannotRun:
    """What stopped us, with the folder that is to blame. Raises `error` when that lies elsewhere:
    then it was about something that is read."""
    places = places_of(error)
    blamed = [blame for place in places if (blame := _blame(place, uit, spot))]
    if places and not blamed:
        raise error
    blame = blamed[0] if blamed else uit
    while not os.path.lexists(blame) and blame != blame.parent:
        blame = blame.parent
    is_absent = isinstance(error, FileNotFoundError)  # but what we blame is there
    reden = "daar kan niets bij komen" if is_absent else reason(error)
    return CannotRun("RK906", map=blame, reden=reden)


def _blame(place: Path, uit: Path, spot: Spot) -> Path | None:
    """The folder to blame when nothing can be written in a place; None when we only read there."""
    if spot.is_work(place):
        return spot.place if place.parent == spot.place else uit
    if place in (spot.target, *spot.target.parents):
        return place
    return uit if place.is_relative_to(spot.target) else None


def _resolve(uit: Path) -> Path:
    """Where `uit` leads to. What is still a link then leads round in a circle."""
    target = Path(os.path.realpath(uit))
    if any(os.path.islink(one) for one in (target, *target.parents)):
        raise CannotRun("RK926", uit=uit)
    return target


@contextmanager
def _held(uit: Path, target: Path) -> Iterator[Spot]:
    """The spot of a target that is ours to replace, and nobody else's as long as the block runs."""
    if os.path.exists(target) and not os.path.isdir(target):
        raise CannotRun("RK904", uit=uit)
    spot = Spot.of(target)
    try:
        with locked(spot.lock):
            spot.heal()
            _check_ours(spot, uit)
            try:
                yield spot
            finally:
                spot.heal()
    except Busy:
        raise CannotRun("RK924", uit=uit) from None


def _check_ours(spot: Spot, uit: Path) -> None:
    if spot.target.is_dir() and not is_ours(spot.target, spot.names()):
        raise CannotRun("RK905", uit=uit)


@contextmanager
def _parents(folder: Path) -> Iterator[None]:
    """Makes the folders above; those that stay empty go away again."""
    missing = [one for one in (folder, *folder.parents) if not os.path.exists(one)]
    try:
        for one in reversed(missing):
            one.mkdir(exist_ok=True)
        yield
    finally:
        for one in missing:
            with suppress(OSError):
                one.rmdir()


@contextmanager
def _explained(uit: Path, target: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise cannot_write(error, uit, Spot.of(target)) from error


def _few(names: list[str]) -> str:
    rest = len(names) - SHOWN
    return ", ".join(names[:SHOWN]) + (f" en nog {rest}" if rest > 0 else "")
