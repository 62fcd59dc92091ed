"""One walk through the keuzehulp: these answers, this outcome."""

from collections.abc import Mapping
from dataclasses import dataclass

from routekaart.deciding.contacts import Area, area_of, organisaties_for
from routekaart.deciding.decisions import Decisions
from routekaart.deciding.tables.diagram import Choice, Diagram, Leaf
from routekaart.reading.model import Inhoud


@dataclass(frozen=True)
class Walk:
    """Where the answers lead.

    If an answer is missing, `volgende_vraag` is the question that comes next and there is no
    outcome yet. `overbodig` are the questions that were answered but made no difference,
    neither to the advices nor to the organisations.
    """

    gevraagd: tuple[str, ...]
    overbodig: tuple[str, ...]
    adviezen: tuple[str, ...] = ()
    organisaties: tuple[tuple[str, ...], ...] = ()
    volgende_vraag: str | None = None


def walk(
    inhoud: Inhoud,
    decisions: Decisions,
    signaal: str,
    antwoorden: Mapping[str, str],
    gemeente: str | None = None,
) -> Walk:
    """Follow the answers from a signal. `gemeente` counts as the answer to that question.

    Raises `KeyError` if the signal or an answer does not exist: names are checked at the edge,
    where there is somebody to tell.
    """
    given = {**antwoorden, **({"gemeente": gemeente} if gemeente else {})}
    asked, node = _follow(decisions.diagrammen[signaal], given)
    if isinstance(node, Choice):
        return Walk(asked, _without_effect(given, asked, ()), volgende_vraag=node.vraag)
    adviezen = node.adviezen if isinstance(node, Leaf) else ()
    sectoren = inhoud.signalen[signaal].sectoren

    def found(answers: Mapping[str, str]) -> tuple[tuple[str, ...], ...]:
        return _organisaties(inhoud, adviezen, area_of(inhoud, answers.items(), sectoren))

    everybody = found({})
    placing = tuple(
        vraag
        for vraag in ("gemeente", "sector", "schoolbestuur")
        if vraag in given and found({vraag: given[vraag]}) != everybody
    )
    return Walk(asked, _without_effect(given, asked, placing), adviezen, found(given))


def _follow(diagram: Diagram, given: Mapping[str, str]) -> tuple[tuple[str, ...], Diagram]:
    """The questions asked on the way, and the node where the answers run out."""
    asked: list[str] = []
    node = diagram
    while isinstance(node, Choice) and node.vraag in given:
        asked.append(node.vraag)
        node = node.follow(given[node.vraag])
    return tuple(asked), node


def _without_effect(
    given: Mapping[str, str], asked: tuple[str, ...], placing: tuple[str, ...]
) -> tuple[str, ...]:
    return tuple(vraag for vraag in given if vraag not in asked and vraag not in placing)


def _organisaties(
    inhoud: Inhoud, adviezen: tuple[str, ...], area: Area
) -> tuple[tuple[str, ...], ...]:
    return tuple(
        tuple(org.id for org in organisaties_for(inhoud, inhoud.adviezen[id_], area))
        for id_ in adviezen
    )
