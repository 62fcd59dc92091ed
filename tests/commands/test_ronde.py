"""A round past the organisations: forms out, answers back, and nothing corrected in silence."""

import json
import re
import shutil
import subprocess
from dataclasses import dataclass
from datetime import date
from html import unescape
from pathlib import Path
from typing import Any

import pytest
from odfdo import Document
from openpyxl import load_workbook

from routekaart.cli import main
from routekaart.editing.ronde.teruglezen import NoForm, read_day, read_form
from routekaart.showing.telling.ronde import HOOFD, KOLOMMEN
from tests.support.handbook import write_region

pytestmark = pytest.mark.paper
HEIDORP, ZANDHOEK = "leerplicht-heidorp", "leerplicht-zandhoek"
DAY = "2026-11-22"
SAID = {HOOFD[2]: "2026-11-20", HOOFD[3]: "teamleider leerplicht"}
ALL = {HOOFD[1]: "ja", **SAID}
KLOPT, ANDERS = KOLOMMEN[4], KOLOMMEN[5]
Edit = dict[str, dict[str, str]]


@dataclass
class Round:
    """A region with a round that has begun."""

    hei: Path
    uit: Path
    capsys: pytest.CaptureFixture[str]

    def back(self, *files: Path) -> tuple[int, str, str]:
        arguments = ["ronde", str(self.hei), "--uit", str(self.uit), "--peildatum", DAY, "--ja"]
        code = main([*arguments, "--terug", *map(str, files)])
        out, err = self.capsys.readouterr()
        return code, out, err

    @property
    def overview(self) -> str:
        return (self.uit / "index.html").read_text("utf-8")

    def org(self, id_: str) -> str:
        return (self.hei / "organisaties" / f"{id_}.yaml").read_text("utf-8")


