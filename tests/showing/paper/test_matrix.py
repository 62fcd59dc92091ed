"""The matrix: the marks are those of the decisions, and stand where they belong."""

import pytest

from routekaart.deciding.tables.diagram import Leaf, paths
from routekaart.reading.model import Soort
from routekaart.showing.paper.products import matrix
from routekaart.showing.paper.products.matrix import EERST, GEVAAR, NIET, SOMS, marks_of
from routekaart.showing.telling.region import Region
from tests.support.paper_checks import opened, small_text
from tests.support.paper_region import (
    PEILDATUM,
    collisions,
    made,
    off_body,
    region,
    sheet,
    text_of,
)

REGIONS = ("voorbeeld", "coevorden", "waterland", "zaanstreek", "amsterdam-noord", "rijk")


def whole(name: str = "voorbeeld") -> Region:
    return Region(*region(name), PEILDATUM)


def marks(code: str) -> dict[str, tuple[str, ...]]:
    inhoud = region()[0]
    signaal = next(item for item in inhoud.signalen.values() if item.code == code)
    return {inhoud.organisaties[id_].code: m for id_, m in marks_of(whole(), signaal).items()}


@pytest.mark.parametrize("name", REGIONS)
def test_a_mark_says_what_some_answers_lead_to(name: str) -> None:
    here = whole(name)
    inhoud = here.inhoud
    for id_, diagram in here.decisions.diagrammen.items():
        ends = [path.end for path in paths(diagram) if isinstance(path.end, Leaf)]
        reached = {inhoud.adviezen[a].soort for end in ends for a in end.adviezen}
        found = [mark for marks in marks_of(here, inhoud.signalen[id_]).values() for mark in marks]
        assert (GEVAAR in found) <= (Soort.SPOED in reached)
        assert (NIET in found) <= (Soort.NIET_HIER_MELDEN in reached)
        outside = reached & {s for s in Soort if s.needs_contact and s is not Soort.SPOED}
        assert (EERST in found or SOMS in found) <= bool(outside)


def test_first_is_whom_one_calls_most_and_only_sometimes_the_others() -> None:
    found = marks("G1")  # telkens ziek
    assert found["C4"] == (EERST,)  # the school doctor
    assert found["C12"] == (SOMS, NIET)  # one asks there, and does not report it
    assert marks("T2")["C92"] == (EERST,)
    assert marks("T2")["C91"] == (GEVAAR,)


def test_each_gemeente_has_its_own_number_in_one_column() -> None:
    columns = {k["naam"]: k["nummers"] for k in matrix.data(whole())["kolommen"]}
    assert [n["waar"] for n in columns["Leerplichtambtenaar"]] == [
        "Elzerveen", "Haverdrecht en Rietmonde"
    ]  # fmt: skip


def test_whom_one_calls_in_danger_only_stands_on_top() -> None:
    data = matrix.data(whole("coevorden"))
    assert "Alarmnummer 112" not in {k["naam"] for k in data["kolommen"]}
    rows = [row for groep in data["domeinen"] for row in groep["rijen"]]
    assert {row["gevaar"] for row in rows} == {"", "112", "112 of 113"}


@pytest.mark.paper
def test_the_card_of_coevorden_is_one_a3_and_says_who_made_it() -> None:
    document = opened(sheet("matrix", "coevorden"))
    assert len(document) == 1
    text = text_of(sheet("matrix", "coevorden"))
    inhoud, decisions = region("coevorden")
    assert all(inhoud.signalen[id_].code in text for id_ in decisions.diagrammen)
    assert f"gemaakt door {inhoud.regio.uitgever.naam}" in text
    assert "0800-2000" in text
    for word in ("Eerst bellen", "Soms:", "Niet melden"):
        assert word in text


@pytest.mark.paper
@pytest.mark.parametrize("papier", ["a3", "a4"])
def test_every_signal_and_number_is_on_it_in_letters_of_its_size(papier: str) -> None:
    pdf = made("matrix", *region(), papier)
    text = text_of(pdf)
    data = matrix.data(whole(), papier)
    for groep in data["domeinen"]:
        assert all(rij["code"] in text for rij in groep["rijen"])
    squeezed = text.replace(" ", "").replace("\u00a0", "")
    for kolom in data["kolommen"]:
        assert all(n["bereik"].replace(" ", "") in squeezed for n in kolom["nummers"])
    assert small_text(pdf, 12 if papier == "a4" else 13) == []
    assert collisions(pdf) + off_body(pdf) == []


@pytest.mark.paper
def test_who_does_what_in_each_phase_is_below_it() -> None:
    text = text_of(sheet("matrix"))
    assert "Wie doet wat, per fase" in text
    assert "heeft de leiding; overlegt in verzuimoverleg; helpt" in text
    assert "Wie doet wat" not in text_of(sheet("matrix", "coevorden"))
