"""What an editor calls the usual first step of a signal: it is, and it hides no danger."""

from collections.abc import Iterator

from routekaart.deciding.decisions import Decisions
from routekaart.deciding.in_het_kort import NAMED, InHetKort, sum_up
from routekaart.reading.catalogue import finding
from routekaart.reading.finding import Finding
from routekaart.reading.model import Inhoud, Signaal
from routekaart.reading.source import Source


def check_in_het_kort(inhoud: Inhoud, decisions: Decisions, source: Source) -> Iterator[Finding]:
    """A finding for each signal of which `in_het_kort` says something else than its table."""
    for id_, diagram in decisions.diagrammen.items():
        signaal = inhoud.signalen[id_]
        if signaal.in_het_kort in inhoud.adviezen:
            yield from _check(signaal, sum_up(diagram, inhoud.adviezen), source)


def _check(signaal: Signaal, kort: InHetKort, source: Source) -> Iterator[Finding]:
    named, place = signaal.in_het_kort, source.at("signalen", signaal.id, "in_het_kort")
    counts = {one.advies: one.aantal for one in (*kort.gevaar, *kort.stappen)}
    hidden = [one.advies for one in kort.gevaar if one.advies != named]
    if hidden:
        gevaar = '" en "'.join(hidden)
        yield finding("RK441", place, signaal=signaal.id, advies=named, gevaar=gevaar)
    elif counts.get(named or "", 0) < kort.van * NAMED:
        aantal = counts.get(named or "", 0)
        yield finding("RK440", place, signaal=signaal.id, advies=named, aantal=aantal, van=kort.van)
