"""A difference as a page of one file: whole, safe, and with what is other drawn."""

import re
import shutil
from html import unescape
from pathlib import Path

import pytest

from routekaart.cli import main
from tests.support.handbook import write_region

DAY = "2026-11-22"
SIGNAAL = "signalen/huiswerk-niet-af.yaml"
NEW = """\
code: H90
naam: 'Vergeet <b onclick="x()">spullen</b>'
domein: leren_en_gedrag
vragen: [zorgen]
routes:
  - als: {zorgen: ja}
    dan: [praat-met-leerling]
anders: [houd-in-de-gaten]
"""


@pytest.fixture(scope="module")
def page(tmp_path_factory: pytest.TempPathFactory) -> str:
    """The page for a row that leads elsewhere and a signal that came."""
    folder = tmp_path_factory.mktemp("verschil")
    old = write_region(folder / "oud")
    new = Path(shutil.copytree(old, folder / "nieuw"))
    file = new / SIGNAAL
    text = file.read_text("utf-8")
    assert "dan: [wijs-op-huiswerkplek]" in text
    file.write_text(
        text.replace("dan: [wijs-op-huiswerkplek]", "dan: [praat-met-leerling]"), "utf-8"
    )
    (new / "signalen" / "vergeet.yaml").write_text(NEW, "utf-8")
    (new / "scenarios.yaml").unlink()
    uit = folder / "verschil.html"
    assert main(["verschil", str(old), str(new), "--peildatum", DAY, "--uit", str(uit)]) == 1
    return uit.read_text("utf-8")


def test_it_says_what_the_terminal_says(page: str) -> None:
    assert "1 situatie eindigt ergens anders." in page
    assert "H1 Het huiswerk is vaak niet af: 1 van de 4 situaties" in page
    assert "H13 Wijs de leerling op de huiswerkplek" in page
    assert re.search(r"H90 .*: 2 situaties", page)


def drawing(page: str, code: str) -> str:
    found = (one[0] for one in re.finditer(r"<svg.*?</svg>", page, re.DOTALL))
    return next(one for one in found if f">{code}<" in one)


def test_what_is_other_is_marked_in_the_drawing(page: str) -> None:
    """Of the four situations of H1 one ends elsewhere: two answers lead there, to one end."""
    old = drawing(page, "H1")
    assert len(re.findall(r'class="rk-anders"', old)) == 1
    assert len(re.findall(r'class="rk-lijn rk-anders"', old)) == 2
    assert len(re.findall(r'class="rk-lijn"', old)) > 1
    new = drawing(page, "H90")
    assert len(re.findall(r'class="rk-anders"', new)) == 2
    assert "<a " not in old + new  # the page stands alone: there is nothing to lead to


def test_it_needs_and_trusts_nobody(page: str) -> None:
    assert "script-src 'none'" in unescape(page)
    assert not re.search(r"<script|<link|@import|url\(|src=|<b onclick", page)
    assert set(re.findall(r"https?://[^\"' <]+", page)) == {"http://www.w3.org/2000/svg"}


def test_a_page_that_cannot_be_written_is_told_with_its_place(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    uit = tmp_path / "is-er-niet" / "verschil.html"
    assert main(["verschil", "voorbeeld", "voorbeeld", "--peildatum", DAY, "--uit", str(uit)]) == 2
    assert capsys.readouterr().err.startswith(
        f'routekaart: fout RK906: kan niet schrijven in "{uit}": '
    )
