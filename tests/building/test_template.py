"""A new region: clean from the first minute but for the gaps that it names itself."""

import io
import json
import re
from contextlib import redirect_stdout
from datetime import date
from pathlib import Path

import pytest
from check_jsonschema import main as check_jsonschema
from click.testing import CliRunner
from hypothesis import given
from hypothesis import strategies as st

from routekaart.building.checking import check_region
from routekaart.building.template import CI, SECTOREN, Wens, open_points, sjabloon
from routekaart.building.trouble import CannotRun
from routekaart.cli import COMMANDS, main
from routekaart.reading.finding import Severity
from routekaart.reading.folder import as_id
from routekaart.reading.regio import read_regio
from tests.support.making import made, whole
from tests.support.sites import PEILDATUM

TODAY = date.fromisoformat(PEILDATUM)


def _nieuw(folder: Path, *more: str) -> int:
    return main(["nieuw", str(folder), *more])


@pytest.fixture(scope="module")
def new(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, str]:
    """A new region of which nothing was said, and what was told of it; for reading only."""
    folder, told = tmp_path_factory.mktemp("nieuw") / "hei", io.StringIO()
    with redirect_stdout(told):
        assert _nieuw(folder) == 0
    return folder, told.getvalue()


@pytest.mark.parametrize("sectoren", ["po", "vo", "po,vo", "mbo", "po, vo, vso, MBO"])
def test_a_new_region_is_clean(sectoren: str, tmp_path: Path) -> None:
    assert _nieuw(tmp_path / "regios" / "de-hei", "--sectoren", sectoren) == 0
    found = check_region(tmp_path / "regios" / "de-hei", TODAY).findings
    assert [one for one in found if one.severity is not Severity.TIP] == []


def test_a_new_region_says_what_was_given(tmp_path: Path) -> None:
    more = ("--naam", "De: Hei", "--gemeenten", "'s-Veld, Bergeind,", "--sectoren", "vo")
    assert _nieuw(tmp_path / "hei", *more) == 0
    inhoud = read_regio(tmp_path / "hei").inhoud
    assert inhoud is not None
    assert inhoud.regio.naam == "De: Hei"
    named = {id_: gemeente.naam for id_, gemeente in inhoud.regio.gemeenten.items()}
    assert named == {"s-veld": "'s-Veld", "bergeind": "Bergeind"}
    assert list(inhoud.regio.sectoren) == ["vo"]
    assert not inhoud.regio.fictief


def test_a_new_region_is_ready_for_an_editor_that_checks(new: tuple[Path, str]) -> None:
    """Each file names a schema that is there, and so do the settings."""
    folder, _ = new
    for file in folder.rglob("*.yaml"):
        first = file.read_text("utf-8").partition("\n")[0]
        named = first.removeprefix("# yaml-language-server: $schema=")
        assert (file.parent / named).is_file(), first
    told = json.loads((folder / ".vscode" / "settings.json").read_text("utf-8"))
    assert all((folder / schema).is_file() for schema in told["yaml.schemas"])


@pytest.mark.paper
def test_every_gap_is_told_and_stands_on_a_page(new: tuple[Path, str]) -> None:
    folder, out = new
    region = whole(folder, TODAY)
    pages = b"".join(made(region).values()).decode("utf-8", "replace")
    gaps = [one.contact.nog_open for one in region.inhoud.organisaties.values()]
    named = [gap for gap in gaps if gap]
    assert len(named) == 5
    assert "Nog in te vullen:" in out
    for gap in named:
        assert gap in out
        assert gap in pages


def test_every_question_is_told_with_its_line(new: tuple[Path, str]) -> None:
    folder, out = new
    told = out.splitlines()
    questions = 0
    for file in sorted(folder.rglob("*.yaml")):
        for number, line in enumerate(file.read_text("utf-8").splitlines(), 1):
            if "Vul in: " in line:
                questions += 1
                assert f"  {file}:{number}: {line.split('Vul in: ')[1]}" in told
                assert line.rstrip().endswith(("?", ".", ")?"))
    assert questions >= 10


def test_every_ending_of_a_new_region_names_somebody(new: tuple[Path, str]) -> None:
    inhoud = read_regio(new[0]).inhoud
    assert inhoud is not None
    roles = {rol for one in inhoud.organisaties.values() for rol in one.rollen}
    needed = {
        advies.rol
        for advies in inhoud.adviezen.values()
        if advies.soort.needs_contact and advies.rol != "school"
    }
    assert needed <= roles


