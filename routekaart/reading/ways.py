"""Steps of a plan of which nobody can tell which way to go."""

import re
from collections.abc import Iterator

from routekaart.reading.catalogue import finding
from routekaart.reading.finding import Finding
from routekaart.reading.model import Inhoud, PlanStap
from routekaart.reading.source import Source

_NOT = re.compile(r"\b(?:nee|niet|niets|niemand|nooit|geen)\b(?!-)", re.IGNORECASE)


def check_ways(inhoud: Inhoud, source: Source) -> Iterator[Finding]:
    """Every check on the ways that lead on from a step."""
    for id_, plan in inhoud.stappenplannen.items():
        for name, stap in plan.stappen.items():
            path = ("stappenplannen", id_, "stappen", name, "overgangen")
            for code, number in _unclear(stap):
                yield finding(code, source.at(*path, number), stap=name)


def _unclear(stap: PlanStap) -> Iterator[tuple[str, int]]:
    """A way that always holds beside others; and only a way for when it does not go well."""
    for number, way in enumerate(stap.overgangen):
        if way.als is None and len(stap.overgangen) > 1:
            yield "RK380", number
        if way.als is not None and len(stap.overgangen) == 1 and _NOT.search(way.als):
            yield "RK381", number
