"""Routes that lead to an advice for a certain age and never ask how old the pupil is."""

import re
from collections.abc import Iterator

from routekaart.deciding.decisions import Decisions
from routekaart.reading.catalogue import finding
from routekaart.reading.finding import Finding
from routekaart.reading.model import Advies, Inhoud, Soort, Vraag
from routekaart.reading.source import Source

_OLDER = re.compile(r"\b(?:1[6-9]|2[0-9]) jaar\b")
"""An age that some pupils of a secondary school have and others do not."""

_AGE = re.compile(r"\b(?:oud|leeftijd|jaar|jonger)\b", re.IGNORECASE)
"""How a question or the name of a signal says that it is about age."""

YOUNG = frozenset({"po"})
"""The kinds of school that nobody of that age goes to."""


def check_age(inhoud: Inhoud, decisions: Decisions, source: Source) -> Iterator[Finding]:
    """One finding for each signal with the first advice whose condition nobody asked about."""
    told: set[str] = set()
    for advies_id, situations in decisions.by_advies.items():
        advies = inhoud.adviezen[advies_id]
        if not _asks_for_an_age(advies):
            continue
        for id_ in sorted({one.signaal for one in situations} - told):
            if not _knows_the_age(inhoud, id_):
                told.add(id_)
                asked = source.key("signalen", id_, "vragen")
                place = source.own(asked, source.at("adviezen", advies_id, "voorwaarden"))
                yield finding("RK472", place, signaal=id_, advies=advies_id)


def _asks_for_an_age(advies: Advies) -> bool:
    return advies.soort is Soort.MELDEN and any(map(_OLDER.search, advies.voorwaarden))


def _knows_the_age(inhoud: Inhoud, signaal: str) -> bool:
    item = inhoud.signalen[signaal]
    sectoren = set(item.sectoren or inhoud.regio.sectoren)
    if sectoren <= YOUNG or _AGE.search(item.naam):
        return True
    return any(_is_about_age(inhoud.alle_vragen[one]) for one in item.vragen)


def _is_about_age(vraag: Vraag) -> bool:
    texts = (vraag.vraag, vraag.kort or "", *(one.tekst for one in vraag.antwoorden.values()))
    return any(map(_AGE.search, texts))
