"""The way back: the situations that lead somewhere, in words, with a link to where they end."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from routekaart.deciding.decisions import Situation
from routekaart.reading.model import Inhoud
from routekaart.showing.telling import links
from routekaart.showing.telling.links import Link
from routekaart.showing.telling.region import Region


@dataclass(frozen=True)
class Gegeven:
    """A question with the answer that was given, and the page where it was asked."""

    vraag: str
    antwoord: str
    wijzig: str


@dataclass(frozen=True)
class Situatie:
    """One situation of a signal: the end of its path through the keuzehulp."""

    href: str
    antwoorden: tuple[Gegeven, ...]


@dataclass(frozen=True)
class SituatieGroep:
    """The situations of one signal."""

    signaal: Link
    situaties: tuple[Situatie, ...]


def describe_antwoorden(
    region: Region, signaal: str, antwoorden: Iterable[tuple[str, str]]
) -> tuple[Gegeven, ...]:
    """Answers in words, in the order in which they were asked."""
    pairs = tuple(antwoorden)
    inhoud = region.inhoud_at(region.inhoud.signalen[signaal], pairs)
    return tuple(
        Gegeven(
            describe_vraag(inhoud, vraag),
            inhoud.alle_vragen[vraag].antwoorden[antwoord].tekst,
            links.stap(inhoud, signaal, pairs[:number]),
        )
        for number, (vraag, antwoord) in enumerate(pairs)
    )


def describe_vraag(inhoud: Inhoud, vraag: str) -> str:
    """A question in few words, if the region wrote them; with a colon or question mark after it."""
    item = inhoud.alle_vragen[vraag]
    return f"{item.kort.rstrip(':?')}:" if item.kort else item.vraag


def group_situaties(region: Region, situations: Iterable[Situation]) -> tuple[SituatieGroep, ...]:
    """Situations by signal, in the order of the signals."""
    inhoud = region.inhoud
    by_signaal: dict[str, list[Situatie]] = defaultdict(list)
    for situation in situations:
        href = links.stap(inhoud, situation.signaal, situation.antwoorden)
        answers = describe_antwoorden(region, situation.signaal, situation.antwoorden)
        by_signaal[situation.signaal].append(Situatie(href, answers))
    return tuple(
        SituatieGroep(links.signaal(inhoud.signalen[signaal]), tuple(found))
        for signaal, found in by_signaal.items()
    )
