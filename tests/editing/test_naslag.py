"""The pages of the handbook that are made from the model: complete, and up to date."""

import pytest

from routekaart.editing.lijst import list_kind
from routekaart.editing.naslag import velden_page, vragen_page
from routekaart.editing.velden import FORMS, every_model, fields_of, value_of
from routekaart.editing.woorden import VORMEN, describe
from routekaart.reading import model as everything
from routekaart.reading.known import read_known
from routekaart.reading.model import Inhoud, Item, Model, Variant
from routekaart.reading.regio import read_regio
from tests.support.golden import Golden
from tests.support.places import HANDBOOK, INHOUD


def test_the_page_of_fields_is_up_to_date(golden: Golden) -> None:
    golden(HANDBOOK / "alle-velden.md", velden_page())


def test_the_page_of_national_questions_is_up_to_date(golden: Golden) -> None:
    source = read_regio(INHOUD / "landelijk").source
    vragen = list_kind(source, read_known(source, ()), "vragen")
    written = [vraag for vraag in vragen if vraag.plek.file.endswith("vragen.yaml")]
    golden(HANDBOOK / "landelijke-vragen.md", vragen_page(written))


def test_every_model_that_can_be_written_is_met() -> None:
    never = {Model, Item, Inhoud, Variant}  # what others are made of
    written = {
        one
        for one in vars(everything).values()
        if isinstance(one, type) and issubclass(one, Model) and one not in never
    }
    met = every_model()
    assert [one for one in written if not any(issubclass(each, one) for each in met)] == []


@pytest.mark.parametrize("model", every_model())
def test_every_field_says_what_it_is_for(model: type[Model]) -> None:
    for veld in fields_of(model):
        assert veld.uitleg, f"{model.__name__}.{veld.naam}"
        assert describe(veld.waarde)


def test_every_form_has_words() -> None:
    assert set(FORMS.values()) | {"tekst"} == set(VORMEN)


def test_every_type_of_the_model_has_a_form() -> None:
    """A type of `velden` that checks its text is more than text."""
    names = ("Id", "Code", "JaNee", "Datum", "Aantal", "Maanden", "Webadres", "Bestand", "Email")
    for name in (*names, "Telefoon", "Schooljaar"):
        found = value_of(getattr(everything.velden, name))
        assert found.vorm != "tekst", name
