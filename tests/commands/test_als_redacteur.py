"""As an editor goes, with what the handbook says and no more: real commands, and a real browser."""

import re
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager, redirect_stderr, redirect_stdout
from io import StringIO
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook

from routekaart.cli import main
from routekaart.editing.tabel.nieuw_vorm import NAME
from routekaart.showing.telling.ronde import HOOFD
from tests.commands.test_ronde import fill_sheet
from tests.editing.test_nieuw_signaal import HEAD, ROWS, fill
from tests.editing.test_tabel import cell
from tests.support.places import ROOT
from tests.support.tools import free_port

pytestmark = [pytest.mark.paper, pytest.mark.site]
NUMBER = "0199-07 07 99"
DAY = ("--peildatum", "2026-11-22")


def run(*arguments: object) -> tuple[int, str]:
    """A command as somebody types it, with all that it says."""
    said = StringIO()
    with redirect_stdout(said), redirect_stderr(said):
        code = main([*map(str, arguments)])
    return code, said.getvalue()


@contextmanager
def watching(hei: Path, before: Path) -> Iterator[str]:
    """The address of the preview while it runs, compared with what was published."""
    port = free_port()
    command = [sys.executable, "-m", "routekaart.cli", "kijk", hei, "--eerst", before, *DAY]
    with subprocess.Popen(
        [*map(str, command), "--poort", str(port)], stdout=subprocess.PIPE, text=True, cwd=ROOT
    ) as process:
        try:
            assert process.stdout
            next(line for line in process.stdout if line.startswith("Kijk op "))
            yield f"http://localhost:{port}/"
        finally:
            process.terminate()


def test_an_editor_without_git(hei: Path, browser: Any) -> None:
    before = hei.with_name("gepubliceerd")
    hei.rename(before)
    subprocess.run(["cp", "-r", before, hei], check=True)
    _changes_a_number(hei)
    _adds_a_signal(hei)
    _sees_it_in_a_browser(hei, before, browser)
    _has_two_approve(hei, browser)
    _publishes(hei)


def _changes_a_number(hei: Path) -> None:
    file = hei.with_name("nummer.xlsx")
    assert run("tabel", "uit", hei, file)[0] == 0
    book = load_workbook(file)
    cell(book, "Organisaties", "leerplicht-heidorp", "contact.telefoon").value = NUMBER
    book.save(file)
    code, said = run("tabel", "in", hei, file, "--ja", *DAY)
    assert code == 0
    assert f"telefoon was 0199-07 07 07, wordt {NUMBER}" in said


def _adds_a_signal(hei: Path) -> None:
    """First with three mistakes."""
    file = hei.with_name("signaal.xlsx")
    assert run("tabel", "uit", hei, file)[0] == 0
    book = load_workbook(file)
    wrong = [list(row) for row in ROWS]
    wrong[1][1], wrong[3][4] = "tot_drie", "praat-met-leerlin"
    fill(book[NAME], head={**HEAD, "domein": "leren"}, rows=wrong)
    book.save(file)
    code, said = run("tabel", "in", hei, file, "--ja", *DAY)
    assert code == 1
    assert "3 fouten. Er is niets geschreven." in said
    assert len(re.findall(rf"\(cel {NAME}![A-Z]\d+\)", said)) == 3
    fill(book[NAME])
    book.save(file)
    code, said = run("tabel", "in", hei, file, "--ja", *DAY)
    assert code == 0
    assert "H90 Vergeet steeds spullen: boek, pen: 8 situaties" in said


def _sees_it_in_a_browser(hei: Path, before: Path, browser: Any) -> None:
    page = browser.new_page()
    with watching(hei, before) as address:
        page.goto(f"{address}signalen/vergeet-spullen/")
        panel = page.locator(".kijk")
        panel.locator("summary").click()
        told = panel.inner_text()
        assert NUMBER in told
        assert "H90 Vergeet steeds spullen: boek, pen: 8 situaties" in told
        marked = page.locator("svg .kijk-anders-vak")
        assert marked.count() == 3  # every end of what is new
        assert page.locator("svg .kijk-anders-pijl").count() > 3
        page.goto(f"{address}signalen/huiswerk-niet-af/")
        assert page.locator(".kijk").count() == 1
        assert not page.locator(".kijk-anders-vak").count()  # nobody ends elsewhere here
    page.close()


def _has_two_approve(hei: Path, browser: Any) -> None:
    """One in the spreadsheet, one on the web page that came by mail."""
    uit = hei.with_name("ronde")
    assert run("ronde", hei, "--uit", uit, *DAY)[0] == 0
    head = {HOOFD[1]: "ja", HOOFD[2]: "2026-11-20", HOOFD[3]: "teamleider"}
    forms = (
        fill_sheet(uit / "leerplicht-heidorp.xlsx", head),
        _approves_on_a_page(uit / "huiswerkplek-de-hei.html", browser),
    )
    assert run("ronde", hei, "--uit", uit, "--terug", *forms, "--ja", *DAY)[0] == 0
    waiting = (uit / "index.html").read_text("utf-8")
    assert waiting.count("Nog geen antwoord") == 2


def _approves_on_a_page(form: Path, browser: Any) -> Path:
    """The page says what is missing, and gives a file to send back; its policy allows that."""
    wrong: list[str] = []
    page = browser.new_page()
    page.on("console", lambda said: wrong.append(said.text))
    page.goto(form.as_uri())
    button = page.get_by_role("button", name="Bewaar mijn antwoord")
    button.click()
    assert page.get_by_role("status").inner_text() == "Vul eerst de datum en uw functie in."
    page.get_by_label("Alles klopt").check()
    page.get_by_label("Nagekeken op").fill("2026-11-20")
    page.get_by_label("Uw functie").fill("coördinator")
    with page.expect_download() as saved:
        button.click()
    file = form.with_name(str(saved.value.suggested_filename))
    saved.value.save_as(file)
    page.close()
    assert not wrong
    return file


def _publishes(hei: Path) -> None:
    site = hei.with_name("site")
    code, said = run("bouw", hei, "--uit", site, *DAY)
    assert code == 0, said
    org = (site / "organisaties" / "leerplicht-heidorp" / "index.html").read_text("utf-8")
    assert NUMBER in org
    assert "door teamleider." in org
    org = (site / "organisaties" / "huiswerkplek-de-hei" / "index.html").read_text("utf-8")
    assert "door coördinator." in org
    assert (site / "keuzehulp" / "h90" / "index.html").is_file()
