"""The front door of reading: one folder in, one `Reading` out."""

import os
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from itertools import chain
from pathlib import Path

from routekaart.reading.build import Built, build
from routekaart.reading.catalogue import is_about_wording
from routekaart.reading.checks import check_items
from routekaart.reading.content import check_texts
from routekaart.reading.drempels import check_vragen
from routekaart.reading.finding import Finding, Severity
from routekaart.reading.getallen import fill_in
from routekaart.reading.known import BUILT_IN, Known, read_known
from routekaart.reading.layers import read_layers
from routekaart.reading.model import KINDS, Inhoud
from routekaart.reading.names import check_names
from routekaart.reading.plans import ask_steps
from routekaart.reading.references import check_references
from routekaart.reading.sound import sound_part
from routekaart.reading.source import Source
from routekaart.reading.told import Told, tell


@dataclass(frozen=True)
class Reading:
    """What reading a region gave.

    `inhoud` is None when a fout was found that makes it unreliable: a value that is not
    there or a name that leads nowhere. `sound` is then the part on which nothing is wrong,
    to prove tables with (never to publish); None when even `regio.yaml` says too little.
    `doubtful` are the kinds of which `sound` holds less than the editor wrote, `unread` those of
    which a file could not be read at all.
    `texts` is what was read, by file: all that a report may quote.
    """

    inhoud: Inhoud | None
    source: Source
    told: Told
    sound: Inhoud | None = None
    doubtful: frozenset[str] = frozenset()
    unread: frozenset[str] = frozenset()
    texts: Mapping[str, str] = field(default_factory=dict)

    @property
    def findings(self) -> tuple[Finding, ...]:
        """Everything that is told, by place."""
        return self.told.findings()


def read_regio(folder: Path) -> Reading:
    """Read a region and everything it stands on. Never raises for what the content says.

    Places in the findings are absolute paths; a reporter makes them short.
    """
    merged = read_layers(Path(os.path.abspath(folder)))
    filled = fill_in(ask_steps(merged.root))
    source = Source(filled.root)
    known = read_known(source, merged.gaps)
    made = build(source, known)
    inhoud = made.inhoud()
    told = tell(chain(merged.findings, filled.findings, made.findings, _check(made, source, known)))
    if made.known_regio is None:
        return Reading(None, source, told, texts=merged.texts)
    is_reliable = not any(_makes_unreliable(finding) for finding in told.findings())
    sound = inhoud if is_reliable else sound_part(inhoud, source, told)
    doubtful = frozenset(_doubtful(sound, known)) | ({"regio"} if made.regio is None else set())
    unread = frozenset(kind for gap in known.gaps for kind in gap[:1] or KINDS)
    published = inhoud if is_reliable else None
    return Reading(published, source, told, sound, doubtful, unread, merged.texts)


def _makes_unreliable(finding: Finding) -> bool:
    """Whether a finding means that the models may not say what the editor meant."""
    return finding.severity is Severity.FOUT and not is_about_wording(finding.code)


def _doubtful(sound: Inhoud, known: Known) -> Iterator[str]:
    for gap in known.gaps:
        yield from gap[:1] or KINDS
    for kind in KINDS:
        if not known.ids[kind].keys() - BUILT_IN <= getattr(sound, kind).keys():
            yield kind


def _check(made: Built, source: Source, known: Known) -> Iterator[Finding]:
    """Everything that is checked on the models, and on the texts as they stand in the files."""
    inhoud = made.inhoud()
    yield from check_references(inhoud, source, known, made.refused)
    yield from check_names(inhoud, source, known)
    yield from check_texts(source)
    yield from check_vragen(inhoud, source, known)
    yield from check_items(inhoud, source, known)
