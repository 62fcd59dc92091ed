"""A real route written down: illness with three alternative thresholds, and the plan that follows.

The thresholds stand once; the question, the plan and the advice take them over.
"""

from datetime import date
from pathlib import Path

from routekaart.building.checking import check_region
from routekaart.reading.regio import read_regio
from routekaart.showing.telling.tellen import describe_tellen
from tests.support.regions import make_region

FILES = {
    "getallen.yaml": """
meldingen:
  naam: Zo vaak ziek
  aantal: 4
  eenheid: keer
  venster: {aantal: 12, eenheid: schoolweek}
dagen: {naam: Zo lang ziek, aantal: 7, eenheid: schooldag}
terugkijken: {naam: Na zo veel weken kijkt u terug, aantal: 6, eenheid: schoolweek}
""",
    "vragen.yaml": """
ziek_patroon:
  vraag: Geldt er één van deze dingen?
  een_van:
    - tekst: De leerling is {meldingen} ziek gemeld in {meldingen.venster}.
      vanaf: meldingen
      drempel:
        eenheid: keer
        venster: {aantal: 12, eenheid: schoolweek}
        telt_vanaf: de eerste ziekmelding
        begint_opnieuw: na het gesprek
        elke: ja
    - tekst: De leerling is {dagen} achter elkaar ziek.
      vanaf: dagen
      drempel: {eenheid: schooldag, aaneengesloten: ja}
    - tekst: U maakt zich zorgen over het patroon.
  bij_twijfel: ja
  antwoorden:
    ja: {tekst: Ja}
    nee: {tekst: Nee}
""",
    "signalen/vaak-weg.yaml": """
vragen: [ziek_patroon]
routes:
  - {als: {ziek_patroon: ja}, dan: [overleg-jeugdarts]}
  - {als: {ziek_patroon: nee}, dan: [bel-ouders]}
anders: null
""",
    "adviezen.yaml": """
overleg-jeugdarts:
  uitleg: De leerling is {meldingen} of {dagen} ziek. De jeugdarts denkt mee.
  stappenplan: ziek
""",
    "stappenplannen.yaml": """
ziek:
  naam: Vaak ziek
  stappen:
    gesprek:
      naam: Praat met ouders en leerling
      wie: De mentor
      wat: Vraagt bij {meldingen} of {dagen} ziek wat er nodig is.
    terug:
      naam: Kijk terug
      wie: De mentor
      wat: Kijkt of het plan helpt.
      termijn: {aantal: terugkijken, na: ja, vanaf: het gesprek}
""",
}


def test_nothing_is_wrong_with_the_route(tmp_path: Path) -> None:
    folder = make_region(tmp_path, FILES)
    found = check_region(folder, date(2026, 11, 22), folder / "docs").findings
    wrong = [one for one in found if "proef" in one.location.file and one.code[:4] != "RK43"]
    assert [one for one in wrong if one.code != "RK465"] == []


def test_every_text_and_bound_says_the_same(tmp_path: Path) -> None:
    inhoud = read_regio(make_region(tmp_path, FILES)).inhoud
    assert inhoud
    vraag = inhoud.vragen["ziek_patroon"]
    assert [punt.vanaf for punt in vraag.een_van] == [4, 7, None]
    assert vraag.een_van[0].tekst == "De leerling is 4 keer ziek gemeld in 12 schoolweken."
    assert "4 keer of 7 schooldagen" in (inhoud.adviezen["overleg-jeugdarts"].uitleg or "")
    stappen = inhoud.stappenplannen["ziek"].stappen
    assert "4 keer of 7 schooldagen" in stappen["gesprek"].wat
    term = stappen["terug"].termijn
    assert term
    assert (term.eenheid, term.na) == ("schoolweek", True)
    assert describe_tellen(vraag) == (
        "U telt vanaf de eerste ziekmelding.",
        "U telt weer vanaf nul na het gesprek.",
        "Dit geldt elke 4e keer weer: bij 4, 8 en 12, en zo verder.",
    )
