"""`routekaart verschil`: what it tells an editor after real edits of the example region."""

import json
import shutil
from datetime import date
from functools import lru_cache
from pathlib import Path
from typing import Any

import pytest

from routekaart.building.checking import Checked, check_region
from routekaart.cli import main
from routekaart.commands import version
from routekaart.deciding.difference import signaal as comparing
from routekaart.deciding.tables.limits import TooLarge
from routekaart.reading.layers import SHIPPED
from tests.support.places import HANDBOOK
from tests.support.sites import PEILDATUM, files_below

HANDBOOK_PAGE = HANDBOOK / "verschil.md"

Said = tuple[int, str, str]

V6 = "signalen/weken-niet-op-school.yaml"
LEERPLICHT = "organisaties/leerplicht-elzerveen.yaml"


@pytest.fixture(autouse=True)
def _read_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """What was read already is not read again as long as its files stay the same."""

    def check(folder: Path, peildatum: date) -> Checked:
        return checked(folder, peildatum, frozenset(files_below(folder).items()))

    monkeypatch.setattr(version, "check_region", check)


@lru_cache(maxsize=4)
def checked(folder: Path, peildatum: date, _: frozenset[tuple[str, bytes]]) -> Checked:
    return check_region(folder, peildatum)


@pytest.fixture
def nieuw(tmp_path: Path) -> Path:
    """A copy of the example region, to edit."""
    return Path(shutil.copytree(SHIPPED / "voorbeeld", tmp_path / "nieuw"))


def edit(folder: Path, name: str, right: str, other: str) -> None:
    file = folder / name
    text = file.read_text("utf-8")
    assert right in text
    file.write_text(text.replace(right, other, 1), "utf-8")


def said(capsys: pytest.CaptureFixture[str], *arguments: str | Path) -> Said:
    day = () if "--peildatum" in arguments else ("--peildatum", PEILDATUM)
    code = main(["verschil", *map(str, arguments), *day])
    out, err = capsys.readouterr()
    return code, out, err


def data(capsys: pytest.CaptureFixture[str], *arguments: str | Path) -> Any:
    return json.loads(said(capsys, *arguments, "--formaat", "json")[1])


