"""A real route written down: suspension and expulsion, with what is forbidden and the way up."""

from pathlib import Path

from routekaart.showing.drawing.graph import make_graph
from tests.support.routes import end, pages, written

FILES = {
    "rollen.yaml": "inspectie: {code: R4, naam: de inspectie}\n",
    "organisaties/inspectie.yaml": """
code: C3
naam: Inspectie Proefhoek
rollen: [inspectie]
wat_doen_zij: [Houdt toezicht.]
contact: {website: "https://inspectie.proefhoek.example"}
gecontroleerd: {op: 2026-10-01, door: Coördinator}
""",
    "vragen.yaml": """
wat_dan:
  vraag: Wat wil de school?
  antwoorden:
    schorsen: {tekst: De leerling schorsen}
    verwijderen: {tekst: De leerling van school sturen}
reden:
  vraag: Waarom?
  antwoorden:
    gedrag: {tekst: Om wat de leerling deed}
    te_laat: {tekst: De leerling is te laat of weg}
dagen:
  vraag: Hoe lang duurt de schorsing?
  drempel: {eenheid: schooldag, telt_vanaf: de dag van de brief}
  antwoorden:
    kort: {tekst: 1 dag, tot_en_met: 1}
    lang: {tekst: Langer dan 1 dag, na: 1, tot_en_met: 5}
    te_lang: {tekst: Langer dan 5 dagen, na: 5}
""",
    "signalen/geschorst.yaml": """
code: V2
naam: Is geschorst, of dat dreigt
domein: verzuim
vragen: [wat_dan, reden, dagen]
routes:
  - {als: {wat_dan: schorsen, reden: te_laat}, dan: [geen-grond]}
  - {als: {wat_dan: schorsen, reden: gedrag, dagen: kort}, dan: [schors]}
  - {als: {wat_dan: schorsen, reden: gedrag, dagen: lang}, dan: [schors, vertel-inspectie]}
  - {als: {wat_dan: schorsen, reden: gedrag, dagen: te_lang}, dan: [te-lang]}
  - {als: {wat_dan: verwijderen, reden: te_laat}, dan: [geen-grond]}
  - {als: {wat_dan: verwijderen, reden: gedrag}, dan: [zoek-school, niet-uitschrijven]}
""",
    "adviezen.yaml": """
geen-grond:
  code: A11
  naam: Te laat of weg zijn is geen grond
  soort: mag_niet
  doe: [Zoek wat erachter zit.]
  grondslag: {soort: landelijk, tekst: Te laat komen is geen reden om te schorsen.}
  hogerop: [inspectie]
te-lang:
  code: A12
  naam: Schors niet langer dan 5 dagen
  soort: mag_niet
  doe: [Kies een kortere schorsing.]
  grondslag: {soort: regionaal, tekst: Afspraak in de regio.}
  hogerop: [inspectie]
schors:
  code: A13
  naam: Schrijf een brief met de reden
  soort: zelf_doen
  rol: school
  doe: [Schrijf de brief.]
vertel-inspectie:
  code: A14
  naam: Laat het de inspectie weten
  soort: melden
  grondslag: {soort: regionaal, tekst: Afspraak in de regio.}
  rol: inspectie
  doe: [Vul het formulier in.]
  tegelijk_met: [schors]
zoek-school:
  code: A15
  naam: Zoek een andere school
  soort: zelf_doen
  rol: school
  doe: [Zoek met de ouders.]
niet-uitschrijven:
  code: A16
  naam: Schrijf de leerling nog niet uit
  soort: mag_niet
  doe: [Wacht tot een andere school de leerling inschrijft.]
  grondslag: {soort: regionaal, tekst: Afspraak in de regio.}
""",
}


def test_what_is_forbidden_says_so_and_names_the_way_up(tmp_path: Path) -> None:
    region = written(tmp_path, FILES)
    said = pages(region)
    no = said[end(region, "geschorst", wat_dan="schorsen", reden="te_laat")]
    assert "Dit mag een school niet doen." in no
    assert "Wat u wel doet" in no
    assert "Hogerop De inspectie: C3 Inspectie Proefhoek" in no
    assert "niemand te bellen" not in no
    assert "Mag niet A11 Te laat of weg zijn is geen grond" in said["adviezen/"]
    diagram = region.decisions.diagrammen["geschorst"]
    graph = make_graph(region.inhoud, region.inhoud.signalen["geschorst"], diagram)
    captions = {node.parts[0].code: node.caption for node in graph.nodes}
    assert captions["A11"] == captions["A12"] == "dit mag niet"


def test_a_forbidden_way_stands_beside_what_one_does(tmp_path: Path) -> None:
    region = written(tmp_path, FILES)
    said = pages(region)
    both = said[end(region, "geschorst", wat_dan="verwijderen", reden="gedrag")]
    assert "A15 Zoek een andere school" in both
    assert "A16 Schrijf de leerling nog niet uit Mag niet" in both
