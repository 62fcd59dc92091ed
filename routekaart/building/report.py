"""Findings for people, for programs and for GitHub."""

import json
import logging
import os
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import date
from hashlib import sha256
from pathlib import Path, PurePath
from textwrap import fill

from routekaart.reading.catalogue import entries
from routekaart.reading.finding import Finding, Location, Severity, readable
from routekaart.reading.words import drop_controls
from routekaart.showing.telling.words import format_datum

_PLURALS = {
    Severity.FOUT: "fouten",
    Severity.WAARSCHUWING: "waarschuwingen",
    Severity.TIP: "tips",
}
_GITLAB = {Severity.FOUT: "critical", Severity.WAARSCHUWING: "minor", Severity.TIP: "info"}
_LOG = {
    Severity.FOUT: logging.ERROR,
    Severity.WAARSCHUWING: logging.WARNING,
    Severity.TIP: logging.INFO,
}
_GITHUB = {Severity.FOUT: "error", Severity.WAARSCHUWING: "warning", Severity.TIP: "notice"}


def as_text(findings: Iterable[Finding]) -> str:
    """Each finding with the line it is about, and where to read more."""
    return "\n".join("\n".join(_lines(finding)) for finding in findings)


def as_json(findings: tuple[Finding, ...]) -> str:
    """An object with the findings and how many there are of each severity."""
    counts = Counter(finding.severity for finding in findings)
    return json.dumps(
        {
            "bevindingen": [_as_dict(finding) for finding in findings],
            "aantallen": {severity.value: counts[severity] for severity in Severity},
        },
        ensure_ascii=False,
        indent=2,
    )


def as_github(findings: Iterable[Finding]) -> str:
    """Workflow commands, which GitHub shows beside the changed line."""
    return "\n".join(_annotation(finding) for finding in findings)


def as_gitlab(findings: Iterable[Finding]) -> str:
    """A Code Quality report, which GitLab shows beside the changed line."""
    return json.dumps([_quality(finding) for finding in findings], ensure_ascii=False, indent=2)


def tell_log(findings: Iterable[Finding], log: logging.LoggerAdapter[logging.Logger]) -> None:
    """One line each, as what stands in a log has: MkDocs makes mistakes of warnings there."""
    for found in findings:
        text = f"{place(found.location)}: {found.code}: {found.message} {found.hint}"
        log.log(_LOG[found.severity], text.rstrip())


def counted(findings: tuple[Finding, ...]) -> str:
    """`2 fouten, 1 tip`, or `geen bevindingen`."""
    counts = Counter(finding.severity for finding in findings)
    parts = [
        f"{counts[severity]} {severity.value if counts[severity] == 1 else _PLURALS[severity]}"
        for severity in Severity
        if counts[severity]
    ]
    return ", ".join(parts) or "geen bevindingen"


def until(next_change: date | None) -> str:
    """Until when the content stays as it is; empty when nothing in it begins or ends."""
    if next_change is None:
        return ""
    return f"Op {format_datum(next_change)} verandert de inhoud vanzelf. Bouw de site dan opnieuw."


def tell(findings: Iterable[Finding]) -> None:
    """Print findings for people, on stderr, so that stdout holds results only."""
    if text := as_text(findings):
        print(text, file=sys.stderr)


def tell_calmly(findings: tuple[Finding, ...]) -> None:
    """The same, with all tips of one kind on one line: nobody has to mend them today."""
    tell(weighty(findings))
    tips = Counter(one.code for one in findings if one.severity is Severity.TIP)
    for code, number in sorted(tips.items()):
        entry = entries()[code]
        what = f"{number} {entry.meer}" if entry.meer and number > 1 else entry.titel
        times = f", {number} keer" if number > 1 and not entry.meer else ""
        print(f"tip {code}: {what}{times}, toon met --tips", file=sys.stderr)


