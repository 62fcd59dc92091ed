"""Whom an advice speaks to, and whom it sends that reader to."""

from collections.abc import Iterator

from routekaart.reading.catalogue import finding
from routekaart.reading.finding import Finding, Related
from routekaart.reading.model import Advies, Inhoud, Soort
from routekaart.reading.model.advies import SCHOOL
from routekaart.reading.source import Source


def check_lezers(inhoud: Inhoud, source: Source, *, signals_known: bool) -> Iterator[Finding]:
    """Advices that send nobody to anybody, a school to itself, or two readers at once. Where a
    signal could not be read, nobody knows for whom its advices are."""
    for id_, advies in inhoud.adviezen.items():
        if advies.soort.needs_contact and not advies.organisaties:
            is_for_school = signals_known and inhoud.lezer_van(id_) == SCHOOL
            yield from _check_addressee(id_, advies, source, is_for_school)
        if len(inhoud.lezers_van.get(id_, ())) > 1 and advies.soort is not Soort.SPOED:
            yield _two_readers(inhoud, id_, source)


def _check_addressee(
    id_: str, advies: Advies, source: Source, is_for_school: bool
) -> Iterator[Finding]:
    if advies.rol is None:
        place = source.own(source.at("adviezen", id_, "soort"), source.key("adviezen", id_, "rol"))
        yield finding("RK332", place, advies=id_, soort=advies.soort.value)
    elif advies.rol == SCHOOL and is_for_school:
        place = source.own(source.at("adviezen", id_, "rol"), source.at("adviezen", id_, "soort"))
        yield finding("RK333", place, advies=id_, soort=advies.soort.value)


def _two_readers(inhoud: Inhoud, id_: str, source: Source) -> Finding:
    """An advice is not for two: who is "u" in it? In danger all do the same."""
    first = {
        signaal.lezer: signaal.id
        for signaal in reversed(inhoud.signalen.values())
        if id_ in inhoud.named_by(signaal)
    }
    (een, signaal), (twee, other) = sorted(first.items(), key=lambda one: one[0] != SCHOOL)[:2]
    related = [
        Related(source.key("signalen", signaal), f"Hier is de lezer: {een}."),
        Related(source.key("signalen", other), f"Hier is de lezer: {twee}."),
    ]
    place = source.own(source.key("adviezen", id_), source.key("signalen", other))
    return finding("RK358", place, advies=id_, een=een, twee=twee, related=related)
