"""Numbers and hours of an organisation that cannot be as they stand."""

from collections.abc import Iterator
from datetime import date
from itertools import combinations

from routekaart.reading.catalogue import finding
from routekaart.reading.finding import Finding, Related
from routekaart.reading.model import Contact, Inhoud
from routekaart.reading.model.adressen import dialled
from routekaart.reading.source import Source, Step

Path = tuple[Step, ...]


def check_tijden(inhoud: Inhoud, source: Source) -> Iterator[Finding]:
    """Hours that end before they begin or overlap, closed periods that do, a number twice."""
    for id_, organisatie in inhoud.organisaties.items():
        path: Path = ("organisaties", id_, "contact")
        contact = organisatie.contact
        yield from _check_nummers(contact, path, source)
        for number, open_ in enumerate(contact.openingstijden):
            if open_.tot <= open_.van:
                place = source.at(*path, "openingstijden", number, "tot")
                yield finding("RK370", place, van=_short(open_.van), tot=_short(open_.tot))
        for number, closed in enumerate(contact.gesloten):
            if closed.tot <= closed.van:
                related = Related(source.at(*path, "gesloten", number, "van"), "Het begin.")
                place = source.at(*path, "gesloten", number, "tot")
                yield finding("RK336", place, begin="van", einde="tot", related=[related])
        yield from _check_overlap(contact, path, source)


def check_gesloten(inhoud: Inhoud, source: Source, peildatum: date) -> Iterator[Finding]:
    """Closed periods that are over."""
    for id_, organisatie in inhoud.organisaties.items():
        for number, closed in enumerate(organisatie.contact.gesloten):
            if closed.van < closed.tot <= peildatum:
                place = source.at("organisaties", id_, "contact", "gesloten", number, "tot")
                yield finding("RK372", place, organisatie=id_, datum=closed.tot)


def _check_nummers(contact: Contact, path: Path, source: Source) -> Iterator[Finding]:
    """A number that stands twice; with something else to choose or to ask for, it may."""
    alone: list[Path] = [("telefoon",)] if contact.telefoon else []
    places: list[Path] = [
        *alone,
        *(("telefoons", n, "nummer") for n in range(len(contact.telefoons))),
    ]
    seen: dict[tuple[str, ...], Path] = {}
    for place, one in zip(places, contact.nummers, strict=True):
        reached = (dialled(one.nummer), one.doorkies or "", one.vraag_naar or "")
        first = seen.setdefault(reached, place)
        if first != place:
            related = Related(source.at(*path, *first), "Dit staat ook hier.")
            where = source.at(*path, *place)
            yield finding("RK373", where, nummer=one.nummer, related=[related])


def _check_overlap(contact: Contact, path: Path, source: Source) -> Iterator[Finding]:
    hours = [
        (first, second)
        for (first, one), (second, two) in combinations(enumerate(contact.openingstijden), 2)
        if {*one.dagen} & {*two.dagen} and one.van < two.tot and two.van < one.tot
    ]
    closed = [
        (first, second)
        for (first, one), (second, two) in combinations(enumerate(contact.gesloten), 2)
        if one.van < two.tot and two.van < one.tot
    ]
    for field, pairs in (("openingstijden", hours), ("gesloten", closed)):
        for first, second in pairs:
            related = Related(source.at(*path, field, first, "van"), "Deze begint hier.")
            place = source.at(*path, field, second, "van")
            yield finding("RK371", place, veld=field, related=[related])


def _short(tijdstip: str) -> str:
    """`8.30` for `08.30`."""
    return tijdstip.removeprefix("0")
