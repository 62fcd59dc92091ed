"""What a value may be, in Dutch: for the reference in the handbook and for the schemas."""

from collections.abc import Mapping

from routekaart.editing.velden import Waarde
from routekaart.reading.words import SINGULAR

VORMEN: Mapping[str, str] = {
    "tekst": "tekst",
    "id": "een id: kleine letters, cijfers en streepjes",
    "code": "een code, zoals V4",
    "ja_nee": "ja of nee",
    "datum": "een datum, zoals 2026-09-01",
    "getal": "een getal, zoals 4 of 1.5, of de id van een getal",
    "maanden": "een heel getal vanaf 1",
    "schooljaar": "een schooljaar, zoals 2026-2027",
    "webadres": "een webadres dat begint met https://",
    "bestand": "een bestand in de site, zoals bestanden/formulier.pdf",
    "email": "een e-mailadres",
    "telefoon": "een telefoonnummer, zoals 0199-01 21 10",
}
"""Each form of a single value."""


def describe(waarde: Waarde) -> str:
    """What may stand there, on one line."""
    match waarde.vorm:
        case "keuze":
            return "een van: " + ", ".join(waarde.keuzes)
        case "velden":
            assert waarde.model
            return f"velden van {name_of(waarde.model)}"
        case "regel":
            assert waarde.model
            return f"tekst of velden van {name_of(waarde.model)}"
        case "lijst":
            assert waarde.inner
            least = ", ten minste 1" if waarde.least else ""
            points = waarde.inner.kind and f"ids van {waarde.inner.kind}"
            return f"lijst van {points or describe(waarde.inner)}{least}"
        case "bij_id":
            assert waarde.inner
            assert waarde.key
            key = f"id van een {SINGULAR[waarde.key.kind]}" if waarde.key.kind else "eigen id"
            return f"per {key}: {describe(waarde.inner)}"
    if waarde.kind:
        return f"id van een {SINGULAR[waarde.kind]}"
    return VORMEN[waarde.vorm]


def name_of(model: type) -> str:
    """The name of a group of fields in a sentence: `contact`, `pact versie`."""
    name = model.__name__
    parts = "".join(f" {letter.lower()}" if letter.isupper() else letter for letter in name)
    return parts.strip()
