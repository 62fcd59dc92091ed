"""The commands: what they print where, their exit codes, and never a traceback."""

import json
import re
import subprocess
import sys
from pathlib import Path

import pytest

from routekaart.cli import COMMANDS, main
from routekaart.reading.catalogue import entries
from tests.support.tools import find_tool


def _said(capsys: pytest.CaptureFixture[str], *arguments: str | Path) -> tuple[int, str, str]:
    code = main([str(argument) for argument in arguments])
    out, err = capsys.readouterr()
    return code, out, err


def _break(hei: Path) -> None:
    """Three mistakes in three files."""
    for name, right, wrong in (
        ("signalen/huiswerk-niet-af.yaml", "[houd-in-de-gaten]", "[houd-in-de-gate]"),
        ("organisaties/leerplicht-heidorp.yaml", "rollen: [leerplicht]", "rollen: [leerplich]"),
        ("regio.yaml", "houdbaarheid: 12", "houdbaarhied: 12"),
    ):
        file = hei / name
        text = file.read_text("utf-8")
        assert right in text
        file.write_text(text.replace(right, wrong), "utf-8")


def test_controleer_is_silent_on_stderr_when_clean(
    hei: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    code, out, _ = _said(capsys, "controleer", hei)
    assert code == 0
    assert out.startswith(f"{hei}: ")


def test_three_mistakes_give_three_findings(hei: Path, capsys: pytest.CaptureFixture[str]) -> None:
    _break(hei)
    code, out, _ = _said(capsys, "controleer", hei, "--formaat", "json")
    told = json.loads(out)
    wrong = [found for found in told["bevindingen"] if found["ernst"] == "fout"]
    assert code == 1
    assert told["aantallen"]["fout"] == 3
    assert [Path(found["bestand"]).name for found in wrong] == [
        "leerplicht-heidorp.yaml",
        "regio.yaml",
        "huiswerk-niet-af.yaml",
    ]
    assert all(found["regel"] > 1 for found in wrong)


def test_findings_for_people_show_the_line(hei: Path, capsys: pytest.CaptureFixture[str]) -> None:
    _break(hei)
    code, out, err = _said(capsys, "controleer", hei)
    assert code == 1
    assert "huiswerk-niet-af.yaml:14:11: fout RK301:" in err
    assert "   14 |     dan: [houd-in-de-gate]\n      |           ^^^^^^^^^^^^^^^\n" in err
    assert "3 fouten" in out


def test_findings_for_github_are_commands(hei: Path, capsys: pytest.CaptureFixture[str]) -> None:
    _break(hei)
    code, out, _ = _said(capsys, "controleer", hei, "--formaat", "github")
    errors = [line for line in out.splitlines() if line.startswith("::error ")]
    assert code == 1
    assert len(errors) == 3
    assert "line=14,col=11,endColumn=26,title=RK301::" in out


def test_findings_for_gitlab_are_a_code_quality_report(
    hei: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    _break(hei)
    told = json.loads(_said(capsys, "controleer", hei, "--formaat", "gitlab")[1])
    wrong = [one for one in told if one["severity"] == "critical"]
    assert len({one["fingerprint"] for one in told}) == len(told)
    assert [one["check_name"] for one in wrong] == ["RK301", "RK201", "RK301"]
    assert wrong[-1]["location"]["lines"]["begin"] == 14


def test_streng_refuses_a_warning(hei: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = hei / "adviezen.yaml"
    unused = "\nniet-gebruikt:\n  code: H19\n  naam: Wacht\n  soort: geen_actie\n  doe: [Wacht.]\n"
    file.write_text(file.read_text("utf-8").rstrip() + unused, "utf-8")
    assert _said(capsys, "controleer", hei)[0] == 0
    assert _said(capsys, "controleer", hei, "--streng")[0] == 1


def test_content_cannot_steer_the_terminal(hei: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = hei / "signalen" / "huiswerk-niet-af.yaml"
    file.write_text(
        file.read_text("utf-8").replace("[praat-met-leerling]", '["\x9b31mx"]'), "utf-8"
    )
    code, _, err = _said(capsys, "controleer", hei)
    assert code == 1
    assert "\x9b" not in err


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        (["controleer", "vorbeeld"], "RK901", 'Bedoelde u "voorbeeld"?'),
        (["controleer", "pyproject.toml"], "RK902", "is een bestand"),
        (["controleer", "x" * 5000], "RK903", "is niet te lezen"),
        (["bouw", "voorbeeld", "--uit", "s", "--docs", "bestaat-niet"], "RK912", "bestaat-niet"),
        (["uitleg", "RK3011"], "RK911", 'Bedoelde u "RK3'),
        (["controler"], "RK913", 'Bedoelde u "controleer"?'),
        (["controleer", "--formaat", "jsn"], "RK913", 'Bedoelde u "json"?'),
        (["controleer", "--strng"], "RK913", "--strng"),
        (["controleer", "--streng=ja"], "RK913", "achter --streng hoort niets"),
        (["bouw"], "RK913", "er ontbreekt iets: --uit"),
        (["bouw", "--uit"], "RK913", "achter --uit moet iets staan"),
        (["bouw", "--uit", "s", "--peildatum", "gisteren"], "RK913", "geen datum"),
        ([], "RK913", "er ontbreekt iets: OPDRACHT"),
    ],
)
def test_wrong_use_is_told_in_dutch(
    arguments: list[str], code: str, said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    exit_code, out, err = _said(capsys, *arguments)
    assert exit_code == 2
    assert out == ""
    assert f"fout {code}: " in err
    assert said in err


def test_help_is_dutch(capsys: pytest.CaptureFixture[str]) -> None:
    for command in ([], *([name] for name in COMMANDS)):
        with pytest.raises(SystemExit) as stopped:
            main([*command, "--help"])
        out = capsys.readouterr().out
        assert stopped.value.code == 0
        assert out.startswith("gebruik: routekaart")
        assert "usage" not in out
        assert "show this" not in out


def test_every_code_is_explained(capsys: pytest.CaptureFixture[str]) -> None:
    for code, entry in entries().items():
        exit_code, out, _ = _said(capsys, "uitleg", code.lower())
        assert exit_code == 0
        assert entry.titel in out


def test_regios_names_what_ships(capsys: pytest.CaptureFixture[str]) -> None:
    code, out, _ = _said(capsys, "regios")
    assert code == 0
    names = [line.split()[0] for line in out.splitlines()]
    assert names == ["amsterdam-noord", "coevorden", "voorbeeld", "waterland", "zaanstreek"]


def test_advies_gives_the_outcome(hei: Path, capsys: pytest.CaptureFixture[str]) -> None:
    given = ["--antwoord", "mist_huiswerk=tot_3", "--antwoord", "zorgen=nee"]
    command = ["advies", str(hei), "--signaal", "huiswerk-niet-af", *given, "--formaat", "json"]
    code, out, _ = _said(capsys, *command)
    assert code == 0
    assert json.loads(out) == {
        "signaal": "huiswerk-niet-af",
        "antwoorden": {"mist_huiswerk": "tot_3", "zorgen": "nee"},
        "adviezen": [
            {
                "id": "houd-in-de-gaten",
                "code": "H14",
                "soort": "geen_actie",
                "organisaties": [],
                "wanneer": None,
                "daarna": [],
                "tegelijk_met": [],
                "verder": [],
                "anders": [],
            }
        ],
        "gevraagd": ["zorgen", "mist_huiswerk"],
        "overbodig": [],
    }


def test_advies_says_which_answer_made_no_difference(
    hei: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    given = ["--antwoord", "geldige_reden=nee", "--antwoord", "zorgen=ja", "--gemeente", "heidorp"]
    command = ["advies", str(hei), "--signaal", "leerling-is-er-niet", *given, "--formaat", "json"]
    told = json.loads(_said(capsys, *command)[1])
    assert told["overbodig"] == ["zorgen"]
    assert told["adviezen"][0]["organisaties"] == ["leerplicht-heidorp"]


def test_advies_asks_the_next_question(hei: Path, capsys: pytest.CaptureFixture[str]) -> None:
    command = ["advies", str(hei), "--signaal", "huiswerk-niet-af"]
    code, out, _ = _said(capsys, *command, "--formaat", "json")
    assert code == 1
    assert json.loads(out) == {"volgende_vraag": "zorgen"}
    code, out, _ = _said(capsys, *command)
    assert code == 1
    assert "--antwoord zorgen=nee" in out


def test_advies_for_people_ends_at_a_contact(hei: Path, capsys: pytest.CaptureFixture[str]) -> None:
    command = [
        "advies",
        str(hei),
        "--signaal",
        "leerling-is-er-niet",
        "--antwoord",
        "geldige_reden=nee",
    ]
    code, out, _ = _said(capsys, *command)
    assert code == 0
    assert "- Leerplicht gemeente Heidorp: 0199-07 07 07" in out
    assert "- Leerplicht gemeente Zandhoek: De gemeente heeft nog geen nummer" in out


@pytest.mark.parametrize(
    ("given", "said"),
    [
        (["--signaal", "huiswerk-niet"], 'Bedoelde u "huiswerk-niet-af"?'),
        (["--antwoord", "zorg=ja"], 'Bedoelde u "zorgen"?'),
        (["--antwoord", "mist_huiswerk=vanaf3"], 'Bedoelde u "vanaf_3"?'),
        (["--antwoord", "zorgen=misschien"], "Kies uit: ja, nee."),
        (["--antwoord", "zorgen"], "Schrijf vraag=antwoord."),
        (["--antwoord", "zorgen=ja", "--antwoord", "zorgen=nee"], "staat er al"),
        (["--gemeente", "heidrop"], 'Bedoelde u "heidorp"?'),
        (["--gemeente", "heidorp", "--antwoord", "gemeente=zandhoek"], "staat er al"),
    ],
)
def test_advies_with_a_wrong_name(
    given: list[str], said: str, hei: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    signaal = [] if "--signaal" in given else ["--signaal", "huiswerk-niet-af"]
    code, out, err = _said(capsys, "advies", hei, *signaal, *given, "--formaat", "json")
    assert code == 2
    assert out == ""
    assert said in err


def test_advies_from_wrong_content_is_refused(
    hei: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    _break(hei)
    code, out, err = _said(capsys, "advies", hei, "--signaal", "huiswerk-niet-af")
    assert code == 2
    assert out == ""
    assert "RK914" in err


def test_an_empty_folder_is_a_finding(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code, _, err = _said(capsys, "controleer", tmp_path)
    assert code == 1
    assert "regio.yaml" in err


def test_a_reader_that_goes_away_is_no_error() -> None:
    command = [sys.executable, "-m", "routekaart.cli", "uitleg", "RK301"]
    shell = [find_tool("sh"), "-c", f"{' '.join(command)} | true"]
    done = subprocess.run(shell, capture_output=True, text=True, check=False)
    assert done.stderr == ""


def test_lijst_shows_where_it_stands(hei: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code, out, _ = _said(capsys, "lijst", "fasen", hei)
    assert code == 0
    assert out.count("fasen.yaml:") == len(out.splitlines())


def test_lijst_shows_questions_with_their_answers(
    hei: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    code, out, _ = _said(capsys, "lijst", "vragen", hei)
    assert code == 0
    assert "geldige_reden" in out
    assert "vragen.yaml:1 (landelijk)" in out
    assert "  = tot_3 " in out
    vragen = json.loads(_said(capsys, "lijst", "vragen", hei, "--json")[1])
    assert {one["id"]: one.get("antwoorden") for one in vragen}["gemeente"] == {
        "heidorp": "Heidorp",
        "zandhoek": "Zandhoek",
    }


def test_lijst_works_while_something_is_wrong(
    hei: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    _break(hei)
    code, out, _ = _said(capsys, "lijst", "adviezen", hei)
    assert code == 0
    assert "houd-in-de-gaten" in out


def test_what_is_not_there_names_what_is(hei: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = hei / "fasen.yaml"
    file.write_text(re.sub(r"naar: \S+", "naar: qqqqqqqqqq", file.read_text("utf-8")), "utf-8")
    err = _said(capsys, "controleer", hei)[2]
    there = _said(capsys, "lijst", "fasen", hei, "--json")[1]
    assert f"Er zijn: {', '.join(one['id'] for one in json.loads(there))}." in err


def _leave_rows_untried(hei: Path) -> None:
    (hei / "scenarios.yaml").unlink()


def test_tips_of_one_kind_are_one_line(hei: Path, capsys: pytest.CaptureFixture[str]) -> None:
    _leave_rows_untried(hei)
    code, _, err = _said(capsys, "controleer", hei)
    (line,) = [one for one in err.splitlines() if "RK465" in one]
    assert code == 0
    number = int(re.findall(r"^tip RK465: (\d+) regels zonder scenario, toon met --tips$", line)[0])
    every = _said(capsys, "controleer", hei, "--tips")[2]
    assert every.count(": tip RK465: ") == number


def test_stil_says_one_line_for_what_stops_the_site(
    hei: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    _leave_rows_untried(hei)
    assert _said(capsys, "controleer", hei, "--stil") == (0, "", "")
    _break(hei)
    code, out, err = _said(capsys, "controleer", hei, "--stil")
    assert (code, out, len(err.splitlines())) == (1, "", 3)


def test_uitgebreid_says_why_once(hei: Path, capsys: pytest.CaptureFixture[str]) -> None:
    _leave_rows_untried(hei)
    err = _said(capsys, "controleer", hei, "--uitgebreid")[2]
    assert err.count(": tip RK465: ") > 1
    assert err.count(entries()["RK465"].waarom[:40]) == 1


def test_two_lengths_do_not_go_together(hei: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code, _, err = _said(capsys, "controleer", hei, "--stil", "--tips")
    assert code == 2
    assert "--tips gaat niet samen met --stil" in err


def test_a_question_without_use_does_not_stop_a_build(
    hei: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = hei / "signalen" / "huiswerk-niet-af.yaml"
    text = file.read_text("utf-8").replace(
        "[zorgen, mist_huiswerk]", "[zorgen, mist_huiswerk, duur]"
    )
    file.write_text(text, "utf-8")
    code, _, err = _said(capsys, "controleer", hei)
    assert "waarschuwing RK407" in err
    assert code == 0
