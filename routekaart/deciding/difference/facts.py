"""What changed in facts: how to reach somebody, what an advice asks, what a question counts."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from routekaart.deciding.difference.matching import Matching
from routekaart.reading.model import Advies, Contact, Inhoud, Termijn, Voor, Vraag
from routekaart.reading.model.signaal import Lezer
from routekaart.reading.number_line import Stretch, stretch_of

WAYS = ("telefoon", "telefoons", "email", "formulier", "website", "nog_open")
"""How to reach an organisation, and the words that stand there as long as nobody knows."""


@dataclass(frozen=True)
class ContactChange:
    """Another way to reach somebody. `soort` is `organisatie`, `spoed` or `uitgever`; `id_` is the
    id of the organisation, for the others the name."""

    soort: str
    id: str
    veld: str
    was: str | None
    wordt: str | None


@dataclass(frozen=True)
class AdviesChange:
    """A fact of an advice: its `soort`, its term, the role, or where it leads on to.

    `was` has the new id when it names something that has another id now.
    """

    advies: str
    veld: str
    was: Any
    wordt: Any


@dataclass(frozen=True)
class VraagChange:
    """A question that some signal asks and that now draws its line elsewhere.

    `antwoorden` are the answers that hold for other amounts (old and new id); `punten` says that
    the points or the unit changed, `bij_twijfel` that who does not know is led to another answer.
    """

    vraag: str
    was: str
    antwoorden: tuple[tuple[str, str], ...]
    punten: bool
    bij_twijfel: bool


@dataclass(frozen=True)
class LezersChange:
    """A signal (new id) that is written for others now: it stands in another list."""

    signaal: str
    was: tuple[Lezer, ...]
    wordt: tuple[Lezer, ...]


def changed_contacts(old: Inhoud, new: Inhoud, matching: Matching) -> Iterator[ContactChange]:
    """Danger first, then the organisations that both regions have, then who publishes."""
    yield from _spoed(old, new)
    for was, id_ in matching.items["organisaties"].same.items():
        before, after = old.organisaties[was].contact, new.organisaties[id_].contact
        yield from _contact("organisatie", id_, _ways(before), _ways(after))
    one, two = old.regio.uitgever, new.regio.uitgever
    ways = ({"email": who.email, "website": who.website} for who in (one, two))
    yield from _contact("uitgever", two.naam, *ways)


def changed_adviezen(old: Inhoud, new: Inhoud, matching: Matching) -> Iterator[AdviesChange]:
    """The facts of the advices that both regions have."""
    for was, id_ in matching.items["adviezen"].same.items():
        before = _facts(old.adviezen[was], matching)
        after = _facts(new.adviezen[id_], None)
        for veld, value in before.items():
            if value != after[veld]:
                yield AdviesChange(id_, veld, value, after[veld])


def changed_lezers(old: Inhoud, new: Inhoud, matching: Matching) -> Iterator[LezersChange]:
    """The signals that both regions have and that are for others now."""
    for was, id_ in matching.items["signalen"].same.items():
        before, after = old.signalen[was].voor, new.signalen[id_].voor
        if before != after:
            yield LezersChange(id_, before, after)


def changed_vragen(
    old: Inhoud, new: Inhoud, matching: Matching, asked: set[str]
) -> Iterator[VraagChange]:
    """The questions that both regions have and that are asked (new ids)."""
    for was, id_ in matching.items["vragen"].same.items():
        if id_ in asked:
            change = _vraag(old.alle_vragen[was], new.alle_vragen[id_], matching)
            if change.antwoorden or change.punten or change.bij_twijfel:
                yield change


def _spoed(old: Inhoud, new: Inhoud) -> Iterator[ContactChange]:
    before, after = ({one.naam: one.telefoon for one in side.regio.spoed} for side in (old, new))
    for naam in {**after, **before}:
        yield from _contact(
            "spoed", naam, {"telefoon": before.get(naam)}, {"telefoon": after.get(naam)}
        )


def _ways(contact: Contact) -> dict[str, str | None]:
    numbers = ", ".join(one.nummer for one in contact.telefoons) or None
    return {way: getattr(contact, way) for way in WAYS} | {"telefoons": numbers}


def _contact(
    soort: str, id_: str, before: Mapping[str, str | None], after: Mapping[str, str | None]
) -> Iterator[ContactChange]:
    for veld, was in before.items():
        if was != after[veld]:
            yield ContactChange(soort, id_, veld, was, after[veld])


def _facts(advies: Advies, matching: Matching | None) -> dict[str, Any]:
    """The facts of an advice, with new ids for an old one."""

    def current(kind: str, id_: str | None) -> str | None:
        return matching.current(kind, id_) if matching and id_ else id_

    return {
        "soort": advies.soort,
        "grondslag": advies.grondslag and advies.grondslag.soort.value,
        "herkomst": advies.herkomst and advies.herkomst.value,
        "termijn": advies.termijn,
        "hoogstens": advies.hoogstens,
        "rol": current("rollen", advies.rol),
        "niet_bij": current("rollen", advies.niet_bij),
        "fase": current("fasen", advies.fase),
        "stappenplan": current("stappenplannen", advies.stappenplan),
        "overleg": current("overleggen", advies.overleg),
        "tegelijk_met": tuple(current("adviezen", id_) for id_ in advies.tegelijk_met),
        "verder": tuple(
            (current("signalen", one.signaal), one.wanneer, one.als) for one in advies.verder
        ),
        "hogerop": tuple(current("rollen", rol) for rol in advies.hogerop),
        "samen_in_beeld": advies.samen_in_beeld,
        "varianten": tuple(_varianten(advies, matching)) or None,
    }


def _varianten(advies: Advies, matching: Matching | None) -> Iterator[tuple[Voor, Termijn | None]]:
    """For whom an advice is different, with the term there. What does not hold is left out."""
    for variant in advies.varianten:
        if not variant.voor.is_for_nobody:
            voor = variant.voor
            yield matching.voor(voor) if matching else voor, variant.termijn


def _vraag(old: Vraag, new: Vraag, matching: Matching) -> VraagChange:
    answers = matching.antwoorden[new.id].same
    twijfel = old.bij_twijfel and matching.antwoord(new.id, old.bij_twijfel)
    return VraagChange(
        vraag=new.id,
        was=old.id,
        antwoorden=tuple(
            (was, id_) for was, id_ in answers.items() if _stretch(old, was) != _stretch(new, id_)
        ),
        punten=_points(old) != _points(new),
        bij_twijfel=twijfel != new.bij_twijfel,
    )


def _stretch(vraag: Vraag, antwoord: str) -> Stretch | None:
    """The amounts for which an answer holds, apart from its id; None when nothing is counted."""
    eenheid = vraag.drempel.eenheid if vraag.drempel else ""
    found = vraag.antwoorden[antwoord]
    return stretch_of("", found, eenheid) if found.has_bounds else None


def _points(vraag: Vraag) -> tuple[Any, ...]:
    """What is counted, apart from the words."""
    counted = (
        tuple((punt.vanaf, punt.drempel) for punt in points)
        for points in (vraag.een_van, vraag.alle)
    )
    return (vraag.drempel, *counted)
