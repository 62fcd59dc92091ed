"""The content as it holds on one day, and the next day on which that changes by itself.

An item holds from `geldig_vanaf` on and up to `geldig_tot`, that last day not included. Two
advices that take turns may stand side by side in one row; the row then leads to the one that
holds.
"""

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

from routekaart.reading.catalogue import finding
from routekaart.reading.finding import Finding
from routekaart.reading.model import (
    KINDS,
    WITH_A_TERM,
    Advies,
    Begrip,
    Inhoud,
    Item,
    Pact,
    Partner,
    Route,
    Signaal,
)
from routekaart.reading.shape import ItemPath, without
from routekaart.reading.source import Source, Step

STAYING = "documenten"
"""A document that has expired stays, and says so: people look for it."""

_LAST = ((Route, "dan"), (Signaal, "anders"), (Advies, "organisaties"))
"""The lists of which the points stay when none holds: an empty one would mean something else.
What is wrong then is a finding."""


def valid_on(inhoud: Inhoud, peildatum: date) -> Inhoud:
    """The content that holds on this day; nothing in it names in a list what does not hold.

    Where the region's own definition does not hold, the national one does. The same value when
    everything holds.
    """
    gone = set(_not_valid(inhoud, peildatum))
    national = _holding(inhoud.landelijke_begrippen, peildatum)
    if not gone and len(national) == len(inhoud.landelijke_begrippen):
        return inhoud
    back = {id for kind, id in gone if kind == "begrippen" and id in national}
    gone -= {("begrippen", id) for id in back}
    kept: dict[str, Any] = {kind: _kept(inhoud, kind, gone) for kind in KINDS}
    kept["begrippen"] |= {id: without(national[id], gone) for id in back}
    kept["signalen"] = {id: _without_extra(item, gone) for id, item in kept["signalen"].items()}
    kept["scenarios"] = _with_signaal(kept["scenarios"], gone)
    return Inhoud.model_construct(
        regio=inhoud.regio,
        **kept,
        pact=_pact(inhoud, inhoud.pact, gone),
        landelijk_pact=_pact(inhoud, inhoud.landelijk_pact, gone),
        landelijke_begrippen={id: item for id, item in national.items() if id not in back},
    )


def next_change(inhoud: Inhoud, peildatum: date) -> date | None:
    """The first day after this one on which something begins or ends to hold; None if nothing."""
    days = (day for item in _with_a_term(inhoud) for day in _term(item) if day is not None)
    return min((day for day in days if day > peildatum), default=None)


def is_valid(item: Item, peildatum: date) -> bool:
    """Whether an item holds on this day."""
    begin, end = _term(item)
    return (begin is None or begin <= peildatum) and (end is None or peildatum < end)


def check_validity(inhoud: Inhoud, source: Source, peildatum: date) -> Iterator[Finding]:
    """Where content that holds leads only to advices that do not: nobody gets an answer there.

    `inhoud` is all of the content, not only what holds.
    """
    gone = {id for kind, id in _not_valid(inhoud, peildatum) if kind == "adviezen"}
    for path, adviezen in _ends(inhoud, peildatum) if gone else ():
        if gone.issuperset(adviezen):
            named = '" en "'.join(adviezen)
            yield finding("RK422", source.at(*path), adviezen=named, peildatum=peildatum)


def _ends(inhoud: Inhoud, peildatum: date) -> Iterator[tuple[tuple[Step, ...], tuple[str, ...]]]:
    """Every place that leads to advices, with those."""
    for id, signaal in inhoud.signalen.items():
        if not is_valid(signaal, peildatum):
            continue
        for number, row in enumerate(signaal.routes):
            yield ("signalen", id, "routes", number, "dan"), row.dan
        if signaal.anders:
            yield ("signalen", id, "anders"), signaal.anders
    for id, plan in inhoud.stappenplannen.items():
        for name, stap in plan.stappen.items():
            for number, overgang in enumerate(stap.overgangen):
                if overgang.naar_advies:
                    here = ("stappenplannen", id, "stappen", name, "overgangen", number)
                    yield (*here, "naar_advies"), (overgang.naar_advies,)


def _with_a_term(inhoud: Inhoud) -> Iterator[Item]:
    for kind in (*WITH_A_TERM, "landelijke_begrippen"):
        yield from getattr(inhoud, kind).values()


def _term(item: Any) -> tuple[date | None, date | None]:
    return item.geldig_vanaf, item.geldig_tot


def _not_valid(inhoud: Inhoud, peildatum: date) -> Iterator[ItemPath]:
    for kind in WITH_A_TERM:
        if kind != STAYING:
            items: Mapping[str, Item] = getattr(inhoud, kind)
            yield from ((kind, id) for id, item in items.items() if not is_valid(item, peildatum))


def _holding(items: Mapping[str, Begrip], peildatum: date) -> dict[str, Begrip]:
    return {id: item for id, item in items.items() if is_valid(item, peildatum)}


def _kept(inhoud: Inhoud, kind: str, gone: set[ItemPath]) -> dict[str, Item]:
    items: Mapping[str, Item] = getattr(inhoud, kind)
    return {id: without(item, gone, _LAST) for id, item in items.items() if (kind, id) not in gone}


def _without_extra(signaal: Signaal, gone: set[ItemPath]) -> Signaal:
    """An addition of which nothing holds adds nothing; its row stays, so that the others keep
    their number."""
    rows = tuple(without(row, gone) for row in signaal.aanvullend)
    return (
        signaal if rows == signaal.aanvullend else signaal.model_copy(update={"aanvullend": rows})
    )


def _with_signaal(scenarios: Mapping[str, Any], gone: set[ItemPath]) -> dict[str, Item]:
    """The scenarios of signals that hold."""
    return {id: item for id, item in scenarios.items() if ("signalen", item.signaal) not in gone}


def _pact(inhoud: Inhoud, pact: Pact | None, gone: set[ItemPath]) -> Pact | None:
    """The covenant. A partner that is no organisation here (any more) is still a partner."""
    if pact is None:
        return None
    partners = tuple(_partner(inhoud, partner, gone) for partner in pact.partners)
    left: Pact = without(pact, gone)
    return left.model_copy(update={"partners": partners})


def _partner(inhoud: Inhoud, partner: Partner, gone: set[ItemPath]) -> Partner:
    id = partner.organisatie
    if id is None or ("organisaties", id) not in gone:
        return partner
    naam = inhoud.organisaties[id].naam
    return partner.model_copy(update={"organisatie": None, "naam": naam})
