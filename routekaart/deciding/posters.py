"""Which signals stand on the poster: all, or what the editor chose when there are too many."""

from collections.abc import Iterable

from routekaart.reading.model import Inhoud, code_order

ROOM = 40
"""So many signals stand on one A3 sheet in letters that one reads standing."""

NUMMERS = 28
"""So many distinct numbers stand beside them."""


def on_poster(inhoud: Inhoud, signalen: Iterable[str]) -> frozenset[str]:
    """The ids of those on the poster, which hangs at school.

    Who did not choose keeps in every domain the signals with the lowest codes, as many as fit.
    """
    found = (inhoud.signalen[id_] for id_ in signalen)
    every = [item for item in found if item.lezer == "school"]
    if len(every) <= ROOM:
        return frozenset(item.id for item in every)
    chosen = [item for item in every if item.op_poster]
    by_domein: dict[str, list[str]] = {}
    for item in sorted(chosen, key=lambda item: code_order(item.code)):
        by_domein.setdefault(item.domein, []).append(item.id)
    while sum(map(len, by_domein.values())) > ROOM:
        max(by_domein.values(), key=len).pop()
    return frozenset(id_ for ids in by_domein.values() for id_ in ids)


def nummers(inhoud: Inhoud) -> frozenset[str]:
    """The distinct ways to reach somebody that the poster has to name beside those for danger."""
    spoed = {item.telefoon for item in inhoud.regio.spoed}
    ways = (org.contact.wegen.values() for org in inhoud.organisaties.values())
    return frozenset(best for way in ways for best in (*way,)[:1] if best not in spoed)
