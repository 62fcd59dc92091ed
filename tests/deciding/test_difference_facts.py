"""`routekaart verschil` sees each thing that the model can say of a route: as a fact where it leads
a reader elsewhere, and else among what is said in other words."""

from typing import Any

import pytest

from routekaart.deciding.decisions import Decisions
from routekaart.deciding.difference.compare import Difference, Version, compare
from routekaart.reading.model import Inhoud
from routekaart.showing.changes.facts import VELDEN, advies_lines, lezer_lines
from routekaart.showing.changes.story import Verhaal
from tests.support.situations import diagrams
from tests.support.worlds import inhoud as world

BASE: dict[str, dict[str, Any]] = {
    "vragen": {"q": {"drempel": {"eenheid": "keer"}, "antwoorden": {
        "ja": {"tekst": "Vaak", "vanaf": 3}, "nee": {"tekst": "Niet vaak", "tot": 3},
    }}},
    "adviezen": {"x": {}, "y": {"naam": "Doe meer"}},
    "organisaties": {"org": {}},
    "signalen": {
        "s": {"vragen": ["q"], "routes": [{"als": {"q": "ja"}, "dan": ["x", "y"]}]},
        "t": {"naam": "Nog iets", "anders": ["y"]},
    },
    "fasen": {"f": {"naam": "Begin"}},
    "stappenplannen": {
        "p": {"code": "P1", "stappen": {"een": {"naam": "Een", "wie": "Mentor", "wat": "Praat."}}}
    },
}  # fmt: skip


def between(kind: str, id_: str, change: dict[str, Any]) -> Difference:
    """What changes when one item says something more."""
    changed = {**BASE, kind: {**BASE[kind], id_: {**BASE[kind][id_], **change}}}
    return compare(version(world(**BASE)), version(world(**changed)))


def version(inhoud: Inhoud) -> Version:
    return Version(inhoud, Decisions(inhoud, diagrams(inhoud)))


VERDER = {"signaal": "t", "wanneer": "daarna"}
VARIANT = {"voor": {"sectoren": ["po"]}, "wie": "De leerkracht"}


@pytest.mark.parametrize(
    ("veld", "change", "said"),
    [
        ("soort", {"soort": "mag_niet", "grondslag": {"soort": "landelijk"}}, '"Mag niet"'),
        ("hogerop", {"hogerop": ["jeugdarts"]}, "jeugdarts"),
        ("hoogstens", {"hoogstens": {"aantal": 7, "eenheid": "dag"}}, "1 keer in 7 dagen"),
        ("tegelijk_met", {"tegelijk_met": ["y"]}, "Doe meer"),
        ("verder", {"verder": [VERDER]}, "Nog iets"),
        ("varianten", {"varianten": [VARIANT]}, '"Voor po"'),
        ("termijn", {"termijn": {"aantal": 3, "eenheid": "week", "na": True}}, "3 weken later"),
        ("termijn", {"termijn": {"wacht_op": "het besluit"}}, "wacht op het besluit"),
        ("termijn", {"termijn": {"op_maat": True}}, "op maat"),
        ("fase", {"fase": "f"}, "Begin"),
        ("stappenplan", {"stappenplan": "p"}, "Plan"),
    ],
)
def test_a_fact_of_an_advice(veld: str, change: dict[str, Any], said: str) -> None:
    found = between("adviezen", "x", change)
    assert veld in {one.veld for one in found.adviezen}
    assert found.is_felt
    verhaal = Verhaal(version(world(**BASE)), _new("adviezen", "x", change), found)
    (line,) = (one for one in advies_lines(verhaal) if f": {VELDEN[veld]} was" in one)
    assert said.lower() in line.lower()


@pytest.mark.parametrize(
    ("kind", "id_", "change"),
    [
        ("signalen", "s", {"aanleiding": [{"soort": "kalender", "wat": "1 oktober"}]}),
        ("signalen", "s", {"in_het_kort": "x"}),
        ("fasen", "f", {"regie_per_geval": True}),
        ("fasen", "f", {"voor": {"gemeenten": ["noord"]}}),
        ("fasen", "f", {"varianten": [{"voor": {"sectoren": ["po"]}, "regie": "leerplicht"}]}),
        ("adviezen", "x", {"daarna": [{"rol": "leerplicht", "wat": "Belt terug."}]}),
        ("adviezen", "x", {"varianten": [VARIANT, {"voor": {"sectoren": ["vo"]}, "wie": "W"}]}),
        ("organisaties", "org", {"contact": {"telefoon": "0199-012345", "talen": ["Pools"]}}),
    ],
)
def test_what_is_said_in_other_words(kind: str, id_: str, change: dict[str, Any]) -> None:
    (found,) = (one for one in between(kind, id_, change).items if one.kind == kind)
    assert found.anders == (id_,)


def test_more_numbers_and_a_form() -> None:
    numbers = [{"nummer": "0199-012345"}, {"nummer": "0199-543210", "waarvoor": "Overleg"}]
    contact = {"telefoons": numbers, "formulier": "https://example.org/"}
    changed = {one.veld for one in between("organisaties", "org", {"contact": contact}).contacts}
    assert changed == {"telefoon", "telefoons", "formulier"}


def test_a_signal_that_is_for_others() -> None:
    change = {"voor": ["ouder"]}
    found = between("signalen", "s", change)
    assert found.is_felt
    assert not found.items
    verhaal = Verhaal(version(world(**BASE)), _new("signalen", "s", change), found)
    said = "S1 Er is iets: was voor scholen, wordt voor ouders"
    assert list(lezer_lines(verhaal)) == [said]


def test_answers_that_cannot_be_lead_nobody_anywhere() -> None:
    """A signal that leaves an answer out asks less; who is left ends where she did."""
    limited = {"antwoorden": {"q": ["ja"]}}
    assert between("signalen", "s", limited).signalen


def _new(kind: str, id_: str, change: dict[str, Any]) -> Version:
    return version(world(**{**BASE, kind: {**BASE[kind], id_: {**BASE[kind][id_], **change}}}))
