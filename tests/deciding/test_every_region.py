"""What no region may lack: whom to call in danger, and who is there for a pupil of 18."""

import pytest

from routekaart.building.regios import shipped_regios
from routekaart.reading.model import Inhoud
from routekaart.reading.regio import read_regio

NUMBERS = {
    "alarmnummer-112": "112",
    "veilig-thuis": "0800-2000",
    "zelfmoordpreventie-113": "113",
    "vertrouwensinspecteur": "0900-1113111",
    "kindertelefoon": "0800-0432",
}
"""The same everywhere, each with a source."""

REGIOS = sorted(shipped_regios())


@pytest.fixture(scope="module", params=REGIOS)
def inhoud(request: pytest.FixtureRequest) -> Inhoud:
    """A region that the package holds."""
    found = read_regio(shipped_regios()[request.param]).inhoud
    assert found is not None
    return found


def test_the_numbers_for_danger_and_care_are_there_with_a_source(inhoud: Inhoud) -> None:
    for id_, number in NUMBERS.items():
        org = inhoud.organisaties[id_]
        assert org.contact.telefoon == number, id_
        assert any(bron.url for bron in org.bron), id_
    danger = [one.telefoon for one in inhoud.regio.spoed]
    assert danger[:2] == ["112", "0800-2000"]
    assert "113" in danger


def test_there_is_a_doorstroompunt_for_every_school_with_pupils_of_18(inhoud: Inhoud) -> None:
    """Where the region does not say who it is, the contact is open, and nobody is made up."""
    older = {*inhoud.regio.sectoren} - {"po"}
    found = [org for org in inhoud.organisaties.values() if "doorstroompunt" in org.rollen]
    assert found
    for org in found:
        assert older <= {*(org.werkgebied.sectoren or older)}
        assert org.contact.is_open or org.contact.telefoon or org.contact.email
