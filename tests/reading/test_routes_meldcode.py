"""A real route written down: a meldcode in which reporting and helping go on side by side."""

from pathlib import Path

from routekaart.showing.drawing.graph import make_graph
from routekaart.showing.telling import links
from tests.support.routes import end, file, pages, written

FILES = {
    "rollen.yaml": "veilig_thuis: {code: R4, naam: Veilig Thuis}\n",
    "organisaties/veilig-thuis.yaml": """
code: C3
naam: Veilig Thuis Proefhoek
rollen: [veilig_thuis]
wat_doen_zij: [Kijkt of het thuis veilig is.]
contact: {telefoon: 0199-01 77 77}
gecontroleerd: {op: 2026-10-01, door: Coördinator}
""",
    "vragen.yaml": """
ernst:
  vraag: Is het thuis onveilig?
  antwoorden: {ja: {tekst: Ja}, nee: {tekst: Nee}, twijfel: {tekst: Dat weet ik niet}}
wil_hulp:
  vraag: Wil het gezin hulp?
  antwoorden: {ja: {tekst: Ja}, nee: {tekst: Nee}}
""",
    "signalen/onveilig.yaml": """
code: V2
naam: U denkt aan mishandeling
domein: verzuim
vragen: [ernst]
routes:
  - {als: {ernst: ja}, dan: [meld-vt, help]}
  - {als: {ernst: twijfel}, dan: [help]}
anders: [bel-ouders]
""",
    "signalen/hulp.yaml": """
code: V3
naam: Het gezin heeft hulp nodig
domein: verzuim
vragen: [ernst, wil_hulp]
routes:
  - {als: {ernst: ja, wil_hulp: ja}, dan: [samen-plan]}
  - {als: {ernst: ja, wil_hulp: nee}, dan: [bel-opnieuw]}
  - {als: {ernst: [nee, twijfel], wil_hulp: ja}, dan: [bel-ouders]}
  - {als: {ernst: [nee, twijfel], wil_hulp: nee}, dan: [overleg-jeugdarts]}
""",
    "adviezen.yaml": """
meld-vt:
  code: A11
  naam: Meld bij Veilig Thuis
  soort: melden
  grondslag: {soort: regionaal, tekst: Afspraak in de regio.}
  rol: veilig_thuis
  wie: De directeur
  doe: [Bel Veilig Thuis.]
  stappenplan: meldcode
  verder: [{signaal: hulp, wanneer: intussen, als: Loop stap 3 tot 5 met Veilig Thuis.}]
  daarna:
    - rol: veilig_thuis
      wat: Vertelt u wat er is afgesproken.
      termijn: {aantal: 5, eenheid: werkdag, vanaf: de melding}
help:
  code: A12
  naam: Help de leerling
  soort: zelf_doen
  rol: school
  wie: De mentor
  doe: [Praat elke dag even.]
  tegelijk_met: [meld-vt]
samen-plan: {code: A13, naam: Maak samen een plan, soort: zelf_doen, rol: school, doe: [Praat.]}
bel-opnieuw:
  code: A14
  naam: Bel Veilig Thuis opnieuw
  soort: overleggen
  rol: veilig_thuis
  doe: [Bel.]
  verder: [{signaal: onveilig, wanneer: opnieuw, als: Blijft het onveilig? Meld dan opnieuw.}]
""",
    "stappenplannen.yaml": """
meldcode:
  naam: De meldcode
  stappen:
    een: {naam: Schrijf op, wie: De mentor, wat: Schrijft op wat er te zien is.}
    twee: {naam: Overleg, wie: De aandachtsfunctionaris, wat: Overlegt met een collega.}
    drie: {naam: Praat, wie: De mentor, wat: Praat met de ouders.}
    vier: {naam: Weeg, rol: veilig_thuis, wat: Weegt mee hoe erg het is.}
    vijf: {naam: Beslis, wie: De directeur, wat: Beslist over melden en helpen.}
""",
}


def test_reporting_and_helping_are_one_moment(tmp_path: Path) -> None:
    region = written(tmp_path, FILES)
    said = pages(region)
    both = said[end(region, "onveilig", ernst="ja")]
    assert "Tegelijk, door verschillende mensen: A11 Meld bij Veilig Thuis" in both
    assert "Tegelijk, door" not in said[end(region, "onveilig", ernst="twijfel")]
    diagram = region.decisions.diagrammen["onveilig"]
    graph = make_graph(region.inhoud, region.inhoud.signalen["onveilig"], diagram)
    texts = {part.text for node in graph.nodes for part in node.parts}
    assert "Help de leerling (tegelijk met A11)" in texts
    assert "ga intussen verder met" in {node.caption for node in graph.nodes}


def test_one_moment_has_no_number(tmp_path: Path) -> None:
    """A list of one would begin with a lone "1."."""
    signaal = FILES["signalen/onveilig.yaml"].replace("dan: [help]", "dan: [bel-ouders, help]")
    region = written(tmp_path, {**FILES, "signalen/onveilig.yaml": signaal})
    one, two = (
        file(region, f"{end(region, 'onveilig', ernst=said)}index.html")
        for said in ("ja", "twijfel")
    )
    assert '<section class="rk-belkaart"' in one
    assert '<ol class="rk-belkaart"' in two


def test_the_steps_go_on_meanwhile_after_what_was_answered(tmp_path: Path) -> None:
    region = written(tmp_path, FILES)
    here = end(region, "onveilig", ernst="ja")
    assert "Loop stap 3 tot 5 met Veilig Thuis. Ga intussen verder met V3" in pages(region)[here]
    # Whether it is unsafe is known: the other signal goes on with its second question.
    there = links.relative(here, end(region, "hulp", ernst="ja"))
    assert f'href="{there}"' in file(region, f"{here}index.html")
