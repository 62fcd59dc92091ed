"""A real route written down: who does what, school and leerplicht, by kind of absence."""

import json
from pathlib import Path

from routekaart.showing.telling.taken import make_taken
from tests.support.routes import file, pages, written

FILES = {
    "vragen.yaml": """
soort:
  vraag: Wat voor verzuim is het?
  kort: Soort verzuim
  antwoorden:
    luxe: {tekst: Vakantie zonder toestemming}
    signaal: {tekst: Losse uren}
    lang: {tekst: Al weken weg}
    ziek: {tekst: Ziek}
""",
    "signalen/verzuim.yaml": """
code: V2
naam: Mist school
domein: verzuim
vragen: [soort]
routes:
  - {als: {soort: luxe}, dan: [meld-luxe]}
  - {als: {soort: signaal}, dan: [meld-signaal]}
  - {als: {soort: lang}, dan: [meld-lang]}
  - {als: {soort: ziek}, dan: [praat-ziek]}
""",
    "adviezen.yaml": """
meld-luxe:
  code: A11
  naam: Meld meteen
  soort: melden
  grondslag: {soort: regionaal, tekst: Afspraak in de regio.}
  rol: leerplicht
  doe: [Meld.]
  termijn: {aantal: 0, eenheid: dag}
  daarna: [{rol: leerplicht, wat: Maakt zo nodig proces-verbaal op.}]
meld-signaal:
  code: A12
  naam: Meld de uren
  soort: melden
  grondslag: {soort: regionaal, tekst: Afspraak in de regio.}
  rol: leerplicht
  doe: [Meld.]
  daarna:
    - {rol: leerplicht, wat: Stuurt een brief., termijn: {aantal: 5, eenheid: werkdag}}
    - {wie: De ouders, wat: Komen op gesprek.}
    - {rol: school, wat: Hoort de uitkomst.}
meld-lang:
  code: A13
  naam: Meld opnieuw
  soort: melden
  grondslag: {soort: regionaal, tekst: Afspraak in de regio.}
  rol: leerplicht
  doe: [Meld.]
  stappenplan: plan
praat-ziek: {code: A14, naam: Praat over het ziek zijn, soort: zelf_doen, rol: school, doe: [Bel.]}
""",
    "stappenplannen.yaml": """
plan:
  naam: Samen een plan
  stappen:
    een: {naam: Bel, wie: De mentor, wat: Belt de leerling.}
    twee: {naam: Plan, rol: leerplicht, wie: De ambtenaar, wat: Roept iedereen bij elkaar.}
""",
}


def test_each_situation_has_a_cell_for_each_who_acts(tmp_path: Path) -> None:
    region = written(tmp_path, FILES)
    table = make_taken(region, region.inhoud.signalen["verzuim"])
    assert table
    assert table.wie == ("De school", "De leerplichtambtenaar", "De ouders")
    said = {
        rij.situaties: tuple(tuple((t.wat, t.wanneer) for t in cel) for cel in rij.cellen)
        for rij in table.rijen
    }
    assert said == {
        ("Soort verzuim: Vakantie zonder toestemming",): (
            (("Meld meteen", "dezelfde dag"),),
            (("Maakt zo nodig proces-verbaal op", ""),),
            (),
        ),
        ("Soort verzuim: Losse uren",): (
            (("Meld de uren", ""), ("Hoort de uitkomst", "")),
            (("Stuurt een brief", "binnen 5 werkdagen"),),
            (("Komen op gesprek", ""),),
        ),
        ("Soort verzuim: Al weken weg",): (
            (("Meld opnieuw", ""),),
            (("Roept iedereen bij elkaar", ""),),
            (),
        ),
        ("Soort verzuim: Ziek",): ((("Praat over het ziek zijn", ""),), (), ()),
    }


def test_page_and_data_have_it_where_more_than_the_school_acts(tmp_path: Path) -> None:
    region = written(tmp_path, FILES)
    assert "Wie doet wat bij dit signaal" in pages(region)["signalen/verzuim/"]
    data = json.loads(file(region, "signalen/verzuim/tekening.json"))["wie_doet_wat"]
    assert {"wie": "De ouders", "wat": "Komen op gesprek", "advies": "A12"} in data[1]["taken"]
    assert data[3]["situaties"] == [{"soort": "ziek"}]
    # In the other signal only the school does something.
    assert "Wie doet wat bij dit signaal" not in pages(region)["signalen/vaak-weg/"]
    assert "wie_doet_wat" not in json.loads(file(region, "signalen/vaak-weg/tekening.json"))
