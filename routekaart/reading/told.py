"""How much is told: of each file the first couple of hundred findings, and how many more.

One kind of mistake in a long file makes a finding of every line. Nobody mends that many before
looking again, and what is costly about a finding (the guess at what was meant, the line) is
made for those that are told only.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from types import MappingProxyType

from routekaart.reading.catalogue import finding
from routekaart.reading.finding import Finding, Location, Severity

MOST = 200
"""The most findings that are told of one file."""

MOST_IN_ALL = 2000
"""The most findings that are told of a region; after that a file gets its number only."""

Counts = Mapping[Severity, int]


@dataclass(frozen=True)
class Told:
    """The findings that are told, in order, and for each file how many are not."""

    kept: tuple[Finding, ...] = ()
    more: Mapping[str, Counts] = field(default_factory=lambda: MappingProxyType({}))

    def findings(self) -> tuple[Finding, ...]:
        """All findings, with one for each file that has more, and one for all other files."""
        shown = {found.location.file for found in self.kept}
        here = [_say("in dit bestand", [file], self.more) for file in self.more if file in shown]
        others = [file for file in self.more if file not in shown]
        rest = [_say("in dit bestand en andere", sorted(others), self.more)] if others else []
        return _ordered((*self.kept, *here, *rest))

    def files_with_more(self, severity: Severity) -> frozenset[str]:
        """The files with findings so bad that are not told."""
        return frozenset(file for file, counts in self.more.items() if counts.get(severity))


def tell(findings: Iterable[Finding], upon: Told | None = None) -> Told:
    """What is told of these findings, after those that were told before, each of them once."""
    before = upon or Told()
    kept: dict[str, set[Finding]] = defaultdict(set)
    for found in before.kept:
        kept[found.location.file].add(found)
    more = defaultdict(Counter[Severity], {file: Counter(n) for file, n in before.more.items()})
    room = MOST_IN_ALL - len(before.kept)
    for found in findings:
        here = kept[found.location.file]
        if found in here:
            continue
        if len(here) < MOST and room > 0:
            here.add(found)
            room -= 1
        else:
            more[found.location.file][found.severity] += 1
    every = (found for here in kept.values() for found in here)
    return Told(_ordered(_guessed(found) for found in every), more)


def _guessed(found: Finding) -> Finding:
    """With the guess at what the editor meant, if there is one, in the place of the usual hint."""
    if found.guess is None:
        return found
    return replace(found, hint=found.guess() or found.hint, guess=None)


def _say(where: str, files: Sequence[str], more: Mapping[str, Counts]) -> Finding:
    """How many are not told, as bad as the worst of them."""
    counts = sum((Counter(more[file]) for file in files), Counter[Severity]())
    worst = next(severity for severity in Severity if counts[severity])
    found = finding("RK127", Location(files[0]), aantal=_amount(counts.total()), waar=where)
    return replace(found, severity=worst)


def _amount(number: int) -> str:
    return f"{number} {'bevinding' if number == 1 else 'bevindingen'}"


def _ordered(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    return tuple(sorted(findings, key=lambda found: found.sort_key))