@pytest.fixture(scope="module")
def begun(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A region and its forms, made once."""
    folder = tmp_path_factory.mktemp("ronde")
    hei = write_region(folder / "de-hei")
    own = hei / "organisaties" / f"{HEIDORP}.yaml"
    text = own.read_text("utf-8").replace("  telefoon:", "  # het nummer voor scholen\n  telefoon:")
    own.write_text(text, "utf-8")
    uit = folder / "ronde"
    assert main(["ronde", str(hei), "--uit", str(uit), "--peildatum", DAY]) == 0
    return folder


@pytest.fixture
def ronde(begun: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Round:
    shutil.copytree(begun, tmp_path / "w")
    return Round(tmp_path / "w" / "de-hei", tmp_path / "w" / "ronde", capsys)


def fill_sheet(file: Path, head: dict[str, str], lines: Edit | None = None) -> Path:
    """What somebody types in the spreadsheet: beside the head, and by the beginning of a line."""
    book = load_workbook(file)
    sheet: Any = book.worksheets[0]
    columns: list[object] = []
    for row in sheet.iter_rows():
        values = [cell.value for cell in row]
        if values[0] in head:
            row[1].value = head[str(values[0])]
        if values[0] == KOLOMMEN[0]:
            columns = values
        for start, typed in (lines or {}).items():
            if columns and str(values[2]).startswith(start):
                for name, text in typed.items():
                    row[columns.index(name)].value = text
    book.save(file)
    return file


def fill_text(file: Path, head: dict[str, str]) -> Path:
    """The same in a word processor."""
    document = Document(file)
    for row in document.body.get_elements("descendant::table:table-row"):
        name, answer, *_ = row.get_elements("descendant::text:p")
        if name.text_recursive in head:
            answer.text = head[name.text_recursive]
    document.save(file)
    return file


def rows_of(file: Path) -> list[list[str]]:
    """The lines of the spreadsheet, as they are asked."""
    rows = load_workbook(file).worksheets[0].iter_rows(values_only=True)
    found = [[str(value or "") for value in row] for row in rows]
    return found[found.index(list(KOLOMMEN)) + 1 :]


def test_every_shape_asks_the_same_lines(ronde: Round) -> None:
    lines = [row[2] for row in rows_of(ronde.uit / f"{HEIDORP}.xlsx")]
    assert {"Telefoon: 0199-07 07 07", "Wat doen zij niet: Geven geen hulp thuis."} <= {*lines}
    assert any(line.startswith("Doe: ") for line in lines)  # what the school is told to do
    body = Document(ronde.uit / f"{HEIDORP}.odt").body
    text = {one.text_recursive for one in body.get_elements("descendant::text:p")}
    page = (ronde.uit / f"{HEIDORP}.html").read_text("utf-8")
    pdf = ronde.uit / f"{HEIDORP}.pdf"
    done = subprocess.run(
        ["pdftotext", "-raw", pdf, "-"], capture_output=True, text=True, check=True
    )
    paper = " ".join(done.stdout.split())
    for line in lines:
        assert line in text
        assert line in page
        assert line in paper


def test_only_who_the_region_itself_writes_about_is_asked(ronde: Round) -> None:
    asked = {file.stem for file in ronde.uit.glob("*.xlsx")}
    assert asked == {file.stem for file in (ronde.hei / "organisaties").iterdir()}
    assert ronde.overview.count("Nog geen antwoord") == len(asked)


def test_a_page_asks_nothing_of_anybody_else(ronde: Round) -> None:
    for name in ("index.html", f"{HEIDORP}.html"):
        page = unescape((ronde.uit / name).read_text("utf-8"))
        assert "default-src 'none'" in page
        assert not re.search(r"(src=|url\(|@import|<link| on[a-z]+=|style=)", page)
        assert "http" not in re.sub(r"Website: http\S+|http-equiv", "", page)


def test_two_approve_and_it_is_written_where_it_stands(ronde: Round) -> None:
    before = ronde.org(HEIDORP), ronde.org(ZANDHOEK)
    files = (
        fill_sheet(ronde.uit / f"{HEIDORP}.xlsx", ALL),
        fill_text(ronde.uit / f"{ZANDHOEK}.odt", {**ALL, HOOFD[2]: "3-9-2026"}),
    )
    code, out, _ = ronde.back(*files)
    assert code == 0
    assert "regels kloppen" in out
    assert ronde.org(HEIDORP) == before[0].replace(
        "{op: 2026-09-01, door: functioneel beheerder van de routekaart}",
        "{op: 2026-11-20, door: teamleider leerplicht}",
    )
    assert "# het nummer voor scholen" in ronde.org(HEIDORP)
    added = "gecontroleerd:\n  op: 2026-09-03\n  door: teamleider leerplicht\n"
    assert ronde.org(ZANDHOEK) == before[1] + added
    waiting = ronde.overview
    assert waiting.count("Nog geen antwoord") == 2
    assert "op 20 november 2026, teamleider leerplicht" in waiting
    assert "DTSTART;VALUE=DATE:20271120" in (ronde.uit / "agenda.ics").read_text("utf-8")


def test_a_correction_is_listed_and_never_written(ronde: Round) -> None:
    before = ronde.org(HEIDORP)
    file = fill_sheet(
        ronde.uit / f"{HEIDORP}.xlsx",
        ALL,
        {
            "Telefoon: ": {ANDERS: "0199-07 07 99"},
            "Bereikbaar: ": {KOLOMMEN[2]: "Bereikbaar: Alleen op maandag."},  # typed over it
            "Reactietijd: ": {KLOPT: "nee"},
        },
    )
    code, out, _ = ronde.back(file)
    assert (code, ronde.org(HEIDORP)) == (0, before)
    line = before[: before.index("telefoon:")].count("\n") + 1
    assert re.search(
        rf"{HEIDORP}\.yaml:{line}\b.*\n +nu +Telefoon: 0199-07 07 07\n +wordt +0199", out
    )
    assert "Alleen op maandag." in out
    assert "er staat niet bij wat er anders moet" in out
    assert "0199-07 07 99" in ronde.overview
    assert "3 regels moeten anders" in ronde.overview


def test_what_is_said_of_others_does_not_hold_back_their_own_details(ronde: Round) -> None:
    file = fill_sheet(ronde.uit / f"{HEIDORP}.xlsx", ALL, {"Doe: ": {ANDERS: "Liever mailen."}})
    assert ronde.back(file)[0] == 0
    assert "door: teamleider leerplicht" in ronde.org(HEIDORP)
    assert "Liever mailen." in ronde.overview
    assert "Liever mailen." not in "".join(
        file.read_text("utf-8") for file in ronde.hei.rglob("*.yaml")
    )


def test_half_an_answer_is_no_approval(ronde: Round) -> None:
    before = ronde.org(HEIDORP)
    file = fill_sheet(ronde.uit / f"{HEIDORP}.xlsx", SAID, {"Telefoon: ": {KLOPT: "ja"}})
    code, out, _ = ronde.back(file)
    assert (code, ronde.org(HEIDORP)) == (0, before)
    assert "1 regel klopt." in out
    assert "Niet beantwoord: " in out
    assert "regels onbeantwoord" in ronde.overview


def test_what_changed_since_is_not_approved(ronde: Round) -> None:
    """Somebody said yes to another number than the one that stands there now."""
    file = fill_sheet(ronde.uit / f"{HEIDORP}.xlsx", ALL)
    own = ronde.hei / "organisaties" / f"{HEIDORP}.yaml"
    own.write_text(ronde.org(HEIDORP).replace("0199-07 07 07", "0199-07 07 55"), "utf-8")
    before = ronde.org(HEIDORP)
    code, out, _ = ronde.back(file)
    assert (code, ronde.org(HEIDORP)) == (0, before)
    assert "Niet beantwoord: 1 regel" in out


def test_what_the_web_page_saves_is_an_answer(ronde: Round) -> None:
    rows = rows_of(ronde.uit / f"{HEIDORP}.xlsx")
    regels = [{"kenmerk": row[0], "tekst": row[2], "klopt": "ja", "anders": ""} for row in rows]
    said = {"routekaart": "ronde", "organisatie": HEIDORP, "op": "2026-11-20", "door": "teamleider"}
    file = ronde.uit.parent / "antwoord.json"
    file.write_text(json.dumps({**said, "alles": "", "regels": regels}), "utf-8")
    assert ronde.back(file)[0] == 0
    assert "door: teamleider}" in ronde.org(HEIDORP)


def test_what_cannot_be_is_told_with_its_place(ronde: Round) -> None:
    wrong = {
        "RK953": {**ALL, HOOFD[2]: "2026-11-23"},  # tomorrow
        "RK954": {**ALL, HOOFD[3]: ""},
        "RK955": {**SAID, HOOFD[1]: ""},
        "RK956": {**ALL, HOOFD[0]: "veilig-thuis"},
    }
    places = {"RK953": "cel B9", "RK954": "cel B10", "RK955": "cel E12", "RK956": "veilig-thuis"}
    empty = ronde.uit / f"{HEIDORP}.xlsx"
    lines = {"Naam: Leer": {KLOPT: "bijna"}}
    files = [
        fill_sheet(Path(shutil.copy(empty, ronde.uit.parent / f"{rk}.xlsx")), head, lines)
        for rk, head in wrong.items()
    ]
    before = ronde.org(HEIDORP), ronde.overview
    code, out, err = ronde.back(*files)
    assert code == 1
    for rk, place in places.items():
        told = err[err.index(f"{rk}.xlsx") :]
        assert f"fout {rk}: " in told
        assert place in told
    assert "Er is niets geschreven." in out
    assert (ronde.org(HEIDORP), ronde.overview) == before


@pytest.mark.parametrize("text", ["", "morgen", "2026-02-30", "32-1-2026", "2026", "1-2-3"])
def test_no_day(text: str) -> None:
    assert read_day(text) is None


@pytest.mark.parametrize("text", ["2026-11-02", "2-11-2026", "02/11/2026", "2.11.2026"])
def test_a_day_as_people_write_it(text: str) -> None:
    assert read_day(text) == date(2026, 11, 2)


@pytest.mark.parametrize("name", ["a.docx", "a.xlsx", "a.odt", "a.json", "b.json"])
def test_another_file_is_no_form(name: str, tmp_path: Path) -> None:
    file = tmp_path / name
    file.write_text('["ronde"]' if name == "b.json" else "iets anders", "utf-8")
    with pytest.raises(NoForm):
        read_form(file)


def test_another_file_is_told(ronde: Round) -> None:
    code, _, err = ronde.back(ronde.hei / "regio.yaml")
    assert (code, "RK952" in err) == (2, True)


@pytest.mark.parametrize("text", ["{", "[]", '{"begonnen": "2026-13-01", "antwoorden": {}}', None])
def test_a_folder_with_something_else_is_left_alone(
    text: str | None, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / ("ronde.json" if text else "brief.txt")
    file.write_text(text or "Beste", "utf-8")
    assert main(["ronde", "voorbeeld", "--uit", str(tmp_path)]) == 2
    assert "RK957" in capsys.readouterr().err
    assert [one.name for one in tmp_path.iterdir()] == [file.name]


def test_without_a_yes_nothing_is_written(ronde: Round) -> None:
    file = fill_sheet(ronde.uit / f"{HEIDORP}.xlsx", ALL)
    before = ronde.org(HEIDORP), ronde.overview
    arguments = ["ronde", str(ronde.hei), "--uit", str(ronde.uit), "--peildatum", DAY]
    assert main([*arguments, "--terug", str(file)]) == 1
    assert "--ja" in ronde.capsys.readouterr().out
    assert (ronde.org(HEIDORP), ronde.overview) == before


def test_a_text_stays_a_text_on_the_page(ronde: Round) -> None:
    own = ronde.hei / "organisaties" / f"{HEIDORP}.yaml"
    text = ronde.org(HEIDORP).replace("Geven geen hulp thuis.", '"<script>x</script>\\"=1+1"')
    own.write_text(text, "utf-8")
    uit = ronde.uit.parent / "nieuw"
    assert main(["ronde", str(ronde.hei), "--uit", str(uit), "--peildatum", DAY]) == 0
    page = (uit / f"{HEIDORP}.html").read_text("utf-8")
    assert "&lt;script&gt;x" in page
    assert page.count("<script>") == 1
