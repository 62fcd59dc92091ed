"""Whose word an expected outcome is: that of a source only where the scenario says so."""

import pytest

from routekaart.building.regios import shipped_regios
from routekaart.deciding.outcomes import count_unsourced, outcomes
from routekaart.reading.model import Herkomst, Inhoud
from routekaart.reading.regio import read_regio

REAL = ("amsterdam-noord", "coevorden", "waterland", "zaanstreek")


@pytest.fixture(scope="module")
def coevorden() -> Inhoud:
    inhoud = read_regio(shipped_regios()["coevorden"]).inhoud
    assert inhoud is not None
    return inhoud


def test_an_outcome_has_the_origin_and_the_source_of_the_ground_of_its_advice(
    coevorden: Inhoud,
) -> None:
    found = {(one.scenario, one.advies): one for one in outcomes(coevorden)}
    law = found["precies-zestien-uur", "meld-leerplicht"]
    assert (law.herkomst, law.bron and law.bron.vindplaats) == (Herkomst.WET, "Artikel 21a")
    region = found["nog-steeds-geen-plek", "samen-in-beeld"]
    assert region.herkomst is Herkomst.REGIONAAL
    assert region.bron is not None
    assert region.bron.naam.startswith("Gemeente Coevorden, toelichting")


def test_the_same_advice_for_another_reason_is_a_proposal(coevorden: Inhoud) -> None:
    """The source says that one may report in doubt, not that one calls about a few hours."""
    found = {
        one.scenario: one.herkomst for one in outcomes(coevorden) if "leerplicht" in one.advies
    }
    assert found["ziek-op-maandag"] is Herkomst.LANDELIJK
    assert found["niet-ziek-weinig-uren"] is Herkomst.VOORSTEL


def test_a_scenario_with_one_outcome_from_a_source_tests_more_than_a_proposal(
    coevorden: Inhoud,
) -> None:
    one = coevorden.scenarios["vierde-keer-ziek"]  # calls the doctor, and does not report
    alone = coevorden.replaced(scenarios={one.id: one})
    assert count_unsourced(alone) == 0
    without = one.model_copy(update={"volgt_uit": ()})
    assert count_unsourced(coevorden.replaced(scenarios={one.id: without})) == 1