def tell_fully(findings: Iterable[Finding]) -> None:
    """Each finding, and of each kind, the first time, why it matters."""
    seen: set[str] = set()
    for one in findings:
        tell([one])
        if one.code not in seen:
            seen.add(one.code)
            why = fill(entries()[one.code].waarom, initial_indent="   ", subsequent_indent="   ")
            print(why, file=sys.stderr)


def tell_briefly(findings: Iterable[Finding]) -> None:
    """A line for each finding, without the line that it is about or a hint."""
    for one in findings:
        print(_line(one), file=sys.stderr)


def weighty(findings: tuple[Finding, ...]) -> tuple[Finding, ...]:
    """Without the tips: those are for who asks, not for who builds."""
    return tuple(finding for finding in findings if finding.severity is not Severity.TIP)


def tell_trouble(finding: Finding) -> None:
    """Print a finding that is about no line of any file."""
    hint = f"\n   {finding.hint}" if finding.hint else ""
    text = f"routekaart: {finding.severity.value} {finding.code}: {drop_controls(finding.message)}"
    print(text + hint, file=sys.stderr)


def place(location: Location) -> str:
    """`file:line:column`, as a terminal or editor makes a link of it."""
    return drop_controls(f"{_near(location.file)}:{location.line}:{location.column}")


def _lines(finding: Finding) -> Iterator[str]:
    yield _line(finding)
    yield from _excerpt(finding)
    for related in finding.related:
        yield f"   {place(related.location)}: {drop_controls(related.text)}"
    hint = f"{drop_controls(finding.hint)}  " if finding.hint else ""
    yield f"   {hint}Uitleg: routekaart uitleg {finding.code}"


def _line(finding: Finding) -> str:
    kind = finding.severity.value
    return f"{place(finding.location)}: {kind} {finding.code}: {drop_controls(finding.message)}"


def _excerpt(finding: Finding) -> Iterator[str]:
    if excerpt := finding.excerpt:
        yield f"{finding.location.line:5} | {drop_controls(excerpt.text)}"
        yield f"      | {' ' * excerpt.start}{'^' * excerpt.length}"


def _as_dict(finding: Finding) -> dict[str, object]:
    return {
        "code": finding.code,
        "ernst": finding.severity.value,
        **_place(finding.location),
        "melding": finding.message,
        "hint": finding.hint,
        "verwant": [{**_place(item.location), "tekst": item.text} for item in finding.related],
    }


def _near(file: str) -> str:
    """As seen from the working folder when the file lies in there; GitHub needs it so."""
    try:
        return PurePath(os.path.normpath(file)).relative_to(readable(Path.cwd())).as_posix()
    except (ValueError, OSError):
        return file


def _place(location: Location) -> dict[str, object]:
    return {
        "bestand": _near(location.file),
        "regel": location.line,
        "kolom": location.column,
        "lengte": location.length,
    }


def _annotation(finding: Finding) -> str:
    where = finding.location
    fields = {
        "file": _near(where.file),
        "line": where.line,
        "col": where.column,
        "endColumn": where.column + where.length,
        "title": finding.code,
    }
    properties = ",".join(f"{key}={_escaped(str(value), ':,')}" for key, value in fields.items())
    text = f"{finding.message} {finding.hint}".strip()
    return f"::{_GITHUB[finding.severity]} {properties}::{_escaped(text)}"


def _quality(finding: Finding) -> dict[str, object]:
    """With a mark by which GitLab knows it again, also when it has moved to another line."""
    file = _near(finding.location.file)
    known = f"{finding.code} {file} {finding.message}"
    return {
        "description": f"{finding.message} {finding.hint}".strip(),
        "check_name": finding.code,
        "fingerprint": sha256(known.encode()).hexdigest(),
        "severity": _GITLAB[finding.severity],
        "location": {"path": file, "lines": {"begin": finding.location.line}},
    }


def _escaped(text: str, also: str = "") -> str:
    for char in "%\r\n" + also:
        text = text.replace(char, f"%{ord(char):02X}")
    return text
