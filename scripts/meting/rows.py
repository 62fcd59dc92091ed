"""The rows: two jobs, what of them is compared, and the ratio to reach."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from statistics import median
from typing import Literal

Unit = Literal["cpu", "wall", "memory", "count"]


@dataclass(frozen=True)
class Run:
    """One run of a job: seconds, bytes, and what it counted."""

    cpu: float = 0
    wall: float = 0
    memory: float = 0
    count: float = 0


@dataclass(frozen=True)
class Row:
    """`job` against `base`; without a base the figure itself, in seconds or megabytes."""

    naam: str
    job: str
    base: str | None
    unit: Unit
    reach: float
    at_least: bool = False
    """Whether more is better."""
    is_large: bool = False
    reden: str = ""
    """What stands in the way where it is not met, as found by profiling: told beside the figure."""

    @property
    def jobs(self) -> tuple[str, ...]:
        """What has to be run for it."""
        return (self.job, self.base) if self.base else (self.job,)


ROWS = (
    Row("site without paper : bare MkDocs", "site", "mkdocs", "cpu", 0.6),
    Row("site without paper : Zensical, cold", "site", "zensical", "cpu", 0.5),
    Row("site with paper : bare MkDocs (wall clock)", "alles", "mkdocs", "wall", 1.0),
    Row("all paper : bare MkDocs", "papier", "mkdocs", "cpu", 0.5),
    Row("save to page, example region (s)", "bewaren", None, "wall", 1.0),
    Row(
        "save to page, 8,000 pages (s)",
        "bewaren-groot",
        None,
        "wall",
        2.0,
        is_large=True,
        reden="the whole region is checked at each save; only the YAML of a file is kept",
    ),
    Row(
        "first build : second one, nothing changed",
        "alles",
        "weer",
        "wall",
        10,
        at_least=True,
        reden="half is reading and checking, whose findings are told each time",
    ),
    Row(
        "11 x the pages : time",
        "groot",
        "klein",
        "cpu",
        11,
        is_large=True,
        reden="it has 33,203 HTML files, 32 x as many as the small one",
    ),
    Row(
        "11 x the pages : memory",
        "groot",
        "klein",
        "memory",
        1.6,
        is_large=True,
        reden="what Typst keeps of sheets that were set; all pages together take 100 MB",
    ),
    Row(
        "memory, example region (MB)",
        "alles",
        None,
        "memory",
        250,
        reden="the booklet: 145 MB of Typst; the other sheets together take 90",
    ),
    Row(
        "memory, 8,000 pages (MB)",
        "groot",
        None,
        "memory",
        400,
        is_large=True,
        reden="what Typst keeps of sheets that were set",
    ),
    Row(
        "controleer, cold, example region (s)",
        "controleer",
        None,
        "wall",
        0.6,
        reden="a third is loading (Python, pydantic), a third YAML with its places",
    ),
    Row(
        "proof in process, 1,026 signals x 342 gemeenten (s)",
        "bewijs",
        None,
        "cpu",
        2.0,
        is_large=True,
    ),
    Row(
        "reading that (s)",
        "lezen",
        None,
        "cpu",
        2.0,
        is_large=True,
        reden="half is YAML with the place of each value; a quarter checks, an eighth models",
    ),
    Row(
        "cases : steps of the proof",
        "gevallen",
        "stappen",
        "count",
        1000,
        at_least=True,
        is_large=True,
        reden="a step is any call of a function of Python, those of findings and scenarios too",
    ),
)


@dataclass(frozen=True)
class Figure:
    """What a row came to."""

    row: Row
    value: float
    spread: float
    """Half the distance between the quickest and the slowest run, as a part of the median."""

    @classmethod
    def of(cls, row: Row, runs: Mapping[str, Sequence[Run]]) -> "Figure":
        """The ratio of the medians."""
        own = [getattr(run, row.unit) for run in runs[row.job]]
        base = [getattr(run, row.unit) for run in runs[row.base]] if row.base else [1.0]
        return cls(row, median(own) / median(base), max(_spread(own), _spread(base)))

    @property
    def is_met(self) -> bool:
        """Whether it is as good as it should be."""
        return self.value >= self.row.reach if self.row.at_least else self.value <= self.row.reach


def _spread(values: Sequence[float]) -> float:
    middle = median(values)
    return (max(values) - min(values)) / 2 / middle if middle else 0.0
