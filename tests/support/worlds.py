"""Small regions made in memory, for tests that need no files."""

from collections.abc import Mapping
from typing import Any

from hypothesis import strategies as st

from routekaart.reading.model import Inhoud
from tests.support.draws import in_order, one_of, some_of

ROLLEN = ("leerplicht", "jeugdteam", "jeugdarts")


Parts = Mapping[str, Mapping[str, Any]]
"""Of each kind of content the items, as YAML says them."""


def inhoud(**parts: Any) -> Inhoud:
    """A region with two gemeenten and two sectoren; items may leave out what is not tested."""
    filled = {
        kind: {id_: {"id": id_, **DEFAULTS.get(kind, {}), **item} for id_, item in items.items()}
        for kind, items in parts.items()
        if kind != "regio"
    }
    for number, advies in enumerate(filled.get("adviezen", {}).values(), start=1):
        advies.setdefault("code", f"A{number}")
    for number, signaal in enumerate(filled.get("signalen", {}).values(), start=1):
        signaal.setdefault("code", f"S{number}")
    for number, org in enumerate(filled.get("organisaties", {}).values(), start=1):
        org.setdefault("code", f"C{number}")
    rollen = {
        id_: {"id": id_, "code": f"R{number}", "naam": id_}
        for number, id_ in enumerate(("school", *ROLLEN), start=1)
    }
    return Inhoud.model_validate(
        {"regio": {**REGIO, **parts.get("regio", {})}, "rollen": rollen, **filled}
    )


REGIO: Mapping[str, Any] = {
    "naam": "Proef",
    "schooljaar": "2026-2027",
    "gemeenten": {"noord": {"naam": "Noord"}, "zuid": {"naam": "Zuid"}},
    "sectoren": {"po": {"naam": "po"}, "vo": {"naam": "vo"}},
    "uitgever": {"naam": "Proef"},
    "houdbaarheid": 12,
    "spoed": [{"naam": "112", "telefoon": "112", "wanneer": "Bij gevaar"}],
}
DEFAULTS: Mapping[str, Mapping[str, Any]] = {
    "organisaties": {
        "naam": "Organisatie",
        "rollen": ["leerplicht"],
        "wat_doen_zij": ["Helpen"],
        "contact": {"telefoon": "0199-012345"},
    },
    "adviezen": {"naam": "Doe iets", "soort": "overleggen", "rol": "leerplicht", "doe": ["Bel"]},
    "vragen": {
        "vraag": "Klopt het?",
        "antwoorden": {"ja": {"tekst": "Ja"}, "nee": {"tekst": "Nee"}},
    },
    "signalen": {"naam": "Er is iets", "domein": "verzuim", "anders": ["x"]},
    "scenarios": {"naam": "Een geval", "signaal": "s"},
    "fasen": {"naam": "Fase", "regie": "school", "stappen": [{"wie": "Mentor", "wat": "Praten"}]},
    "stappenplannen": {"naam": "Plan"},
}


@st.composite
def worlds(draw: st.DrawFn, *, boards: bool = False) -> Inhoud:
    """Random small regions: tables that ask for gemeente and sector too, patchy werkgebieden.

    With `boards` the region may list school boards, of which some have one sector only.
    """
    gemeenten = [f"g{number}" for number in range(draw(st.integers(1, 3)))]
    sectoren = ["po", "vo", "mbo"][: draw(st.integers(2, 3))]
    answers = {"gemeente": gemeenten, "sector": sectoren, "q": ["ja", "nee"]}
    advice_ids = ["a", "b", "c"]
    besturen: dict[str, Any] = {}
    for number in range(draw(st.integers(0, 3)) if boards else 0):
        own = [draw(one_of(tuple(sectoren)))] if draw(st.booleans()) else None
        besturen[f"b{number}"] = {"naam": f"b{number}", "sectoren": own}
    everywhere = any(own["sectoren"] is None for own in besturen.values())
    if everywhere:
        answers["schoolbestuur"] = list(besturen)
    named = [["b0"], ["b0", "b1"][: len(besturen)]] if besturen else [["A"], ["A", "B"]]

    def some(of: list[str]) -> list[str]:
        return sorted(draw(some_of(tuple(of))))

    def maybe(of: list[str]) -> list[str] | None:
        return some(of) if draw(st.booleans()) else None

    def row(vragen: list[str]) -> dict[str, Any]:
        asked = draw(in_order(tuple(vragen))) if vragen else []
        return {"als": {vraag: some(answers[vraag]) for vraag in asked}, "dan": some(advice_ids)}

    def signaal() -> dict[str, Any]:
        vragen = draw(in_order(tuple(answers)))
        return {
            "sectoren": maybe(sectoren),
            "vragen": vragen,
            "antwoorden": {"q": some(["ja", "nee"])} if "q" in vragen else {},
            "routes": [row(vragen) for _ in range(draw(st.integers(0, 2)))],
            "aanvullend": [row(vragen) for _ in range(draw(st.integers(0, 1)))],
            "anders": list(draw(one_of(((), ("a",), ("b", "c"))))),
        }

    return inhoud(
        regio={
            "gemeenten": {id_: {"naam": id_} for id_ in gemeenten},
            "sectoren": {id_: {"naam": id_} for id_ in sectoren},
            "schoolbesturen": besturen,
        },
        organisaties={
            f"org{number}": {
                "rollen": some(list(ROLLEN)),
                "werkgebied": {
                    "gemeenten": maybe(gemeenten),
                    "sectoren": maybe(sectoren),
                    "schoolbesturen": draw(one_of((None, None, *map(tuple, named)))),
                },
                "contact": {"telefoon": "0199-012345"} if draw(st.integers(0, 3)) else {},
            }
            for number in range(draw(st.integers(0, 2)))
        },
        adviezen={
            id_: {
                "soort": draw(one_of(("melden", "zelf_doen"))),
                "rol": draw(one_of(ROLLEN)),
            }
            for id_ in advice_ids
        },
        vragen={"q": {}},
        signalen={f"s{number}": signaal() for number in range(draw(st.integers(1, 2)))},
    )
