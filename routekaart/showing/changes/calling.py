"""Whom to call and how, in lines."""

from collections.abc import Iterable, Iterator
from itertools import groupby

from routekaart.deciding.difference.facts import ContactChange
from routekaart.deciding.difference.people import Callee, Gebied, PeopleChange
from routekaart.reading.model import Organisatie
from routekaart.showing.changes.story import Verhaal, name_of
from routekaart.showing.telling.words import join_words

MANY = 6
"""More advices than this are counted, not named."""

VELDEN = {
    "telefoon": "telefoon",
    "telefoons": "andere nummers",
    "email": "e-mail",
    "formulier": "formulier",
    "website": "website",
    "nog_open": "wat er staat zolang er niets is ingevuld",
}


def people_lines(verhaal: Verhaal) -> Iterator[str]:
    """For each change: which advices, where, whom before and whom now."""
    for change in verhaal.difference.people:
        yield f"{_adviezen(verhaal, change)}, {_where(verhaal, change.gebied)}"
        yield f"    was    {_callees(verhaal, change.was, now=False)}"
        yield f"    wordt  {_callees(verhaal, change.wordt, now=True)}"


def contact_lines(verhaal: Verhaal) -> Iterator[str]:
    """For everybody who is reached in another way: what it was and is."""
    by_whom = groupby(verhaal.difference.contacts, lambda change: _whose(verhaal, change))
    for whose, changes in by_whom:
        yield whose
        for change in changes:
            was, wordt = change.was or "niets", change.wordt or "niets"
            yield f"    {VELDEN[change.veld]} was {was}, wordt {wordt}"


def _adviezen(verhaal: Verhaal, change: PeopleChange) -> str:
    if len(change.adviezen) == 1:
        return name_of(verhaal.advies(change.adviezen[0]))
    return join_words(verhaal.advies(id_).code for id_ in change.adviezen)


def _where(verhaal: Verhaal, gebieden: tuple[Gebied, ...]) -> str:
    """In words: `in Elzerveen (po en vo)`, or `in de hele regio`."""
    regio = verhaal.new.inhoud.regio
    if gebieden == (Gebied(tuple(regio.gemeenten), tuple(regio.sectoren)),):
        return "in de hele regio"
    return join_words(_gebied(verhaal, gebied) for gebied in gebieden)


def _gebied(verhaal: Verhaal, gebied: Gebied) -> str:
    regio = verhaal.new.inhoud.regio
    gemeenten = join_words(regio.gemeenten[id_].naam for id_ in gebied.gemeenten)
    if gebied.gemeenten == tuple(regio.gemeenten):
        gemeenten = "alle gemeenten"
    if gebied.sectoren == tuple(regio.sectoren):
        return f"in {gemeenten}"
    return f"in {gemeenten} ({join_words(gebied.sectoren)})"


def _callees(verhaal: Verhaal, callees: Iterable[Callee], now: bool) -> str:
    return "; ".join(_callee(verhaal, callee, now) for callee in callees) or "niemand"


def _callee(verhaal: Verhaal, callee: Callee, now: bool) -> str:
    find = verhaal.organisatie if now else verhaal.organisatie_before
    org = find(callee.organisatie)
    only = f", alleen voor scholen van {join_words(callee.besturen)}" if callee.besturen else ""
    return f"{name_of(org)} ({_way(org)}{only})"


def _way(org: Organisatie) -> str:
    """The best way to reach an organisation."""
    return next(iter(org.contact.wegen.values()), "nog geen contactgegevens")


def _whose(verhaal: Verhaal, change: ContactChange) -> str:
    if change.soort == "spoed":
        return f"Spoed, {change.id}"
    if change.soort == "uitgever":
        return f"Uitgever, {change.id}"
    codes = verhaal.codes_naming(change.id)
    named = join_words(codes) if len(codes) <= MANY else f"{len(codes)} adviezen"
    where = f" (bij {named})" if codes else ""
    return f"{name_of(verhaal.organisatie(change.id))}{where}"
