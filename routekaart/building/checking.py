"""From a folder of YAML to a region that is proved, with everything that is wrong with it."""

import os
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from hashlib import sha256
from itertools import chain
from pathlib import Path

from routekaart.deciding.checks.samen import check_days
from routekaart.deciding.checks.varianten import check_varianten
from routekaart.deciding.decide import decide
from routekaart.deciding.forecast import check_later
from routekaart.deciding.periods import other_periods
from routekaart.deciding.validity import check_validity, next_change, valid_on
from routekaart.reading.catalogue import is_about_unused
from routekaart.reading.checks import check_bestanden
from routekaart.reading.content import check_houdbaarheid
from routekaart.reading.finding import Finding, Severity, readable
from routekaart.reading.huisstijl import check_kleuren, read_files
from routekaart.reading.quoting import quote
from routekaart.reading.regio import Reading, read_regio
from routekaart.reading.source import Source
from routekaart.reading.told import Told, tell
from routekaart.showing.telling import links
from routekaart.showing.telling.region import Region

NO_FILES = Path(os.devnull)
"""For who builds without pages of its own: nothing lies below it."""


@dataclass(frozen=True)
class Checked:
    """What was found out about a region."""

    region: Region | None
    """The content and what was decided about it; None when not all of it could be read."""
    findings: tuple[Finding, ...]
    """Sorted by place."""
    texts: Mapping[str, str] = field(default_factory=dict)
    """All that was read of it, by file."""
    source: Source = field(default_factory=Source.empty)
    """Where each thing in it stands."""

    def whole(self, streng: bool = False) -> Region | None:
        """The region if it may be published; None when a finding forbids that."""
        return None if refused(self.findings, streng) else self.region


def check_region(folder: Path, peildatum: date, docs: Path | None = None) -> Checked:
    """Read and decide one region. Bad content gives findings, never an exception.

    `docs` is where the files lie that documents name; without it nobody knows which there are.
    The sound part is decided even when the whole cannot be published: one run tells all.
    """
    reading = read_regio(folder)
    if reading.sound is None:
        return Checked(None, _quoted(reading, reading.told), reading.texts, reading.source)
    valid = valid_on(reading.sound, peildatum)
    other_days = other_periods(reading.sound, peildatum)
    decisions, decided = decide(valid, reading.source, reading.doubtful, other_days, reading.unread)
    told = [found for found in decided if not _is_unused_offer(found, folder)]
    old: Iterable[Finding] = ()
    if "regio" not in reading.doubtful:  # which says after how many months details are old
        old = check_houdbaarheid(valid, reading.source, peildatum)
    ended = check_validity(reading.sound, reading.source, peildatum)
    missing = check_bestanden(valid, reading.source, _is_there(docs)) if docs else ()
    from_now_on = (decisions, *(period.decisions for period in other_days.later.values()))
    variants = check_varianten(reading.sound, from_now_on, reading.source, reading.doubtful)
    going_on = check_days(reading.sound, reading.source, peildatum)
    stijl = reading.sound.regio.huisstijl
    bestanden, unfit = read_files(stijl, reading.source)
    style = chain(check_kleuren(stijl, reading.source), unfit)
    now = tell(chain(told, old, ended, missing, variants, going_on, style), reading.told)
    is_refused = refused(now.findings())
    later = () if is_refused else check_later(reading.sound, valid, reading.source, other_days)
    change = next_change(reading.sound, peildatum)
    region = None
    if reading.inhoud:
        region = Region(valid, decisions, peildatum, next_change=change, bestanden=bestanden)
    texts = {**reading.texts, **_names(bestanden)}
    return Checked(region, _quoted(reading, tell(later, now)), texts, reading.source)


def _names(bestanden: Mapping[str, bytes]) -> dict[str, str]:
    """What decides a file, as a text: two versions with one name are not the same."""
    return {name: sha256(content).hexdigest() for name, content in bestanden.items()}


def refused(findings: tuple[Finding, ...], streng: bool = False) -> bool:
    """Whether these findings forbid publication; `streng` refuses warnings too."""
    forbidden = {Severity.FOUT, Severity.WAARSCHUWING} if streng else {Severity.FOUT}
    return any(finding.severity in forbidden for finding in findings)


def _is_there(docs: Path) -> Callable[[str], bool]:
    """Whether a file will be in the site: written by hand in `docs`, or a sheet that we make."""
    return lambda path: path.startswith(links.PDF) or os.path.isfile(docs / path)


def _is_unused_offer(found: Finding, folder: Path) -> bool:
    """Whether a layer below offers something that this region simply does not use."""
    is_own = Path(found.location.file).is_relative_to(readable(Path(os.path.abspath(folder))))
    return is_about_unused(found.code) and not is_own


def _quoted(reading: Reading, told: Told) -> tuple[Finding, ...]:
    """The findings by place, each with the line it is about."""
    return tuple(quote(told.findings(), reading.texts))
