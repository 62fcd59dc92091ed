"""The ladders of a region: which schools have which phases.

Phases name gemeenten, kinds of school, boards and signals. Of those that no phase tells apart one
is enough, so that hundreds of gemeenten on one ladder cost no more than two.
"""

from collections.abc import Iterable, Iterator

from routekaart.reading.model import Fase, Inhoud
from routekaart.reading.model.variant import FIELDS
from routekaart.reading.model.variant import Known as School


def schools(inhoud: Inhoud) -> Iterator[School]:
    """One of each group of schools (and signals) that have the same phases."""
    fasen = tuple(inhoud.fasen.values())
    regio = inhoud.regio
    gemeenten = _of_each_group("gemeente", regio.gemeenten, fasen)
    signalen = _of_each_group("signaal", (None, *_named("signaal", inhoud)), fasen)
    for sector in regio.sectoren:
        for bestuur in _of_each_group("schoolbestuur", _besturen(inhoud, sector), fasen):
            for gemeente in gemeenten:
                for signaal in signalen:
                    yield {
                        "gemeente": gemeente,
                        "sector": sector,
                        "schoolbestuur": bestuur,
                        "signaal": signaal,
                    }


def _besturen(inhoud: Inhoud, sector: str) -> Iterable[str | None]:
    """The boards of a kind of school; one without a name where the region lists none for it."""
    if inhoud.regio.schoolbesturen:
        return inhoud.regio.besturen((sector,)) or (None,)
    return (None, *_named("schoolbestuur", inhoud))


def _named(what: str, inhoud: Inhoud) -> Iterable[str]:
    """What phases name, in the order in which they do."""
    found = (getattr(fase.voor, FIELDS[what]) or () for fase in inhoud.fasen.values() if fase.voor)
    return dict.fromkeys(id_ for ids in found for id_ in ids)


def _of_each_group(
    what: str, every: Iterable[str | None], fasen: tuple[Fase, ...]
) -> list[str | None]:
    """The first of those that the same phases are for."""
    groups: dict[tuple[bool, ...], str | None] = {}
    telling = tuple({fase.voor: fase for fase in fasen if fase.voor}.values())
    for id_ in every:
        groups.setdefault(tuple(fase.is_for({what: id_}) for fase in telling), id_)
    return list(groups.values())
