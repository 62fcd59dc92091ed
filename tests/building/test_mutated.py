"""Whatever stands in a folder, a region is checked and reported on: no traceback, hang or leak.

The short run tries a few, the long one (`--lang`) twenty thousand; the figures are printed.
"""

import signal
import traceback
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from random import Random
from types import FrameType

import pytest

from routekaart.building import report
from routekaart.building.checking import Checked, check_region
from routekaart.showing.everything import outputs
from routekaart.showing.telling import links
from tests.building.mutate import ELSEWHERE, mutate, put, restore
from tests.support.places import MINIMAAL
from tests.support.regions import make_region

DAY = date(2026, 11, 22)
FILES = {p.relative_to(MINIMAAL).as_posix(): p.read_bytes() for p in MINIMAAL.rglob("*.yaml")}
LONGEST = 10.0
"""Seconds of work, of which no region of this size needs one."""
PARTS, IN_A_PART = 16, 1_250
SHOWN = 40
"""Of so many that can be published one is shown, which takes longer."""


class _Hangs(Exception):
    pass


def _stop(_: int, __: FrameType | None) -> None:
    raise _Hangs


@contextmanager
def _no_longer_than(seconds: float) -> Iterator[None]:
    """Of work, not of waiting; and a pipe that is waited for is noticed too."""
    before = signal.signal(signal.SIGPROF, _stop), signal.signal(signal.SIGALRM, _stop)
    signal.setitimer(signal.ITIMER_PROF, seconds)
    signal.setitimer(signal.ITIMER_REAL, 30 * seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGPROF, before[0])
        signal.signal(signal.SIGALRM, before[1])


def _try(folder: Path, found: Counter[str]) -> str:
    """What the command would say of a region; one that may be published is shown now and then."""
    checked = check_region(folder, DAY)
    found["published" if checked.whole() else "refused"] += 1
    if checked.whole() and found["published"] % SHOWN == 1:
        found["shown"] += _show(checked)
    return report.as_text(checked.findings)


def _show(checked: Checked) -> int:
    region = checked.whole()
    assert region is not None
    return any(one.make() for one in outputs(region) if not one.path.startswith(links.PDF))


def _try_many(
    number: int, seed: int, place: Path, record_property: Callable[[str, object], None]
) -> None:
    make_region(place, {})
    folder, outside, draw = place / "minimaal", place / "elders.yaml", Random(seed)
    outside.write_text(f"{ELSEWHERE}: [\n", "utf-8")
    found, wrong = Counter[str](inputs=number), list[str]()
    for count in range(number):
        name, data = mutate(FILES, draw)
        kind = put(folder / name, data, outside, draw)
        try:
            with _no_longer_than(LONGEST):
                said = _try(place / "proef", found)
        except _Hangs:
            found["hangs"] += 1
            wrong.append(f"{seed}/{count} hangs: {kind} {name} {data!r}")
        except Exception:  # noqa: BLE001 - that is what is looked for
            found["tracebacks"] += 1
            wrong.append(f"{seed}/{count}: {kind} {name} {data!r}\n{traceback.format_exc()}")
        else:
            found["leaks"] += ELSEWHERE in said
        restore(folder / name, FILES[name])
    names = ("inputs", "published", "shown", "refused", "tracebacks", "hangs", "leaks")
    record_property("mutated", ", ".join(f"{name}: {found[name]}" for name in names))
    assert wrong == []
    assert found["leaks"] == 0
    assert found["published"] + found["refused"] == number


def test_a_few_mutated_inputs(
    tmp_path: Path, record_property: Callable[[str, object], None]
) -> None:
    _try_many(60, 0, tmp_path, record_property)


@pytest.mark.lang
@pytest.mark.parametrize("seed", range(1, PARTS + 1))
def test_twenty_thousand_mutated_inputs(
    seed: int, tmp_path: Path, record_property: Callable[[str, object], None]
) -> None:
    _try_many(IN_A_PART, seed, tmp_path, record_property)
