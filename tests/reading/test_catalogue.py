"""The catalogue: complete, and in the words that an editor reads."""

import re
from string import Formatter

import pytest

from routekaart.reading.catalogue import entries, finding, uitleg
from routekaart.reading.finding import Location, Severity

HERE = Location("f.yaml")


@pytest.mark.parametrize("code", entries())
def test_every_entry_is_complete(code: str) -> None:
    entry = entries()[code]
    assert re.fullmatch(r"RK[1-9]\d\d", code)
    assert all((entry.titel, entry.melding, entry.waarom, entry.fout, entry.goed))
    assert entry.fout != entry.goed
    assert entry.melding.endswith((".", "}"))
    assert not entry.titel.endswith(".")


@pytest.mark.parametrize("code", entries())
def test_a_message_begins_in_lower_case_after_its_code(code: str) -> None:
    """As in `… fout RK301: advies "x" bestaat niet.`."""
    assert not entries()[code].melding[0].isupper()


@pytest.mark.parametrize("code", entries())
def test_the_explanation_shows_both_examples(code: str) -> None:
    text = uitleg(code)
    assert text.startswith(f"{code} (")
    assert "\nFout:\n" in text
    assert "\nGoed:\n" in text


def test_a_message_is_filled_in() -> None:
    found = finding("RK301", HERE, soort="advies", id="meld-leerplich")
    assert found.message == 'advies "meld-leerplich" bestaat niet.'
    assert found.severity is Severity.FOUT


def test_a_value_is_quoted_on_one_line_and_never_endless() -> None:
    found = finding("RK206", HERE, waarde="a\nb" + "x" * 2000)
    assert "\n" not in found.message
    assert len(found.message) < 400


def test_braces_in_a_value_are_text() -> None:
    assert "{id}" in finding("RK301", HERE, soort="advies", id="{id}").message


def test_a_hint_of_ones_own_replaces_the_standard_one() -> None:
    assert finding("RK206", HERE, waarde="yes", hint='Bedoelde u "ja"?').hint == 'Bedoelde u "ja"?'


def test_a_forgotten_field_is_our_own_mistake() -> None:
    with pytest.raises(KeyError):
        finding("RK301", HERE)


def test_every_template_has_named_fields_only() -> None:
    for entry in entries().values():
        names = [
            name
            for _, name, _, _ in Formatter().parse(entry.melding + entry.hint)
            if name is not None
        ]
        assert all(name.isidentifier() for name in names), entry.code
