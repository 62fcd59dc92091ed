"""What came, what went, and what only says it in other words, in lines."""

from collections.abc import Iterable, Iterator

from routekaart.deciding.difference.compare import FELT
from routekaart.deciding.difference.items import ItemsChange
from routekaart.reading.model import KINDS
from routekaart.reading.names import CODED
from routekaart.reading.words import SINGULAR
from routekaart.showing.changes.story import Verhaal, name_of
from routekaart.showing.telling.words import format_aantal, join_words

MANY = 12
"""Of more items than this the rest is counted, not named."""

_HET = {"signaal", "advies", "domein", "stappenplan", "begrip", "overleg", "document"}
_DATA = {"organisaties", "fasen", "stappenplannen", "overleggen", "documenten", "voorzieningen"}
"""The kinds that are more than a text."""


def moved_lines(verhaal: Verhaal) -> Iterator[str]:
    """What a reader finds more or less of. Of what has a code, the codes say that it is gone."""
    for change in verhaal.difference.items:
        if change.kind not in FELT:
            continue
        for id_ in change.erbij:
            yield f"{_new(change.kind)}: {_name(verhaal, change.kind, id_)}"
        for id_ in change.weg if change.kind not in CODED else ():
            yield f"Weg: {SINGULAR[change.kind]} {_name(verhaal, change.kind, id_)}"


def words_lines(verhaal: Verhaal) -> Iterator[str]:
    """One line for each kind."""
    for change in verhaal.difference.items:
        if change.kind in ("regio", "pact"):
            yield f"De gegevens in {change.kind}.yaml zijn anders."
            continue
        if change.kind not in FELT:
            yield from _counted(verhaal, change, "erbij", change.erbij)
            yield from _counted(verhaal, change, "weg", change.weg)
        yield from _counted(verhaal, change, "anders", change.anders)
        yield from _counted(verhaal, change, "nagekeken", change.nagekeken)


def _counted(
    verhaal: Verhaal, change: ItemsChange, what: str, ids: tuple[str, ...]
) -> Iterator[str]:
    """`3 adviezen kregen een andere tekst: A4, A7, A12`."""
    if not ids:
        return
    one = len(ids) == 1
    how = {
        "erbij": "kwam erbij" if one else "kwamen erbij",
        "weg": "ging weg" if one else "gingen weg",
        "anders": f"{'kreeg' if one else 'kregen'} {_said(change.kind)}",
        "nagekeken": f"{'kreeg' if one else 'kregen'} een andere datum van controle",
    }[what]
    count = format_aantal(len(ids), SINGULAR[change.kind], change.kind)
    yield f"{count} {how}: {_names(verhaal, change.kind, ids)}"


def _said(kind: str) -> str:
    return "andere gegevens" if kind in _DATA else "een andere tekst"


def _names(verhaal: Verhaal, kind: str, ids: Iterable[str]) -> str:
    names = [_short(verhaal, kind, id_) for id_ in ids]
    if len(names) > MANY:
        return f"{', '.join(names[:MANY])} en nog {len(names) - MANY}"
    return join_words(names)


def _short(verhaal: Verhaal, kind: str, id_: str) -> str:
    """The code; the id of what has none, because an editor finds it by that."""
    return getattr(verhaal.item(kind, id_), "code", None) or id_


def _name(verhaal: Verhaal, kind: str, id_: str) -> str:
    if kind in KINDS:
        return name_of(verhaal.item(kind, id_))
    return verhaal.antwoord(SINGULAR[kind], id_)


def _new(kind: str) -> str:
    noun = SINGULAR[kind]
    return f"{'Nieuw' if noun in _HET else 'Nieuwe'} {noun}"