@pytest.mark.parametrize("is_file", [True, False])
def test_nothing_is_overwritten(
    is_file: bool, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    letter = tmp_path / "brief.txt"
    letter.write_text("brief", "utf-8")
    assert _nieuw(letter if is_file else tmp_path) == 2
    assert "RK919" in capsys.readouterr().err
    assert [path.name for path in tmp_path.iterdir()] == ["brief.txt"]
    assert letter.read_text("utf-8") == "brief"


@pytest.mark.parametrize(
    ("more", "said"),
    [
        (["--sectoren", "gymnasium"], "Kies uit: po, vo"),
        (["--sectoren", "havo"], 'Bedoelde u "vo"?'),
        (["--sectoren", ","], "geen soort school"),
        (["--gemeenten", "?!"], "geen naam van een gemeente"),
        (["--gemeenten", " , "], "geen gemeente"),
    ],
)
def test_a_wish_that_cannot_be(
    more: list[str], said: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert _nieuw(tmp_path / "hei", *more) == 2
    err = capsys.readouterr().err
    assert "RK920" in err
    assert said in err
    assert not (tmp_path / "hei").exists()


class _Keyboard(io.StringIO):
    def isatty(self) -> bool:
        return True


def test_somebody_at_the_keyboard_is_asked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", _Keyboard("Regio Venster\nVeld, Bos\n\n"))
    assert _nieuw(tmp_path / "hei") == 0
    inhoud = read_regio(tmp_path / "hei").inhoud
    assert inhoud is not None
    assert inhoud.regio.naam == "Regio Venster"
    assert list(inhoud.regio.gemeenten) == ["veld", "bos"]
    assert list(inhoud.regio.sectoren) == ["po", "vo"]


@pytest.mark.parametrize(
    ("day", "schooljaar"), [("2026-07-31", "2025-2026"), ("2026-08-01", "2026-2027")]
)
def test_a_school_year_begins_in_august(day: str, schooljaar: str) -> None:
    wens = Wens("De Hei", ("Heidorp",), ("po",))
    text = sjabloon(wens, date.fromisoformat(day))["regio.yaml"].decode()
    assert f"schooljaar: {schooljaar}\n" in text


@given(st.text(max_size=80))
def test_any_name_gives_a_region_that_can_be_read(naam: str) -> None:
    """Or it is refused; never a file that says something else."""
    wens, id_ = Wens(naam, (naam,), tuple(SECTOREN)), as_id(naam)
    if not id_:
        with pytest.raises(CannotRun):
            sjabloon(wens, TODAY)
        return
    found = sjabloon(wens, TODAY)
    assert f"  {id_}: {{naam: " in found["regio.yaml"].decode()
    assert all(point.tekst for point in open_points(found))


@pytest.mark.parametrize(
    ("service", "schema"),
    [("github", "github-workflows"), ("gitlab", "gitlab-ci"), ("forgejo", "github-workflows")],
)
def test_each_service_gets_what_it_can_read(service: str, schema: str, tmp_path: Path) -> None:
    """Checked against the schema of the service itself; Forgejo reads what GitHub does."""
    assert _nieuw(tmp_path / "hei", "--ci", service) == 0
    file = tmp_path / "hei" / CI[service]
    done = CliRunner().invoke(check_jsonschema, ["--builtin-schema", f"vendor.{schema}", str(file)])
    assert done.exit_code == 0, done.output
    text = file.read_text("utf-8")
    for name in re.findall(r"routekaart ([a-z]+) ", text):
        assert name in COMMANDS, name
    assert service == "forgejo" or "--uit" in re.findall("routekaart verschil .*", text)[0]
    assert {"controleer", "verschil", "bouw"} <= set(re.findall(r"routekaart ([a-z]+) ", text))


def test_a_new_region_has_no_ci_unless_asked(new: tuple[Path, str]) -> None:
    assert not any((new[0] / place).exists() for place in CI.values())


def test_answers_come_from_a_file(tmp_path: Path) -> None:
    answers = tmp_path / "antwoorden.yaml"
    answers.write_text("naam: De Hei\ngemeenten: [Heidorp, Zandhoek]\nsectoren: po\n", "utf-8")
    assert _nieuw(tmp_path / "hei", "--antwoorden", str(answers), "--sectoren", "vo") == 0
    inhoud = read_regio(tmp_path / "hei").inhoud
    assert inhoud is not None
    assert (inhoud.regio.naam, list(inhoud.regio.gemeenten)) == ("De Hei", ["heidorp", "zandhoek"])
    assert list(inhoud.regio.sectoren) == ["vo"]  # what was said goes before


@pytest.mark.parametrize(
    "text", ["gemeente: Heidorp\n", "- De Hei\n", "naam: {de: Hei}\n", "naam: 'x"]
)
def test_a_file_that_answers_nothing_is_told(
    text: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    answers = tmp_path / "antwoorden.yaml"
    answers.write_text(text, "utf-8")
    assert _nieuw(tmp_path / "hei", "--antwoorden", str(answers)) == 2
    assert "RK943" in capsys.readouterr().err
    assert not (tmp_path / "hei").exists()
