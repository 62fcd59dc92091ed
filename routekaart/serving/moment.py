"""The region as it was at one save: its files, what was found, and what changed since."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property

from routekaart.deciding.difference.compare import Incomparable, Version
from routekaart.reading.finding import Finding, Location
from routekaart.reading.model import KINDS
from routekaart.showing.changes.as_text import parts
from routekaart.showing.changes.drawn import changed_signalen, find_anders
from routekaart.showing.changes.story import Verhaal, make_verhaal
from routekaart.showing.drawing.svg import Anders
from routekaart.showing.everything import outputs
from routekaart.showing.output import Output
from routekaart.showing.telling import links
from routekaart.showing.telling.region import Region

_KEY = re.compile(r"([a-z0-9_-]+):")


@dataclass(frozen=True)
class Moment:
    """One save. `region` is the last one that could be shown, also when this save cannot."""

    number: int
    region: Region | None
    findings: tuple[Finding, ...] = ()
    texts: Mapping[str, str] = field(default_factory=dict)
    """What was read, by file."""
    is_shown: bool = True
    """Whether `region` is what was saved last; else it is of before a mistake."""
    before: Version | None = None
    """What it is compared with."""

    @cached_property
    def files(self) -> Mapping[str, Output]:
        """Every file of the site by its path; none of them is made yet."""
        return {one.path: one for one in outputs(self.region)} if self.region else {}

    def is_about(self, finding: Finding, address: str) -> bool:
        """Whether a finding stands in what the page at an address is about."""
        kind, _, rest = address.partition("/")
        id_ = rest.partition("/")[0]
        if kind == "keuzehulp" and self.region:
            signalen = self.region.inhoud.signalen.values()
            kind, id_ = "signalen", next((s.id for s in signalen if s.code.lower() == id_), "")
        return bool(id_) and item_of(finding.location, self.texts) == (kind, id_)

    def anders_at(self, address: str) -> Anders:
        """What to mark in the drawing on the page at an address."""
        kind, _, rest = address.partition("/")
        signaal = rest.partition("/")[0]
        if kind != "signalen" or not self.verhaal or signaal not in changed_signalen(self.verhaal):
            return Anders()
        return find_anders(self.verhaal, signaal)

    @cached_property
    def verhaal(self) -> Verhaal | None:
        """What changed; None when there is nothing to compare, or too much."""
        if self.region is None or self.before is None:
            return None
        try:
            return make_verhaal(self.before, version_of(self.region))
        except Incomparable:
            return None

    @cached_property
    def changes(self) -> tuple[tuple[str, tuple[str, ...]], ...]:
        """What changed, under headings, in sentences."""
        if self.verhaal is None:
            return ()
        told = ((title, tuple(lines)) for title, lines in parts(self.verhaal))
        return tuple((title, lines) for title, lines in told if lines)

    @cached_property
    def changed_addresses(self) -> tuple[str, ...]:
        """How the addresses begin of signals of which a situation ends elsewhere."""
        if self.verhaal is None or self.region is None:
            return ()
        inhoud = self.region.inhoud
        ids = [change.signaal for change in self.verhaal.difference.signalen]
        pages = (links.signaal(inhoud.signalen[id_]).href for id_ in ids)
        return (*pages, *(links.stap(inhoud, id_) for id_ in ids))


def item_of(place: Location, texts: Mapping[str, str]) -> tuple[str, str]:
    """The kind and the id of the item in which a place lies: `signalen/x.yaml`, or the nearest key
    above it in `adviezen.yaml`. The id is empty where there is none."""
    *_, folder, file = ("", *place.file.removesuffix(".yaml").split("/"))
    if folder in KINDS:
        return folder, file
    above = texts.get(place.file, "").split("\n")[: place.line]
    keys = (found[1] for line in reversed(above) if (found := _KEY.match(line)))
    return file, next(keys, "")


def version_of(region: Region) -> Version:
    """A region as one of two that are compared."""
    return Version(region.inhoud, region.decisions)
