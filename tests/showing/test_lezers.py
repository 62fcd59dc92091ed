"""A route for parents and one for students: each with an entry, words and people of its own."""

import json
import re
from dataclasses import dataclass
from pathlib import Path

import pytest
from selectolax.lexbor import LexborHTMLParser

from routekaart.building.checking import check_region
from routekaart.showing.drawing.graph import make_graph
from routekaart.showing.pages import zoeken
from routekaart.showing.pages.assets import VIND_INDEX
from routekaart.showing.paper.products import poster, signaalblad
from routekaart.showing.telling.lezers import LEZERS, say_to
from routekaart.showing.telling.region import Region
from routekaart.showing.telling.taken import make_taken
from tests.support import routes
from tests.support.regions import make_region

FILES = {
    "regio.yaml": "basis: minimaal\n",
    "signalen/proef-kind.yaml": """\
code: K1
naam: Mijn kind wil niet
domein: verzuim
voor: [ouder]
herken: [Uw kind huilt op de dag van school.]
vragen: [duur]
routes:
  - {als: {duur: kort}, dan: [praat-met-uw-kind]}
  - {als: {duur: lang}, dan: [vertel-het-de-school]}
""",
    "signalen/proef-student.yaml": """\
code: S1
naam: Ik kom steeds minder
domein: verzuim
voor: [leerling]
herken: [Je slaat vaak een les over.]
eerst_zelf: [Vertel iemand hoe het gaat.]
anders: [bel-je-mentor, ga-mee-naar-de-jeugdarts, wacht-even]
""",
    "vragen.yaml": """\
duur:
  varianten:
    - {voor: {signalen: [proef-kind]}, vraag: Hoe lang gaat uw kind al niet?}
""",
    "adviezen.yaml": """\
praat-met-uw-kind: {code: A11, naam: Praat met uw kind, soort: zelf_doen, doe: [Luister.]}
vertel-het-de-school:
  code: A12
  naam: Vertel het de mentor
  soort: overleggen
  rol: school
  doe: [Vraag om een gesprek.]
  daarna: [{rol: leerplicht, wat: Denkt mee.}]
bel-je-mentor:
  code: A13
  naam: Vertel het je mentor
  soort: overleggen
  rol: school
  doe: [Stuur een bericht.]
  terugkoppeling: Je hoort iets.
ga-mee-naar-de-jeugdarts:
  {code: A14, naam: Ga naar de jeugdarts, soort: overleggen, rol: jeugdgezondheidszorg, doe: [Bel.]}
wacht-even: {code: A15, naam: Wacht even, soort: geen_actie, doe: [Kom morgen terug.]}
""",
}
"""For whom nobody at school reads: parents, and a student who is no "u"."""


@dataclass(frozen=True)
class Made:
    region: Region
    pages: dict[str, str]

    def end(self, signaal: str, **antwoorden: str) -> str:
        return self.pages[routes.end(self.region, signaal, **antwoorden)]


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Made:
    region = routes.written(tmp_path_factory.mktemp("lezers"), FILES)
    return Made(region, routes.pages(region))


def test_each_reader_has_an_entry_and_is_not_among_those_for_schools(made: Made) -> None:
    start = routes.file(made.region, "index.html")
    assert 'data-signaal="vaak-weg"' in start
    assert "proef-kind" not in start
    assert re.findall(r'href="(voor/\w+/)"', start)[:2] == ["voor/ouder/", "voor/leerling/"]
    assert "K1 Mijn kind wil niet" in made.pages["voor/ouder/"]
    assert "S1" not in made.pages["voor/ouder/"]
    assert "S1 Ik kom steeds minder" in made.pages["voor/leerling/"]
    assert "voor/gemeente/" not in made.pages
    assert "Ik ben ouder" in made.pages[""]
    assert "Mijn kind" not in made.pages[""].split("Werkt u niet op een school?")[0]


def test_a_region_that_writes_for_schools_sees_nothing_of_it(tmp_path: Path) -> None:
    region = routes.written(tmp_path, {"regio.yaml": "basis: minimaal\n"})
    start = routes.file(region, "index.html")
    assert "voor/" not in start
    assert "Werkt u niet" not in start


def test_the_finder_of_the_front_page_is_for_schools_and_the_search_finds_all(made: Made) -> None:
    finder = routes.file(made.region, VIND_INDEX)
    assert re.findall(r'"signalen":\[(.*?)\]', finder) == ['"vaak-weg"']
    search = routes.file(made.region, zoeken.INDEX)
    assert '"Signaal voor ouders"' in search
    assert '"Signaal voor leerlingen en studenten"' in search


