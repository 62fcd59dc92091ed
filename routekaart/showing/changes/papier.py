"""The printed sheets of before that are no longer right: what hangs in a school is to come down."""

from collections.abc import Iterator

from routekaart.deciding.decisions import Index
from routekaart.reading.model import code_order
from routekaart.showing.changes.story import Verhaal
from routekaart.showing.telling.words import capitalize, join_words


def old_sheets(verhaal: Verhaal) -> tuple[str, ...]:
    """The products of before that say something else now: `poster`, `contactkaart`, `v6`."""
    return (*_products(verhaal), *(code.lower() for code in _codes(verhaal)))


def sheet_lines(verhaal: Verhaal) -> Iterator[str]:
    """The same in words."""
    if products := tuple(_products(verhaal)):
        yield f"{capitalize(join_words(products))}."
    if codes := _codes(verhaal):
        kind = "Het blad van signaal" if len(codes) == 1 else "De bladen van de signalen"
        yield f"{kind} {join_words(codes)}."


def _products(verhaal: Verhaal) -> Iterator[str]:
    difference = verhaal.difference
    moved = {change.kind for change in difference.items if change.erbij or change.weg}
    reached = bool(difference.contacts or difference.people or "organisaties" in moved)
    if reached or difference.codes or "signalen" in moved:
        yield "poster"
    if reached or difference.codes or difference.signalen or "signalen" in moved:
        yield "matrix"
    if reached:
        yield "contactkaart"
    if any(change.kind == "fasen" for change in difference.items):
        yield "fasen"
    if any(change.kind == "stappenplannen" for change in difference.items):
        yield "stappenplannen"
    if difference.is_felt:
        yield "boekje"


def _codes(verhaal: Verhaal) -> tuple[str, ...]:
    """The codes that the signals had of which the sheet is no longer right, in order."""
    old = verhaal.old
    touched = _touched(verhaal)
    codes = (signaal.code for id_, signaal in old.inhoud.signalen.items() if id_ in touched)
    return tuple(sorted(codes, key=code_order))


def _touched(verhaal: Verhaal) -> set[str]:
    """The signals of before that are gone or ask something else, or that lead to what changed."""
    old, difference = verhaal.old.decisions, verhaal.difference
    kept = {id_: verhaal.current("signalen", id_) for id_ in old.diagrammen}
    asked = {change.signaal for change in difference.signalen}
    asked |= {change.signaal for change in difference.vraagcodes}
    found = {
        was for was, now in kept.items() if now in asked or now not in verhaal.new.inhoud.signalen
    }
    found |= _leading(old.by_advies, _adviezen(verhaal))
    found |= _leading(old.by_organisatie, _organisaties(verhaal))
    found |= {change.was.id for change in difference.codes if change.was.kind == "signalen"}
    if any(change.soort == "spoed" for change in difference.contacts):
        found |= {*old.diagrammen}  # those numbers stand on every sheet
    return found


def _leading(index: Index, ids: set[str]) -> set[str]:
    return {one.signaal for id_ in ids for one in index.get(id_, ())}


def _adviezen(verhaal: Verhaal) -> set[str]:
    """The ids that advices had of which a fact, the code or whom to call is another now."""
    difference = verhaal.difference
    now = {change.advies for change in difference.adviezen}
    now |= {id_ for change in difference.people for id_ in change.adviezen}
    before = {change.was.id for change in difference.codes if change.was.kind == "adviezen"}
    return before | {verhaal.before("adviezen", id_) for id_ in now}


def _organisaties(verhaal: Verhaal) -> set[str]:
    difference = verhaal.difference
    now = {change.id for change in difference.contacts if change.soort == "organisatie"}
    before = {change.was.id for change in difference.codes if change.was.kind == "organisaties"}
    return before | {verhaal.before("organisaties", id_) for id_ in now}
