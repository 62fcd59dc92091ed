"""A real route written down: zorgplicht, 6 weeks and 4 more, with a day counted back from."""

from pathlib import Path

from tests.support.routes import end, pages, written

FILES = {
    "getallen.yaml": """
besluit: {naam: Binnen zoveel tijd besluit de school, aantal: 6, eenheid: week}
verlenging: {naam: Zoveel langer mag het één keer, aantal: 4, eenheid: week}
""",
    "vragen.yaml": """
schriftelijk:
  vraag: Hebben de ouders schriftelijk aangemeld?
  antwoorden: {ja: {tekst: Ja}, nee: {tekst: Nee}}
kan_school:
  vraag: Kan uw school geven wat nodig is?
  antwoorden: {ja: {tekst: Ja}, nee: {tekst: Nee}, onbekend: {tekst: Dat zoeken wij uit}}
""",
    "signalen/aanmelding.yaml": """
code: V2
naam: Ouders melden een leerling aan
domein: verzuim
aanleiding:
  - {soort: ouders, wat: een aanmelding op papier}
  - {soort: kalender, wat: 1 april}
vragen: [schriftelijk, kan_school]
routes:
  - {als: {schriftelijk: nee}, dan: [vraag-papier]}
  - {als: {schriftelijk: ja, kan_school: ja}, dan: [schrijf-in]}
  - {als: {schriftelijk: ja, kan_school: onbekend}, dan: [onderzoek]}
  - {als: {schriftelijk: ja, kan_school: nee}, dan: [zoek-plek]}
""",
    "adviezen.yaml": """
vraag-papier:
  code: A11
  naam: Vraag een aanmelding op papier
  soort: zelf_doen
  rol: school
  doe: [Geef het formulier.]
  termijn: {aantal: 10, eenheid: week, voor: 1 augustus}
  verder: [{signaal: aanmelding, wanneer: opnieuw, als: Is het papier er?}]
schrijf-in: {code: A12, naam: Schrijf in, soort: zelf_doen, rol: school, doe: [Schrijf in.]}
onderzoek:
  code: A13
  naam: Onderzoek wat nodig is
  soort: zelf_doen
  rol: school
  doe: ["Besluit binnen {besluit}, of één keer {verlenging} later."]
  termijn:
    aantal: besluit
    eenheid: week
    verlengbaar_met: verlenging
    vanaf: de aanmelding op papier
    telt_voor: hele_route
  stappenplan: zorgplicht
zoek-plek:
  code: A14
  naam: Zoek een school die wel past
  soort: zelf_doen
  rol: school
  doe: [Zoek met de ouders.]
  stappenplan: zorgplicht
  daarna: [{wie: De andere school, wat: Schrijft in., termijn: {wacht_op: het besluit}}]
""",
    "stappenplannen.yaml": """
zorgplicht:
  naam: Zorgplicht
  stappen:
    bevestig: {naam: Bevestig, wie: De directeur, wat: Stuurt een brief., tekent: De directeur}
    besluit:
      naam: Besluit
      wie: De directeur
      wat: Besluit.
      krijgt: De ouders
      termijn: {aantal: besluit, eenheid: week, verlengbaar_met: verlenging}
""",
}


def test_the_terms_are_said_as_they_are_meant(tmp_path: Path) -> None:
    region = written(tmp_path, FILES)
    said = pages(region)
    open_ = said[end(region, "aanmelding", schriftelijk="ja", kan_school="onbekend")]
    assert (
        "binnen 6 weken, gerekend vanaf de aanmelding op papier, één keer te verlengen met 4 weken "
        "(voor de hele route)" in open_.lower()
    )
    assert "Besluit binnen 6 weken, of één keer 4 weken later." in open_
    paper = said[end(region, "aanmelding", schriftelijk="nee")]
    assert "uiterlijk 10 weken voor 1 augustus" in paper.lower()
    assert "Is het papier er? Begin dan opnieuw bij V2" in paper
    assert "6 weken, één keer te verlengen met 4 weken" in said["stappenplannen/zorgplicht/"]
    about = said["signalen/aanmelding/"]
    assert "Hoe begint dit? Ouders komen ermee: een aanmelding op papier." in about
    assert "Op een vaste dag: 1 april." in said[""]
