"""A region of the size of a country is proved by counting what it takes, not by trying it all."""

from datetime import date
from math import prod
from pathlib import Path

import pytest

from routekaart.building.checking import check_region
from routekaart.deciding.decide import decide
from routekaart.deciding.forecast import check_later
from routekaart.deciding.pairs import Pairs
from routekaart.deciding.periods import other_periods
from routekaart.deciding.tables.table import is_sound, table_of
from routekaart.deciding.validity import valid_on
from routekaart.reading.finding import Severity
from routekaart.reading.model import Inhoud
from routekaart.reading.regio import Reading, read_regio
from tests.support.making import large_region

DAY = date(2026, 11, 22)


def files(folder: Path) -> dict[str, bytes]:
    return {str(p.relative_to(folder)): p.read_bytes() for p in folder.rglob("*.yaml")}


def read(folder: Path, signalen: int, gemeenten: int) -> Reading:
    return read_regio(large_region()(folder, signalen, gemeenten, 1))


def test_the_seed_says_everything(tmp_path: Path) -> None:
    make = large_region()
    one, same, other = (
        files(make(tmp_path / name, 20, 10, seed)) for name, seed in (("a", 1), ("b", 1), ("c", 2))
    )
    assert one == same != other


@pytest.mark.parametrize("seed", range(3))
def test_it_is_sound(tmp_path: Path, seed: int) -> None:
    found = check_region(large_region()(tmp_path / "r", 60, 12, seed), DAY).findings
    told = {one.code for one in found if one.severity is not Severity.TIP}
    assert told <= {"RK442", "RK443"}, "as many as this do not fit on one poster"


def proved(reading: Reading) -> tuple[int, int]:
    """How many tables are compiled to prove today and what comes later, and in how many steps."""
    assert reading.sound is not None
    today, periods = valid_on(reading.sound, DAY), other_periods(reading.sound, DAY)
    assert periods.later
    decide(today, reading.source, reading.doubtful, periods)
    assert list(check_later(reading.sound, today, reading.source, periods)) == []
    return periods.prover.compiled, periods.prover.steps


def combinations(inhoud: Inhoud) -> int:
    """What trying it all would take."""
    pairs = len(inhoud.regio.gemeenten) * len(inhoud.regio.sectoren)
    tables = (table_of(inhoud, signaal) for signaal in inhoud.signalen.values())
    return pairs * sum(prod(map(len, table.vragen.values())) for table in tables)


def test_each_table_is_compiled_once_and_nothing_is_done_pair_by_pair(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The number of gemeenten makes no difference at all to the work on tables."""
    monkeypatch.setattr(Pairs, "spell", lambda *_: pytest.fail("a pair was spelled out"))
    small, large = (read(tmp_path / str(gemeenten), 100, gemeenten) for gemeenten in (3, 342))
    assert large.sound is not None
    compiled, steps = proved(large)
    assert proved(small) == (compiled, steps)
    days = [DAY, *other_periods(large.sound, DAY).later]
    distinct = {
        table_of(valid, signaal).content
        for valid in (valid_on(large.sound, day) for day in days)
        for signaal in valid.signalen.values()
        if is_sound(valid, signaal)
    }
    assert compiled == len(distinct) < 100 * len(days)
    assert combinations(large.sound) > 1000 * steps


def test_the_work_is_linear_in_the_signals(tmp_path: Path) -> None:
    one, two = (proved(read(tmp_path / str(count), count, 12))[1] for count in (150, 300))
    assert two < 3 * one
