"""The ladder: the phases of the region on one page, from the first day on."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from routekaart.deciding.checks.ladder import directions
from routekaart.deciding.contacts import area_of
from routekaart.reading.model import Fase, Inhoud, Opschaling
from routekaart.showing.pages.page import Page
from routekaart.showing.telling import links, words
from routekaart.showing.telling.links import Link
from routekaart.showing.telling.mentions import Vermelding
from routekaart.showing.telling.plans import describe_fase, describe_regie
from routekaart.showing.telling.region import Region
from routekaart.showing.telling.steps import StapBlok, make_stap
from routekaart.showing.telling.varianten import Anders, describe_anders


@dataclass(frozen=True)
class Reden:
    """Why one goes to another phase, in a word and in a sentence."""

    reden: str
    als: str
    naar: Link


@dataclass(frozen=True)
class Sport:
    """One rung: a phase, and what it is tied to."""

    fase: Fase
    periode: str
    regie: str
    stappen: tuple[StapBlok, ...]
    verder: tuple[Reden, ...]
    terug: tuple[Reden, ...]
    overleg: Link | None
    adviezen: tuple[Link, ...]
    vermelding: Vermelding
    anders: tuple[Anders, ...]

    @property
    def heeft_meer(self) -> bool:
        """Whether something else goes with it: advices, what names it, or where it comes from."""
        return bool(self.adviezen or self.fase.bron) or self.vermelding != Vermelding()


def pages(region: Region) -> Iterator[Page]:
    """The ladder."""
    advices = _advices(region.inhoud)
    rungs = tuple(
        _sport(region, fase, tuple(advices.get(fase.id, ())))
        for fase in region.inhoud.fasen.values()
    )
    about = "Wat er gebeurt als een leerling langer niet naar school gaat, en wie de leiding heeft."
    yield Page(links.FASEN, "Fasen", "fasen.html", rungs, about)


def _advices(inhoud: Inhoud) -> dict[str, list[Link]]:
    result: dict[str, list[Link]] = defaultdict(list)
    for advies in inhoud.adviezen.values():
        if advies.fase:
            result[advies.fase].append(links.advies(advies))
    return result


def _sport(region: Region, fase: Fase, advices: tuple[Link, ...]) -> Sport:
    inhoud = region.inhoud
    fase = region.varianten.known(fase, area_of(inhoud, ())) if fase.varianten else fase
    verder, terug = directions(inhoud, fase)
    return Sport(
        fase=fase,
        periode=describe_fase(inhoud, fase),
        regie=describe_regie(inhoud, fase),
        stappen=tuple(make_stap(inhoud, stap) for stap in fase.stappen),
        verder=tuple(_reden(inhoud, reason) for reason in verder),
        terug=tuple(_reden(inhoud, reason) for reason in terug),
        overleg=links.overleg(inhoud.overleggen[fase.overleg]) if fase.overleg else None,
        adviezen=advices,
        vermelding=region.vermeldingen.of("fasen", fase.id),
        anders=describe_anders(inhoud, fase),
    )


def _reden(inhoud: Inhoud, reason: Opschaling) -> Reden:
    naar = links.fase(inhoud.fasen[reason.naar])
    return Reden(words.REDENEN[reason.reden], words.end_zin(reason.als), naar)
