"""What a region consists of, in numbers: whose word its lines are, and what its scenarios test."""

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction

from routekaart.deciding.lookalike import count_alike, own_lines
from routekaart.deciding.outcomes import count_outcomes, count_unsourced
from routekaart.deciding.uitspraken import count
from routekaart.reading.model import Herkomst, Inhoud
from routekaart.reading.source import Source


@dataclass(frozen=True)
class Cijfers:
    """The numbers of one region.

    `regels` and `uitkomsten` (what scenarios expect) are counts by origin, None for what has none;
    `bedacht` are the scenarios that test nothing a source says. `eigen` are the lines of advices
    in the region's own files, `gelijk` those that another region has as well.
    """

    regels: Mapping[Herkomst | None, int]
    scenarios: int
    bedacht: int
    uitkomsten: Mapping[Herkomst | None, int]
    eigen: int
    gelijk: int

    @property
    def deel(self) -> Fraction:
        """Which part of its own lines another region has as well, in percents."""
        return Fraction(100 * self.gelijk, self.eigen) if self.eigen else Fraction()


def make_cijfers(regios: Mapping[str, tuple[Inhoud, Source]]) -> dict[str, Cijfers]:
    """The numbers of each region; what is alike, among these regions."""
    lines = {name: own_lines(source) for name, (_, source) in regios.items()}
    alike = count_alike(lines)
    return {
        name: Cijfers(
            regels=count(inhoud),
            scenarios=len(inhoud.scenarios),
            bedacht=count_unsourced(inhoud),
            uitkomsten=count_outcomes(inhoud),
            eigen=len(lines[name]),
            gelijk=alike[name],
        )
        for name, (inhoud, _) in regios.items()
    }
