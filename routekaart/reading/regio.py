"""The front door of reading: one folder in, one `Reading` out."""

import os
from dataclasses import dataclass
from pathlib import Path

from routekaart.reading.build import build
from routekaart.reading.finding import Finding, Severity
from routekaart.reading.layers import read_layers
from routekaart.reading.model import Inhoud
from routekaart.reading.source import Source


@dataclass(frozen=True)
class Reading:
    """What reading a region gave. `inhoud` is None when a fout was found: it is not reliable."""

    inhoud: Inhoud | None
    source: Source
    findings: tuple[Finding, ...]


def read_regio(map: Path) -> Reading:
    """Read a region and everything it stands on. Never raises for what the content says."""
    merged = read_layers(Path(os.path.abspath(map)))
    source = Source(merged.root)
    made = build(source)
    findings = {*merged.findings, *made.findings}
    ordered = tuple(sorted(findings, key=lambda finding: finding.sort_key))
    is_sound = all(finding.severity is not Severity.FOUT for finding in ordered)
    return Reading(made.inhoud() if is_sound else None, source, ordered)
