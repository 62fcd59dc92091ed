"""From a folder of YAML to the files of a site: reading, deciding, showing, in that order."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from os.path import abspath
from pathlib import Path

from routekaart.building.folder import replacing, write_files
from routekaart.deciding.decide import decide
from routekaart.deciding.decisions import Decisions
from routekaart.deciding.forecast import check_later
from routekaart.deciding.periods import other_periods
from routekaart.deciding.validity import check_validity, next_change, valid_on
from routekaart.reading.catalogue import is_about_unused
from routekaart.reading.content import check_houdbaarheid
from routekaart.reading.finding import Finding, Severity
from routekaart.reading.model import Inhoud
from routekaart.reading.regio import read_regio
from routekaart.showing.everything import render
from routekaart.showing.telling import links


@dataclass(frozen=True)
class Site:
    """What a region became. `files` is empty as long as a finding forbids publication."""

    inhoud: Inhoud | None
    decisions: Decisions | None
    files: Mapping[str, bytes]
    """Path in a docs tree -> content."""
    findings: tuple[Finding, ...]
    """Sorted by place."""
    next_change: date | None = None
    """The next day on which the content changes by itself, because something begins or ends."""


def make_site(folder: Path, peildatum: date) -> Site:
    """Read, decide and show one region. Bad content gives findings, never an exception."""
    checked = check_site(folder, peildatum)
    if checked.inhoud is None or checked.decisions is None or refused(checked.findings):
        return checked
    from routekaart.showing.paper import sheets  # Typst takes longer to load than most commands

    paper = sheets.render(checked.inhoud, checked.decisions, peildatum)
    pages = render(
        checked.inhoud,
        checked.decisions,
        peildatum,
        downloads=paper,
        next_change=checked.next_change,
    )
    files = {**pages, **{f"{links.PDF}{name}": pdf for name, pdf in paper.items()}}
    return replace(checked, files=files)


def check_site(folder: Path, peildatum: date) -> Site:
    """The same without pages and paper, for who only wants to know what is wrong.

    The sound part is decided even when the whole cannot be published: one run tells all.
    """
    reading = read_regio(folder)
    if reading.sound is None:
        return Site(None, None, {}, _sorted(reading.findings))
    valid = valid_on(reading.sound, peildatum)
    other_days = other_periods(reading.sound, peildatum)
    decisions, decided = decide(valid, reading.source, reading.doubtful, other_days)
    told = [found for found in decided if not _is_unused_offer(found, folder)]
    old = check_houdbaarheid(valid, reading.source, peildatum)
    ended = check_validity(reading.sound, reading.source, peildatum)
    now = (*reading.findings, *told, *old, *ended)
    later = () if refused(now) else check_later(reading.sound, reading.source, peildatum)
    findings = _sorted((*now, *later))
    change = next_change(reading.sound, peildatum)
    return Site(valid if reading.inhoud else None, decisions, {}, findings, change)


def write_docs(site: Site, uit: Path) -> None:
    """The sink on disk: a docs tree that any site builder can read, swapped in when it is whole.

    Raises `CannotRun` when `uit` holds things that we did not make or cannot be written to.
    """
    with replacing(uit) as fresh:
        write_files(site.files, fresh)


def refused(findings: tuple[Finding, ...], streng: bool = False) -> bool:
    """Whether these findings forbid publication; `streng` refuses warnings too."""
    forbidden = {Severity.FOUT, Severity.WAARSCHUWING} if streng else {Severity.FOUT}
    return any(finding.severity in forbidden for finding in findings)


def _is_unused_offer(found: Finding, folder: Path) -> bool:
    """Whether a layer below offers something that this region simply does not use."""
    is_own = Path(found.location.file).is_relative_to(abspath(folder))
    return is_about_unused(found.code) and not is_own


def _sorted(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    return tuple(sorted(findings, key=lambda finding: finding.sort_key))