def test_a_row_a_phone_number_and_a_code(nieuw: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """What is said is the example in the handbook, word for word."""
    row = "{duur: na_4_weken, geldige_reden: ja}\n    dan: [plan-met-leerplicht, "
    edit(nieuw, V6, f"{row}overleg-jeugdarts]", f"{row}overleg-leerplicht]")
    edit(nieuw, LEERPLICHT, "0199-01 21 10", "0199-01 21 99")
    edit(nieuw, "organisaties/wijkagent-jeugd.yaml", "code: C20", "code: C90")
    code, out, _ = said(capsys, "voorbeeld", nieuw)
    assert code == 1
    assert f"\n```text\n{out.replace(str(nieuw), 'nieuw')}```\n" in HANDBOOK_PAGE.read_text("utf-8")


def test_nothing_changed(nieuw: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert said(capsys, "voorbeeld", nieuw) == (
        0,
        f"voorbeeld → {nieuw}: er verandert niets.\n",
        "",
    )
    told = data(capsys, "voorbeeld", nieuw)
    assert told.pop("veranderd") is False
    lists = {name: part for name, part in told.items() if isinstance(part, list)}
    assert {"codes", "signalen", "lezers", "adviezen", "contact", "onderdelen"} <= lists.keys()
    assert not any(lists.values())


@pytest.mark.parametrize("regio", ["amsterdam-noord", "coevorden", "waterland", "zaanstreek"])
def test_a_real_region_and_itself(regio: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert said(capsys, regio, regio)[0] == 0


def test_only_words(nieuw: Path, capsys: pytest.CaptureFixture[str]) -> None:
    edit(nieuw, "adviezen.yaml", "Beloof niet dat u het geheim houdt", "Zeg eerlijk wie u belt")
    edit(nieuw, LEERPLICHT, "op: 2026-10-05", "op: 2026-11-05")
    code, out, _ = said(capsys, "voorbeeld", nieuw)
    assert code == 0
    assert (
        out
        == f"""\
Alleen andere woorden
  1 organisatie kreeg een andere datum van controle: C12
  1 advies kreeg een andere tekst: A2

voorbeeld → {nieuw}: voor wie de keuzehulp gebruikt, verandert er niets. Alleen woorden zijn anders.
"""
    )


def test_others_to_call(nieuw: Path, capsys: pytest.CaptureFixture[str]) -> None:
    edit(nieuw, "organisaties/jeugdteam-rietmonde.yaml", "[rietmonde]", "[rietmonde, haverdrecht]")
    edit(nieuw, "organisaties/jeugdteam-haverdrecht.yaml", "[haverdrecht]", "[elzerveen]")
    code, out, _ = said(capsys, "voorbeeld", nieuw)
    assert code == 1
    told = out[out.index("Wie u belt") : out.index("Alleen")].splitlines()
    assert [line for line in told if "in Haverdrecht" in line]
    at = next(number for number, line in enumerate(told) if "in Haverdrecht" in line)
    assert "was    C8 Sociaal Team Haverdrecht, jeugd (0199-" in told[at + 1]
    assert "wordt  C9 Huis van de Jeugd Rietmonde (0199-" in told[at + 2]
    bellen = data(capsys, "voorbeeld", nieuw)["bellen"]
    assert {one["gebied"][0]["gemeenten"][0] for one in bellen} == {"haverdrecht", "elzerveen"}
    assert out.endswith("alle situaties die er al waren, eindigen bij dezelfde adviezen.\n")


def test_a_hole_is_told_and_controleer_is_pointed_at(
    nieuw: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    row = (
        "  - als: {duur: tot_4_weken, geldige_reden: nee, uren_in_4_weken: vanaf_16}\n"
        "    dan: [meld-16-uur]\n"
    )
    edit(nieuw, V6, row, "")
    code, out, err = said(capsys, "voorbeeld", nieuw)
    assert code == 1
    assert "      erbij   geen advies: de tabel zegt hier niets\n" in out
    assert err.startswith(f"{nieuw}: ")
    assert err.endswith(f" Meer zien: routekaart controleer {nieuw}\n")
    (signaal,) = data(capsys, "voorbeeld", nieuw)["signalen"]
    assert signaal["elders"][0]["erbij"] == {"adviezen": [], "waarom": "gat"}


def test_a_region_that_cannot_be_read(nieuw: Path, capsys: pytest.CaptureFixture[str]) -> None:
    edit(nieuw, V6, "[meld-16-uur]", "[meld-16-uurtjes]")
    for order in (("voorbeeld", nieuw), (nieuw, "voorbeeld")):
        code, out, err = said(capsys, *order)
        assert code == 2
        assert out == ""
        assert "fout RK301" in err
        assert f'fout RK922: "{nieuw}" is niet te vergelijken: 1 fout.' in err


def test_tables_that_are_too_large_together(
    nieuw: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise TooLarge

    monkeypatch.setattr(comparing, "multiply", refuse)
    edit(nieuw, V6, "    dan: [meld-16-uur]", "    dan: [gesprek-op-school]")  # equal ones are not
    code, out, err = said(capsys, "voorbeeld", nieuw)
    assert (code, out) == (2, "")
    assert "fout RK930: de tabellen van signaal" in err


def test_an_item_that_is_gone(nieuw: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """On the day on which it ends; until then only its page says so."""
    edit(
        nieuw,
        "organisaties/wijkagent-jeugd.yaml",
        "code: C20\n",
        "code: C20\ngeldig_tot: 2027-01-01\n",
    )
    assert said(capsys, "voorbeeld", nieuw)[0] == 0
    code, out, _ = said(capsys, "voorbeeld", nieuw, "--peildatum", "2027-02-01")
    assert code == 1
    assert '  C20 is weg: "Wijkagenten jeugd, politieteam Lage Venne".\n' in out
    assert "  Organisaties: wijkagent-jeugd\n" in out
    assert "Zet de oude id dan bij `was`" in out


def test_another_id(nieuw: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Without `was` the old address is lost; nobody ends elsewhere."""
    signalen = nieuw / "signalen"
    (signalen / "zwanger.yaml").rename(signalen / "verwacht-een-kind.yaml")
    for _ in range(2):
        edit(nieuw, "scenarios.yaml", "signaal: zwanger\n", "signaal: verwacht-een-kind\n")
    code, out, _ = said(capsys, "voorbeeld", nieuw)
    assert code == 1
    assert 'Signaal "zwanger" heet nu "verwacht-een-kind". Zet daar bij: was: [zwanger]' in out
    file = signalen / "verwacht-een-kind.yaml"
    file.write_text(file.read_text("utf-8") + "was: [zwanger]\n", "utf-8")
    assert said(capsys, "voorbeeld", nieuw)[0] == 0


def test_questions_in_another_order_shift_the_codes_on_paper(
    nieuw: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    edit(nieuw, V6, "vragen: [duur, geldige_reden,", "vragen: [geldige_reden, duur,")
    code, out, _ = said(capsys, "voorbeeld", nieuw)
    assert code == 1
    assert "Situaties" not in out
    told = data(capsys, "voorbeeld", nieuw)
    assert [one["signaal"] for one in told["vraagcodes"]] == ["weken-niet-op-school"]
    assert "V6.1" in told["vraagcodes"][0]["anders"]
    assert "V6.1" in out.splitlines()[1]


def test_a_bound_that_moved(hei: Path, capsys: pytest.CaptureFixture[str]) -> None:
    nieuw = Path(shutil.copytree(hei, hei.parent / "nieuw"))
    edit(nieuw, "vragen.yaml", "tot: 3", "tot: 5")
    edit(nieuw, "vragen.yaml", "vanaf: 3", "vanaf: 5")
    code, out, _ = said(capsys, hei, nieuw)
    assert code == 1
    assert "Vragen met een andere grens\n" in out
    assert "(1 tot en met 2 keer)" in out or "tot en met 2 keer" in out
    assert {"was": "vanaf_3", "id": "vanaf_3"} in data(capsys, hei, nieuw)["vragen"][0][
        "antwoorden"
    ]


def test_a_variant_that_changed(nieuw: Path, capsys: pytest.CaptureFixture[str]) -> None:
    edit(
        nieuw,
        "adviezen.yaml",
        "termijn: {aantal: 3, eenheid: schooldag}\n  als",
        "ouders: Bel.\n  als",
    )
    edit(
        nieuw,
        "adviezen.yaml",
        "- voor: {gemeenten: [rietmonde]}",
        "- voor: {gemeenten: [elzerveen]}",
    )
    code, out, _ = said(capsys, "voorbeeld", nieuw)
    assert code == 1
    assert 'was "Voor mbo: binnen 3 schooldagen", wordt "Voor mbo"' in out
    assert 'was "In Rietmonde", wordt "In Elzerveen"' in out
    changed = {one["code"]: one for one in data(capsys, "voorbeeld", nieuw)["adviezen"]}
    assert changed["A16"]["was"] == [[{"gemeenten": ["rietmonde"]}, None]]


def test_only_the_words_of_a_variant(nieuw: Path, capsys: pytest.CaptureFixture[str]) -> None:
    edit(nieuw, "adviezen.yaml", "Het jeugdteam van Rietmonde belt u", "Het jeugdteam belt u")
    told = data(capsys, "voorbeeld", nieuw)
    assert told["adviezen"] == []
    assert "overleg-jeugdteam" in str(told["onderdelen"])


def test_the_keys_of_the_json_are_those_of_the_handbook(capsys: pytest.CaptureFixture[str]) -> None:
    page = HANDBOOK_PAGE.read_text("utf-8")
    for key in data(capsys, "waterland", "zaanstreek"):
        assert f"| `{key}` |" in page


def test_content_cannot_steer_the_terminal(nieuw: Path, capsys: pytest.CaptureFixture[str]) -> None:
    edit(nieuw, "organisaties/wijkagent-jeugd.yaml", "code: C20", "code: C90")
    edit(nieuw, "organisaties/wijkagent-jeugd.yaml", "naam: Wijkagent", 'naam: "\\x9b31mWijk" #')
    out = said(capsys, "voorbeeld", nieuw)[1]
    assert "\x9b" not in out


def test_steps_that_are_gone_get_lines_that_lead_them_on(
    nieuw: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Nothing asks for the hours any more: what was asked after them has no page of its own."""
    edit(
        nieuw,
        "signalen/hele-dagen-weg.yaml",
        "uren_in_4_weken: onder_16}\n    dan: [gesprek-op-school]",
        "uren_in_4_weken: onder_16}\n    dan: [meld-16-uur]",
    )
    out = said(capsys, "voorbeeld", nieuw)[1]
    lines = [line.strip() for line in out.splitlines() if line.strip().startswith("- {oud:")]
    assert len(lines) == 2
    assert all(line.endswith("nu: V2}") for line in lines)
    with (nieuw / "regio.yaml").open("a", encoding="utf-8") as file:
        file.write("\n".join(f"  {line}" for line in lines) + "\n")  # `vervallen` is the last field
    assert "- {oud:" not in said(capsys, "voorbeeld", nieuw)[1]
    assert set(data(capsys, "voorbeeld", nieuw)["papier"]) == {"boekje", "matrix", "v2"}
