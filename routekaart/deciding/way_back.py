"""The way back: from an advice, an organisation or a phase to the situations that lead there."""

from collections import defaultdict
from collections.abc import Mapping

from routekaart.deciding.contacts import area_of, organisaties_for
from routekaart.deciding.decisions import Decisions, Situation
from routekaart.deciding.tables.diagram import Diagram, Leaf, paths
from routekaart.reading.model import Inhoud

Index = dict[str, list[Situation]]


def with_way_back(inhoud: Inhoud, diagrammen: Mapping[str, Diagram]) -> Decisions:
    """The decisions of a region with the index of what leads where.

    Linear in the number of ends of the keuzehulp, each of which is a page.
    """
    by_advies: Index = defaultdict(list)
    by_organisatie: Index = defaultdict(list)
    by_fase: Index = defaultdict(list)
    for signaal, diagram in diagrammen.items():
        for path in paths(diagram):
            if isinstance(path.end, Leaf):
                situation = Situation(signaal, path.antwoorden)
                _add(by_advies, path.end.adviezen, situation)
                _add(by_organisatie, _organisaties(inhoud, path.end, situation), situation)
                _add(by_fase, _fasen(inhoud, path.end), situation)
    return Decisions(diagrammen, _freeze(by_advies), _freeze(by_organisatie), _freeze(by_fase))


def _organisaties(inhoud: Inhoud, end: Leaf, situation: Situation) -> list[str]:
    sectoren = inhoud.signalen[situation.signaal].sectoren
    area = area_of(inhoud, situation.antwoorden, sectoren)
    found = (
        org.id
        for id_ in end.adviezen
        for org in organisaties_for(inhoud, inhoud.adviezen[id_], area)
    )
    return list(dict.fromkeys(found))


def _fasen(inhoud: Inhoud, end: Leaf) -> list[str]:
    return list(dict.fromkeys(fase for id_ in end.adviezen if (fase := inhoud.adviezen[id_].fase)))


def _add(index: Index, ids: list[str] | tuple[str, ...], situation: Situation) -> None:
    for id_ in ids:
        index[id_].append(situation)


def _freeze(index: Index) -> dict[str, tuple[Situation, ...]]:
    return {id_: tuple(situations) for id_, situations in index.items()}
