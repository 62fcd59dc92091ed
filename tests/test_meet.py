"""What is measured becomes a ratio, and a goal that is missed says why (`scripts/meet.py`)."""

import json
import sys
from xml.etree import ElementTree as ET

from tests.support.places import ROOT

sys.path.append(str(ROOT / "scripts"))

from meting.rows import ROWS, Figure, Row, Run
from meting.table import as_json, as_svg, as_table

RUNS = {
    "ours": [Run(cpu=3, memory=90), Run(cpu=1, memory=70), Run(cpu=2, memory=80)],
    "theirs": [Run(cpu=4), Run(cpu=4), Run(cpu=5)],
}


def test_a_figure_is_the_ratio_of_the_medians_with_the_widest_spread() -> None:
    figure = Figure.of(Row("a : b", "ours", "theirs", "cpu", 0.5), RUNS)
    assert (figure.value, figure.spread) == (0.5, 0.5)
    assert figure.is_met


def test_without_a_base_it_is_the_figure_itself() -> None:
    figure = Figure.of(Row("memory", "ours", None, "memory", 79), RUNS)
    assert figure.value == 80
    assert not figure.is_met


def test_more_may_be_better() -> None:
    row = Row("b : a", "theirs", "ours", "cpu", 2, at_least=True)
    assert Figure.of(row, RUNS).is_met


def test_what_is_missed_says_why_or_that_nobody_looked() -> None:
    rows = (
        Row("a", "ours", None, "cpu", 1, reden="reading takes half"),
        Row("b", "ours", None, "cpu", 1),
        Row("c", "ours", None, "cpu", 9, reden="no need to say"),
    )
    table = as_table([Figure.of(row, RUNS) for row in rows])
    missed, unknown, met = table.splitlines()[2:]
    assert "✗ 2.00" in missed
    assert missed.endswith("| reading takes half |")
    assert unknown.endswith("| not looked into yet |")
    assert met == "| c | 2.00 | ±50% | ≤ 9.00 |  |"


def test_the_picture_and_the_data_hold_every_row() -> None:
    figures = [Figure.of(Row("a < b", "ours", "theirs", "cpu", 0.2), RUNS)]
    words = {node.text for node in ET.fromstring(as_svg(figures)).iter()}
    assert {"a < b", "0.50", "goal"} <= words
    told = json.loads(as_json(figures, RUNS, "2 cores"))
    assert told["machine"] == "2 cores"
    assert [(row["naam"], row["value"]) for row in told["rows"]] == [("a < b", 0.5)]
    assert len(told["runs"]["ours"]) == 3


def test_each_row_is_named_once() -> None:
    assert len({row.naam for row in ROWS}) == len(ROWS)