def test_parents_turn_to_the_school_and_do_what_is_theirs(made: Made) -> None:
    asked = made.end("proef-kind")
    assert "Hoe lang gaat uw kind al niet?" in asked
    assert "Terug naar alles voor ouders" in asked
    assert "Dit doet u zelf." in made.end("proef-kind", duur="kort")
    assert "Zelf doen op school" not in made.end("proef-kind", duur="kort")
    there = made.end("proef-kind", duur="lang")
    assert "Bel of mail de school van uw kind." in there
    assert "Zelf doen A11" in made.pages["adviezen/"]


def test_parents_have_the_first_column_of_who_does_what(made: Made) -> None:
    taken = make_taken(made.region, made.region.inhoud.signalen["proef-kind"])
    assert taken
    assert taken.wie == ("De ouders", "De leerplichtambtenaar")


@pytest.mark.parametrize(
    "address",
    [
        "voor/leerling/",
        "signalen/proef-student/",
        "keuzehulp/s1/",
        "adviezen/bel-je-mentor/",
        "adviezen/ga-mee-naar-de-jeugdarts/",
        "adviezen/wacht-even/",
    ],
)
def test_a_student_is_no_u(made: Made, address: str) -> None:
    """Every word of ours on the pages about a route for students, but for the frame."""
    page = LexborHTMLParser(routes.file(made.region, f"{address}index.html"))
    (own,) = page.css(".rk-inhoud")
    said = own.text(separator=" ").replace("Werkt u op een school?", "")
    assert re.findall(r"\b(?:u|uw)\b", said, re.IGNORECASE) == []


def test_only_a_student_is_spoken_to_otherwise() -> None:
    for lezer in LEZERS:
        said = say_to("Wat doet u eerst zelf? Uw antwoorden, en wie u belt.", lezer)
        assert (said == "Wat doe je eerst zelf? Je antwoorden, en wie je belt.") is (
            lezer == "leerling"
        )


def test_the_drawing_and_the_sheet_say_for_whom_and_the_school_is_there_to_ask(
    made: Made,
) -> None:
    inhoud, diagrammen = made.region.inhoud, made.region.decisions.diagrammen
    graph = make_graph(inhoud, inhoud.signalen["proef-kind"], diagrammen["proef-kind"])
    assert graph.nodes[0].caption == "voor ouders"
    assert "de school" in [part.text for node in graph.nodes for part in node.parts]
    sheet = signaalblad.data(made.region, inhoud.signalen["proef-student"])
    assert sheet["domein"].endswith(" · voor leerlingen en studenten")
    assert [one["kop"] for one in sheet["lijstjes"]] == ["Hieraan zie je het", "Eerst zelf"]
    posters = str(poster.data(made.region))
    assert "V1" in posters
    assert "K1" not in posters


def test_the_data_say_for_whom(made: Made) -> None:
    told = json.loads(routes.file(made.region, "gegevens/regio.json"))["inhoud"]["signalen"]
    assert {id_: one["voor"] for id_, one in told.items()} == {
        "vaak-weg": ["school"],
        "proef-kind": ["ouder"],
        "proef-student": ["leerling"],
    }


def test_a_school_is_not_sent_to_itself_by_what_parents_read_too(tmp_path: Path) -> None:
    """A signal that schools read as well is in their words, and so are its advices."""
    shared = FILES["signalen/proef-kind.yaml"].replace("voor: [ouder]", "voor: [school, ouder]")
    assert "RK333" in found(tmp_path, {"signalen/proef-kind.yaml": shared})


@pytest.mark.parametrize(("soort", "told"), [("spoed", False), ("doorverwijzen", True)])
def test_in_danger_an_advice_may_be_for_everybody(tmp_path: Path, soort: str, told: bool) -> None:
    """For two readers "u" is somebody else, but in danger all do the same."""
    advies = f"{{code: A16, naam: Bel, soort: {soort}, rol: jeugdgezondheidszorg, doe: [Bel.]}}"
    kind, student = (FILES[f"signalen/proef-{who}.yaml"] for who in ("kind", "student"))
    shared = {
        "adviezen.yaml": f"{FILES['adviezen.yaml']}bel: {advies}\n",
        "signalen/proef-kind.yaml": kind.replace("-uw-kind]", "-uw-kind, bel]"),
        "signalen/proef-student.yaml": student.replace("wacht-even", "bel"),
    }
    assert ("RK358" in found(tmp_path, shared)) is told


def found(tmp_path: Path, files: dict[str, str]) -> set[str]:
    checked = check_region(make_region(tmp_path, {**FILES, **files}), routes.DAY)
    return {one.code for one in checked.findings}
