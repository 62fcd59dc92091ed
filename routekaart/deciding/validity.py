"""The content as it holds on one day, and the next day on which that changes by itself.

An item or a row of a table holds from `geldig_vanaf` on and up to `geldig_tot`, that last day
not included. Two advices that take turns may stand side by side in one row; the row then leads
to the one that holds.
"""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import Any

from routekaart.reading.catalogue import finding
from routekaart.reading.finding import Finding
from routekaart.reading.model import (
    KINDS,
    VARYING,
    WITH_A_TERM,
    Advies,
    Begrip,
    Inhoud,
    Item,
    Pact,
    Partner,
    PlanStap,
    Route,
    Signaal,
    Variant,
    Voor,
)
from routekaart.reading.shape import ItemPath, without
from routekaart.reading.source import Source, Step

STAYING = "documenten"
"""A document that has expired stays, and says so: people look for it."""

UNSEEN = "scenarios"
"""Nothing that a reader sees changes on the day that a scenario begins or ends."""

_LAST = ((Route, "dan"), (PlanStap, "adviezen"), (Signaal, "anders"), (Advies, "organisaties"))
"""The lists of which the points stay when none holds: an empty one would mean something else.
What is wrong then is a finding."""


def valid_on(inhoud: Inhoud, peildatum: date) -> Inhoud:
    """The content that holds on this day; nothing in it names in a list what does not hold.

    Where the region's own definition does not hold, the national one does. A row that does not
    hold leads nowhere. The same value when everything holds.
    """
    gone = set(_not_valid(inhoud, peildatum))
    national = _holding(inhoud.landelijke_begrippen, peildatum)
    parts: tuple[Route | Voor, ...]
    parts = (*(row for _, row in _rows(inhoud)), *(one.voor for one in _varianten(inhoud)))
    parts_hold = all(is_valid(part, peildatum) for part in parts)
    if not gone and parts_hold and len(national) == len(inhoud.landelijke_begrippen):
        return inhoud
    back = {id_ for kind, id_ in gone if kind == "begrippen" and id_ in national}
    gone -= {("begrippen", id_) for id_ in back}
    kept: dict[str, Any] = {kind: _kept(inhoud, kind, gone) for kind in KINDS}
    kept["begrippen"] |= {id_: without(national[id_], gone) for id_ in back}
    kept["signalen"] = {
        id_: _with_rows(item, gone, peildatum) for id_, item in kept["signalen"].items()
    }
    kept["adviezen"] = {id_: _with_verder(item, gone) for id_, item in kept["adviezen"].items()}
    for kind in VARYING:
        kept[kind] = {id_: _with_varianten(item, peildatum) for id_, item in kept[kind].items()}
    kept["scenarios"] = _with_signaal(kept["scenarios"], gone)
    return Inhoud.model_construct(
        regio=inhoud.regio,
        **kept,
        pact=_pact(inhoud, inhoud.pact, gone),
        landelijk_pact=_pact(inhoud, inhoud.landelijk_pact, gone),
        landelijke_begrippen={id_: item for id_, item in national.items() if id_ not in back},
    )


def next_change(inhoud: Inhoud, peildatum: date) -> date | None:
    """The first day after this one on which something begins or ends to hold; None if nothing.

    The day on which a plan of the covenant begins counts: until then the pages announce it.
    """
    kinds = (*(kind for kind in WITH_A_TERM if kind != UNSEEN), "landelijke_begrippen")
    pacts = (pact for pact in (inhoud.pact, inhoud.landelijk_pact) if pact)
    plans = (item.gepland for pact in pacts for item in pact.afspraken.values())
    days = (*changes(inhoud, kinds), *filter(None, plans))
    return min((day for day in days if day > peildatum), default=None)


def changes(inhoud: Inhoud, kinds: Iterable[str]) -> Iterator[date]:
    """The days on which an item of these kinds, a variant or a row of a table begins or ends to
    hold.

    A row only counts while its signal holds.
    """
    for kind in kinds:
        for item in getattr(inhoud, kind).values():
            yield from filter(None, _term(item))
    for variant in _varianten(inhoud):
        yield from filter(None, _term(variant.voor))
    for signaal, row in _rows(inhoud):
        yield from (day for day in _term(row) if day and is_valid(signaal, day))


def is_valid(item: Item | Route | Voor, peildatum: date) -> bool:
    """Whether an item, a row or a variant holds on this day."""
    begin, end = _term(item)
    return (begin is None or begin <= peildatum) and (end is None or peildatum < end)


def check_validity(inhoud: Inhoud, source: Source, peildatum: date) -> Iterator[Finding]:
    """Where content that holds leads only to advices that do not: nobody gets an answer there.

    `inhoud` is all of the content, not only what holds.
    """
    gone = {id_ for kind, id_ in _not_valid(inhoud, peildatum) if kind == "adviezen"}
    for path, adviezen in _ends(inhoud, peildatum) if gone else ():
        if gone.issuperset(adviezen):
            named = '" en "'.join(adviezen)
            yield finding("RK422", source.at(*path), adviezen=named, peildatum=peildatum)


