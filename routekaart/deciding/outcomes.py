"""What the scenarios of a region expect, and whose word each outcome is."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from routekaart.deciding.uitspraken import by_herkomst
from routekaart.reading.model import Bron, Grondslag, Herkomst, Inhoud, Scenario

_LOOKED_UP = frozenset((Herkomst.WET, Herkomst.LANDELIJK, Herkomst.REGIONAAL))
"""Of these one can look up what they say; schools and makers write what they think."""


@dataclass(frozen=True)
class Outcome:
    """One advice that a scenario expects, with the source that it follows from: None for what was
    only thought up for this card."""

    scenario: str
    advies: str
    herkomst: Herkomst | None
    bron: Bron | None = None


def outcomes(inhoud: Inhoud) -> Iterator[Outcome]:
    """Every expected outcome.

    It is the word of the ground of its advice only where the scenario says so: a ground holds one
    statement, and the same advice may be the outcome of other cases too.
    """
    for scenario in inhoud.scenarios.values():
        for id_ in scenario.verwacht.adviezen:
            grond = find_ground(inhoud, scenario, id_) if id_ in scenario.volgt_uit else None
            if grond is None:
                yield Outcome(scenario.id, id_, scenario.herkomst)
            else:
                bron = grond.bron or next(iter(inhoud.adviezen[id_].bron), None)
                yield Outcome(scenario.id, id_, grond.soort, bron)


def find_ground(inhoud: Inhoud, scenario: Scenario, id_: str) -> Grondslag | None:
    """The ground that an outcome can follow from: of an advice that is expected, and with a text
    that holds it."""
    advies = inhoud.adviezen[id_]
    grond = advies.grondslag
    if id_ not in scenario.verwacht.adviezen or grond is None or grond.soort not in _LOOKED_UP:
        return None
    return grond if grond.bron or advies.bron or inhoud.regio.fictief else None


def count_outcomes(inhoud: Inhoud) -> Mapping[Herkomst | None, int]:
    """How many expected outcomes are whose word."""
    return by_herkomst(one.herkomst for one in outcomes(inhoud))


def count_unsourced(inhoud: Inhoud) -> int:
    """How many scenarios test nothing that a source says."""
    sourced = {one.scenario for one in outcomes(inhoud) if one.herkomst in _LOOKED_UP}
    return len(inhoud.scenarios) - len(sourced)
