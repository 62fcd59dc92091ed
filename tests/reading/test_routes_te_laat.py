"""A real route written down: the ladder for coming late at 3, 6, 9 and 12 times, and three weeks
later somebody looks back."""

from pathlib import Path

from routekaart.showing.drawing.files import as_json
from routekaart.showing.drawing.graph import make_graph
from tests.support.routes import end, pages, written

STEPS = ("van_3", "van_6", "van_9", "van_12")

FILES = {
    "getallen.yaml": """
praten: {naam: Praten, aantal: 3, eenheid: keer}
bellen: {naam: Ouders bellen, aantal: 6, eenheid: keer}
waarschuwen: {naam: Waarschuwen, aantal: 9, eenheid: keer}
melden: {naam: Melden, aantal: 12, eenheid: keer}
""",
    "vragen.yaml": """
te_laat:
  vraag: Hoe vaak is de leerling te laat?
  drempel:
    eenheid: keer
    telt_vanaf: de eerste dag van het schooljaar
    begint_opnieuw: na de zomervakantie
  antwoorden:
    minder: {tekst: "Minder dan {praten}", tot: praten}
    van_3: {tekst: 3 tot en met 5 keer, vanaf: praten, tot: bellen}
    van_6: {tekst: 6 tot en met 8 keer, vanaf: bellen, tot: waarschuwen}
    van_9: {tekst: 9 tot en met 11 keer, vanaf: waarschuwen, tot: melden}
    van_12: {tekst: "{melden} of vaker", vanaf: melden}
""",
    "signalen/te-laat.yaml": """
code: V2
naam: Komt te laat
domein: verzuim
vragen: [te_laat]
routes:
  - {als: {te_laat: minder}, dan: [wacht]}
  - {als: {te_laat: van_3}, dan: [praat]}
  - {als: {te_laat: van_6}, dan: [bel]}
  - {als: {te_laat: van_9}, dan: [waarschuw]}
  - {als: {te_laat: van_12}, dan: [meld]}
""",
    "adviezen.yaml": """
wacht: {code: A11, naam: Houd het bij, soort: geen_actie, doe: [Noteer elke keer.]}
praat:
  code: A12
  naam: Praat met de leerling
  soort: zelf_doen
  rol: school
  doe: [Vraag wat er misgaat.]
  stappenplan: te-laat
bel:
  code: A13
  naam: Bel de ouders
  soort: zelf_doen
  rol: school
  doe: [Bel en maak een afspraak.]
  stappenplan: te-laat
waarschuw:
  code: A14
  naam: Stuur de brief van {waarschuwen}
  soort: zelf_doen
  rol: school
  doe: [Stuur de brief.]
  daarna:
    - rol: leerplicht
      wat: Nodigt leerling en ouders uit.
      vorm: een brief
      termijn: {aantal: 3, eenheid: week, na: ja, vanaf: de brief van de school}
meld:
  code: A15
  naam: Meld het te laat komen
  soort: melden
  grondslag: {soort: regionaal, tekst: Afspraak in de regio.}
  rol: leerplicht
  doe: [Meld het.]
  hoogstens: {aantal: 7, eenheid: dag}
  verder: [{signaal: te-laat, wanneer: opnieuw, als: Komt de leerling weer te laat?}]
""",
    "stappenplannen.yaml": """
te-laat:
  naam: Te laat
  stappen:
    gesprek: {naam: Praat, wie: De mentor, wat: Praat met de leerling.}
    terug:
      naam: Kijk terug
      wie: De mentor
      wat: Kijkt of de leerling nu op tijd is.
      termijn: {aantal: 3, eenheid: week, na: ja, vanaf: het gesprek}
      overgangen:
        - {als: De leerling is op tijd., naar: einde}
        - {als: "De leerling is al {waarschuwen} te laat.", naar_advies: waarschuw}
""",
}


def test_every_rung_says_what_comes_next(tmp_path: Path) -> None:
    region = written(tmp_path, FILES)
    said = pages(region)
    first = dict(zip(STEPS, ("Praat", "Bel de ouders", "brief van 9 keer", "Meld"), strict=True))
    for answer, words in first.items():
        assert words in said[end(region, "te-laat", te_laat=answer)]
    assert "U telt vanaf de eerste dag van het schooljaar." in said[end(region, "te-laat")]
    assert "3 weken na het gesprek" in said["stappenplannen/te-laat/"]
    letter = said[end(region, "te-laat", te_laat="van_9")]
    assert "3 weken na de brief van de school" in letter.lower()
    last = said[end(region, "te-laat", te_laat="van_12")]
    assert "hoogstens 1 keer in 7 dagen" in last.lower()
    assert "Komt de leerling weer te laat? Begin dan opnieuw bij" in last


def test_the_data_says_how_one_counts(tmp_path: Path) -> None:
    region = written(tmp_path, FILES)
    signaal = region.inhoud.signalen["te-laat"]
    graph = make_graph(region.inhoud, signaal, region.decisions.diagrammen["te-laat"])
    assert "U telt weer vanaf nul na de zomervakantie." in as_json(graph, lambda _: None).decode()
    assert "begin dan opnieuw bij" in {node.caption for node in graph.nodes}
