"""Other programs read these names: adding one is free, changing one is not."""

import json
from typing import Any

import pytest

from routekaart.cli import main
from tests.support import places
from tests.support.sites import PEILDATUM

ADVIES = {
    "": {"signaal", "antwoorden", "adviezen", "gevraagd", "overbodig"},
    ".adviezen[]": {"id", "code", "soort", "organisaties", "daarna"},
    ".adviezen[].daarna[]": {"rol", "wie", "wat", "wanneer"},
}
VRAAG = {"": {"volgende_vraag"}}
BEVINDINGEN = {
    "": {"bevindingen", "aantallen"},
    ".bevindingen[]": {
        *("code", "ernst", "bestand", "regel", "kolom", "lengte", "melding", "hint", "verwant"),
    },
    ".aantallen": {"fout", "waarschuwing", "tip"},
}
SAID = {"adviezen", "waarom"}
VERSCHIL = {
    "": {
        *("oud", "nieuw", "peildatum", "veranderd", "codes", "vraagcodes", "oude_ids"),
        *("oude_stappen", "papier", "signalen"),
        *("vragen", "adviezen", "bellen", "contact", "onderdelen"),
    },
    ".codes[]": {"code", "was", "wordt", "nu"},
    ".codes[].was": {"soort", "id", "naam"},
    ".vraagcodes[]": {"signaal", "anders", "weg"},
    ".oude_ids[]": {"soort", "id", "nu"},
    ".oude_stappen[]": {"adres", "code"},
    ".signalen[]": {
        *("id", "was", "code", "aantal", "van", "elders", "andere_volgorde"),
        *("vragen_erbij", "vragen_weg", "antwoorden_erbij", "antwoorden_weg"),
        *("sectoren_erbij", "sectoren_weg"),
    },
    ".signalen[].elders[]": {"aantal", "weg", "erbij", "blijft", "soms", "voorbeelden"},
    ".signalen[].elders[].weg": SAID,
    ".signalen[].elders[].erbij": SAID,
    ".signalen[].elders[].voorbeelden[]": {"aantal", "antwoorden"},
    ".vragen[]": {"id", "was", "antwoorden", "punten", "bij_twijfel"},
    ".adviezen[]": {"id", "code", "veld", "was", "wordt"},
    ".contact[]": {"soort", "id", "veld", "was", "wordt"},
    ".onderdelen[]": {"soort", "erbij", "weg", "anders", "nagekeken"},
}


def names(value: Any, place: str = "") -> dict[str, set[str]]:
    """The names at each place of a JSON value, over all items of its lists."""
    found: dict[str, set[str]] = {}
    if isinstance(value, dict):
        found[place] = set(value)
    children = value.items() if isinstance(value, dict) else [("[]", one) for one in value]
    for name, child in children:
        step = name if name == "[]" else f".{name}"
        if isinstance(child, dict | list):
            for where, more in names(child, place + step).items():
                found.setdefault(where, set()).update(more)
    return found


WALK = (
    "advies voorbeeld --formaat json --signaal vakantie-zonder-toestemming"
    " --antwoord geldige_reden=nee"
)
ASKS = "advies voorbeeld --formaat json --signaal vaak-te-laat"
CHANGES = f"verschil voorbeeld coevorden --formaat json --peildatum {PEILDATUM}"
WRONG = places.BEVINDINGEN / "RK222"
CHECKS = f"controleer {WRONG} --formaat json --peildatum {PEILDATUM}"


@pytest.mark.parametrize(
    ("command", "expected"),
    [(WALK, ADVIES), (ASKS, VRAAG), (CHANGES, VERSCHIL), (CHECKS, BEVINDINGEN)],
    ids=["advies", "vraag", "verschil", "controleer"],
)
def test_every_name_is_still_there(
    command: str, expected: dict[str, set[str]], capsys: pytest.CaptureFixture[str]
) -> None:
    main(command.split())
    found = names(json.loads(capsys.readouterr().out))
    gone = {
        place: lost for place, own in expected.items() if (lost := own - found.get(place, set()))
    }
    assert gone == {}
