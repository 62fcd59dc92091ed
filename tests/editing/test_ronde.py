"""A form says again what was asked, whatever the text is; and no text in it is more than text."""

import re
from collections.abc import Callable
from datetime import date
from html import unescape
from pathlib import Path

import pytest
import yaml
from openpyxl import load_workbook

from routekaart.editing.ronde.maken import make_forms
from routekaart.editing.ronde.oordeel import judge
from routekaart.editing.ronde.teruglezen import read_form
from routekaart.showing.telling.ronde import Formulier, list_formulieren
from tests.support import hostile_strings
from tests.support.handbook import write_region
from tests.support.making import whole

DAY = date(2026, 11, 22)
EXTRA = (
    *("=1+1", "+31 6", "@SUM(A1)", "een  twee   drie"),
    *("_x000D_", "ja\u00a0nee", "😀 x"),
)
Forms = dict[str, Callable[[], bytes]]


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> tuple[list[Formulier], Forms]:
    """The forms of a region in which every text wants to be more than that."""
    hei = write_region(tmp_path_factory.mktemp("vijandig") / "de-hei")
    file = hei / "organisaties" / "leerplicht-heidorp.yaml"
    said = yaml.safe_load(file.read_text("utf-8").replace("verwijzing_nodig: nee", ""))
    said["wat_doen_zij"] = [*EXTRA, *hostile_strings.ELEMENTS]
    said["gecontroleerd"]["op"] = "2026-09-01"
    file.write_text(yaml.safe_dump(said, allow_unicode=True, width=1000), "utf-8")
    region = whole(hei, DAY)
    every = list_formulieren(region, lambda _: True)
    formulieren = [one for one in every if one.id == "leerplicht-heidorp"]
    return formulieren, make_forms(region, formulieren)


@pytest.mark.parametrize("suffix", ["xlsx", "odt"])
def test_what_nobody_changed_is_no_correction(
    suffix: str, made: tuple[list[Formulier], Forms], tmp_path: Path
) -> None:
    formulieren, forms = made
    assert formulieren
    for formulier in formulieren:
        file = tmp_path / f"{formulier.id}.{suffix}"
        file.write_bytes(forms[file.name]())
        given = read_form(file)
        assert [one.kenmerk for one in given.antwoorden] == [r.kenmerk for r in formulier.regels]
        found = judge(given, formulier, DAY)
        assert isinstance(found, list)  # of a form that nobody filled in the day is missing
        assert {one.code for one in found} == {"RK953", "RK954"}
        for answer, regel in zip(given.antwoorden, formulier.regels, strict=True):
            assert answer.tekst.tekst == " ".join(regel.tekst.split())


def test_no_text_is_more_than_text(made: tuple[list[Formulier], Forms], tmp_path: Path) -> None:
    formulieren, forms = made
    for formulier in formulieren:
        page = forms[f"{formulier.id}.html"]().decode()
        assert len(re.findall("<script", page)) == 1
        assert not re.search(r"<(img|svg|iframe|object|embed|link|base|style )", page)
        assert all(regel.tekst in unescape(page) for regel in formulier.regels)
        file = tmp_path / "a.xlsx"
        file.write_bytes(forms[f"{formulier.id}.xlsx"]())
        cells = (cell for row in load_workbook(file).worksheets[0].iter_rows() for cell in row)
        assert {cell.data_type for cell in cells} <= {"s", "n"}  # an empty one is a number