def _ends(inhoud: Inhoud, peildatum: date) -> Iterator[tuple[tuple[Step, ...], tuple[str, ...]]]:
    """Every place that leads to advices, with those."""
    for id_, signaal in inhoud.signalen.items():
        if not is_valid(signaal, peildatum):
            continue
        for number, row in enumerate(signaal.routes):
            if is_valid(row, peildatum):
                yield ("signalen", id_, "routes", number, "dan"), row.dan
        if signaal.anders:
            yield ("signalen", id_, "anders"), signaal.anders
    yield from _ends_of_plans(inhoud)


def _ends_of_plans(inhoud: Inhoud) -> Iterator[tuple[tuple[Step, ...], tuple[str, ...]]]:
    for id_, plan in inhoud.stappenplannen.items():
        for name, stap in plan.stappen.items():
            if stap.adviezen:
                yield ("stappenplannen", id_, "stappen", name, "adviezen"), stap.adviezen
            for number, overgang in enumerate(stap.overgangen):
                if overgang.naar_advies:
                    here = ("stappenplannen", id_, "stappen", name, "overgangen", number)
                    yield (*here, "naar_advies"), (overgang.naar_advies,)


def _rows(inhoud: Inhoud) -> Iterator[tuple[Signaal, Route]]:
    """Every row of every table, with its signal."""
    for signaal in inhoud.signalen.values():
        yield from ((signaal, row) for row in (*signaal.routes, *signaal.aanvullend))


def _varianten(inhoud: Inhoud) -> Iterator[Variant]:
    for kind in VARYING:
        for item in getattr(inhoud, kind).values():
            yield from item.varianten


def _term(item: Any) -> tuple[date | None, date | None]:
    return item.geldig_vanaf, item.geldig_tot


def _not_valid(inhoud: Inhoud, peildatum: date) -> Iterator[ItemPath]:
    for kind in WITH_A_TERM:
        if kind != STAYING:
            items: Mapping[str, Item] = getattr(inhoud, kind)
            yield from ((kind, id_) for id_, item in items.items() if not is_valid(item, peildatum))


def _holding(items: Mapping[str, Begrip], peildatum: date) -> dict[str, Begrip]:
    return {id_: item for id_, item in items.items() if is_valid(item, peildatum)}


def _kept(inhoud: Inhoud, kind: str, gone: set[ItemPath]) -> dict[str, Item]:
    items: Mapping[str, Item] = getattr(inhoud, kind)
    return {
        id_: without(item, gone, _LAST) for id_, item in items.items() if (kind, id_) not in gone
    }


def _with_rows(signaal: Signaal, gone: set[ItemPath], peildatum: date) -> Signaal:
    """A row that does not hold leads nowhere, nor does an addition of which no advice holds.
    It stays with an empty `dan`, so that the others keep their number."""
    rows = {
        "routes": tuple(_row(row, peildatum) for row in signaal.routes),
        "aanvullend": tuple(without(_row(row, peildatum), gone) for row in signaal.aanvullend),
    }
    changed = {name: new for name, new in rows.items() if new != getattr(signaal, name)}
    return signaal.model_copy(update=changed) if changed else signaal


def _with_varianten(item: Any, peildatum: date) -> Any:
    """A variant that does not hold is for nobody. It stays: the others keep their number."""
    if all(is_valid(one.voor, peildatum) for one in item.varianten):
        return item
    varianten = tuple(
        one if is_valid(one.voor, peildatum) else one.model_copy(update={"voor": one.voor.nobody()})
        for one in item.varianten
    )
    return item.model_copy(update={"varianten": varianten})


def _with_verder(advies: Advies, gone: set[ItemPath]) -> Advies:
    """An advice that goes on in no signal that does not hold."""
    left = tuple(one for one in advies.verder if ("signalen", one.signaal) not in gone)
    return advies if left == advies.verder else advies.model_copy(update={"verder": left})


def _row(row: Route, peildatum: date) -> Route:
    return row if is_valid(row, peildatum) else row.model_copy(update={"dan": ()})


def _with_signaal(scenarios: Mapping[str, Any], gone: set[ItemPath]) -> dict[str, Item]:
    """The scenarios of signals that hold."""
    return {id_: item for id_, item in scenarios.items() if ("signalen", item.signaal) not in gone}


def _pact(inhoud: Inhoud, pact: Pact | None, gone: set[ItemPath]) -> Pact | None:
    """The covenant. A partner that is no organisation here (any more) is still a partner."""
    if pact is None:
        return None
    partners = tuple(_partner(inhoud, partner, gone) for partner in pact.partners)
    left: Pact = without(pact, gone)
    return left.model_copy(update={"partners": partners})


def _partner(inhoud: Inhoud, partner: Partner, gone: set[ItemPath]) -> Partner:
    id_ = partner.organisatie
    if id_ is None or ("organisaties", id_) not in gone:
        return partner
    naam = inhoud.organisaties[id_].naam
    return partner.model_copy(update={"organisatie": None, "naam": naam})
